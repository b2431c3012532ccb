import type { Cast } from '../../cast/cast.js'
import type { Tree } from '../../grammar/tree.js'
import type { Roles } from '../parties/roles.js'
import type { Candidate } from '../seen/frames.js'

/** Words that say that countries play, not talk or fight. */
const GAMES = new Set([
  ...['soccer', 'football', 'futsal', 'rugby', 'cricket', 'hockey', 'basketball', 'volleyball', 'handball', 'baseball'],
  ...['softball', 'netball', 'polo', 'tennis', 'badminton', 'wrestling', 'kabaddi', 'chess', 'curling'],
  ...['championship', 'tournament', 'qualifier', 'quarterfinal', 'quarter-final', 'semifinal', 'semi-final'],
  ...['playoff', 'play-off', 'derby', 'match', 'pitch', 'stadium', 'kickoff', 'kick-off', 'olympiad', 'regatta'],
])

/** *The two countries meet on Friday, on a soccer pitch*: states that play each other; near-miss: *The sports ministers of the two met to discuss the tournament*. */
export function isGame({ tree, predicate, frame }: Candidate, { sources, targets }: Roles, { roster }: Cast): boolean {
  if (!['CONSULT', 'ASSAULT'].includes(frame.type) || !tree.isVerb(predicate)) return false
  const parties = [...new Set([...sources, ...targets])]
  const areStates = parties.length > 1 && parties.every((id) => roster.get(id).designation.kind === 'state')
  return areStates && playsIn(tree)
}

const playsIn = (tree: Tree): boolean => tree.tokens.some(({ index }) => GAMES.has(tree.lemma(index)))
