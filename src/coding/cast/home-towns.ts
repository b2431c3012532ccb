import type { Gazetteer } from '../../knowledge/types.js'
import { isLocative } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import type { SentencePhrases } from './phrases.js'
import type { StoryStates } from './story-states.js'

/**
 * *the former mayor of Santiago*, told in the Dominican Republic; *raids in Tripoli*, told in Lebanon: a capital's name, where a place is
 * meant, is that of the home state's own town in a story that never names the capital's state.
 */
export function withHomeTowns(
  tree: Tree,
  phrases: SentencePhrases,
  { home, isNamed }: StoryStates,
  gazetteer: Gazetteer,
): SentencePhrases {
  if (home === null) return phrases
  const words = tree.tokens.map((t) => t.form)
  const names = phrases.names.map((found) => {
    const [entry] = found.entries
    const isPlace = isLocative(tree, found.head) || tree.preposition(found.head) === 'of'
    if (entry?.form !== 'capital' || !entry.country || entry.country === home || isNamed(entry.country) || !isPlace)
      return found
    const town = gazetteer.nameAt(words, found.first, null, [home])
    return town?.entries[0]?.country === home && town.length === found.last - found.first + 1
      ? { ...found, entries: town.entries }
      : found
  })
  return { ...phrases, names }
}
