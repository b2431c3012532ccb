import type { NameEntry } from '../../../knowledge/types.js'
import { isPlural } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { affiliationOf } from '../descriptions/affiliation.js'
import { covers, type SentencePhrases } from './found-phrases.js'
import { ownerBefore } from './phrases.js'

/** What is read of one sentence here. */
interface Reading {
  readonly tree: Tree
  readonly phrases: SentencePhrases
}

/** *The foreign ministers, Oman's Said Harib and …*: the state whose person it is, wherever the tree hangs it. */
export function ownerOfName({ tree, phrases }: Reading, head: number): string | null {
  const name = phrases.recognised.find((n) => n.kind === 'PER' && covers(n, head))
  const owner = name ? ownerBefore(tree, phrases.names, name.first) : null
  return owner?.isPossessive ? (owner.name.entries.find((e) => e.kind === 'state')?.country ?? null) : null
}

/** *his Russian and Chinese counterparts, Ivan Orlov and Li Wei*: as many names as states, one each; *the Thai ministers Ana Ruiz and Li Wei*: all of the one. */
export function pairedState({ tree, phrases }: Reading, head: number): string | null {
  const first = tree.firstConjunct(head)
  const noun = tree.base(first) === 'appos' ? tree.head(first) : (tree.dep(first, 'nmod:desc') ?? -1)
  if (noun < 0 || !isPlural(tree, noun)) return null
  const names = tree.coordination(first)
  const { countries } = affiliationOf({ tree, phrases, head: noun })
  const isNamed = phrases.recognised.some((n) => n.kind === 'PER' && covers(n, head))
  if (countries.length === 1) return isNamed ? (countries[0] ?? null) : null
  return countries.length === names.length ? (countries[names.indexOf(head)] ?? null) : null
}

/** *Armenian Deputy Prime Minister*, *US Secretary of State*, *Fiji's President*: the state right before a title that stands before its name, wherever the tree hangs it. */
export function stateBefore({ tree, phrases }: Reading, title: number): string | null {
  if (isPlural(tree, title)) return null
  const role = phrases.roles.find((r) => r.head === title)
  const owner = role ? ownerBefore(tree, phrases.names, role.first) : null
  if (!owner || (owner.isPossessive && role?.entries[0]?.role !== 'title')) return null
  const isTitle = role?.entries[0]?.role === 'title' && role.entries[0].kind === 'person'
  const isState = (e: NameEntry) =>
    owner.isPossessive
      ? e.kind === 'state'
      : e.form === 'demonym' || (isTitle && e.kind === 'state' && e.form === 'name')
  return owner.name.entries.find(isState)?.country ?? null
}
