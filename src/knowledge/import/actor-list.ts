import { nearest } from '../tables/nearest.js'
import { LEVELS, SECTORS } from '../tables/values.js'
import type { Gazetteer } from '../types.js'
import type { OverlayRows } from './overlay-rows.js'
import type { Skipped } from './skipped.js'

/** One actor of a user's list (a CSV row, a YAML mapping), with the line where it stands. */
export interface ListedActor {
  readonly line: number
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

const KINDS = ['person', 'group', 'population', 'institution', 'organization', 'place'] as const
type Kind = (typeof KINDS)[number]

/** Fields that an actor may have. */
export const ACTOR_FIELDS = [
  'name',
  'aliases',
  'kind',
  'country',
  'organization',
  'sector',
  'office',
  'role',
  'level',
  'from',
  'to',
  'lat',
  'lon',
  'id',
] as const

const DEFAULT_SECTOR: Readonly<Record<Kind, string>> = {
  person: 'GOV',
  group: 'REB',
  population: 'CVL',
  institution: 'GOV',
  organization: 'IGO',
  place: '',
}

const text = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value.trim() : (value ?? []).join('|')

const listed = (value: string | readonly string[] | undefined): string[] =>
  (typeof value === 'string' ? value.split(/[|;]/) : [...(value ?? [])])
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** `2009`, `2009-01`, `2009-01-20` → the day, a month or year widened to its first or last day; null where it is none. */
function dayOf(value: string, end: boolean): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? []
  if (year === undefined) return null
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).getUTCDate()
  const iso = `${year}-${month ?? (end ? '12' : '01')}-${day ?? (end ? String(last) : '01')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null
}

/** Turns a user's list of actors into rows of our tables. Whatever is wrong with an actor is told with its line, and the actor left out. */
export class ActorListImport {
  readonly #rows: OverlayRows
  readonly #gazetteer: Gazetteer
  readonly #left: Skipped[] = []

  constructor(rows: OverlayRows, gazetteer: Gazetteer) {
    this.#rows = rows
    this.#gazetteer = gazetteer
  }

  read(file: string, actors: readonly ListedActor[]): void {
    for (const actor of actors) {
      const problems: Skipped[] = []
      const report = (found: string, message: string) => problems.push({ file, line: actor.line, found, message })
      const row = this.#rowOf(actor, report)
      if (problems.length > 0) this.#left.push(...problems)
      else if (row !== null) this.#rows.add(row.table, row.cells, listed(actor.fields.aliases))
    }
  }

  /** What was left out so far, and why. */
  skipped(): readonly Skipped[] {
    return this.#left
  }

  #rowOf(
    { fields }: ListedActor,
    report: (found: string, message: string) => void,
  ): { table: string; cells: Record<string, string> } | null {
    for (const field of Object.keys(fields)) {
      if (!(ACTOR_FIELDS as readonly string[]).includes(field))
        report(field, `expected a field among ${ACTOR_FIELDS.join(', ')}${hint(field, ACTOR_FIELDS)}`)
    }
    const name = text(fields.name)
    if (name === '') report('', 'expected a name')
    const kind = this.#kindOf(fields, report)
    const country = this.#countryOf(text(fields.country), report)
    const sector = oneOf(text(fields.sector), SECTORS, 'sector', report) || DEFAULT_SECTOR[kind]
    const common = { name, country, sector }
    switch (kind) {
      case 'person':
        return {
          table: 'persons',
          cells: {
            ...common,
            organization: this.#organizationOf(text(fields.organization), report),
            office: text(fields.office),
            role: text(fields.role),
            level: oneOf(text(fields.level), LEVELS, 'level', report),
            from: day(fields.from, false, report),
            to: day(fields.to, true, report),
          },
        }
      case 'organization':
        return {
          table: 'organizations',
          cells: {
            id: text(fields.id) || idOf(name),
            name,
            kind: sector === 'NGO' ? 'ngo' : 'igo',
            sector,
            parent: '',
            members: '',
            metonyms: '',
          },
        }
      case 'institution':
        return { table: 'institutions', cells: { ...common, form: 'name' } }
      case 'place':
        return { table: 'places', cells: { name, country, lat: text(fields.lat), lon: text(fields.lon), kind: 'city' } }
      default:
        return { table: 'groups', cells: { ...common, kind } }
    }
  }

  /** The kind as given; without one, who holds an office or has dates is a person, and anything else a group. */
  #kindOf(fields: ListedActor['fields'], report: (found: string, message: string) => void): Kind {
    const given = oneOf(text(fields.kind), KINDS, 'kind', report)
    if (given !== '') return given as Kind
    return ['office', 'from', 'to', 'level', 'role'].some((field) => text(fields[field]) !== '') ? 'person' : 'group'
  }

  /** An ISO 3166-1 alpha-3 code, or a state's name. */
  #countryOf(value: string, report: (found: string, message: string) => void): string {
    if (value === '' || this.#gazetteer.state(value) !== null) return value
    const words = value.split(/\s+/)
    const match = this.#gazetteer.nameAt(words, 0)
    const state =
      match?.length === words.length
        ? match.entries.find((entry) => entry.kind === 'state' && entry.country !== null)
        : undefined
    if (state?.country) return state.country
    report(value, 'expected a state: its name, or its ISO 3166-1 alpha-3 code such as KEN')
    return ''
  }

  #organizationOf(value: string, report: (found: string, message: string) => void): string {
    if (value === '' || this.#gazetteer.organization(value) !== null) return value
    const words = value.split(/\s+/)
    const match = this.#gazetteer.nameAt(words, 0)
    const body = match?.length === words.length ? match.entries.find((entry) => entry.organization !== null) : undefined
    if (body?.organization) return body.organization
    report(value, 'expected an organization: its name, or an id such as NATO (demarche knowledge show NAME)')
    return ''
  }
}

function idOf(name: string): string {
  const id = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}`
}

const hint = (found: string, values: readonly string[]): string => {
  const close = nearest(found, values)
  return close === null ? '' : `; did you mean ${close}?`
}

function oneOf(
  value: string,
  values: readonly string[],
  what: string,
  report: (found: string, message: string) => void,
): string {
  if (value === '' || values.includes(value)) return value
  report(value, `expected a ${what} among ${values.join(', ')}${hint(value, values)}`)
  return ''
}

function day(
  value: string | readonly string[] | undefined,
  end: boolean,
  report: (found: string, message: string) => void,
): string {
  const given = text(value)
  const found = given === '' ? '' : dayOf(given, end)
  if (found === null) report(given, 'expected a day, month or year like 2009-01-20, 2009-01 or 2009')
  return found ?? ''
}
