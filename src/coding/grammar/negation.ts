import type { Tree } from './tree.js'

/** Adverbs that turn a clause round, by lemma or form. */
export const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'nor',
  'neither',
  'hardly',
  'nowhere',
])

/** Words that deny, of whatever kind. */
export const DENYING: ReadonlySet<string> = new Set([...NEGATORS, 'no', 'none', 'nothing', 'nobody'])

/** *did not sign*, *never signed*: whether an adverb of a verb's own turns it round. */
export const isNegated = (tree: Tree, verb: number): boolean => hangs(tree, verb, NEGATORS, 'advmod')

/** *no ban*, *neither ban*. */
export const hasNo = (tree: Tree, noun: number): boolean => hangs(tree, noun, DENYING, 'det', 'advmod')

const hangs = (tree: Tree, token: number, words: ReadonlySet<string>, ...relations: string[]): boolean =>
  tree.deps(token, ...relations).some((t) => words.has(tree.lemma(t)) || words.has(tree.token(t).form.toLowerCase()))
