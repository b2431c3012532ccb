import type { Token } from '../../../language/types.js'

const FINITE = new Set(['VBD', 'VBZ', 'MD', 'VBP'])
/** What a tree takes a subject for that stands right behind a noun. */
const PARTS = new Set(['nmod:poss', 'compound', 'flat', 'appos', 'nmod', 'obj'])

/**
 * *At Monday's talks Chad agreed to wait*: a name with no comma before it, which a tree takes for a part of the phrase in front, is the subject
 * of the verb right behind it. Near-misses: *the talks in Chad ended*, *the port city Gwadar grew*.
 */
export function withStraySubjects(tokens: readonly Token[]): readonly Token[] {
  const subject = tokens.find((t) => isStray(tokens, t))
  const verb = subject && tokens[subject.index + 1]
  return subject && verb
    ? tokens.map((t) => (t.index === subject.index ? { ...t, head: verb.index, deprel: 'nsubj' } : t))
    : tokens
}

function isStray(tokens: readonly Token[], t: Token): boolean {
  const [noun, verb] = [tokens[t.index - 1], tokens[t.index + 1]]
  if (t.upos !== 'PROPN' || !PARTS.has(t.deprel) || !noun || noun.upos !== 'NOUN' || t.head !== noun.index) return false
  if (verb?.upos !== 'VERB' || !FINITE.has(verb.xpos)) return false
  const isFronted = noun.deprel.startsWith('obl') && noun.head === verb.index
  return isFronted && !tokens.some((s) => s.head === verb.index && s.deprel.startsWith('nsubj'))
}
