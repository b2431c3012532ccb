import type { Status } from '../../record/schema/index.js'
import type { Tree } from '../grammar/tree.js'

/** What a condition makes of an act. */
interface Conditioned {
  status: Status | null
  conditional: boolean
}

const HYPOTHETICAL_AUX = new Set(['could', 'may', 'might', 'should', 'must', 'can', 'would', 'ought'])
const PLANNED_AUX = new Set(['will', 'shall', 'wo', "'ll", '’ll'])
const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest', 'should', 'provided', 'in_case', 'as_long_as'])

/** What an auxiliary makes of an act: *will* a plan, *could* a possibility; null for those that only tell tense. */
export function auxiliaryStatus(lemma: string, form: string): Status | null {
  if (PLANNED_AUX.has(lemma) || PLANNED_AUX.has(form)) return 'planned'
  return HYPOTHETICAL_AUX.has(lemma) ? (lemma === 'would' ? 'planned' : 'hypothetical') : null
}

/** *Should they leave, …*; near-miss: *…, as they should leave*. */
export const isInverted = (tree: Tree, clause: number): boolean =>
  tree.base(clause) === 'advcl' &&
  tree
    .deps(clause, 'aux')
    .some((a) => tree.lemma(a) === 'should' && tree.deps(clause, 'nsubj', 'csubj', 'expl').some((s) => a < s))

/** *if they leave*, *unless they leave*, *should they leave*: what stands in a condition is hypothetical. */
export function applyCondition(tree: Tree, at: number, draft: Conditioned): void {
  const marks = tree.deps(at, 'mark').flatMap((m) => [tree.lemma(m), tree.token(m).form.toLowerCase()])
  const joined = tree.preposition(at) ?? ''
  if (marks.some((m) => CONDITIONS.has(m)) || CONDITIONS.has(joined) || isInverted(tree, at)) {
    draft.conditional = true
    draft.status = 'hypothetical'
  }
}

/** Nouns that leave nothing else where there is none of them (*had no choice but to leave*). */
const CHOICES = new Set(['alternative', 'choice', 'option', 'hesitation', 'doubt', 'secret', 'limit'])

/**
 * *saw no reason to summon the envoy*, *has no intention of leaving*, *with no plans to meet*: what there is no cause or will to do is not done;
 * near-miss: *had no choice but to leave*.
 */
export function isOfNothing(tree: Tree, at: number, parent: number): boolean {
  if (tree.base(at) !== 'acl' || !tree.isVerb(at) || !tree.isNominal(parent) || CHOICES.has(tree.lemma(parent)))
    return false
  const isBound = tree.deps(at, 'mark', 'case').some((m) => ['to', 'of', 'for', 'in'].includes(tree.lemma(m)))
  return isBound && tree.deps(parent, 'det').some((d) => tree.lemma(d) === 'no')
}

const AWAITED = new Set(['after', 'once', 'until', 'till', 'when', 'before', 'as_soon_as'])

/** *will return when the army leaves*: a thing to come waits for it, and it is to come too; near-miss: *said it would leave after he died*. */
export function awaits(tree: Tree, at: number, parent: number): boolean {
  const marks = awaitingMarks(tree, at)
  if (tree.base(at) !== 'advcl' || marks.length === 0) return false
  const isSure = marks.some((m) => ['once', 'until', 'till'].includes(tree.lemma(m)))
  return isModal(tree, parent) && (isPresent(tree, at) || isSure)
}

const awaitingMarks = (tree: Tree, clause: number): number[] =>
  tree.isVerb(clause) ? tree.deps(clause, 'mark', 'advmod').filter((m) => AWAITED.has(tree.lemma(m))) : []

/** What the first auxiliary of a verb that makes anything of it makes of it; null without one. */
export const modalStatus = (tree: Tree, verb: number): Status | null =>
  tree
    .deps(verb, 'aux')
    .map((a) => auxiliaryStatus(tree.lemma(a), tree.token(a).form.toLowerCase()))
    .find((status) => status !== null) ?? null

const isModal = (tree: Tree, verb: number): boolean => modalStatus(tree, verb) !== null

const isPresent = (tree: Tree, verb: number): boolean =>
  [verb, ...tree.deps(verb, 'aux', 'cop')].some((t) => ['VBZ', 'VBP'].includes(tree.token(t).xpos))

/** *only if they leave*, *only after they left*, *only once the strait is open*: what has to come first. */
function isOnlyCondition(tree: Tree, clause: number): boolean {
  const marks = [...awaitingMarks(tree, clause), ...tree.deps(clause, 'mark').filter((m) => tree.lemma(m) === 'if')]
  return marks.some((m) => tree.tokens[m - 1]?.lemma.toLowerCase() === 'only')
}

/**
 * *could happen only after they signed*, *offered to leave, but only once they leave*: a condition of what is to come, and what hangs on it
 * (*will sign only if they pay*). Near-miss: *returned only after they had paid*.
 */
export function applyOnly(tree: Tree, at: number, parent: number, draft: Conditioned): void {
  if (isOnlyCondition(tree, at) && ((parent >= 0 && isModal(tree, parent)) || isPresent(tree, at))) {
    draft.conditional = true
    draft.status ??= 'planned'
  }
  if (isModal(tree, at) && tree.deps(at, 'advcl').some((clause) => isOnlyCondition(tree, clause)))
    draft.conditional = true
}
