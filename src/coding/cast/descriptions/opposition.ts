import type { RoleEntry } from '../../../knowledge/types.js'
import { coreSpan, isModifier } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { covers, type Found } from '../phrases/found-phrases.js'
import { headOf } from '../phrases/phrases.js'
import type { Identified } from './joint-descriptions.js'

/** *the Rally for Justice*: a word for people that stands inside a body's name, not at its head. */
export const isWordOfName = ({ tree, phrases }: Identified, head: number, role: Found<RoleEntry>): boolean =>
  role.entries[0]?.kind === 'person' &&
  phrases.recognised.some(
    (n) => n.kind === 'ORG' && headOf(tree, n.first, n.last) !== head && n.first < role.first && role.last <= n.last,
  )

/** *the opposition Greens*: what says on which side the one stands whose name it modifies is no actor of its own. */
export const saysSide = ({ tree, phrases }: Identified, token: number): boolean => {
  const head = tree.head(token)
  return (
    tree.token(token).form === 'opposition' &&
    isModifier(tree, token) &&
    head > token &&
    isCapitalised(tree, head) &&
    !phrases.roles.some((r) => covers(r, head) && r.entries[0]?.kind === 'person') &&
    !phrases.recognised.some((n) => n.kind === 'PER' && covers(n, head))
  )
}

const isCapitalised = (tree: Tree, token: number): boolean =>
  tree.token(token).upos === 'PROPN' && /^\p{Lu}/u.test(tree.token(token).form)

/** Whether the noun or name is said to be of the opposition. */
export const isOfOpposition = (reading: Identified, head: number): boolean =>
  reading.tree.deps(head, 'amod', 'compound', 'nmod:desc').some((t) => saysSide(reading, t))

/** The capitalised words that *opposition* stands before, where nothing else tells that they are a name. */
export function sidedName(reading: Identified, head: number): { first: number; last: number } | null {
  if (!isOfOpposition(reading, head)) return null
  const words = coreSpan(reading.tree, head).tokens.filter((t) => isCapitalised(reading.tree, t))
  let last = words.at(-1) ?? head
  // *Rally for Justice*
  const isLink = (t: number) => /^(?:for|of|and)$/.test(reading.tree.tokens[t]?.form ?? '')
  while (isLink(last + 1) && /^\p{Lu}/u.test(reading.tree.tokens[last + 2]?.form ?? '')) last += 2
  return { first: words[0] ?? head, last }
}
