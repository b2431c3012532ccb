import { STATE_SECTORS } from '../../knowledge/tables/values.js'
import type { Gazetteer, MeetingLevel } from '../../knowledge/types.js'
import type { Span } from '../../language/types.js'
import type { Actor, Mention } from '../../record/schema/index.js'
import { isBody } from './descriptions/body-words.js'
import { BLANK, type Designation } from './descriptions/designation.js'
import {
  genderOf,
  isEnvoy,
  isLeaderLevel,
  isSingleOffice,
  type Part,
  takesUpRole,
  titlesConflict,
} from './descriptions/offices.js'
import { calledAs, nameMatch, nameWords } from './phrases/person-names.js'
import { isShortFor } from './phrases/story-names.js'
import { pronounFits } from './reference/reference.js'

interface Entry {
  readonly id: string
  readonly designation: Designation
  country: string | null
  organization: string | null
  sector: string | null
  title: string | null
  level: MeetingLevel | null
  affiliation: string | null
  name: string
  gender: 'female' | 'male' | null
  /** Country by the gazetteer alone, which what the text says may replace. */
  isAssumed: boolean
  /** All that mentions have said of the actor's part. */
  readonly parts: Part[]
  readonly mentions: Mention[]
  /** When it was last meant, for bare surnames that fit several. */
  lastUse: number
}

/** The parts of an actor that later mentions and roles go by. */
export interface RosterView {
  readonly id: string
  readonly designation: Designation
  readonly country: string | null
  readonly organization: string | null
  readonly title: string | null
  readonly sector: string | null
  readonly level: MeetingLevel | null
  readonly name: string
}

/** The actors of one story: joins designations that name the same actor and collects their mentions. */
export class Roster {
  private readonly entries = new Map<string, Entry>()
  private readonly byKey = new Map<string, Entry>()
  /** Actors by the short forms that the text sets in brackets behind their names. */
  private readonly shortForms = new Map<string, Entry>()
  private clock = 0

  constructor(private readonly gazetteer: Gazetteer) {}

  /** The actor's id; the actor is added when no earlier one is the same. */
  intern(d: Designation): string {
    const known = this.find(d)
    if (known) {
      this.learn(known, d)
      return known.id
    }
    const entry: Entry = {
      id: `a${this.entries.size + 1}`,
      designation: d,
      country: d.country,
      organization: d.organization,
      sector: d.sector,
      title: d.title,
      level: d.level,
      affiliation: null,
      name: d.name,
      gender: this.genderOfDesignation(d),
      isAssumed: d.isKnown,
      parts: d.role ? [{ role: d.role, plural: d.plural }] : [],
      mentions: [],
      lastUse: ++this.clock,
    }
    this.entries.set(entry.id, entry)
    this.byKey.set(keyOf(d), entry)
    return entry.id
  }

  /** *spokeswoman*, *Queen*, or by the given name. */
  private genderOfDesignation(d: Designation): 'female' | 'male' | null {
    const told = d.role ? genderOf(d.role) : null
    return told ?? (d.kind === 'person' && d.form === 'name' ? this.gazetteer.nameGender(d.name, d.country) : null)
  }

  /** Whether an actor of that name was told of before. */
  knows(d: Designation): boolean {
    return this.find(d) !== undefined
  }

  private find(d: Designation): Entry | undefined {
    if (d.kind === 'person' && d.form === 'name') return this.findPerson(d) ?? this.findHolder(d)
    if (d.kind === 'person' && !d.plural) return this.findHolder(d) ?? this.byKey.get(keyOf(d))
    const short = d.form === 'name' && d.kind !== 'state' ? this.shortForms.get(d.name) : undefined
    return (
      this.byKey.get(keyOf(d)) ?? short ?? (d.form === 'name' && d.kind !== 'state' ? this.findByAlias(d) : undefined)
    )
  }

  /** What a further mention adds to an actor. */
  private learn(entry: Entry, d: Designation): void {
    if (d.country && entry.isAssumed && !d.isKnown) entry.country = d.country
    else if (!entry.organization) entry.country ??= d.country
    if (!entry.country) entry.organization ??= d.organization
    entry.isAssumed &&= d.isKnown
    entry.sector ??= d.sector
    if (
      d.title &&
      (entry.title === null || (entry.designation.isKnown && !d.isKnown && entry.title === entry.designation.title))
    )
      entry.title = d.title
    entry.level ??= d.level
    entry.gender ??= this.genderOfDesignation(d)
    if (d.role) this.addPart(entry, d.role, d.plural)
    if (
      d.kind === 'person' &&
      d.form === 'name' &&
      (nameOf(entry) === null || (d.name.length > entry.name.length && !entry.designation.isKnown))
    )
      entry.name = d.name
    entry.lastUse = ++this.clock
  }

  private addPart(entry: Entry, role: string, plural: boolean): void {
    if (!entry.parts.some((p) => p.role === role && p.plural === plural)) entry.parts.push({ role, plural })
  }

