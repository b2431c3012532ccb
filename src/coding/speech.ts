import type { CodeBook } from '../knowledge/types.js'
import { semanticSubject } from './slots.js'
import type { Tree } from './tree.js'

/** The predicate reports speech or thought: a clause or quotation may be its content. */
export function isSpeech(tree: Tree, token: number, codes: CodeBook): boolean {
  if (!tree.isVerb(token)) return false
  return codes.attitudesFor(tree.lemma(token), 'v').some((a) => a.manner !== null && a.slots.some((s) => s === 'that' || s === 'quote'))
}

/**
 * The token that speaks where `verb` is a verb of saying, or where a clause has a parenthetical one
 * (*"…", the ministry said*). Null where nobody speaks.
 */
export function speakerOf(tree: Tree, verb: number, codes: CodeBook): number | null {
  if (verb < 0) return null
  if (isSpeech(tree, verb, codes)) return semanticSubject(tree, verb)
  const aside = tree.deps(verb, 'parataxis').find((p) => isSpeech(tree, p, codes))
  return aside === undefined ? null : semanticSubject(tree, aside)
}
