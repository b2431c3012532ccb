import type { CodeBook } from '../../knowledge/types.js'
import type { Tree } from '../grammar/tree.js'
import { isOfClass, isOneOf } from '../grammar/word-forms.js'

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

/** Nouns of what one asks or offers. */
export const WISHES: ReadonlySet<string> = new Set(
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

/** Of fighting. */
const BREAKS_OUT: ReadonlySet<string> = new Set(['break_out', 'erupt', 'flare', 'flare_up', 'rage'])

/** Nouns of one or some of several. */
const PARTS = new Set(['round', 'series', 'session', 'set', 'string', 'wave', 'day', 'pair'])
const HELD = new Set(['hold', 'host', 'convene', 'conduct', 'have', 'complete'])

/** *held two rounds of talks*: the noun that stands for an act in its clause. */
const wholeOf = (tree: Tree, predicate: number): number =>
  tree.base(predicate) === 'nmod' && tree.preposition(predicate) === 'of' && PARTS.has(tree.lemma(tree.head(predicate)))
    ? tree.head(predicate)
    : predicate

/** The verb that carries tense and negation for a nominal predicate: a light verb or a verb of taking place. */
export function clauseTop(tree: Tree, predicate: number, codes: CodeBook): number {
  if (tree.isVerb(predicate)) return predicate
  const whole = wholeOf(tree, predicate)
  const head = tree.head(whole)
  if (head < 0 || !tree.isVerb(head)) return predicate
  const base = tree.base(whole)
  const lemma = tree.lemma(head)
  const isObject = base === 'obj' || tree.relation(whole) === 'nsubj:pass'
  if (whole !== predicate && !HELD.has(lemma) && !OCCURRENCE.has(lemma)) return predicate
  // *The offer was not accepted*: it was made.
  if (isObject && WISHES.has(tree.lemma(predicate)) && ANSWERS.has(lemma)) return predicate
  if (isObject && isOfClass(tree, head, 'lightverb', codes)) return head
  return base === 'nsubj' && (OCCURRENCE.has(lemma) || isOneOf(tree, head, BREAKS_OUT)) ? head : predicate
}