  /** Tells more of an actor that is already known (*Rudakov is Russia's ambassador*). */
  enrich(id: string, d: Designation): void {
    const entry = this.entries.get(id)
    if (entry) this.learn(entry, { ...d, name: entry.name, form: 'nominal' })
  }

  /** Gives an actor told of without a name the name that the text says next. */
  identify(id: string, d: Designation): void {
    const entry = this.entries.get(id)
    if (entry) this.learn(entry, d)
  }

  /** The state as an actor. */
  internState(country: string): string {
    const name = this.gazetteer.state(country)?.name ?? country
    return this.intern({ ...BLANK, kind: 'state', name, country, sector: 'GOV', form: 'metonym', first: 0, last: 0 })
  }

  /** The parties that a phrase means without naming them (*both sides*), as one actor. */
  internSides(name: string): string {
    return this.intern({ ...BLANK, kind: 'group', name, form: 'nominal', first: 0, last: 0, plural: true })
  }

  /** The person whose name this may be a form of: the best match, then the one last meant. */
  private findPerson(d: Designation): Entry | undefined {
    let best: Entry | undefined
    let bestScore = 0
    for (const e of this.entries.values()) {
      if (e.designation.kind !== 'person' || nameOf(e) === null) continue
      const score = Math.max(nameMatch(d.name, e.name), d.alias ? nameMatch(d.alias, e.name) : 0)
      if (score === 0 || (score < 3 && !mayBe(d, e)) || (score === 3 && differs(d, e))) continue
      if (score > bestScore || (score === bestScore && best && isMoreLikely(d, e, best))) [best, bestScore] = [e, score]
    }
    return best
  }

  /** The holder of the same single office of the same state, where one of the two mentions has no name. */
  private findHolder(d: Designation): Entry | undefined {
    const home = d.country ?? d.organization
    if (!d.role || d.plural) return undefined
    if (!home) return d.form === 'name' && !d.isKnown ? this.findEnvoy(d.role) : undefined
    if (!isSingleOffice(d.role)) return undefined
    const part = { role: d.role, plural: false }
    return [...this.entries.values()].reverse().find((e) => {
      if (e.designation.kind !== 'person' || (e.country ?? e.organization) !== home) return false
      if (d.form === 'name' && nameOf(e) !== null) return false
      return e.parts.some((p) => takesUpRole(part, p) && (d.role === 'leader' || takesUpRole(p, part)))
    })
  }

  /** *summoned Oman's ambassador … Ambassador Said Harib*: the envoy told of before without a name. */
  private findEnvoy(role: string): Entry | undefined {
    if (!isEnvoy(role)) return undefined
    const part = { role, plural: false }
    return [...this.entries.values()]
      .reverse()
      .find((e) => e.designation.kind === 'person' && nameOf(e) === null && e.parts.some((p) => takesUpRole(part, p)))
  }

  /** A body named shorter than before (*the Haradan Front*, then *the Front*). */
  private findByAlias(d: Designation): Entry | undefined {
    const own = nameWords(d.name)
    if (own.length === 0 || own.length > 3 || d.kind === 'population') return undefined
    return [...this.entries.values()].reverse().find((e) => {
      const { form, kind } = e.designation
      if (form !== 'name' || !(kind === d.kind || [kind, d.kind].every(isBody))) return false
      const theirs = nameWords(e.name)
      return theirs.length > own.length && isShortFor(own, theirs)
    })
  }

  /** @throws RangeError where the story has no such actor. */
  get(id: string): RosterView {
    const entry = this.entries.get(id)
    if (!entry) throw new RangeError(`no actor ${id}`)
    return entry
  }

  partsOf(id: string): readonly Part[] {
    return this.entries.get(id)?.parts ?? []
  }

  /** By what somebody is called (*spokeswoman*, *Queen*), and not by a name or a pronoun alone. */
  isGenderTold(id: string): boolean {
    return this.partsOf(id).some(({ role }) => genderOf(role) !== null)
  }

  genderOf(id: string): 'female' | 'male' | null {
    return this.entries.get(id)?.gender ?? null
  }

  setGender(id: string, gender: 'female' | 'male' | null): void {
    const entry = this.entries.get(id)
    if (entry?.designation.kind === 'person') entry.gender ??= gender
  }

  /** Whether a pronoun of this form may mean the actor. */
  mayBe(id: string, pronoun: string): boolean {
    const { designation } = this.get(id)
    return pronounFits(pronoun, designation.kind, designation.plural, this.genderOf(id))
  }

  /** The group or organization by name, or the delegation of one, that an actor speaks for; or null. */
  groupOf(id: string): string | null {
    const whole = this.entries.get(this.entries.get(id)?.affiliation ?? '')
    if (!whole) return null
    const { form, kind } = whole.designation
    // *Keidanren*, *the Press Association*: a body at home in a state that is none of its government's.
    const isApart = kind === 'institution' && !STATE_SECTORS.has(whole.sector ?? 'GOV')
    const isNamed = form === 'name' && (kind === 'group' || kind === 'organization' || isApart)
    // *the ECOWAS delegation*: of a body that goes by its name.
    return isNamed || (whole.organization !== null && isBody(whole.designation.kind)) ? whole.id : null
  }

