import { cellOf, listOf, type Packed, type PackedTable, type Row, rowsOf, unpackRows } from '../pack.js'
import type { ActorKind, MeetingLevel, NameEntry, NameForm, PlacePrecision } from '../types.js'
import { isMarked, splitMarks } from './index-of-names.js'

/** Takes one name of an entry: the phrase with its marks, and the entry. */
export type Take = (phrase: string, entry: NameEntry) => void

const BLANK: NameEntry = {
  name: '',
  kind: 'place',
  form: 'name',
  country: null,
  organization: null,
  sector: null,
  from: null,
  to: null,
  office: null,
  level: null,
  lat: null,
  lon: null,
}

function numberOf(row: Row, column: string): number | null {
  const cell = cellOf(row, column)
  return cell === null ? null : Number(cell)
}

const plain = (phrase: string) => (isMarked(phrase) ? splitMarks(phrase).phrase : phrase)

/** Adjectives and names of peoples that have no plural in -s: *Chinese*, *British*, *French*, *Swiss*. */
const NO_PLURAL = /(?:ese|sh|ch|ss|s|z|x|men)$/

/** Plurals of a demonym by rule; irregular ones (*Czechs*) are in the column `plurals`. */
function pluralOf(demonym: string): string | null {
  return NO_PLURAL.test(demonym) ? null : `${demonym}s`
}

function takeStates(packed: Packed, take: Take): void {
  for (const row of rowsOf(packed, 'states')) {
    const base: NameEntry = {
      ...BLANK,
      kind: 'state',
      country: row.code!,
      name: plain(row.name!),
      lat: numberOf(row, 'lat'),
      lon: numberOf(row, 'lon'),
      precision: 'country',
    }
    take(row.name!, base)
    for (const alias of listOf(row.aliases)) take(alias, base)
    for (const item of listOf(row.former)) {
      const [name, dates] = item.split('@') as [string, string]
      const [from, to] = dates.split('..') as [string, string]
      take(name, { ...base, from: from || null, to: to || null })
    }
    takeCapital(row, base, take)
    for (const metonym of listOf(row.metonyms)) take(metonym, { ...base, form: 'metonym', sector: 'GOV' })
    const demonym: NameEntry = { ...base, form: 'demonym' }
    const people: NameEntry = { ...demonym, kind: 'population', sector: 'CVL' }
    for (const name of listOf(row.demonyms)) {
      take(name, demonym)
      const plural = pluralOf(name)
      if (plural !== null) take(plural, people)
      else if (!name.endsWith('men')) take(name, people)
    }
    for (const name of listOf(row.plurals)) take(name, people)
  }
}

function takeCapital(row: Row, base: NameEntry, take: Take): void {
  const names = listOf(row.capital)
  if (names.length === 0) return
  const capital: NameEntry = {
    ...base,
    form: 'capital',
    precision: 'city',
    name: plain(names[0]!),
    lat: numberOf(row, 'capitalLat') ?? base.lat,
    lon: numberOf(row, 'capitalLon') ?? base.lon,
  }
  // *The Hague* is not *Amsterdam*, though either may stand for the state.
  for (const name of names) take(name, { ...capital, name: plain(name) })
}

function takeOrganizations(packed: Packed, take: Take): void {
  for (const row of rowsOf(packed, 'organizations')) {
    const entry: NameEntry = {
      ...BLANK,
      kind: 'organization',
      organization: row.id!,
      name: row.name!,
      sector: cellOf(row, 'sector'),
    }
    for (const name of [row.name!, ...listOf(row.aliases)]) take(name, entry)
    for (const name of listOf(row.metonyms)) take(name, { ...entry, form: 'metonym' })
  }
}

function takeInstitutions(packed: Packed, take: Take): void {
  for (const row of rowsOf(packed, 'institutions')) {
    if (row.form === 'phrase') continue
    const entry: NameEntry = {
      ...BLANK,
      kind: 'institution',
      form: row.form as NameForm,
      name: plain(row.name!),
      country: cellOf(row, 'country'),
      sector: cellOf(row, 'sector'),
    }
    for (const name of [row.name!, ...listOf(row.aliases)]) take(name, entry)
  }
}

function takeGroups(packed: Packed, take: Take): void {
  for (const row of rowsOf(packed, 'groups')) {
    const people = row.kind === 'population'
    const entry: NameEntry = {
      ...BLANK,
      kind: row.kind as ActorKind,
      form: people ? 'demonym' : 'name',
      name: plain(row.name!),
      country: cellOf(row, 'country'),
      sector: cellOf(row, 'sector'),
    }
    for (const name of [row.name!, ...listOf(row.aliases)]) take(name, entry)
  }
}

/** Precision of a row of places.tsv or regions.tsv by its kind; all others are regions. */
const PRECISION: Readonly<Record<string, PlacePrecision>> = { city: 'city', site: 'city', admin: 'admin1' }

function takePlaces(packed: Packed, take: Take): void {
  for (const table of ['regions', 'places']) {
    for (const row of rowsOf(packed, table)) {
      const entry: NameEntry = {
        ...BLANK,
        form: 'place',
        precision: PRECISION[row.kind!] ?? 'region',
        name: plain(row.name!),
        country: cellOf(row, 'country'),
        lat: numberOf(row, 'lat'),
        lon: numberOf(row, 'lon'),
      }
      for (const name of [row.name!, ...listOf(row.aliases)]) take(name, entry)
      const people: NameEntry = { ...entry, kind: 'population', form: 'demonym', sector: 'CVL' }
      for (const name of listOf(row.demonyms)) {
        take(name, people)
        const plural = pluralOf(name)
        if (plural !== null) take(plural, people)
      }
    }
  }
}

const PERSON_COLUMNS = [
  'name',
  'aliases',
  'country',
  'organization',
  'sector',
  'from',
  'to',
  'office',
  'level',
] as const

/** The largest tables: their cells are taken by position, without a row in between. */
function takePersons(packed: Packed, take: Take): void {
  for (const { columns, rows } of personTables(packed)) {
    if (rows === '') continue
    const places = PERSON_COLUMNS.map((column) => columns.indexOf(column))
    for (const line of rows.split('\n')) {
      const cells = line.split('\t')
      const cell = (nth: number): string | null => cells[places[nth]!] || null
      const name = cells[places[0]!]!
      const entry: NameEntry = {
        name: plain(name),
        kind: 'person' satisfies ActorKind,
        form: 'name',
        country: cell(2),
        organization: cell(3),
        sector: cell(4) ?? 'GOV',
        from: cell(5),
        to: cell(6),
        office: cell(7),
        level: cell(8) as MeetingLevel | null,
        lat: null,
        lon: null,
      }
      take(name, entry)
      const aliases = cells[places[1]!]
      if (aliases) for (const alias of aliases.split('|')) take(alias, entry)
    }
  }
}

function personTables(packed: Packed): PackedTable[] {
  return Object.keys(packed)
    .filter((name) => name.startsWith('persons'))
    .map((name) => packed[name]!)
}

/** Rows of all tables of persons (`persons.tsv`, `persons-*.tsv`) in their order; none when there is no such table. */
export function personRows(packed: Packed): Row[] {
  return personTables(packed).flatMap(unpackRows)
}

/** Gives every name of every table, readings of one phrase in order of preference: state, organization, institution, group, person, place. */
export function takeNames(packed: Packed, take: Take): void {
  takeStates(packed, take)
  takeOrganizations(packed, take)
  takeInstitutions(packed, take)
  takeGroups(packed, take)
  takePersons(packed, take)
  takePlaces(packed, take)
}
