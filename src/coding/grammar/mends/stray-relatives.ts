import type { Token } from '../../../language/types.js'
import { isBelow, SUBJECTS } from './relations.js'

const SPOKEN = new Set(['ccomp', 'xcomp'])
/** Relations of the words of a name behind its first. */
const IN_NAME = new Set(['flat', 'flat:name'])

/**
 * *urged it to free Ana Ruiz, who has been held since May*: a clause that *who* opens behind a name and a comma tells of its bearer, and a
 * tree that hangs it on a verb is mended; so does one that *which* opens before the verb (*Oslo, which brokered the truce, offered …*).
 * Near-misses: *did not say who had fired*, *left Oslo, which angered Lima*.
 */
export function withStrayRelatives(tokens: readonly Token[]): readonly Token[] {
  const names = new Map<number, number>()
  for (const who of tokens) {
    const lemma = who.lemma.toLowerCase()
    if (!['who', 'which'].includes(lemma) || !SUBJECTS.has(who.deprel)) continue
    const clause = topOf(tokens, who)
    const isObject = tokens.some((t) => t !== who && t.head === who.head && SUBJECTS.has(t.deprel))
    if (lemma === 'which' && ((clause?.head ?? 0) < who.index || isObject)) continue
    const name = nameBefore(tokens, who)
    if (clause && name && !clause.deprel.startsWith('acl') && !isBelow(tokens, name, clause))
      names.set(clause.index, name.index)
  }
  return names.size === 0
    ? tokens
    : tokens.map((t) => (names.has(t.index) ? { ...t, head: names.get(t.index)!, deprel: 'acl:relcl' } : t))
}

/** The verb of the clause that *who* opens: *who colleagues said was beaten* is what they said. */
function topOf(tokens: readonly Token[], who: Token): Token | undefined {
  let clause = tokens[who.head]
  while (clause && SPOKEN.has(clause.deprel) && clause.head > who.index) clause = tokens[clause.head]
  return clause && clause.index > who.index && clause.head >= 0 ? clause : undefined
}

/** The first word of the name that ends right before the comma. */
function nameBefore(tokens: readonly Token[], who: Token): Token | undefined {
  if (tokens[who.index - 1]?.form !== ',') return undefined
  let name = tokens[who.index - 2]
  while (name && IN_NAME.has(name.deprel) && name.head < name.index) name = tokens[name.head]
  return name?.upos === 'PROPN' ? name : undefined
}
