import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'

const CAUTIONING = new Set(['warn', 'caution', 'alert'])
/** Whom only their own state cautions. */
const OWN = new Set(['citizen', 'national', 'people', 'sailor', 'seafarer', 'airline', 'vessel'])
/** Whom anybody cautions for their own good. */
const TRAVELLERS = new Set(['traveller', 'traveler', 'tourist', 'expatriate', 'holidaymaker', 'passenger', 'motorist'])

/**
 * *warned its nationals against travelling there*: who cautions his own people for their good threatens nobody and takes no side; near-misses: *warned
 * Peru's nationals that they would be expelled*, *warned foreign nationals against joining in*.
 */
export function isCaution(tree: Tree, verb: number): boolean {
  if (!tree.isVerb(verb) || !isOneOf(tree, verb, CAUTIONING)) return false
  const isOwned = (noun: number) => tree.deps(noun, 'nmod:poss').some((p) => tree.token(p).upos === 'PRON')
  return tree
    .deps(verb, 'obj', 'iobj', 'nsubj:pass')
    .some((noun) => isOneOf(tree, noun, TRAVELLERS) || (isOneOf(tree, noun, OWN) && isOwned(noun)))
}
