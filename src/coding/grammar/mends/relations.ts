import type { Token } from '../../../language/types.js'

/** Relations of a subject, active or passive. */
export const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass'])

/** What a clause is to the verb, the noun or the sentence above it. */
export const CLAUSES: readonly string[] = ['root', 'ccomp', 'conj', 'parataxis', 'advcl', 'acl:relcl']

/** Whether a token is another, or stands below it in the tree. */
export function isBelow(tokens: readonly Token[], token: Token, above: Token): boolean {
  let at: Token | undefined = token
  for (let steps = 0; at && steps <= tokens.length; steps++) {
    if (at.index === above.index) return true
    at = tokens[at.head]
  }
  return false
}
