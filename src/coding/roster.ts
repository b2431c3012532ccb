import type { Gazetteer, MeetingLevel } from '../knowledge/types.js'
import type { Span } from '../language/types.js'
import type { Actor, Mention } from '../record/schema/index.js'
import type { Designation } from './designation.js'

interface Entry {
  readonly id: string
  readonly designation: Designation
  country: string | null
  sector: string | null
  title: string | null
  level: MeetingLevel | null
  affiliation: string | null
  name: string
  readonly mentions: Mention[]
}

const words = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w.length > 0)

/** The actors of one story: joins designations that name the same actor and collects their mentions. */
export class Roster {
  private readonly entries: Entry[] = []
  private readonly byKey = new Map<string, Entry>()

  constructor(private readonly gazetteer: Gazetteer) {}

  /** The actor's id; the actor is added when no earlier one is the same. */
  intern(d: Designation): string {
    const known = d.kind === 'person' && d.form === 'name' ? this.findPerson(d) : this.byKey.get(this.keyOf(d))
    if (known) {
      known.country ??= d.country
      known.sector ??= d.sector
      known.title ??= d.title
      known.level ??= d.level
      if (d.kind === 'person' && d.name.length > known.name.length) known.name = d.name
      return known.id
    }
    const entry: Entry = {
      id: `a${this.entries.length + 1}`,
      designation: d,
      country: d.country,
      sector: d.sector,
      title: d.title,
      level: d.level,
      affiliation: null,
      name: d.name,
      mentions: [],
    }
    this.entries.push(entry)
    this.byKey.set(this.keyOf(d), entry)
    return entry.id
  }

  /** The state as an actor. */
  internState(country: string): string {
    const name = this.gazetteer.state(country)?.name ?? country
    return this.intern({
      kind: 'state', name, country, organization: null, sector: 'GOV', level: null, title: null, form: 'metonym', role: null,
      first: 0, last: 0, borrowFrom: [], anaphoric: false,
    })
  }

  private keyOf(d: Designation): string {
    if (d.kind === 'state') return `state:${d.country}`
    if (d.organization && d.kind === 'organization') return `org:${d.organization}`
    return `${d.kind}:${d.country ?? d.organization ?? ''}:${words(d.name).join(' ')}`
  }

  /** A person of the same surname whose name holds, or is held by, this one. */
  private findPerson(d: Designation): Entry | undefined {
    const own = words(d.name)
    return this.entries.find((e) => {
      if (e.designation.kind !== 'person' || e.designation.form !== 'name') return false
      const theirs = words(e.name)
      const [short, long] = own.length <= theirs.length ? [own, theirs] : [theirs, own]
      if (short.length === 0 || !short.every((w) => long.includes(w))) return false
      return short.length > 1 || short[0] === long[long.length - 1] || short[0] === long[0] || long.length === 1
    })
  }

  get(id: string): Readonly<{ id: string; designation: Designation; country: string | null; title: string | null; sector: string | null; name: string }> {
    const entry = this.entries.find((e) => e.id === id)
    if (!entry) throw new RangeError(`no actor ${id}`)
    return entry
  }

  setCountry(id: string, country: string): void {
    const entry = this.entries.find((e) => e.id === id)
    if (entry) entry.country ??= country
  }

  setAffiliation(id: string, affiliation: string): void {
    const entry = this.entries.find((e) => e.id === id)
    if (entry && id !== affiliation) entry.affiliation ??= affiliation
  }

  addMention(id: string, span: Span, text: string, form: Mention['form']): void {
    const entry = this.entries.find((e) => e.id === id)
    if (!entry || entry.mentions.some((m) => m.start === span.start && m.end === span.end)) return
    entry.mentions.push({ start: span.start, end: span.end, text, form })
  }

  get levels(): Record<string, MeetingLevel> {
    return Object.fromEntries(this.entries.flatMap((e) => (e.level ? [[e.id, e.level] as const] : [])))
  }

  /** The actors named by `used`, and those that they speak for, in order of first appearance. */
  actors(used: ReadonlySet<string>): Actor[] {
    const kept = new Set(used)
    for (const e of this.entries) if (kept.has(e.id) && e.affiliation) kept.add(e.affiliation)
    return this.entries.filter((e) => kept.has(e.id)).map((e) => this.toActor(e))
  }

  private toActor(e: Entry): Actor {
    const { kind, organization } = e.designation
    const mentions = [...e.mentions].sort((a, b) => a.start - b.start)
    return {
      id: e.id, kind, name: e.name, country: e.country, organization, sector: e.sector,
      code: actorCode(kind, e.country, organization, e.sector), title: e.title, affiliation: e.affiliation, mentions,
    }
  }
}

/** CAMEO-style actor code: country, or IGO and organization, then the sector unless the state itself acts. */
function actorCode(kind: string, country: string | null, organization: string | null, sector: string | null): string | null {
  const base = country ?? (organization ? `IGO${organization}` : '')
  const code = base + (sector && kind !== 'state' && sector !== 'IGO' ? sector : '')
  return code === '' ? null : code
}
