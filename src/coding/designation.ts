import type { Gazetteer, MeetingLevel, NameEntry, RoleEntry } from '../knowledge/types.js'
import type { ActorKind, MentionForm } from '../record/schema/index.js'
import { type Affiliation, affiliationOf, isOutsider } from './affiliation.js'
import type { Identity } from './apposition.js'
import { isAddress } from './offices.js'
import { isCollective } from './person-nouns.js'
import type { Found, SentencePhrases } from './phrases.js'
import { coreSpan, isModifier, isPlural, nounOf, sliceText } from './span.js'
import type { Tree } from './tree.js'

export { coreSpan, isModifier, sliceText } from './span.js'

/** What a noun phrase says of the actor that it stands for, before mentions are joined to actors. */
export interface Designation {
  readonly kind: ActorKind
  readonly name: string
  readonly country: string | null
  readonly organization: string | null
  readonly sector: string | null
  readonly level: MeetingLevel | null
  readonly title: string | null
  readonly form: MentionForm
  /** Role lemma phrase (foreign ministry, protester), or null for a bare name. */
  readonly role: string | null
  /** Token span of the mention, inclusive. */
  readonly first: number
  readonly last: number
  /** Head tokens of phrases whose actors lend their country where the phrase names none (*its spokesman*). */
  readonly borrowFrom: readonly number[]
  /** The phrase is definite and names no country: it may take up an actor told before. */
  readonly anaphoric: boolean
  readonly plural: boolean
  /** The name as the text has it here, where `name` is the canonical one; else null. */
  readonly alias: string | null
  /** Country that the gazetteer, not the text, gives to a known person. */
  readonly isKnown: boolean
  /** What the phrase says besides whose it is (*foreign ministry*), by which two mentions are known to be one; null = `name`. */
  readonly key: string | null
  /** The noun names no actor by itself: it may only take one up (*the fund*). */
  readonly onlyAnaphoric: boolean
}

/** What is read of one sentence. */
export interface Reading {
  readonly tree: Tree
  readonly text: string
  readonly phrases: SentencePhrases
  readonly identities: ReadonlyMap<number, Identity>
  readonly gazetteer: Gazetteer
  /** Of the readings of a name, the one that this story means. */
  readonly choose: (entries: readonly NameEntry[]) => NameEntry
}

const BLANK = {
  country: null, organization: null, sector: null, level: null, title: null, role: null, borrowFrom: [], anaphoric: false, plural: false, alias: null, isKnown: false, key: null, onlyAnaphoric: false,
} as const

const covers = (f: { first: number; last: number }, t: number): boolean => f.first <= t && t <= f.last

/** Reads the noun phrase headed by `head`; empty where nothing in it names or describes an actor. */
export function designate(reading: Reading, head: number): Designation[] {
  const { phrases } = reading
  const person = phrases.recognised.find((n) => n.kind === 'PER' && covers(n, head)) ?? null
  const own = phrases.names.find((f) => covers(f, head)) ?? null
  if (person || own?.entries[0]?.kind === 'person') return [readPerson(reading, head, person, own?.entries[0]?.kind === 'person' ? own : null)]
  const role = phrases.roles.find((f) => covers(f, head)) ?? null
  if (role && isMereModifier(reading, head, role)) return []
  if (role && (!own || own.last - own.first < role.last - role.first)) return readRole(reading, head, role)
  if (own) return readName(reading, head, own)
  if (role) return readRole(reading, head, role)
  const isDescribed = membersOf(reading, head).length > 1
  const body = phrases.recognised.find((n) => (n.kind === 'ORG' || isDescribed) && covers(n, head))
  return body ? [readBody(reading, head, body)] : []
}

/** *extremist militants*: people before other people are no actors of their own. */
const isMereModifier = ({ tree, phrases }: Reading, head: number, role: Found<RoleEntry>): boolean =>
  isModifier(tree, head) && role.entries[0]?.role !== 'institution' && phrases.roles.some((r) => r !== role && covers(r, tree.head(tree.firstConjunct(head))))

function membersOf({ identities }: Reading, head: number): readonly number[] {
  return identities.get(head)?.members ?? [head]
}

/** What the words around the name and around each description of the same actor say of its country. */
function jointAffiliation(reading: Reading, head: number, own: Found<NameEntry> | null, isOwn: (t: number) => boolean): Affiliation {
  const { tree, phrases } = reading
  const members = membersOf(reading, head)
  const titles = members.flatMap((m) => tree.deps(m, 'nmod:desc').filter((t) => phrases.roles.some((r) => r.head === t) && !reading.identities.has(t)))
  const all = [...new Set([...members, ...titles])].sort((a, b) => Number(a !== head) - Number(b !== head) || a - b)
  const read = all.map((m) => affiliationOf({ tree, phrases, head: m, own, isOwn }))
  const countries = [...new Set(read.flatMap((a) => a.countries))]
  const organizations = [...new Set(read.flatMap((a) => a.organizations))]
  return { countries, organizations, borrowFrom: countries.length + organizations.length > 0 ? [] : read.flatMap((a) => a.borrowFrom) }
}

