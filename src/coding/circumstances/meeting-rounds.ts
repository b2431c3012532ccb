import type { TimeExpression } from '../../language/times/times.js'
import type { MeetingStatus } from '../../record/schema/index.js'
import { isNegated } from '../grammar/negation.js'
import { isInfinitive } from '../grammar/slots.js'
import { isPlural } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { dated, isMeetingNoun } from './occasions.js'
import {
  CALLED_OFF,
  COMES_ABOUT,
  ENCOUNTERS,
  ENDS,
  IS_TO,
  LEAVES,
  MAY,
  MOVED,
  OF_OTHERS,
  OF_SERIES,
  ORDINALS,
  PUT_OFF,
  RESUMES,
  ROUNDS,
  TAKES_PLACE,
} from './round-cues.js'

/** A meeting that a sentence tells as one of several: its noun, the verb that says what became of it, and the days of each. */
export interface RoundFound {
  readonly noun: number
  readonly verb: number
  readonly status: MeetingStatus
  /** Told by an ordinal alone (*a third*). */
  readonly isBare: boolean
  /** Held *there*, at the place told before. */
  readonly isThere: boolean
  /** False of a meeting that is no round of others, told because it did not come about. */
  readonly isOfSeries: boolean
  /** One for each day on which one was held (*in July and September*). */
  readonly times: readonly TimeExpression[]
}

/**
 * Meetings told as one of several, whose noun no act is told by: *Earlier rounds were held there in May and June*, *A third was held last
 * week*, *and a fourth, due in Oslo on Friday, was called off*.
 */
export function roundsTold(tree: Tree, times: readonly TimeExpression[]): RoundFound[] {
  return tree.tokens.flatMap(({ index: noun }) => {
    const isBare = isOrdinalAlone(tree, noun)
    const isMeeting = isMeetingNoun(tree, noun)
    const verb = tree.head(noun)
    if (isBare && isToldBeside(tree, noun)) {
      const days = timesOf(tree, times, noun, noun, 'held')
      if (days.length === 0) return []
      const isAlone = !isRound(tree, verb)
      return [{ noun, verb: noun, status: 'held', isBare: isAlone, isThere: false, isOfSeries: true, times: days }]
    }
    if (verb < 0 || tree.base(noun) !== 'nsubj' || verb < noun) return []
    const isOfSeries = isBare || isRound(tree, noun) || (isMeeting && isTakenUp(tree, verb))
    if (!isOfSeries && !isMeeting && !isOneOf(tree, noun, ENCOUNTERS)) return []
    // *Two earlier rounds, held in May and June, remained inconclusive*
    const status = fateOf(tree, verb) ?? (isOfSeries ? heldStatus(tree, noun) : null)
    // *The summit never took place*: what is told of any meeting.
    if (status === null || (!isOfSeries && !OFF.has(status))) return []
    const isThere = tree.deps(verb, 'advmod').some((a) => tree.lemma(a) === 'there')
    const days = timesOf(tree, times, noun, verb, status)
    return [{ noun, verb, status, isBare, isThere, isOfSeries, times: days }]
  })
}

const OFF: ReadonlySet<MeetingStatus> = new Set(['cancelled', 'postponed', 'failed'])

/** *The talks will resume on Sunday*, *are expected to resume in Bern*: another sitting of the talks told before. */
const isTakenUp = (tree: Tree, verb: number): boolean =>
  [verb, ...tree.deps(verb, 'xcomp')].some((v) => isOneOf(tree, v, RESUMES))

/** What became of it: as the verb says, or one joined to it (*was set for May but was put off*). */
function fateOf(tree: Tree, verb: number): MeetingStatus | null {
  const own = statusOf(tree, verb)
  // *was to be held in Lima, but Peru pulled out*
  const isLeft = (v: number) => isOneOf(tree, v, LEAVES) && tree.deps(v, 'nsubj').length > 0
  const joined = tree.deps(verb, 'conj').map((v) => (isLeft(v) ? 'cancelled' : statusOf(tree, v)))
  return own === 'planned' ? (joined.find((status) => status !== null && OFF.has(status)) ?? own) : own
}

function isRound(tree: Tree, noun: number): boolean {
  // *Its earlier sittings*, whose lemma may be *early*
  const words = tree.deps(noun, 'amod').flatMap((a) => [tree.lemma(a), tree.token(a).form.toLowerCase()])
  const modifiers = isMeetingNoun(tree, noun) ? words : []
  if (
    !isOneOf(tree, noun, ROUNDS) &&
    !isFollowUp(tree, noun) &&
    !modifiers.some((m) => ORDINALS.has(m) || OF_SERIES.has(m))
  )
    return false
  return !tree.subtree(noun).some((t) => OF_OTHERS.has(tree.lemma(t)))
}

/** *A follow-up*, which the tree takes apart. */
const isFollowUp = (tree: Tree, noun: number): boolean =>
  tree.lemma(noun) === 'up' && tree.tokens[noun - 1]?.form === '-' && tree.tokens[noun - 2]?.lemma === 'follow'

/** *the last one*, *a second one*. */
export const isOneOfSeries = (tree: Tree, token: number): boolean =>
  tree.lemma(token) === 'one' && tree.deps(token, 'amod').some((a) => ORDINALS.has(tree.lemma(a)))

