import { STATE_SECTORS } from '../../../knowledge/tables/values.js'
import type { Tree } from '../../grammar/tree.js'
import { lendersOf } from '../parties/lenders.js'
import { covers, type SentencePhrases } from '../phrases/found-phrases.js'
import type { RosterView } from '../roster.js'
import { isBody } from './body-words.js'

/**
 * *the OLA leadership*, *the party's high command*, *the leadership of Hezbollah*: who decides for a body that is no state's stands for the
 * body. Empty for other words, and for a state's leadership (*China's leadership*, *the army's high command*).
 */
export function bodiesLed(
  tree: Tree,
  token: number,
  { roles }: SentencePhrases,
  actorsOf: (token: number) => readonly string[],
  viewOf: (id: string) => RosterView,
): readonly string[] {
  if (!/^(?:leadership|command)$/.test(tree.lemma(token)) || tree.token(token).upos !== 'NOUN') return []
  // *the party leadership*, *a military command*: words of one phrase.
  const own = roles.find((r) => covers(r, token))
  const isApart = (t: number) => !own || t < own.first || t > own.last
  for (const owners of lendersOf(tree, token)) {
    const ids = owners.filter(isApart).flatMap(actorsOf)
    if (ids.length === 0) continue
    const isApartFromState = ({ designation, sector }: RosterView) =>
      isBody(designation.kind) && !STATE_SECTORS.has(sector ?? '')
    return ids.every((id) => isApartFromState(viewOf(id))) ? ids : []
  }
  return []
}
