import type { Gazetteer, RoleEntry } from '../types.js'
import type { OverlayRows } from './overlay-rows.js'
import type { Skipped } from './skipped.js'

/** Properties of Wikidata that the import reads. */
const P = {
  instanceOf: 'P31',
  positionHeld: 'P39',
  citizenship: 'P27',
  iso3: 'P298',
  jurisdiction: 'P1001',
  country: 'P17',
  start: 'P580',
  end: 'P582',
  appliesTo: 'P642',
} as const
const HUMAN = 'Q5'

/** An entity of a dump, as far as it is read. */
interface Snak {
  readonly datavalue?: { readonly value?: unknown }
}
interface Claim {
  readonly mainsnak?: Snak
  readonly rank?: string
  readonly qualifiers?: Readonly<Record<string, readonly Snak[]>>
}
interface Entity {
  readonly id?: string
  readonly labels?: Readonly<Record<string, { readonly value?: string }>>
  readonly aliases?: Readonly<Record<string, readonly { readonly value?: string }[]>>
  readonly claims?: Readonly<Record<string, readonly Claim[]>>
}

interface Tenure {
  readonly position: string
  readonly from: string | null
  readonly to: string | null
  readonly country: readonly string[]
}
interface Holder {
  readonly id: string
  readonly line: number
  readonly name: string
  readonly aliases: readonly string[]
  readonly citizenship: readonly string[]
  readonly tenures: readonly Tenure[]
}
interface Thing {
  readonly label: string
  readonly iso3: string | null
  readonly places: readonly string[]
}

const itemOf = (snak: Snak | undefined): string | null => {
  const value = snak?.datavalue?.value as { id?: string } | undefined
  return typeof value?.id === 'string' ? value.id : null
}

const stringOf = (snak: Snak | undefined): string | null =>
  typeof snak?.datavalue?.value === 'string' ? snak.datavalue.value : null

const items = (claims: readonly Claim[] | undefined): string[] =>
  (claims ?? []).map((claim) => itemOf(claim.mainsnak)).filter((id) => id !== null)

/** A time of Wikidata (`+2009-01-20T00:00:00Z`, precision 11) as a day; a month or year is widened to its first or last day. */
export function wikidataDay(value: unknown, end: boolean): string | null {
  const { time, precision = 11 } = (value ?? {}) as { time?: string; precision?: number }
  const [, year, month, day] = /^\+(\d{4})-(\d\d)-(\d\d)T/.exec(time ?? '') ?? []
  if (year === undefined || precision < 9) return null
  if (precision === 9 || month === '00') return `${year}-${end ? '12-31' : '01-01'}`
  if (precision === 10 || day === '00') {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
    return `${year}-${month}-${end ? last : '01'}`
  }
  return `${year}-${month}-${day}`
}

/**
 * Reads a slice of a Wikidata JSON dump (one entity a line, as `latest-all.json` has them, or a JSON array) with the holders of offices, and
 * with the offices and states themselves where the slice has them. An office's state is that of its `applies to jurisdiction` or `country`,
 * else the one that its label names (*President of Kenya*), else the holder's citizenship. Sector and level come from our titles.
 */
export class WikidataImport {
  readonly #rows: OverlayRows
  readonly #gazetteer: Gazetteer
  readonly #left: Skipped[] = []
  readonly #holders: Holder[] = []
  readonly #things = new Map<string, Thing>()
  readonly #file: string

  constructor(file: string, rows: OverlayRows, gazetteer: Gazetteer) {
    this.#file = file
    this.#rows = rows
    this.#gazetteer = gazetteer
  }

  /** Takes one line of the dump. */
  line(text: string, line: number): void {
    const json = text.trim().replace(/,$/, '')
    if (json === '' || json === '[' || json === ']') return
    let value: unknown
    try {
      value = JSON.parse(json)
    } catch {
      this.#skip(line, json.slice(0, 40), 'expected one entity of a Wikidata JSON dump on the line')
      return
    }
    for (const entity of Array.isArray(value) ? value : [value]) this.#entity(entity as Entity, line)
  }

