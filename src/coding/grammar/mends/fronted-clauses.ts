import type { Token } from '../../../language/types.js'
import { SUBJECTS } from './relations.js'

const SAYING = new Set([
  ...['say', 'report', 'announce', 'add', 'note', 'state', 'write', 'explain', 'claim', 'recall', 'stress', 'insist'],
  ...['warn', 'confirm', 'reveal', 'disclose', 'argue', 'declare', 'tell', 'observe', 'allege', 'complain', 'predict'],
])
const SPOKEN = new Set(['ccomp', 'parataxis'])

/**
 * *Ruiz phoned Soto and asked for help, the palace said*: what is said comes before the verb of saying, and a tree that hangs its second
 * verb or its subject on that verb is mended. A conjunct never stands before what it is joined to, and the one who says it stands
 * behind what is said.
 */
export function withFrontedClauses(tokens: readonly Token[]): readonly Token[] {
  const heads = new Map<number, number>()
  const joined = new Set<number>()
  for (const { index, deprel, head, upos } of tokens) {
    const saying = tokens[head]
    if (saying && index < head && SPOKEN.has(deprel) && isSaidBehind(tokens, saying)) {
      heads.set(index, saying.head)
      heads.set(head, index)
      joined.add(index)
      continue
    }
    if (!saying || index > head || !SAYING.has(saying.lemma.toLowerCase())) continue
    const clauses = tokens.filter((t) => t.head === head && SPOKEN.has(t.deprel) && t.index < head)
    if (deprel === 'conj' && (upos === 'VERB' || upos === 'AUX')) {
      const first = clauses.filter((t) => t.index < index).at(-1)
      if (first) heads.set(index, first.index)
    } else if (SUBJECTS.has(deprel)) {
      const said = clauses.find((t) => t.index > index)
      const speaker = tokens.find((t) => t.head === head && SUBJECTS.has(t.deprel) && said && t.index > said.index)
      const isBare = said && !tokens.some((t) => t.head === said.index && SUBJECTS.has(t.deprel))
      if (said && speaker && isBare) heads.set(index, said.index)
    }
  }
  const relationOf = (t: Token) =>
    !joined.has(t.index) ? t.deprel : tokens.some((c) => c.head === t.index && c.deprel === 'cc') ? 'conj' : 'parataxis'
  return heads.size === 0
    ? tokens
    : tokens.map((t) => ({ ...t, head: heads.get(t.index) ?? t.head, deprel: relationOf(t) }))
}

/** *Chad asked for help, but Peru declined, saying that it was busy*: a participle that has what is said behind it goes on the verb before it. */
const isSaidBehind = (tokens: readonly Token[], { index, xpos, head, lemma }: Token): boolean =>
  xpos === 'VBG' &&
  head >= 0 &&
  head < index &&
  SAYING.has(lemma.toLowerCase()) &&
  tokens[index - 1]?.form === ',' &&
  tokens.some((t) => t.head === index && t.deprel === 'ccomp' && t.index > index)
