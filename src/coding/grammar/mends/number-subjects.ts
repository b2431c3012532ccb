import type { Token } from '../../../language/types.js'
import { CLAUSES } from './relations.js'

const TOPS = new Set([...CLAUSES, 'acl'])

/**
 * *The two held talks in Rome*, *and the three signed papers*: a tree that takes *two held talks* for one phrase is mended where the word
 * between is a past form; near-misses: *the two planned talks*, *the two held in Rome were freed*.
 */
export function withNumberSubjects(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.find((t) => isMistaken(tokens, t))
  const object = verb && tokens[verb.head]
  const subject = verb && numberBefore(tokens, verb)
  if (!verb || !object || !subject) return tokens
  // *The two held talks and agreed to trade*: the joined verb, where the tree makes the talks its object.
  const later = object.deprel === 'obj' ? tokens[object.head] : undefined
  const top = later ?? object
  return tokens.map((t) => {
    if (t.index === verb.index) return { ...t, head: top.head, deprel: top.deprel }
    if (t.index === subject.index) return { ...t, head: verb.index, deprel: 'nsubj' }
    if (t.index === object.index) return { ...t, head: verb.index, deprel: 'obj' }
    if (t.index === later?.index) return { ...t, head: verb.index, deprel: 'conj' }
    if (t.index < subject.index && t.head === object.index && t.deprel === 'det') return { ...t, head: subject.index }
    const isOfClause = t.head === top.index && (t.deprel === 'mark' || (t.deprel === 'punct' && later === undefined))
    return isOfClause ? { ...t, head: verb.index } : t
  })
}

const numberBefore = (tokens: readonly Token[], verb: Token): Token | undefined =>
  tokens.find(
    (t) =>
      t.upos === 'NUM' &&
      t.deprel === 'nummod' &&
      t.head === verb.head &&
      t.index < verb.index &&
      tokens[t.index - 1]?.form.toLowerCase() === 'the',
  )

function isMistaken(tokens: readonly Token[], verb: Token): boolean {
  if (verb.xpos !== 'VBD' || verb.deprel !== 'amod') return false
  const object = tokens[verb.head]
  if (!object || object.index < verb.index || numberBefore(tokens, verb) === undefined) return false
  const above = tokens[object.head]
  const isJoined = object.deprel === 'obj' && above !== undefined && above.index > object.index && above.xpos === 'VBD'
  return isJoined || TOPS.has(object.deprel)
}
