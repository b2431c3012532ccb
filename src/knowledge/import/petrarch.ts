import type { Gazetteer, NameEntry } from '../types.js'
import { nameOf } from './names.js'
import type { OverlayRows } from './overlay-rows.js'
import { type ActorCode, readActorCode } from './petrarch-codes.js'
import { type DatedCode, type DictionaryEntry, readDictionary } from './petrarch-lines.js'
import type { Skipped } from './skipped.js'

/** Sectors whose undated bearers are bodies of a state, rather than groups. */
const BODIES = new Set([
  'GOV',
  'LEG',
  'JUD',
  'MIL',
  'COP',
  'SPY',
  'BUS',
  'MNC',
  'EDU',
  'JRN',
  'MED',
  'AGR',
  'NGO',
  'IGO',
])

const ORGANIZATION: Readonly<Record<string, { kind: string; sector: string }>> = {
  IGO: { kind: 'igo', sector: 'IGO' },
  NGO: { kind: 'ngo', sector: 'NGO' },
  MNC: { kind: 'business', sector: 'MNC' },
}

/** Ids of organizations of ours by CAMEO's. */
const SHARED_IDS: Readonly<Record<string, string>> = {
  UNO: 'UN',
  NAT: 'NATO',
  EEC: 'EU',
  IAE: 'IAEA',
  WBK: 'WB',
  IMF: 'IMF',
  WTO: 'WTO',
  ARL: 'AL',
  ASN: 'ASEAN',
  AFU: 'AU',
  OAS: 'OAS',
  ICC: 'ICC',
}

