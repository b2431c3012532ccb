import type { CityIndex } from '../cities.js'
import { listOf, type Packed, type Row, rowsOf } from '../pack.js'
import type { Gazetteer, NameEntry, OrganizationFact, PhraseMatch, StateFact } from '../types.js'
import { personRows, takeNames } from './entries.js'
import { type Filed, isMarked, type Meant, PhraseIndex, splitMarks } from './index-of-names.js'
import { createNameGender, createNameLikeness } from './person-names.js'
import { isDivisionWord, PlaceFinder, type PlaceFound } from './places.js'
import { createRoleIndex, type RoleIndex } from './roles.js'
import { allCapitals, fold } from './words.js'

/*
 * Marks before a name in the tables:
 *   ~  also a given or family name: no match after a given name (Michael Jordan) or before an unknown capitalised word (Chad Smith)
 *   !  also a common word: no match as the first word of a sentence (Nice, Male)
 *   ^  also a common word in capitals: no match in a headline all in capitals (WHO)
 *   =  roles only: the form must be exactly this one (forces, not force)
 */

const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)

/** Whether a word begins with a capital and has small letters: no acronym. */
const capitalised = (word: string | undefined): word is string =>
  word !== undefined && /^\p{Lu}\p{L}*\p{Ll}/u.test(word)

/** Readings whose dates hold the day first, then the nearest; without a day, those that still hold, then the latest. Stable. */
function byDate(entries: readonly NameEntry[], date: string | null): readonly NameEntry[] {
  if (entries.length < 2 || entries.every((entry) => entry.from === null && entry.to === null)) return entries
  const ranked = entries.map((entry, order) => ({ entry, order, away: daysAway(entry, date) }))
  // Undated readings (a state, a city of the same name) keep their place before dated ones only when no dated reading holds.
  ranked.sort((a, b) => a.away - b.away || a.order - b.order)
  return ranked.map(({ entry }) => entry)
}

function daysAway(entry: NameEntry, date: string | null): number {
  const day = (iso: string) => Date.parse(iso) / 86_400_000
  if (date === null) return entry.to === null ? 0 : 1e6 - day(entry.to)
  if (entry.from !== null && date < entry.from) return day(entry.from) - day(date)
  if (entry.to !== null && date > entry.to) return day(date) - day(entry.to)
  return 0
}

interface Names {
  readonly index: PhraseIndex<NameEntry>
  readonly given: ReadonlySet<string>
}

function indexNames(packed: Packed, overlay: Packed | null): Names {
  const index = new PhraseIndex<NameEntry>({ cased: true })
  const take = (item: string, entry: Meant<NameEntry>) => {
    if (!isMarked(item)) return index.add(item, '', entry)
    const { marks, phrase } = splitMarks(item)
    index.add(phrase, marks, entry)
  }
  if (overlay !== null) takeNames(overlay, take)
  takeNames(packed, take)
  const given = new Set(rowsOf(packed, 'given-names').map((row) => fold(row.name!)))
  return { index, given }
}

/** Words behind a place that may make a title or body, and a body with the state that it is of. */
const LONGEST_ROLE = 5
const LONGEST_BODY = 8

const lowered = (words: readonly string[], at: number, count: number): string[] =>
  words.slice(at, at + count).map((word) => word.toLowerCase())

/** Whether a name marked `~` stands for a person here, by its neighbours. */
function personHere(names: Names, roles: RoleIndex, words: readonly string[], at: number, length: number): boolean {
  const before = words[at - 1]
  if (before !== undefined && names.given.has(fold(before))) return true
  if (before !== undefined && /^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\.?$/.test(before)) return true
  const after = words[at + length]
  if (!capitalised(after) || CALENDAR.has(after.toLowerCase()) || !words.some((word) => /^\p{Ll}{3,}$/u.test(word)))
    return false
  if (names.index.find(words, at + length, () => true) !== null) return false
  return roles.find(lowered(words, at + length, LONGEST_ROLE), 0) === null
}

function opensSentence(words: readonly string[], at: number): boolean {
  return at === 0 || words.slice(0, at).every((word) => !/[\p{L}\p{N}]/u.test(word))
}

