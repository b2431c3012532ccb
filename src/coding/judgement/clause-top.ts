import type { CodeBook } from '../../knowledge/types.js'
import type { Tree } from '../grammar/tree.js'
import { isOfClass } from '../grammar/word-forms.js'

/** Verbs of taking place and of going on. */
export const OCCURRENCE = new Set([
  'take',
  'occur',
  'happen',
  'begin',
  'start',
  'open',
  'continue',
  'resume',
  'proceed',
  'end',
  'conclude',
  'come',
  'follow',
  'last',
])

const WISHES = new Set(
  'appeal application bid call demand invitation motion offer petition plea proposal request suggestion ultimatum'.split(
    ' ',
  ),
)
/** What one does with a wish that another made. */
const ANSWERS = new Set([
  'accept',
  'adopt',
  'agree',
  'answer',
  'approve',
  'fulfil',
  'fulfill',
  'grant',
  'heed',
  'meet',
  'take',
])

/** The verb that carries tense and negation for a nominal predicate: a light verb or a verb of taking place. */
export function clauseTop(tree: Tree, predicate: number, codes: CodeBook): number {
  if (tree.isVerb(predicate)) return predicate
  const head = tree.head(predicate)
  if (head < 0 || !tree.isVerb(head)) return predicate
  const base = tree.base(predicate)
  const lemma = tree.lemma(head)
  const isObject = base === 'obj' || tree.relation(predicate) === 'nsubj:pass'
  // *The offer was not accepted*: it was made.
  if (isObject && WISHES.has(tree.lemma(predicate)) && ANSWERS.has(lemma)) return predicate
  if (isObject && isOfClass(tree, head, 'lightverb', codes)) return head
  return base === 'nsubj' && OCCURRENCE.has(lemma) ? head : predicate
}
