import type { Token } from './types.js'

/** UD relation of a word without its subtype: `nsubj` for `nsubj:pass`. */
export const relationOf = (token: Token): string => token.deprel.split(':', 1)[0]!

/** The words right below each word of a sentence, in the order of the text. */
export function childrenOf(tokens: readonly Token[]): number[][] {
  const children: number[][] = tokens.map(() => [])
  for (const token of tokens) children[token.head]?.push(token.index)
  return children
}