/** The listed phrases of the tables by their marks, readings in order. */
function createListed(names: Names, roles: RoleIndex) {
  return (words: readonly string[], at: number, date: string | null): PhraseMatch<NameEntry> | null => {
    const accept = (filed: Filed<NameEntry>, length: number): boolean => {
      // *Kim Song-chol* is not Kim Song.
      if (filed.value.kind === 'person' && /^[-‐‑]$/.test(words[at + length] ?? '')) return false
      const { marks } = filed
      if (marks === '') return true
      if (marks.includes('!') && opensSentence(words, at)) return false
      if (marks.includes('^') && allCapitals(words)) return false
      return !(marks.includes('~') && personHere(names, roles, words, at, length))
    }
    const found = names.index.find(words, at, accept)
    return found === null
      ? null
      : { length: found.length, entries: byDate(dedupe(found.filed.map((filed) => filed.value)), date) }
  }
}

function createNameAt(names: Names, roles: RoleIndex, cities: CityIndex | null): Gazetteer['nameAt'] {
  const listed = createListed(names, roles)
  const places = cities === null ? null : new PlaceFinder(cities, surroundingsOf(names, roles))
  return (words, at, date = null, countries = []) => {
    const direct = listed(words, at, date)
    const composed = bodyOfState(words, at, roles, (next) => listed(words, next, date))
    const known = composed !== null && composed.length > (direct?.length ?? 0) ? composed : direct
    return settle(words, at, known, places?.find(words, at, countries) ?? null, countries)
  }
}

function surroundingsOf(names: Names, roles: RoleIndex): ConstructorParameters<typeof PlaceFinder>[1] {
  return {
    stateAt: (words, at) =>
      names.index.find(words, at, () => true)?.filed.find(({ value }) => value.kind === 'state')?.value.country ?? null,
    isKnown: (words, at) =>
      names.index.find(words, at, () => true) !== null || roles.find(lowered(words, at, LONGEST_ROLE), 0) !== null,
    afterTitle: (words, at) => {
      if (!capitalised(words[at - 1])) return false
      for (let back = 1; back <= 4 && back <= at; back++) {
        const role = roles.find(lowered(words, at - back, LONGEST_ROLE), 0)
        if (role?.length === back && role.entries.some((entry) => entry.role === 'title')) return true
      }
      return false
    },
    isGiven: (word) => names.given.has(word),
  }
}

/**
 * Chooses between a phrase of the tables and a place of the packed towns. The tables win, unless the place is longer (*Kyiv region*), the
 * text proves it (*Paris, Texas*), or the story is about its country and not about that of a better known town of the same name (*Tripoli*).
 */
function settle(
  words: readonly string[],
  at: number,
  known: PhraseMatch<NameEntry> | null,
  place: PlaceFound | null,
  countries: readonly string[],
): PhraseMatch<NameEntry> | null {
  if (known === null) return place
  const first = known.entries[0]!
  const country = place?.entries[0]?.country ?? null
  if (place === null || country === null) return withDivision(words, at, known)
  if (place.length > known.length) return place
  const isSpot = first.form === 'capital' || first.kind === 'place' || first.kind === 'state'
  if (!isSpot || first.country === country || place.length < known.length) return withDivision(words, at, known)
  const isNear = first.precision === 'city' && countries.includes(country) && !countries.includes(first.country ?? '')
  return place.proved || isNear ? place : withDivision(words, at, known)
}

/** *Anbar province*: a region of the tables, of one state, takes the word for its kind along (*a Gulf state* is none). */
function withDivision(words: readonly string[], at: number, known: PhraseMatch<NameEntry>): PhraseMatch<NameEntry> {
  const { country, kind } = known.entries[0]!
  const isRegion = kind === 'place' && country !== null && isDivisionWord(words[at + known.length])
  return isRegion ? { ...known, length: known.length + 1 } : known
}

function dedupe(entries: readonly NameEntry[]): NameEntry[] {
  return entries.filter(
    (entry, at) =>
      entries.findIndex(
        (other) =>
          other.name === entry.name &&
          other.kind === entry.kind &&
          other.form === entry.form &&
          other.office === entry.office &&
          other.from === entry.from &&
          other.country === entry.country,
      ) === at,
  )
}

