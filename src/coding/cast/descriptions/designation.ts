import type { Gazetteer, MeetingLevel, NameEntry, RoleEntry } from '../../../knowledge/types.js'
import type { ActorKind, MentionForm } from '../../../record/schema/index.js'
import { coreSpan, isModifier, isPlural, nounOf, sliceText } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { statesOfJointBody } from '../parties/joint-bodies.js'
import { covers, type Found } from '../phrases/found-phrases.js'
import { nameMatch } from '../phrases/person-names.js'
import { type Affiliation, ledBodies } from './affiliation.js'
import { isBodyWord } from './body-words.js'
import { type Identified, jointAffiliation, membersOf, titlesOf } from './joint-descriptions.js'
import { bareKey, isDefinite, isNamelessBody, isNumberOf, nameWithBody, nominalName, sharedOwner } from './nominal.js'
import { isOfOpposition, isWordOfName, saysSide, sidedName } from './opposition.js'
import { isCollective } from './person-nouns.js'

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
export interface Reading extends Identified {
  readonly text: string
  readonly gazetteer: Gazetteer
  /** Of the readings of a name, the one that this story means. */
  readonly choose: (entries: readonly NameEntry[]) => NameEntry
  /** Persons' names of two words or more, anywhere in the story. */
  readonly fullNames: readonly string[]
  /** Day of the story, or null. */
  readonly date: string | null
}

/** A designation that says nothing yet. */
export const BLANK = {
  country: null,
  organization: null,
  sector: null,
  level: null,
  title: null,
  role: null,
  borrowFrom: [],
  anaphoric: false,
  plural: false,
  alias: null,
  isKnown: false,
  key: null,
  onlyAnaphoric: false,
} as const

/** Reads the noun phrase headed by `head`; empty where nothing in it names or describes an actor. */
export function designate(reading: Reading, head: number): Designation[] {
  const { phrases } = reading
  const person = phrases.recognised.find((n) => n.kind === 'PER' && covers(n, head)) ?? null
  const own = phrases.names.find((f) => covers(f, head)) ?? null
  if (person || own?.entries[0]?.kind === 'person')
    return [readPerson(reading, head, person, own?.entries[0]?.kind === 'person' ? own : null)]
  const role = phrases.roles.find((f) => covers(f, head)) ?? null
  if (role && isMereModifier(reading, head, role)) return []
  if (saysSide(reading, head) || (role && isWordOfName(reading, head, role))) return []
  const named = phrases.recognised.find((n) => n.kind === 'ORG' && covers(n, head))
  if (role && !own && named && isNamedBody(reading, role, named)) return readBody(reading, head, named)
  const namesake = role && !own ? groupBefore(reading, head, role) : null
  if (namesake) return readName(reading, head, namesake)
  if (role && (!own || own.last - own.first < role.last - role.first)) return readRole(reading, head, role)
  if (own) return readName(reading, head, own)
  if (role) return readRole(reading, head, role)
  const isDescribed = membersOf(reading, head).length > 1
  const body =
    phrases.recognised.find((n) => (n.kind === 'ORG' || isDescribed) && covers(n, head)) ?? sidedName(reading, head)
  return body ? readBody(reading, head, body) : []
}

/** *extremist militants*: people before other people are no actors of their own. */
const isMereModifier = ({ tree, phrases }: Reading, head: number, role: Found<RoleEntry>): boolean =>
  isModifier(tree, head) &&
  role.entries[0]?.role !== 'institution' &&
  phrases.roles.some((r) => r !== role && covers(r, tree.head(tree.firstConjunct(head))))

/** *the opposition Sassoun party*, *the Tarim movement*: the group that goes by the name right before a word for such bodies; or null. */
function groupBefore({ tree, phrases }: Reading, head: number, role: Found<RoleEntry>): Found<NameEntry> | null {
  if (!isNamelessBody(role.entries[0]?.phrase ?? '') || isPlural(tree, head)) return null
  const name = phrases.names.find((f) => f.last === role.first - 1 && tree.head(f.head) === head)
  return name?.entries[0]?.kind === 'group' && name.entries[0].form === 'name' ? name : null
}

