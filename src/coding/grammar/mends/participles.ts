import type { Token } from '../../../language/types.js'

const FELT = ['about', 'over', 'at']

/** Participles that are adjectives where one of these prepositions and no doer stands behind them. */
const ADJECTIVES: ReadonlyMap<string, readonly string[]> = new Map([
  ['opposed', ['to']],
  ['displeased', ['with', ...FELT]],
  ['dissatisfied', ['with', ...FELT]],
  ['disappointed', ['with', 'in', ...FELT]],
  ...['concerned', 'worried', 'alarmed', 'dismayed', 'outraged', 'shocked', 'appalled'].map(
    (form): [string, readonly string[]] => [form, FELT],
  ),
])

/**
 * *They are opposed to the plan*: a participle that is no passive there, and whose subject is its own. Near-misses: *The plan was opposed by
 * Chad*, *was opposed*.
 */
export function withParticiples(tokens: readonly Token[]): readonly Token[] {
  const found = new Set(tokens.filter((t) => isAdjective(tokens, t)).map((t) => t.index))
  if (found.size === 0) return tokens
  return tokens.map((t) => {
    if (found.has(t.index)) return { ...t, lemma: t.form.toLowerCase(), upos: 'ADJ', xpos: 'JJ' }
    if (!found.has(t.head) || !t.deprel.endsWith(':pass')) return t
    return { ...t, deprel: t.deprel === 'aux:pass' ? 'cop' : 'nsubj' }
  })
}

function isAdjective(tokens: readonly Token[], t: Token): boolean {
  const own = t.xpos === 'VBN' ? ADJECTIVES.get(t.form.toLowerCase()) : undefined
  if (own === undefined) return false
  const stands = (lemma: string) =>
    tokens.some(
      (c) => c.deprel === 'case' && c.lemma === lemma && tokens[c.head]?.head === t.index && c.index > t.index,
    )
  const isPassive = tokens.some((a) => a.head === t.index && a.deprel === 'aux:pass' && a.lemma === 'be')
  return isPassive && own.some(stands) && !stands('by')
}
