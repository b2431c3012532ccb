import type { Token } from '../../../language/types.js'

/**
 * *will travel to Lima on Friday and to Quito on Sunday*: a second end of the way, which a tree joins to the verb as if it were one, is joined to
 * the first. Near-misses: *came to Lima and to stay*, *hopes to travel and to rest*.
 */
export function withSecondEnds(tokens: readonly Token[]): readonly Token[] {
  const ends = tokens.flatMap((t) => endAt(tokens, t) ?? [])
  if (ends.length === 0) return tokens
  return tokens.map((t) => {
    const joined = ends.find(({ end }) => end === t.index)
    if (joined) return { ...t, head: joined.first }
    return ends.some(({ preposition }) => preposition === t.index) ? { ...t, upos: 'ADP', deprel: 'case' } : t
  })
}

/** The name that is a second end, its preposition, and the first end; null for other words. */
function endAt(tokens: readonly Token[], t: Token): { end: number; preposition: number; first: number } | null {
  if (t.upos !== 'PROPN' || t.deprel !== 'conj' || tokens[t.head]?.upos !== 'VERB') return null
  const preposition = tokens.find((p) => p.head === t.index && ['case', 'mark'].includes(p.deprel) && p.index < t.index)
  if (preposition === undefined) return null
  const isFirst = (o: Token) =>
    o.head === t.head &&
    o.deprel === 'obl' &&
    tokens.some((p) => p.head === o.index && p.deprel === 'case' && p.lemma === preposition.lemma)
  const first = tokens.slice(0, t.index).find(isFirst)
  return first ? { end: t.index, preposition: preposition.index, first: first.index } : null
}