/** *African*, *Asian*: of a part of the world rather than of a state or body. */
const isWide = (entry: NameEntry | undefined): boolean =>
  (entry?.form === 'demonym' || entry?.kind === 'place') && entry.country === null && entry.organization === null

/** Words for bodies that people found, of which there are many. */
const SOCIETIES =
  /\b(?:alliance|association|congress|council|federation|forum|front|league|movement|network|party|society|union)$/

/** *the opposition Sassoun Alliance*, *the Muslim Council of Britain*: a name of its own with a word for bodies in it. */
function isNamedBody(
  { tree, phrases }: Reading,
  role: Found<RoleEntry>,
  body: { first: number; last: number },
): boolean {
  if (role.last > body.last || role.entries[0]?.kind === 'person') return false
  const isName = (t: number) => tree.token(t).upos === 'PROPN' || /^\p{Lu}\p{Ll}+$/u.test(tree.token(t).form)
  // *the African Development Bank*: of no state.
  const isUnknown = (t: number) => isName(t) && !phrases.names.some((f) => covers(f, t) && !isWide(f.entries[0]))
  // *the Alliance of Peaceful Citizens*, but *the Ministry of Health*: of what a state has many of, each goes by what it is of.
  const isOf = /^(?:for|of)$/.test(tree.tokens[role.last + 1]?.form ?? '')
  const behind = isOf && SOCIETIES.test(role.entries[0]?.phrase ?? '') ? body.last : role.first - 1
  return tree.tokens.slice(body.first, behind + 1).some((t) => !covers(role, t.index) && isUnknown(t.index))
}

function readPerson(
  reading: Reading,
  head: number,
  recognised: { first: number; last: number } | null,
  known: Found<NameEntry> | null,
): Designation {
  const { tree, text } = reading
  const span = recognised ?? (known as { first: number; last: number })
  const place = jointAffiliation(reading, head, known, (t) => covers(span, t))
  const alias = sliceText(tree, text, span.first, span.last)
  const role = titlesOf(reading, head, span)[0] ?? null
  const entry = knownEntry(reading, known, place, alias, role !== null)
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
    borrowFrom: entry?.country
      ? []
      : place.borrowFrom.length > 0
        ? place.borrowFrom
        : membersOf(reading, head).flatMap((m) => ledBodies(tree, m)),
    isKnown: entry !== null,
  }
}

/**
 * The gazetteer's person, unless the text names another: more words than the known name has (*Maria Santos*), a bare surname
 * that it gives to another state, that the story gives to someone else in full, or whose bearer left office long ago.
 */
function knownEntry(
  reading: Reading,
  known: Found<NameEntry> | null,
  place: Affiliation,
  alias: string,
  isTitled: boolean,
): NameEntry | null {
  const entry = known?.entries[0]
  if (!entry) return null
  if (alias.includes(' ')) return nameMatch(alias, entry.name) >= 3 || isWholeName(reading, known, alias) ? entry : null
  const isElsewhere = place.countries.length > 0 && entry.country !== null && !place.countries.includes(entry.country)
  const others = reading.fullNames.filter((name) => nameMatch(alias, name) > 0)
  const isOthers = others.length > 0 && !others.some((name) => nameMatch(name, entry.name) >= 3)
  return isElsewhere || isOthers || (!isTitled && isLongGone(entry, reading.date)) ? null : entry
}

const isWholeName = ({ tree, text }: Reading, known: Found<NameEntry> | null, alias: string): boolean =>
  known !== null && sliceText(tree, text, known.first, known.last) === alias

/** Out of office for more than this many years, a leader is called by a full name first. */
const FORGOTTEN_AFTER = 4

const isLongGone = (entry: NameEntry, date: string | null): boolean =>
  entry.to !== null && date !== null && Number(date.slice(0, 4)) - Number(entry.to.slice(0, 4)) > FORGOTTEN_AFTER

