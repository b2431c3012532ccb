import type { ActSignal } from '../../../language/types.js'
import { clauses, prepositional } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf } from '../../grammar/word-forms.js'
import type { Reading } from '../reading.js'

const ATTEMPTS = new Set(['attempt', 'bid', 'drive', 'effort', 'endeavour', 'endeavor', 'push', 'try'])

/** How an attempt comes to nothing. */
const FAILING = new Set([
  ...['break_down', 'collapse', 'fail', 'fall_apart', 'fall_through', 'falter', 'fizzle', 'fizzle_out', 'flop'],
  ...['founder', 'miscarry', 'stall'],
])
const COMING = new Set(['amount', 'come', 'get', 'lead'])
const NOTHING = new Set(['nothing', 'naught', 'nought', 'nowhere'])
const VAIN = new Set(['abortive', 'failed', 'fruitless', 'futile', 'unsuccessful', 'vain'])

const hasWord = (tree: Tree, head: number, words: ReadonlySet<string>): boolean =>
  tree.deps(head, 'obl', 'obj', 'nsubj', 'xcomp', 'advmod').some((t) => words.has(tree.lemma(t)))

/** *An attempt by Oman to arrange talks came to nothing*, *Efforts to bring them together have failed*; near-miss: *The attempt to arrange talks went on*. */
export function isFailedAttempt(tree: Tree, noun: number): boolean {
  if (tree.isVerb(noun) || !ATTEMPTS.has(tree.lemma(noun)) || isAimedAt(tree, noun)) return false
  if (tree.deps(noun, 'amod').some((t) => VAIN.has(tree.lemma(t)))) return true
  const verb = tree.head(noun)
  if (verb < 0 || tree.base(noun) !== 'nsubj' || tree.deps(verb, 'advmod', 'aux').some((t) => isDoubted(tree, t)))
    return false
  if (COMING.has(tree.lemma(verb))) return hasWord(tree, verb, NOTHING)
  if (tree.lemma(verb) === 'prove') return hasWord(tree, verb, VAIN)
  return isOneOf(tree, verb, FAILING) || VAIN.has(tree.lemma(verb))
}

/** *has not failed*, *could fail*. */
const isDoubted = (tree: Tree, token: number): boolean =>
  ['not', "n't", 'never'].includes(tree.lemma(token)) || tree.token(token).xpos === 'MD'

/** *an attempt on her life*, *a bid for the islands*: what is attempted is told by the noun alone. */
const isAimedAt = (tree: Tree, noun: number): boolean =>
  ['on', 'for', 'against'].some((p) => prepositional(tree, noun, p).length > 0)

/** What is attempted: *to arrange talks*, *at mediation*. */
const goalsOf = (tree: Tree, noun: number): readonly number[] => [
  ...clauses(tree, noun, 'inf'),
  ...prepositional(tree, noun, 'at'),
]

/** The failed attempt whose aim a word is, or is part of; null elsewhere. */
function attemptOver(tree: Tree, token: number): number | null {
  const attempt = tree
    .ancestors(token)
    .find((t) => isFailedAttempt(tree, t) && goalsOf(tree, t).some((goal) => tree.isWithin(token, goal)))
  return attempt ?? null
}

/** Least that the model must see of a meeting in what was attempted. */
const LEAST = 0.25

/** *an attempt to bring the two sides together failed*: where the aim can be no other act than a meeting, it is the one that did not come about. */
export function asAttempted(tree: Tree, token: number, act: ActSignal | null): ActSignal | null {
  if (act === null || attemptOver(tree, token) === null) return act
  const { NONE: _, CONSULT = 0, ...others } = act.types
  return CONSULT >= LEAST && CONSULT > Math.max(0, ...Object.values(others))
    ? { ...act, types: { CONSULT: 0.8, NONE: 0.2 } }
    : act
}

/** What was attempted and failed did not take place, whatever else is held of it. */
export const withFailedAttempts = (readings: readonly Reading[]): Reading[] =>
  readings.map((reading) => {
    const { tree, predicate } = reading.candidate
    if (attemptOver(tree, predicate) === null) return reading
    return { ...reading, judgement: { ...reading.judgement, polarity: 'negative', status: 'occurred' } }
  })
