import type { EventLink } from '../../record/coded.js'
import { wordTable } from '../../text/word-table.js'
import type { Tree } from '../grammar/tree.js'

/** How one act lies in time to another. */
export type TemporalKind = Extract<EventLink['kind'], 'before' | 'after' | 'during'>

/** Marks of a clause or phrase, and how what governs it lies to what it holds. Longest match wins. */
const MARKS: Readonly<Record<string, TemporalKind>> = wordTable({
  before: 'before',
  ahead_of: 'before',
  prior_to: 'before',
  until: 'before',
  till: 'before',
  pending: 'before',
  after: 'after',
  following: 'after',
  since: 'after',
  once: 'after',
  in_the_wake_of: 'after',
  upon: 'after',
  during: 'during',
  while: 'during',
  when: 'during',
  amid: 'during',
  as: 'during',
})
/** Verbs that order their subject and their object: the subject lies so to the object. */
const ORDERING: Readonly<Record<string, TemporalKind>> = wordTable({
  follow: 'after',
  precede: 'before',
  succeed: 'after',
  coincide: 'during',
})
/** Verbs that only say that their subject took place. */
const TAKING_PLACE = new Set(['come', 'take', 'occur', 'happen', 'begin', 'start', 'unfold'])
const WHOLE_CLAUSES = new Set(['advcl', 'obl', 'nmod', 'acl'])

/**
 * How the act at `predicate` lies in time to the act at `other` of the same sentence, where the sentence says: through the
 * mark of the clause or phrase that holds the other (*recalled its envoy after Romania expelled two diplomats*), or through
 * a verb of order (*the talks followed the strike*). Null where it does not.
 */
export function temporalLink(tree: Tree, predicate: number, other: number): TemporalKind | null {
  return byMark(tree, clauseOf(tree, predicate), other) ?? byOrder(tree, predicate, other)
}

/** The verb of taking place above a noun, else the predicate itself. */
function clauseOf(tree: Tree, predicate: number): number {
  const head = tree.head(predicate)
  if (head < 0 || tree.isVerb(predicate)) return predicate
  const isSubject = tree.base(predicate) === 'nsubj'
  return isSubject && TAKING_PLACE.has(tree.lemma(head)) ? head : predicate
}

function byMark(tree: Tree, top: number, other: number): TemporalKind | null {
  if (!tree.isWithin(other, top) || other === top) return null
  const path = [other, ...tree.ancestors(other)]
  const steps = path.slice(0, path.indexOf(top))
  // Only the clause right under the act holds what it is timed by: one further down is timed by something else.
  const first = steps.at(-1)
  if (first === undefined || !WHOLE_CLAUSES.has(tree.base(first))) return null
  if (steps.slice(0, -1).some((t) => ['ccomp', 'acl', 'parataxis', 'advcl'].includes(tree.base(t)))) return null
  return markOf(tree, first)
}

function markOf(tree: Tree, clause: number): TemporalKind | null {
  const preposition = tree.preposition(clause)
  const marks = tree
    .deps(clause, 'mark', 'advmod', 'case')
    .filter((m) => m < clause)
    .map((m) => tree.lemma(m))
  for (const word of [preposition, preposition?.split('_')[0], ...marks]) {
    const kind = word ? MARKS[word] : undefined
    // *As* before a noun is a role (*as refugees*), before a clause a time.
    if (kind && !(word === 'as' && tree.base(clause) !== 'advcl')) return kind
  }
  return null
}

function byOrder(tree: Tree, predicate: number, other: number): TemporalKind | null {
  const verb = tree.head(predicate)
  if (verb < 0 || !tree.isVerb(verb) || ORDERING[tree.lemma(verb)] === undefined) return null
  const within = (relations: readonly string[], token: number) =>
    tree.deps(verb, ...relations).some((t) => tree.isWithin(token, t))
  if (tree.base(predicate) !== 'nsubj' || tree.isPassive(verb)) return null
  return within(['obj'], other) ? (ORDERING[tree.lemma(verb)] ?? null) : null
}
