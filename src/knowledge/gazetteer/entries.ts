import {
  cellAt,
  cellOf,
  isPersonsTable,
  listOf,
  type Packed,
  type PackedTable,
  type Row,
  rowsOf,
  tableOf,
  unpackRows,
} from '../pack.js'
import type { ActorKind, MeetingLevel, NameEntry, NameForm, PlacePrecision } from '../types.js'
import { isMarked, type Meant, splitMarks } from './index-of-names.js'

/** Takes one name of an entry: the phrase with its marks, and the entry. */
export type Take = (phrase: string, entry: Meant<NameEntry>) => void

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

/**
 * Names and aliases of a large table: a line is cut into all its cells when one of its names is first looked for.
 * `entryOf` makes the entry of a cell by its column.
 */
function takeLines({ columns, rows }: PackedTable, take: Take, entryOf: (cell: Cells) => NameEntry): void {
  if (rows === '') return
  const [name, aliases] = [columns.indexOf('name'), columns.indexOf('aliases')]
  for (const line of rows.split('\n')) {
    let made: NameEntry | null = null
    const entry = (): NameEntry => {
      const cells = line.split('\t')
      made ??= entryOf((column) => cells[columns.indexOf(column)] || null)
      return made
    }
    take(cellAt(line, name), entry)
    for (const alias of aliases < 0 ? [] : listOf(cellAt(line, aliases))) take(alias, entry)
  }
}

/** The cell of a column; null where it is empty. */
type Cells = (column: string) => string | null

function takeInstitutions(packed: Packed, take: Take): void {
  const table = tableOf(packed, 'institutions')
  const form = table.columns.indexOf('form')
  const named = table.rows.split('\n').filter((line) => line.split('\t')[form] !== 'phrase')
  takeLines({ ...table, rows: named.join('\n') }, take, (cell) => ({
    ...BLANK,
    kind: 'institution',
    form: cell('form') as NameForm,
    name: plain(cell('name')!),
    country: cell('country'),
    sector: cell('sector'),
  }))
}

function takeGroups(packed: Packed, take: Take): void {
  takeLines(tableOf(packed, 'groups'), take, (cell) => ({
    ...BLANK,
    kind: cell('kind') as ActorKind,
    form: cell('kind') === 'population' ? 'demonym' : 'name',
    name: plain(cell('name')!),
    country: cell('country'),
    sector: cell('sector'),
  }))
}

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

function takePersons(packed: Packed, take: Take): void {
  for (const table of personTables(packed)) {
    takeLines(table, take, (cell) => ({
      ...BLANK,
      name: plain(cell('name')!),
      kind: 'person' satisfies ActorKind,
      country: cell('country'),
      organization: cell('organization'),
      sector: cell('sector') ?? 'GOV',
      from: cell('from'),
      to: cell('to'),
      office: cell('office'),
      level: cell('level') as MeetingLevel | null,
    }))
  }
}

function personTables(packed: Packed): PackedTable[] {
  return Object.keys(packed)
    .filter(isPersonsTable)
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
