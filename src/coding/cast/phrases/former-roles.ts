import type { Gazetteer, NameEntry, RoleEntry } from '../../../knowledge/types.js'
import type { Tree } from '../../grammar/tree.js'
import type { Found } from './found-phrases.js'

/**
 * *former Ghanaian president Kofi Mensah*, *the former UN envoy*: what somebody was, though the state or body stands between the two
 * words; its state stays, but nobody speaks for it any more.
 */
export function withFormer(
  tree: Tree,
  role: Found<RoleEntry>,
  names: readonly Found<NameEntry>[],
  gazetteer: Gazetteer,
): Found<RoleEntry> {
  const owner = names.find((f) => f.last === role.first - 1)
  const word = owner ? tree.tokens[owner.first - 1]?.form.toLowerCase() : undefined
  if (word !== 'former' && word !== 'ex') return role
  const words = tree.tokens.slice(role.first, role.last + 1).map((t) => t.form.toLowerCase())
  const former = gazetteer.roleAt(['former', ...words], 0)
  return former?.length === words.length + 1 ? { ...role, entries: former.entries } : role
}