/** Whether a text is a dictionary of the PETRARCH family: a code in brackets after a name in capitals. */
export function looksLikePetrarch(text: string): boolean {
  return /^[^#\n]*\[[~A-Z]{3,}[^\]\n]*\]/m.test(text) && /^[+!A-Z][^\s,{]*_|^[A-Z_]+\s*(?:\{[^}]*\})?\s*\[~/m.test(text)
}

/** Turns a dictionary of actors or of agents into rows of our tables. */
export class PetrarchImport {
  readonly #rows: OverlayRows
  readonly #gazetteer: Gazetteer
  readonly #left: Skipped[] = []
  readonly #ids = new Set<string>()

  constructor(rows: OverlayRows, gazetteer: Gazetteer) {
    this.#rows = rows
    this.#gazetteer = gazetteer
  }

  /** Reads one file. */
  read(file: string, text: string): void {
    const { entries, bad } = readDictionary(text)
    for (const problem of bad) this.#left.push({ file, ...problem })
    for (const entry of entries) this.#take(file, entry)
  }

  /** What was left out so far, and why. */
  skipped(): readonly Skipped[] {
    return this.#left
  }

  #take(file: string, entry: DictionaryEntry) {
    const names = [...new Set(entry.names.map(nameOf).filter((name) => name !== null))]
    if (names.length === 0) {
      this.#skip(file, entry.line, entry.names.join(' '), 'expected a name of letters')
      return
    }
    if (entry.codes.some(({ code }) => code.includes('~'))) this.#takeAgent(file, entry, names)
    else if (entry.codes.some(({ from, to }) => from !== null || to !== null))
      for (const code of entry.codes) this.#takePerson(file, code, names)
    else this.#takeBody(file, entry.codes[0]!, names)
  }

  #code(code: string): ActorCode {
    return readActorCode(code, (state) => this.#gazetteer.state(state) !== null)
  }

  #takeAgent(file: string, entry: DictionaryEntry, names: readonly string[]) {
    const { code, line } = entry.codes[0]!
    const { sector, generic } = this.#code(code)
    const agentSector = sector ?? (generic === null || generic === 'IMG' ? null : ORGANIZATION[generic]!.sector)
    if (agentSector === null) return this.#skip(file, line, `[${code}]`, 'expected a role that has a PLOVER sector')
    const [phrase, ...aliases] = names.map((name) => name.toLowerCase())
    this.#rows.add(
      'agents',
      { phrase: phrase!, sector: agentSector, kind: agentSector === 'CVL' ? 'population' : 'group' },
      aliases,
    )
  }

  /** Only persons hold a code between two days. */
  #takePerson(file: string, { code, from, to, line }: DatedCode, names: readonly string[]) {
    const { country, generic, sector, rest } = this.#code(code)
    const organization = generic === 'IGO' ? this.#organizationOf(names, rest) : ''
    if (country === null && generic === null)
      return this.#skip(
        file,
        line,
        `[${code}]`,
        'expected a code that begins with a state or with IGO, NGO, MNC or IMG',
      )
    const [name, ...aliases] = names
    const role = sector ?? (generic === null ? 'GOV' : generic === 'IMG' ? 'REB' : ORGANIZATION[generic]!.sector)
    this.#rows.add(
      'persons',
      {
        name: name!,
        country: country ?? '',
        organization,
        office: '',
        role: '',
        sector: role,
        level: '',
        from: from ?? '',
        to: to ?? '',
      },
      aliases,
    )
  }

  #takeBody(file: string, { code, line }: DatedCode, names: readonly string[]) {
    const { country, generic, sector, rest } = this.#code(code)
    const [name, ...aliases] = names
    if (generic === 'IMG')
      return this.#rows.add(
        'groups',
        {
          name: name!,
          country: country ?? '',
          sector: sector === 'CVL' || sector === null ? 'REB' : sector,
          kind: 'group',
        },
        aliases,
      )
    if (generic !== null && country !== null) {
      return this.#rows.add(
        'institutions',
        { name: name!, country, sector: ORGANIZATION[generic]!.sector, form: 'name' },
        aliases,
      )
    }
    if (generic !== null) return this.#takeOrganization(generic, rest, names)
    if (country !== null && sector === null) return this.#takeState(country, names)
    if (sector === 'ELI' && country !== null) {
      return this.#rows.add(
        'persons',
        { name: name!, country, organization: '', office: '', role: '', sector, level: '', from: '', to: '' },
        aliases,
      )
    }
    if (sector !== null && country !== null && BODIES.has(sector))
      return this.#rows.add('institutions', { name: name!, country, sector, form: 'name' }, aliases)
    if (sector !== null)
      return this.#rows.add(
        'groups',
        { name: name!, country: country ?? '', sector, kind: sector === 'CVL' ? 'population' : 'group' },
        aliases,
      )
    this.#skip(file, line, `[${code}]`, 'expected a code with a state, an organization or a role that PLOVER has')
  }

  #takeState(country: string, names: readonly string[]) {
    const fresh = names.filter((name) => !this.#readings(name).some((entry) => entry.country === country))
    if (fresh.length > 0) this.#rows.addAliases('states', 'code', country, fresh)
  }

  #takeOrganization(generic: keyof typeof ORGANIZATION, rest: readonly string[], names: readonly string[]) {
    const known = names
      .flatMap((name) => this.#readings(name))
      .find((entry) => entry.organization !== null && entry.form === 'name')
    const fresh = names.filter((name) => !this.#readings(name).some((entry) => entry.organization !== null))
    if (known?.organization) {
      if (fresh.length > 0) this.#rows.addAliases('organizations', 'id', known.organization, fresh)
      return
    }
    const [name, ...aliases] = names
    this.#rows.add(
      'organizations',
      {
        id: this.#freshId([generic, ...rest].join('')),
        name: name!,
        ...ORGANIZATION[generic]!,
        parent: '',
        members: '',
        metonyms: '',
      },
      aliases,
    )
  }

  /** The organization of ours that a code such as IGOUNO belongs to, by the ids that CAMEO and we share, else none. */
  #organizationOf(names: readonly string[], rest: readonly string[]): string {
    const candidates = [
      ...rest.map((part) => SHARED_IDS[part] ?? part),
      ...names.flatMap((name) => this.#readings(name).map((entry) => entry.organization ?? '')),
    ]
    return candidates.find((id) => this.#gazetteer.organization(id) !== null) ?? ''
  }

  #readings(name: string): readonly NameEntry[] {
    const words = name.split(' ')
    const match = this.#gazetteer.nameAt(words, 0)
    return match?.length === words.length ? match.entries : []
  }

  #freshId(wanted: string): string {
    for (let nth = 1; ; nth++) {
      const id = nth === 1 ? wanted : `${wanted}-${nth}`
      if (this.#ids.has(id) || this.#gazetteer.organization(id) !== null) continue
      this.#ids.add(id)
      return id
    }
  }

  #skip(file: string, line: number, found: string, message: string): void {
    this.#left.push({ file, line, found, message })
  }
}
