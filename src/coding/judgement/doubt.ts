import type { CodeBook } from '../../knowledge/types.js'
import { isNegated } from '../grammar/negation.js'
import { clauseKind } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'

/** Relations of a clause to what governs it. */
export const CLAUSE_RELATIONS = new Set(['xcomp', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj', 'dep'])
/** With no or not, what makes an act untrue. */
const TRUTHS = new Set(['true', 'truth', 'substance'])

/** `refuted` by the subject of a verb; `untrue` as it is told; `lacking` any evidence. */
export type Doubt = 'refuted' | 'untrue' | 'lacking'

/**
 * What a predicate does to the report or to the evidence of an act below it: *rejected reports that X fled*, *called the report a lie*;
 * *reports that X fled proved false*, *no truth in reports that X fled*, *it is not true that X fled*; *there is no evidence that X fled*,
 * *found no sign of an attack*.
 */
export function doubtOf(
  tree: Tree,
  child: number,
  predicate: number,
  isAlleged: boolean,
  codes: CodeBook,
): Doubt | null {
  const lemma = tree.lemma(predicate)
  const isReported = isAlleged && tree.isNominal(child)
  const isObject = tree.base(child) === 'obj' || tree.relation(child) === 'nsubj:pass'
  if (isReported && isObject && (codes.inClass(lemma, 'refutation') || isCalledFalse(tree, predicate, codes)))
    return 'refuted'
  const isSubject = isReported && tree.base(child) === 'nsubj'
  if ((isSubject || isReportsClause(tree, child, predicate, codes)) && isFalse(tree, predicate, codes)) return 'untrue'
  const isLacking = tree.deps(predicate, 'det').some((d) => tree.lemma(d) === 'no')
  if ((isLacking || isNegated(tree, predicate)) && TRUTHS.has(lemma) && (tree.isNominal(child) || isThat(tree, child)))
    return 'untrue'
  return isLacking && codes.inClass(lemma, 'evidence') ? 'lacking' : null
}

const isThat = (tree: Tree, clause: number): boolean =>
  CLAUSE_RELATIONS.has(tree.base(clause)) && clauseKind(tree, clause) === 'that'

/** *called it a fabrication*, *dismissed it as baseless*. */
const isCalledFalse = (tree: Tree, verb: number, codes: CodeBook): boolean =>
  [...tree.deps(verb, 'xcomp', 'ccomp'), ...tree.deps(verb, 'obl', 'advcl').filter((o) => tree.preposition(o) === 'as')]
    .filter((c) => tree.deps(c, 'nsubj').length === 0)
    .some((c) => codes.inClass(tree.lemma(c), 'falsehood'))

/** *was false*, *proved unfounded*; near-miss: *called another one false*. */
const isFalse = (tree: Tree, predicate: number, codes: CodeBook): boolean =>
  [predicate, ...(tree.deps(predicate, 'obj').length > 0 ? [] : tree.deps(predicate, 'xcomp'))].some((w) =>
    codes.inClass(tree.lemma(w), 'falsehood'),
  )

/** *Reports that X fled were false*, where the tree hangs the clause beside its noun; near-miss: *it is wrong that X fled*. */
const isReportsClause = (tree: Tree, clause: number, predicate: number, codes: CodeBook): boolean =>
  tree.base(clause) === 'csubj' &&
  isThat(tree, clause) &&
  tree
    .deps(predicate, 'nsubj')
    .some((s) => codes.attitudesFor(tree.lemma(s), 'n').some((a) => a.certainty === 'alleged'))
