import type { MeetingMention } from '../../../record/coded.js'
import { prepositional, semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf } from '../../grammar/word-forms.js'
import type { EventContext } from '../event-context.js'
import { SIDE_LEADERS, SIDE_LEADS, SIDES } from './meeting-words.js'

const isTeam = (tree: Tree, noun: number): boolean =>
  isOneOf(tree, noun, SIDES) &&
  tree.deps(noun, 'det', 'nmod:poss').some((d) => tree.base(d) === 'nmod' || tree.lemma(d) === 'the')

type Context = Pick<EventContext, 'cast' | 'toGiven'>

/** The noun of a team, and the word for who leads it. */
type Led = readonly [team: number, leader: number]

/**
 * Who led the people of each side: *The Chilean team was led by Soto, the Peruvian one by Paz*, *Dahl headed the Norwegian side*, *the head of
 * the Malian delegation, Keita, said …*; near-miss: *led a delegation to Lima*, which tells of a journey.
 */
export function delegationsAt(tree: Tree, token: number, { cast, toGiven }: Context): MeetingMention[] {
  return ledBy(tree, token).flatMap(([team, leader]) => {
    const actors = cast.actorsOf(tree, leader)
    if (actors.length === 0) return []
    const of = cast.actorsOf(tree, team)
    return [{ ...toGiven(tree.token(team)), noun: tree.lemma(team), actors, of, part: 'delegation', item: null }]
  })
}

function ledBy(tree: Tree, token: number): Led[] {
  if (!tree.isVerb(token)) {
    const team = isOneOf(tree, token, SIDE_LEADERS)
      ? prepositional(tree, token, 'of').find((t) => isTeam(tree, t))
      : undefined
    return team === undefined ? [] : [[team, token]]
  }
  if (!isOneOf(tree, token, SIDE_LEADS)) return []
  if (tree.isPassive(token)) {
    const team = tree.dep(token, 'nsubj:pass')
    const leader = [...tree.deps(token, 'obl:agent'), ...prepositional(tree, token, 'by')][0]
    return team === null || leader === undefined || !isTeam(tree, team) ? [] : [[team, leader], ...more(tree, leader)]
  }
  const team = tree.dep(token, 'obj')
  const leader = semanticSubject(tree, token)
  return team === null || leader === null || !isTeam(tree, team) ? [] : [[team, leader]]
}

/** *…, the Peruvian one by Paz*: a further team behind the first's leader, with no verb of its own. */
const more = (tree: Tree, leader: number): Led[] =>
  tree.tokens.flatMap(({ index }): Led[] => {
    const isOther = index > leader && (isTeam(tree, index) || tree.lemma(index) === 'one')
    const by = isOther ? tree.deps(index, 'nmod').find((t) => tree.preposition(t) === 'by') : undefined
    return by === undefined ? [] : [[index, by]]
  })
