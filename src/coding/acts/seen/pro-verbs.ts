import type { ActSignal } from '../../../language/types.js'
import type { Tree } from '../../grammar/tree.js'
import { probabilityOfAct } from './propose.js'

const NEGATIONS = new Set(['not', "n't", 'never', 'neither'])

/** Probability that the words must tell an act at all. */
const LEAST = 0.3

/** *will do so*, *would do so on Friday*: the verb of doing that stands for one told before, and is to come. */
function isToBeDone(tree: Tree, verb: number): boolean {
  if (tree.lemma(verb) !== 'do' || !tree.isVerb(verb)) return false
  const isSo = tree.deps(verb, 'advmod', 'obj').some((t) => t === verb + 1 && tree.lemma(t) === 'so')
  return isSo && tree.deps(verb, 'aux').some((a) => ['will', 'would'].includes(tree.lemma(a)))
}

/**
 * *Peru asked Chad to reopen the road. Chad said it would do so*: whatever the model takes the act for that the words stand for, who will do what was
 * asked promises it, and who will not refuses it; near-miss: *did so in May*, which may be any act.
 */
export function asPromised(tree: Tree, verb: number, act: ActSignal | null): ActSignal | null {
  if (act === null || probabilityOfAct(act) < LEAST || !isToBeDone(tree, verb)) return act
  const { NONE: _, THREATEN = 0, ...others } = act.types
  // *threatened to shut the road and said it would do so on Friday*
  if (THREATEN > Math.max(0, ...Object.values(others))) return act
  const isNegative = tree.deps(verb, 'advmod').some((t) => NEGATIONS.has(tree.lemma(t)))
  return { ...act, types: { [isNegative ? 'REJECT' : 'AGREE']: 0.8, NONE: 0.2 } }
}
