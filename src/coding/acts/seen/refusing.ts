import type { CodeBook } from '../../../knowledge/types.js'
import type { ActSignal } from '../../../language/types.js'
import { clauses, prepositional } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { OCCURRENCE } from '../../judgement/clause-top.js'
import { framesOfLemma } from './frames.js'

/** *The trip will not take place*: what takes no place refuses nothing. */
const isOccurrence = (tree: Tree, token: number): boolean =>
  OCCURRENCE.has(tree.lemma(token)) && !tree.deps(token, 'obj').some((o) => tree.lemma(o) !== 'place')

/** *took place*: what takes place is told by its noun, and the verb is no act. */
export const isTakingPlace = (tree: Tree, token: number): boolean =>
  isOccurrence(tree, token) && tree.deps(token, 'obj').length > 0

/**
 * *will not change*, *would take no more*, *would get nothing*, *None would be forthcoming*, *will stay shut*: what is not done from here on, and the
 * model sees in it a refusal sooner than anything else; also *said no*, *replied that it was late*. Not to do harm refuses nothing (*will not attack*).
 */
export function isRefusing(tree: Tree, token: number, act: ActSignal, codes: CodeBook): boolean {
  const { NONE: _, REJECT = 0, ...others } = act.types
  if (REJECT < Math.max(...Object.values(others))) return false
  if (isSayingNo(tree, token) || isReplying(tree, token)) return true
  const senses = framesOfLemma(tree, token, codes)
  const isHarm =
    senses.length > 0 &&
    senses.every((f) => codes.quad(f.type).endsWith('conflict')) &&
    !STEPPING_IN.has(tree.lemma(token))
  if (isHarm || isOccurrence(tree, token) || isLeftOpen(tree, token)) return false
  const isModal = tree.deps(token, 'aux').some((a) => ['will', 'would', 'can', 'could'].includes(tree.lemma(a)))
  const isNegated =
    tree.deps(token, 'advmod').some((a) => ['not', "n't", 'never', 'neither'].includes(tree.lemma(a))) ||
    tree.deps(token, 'obj', 'nsubj').some((t) => isNone(tree, t))
  return isModal && (isNegated || isKeeping(tree, token))
}

const HELD_IN = new Set(['captivity', 'custody', 'detention', 'effect', 'force', 'jail', 'place', 'prison'])

/** *will stay shut*, *would remain in force*, *will keep the border shut*, *would hold back the aid*: things stay as one would not have them; near-miss: *will stay at the table*. */
export function isKeeping(tree: Tree, verb: number): boolean {
  const states = tree.deps(verb, 'xcomp').filter((t) => ['JJ', 'VBN'].includes(tree.token(t).xpos))
  switch (tree.lemma(verb)) {
    case 'stay':
    case 'remain':
      return states.length > 0 || prepositional(tree, verb, 'in').some((t) => HELD_IN.has(tree.lemma(t)))
    case 'keep':
      return states.length > 0 && tree.deps(verb, 'obj').length > 0
    case 'hold':
      return tree.deps(verb, 'compound:prt', 'advmod').some((t) => tree.lemma(t) === 'back')
    default:
      return false
  }
}

const SETTLING = new Set(['settle', 'resolve', 'solve', 'decide', 'know', 'complete', 'finish'])

/** *The matter will not be settled in Lima*: what stays open is refused by nobody. */
const isLeftOpen = (tree: Tree, verb: number): boolean =>
  tree.isVerb(verb) && tree.isPassive(verb) && SETTLING.has(tree.lemma(verb))

const NONE = new Set(['none', 'nothing', 'neither', 'nobody'])

/** What one is asked to do as often as it is held against one. */
const STEPPING_IN = new Set(['interfere', 'intervene', 'meddle'])

/** Verbs with which one answers. */
export const REPLYING: ReadonlySet<string> = new Set(['answer', 'counter', 'reply', 'respond', 'retort'])

/**
 * *replied that the time was not ripe*, *told him that there was none to spare*: a no with which one answers an ask; near-misses: *answered the
 * letter*, *replied that the crew had fallen ill*.
 */
function isReplying(tree: Tree, verb: number): boolean {
  const said = clauses(tree, verb, 'that').filter((clause) => tree.subtree(clause).some((t) => isDenying(tree, t)))
  if (tree.lemma(verb) !== 'tell') return REPLYING.has(tree.lemma(verb)) && said.length > 0
  return said.some((clause) => tree.deps(clause, 'mark').some((m) => tree.lemma(m) === 'that'))
}

const DENYING = new Set(['no', 'not', "n't", 'never', 'nor', 'only', 'too', 'premature', ...NONE])
const isDenying = (tree: Tree, token: number): boolean => DENYING.has(tree.lemma(token))

/** *nothing*, *no ships*, *not one ship*. */
const isNone = (tree: Tree, noun: number): boolean =>
  NONE.has(tree.lemma(noun)) ||
  tree.deps(noun, 'det').some((d) => ['no', 'neither'].includes(tree.lemma(d))) ||
  (tree.deps(noun, 'nummod').length > 0 && tree.deps(noun, 'advmod').some((a) => tree.lemma(a) === 'not'))

/** *Lima said no*, *the answer was no*; near-miss: *No, the minister said, they met*. */
function isSayingNo(tree: Tree, token: number): boolean {
  const isNo = (t: number) => tree.lemma(t) === 'no' && tree.token(t).xpos === 'UH'
  if (isNo(token)) return tree.deps(token, 'cop').length > 0
  return tree.isVerb(token) && tree.deps(token, 'discourse', 'obj').some((t) => t > token && isNo(t))
}