function readPerson(reading: Reading, head: number, recognised: { first: number; last: number } | null, known: Found<NameEntry> | null): Designation {
  const { tree, text } = reading
  const span = recognised ?? (known as { first: number; last: number })
  const place = jointAffiliation(reading, head, known, (t) => covers(span, t))
  const alias = sliceText(tree, text, span.first, span.last)
  const entry = knownEntry(span, known, place, alias)
  const role = titlesOf(reading, head, span)[0] ?? null
  return {
    ...BLANK,
    kind: 'person',
    name: entry?.name ?? alias,
    alias,
    country: place.countries[0] ?? (place.organizations.length > 0 ? null : (entry?.country ?? null)),
    organization: place.organizations[0] ?? entry?.organization ?? null,
    sector: role?.entries[0]?.sector ?? entry?.sector ?? null,
    level: role?.entries[0]?.level ?? entry?.level ?? null,
    title: role ? sliceText(tree, text, role.first, role.last) : (entry?.office?.replace(/-/g, ' ') ?? null),
    form: 'name',
    role: role?.entries[0]?.phrase ?? null,
    first: span.first,
    last: span.last,
    borrowFrom: entry?.country ? [] : place.borrowFrom,
    isKnown: entry !== null,
  }
}

/** The gazetteer's person, unless the text has more of a name, or gives a bare surname to another state. */
function knownEntry(span: { first: number; last: number }, known: Found<NameEntry> | null, place: Affiliation, alias: string): NameEntry | null {
  const entry = known?.entries[0]
  if (!entry || !known || known.last - known.first < span.last - span.first - 1) return null
  const isElsewhere = place.countries.length > 0 && entry.country !== null && !place.countries.includes(entry.country)
  return isElsewhere && !alias.includes(' ') ? null : entry
}

/** Titles before a name, and those of an apposition on either side (*its spokesman, Gleb Rudakov*; *X, the envoy to Y*). */
function titlesOf(reading: Reading, head: number, span: { first: number; last: number }): Found<RoleEntry>[] {
  const { tree, phrases } = reading
  const related = new Set(membersOf(reading, head).flatMap((m) => [m, ...coreSpan(tree, m).tokens, ...tree.deps(m, 'nmod:desc', 'flat', 'compound')]))
  if (tree.base(head) === 'flat') related.add(tree.head(head))
  for (const possessor of tree.deps(head, 'nmod:poss')) for (const t of tree.subtree(possessor)) related.delete(t)
  return phrases.roles
    .filter((r) => (r.first > span.last || r.last < span.first) && related.has(r.head) && r.entries[0]?.kind !== 'institution' && !isOutsider(tree, r.head) && !isOtherName(reading, head, r.head) && !isAddress(r.entries[0]?.phrase ?? ''))
    .sort((a, b) => Number(a.entries[0]?.role !== 'title') - Number(b.entries[0]?.role !== 'title') || Math.abs(a.last - span.first) - Math.abs(b.last - span.first))
}