/** *Bank of Thailand*, *Ministry of Defence of Japan*, *University of Iran*: an institution with a capital, then `of` and a state. */
function bodyOfState(
  words: readonly string[],
  at: number,
  roles: RoleIndex,
  nameAt: (at: number) => PhraseMatch<NameEntry> | null,
): PhraseMatch<NameEntry> | null {
  if (!capitalised(words[at])) return null
  const lower = lowered(words, at, LONGEST_BODY)
  const body = roles.find(lower, 0)
  const role = body?.entries.find((entry) => entry.role === 'institution')
  if (body == null || role === undefined || lower[body.length] !== 'of') return null
  const article = lower[body.length + 1] === 'the' ? 1 : 0
  const start = at + body.length + 1 + article
  const state = nameAt(start)
  const owner = state?.entries.find((entry) => entry.kind === 'state' && entry.form === 'name')
  if (state === null || owner === undefined) return null
  const length = start - at + state.length
  const name = words.slice(at, at + length).join(' ')
  return {
    length,
    entries: [
      {
        ...owner,
        name,
        kind: 'institution',
        form: 'name',
        sector: role.sector,
        from: null,
        to: null,
        lat: null,
        lon: null,
      },
    ],
  }
}

const ROLE_OFFICES: Readonly<Record<string, RegExp>> = {
  'head-of-state': /^(?:president|king|queen|emperor|emir|sultan|supreme leader|monarch|head of state)/i,
  'head-of-government': /^(?:prime minister|premier|chancellor|taoiseach|head of government)/i,
  'foreign-minister':
    /^(?:foreign minister|minister of foreign affairs|minister for foreign affairs|secretary of state|foreign secretary)/i,
}

function personsByCountry(packed: Packed): ReadonlyMap<string, readonly Row[]> {
  const byCountry = new Map<string, Row[]>()
  for (const row of personRows(packed)) {
    const rows = byCountry.get(row.country ?? '')
    if (rows === undefined) byCountry.set(row.country ?? '', [row])
    else rows.push(row)
  }
  return byCountry
}

function createHolder(packed: Packed): Gazetteer['holder'] {
  let byCountry: ReadonlyMap<string, readonly Row[]> | null = null
  return (country, role, date) => {
    byCountry ??= personsByCountry(packed)
    const holds = (row: Row) =>
      row.role ? listOf(row.role).includes(role) : ROLE_OFFICES[role]?.test(row.office ?? '') === true
    const held = (byCountry.get(country) ?? []).filter(
      (row) => holds(row) && (row.from || '') <= date && (row.to === '' || row.to === undefined || date <= row.to),
    )
    // On a day of hand-over both rows hold: the one who came last.
    held.sort((a, b) => (a.from! < b.from! ? 1 : -1))
    return held[0]?.name ?? null
  }
}

function stateFacts(packed: Packed): Map<string, StateFact> {
  return new Map(
    rowsOf(packed, 'states').map((row) => [
      row.code!,
      {
        code: row.code!,
        name: splitMarks(row.name!).phrase,
        capital: listOf(row.capital).map((name) => splitMarks(name).phrase)[0] ?? null,
        lat: Number(row.lat),
        lon: Number(row.lon),
      },
    ]),
  )
}

function organizationFacts(packed: Packed): Map<string, OrganizationFact> {
  return new Map(
    rowsOf(packed, 'organizations').map((row) => [
      row.id!,
      { id: row.id!, name: row.name!, kind: row.kind!, parent: row.parent || null, members: listOf(row.members) },
    ]),
  )
}

/** What is laid over or beside the packed tables. */
export interface GazetteerOptions {
  /** Tables whose phrases stand before those of the packed ones; complete, as `overlayOnly` makes them. */
  readonly overlay?: Packed | null
  /** Towns; without them only those of the tables are known. */
  readonly cities?: CityIndex | null
}

/**
 * Builds the look-ups over the packed tables (states, organizations, institutions, titles, agents, groups, regions, places,
 * given-names, and any persons tables).
 * @throws DemarcheError `knowledge/missing-table` when one is not packed.
 */
export function createGazetteer(packed: Packed, options: GazetteerOptions = {}): Gazetteer {
  const { overlay = null, cities = null } = options
  const roles = createRoleIndex(packed, overlay)
  const states = stateFacts(packed)
  const organizations = organizationFacts(packed)
  return {
    nameAt: createNameAt(indexNames(packed, overlay), roles, cities),
    roleAt: (lemmas, at) => roles.find(lemmas, at),
    state: (code) => states.get(code) ?? null,
    organization: (id) => organizations.get(id) ?? null,
    holder: createHolder(packed),
    nameLikeness: createNameLikeness(packed),
    nameGender: createNameGender(packed),
  }
}