const STATES = new Set([
  'country',
  'nation',
  'state',
  'power',
  'superpower',
  'side',
  'coalition',
  'signatory',
  'guarantor',
  'ally',
  'neighbor',
  'neighbour',
])

/** One of a crowd is a person, and several office holders are a group. */
function kindOf(tree: Tree, head: number, entry: RoleEntry, plural: boolean): ActorKind {
  if (entry.kind === 'person') return plural ? 'group' : 'person'
  const isOne = !plural && (entry.kind === 'group' || entry.kind === 'population')
  return isOne && !isCollective(nounOf(tree, head)) && !STATES.has(nounOf(tree, head)) && !isModifier(tree, head)
    ? 'person'
    : entry.kind
}

function readRole(reading: Reading, head: number, role: Found<RoleEntry>): Designation[] {
  const { tree, text } = reading
  const entry = role.entries[0] as RoleEntry
  const told = jointAffiliation(reading, head, null, () => false)
  const regions = regionsBefore(reading, head, entry)
  const place = { ...told, borrowFrom: told.borrowFrom.filter((t) => !regions.includes(t)) }
  const core = coreSpan(tree, head)
  const plural = isPlural(tree, head)
  const bare = place.countries.length === 0 && place.organizations.length === 0
  const base = {
    ...BLANK,
    kind: kindOf(tree, head, entry, plural),
    name: isPart(entry) || isNumberOf(tree, head) ? nameWithBody(tree, text, head) : nominalName(tree, text, head),
    organization: place.organizations[0] ?? null,
    sector: entry.sector,
    level: entry.level,
    title: entry.role === 'title' ? entry.phrase : null,
    form: 'nominal' as const,
    role: entry.phrase,
    first: core.first,
    last: core.last,
    borrowFrom: !bare ? [] : place.borrowFrom.length > 0 ? place.borrowFrom : sharedOwner(tree, head),
    anaphoric:
      (bare ||
        isMetThere(reading, head, entry) ||
        (place.countries.length === 1 && !plural && isNamelessBody(entry.phrase))) &&
      place.borrowFrom.length === 0 &&
      (regions.length > 0 || isDefinite(tree, head)),
    plural,
    key: bareKey(reading, head),
  }
  const joint = statesOfJointBody(tree, reading.phrases, head, core.first)
  const countries = plural && place.countries.length > 1 ? place.countries : [place.countries[0] ?? null]
  return (joint.length > 0 ? joint : countries).map((country) => ({ ...base, country }))
}

/** *head*, *representative*, *delegation*: words for a part of some body, whatever that is. */
const isPart = ({ role, sector, phrase }: RoleEntry): boolean =>
  (role === 'title' && sector === null) || phrase === 'delegation'

const REGIONS =
  /^(?:region|continent|Africa|Asia|Europe|America|Gulf|Caribbean|Pacific|Sahel|Balkans|Baltic|Arctic|Mediterranean)$/

/** *the region's bloc*, *East Africa's regional bloc*: a part of the world owns no body, which is told of by its name elsewhere. */
const regionsBefore = ({ tree, phrases }: Reading, head: number, { phrase }: RoleEntry): readonly number[] =>
  isBodyWord(phrase.split(' ').at(-1) ?? '')
    ? tree
        .deps(head, 'nmod:poss')
        .filter(
          (t) => REGIONS.test(tree.token(t).form) && !phrases.names.some((f) => covers(f, t) && f.entries[0]?.country),
        )
    : []

/** *talks with the rebels in Muscat*: fighters are not of the capital where they are met. */
function isMetThere({ tree, phrases }: Reading, head: number, { sector }: RoleEntry): boolean {
  if (sector !== 'REB' || tree.deps(head, 'nmod:poss', 'amod', 'compound').length > 0) return false
  const found = tree
    .deps(head, 'nmod')
    .map((t) => phrases.names.find((f) => f.head === t && tree.preposition(t) === 'in'))
  return found.length === 1 && found[0]?.entries[0]?.form === 'capital'
}

