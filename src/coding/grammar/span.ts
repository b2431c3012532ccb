import { singular } from '../../knowledge/gazetteer/words.js'
import type { TextSpan } from '../../record/schema/index.js'
import type { Tree } from './tree.js'

/** Makes a span of the text as given, from the first to the last of a sentence's tokens. */
export type SpanMaker = (tree: Tree, first: number, last: number) => TextSpan

const CORE = new Set([
  'compound',
  'flat',
  'amod',
  'nummod',
  'det',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'case',
  'fixed',
  'goeswith',
  'punct',
])
const MODIFYING = new Set(['amod', 'compound', 'nummod', 'nmod:desc'])

/** The phrase around a nominal head, as its first, last and all its tokens, without its clauses, appositions and prepositional attributes. */
export function coreSpan(tree: Tree, head: number): { first: number; last: number; tokens: number[] } {
  const tokens = tree.subtree(head, (t) => t !== head && !isCore(tree, t, head))
  const prepositions = new Set(tree.deps(head, 'case').flatMap((c) => [c, ...tree.deps(c, 'fixed')]))
  const kept = contiguous(
    tokens.filter((t) => !prepositions.has(t) && !(t > head && isLooseBehind(tree, t, head))),
    head,
  )
  const trimmed = kept.filter(
    (t, i) =>
      !(tree.token(t).upos === 'PUNCT' && (i === 0 || i === kept.length - 1)) &&
      !(i === 0 && t !== head && tree.token(t).upos === 'CCONJ'),
  )
  return { first: trimmed[0] ?? head, last: trimmed[trimmed.length - 1] ?? head, tokens: trimmed }
}

/** An adjective behind its noun opens a phrase of its own (*a group loyal to …*). */
const isLooseBehind = (tree: Tree, t: number, head: number): boolean =>
  ['amod', 'advmod', 'det'].includes(tree.base(t)) && tree.head(t) === head

function isCore(tree: Tree, t: number, head: number): boolean {
  const relation = tree.relation(t)
  if (CORE.has(relation) || (CORE.has(tree.base(t)) && tree.base(t) !== 'nmod')) return true
  // Modifiers may be joined and graded themselves: *South Korean and Chinese officials*, *newly elected president*.
  if (tree.base(t) === 'conj')
    return tree.firstConjunct(t) !== head && MODIFYING.has(tree.relation(tree.firstConjunct(t)))
  return (tree.base(t) === 'cc' || tree.base(t) === 'advmod') && tree.head(t) !== head
}

function contiguous(tokens: readonly number[], head: number): number[] {
  const set = new Set(tokens)
  const kept = [head]
  for (let i = head - 1; set.has(i); i--) kept.unshift(i)
  for (let i = head + 1; set.has(i); i++) kept.push(i)
  return kept
}

/** The words from one token to another as the text has them, with single spaces. */
export function sliceText(tree: Tree, text: string, first: number, last: number): string {
  return text.slice(tree.token(first).start, tree.token(last).end).replace(/\s+/g, ' ')
}

/** The first word of a clause or phrase, punctuation aside. */
export const firstWord = (tree: Tree, head: number): number =>
  tree.subtree(head).find((t) => tree.token(t).upos !== 'PUNCT') ?? head

/** The token stands before a noun as its modifier (*Russian diplomats*, *NATO troops*). */
export function isModifier(tree: Tree, token: number): boolean {
  return ['amod', 'compound', 'nmod:desc', 'det'].includes(tree.relation(tree.firstConjunct(token)))
}

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'across',
  'inside',
  'off',
  'within',
  'throughout',
  'into',
  'through',
])

/** Whether the phrase is a place here rather than an actor (*in Beijing*). */
export function isLocative(tree: Tree, token: number): boolean {
  return LOCATIVE.has(tree.preposition(tree.firstConjunct(token))?.split('_')[0] ?? '')
}

/** A hyphen or en dash that is a token of its own. */
export const isHyphen = (form: string | undefined): boolean => form !== undefined && /^[-‐‑–]$/.test(form)

/** Singular of a noun by its form, which is surer than a lemma for plurals in -ies and -men. */
export const nounOf = (tree: Tree, token: number): string => {
  const form = tree.token(token).form.toLowerCase()
  const single = singular(form)
  return single !== form ? single : tree.lemma(token)
}

/** Whether a noun is plural, by its features or, where they were missed, by its form. */
export const isPlural = (tree: Tree, token: number): boolean => {
  const { form, xpos } = tree.token(token)
  if (tree.hasFeature(token, 'Number=Plur') || xpos === 'NNS' || xpos === 'NNPS') return true
  return (
    (xpos === 'NN' || xpos === 'NNP') &&
    /^\p{Ll}.*(?:[^su]s|men)$/u.test(form) &&
    singular(form.toLowerCase()) !== form.toLowerCase()
  )
}