  /** *President Okello of Uganda, who chairs the African Union*: a state's leader speaks for it, whatever else he leads. */
  setAffiliation(id: string, affiliation: string): void {
    const entry = this.entries.get(id)
    if (!entry || id === affiliation) return
    const whole = this.entries.get(affiliation)
    const isLeader = entry.country !== null && entry.organization === null && isLeaderLevel(entry.level)
    if (isLeader && whole?.designation.kind === 'organization' && whole.country === null) return
    entry.affiliation ??= affiliation
  }

  /** *the Central Electoral Board (JCE)*: what the text calls the actor from there on. */
  shorten(id: string, short: string): void {
    const entry = this.entries.get(id)
    if (entry && !this.shortForms.has(short)) this.shortForms.set(short, entry)
  }

  addMention(id: string, span: Span, text: string, form: Mention['form']): void {
    const entry = this.entries.get(id)
    if (!entry) return
    entry.lastUse = ++this.clock
    if (entry.mentions.some((m) => m.start === span.start && m.end === span.end)) return
    entry.mentions.push({ start: span.start, end: span.end, text, form })
  }

  get levels(): Record<string, MeetingLevel> {
    return Object.fromEntries([...this.entries.values()].flatMap((e) => (e.level ? [[e.id, e.level] as const] : [])))
  }

  /** *the European Commission*, *the UN mission*: the bloc, alliance or sender that its organs and missions act for; of others, the body itself. */
  private wholeOf(organization: string | null): string | null {
    const { kind, parent } = (organization && this.gazetteer.organization(organization)) || { kind: null, parent: null }
    if (kind === 'mission' && parent !== null) return parent
    const whole = kind === 'organ' && parent !== null ? this.gazetteer.organization(parent)?.kind : null
    return whole === 'bloc' || whole === 'alliance' ? parent : organization
  }

  /** The actors named by `used`, and those that they speak for, in order of first appearance. */
  actors(used: ReadonlySet<string>): Actor[] {
    const all = [...this.entries.values()]
    const kept = new Set(used)
    for (const e of all) if (kept.has(e.id) && e.affiliation) kept.add(e.affiliation)
    return all.filter((e) => kept.has(e.id)).map((e) => toActor(e, this.wholeOf(e.organization)))
  }
}

const nameOf = (e: Entry): string | null =>
  e.designation.form === 'name' || e.name !== e.designation.name ? e.name : null

/** Of two whose name it may be: the one whom the text has called so before, else the one last meant. */
function isMoreLikely(d: Designation, e: Entry, other: Entry): boolean {
  const [isCalled, isOtherCalled] = [e, other].map((x) => x.mentions.some((m) => m.text === (d.alias ?? d.name)))
  return isCalled === isOtherCalled ? e.lastUse > other.lastUse : isCalled === true
}

/** A bare surname goes with a person unless the text sets them apart by state or office. */
function mayBe(d: Designation, e: Entry): boolean {
  if (d.country && e.country && d.country !== e.country && !d.isKnown) return false
  if (d.isKnown && d.country && e.country && d.country !== e.country && e.designation.isKnown) return false
  return !(d.title && e.title && !d.isKnown && !e.designation.isKnown && titlesConflict(d.title, e.title))
}

const differs = (d: Designation, e: Entry): boolean =>
  d.country !== null && e.country !== null && d.country !== e.country && !d.isKnown && !e.designation.isKnown

function keyOf(d: Designation): string {
  if (d.kind === 'state') return `state:${d.country}`
  if (d.organization && d.kind === 'organization' && d.form === 'name') return `org:${d.organization}`
  const home = d.country ?? d.organization ?? ''
  return `${d.kind}:${home}:${nameWords(d.key ?? d.name).join(' ')}`
}

function toActor(e: Entry, organization: string | null): Actor {
  const { kind } = e.designation
  const mentions = [...e.mentions].sort((a, b) => a.start - b.start)
  return {
    id: e.id,
    kind,
    name:
      kind === 'group' && e.designation.form === 'name'
        ? calledAs(
            e.name,
            mentions.map((m) => m.text),
          )
        : e.name,
    country: e.country,
    organization,
    sector: e.sector,
    code: actorCode(kind, e.country, organization, e.sector),
    title: e.title,
    affiliation: e.affiliation,
    mentions,
  }
}

/** CAMEO-style actor code: country, or IGO and organization, then the sector unless the state itself acts. */
function actorCode(
  kind: string,
  country: string | null,
  organization: string | null,
  sector: string | null,
): string | null {
  const base = country ?? (organization ? `IGO${organization}` : '')
  const code = base + (sector && kind !== 'state' && sector !== 'IGO' ? sector : '')
  return code === '' ? null : code
}
