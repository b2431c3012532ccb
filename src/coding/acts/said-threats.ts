import type { Cast } from '../cast/cast.js'
import { isWilled } from '../grammar/word-forms.js'
import { governingReading, type Reading } from './reading.js'
import { isGeneral } from './seen/propose.js'

/** Manners of saying that do no more than say. */
const PLAIN = new Set(['say', 'tell'])

/**
 * *Said it would shell the port*: who says that he will use force threatens with it, and the saying tells nothing else; near-miss: *said Chad
 * would shell the port*. What is warned of or vowed is told by the word for it.
 */
export function withSaidThreats(readings: readonly Reading[], cast: Cast): Reading[] {
  const sayings = readings.filter(({ candidate }) => isGeneral(candidate.frame))
  const told = new Map(readings.map((r) => [r, sayingOf(r, readings, sayings, cast)]))
  const cues = [...told].flatMap(([r, cue]) => (cue === null ? [] : [[r.candidate.tree, cue] as const]))
  const isCue = ({ candidate: c }: Reading) => cues.some(([tree, cue]) => tree === c.tree && cue === c.predicate)
  return readings.filter((r) => !sayings.includes(r) || !isCue(r)).map((r) => (told.get(r) === null ? r : asThreat(r)))
}

/** The word by which one says that he will attack, or null. */
function sayingOf(reading: Reading, all: readonly Reading[], sayings: readonly Reading[], cast: Cast): number | null {
  const { candidate, judgement, roles } = reading
  const { tree, predicate, frame } = candidate
  const voice = judgement.voices.at(-1)
  const isAhead = ['planned', 'hypothetical'].includes(judgement.status) && !judgement.conditional
  if (frame.type !== 'ASSAULT' || !isAhead || judgement.polarity === 'negative' || !tree.isVerb(predicate)) return null
  if (!voice || voice.speaker === null || !PLAIN.has(voice.manner)) return null
  if (![predicate, tree.firstConjunct(predicate)].some((v) => isWilled(tree, v))) return null
  const speakers = new Set(cast.actorsOf(tree, voice.speaker))
  const isOwn = roles.sources.length > 0 && roles.sources.every((id) => speakers.has(id))
  const above = governingReading(
    reading,
    all.filter((r) => !sayings.includes(r) || r.candidate.predicate !== voice.cue),
  )
  return isOwn && above === null ? voice.cue : null
}

const asThreat = (reading: Reading): Reading => ({
  ...reading,
  candidate: {
    ...reading.candidate,
    frame: { ...reading.candidate.frame, type: 'THREATEN', mode: 'violence', cameo: '138' },
  },
  judgement: { ...reading.judgement, status: 'occurred', voices: reading.judgement.voices.slice(0, -1), governors: [] },
})