  /** Makes the rows once all lines are in; what was left out, and why. */
  finish(): readonly Skipped[] {
    for (const holder of this.#holders) for (const tenure of holder.tenures) this.#tenure(holder, tenure)
    return this.#left
  }

  #entity(entity: Entity, line: number) {
    const { id, claims = {} } = entity
    const label = entity.labels?.en?.value ?? entity.labels?.mul?.value ?? ''
    if (id === undefined) return this.#skip(line, '', 'expected an entity with an id')
    if (!items(claims[P.instanceOf]).includes(HUMAN)) {
      this.#things.set(id, {
        label,
        iso3: stringOf(claims[P.iso3]?.[0]?.mainsnak),
        places: [...items(claims[P.jurisdiction]), ...items(claims[P.country])],
      })
      return
    }
    const tenures = (claims[P.positionHeld] ?? []).filter((claim) => claim.rank !== 'deprecated').flatMap(tenureOf)
    if (tenures.length === 0) return
    if (label === '') return this.#skip(line, id, 'expected an English label')
    const aliases = (entity.aliases?.en ?? [])
      .map(({ value }) => value ?? '')
      .filter((alias) => /^\p{Lu}/u.test(alias) && alias.includes(' ') && !alias.includes('|'))
    this.#holders.push({ id, line, name: label, aliases, citizenship: items(claims[P.citizenship]), tenures })
  }

  #tenure(holder: Holder, { position, from, to, country }: Tenure) {
    const office = this.#things.get(position)?.label ?? ''
    if (office === '')
      return this.#skip(
        holder.line,
        `${holder.name}: ${position}`,
        'expected the office itself in the slice, with an English label',
      )
    const state =
      this.#stateOf([...country, ...(this.#things.get(position)?.places ?? [])]) ??
      this.#named(office) ??
      this.#stateOf(holder.citizenship)
    if (state === null)
      return this.#skip(
        holder.line,
        `${holder.name}: ${office}`,
        'expected a state for the office: its jurisdiction, or a citizenship, with an ISO 3166-1 alpha-3 code (P298)',
      )
    const title = this.#titleOf(office)
    if (title === null)
      return this.#skip(holder.line, `${holder.name}: ${office}`, 'expected an office that titles.tsv knows')
    this.#rows.add(
      'persons',
      {
        name: holder.name,
        country: state,
        organization: '',
        office: office.toLowerCase(),
        role: roleOf(office),
        sector: title.sector ?? 'GOV',
        level: title.level ?? 'unknown',
        from: from ?? '',
        to: to ?? '',
      },
      holder.aliases,
    )
  }

  #stateOf(ids: readonly string[]): string | null {
    for (const id of ids) {
      const thing = this.#things.get(id)
      const code = thing?.iso3 ?? (thing === undefined ? null : this.#named(thing.label))
      if (code !== null && this.#gazetteer.state(code) !== null) return code
    }
    return null
  }

  /** The first state that a label names. */
  #named(label: string): string | null {
    const words = label.split(/\s+/)
    for (let at = 0; at < words.length; at++) {
      const state = this.#gazetteer
        .nameAt(words, at)
        ?.entries.find((entry) => entry.country !== null && (entry.kind === 'state' || entry.form === 'demonym'))
      if (state?.country) return state.country
    }
    return null
  }

  #titleOf(office: string): RoleEntry | null {
    const words = office.toLowerCase().replace(/[(),]/g, ' ').split(/\s+/)
    for (let at = 0; at < words.length; at++) {
      const title = this.#gazetteer.roleAt(words, at)?.entries.find((entry) => entry.role === 'title')
      if (title !== undefined) return title
    }
    return null
  }

  #skip(line: number, found: string, message: string): void {
    this.#left.push({ file: this.#file, line, found, message })
  }
}

function tenureOf(claim: Claim): Tenure[] {
  const position = itemOf(claim.mainsnak)
  if (position === null) return []
  const qualifier = (property: string) => claim.qualifiers?.[property]?.[0]
  return [
    {
      position,
      from: wikidataDay(qualifier(P.start)?.datavalue?.value, false),
      to: wikidataDay(qualifier(P.end)?.datavalue?.value, true),
      country: [itemOf(qualifier(P.jurisdiction)), itemOf(qualifier(P.appliesTo))].filter((id) => id !== null),
    },
  ]
}

/** Offices whose holders can be asked for by role. */
function roleOf(office: string): string {
  if (/^(?:prime minister|premier|chancellor|taoiseach)\b/i.test(office)) return 'head-of-government'
  if (/^(?:president|king|queen|emperor|emir|sultan|monarch) of\b/i.test(office)) return 'head-of-state'
  return /^(?:minister (?:of|for) foreign affairs|foreign minister)\b/i.test(office) ? 'foreign-minister' : ''
}
