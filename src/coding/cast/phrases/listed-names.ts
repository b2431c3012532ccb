import { isPlural } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { isApposed } from '../parties/parties.js'
import { NUMBERS } from '../parties/party-cues.js'
import { covers, type SentencePhrases } from './found-phrases.js'

/**
 * *Two opposition politicians, Ana Ruiz and Jan Soto,*: the names of persons, one by one, behind the noun that says what they are; none
 * where the number does not go with them.
 */
export function listedNames(tree: Tree, noun: number, { recognised }: SentencePhrases): readonly number[] {
  if (!['NOUN', 'PROPN'].includes(tree.token(noun).upos) || !isPlural(tree, noun)) return []
  // *the two countries' premiers, Ana Ruiz and Jan Soto*: each of another owner.
  if (tree.deps(noun, 'nmod:poss').some((t) => isPlural(tree, t) || tree.coordination(t).length > 1)) return []
  const isPerson = (t: number) => recognised.some((n) => n.kind === 'PER' && covers(n, t))
  const names = tree
    .children(noun)
    .filter((t) => t > noun && isApposed(tree, t))
    .flatMap((t) => tree.coordination(t))
  // A tree may join the further names to the noun itself; then their number must bear it out.
  const joined = names.length === 0 ? [] : tree.deps(noun, 'conj').filter((t) => t > names[0]! && !names.includes(t))
  const all = [...names, ...joined]
  if (all.length < 2 || !all.every(isPerson)) return []
  const [number] = tree.deps(noun, 'nummod').map((t) => NUMBERS[tree.lemma(t)] ?? Number(tree.token(t).form))
  return number === all.length || (number === undefined && joined.length === 0) ? all : []
}
