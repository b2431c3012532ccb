import type { CodeBook } from '../../knowledge/types.js'
import type { Tree } from './tree.js'

const ENDINGS: readonly (readonly [ending: string, bases: readonly string[]])[] = [
  ['ied', ['y']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['es', ['', 'e']],
  ['s', ['']],
]

/**
 * Lemmas that a regular inflected form can have, the analysed one first: a table's key is looked up under each, so that
 * one wrong lemma of the analysis does not hide a word.
 */
export function lemmasOf(form: string, lemma: string): string[] {
  const lower = form.toLowerCase()
  if (!/[dgs]$/.test(lower)) return [...new Set([lemma.toLowerCase(), lower])]
  const guesses = ENDINGS.flatMap(([ending, bases]) => {
    if (!lower.endsWith(ending) || lower.length < ending.length + 3) return []
    const stem = lower.slice(0, -ending.length)
    const single = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : []
    return [...bases.map((base) => stem + base), ...single]
  })
  return [...new Set([lemma.toLowerCase(), lower, ...guesses])]
}

const keys = new WeakMap<Tree, (readonly string[])[]>()

/** What a token may stand under in a table, the likeliest first: its possible lemmas with each particle or preposition behind it, then without. */
function keysOf(tree: Tree, token: number): readonly string[] {
  let known = keys.get(tree)
  if (!known) {
    known = []
    keys.set(tree, known)
  }
  known[token] ??= findKeys(tree, token)
  return known[token]
}

function findKeys(tree: Tree, token: number): string[] {
  const { form, lemma } = tree.token(token)
  const particles = tree
    .deps(token, 'compound:prt', 'advmod', 'compound')
    .filter((p) => p > token)
    .map((p) => tree.lemma(p))
  const prepositions = tree
    .deps(token, 'obl', 'obj', 'advcl', 'xcomp')
    .flatMap((o) => tree.preposition(o)?.split('_')[0] ?? [])
  const lemmas = lemmasOf(form, lemma)
  return [...[...particles, ...prepositions].flatMap((p) => lemmas.map((option) => `${option}_${p}`)), ...lemmas]
}

/** The first of the token's possible lemmas, with its particle or without, that the table knows. */
export function lookUp<T>(tree: Tree, token: number, table: (lemma: string) => T | undefined): T | undefined {
  for (const key of keysOf(tree, token)) {
    const found = table(key)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether the token, by any of its possible lemmas, is one of the words. */
export function isOneOf(tree: Tree, token: number, words: ReadonlySet<string>): boolean {
  const own = keysOf(tree, token)
  for (let i = 0; i < own.length; i++) if (words.has(own[i]!)) return true
  return false
}

/** Whether the token, by any of its possible lemmas, is of a class of the book. */
export const isOfClass = (tree: Tree, token: number, name: string, codes: CodeBook): boolean =>
  lemmasOf(tree.token(token).form, tree.lemma(token)).some((lemma) => codes.inClass(lemma, name))

const WILL: ReadonlySet<string> = new Set(['will', 'would', 'shall', 'wo', "'ll", '’ll'])

/** Whether a verb tells what somebody will or would do (*will lift the ban*, *won't lift it*). */
export const isWilled = (tree: Tree, verb: number): boolean =>
  tree.deps(verb, 'aux').some((a) => WILL.has(tree.lemma(a)))

/** Lower-cased lemmas of the open-class words among the tokens; a verb's with its particle (*hand_over*). */
export function openLemmas(tree: Tree, tokens: readonly number[]): string[] {
  return tokens
    .filter((t) => ['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'].includes(tree.token(t).upos))
    .map((t) => [t, ...tree.deps(t, 'compound:prt')].map((part) => tree.lemma(part)).join('_'))
}
