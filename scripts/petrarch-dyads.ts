import type { CodeBook } from '../src/knowledge/types.js'
import type { StoryRecord } from '../src/record/schema/index.js'

/** A record of PETRARCH's unit tests: a text and the CAMEO triples that it should give. */
export interface UnitRecord {
  readonly id: string
  /** Day as 19950103. */
  readonly date: string
  readonly text: string
  readonly events: readonly { readonly source: string; readonly target: string; readonly code: string }[]
}

/** Who did what to whom, as countries (or, for bodies of none, organizations), with PLOVER's type and CAMEO's root. */
export interface Dyad {
  readonly source: string
  readonly target: string
  readonly type: string
  readonly root: string
}

/** Codes of the set that are not those of ISO 3166-1 or of our organizations. The Shire and Lorien have several at once; the first stands for all. */
const PARTIES: Readonly<Record<string, string>> = {
  KUW: 'KWT',
  NZE: 'NZL',
  RHO: 'ZWE',
  ZBW: 'ZWE',
  GMW: 'DEU',
  IGOEEU: 'EU',
  IGOAFR: 'AU',
  IGOCOPITP: 'ICC',
  NGMOPP: 'AI',
  NGOARN: 'ARN',
  NGOARNGOV: 'ARN',
}

/** The country or organization of an actor code such as GONMIL; null where it has none (---GOV, IMGMOSALQ) or is no code at all. */
export function partyOf(code: string, isCountry: (alpha3: string) => boolean): string | null {
  if (!/^[A-Z]{3}/.test(code) || code.includes(' ')) return null
  const state = code.slice(0, 3)
  return PARTIES[code] ?? PARTIES[state] ?? (isCountry(state) ? state : null)
}

/**
 * The dyads that a unit record expects, each once; null where one of its codes is none of CAMEO's (345, 904: they test the dictionaries of
 * that program). Statements (01) have no type and triples without a country on both sides are no dyads: neither is expected.
 */
export function expectedDyads(
  unit: UnitRecord,
  codes: Pick<CodeBook, 'typeOfCameo'>,
  isCountry: (alpha3: string) => boolean,
): Dyad[] | null {
  const dyads: Dyad[] = []
  for (const { source, target, code } of unit.events) {
    const type = codes.typeOfCameo(code)
    const root = code.slice(0, 2)
    if (type === null && root !== '01') return null
    const [from, to] = [partyOf(source, isCountry), partyOf(target, isCountry)]
    if (type && from && to) dyads.push({ source: from, target: to, type, root })
  }
  return distinct(dyads)
}

/**
 * The dyads that a record tells: every source with every target of the events that are not negated or denied, each once. An act of both
 * sides (a meeting, a visit made and received) has no direction in the record, where the expected rows have one or two: it counts
 * as those of its rows that are expected, or as one row where neither is. Who speaks for a body and that body make no row.
 */
export function codedDyads(record: Pick<StoryRecord, 'actors' | 'events'>, expected: readonly Dyad[] = []): Dyad[] {
  const partyOfId = new Map(record.actors.map((a) => [a.id, a.country ?? a.organization]))
  const bodyOf = new Map(record.actors.map((a) => [a.id, a.affiliation]))
  // A body with the code of who speaks for it in the list is one party with them.
  const apart = (ids: readonly string[]) =>
    ids.filter((id) => !ids.some((other) => bodyOf.get(other) === id && partyOfId.get(other) === partyOfId.get(id)))
  const isExpected = (d: Dyad) => expected.some((e) => labelOf(e) === labelOf(d))
  const dyads = record.events.flatMap((event): Dyad[] => {
    if (event.polarity === 'negative' || event.certainty === 'denied') return []
    const { type, mode, cameo } = event
    const [sources, targets] = [apart(event.sources), apart(event.targets)]
    const isJoint = sources.some((id) => targets.includes(id))
    const pairs = sources.flatMap((from) => targets.map((to) => [from, to] as const))
    return pairs.flatMap(([from, to], i) => {
      const [source, target] = [partyOfId.get(from), partyOfId.get(to)]
      const isSeen = isJoint && pairs.slice(0, i).some(([a, b]) => a === to && b === from)
      const isOwnBody = bodyOf.get(from) === to || bodyOf.get(to) === from
      if (from === to || isOwnBody || isSeen || !source || !target) return []
      const there = { source, target, type, root: cameo.slice(0, 2) }
      if (!isJoint && mode !== 'visit') return [there]
      const wanted = [there, { ...there, source: target, target: source }].filter(isExpected)
      return wanted.length > 0 ? wanted : [there]
    })
  })
  return distinct(dyads)
}

/** The type with both parties, by which two dyads are the same. */
export const labelOf = ({ type, source, target }: Dyad): string => `${type} ${source} ${target}`

const distinct = (dyads: readonly Dyad[]): Dyad[] => [...new Map(dyads.map((d) => [labelOf(d), d])).values()]

/** How many keys two lists share, each as often as both have it. */
export function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const key of a) left.set(key, (left.get(key) ?? 0) + 1)
  return b.filter((key) => {
    const n = left.get(key) ?? 0
    left.set(key, n - 1)
    return n > 0
  }).length
}