/** *a third*, *and another*, *a second one*: no noun behind it, and nothing that it is the first or second of. */
function isOrdinalAlone(tree: Tree, token: number): boolean {
  if (isOneOfSeries(tree, token)) return true
  const isLatest = tree.token(token).form.toLowerCase() === 'latest'
  if (
    !(isLatest || ORDINALS.has(tree.lemma(token))) ||
    tree.deps(token, 'nmod', 'nummod', 'compound', 'amod').some((d) => !isPlaceOrDay(tree, d) && !isOfThem(tree, d))
  )
    return false
  return tree.lemma(token) === 'another' || tree.deps(token, 'det').length > 0
}

/** Words that join one of several to those told before it. */
const BESIDE = new Set(['appos', 'conj', 'parataxis', 'orphan'])

/** *four rounds, the last of them in Bern on May 3*, *The first was held in Lima in May and the second in Bern last week*: with no verb of its own. */
const isToldBeside = (tree: Tree, token: number): boolean =>
  (BESIDE.has(tree.base(token)) || (tree.base(token) === 'amod' && tree.head(token) < token)) &&
  tree.deps(token, 'nmod', 'obl', 'orphan').some((n) => isPlaceOrDay(tree, n))

/** *The last one, held in Lima*, *two rounds of talks, held in May and June* */
export const isHeld = (tree: Tree, noun: number): boolean => holdings(tree, noun).length > 0

const holdings = (tree: Tree, noun: number): number[] =>
  [noun, ...tree.deps(noun, 'nmod')].flatMap((n) => tree.deps(n, 'acl').filter((a) => tree.lemma(a) === 'hold'))

/** … or *The next round, to be held in Lima* */
function heldStatus(tree: Tree, noun: number): MeetingStatus | null {
  const [held] = holdings(tree, noun)
  if (held === undefined) return null
  return isInfinitive(tree, held) ? 'planned' : 'held'
}

const OF_THEM = new Set(['they', 'these', 'those'])
/** *the last of them* */
const isOfThem = (tree: Tree, token: number): boolean =>
  tree.preposition(token) === 'of' && OF_THEM.has(tree.lemma(token))

const isPlaceOrDay = (tree: Tree, token: number): boolean =>
  tree.relation(token) === 'nmod:unmarked' ||
  ['in', 'on', 'at'].includes(tree.preposition(token) ?? '') ||
  tree.lemma(tree.deps(token, 'case')[0] ?? token) === 'due'

const GOING = new Set(['way', 'underway', 'ground', 'go', 'going'])
/** *got under way*, *never got off the ground* */
const getsGoing = (tree: Tree, verb: number): boolean =>
  tree.lemma(verb) === 'get' && tree.deps(verb, 'obl', 'xcomp', 'advmod').some((t) => GOING.has(tree.lemma(t)))

function statusOf(tree: Tree, verb: number): MeetingStatus | null {
  const auxiliaries = tree.deps(verb, 'aux', 'cop').map((a) => tree.lemma(a))
  // *No round has been held since*
  const isNone = tree.deps(verb, 'nsubj').some((n) => tree.deps(n, 'det').some((d) => tree.lemma(d) === 'no'))
  const isNot = isNone || isNegated(tree, verb)
  // *could not be held*, *would not go ahead*; near-miss: *could be held*
  if (auxiliaries.some((a) => MAY.has(a)) && !(isNot && auxiliaries.some((a) => a === 'could' || a === 'would')))
    return null
  // *has not been cancelled*
  if (isNot && (isOneOf(tree, verb, CALLED_OFF) || isOneOf(tree, verb, PUT_OFF))) return null
  if (isOneOf(tree, verb, CALLED_OFF)) return 'cancelled'
  if (isOneOf(tree, verb, PUT_OFF)) return 'postponed'
  const isPassive = tree.deps(verb, 'aux:pass').length > 0
  if (isPassive && isOneOf(tree, verb, MOVED)) return 'postponed'
  const isPlace = tree.lemma(verb) === 'take' && tree.deps(verb, 'obj').some((o) => tree.lemma(o) === 'place')
  const isTo = isOneOf(tree, verb, IS_TO)
  const isThrough = tree.deps(verb, 'advmod', 'compound').some((a) => tree.lemma(a) === 'through')
  if (tree.lemma(verb) === 'fall' && isThrough) return 'failed'
  const isOn = getsGoing(tree, verb)
  const isAhead = tree.lemma(verb) === 'go' && tree.deps(verb, 'advmod').some((a) => tree.lemma(a) === 'ahead')
  if (isNot && (isOn || isAhead || isOneOf(tree, verb, COMES_ABOUT))) return 'failed'
  if (!isPlace && !isTo && !isOn && !isOneOf(tree, verb, TAKES_PLACE)) return null
  if (isNot) return isOneOf(tree, verb, ENDS) ? 'held' : 'failed'
  const isToCome = auxiliaries.includes('will') || isInfinitive(tree, verb)
  return isTo || isToCome ? 'planned' : 'held'
}

/** The days of the noun, between it and its verb, or of the verb that says that it takes place; those of a plural each. */
function timesOf(
  tree: Tree,
  times: readonly TimeExpression[],
  noun: number,
  verb: number,
  status: MeetingStatus,
): readonly TimeExpression[] {
  const within = new Set(tree.subtree(noun))
  const isOff = status === 'cancelled' || status === 'postponed'
  const days = dated(times)
  const own = days.filter(({ head }) => within.has(head) || (noun < head && head < verb))
  const told = own.length > 0 || isOff ? own : days.filter(({ head }) => head > verb && tree.isWithin(head, verb))
  const [first] = told
  if (first === undefined) return []
  const apart = told.filter((t, i) => told.every((u, j) => i <= j || t.from! > u.to! || t.to! < u.from!))
  return isPlural(tree, noun) ? apart : [first]
}