/** The title belongs to another name of the sentence. */
const isOtherName = ({ identities }: Reading, head: number, role: number): boolean => {
  const identity = identities.get(role)
  return identity !== undefined && !identity.members.includes(head)
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both'])

/** The phrase points back: definite, not narrowed down by a clause or an attribute of its own. */
export function isDefinite(tree: Tree, head: number): boolean {
  const { first } = coreSpan(tree, head)
  // The article of a possessor hangs on the whole phrase (*the bloc's council*).
  const outer = tree.relation(head) === 'nmod:poss' ? tree.deps(tree.head(head), 'det').filter((d) => d === first - 1) : []
  if (![...tree.deps(head, 'det'), ...outer].some((d) => DEFINITE.has(tree.lemma(d)))) return false
  const narrows = (t: number) => tree.relation(t) === 'acl:relcl' || (tree.base(t) === 'nmod' && ['of', 'from', 'for'].includes(tree.preposition(t) ?? ''))
  return !tree.children(head).some((t) => narrows(t) && !followsComma(tree, head))
}

/** Owners of a joined noun without an article are those of the first (*Mayotte's dockers and teachers*). */
export function sharedOwner(tree: Tree, head: number): number[] {
  return tree.base(head) === 'conj' && tree.deps(head, 'det', 'nmod:poss', 'amod').length === 0 && tree.base(tree.firstConjunct(head)) !== 'appos' ? [tree.firstConjunct(head)] : []
}

const followsComma = (tree: Tree, head: number): boolean => tree.tokens[head + 1]?.form === ','

/** The phrase as a name: without articles and the pronoun that owns it. */
export function nominalName(tree: Tree, text: string, head: number): string {
  const core = coreSpan(tree, head)
  const first = core.tokens.find((t) => !(tree.base(t) === 'det' || (tree.token(t).upos === 'PRON' && tree.relation(t) === 'nmod:poss'))) ?? head
  return sliceText(tree, text, Math.min(first, head), core.last)
}

/** Lemmas of the phrase without articles, possessors and the names of states and bodies. */
export function bareKey({ tree, phrases }: Reading, head: number): string {
  const owned = new Set(tree.deps(head, 'nmod:poss').flatMap((p) => tree.subtree(p)))
  const inName = (t: number) => phrases.names.some((f) => f.first <= t && t <= f.last && t !== head)
  return coreSpan(tree, head)
    .tokens.filter((t) => t === head || !(owned.has(t) || inName(t) || ['det', 'punct', 'cc'].includes(tree.base(t))))
    .map((t) => tree.lemma(t))
    .join(' ')
}

const STATES = new Set(['country', 'nation', 'state', 'power', 'superpower', 'side', 'coalition', 'signatory', 'guarantor', 'ally', 'neighbor', 'neighbour'])

/** One of a crowd is a person, and several office holders are a group. */
function kindOf(tree: Tree, head: number, entry: RoleEntry, plural: boolean): ActorKind {
  if (entry.kind === 'person') return plural ? 'group' : 'person'
  const isOne = !plural && (entry.kind === 'group' || entry.kind === 'population')
  return isOne && !isCollective(nounOf(tree, head)) && !STATES.has(nounOf(tree, head)) && !isModifier(tree, head) ? 'person' : entry.kind
}

function readRole(reading: Reading, head: number, role: Found<RoleEntry>): Designation[] {
  const { tree, text } = reading
  const entry = role.entries[0] as RoleEntry
  const place = jointAffiliation(reading, head, null, () => false)
  const core = coreSpan(tree, head)
  const plural = isPlural(tree, head)
  const bare = place.countries.length === 0 && place.organizations.length === 0
  const base = {
    ...BLANK,
    kind: kindOf(tree, head, entry, plural),
    name: nominalName(tree, text, head),
    organization: place.organizations[0] ?? null,
    sector: entry.sector,
    level: entry.level,
    title: entry.role === 'title' ? entry.phrase : null,
    form: 'nominal' as const,
    role: entry.phrase,
    first: core.first,
    last: core.last,
    borrowFrom: !bare ? [] : place.borrowFrom.length > 0 ? place.borrowFrom : sharedOwner(tree, head),
    anaphoric: bare && place.borrowFrom.length === 0 && isDefinite(tree, head),
    plural,
    key: bareKey(reading, head),
  }
  const countries = plural && place.countries.length > 1 ? place.countries : [place.countries[0] ?? null]
  return countries.map((country) => ({ ...base, country }))
}

const isStateLike = (e: NameEntry): boolean => e.kind === 'state'

function readName(reading: Reading, head: number, own: Found<NameEntry>): Designation[] {
  const { tree, text, gazetteer } = reading
  const entry = reading.choose(own.entries)
  const shared = { ...BLANK, first: own.first, last: own.last }
  const { xpos, upos } = tree.token(head)
  const plural = xpos === 'NNPS' || xpos === 'NNS'
  const isOne = tree.deps(head, 'det').some((d) => ['a', 'an', 'another', 'one'].includes(tree.lemma(d)))
  if (entry.form === 'demonym' && (plural || isOne || upos === 'NOUN' || entry.kind === 'population') && (!isModifier(tree, head) || entry.kind === 'population')) {
    return [{ ...shared, kind: isOne ? 'person' : 'population', name: sliceText(tree, text, own.first, own.last), country: entry.country, sector: 'CVL', form: isOne ? 'nominal' : 'name', plural: !isOne }]
  }
  if (isStateLike(entry) && entry.country) {
    const state = gazetteer.state(entry.country)
    return [{ ...shared, kind: 'state', name: state?.name ?? entry.name, country: entry.country, sector: entry.sector ?? 'GOV', form: entry.form === 'name' ? 'name' : 'metonym' }]
  }
  if (entry.kind === 'place') return []
  const place = jointAffiliation(reading, head, own, (t) => covers(own, t))
  const country = entry.country ?? (entry.organization ? null : (place.countries[0] ?? null))
  return [{ ...shared, kind: entry.kind, name: entry.name, country, organization: entry.organization, sector: entry.sector, form: 'name', alias: sliceText(tree, text, own.first, own.last) }]
}

/** A body that only the reader model knows; what is said beside its name tells its part (*a rebel group, the Front for …*). */
function readBody(reading: Reading, head: number, span: { first: number; last: number }): Designation {
  const { tree, text, phrases } = reading
  const place = jointAffiliation(reading, head, null, () => false)
  const inside = phrases.names.find((f) => f.first >= span.first && f.last <= span.last && f.entries.some(isStateLike))
  const role = phrases.roles.find((r) => membersOf(reading, head).some((m) => m !== head && covers(r, m)))?.entries[0]
  return {
    ...BLANK,
    kind: role?.kind === 'institution' ? 'institution' : 'group',
    name: sliceText(tree, text, span.first, span.last).replace(/^the /i, ''),
    country: place.countries[0] ?? inside?.entries.find(isStateLike)?.country ?? null,
    organization: place.organizations[0] ?? null,
    sector: role?.sector ?? null,
    form: 'name',
    role: role?.phrase ?? null,
    first: span.first,
    last: span.last,
    borrowFrom: place.borrowFrom,
  }
}

