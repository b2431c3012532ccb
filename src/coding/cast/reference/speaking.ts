import { semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isSpokesperson } from '../descriptions/offices.js'

/** The clause that stands before the verb of saying whose subject a token is (*…, he added*); or null. */
function clauseInFront(tree: Tree, token: number): number | null {
  const verb = tree.head(token)
  if (verb < 0 || tree.base(token) !== 'nsubj' || semanticSubject(tree, verb) !== token) return null
  const told = tree.deps(verb, 'ccomp', 'parataxis').find((t) => t < token && t < verb)
  if (told !== undefined) return told
  return tree.base(verb) === 'parataxis' && tree.head(verb) < token ? tree.head(verb) : null
}

/**
 * *Ruiz had agreed to the visit, he added*: whom the words in front call by a name or noun is not the one who says them, so that a
 * pronoun behind them means somebody told of before. Whether a mention of the sentence is so called there.
 */
export function isToldOfBySpeaker(
  tree: Tree,
  token: number,
  isSpeech: (verb: number) => boolean,
): (mention: number) => boolean {
  const verb = tree.head(token)
  const clause = verb >= 0 && isSpeech(verb) ? clauseInFront(tree, token) : null
  if (clause === null) return () => false
  return (mention) => mention < token && tree.token(mention).upos !== 'PRON' && tree.isWithin(mention, clause)
}

/** *Chad's government spokesman, Ali Deby, said it would go*: the owner of the speaker in whose words the subject of a clause acts, or null. */
export function spokenFor(tree: Tree, subject: number, clause: number): number | null {
  if (tree.base(subject) !== 'nsubj') return null
  const verb = clause < 0 || tree.base(clause) !== 'ccomp' ? -1 : tree.head(clause)
  const speaker = verb < 0 ? null : tree.dep(verb, 'nsubj')
  if (speaker === null || speaker > subject || !isSpokesperson(tree.lemma(speaker))) return null
  return tree.deps(speaker, 'nmod:poss').find((t) => t < speaker) ?? null
}
