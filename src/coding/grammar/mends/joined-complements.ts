import type { Token } from '../../../language/types.js'

const COMPLEMENTS = new Set(['ccomp', 'parataxis'])

/**
 * *The premier phoned Lima and offered to help, officials said*: a second clause that *and* opens, and that has no subject of its own, is joined to the one
 * before, where a tree hangs both on the verb of saying.
 */
export function withJoinedComplements(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((t) => {
    const first = COMPLEMENTS.has(t.deprel) && isOpenedByAnd(tokens, t) ? clauseBefore(tokens, t) : undefined
    return first ? { ...t, head: first.index, deprel: 'conj' } : t
  })
}

const isOpenedByAnd = (tokens: readonly Token[], { index, xpos }: Token): boolean =>
  xpos.startsWith('VB') &&
  tokens.some((c) => c.head === index && c.deprel === 'cc' && c.index < index) &&
  !tokens.some((s) => s.head === index && s.deprel.startsWith('nsubj'))

const clauseBefore = (tokens: readonly Token[], clause: Token): Token | undefined =>
  tokens
    .slice(0, clause.index)
    .findLast((t) => t.head === clause.head && COMPLEMENTS.has(t.deprel) && t.xpos.startsWith('VB'))
