import type { NameEntry, RoleEntry } from '../../../knowledge/types.js'
import { coreSpan } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import type { Found, SentencePhrases } from '../phrases/found-phrases.js'
import { ownerOfName, pairedState, stateBefore } from '../phrases/name-owners.js'
import { type Affiliation, affiliationOf, isOutsider } from './affiliation.js'
import type { Identity } from './apposition.js'
import { isAddress } from './offices.js'

/** The phrases of a sentence, and which of them are of one actor. */
export interface Identified {
  readonly tree: Tree
  readonly phrases: SentencePhrases
  readonly identities: ReadonlyMap<number, Identity>
}

/** The heads of the name and the descriptions that are of one actor with this head. */
export function membersOf({ identities }: Identified, head: number): readonly number[] {
  return identities.get(head)?.members ?? [head]
}

/** The words around a noun say of whom or what it is. */
const hasOwner = ({ tree, phrases }: Identified, head: number): boolean => {
  const { countries, organizations, borrowFrom } = affiliationOf({ tree, phrases, head })
  return countries.length + organizations.length + borrowFrom.length > 0
}

/** What the words around the name and around each description of the same actor say of its country. */
export function jointAffiliation(
  reading: Identified,
  head: number,
  own: Found<NameEntry> | null,
  isOwn: (t: number) => boolean,
): Affiliation {
  const { tree, phrases } = reading
  const members = membersOf(reading, head)
  const titles = members.flatMap((m) =>
    tree.deps(m, 'nmod:desc').filter((t) => phrases.roles.some((r) => r.head === t) && !reading.identities.has(t)),
  )
  const isFormer = (t: number) => coreSpan(tree, t).tokens.some((a) => tree.lemma(a) === 'former')
  const both = [...new Set([...members, ...titles])].sort((a, b) => Number(a !== head) - Number(b !== head) || a - b)
  // *the head of the mission, former Estonian minister Jan Kowalik*: what one is comes before what one was.
  const now = both.some(isFormer) ? both.filter((t) => !isFormer(t)) : []
  const all = now.some((t) => hasOwner(reading, t)) ? now : both
  const before = all.map((t) => stateBefore(reading, t)).find((c) => c !== null)
  if (before) return { countries: [before], organizations: [], borrowFrom: [] }
  const read = all.map((m) => affiliationOf({ tree, phrases, head: m, own, isOwn }))
  const countries = [...new Set(read.flatMap((a) => a.countries))]
  const organizations = [...new Set(read.flatMap((a) => a.organizations))]
  const isBare = countries.length + organizations.length === 0
  const owner = isBare ? (ownerOfName(reading, head) ?? pairedState(reading, head)) : null
  if (owner) return { countries: [owner], organizations: [], borrowFrom: [] }
  return {
    countries,
    organizations,
    borrowFrom: countries.length + organizations.length > 0 ? [] : read.flatMap((a) => a.borrowFrom),
  }
}

/** Titles before a name, and those of an apposition on either side (*its spokesman, Gleb Rudakov*; *X, the envoy to Y*). */
export function titlesOf(reading: Identified, head: number, span: { first: number; last: number }): Found<RoleEntry>[] {
  const { tree, phrases } = reading
  const related = new Set(
    membersOf(reading, head).flatMap((m) => [
      m,
      ...coreSpan(tree, m).tokens,
      ...tree.deps(m, 'nmod:desc', 'flat', 'compound'),
    ]),
  )
  if (tree.base(head) === 'flat') related.add(tree.head(head))
  for (const possessor of tree.deps(head, 'nmod:poss')) for (const t of tree.subtree(possessor)) related.delete(t)
  return phrases.roles
    .filter(
      (r) =>
        (r.first > span.last || r.last < span.first) &&
        related.has(r.head) &&
        r.entries[0]?.kind !== 'institution' &&
        (r.entries[0]?.role === 'title' || !isOutsider(tree, r.head)) &&
        !isOtherName(reading, head, r.head) &&
        !isAddress(r.entries[0]?.phrase ?? ''),
    )
    .sort(
      (a, b) =>
        Number(a.entries[0]?.role !== 'title') - Number(b.entries[0]?.role !== 'title') ||
        Math.abs(a.last - span.first) - Math.abs(b.last - span.first),
    )
}

/** The title belongs to another name of the sentence. */
const isOtherName = ({ identities }: Identified, head: number, role: number): boolean => {
  const identity = identities.get(role)
  return identity !== undefined && !identity.members.includes(head)
}