const isStateLike = (e: NameEntry): boolean => e.kind === 'state'

function readName(reading: Reading, head: number, own: Found<NameEntry>): Designation[] {
  const { tree, text, gazetteer } = reading
  const entry = reading.choose(own.entries)
  const shared = { ...BLANK, first: own.first, last: own.last }
  const { xpos, upos } = tree.token(head)
  const plural = xpos === 'NNPS' || xpos === 'NNS'
  const determiners = tree.deps(head, 'det').map((d) => tree.lemma(d))
  // *the Moldovan* is one; *the Dutch*, whose word has no plural of its own, are many.
  const hasPlural = !own.entries.some((e) => e.kind === 'population')
  const isOne =
    determiners.some((d) => ['a', 'an', 'another', 'one'].includes(d)) ||
    (determiners.includes('the') && hasPlural && !plural)
  if (
    entry.form === 'demonym' &&
    (plural || isOne || upos === 'NOUN' || entry.kind === 'population') &&
    (!isModifier(tree, head) || entry.kind === 'population')
  ) {
    return [
      {
        ...shared,
        kind: isOne ? 'person' : 'population',
        name: sliceText(tree, text, own.first, own.last),
        country: entry.country,
        sector: 'CVL',
        form: isOne ? 'nominal' : 'name',
        plural: !isOne,
      },
    ]
  }
  if (isStateLike(entry) && entry.country) {
    const state = gazetteer.state(entry.country)
    return [
      {
        ...shared,
        kind: 'state',
        name: state?.name ?? entry.name,
        country: entry.country,
        sector: entry.sector ?? 'GOV',
        form: entry.form === 'name' ? 'name' : 'metonym',
      },
    ]
  }
  if (entry.kind === 'place') return []
  const place = jointAffiliation(reading, head, own, (t) => covers(own, t))
  const country = entry.country ?? (entry.organization ? null : (place.countries[0] ?? null))
  return [
    {
      ...shared,
      kind: entry.kind,
      name: entry.name,
      country,
      organization: entry.organization,
      sector: entry.sector,
      form: 'name',
      alias: sliceText(tree, text, own.first, own.last),
    },
  ]
}

/** *Nova television*, *the Lima Post*: words that names of those who report end in. */
const PRESS = /^(?:Gazette|Herald|News|Post|Radio|Television|Times|Tribune|TV|radio|television|newspaper)$/

/** A body that only the reader model knows; what is said beside its name tells its part (*a rebel group, the Front for …*). */
function readBody(reading: Reading, head: number, span: { first: number; last: number }): Designation[] {
  const { tree, text, phrases } = reading
  const place = jointAffiliation(reading, head, null, () => false)
  const inside = phrases.names.find((f) => f.first >= span.first && f.last <= span.last && f.entries.some(isStateLike))
  const isDescribed = (r: Found<RoleEntry>) =>
    membersOf(reading, head).some(
      (m) => covers(r, m) && !(m === head && covers(span, r.first) && r.first === span.first),
    )
  const role = phrases.roles.find(isDescribed)?.entries[0]
  const body = {
    ...BLANK,
    kind: role?.kind === 'institution' ? ('institution' as const) : ('group' as const),
    name: sliceText(tree, text, span.first, span.last).replace(/^the /i, ''),
    country: place.countries[0] ?? inside?.entries.find(isStateLike)?.country ?? null,
    organization: place.organizations[0] ?? null,
    sector:
      role?.sector ?? (isOfOpposition(reading, head) ? 'OPP' : PRESS.test(tree.token(span.last).form) ? 'JRN' : null),
    form: 'name' as const,
    role: role?.phrase ?? null,
    first: span.first,
    last: span.last,
    // *the Federation of Trade Unions*: what stands behind the noun in its own name does not own it.
    borrowFrom: place.borrowFrom.filter((at) => at < head || !covers(span, at)),
  }
  const joint = statesOfJointBody(tree, phrases, head, span.first)
  return joint.length > 0 ? joint.map((country) => ({ ...body, country })) : [body]
}
