import { hashText } from '../../text/hashing.js'
import type { RecordCues } from '../cues/cues.js'
import { ENGLISH_CUES } from '../english/cues.js'
import type { Event, EventType, StoryRecord } from '../schema/index.js'
import { contentKeys, leastKeys, nameWords, overlapOf } from './content-keys.js'
import { inOrder } from './days.js'
import { grouped } from './groups.js'
import { PartyKeys } from './party-keys.js'
import { type Counts, countsOf, type Disagreement, type DispatchOf, disagreements, ownDispatch } from './variants.js'
import { meet, type Window, weeksOf, windowOf } from './window.js'

/** One story's telling of a happening. */
export interface HappeningTelling {
  readonly story: string
  readonly event: string
  readonly agency: string | null
  readonly published: string | null
}

/** What several stories tell of one happening. */
export interface Happening {
  /** Story and event of its earliest telling. */
  readonly id: string
  readonly type: EventType
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  /** Earliest first. */
  readonly tellings: readonly HappeningTelling[]
  readonly counts: Counts
  /** Where they say different things of it, side by side. */
  readonly disagreements: readonly Disagreement[]
}

interface Fact extends HappeningTelling {
  readonly type: EventType
  readonly mood: 'real' | 'planned'
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly window: Window | null
  readonly place: { readonly name: string; readonly country: string | null } | null
  readonly content: ReadonlySet<number>
  readonly quantity: string | null
  readonly polarity: string
  readonly certainty: string
  readonly days: string | null
}

/** Types that agencies give one act: a promise to one is a concession to another. */
const CLASSES: Readonly<Partial<Record<EventType, string>>> = {
  AGREE: 'yes',
  CONCEDE: 'yes',
  RETREAT: 'yes',
  AID: 'give',
  COOPERATE: 'give',
  SUPPORT: 'give',
  ACCUSE: 'no',
  REJECT: 'no',
  COERCE: 'force',
  SANCTION: 'force',
  ASSAULT: 'fight',
}
const classOf = (type: EventType): string => CLASSES[type] ?? type

/** Acts that are their words: of two without common words nothing says that they are one. */
const SPOKEN = new Set(['yes', 'no', 'REQUEST', 'THREATEN', 'give'])
/** Share of their words that two such tellings must have in common, and two of other acts. */
const LEAST_SPOKEN = 0.34
const LEAST_DONE = 0.25

/**
 * Groups what stories tell of one happening: by its parties, class of type, days, place and what it is about. What they say of its
 * counts, days, place, and of whether it happened at all may differ, and is kept side by side. The groups hang on the records alone,
 * not on their order.
 */
export class HappeningIndex {
  private readonly facts = new Map<string, readonly Fact[]>()

  constructor(private readonly cues: RecordCues = ENGLISH_CUES) {}

  /** Adds a record's standing events; a record of the same story takes the place of the other. */
  add(record: StoryRecord): void {
    this.facts.set(record.story.id, factsOf(record, this.cues))
  }

  get size(): number {
    return this.facts.size
  }

  /** All happenings, the earliest told first. `dispatchOf` (see `StoryIndex`) makes the second count honest. */
  happenings(dispatchOf: DispatchOf = ownDispatch): Happening[] {
    const facts = [...this.facts.values()].flat().sort(byAge)
    return grouped(facts, keysOf, isSame).map((members) =>
      happeningOf(
        members.map((m) => facts[m]!),
        dispatchOf,
      ),
    )
  }
}

const byAge = inOrder<Fact>(({ event }) => event)

function factsOf(record: StoryRecord, cues: RecordCues): Fact[] {
  const parties = new PartyKeys(record)
  const names = nameWords(record.actors.filter(({ kind }) => kind !== 'group').map(({ name }) => name))
  return record.events
    .filter((event) => event.sameAs === null && event.status !== 'hypothetical' && event.status !== 'habitual')
    .map((event) => factOf(event, record, parties, names, cues))
    .filter(({ sources, targets }) => sources.length + targets.length > 0)
}

function factOf(
  event: Event,
  { story }: StoryRecord,
  parties: PartyKeys,
  names: ReadonlySet<string>,
  cues: RecordCues,
): Fact {
  const text = event.content?.text ?? story.text.slice(event.evidence.start, event.evidence.end)
  const { time, place, quantity } = event
  return {
    story: story.id,
    event: event.id,
    agency: story.agency,
    published: story.published,
    type: event.type,
    mood: event.status === 'planned' ? 'planned' : 'real',
    sources: parties.keysOf(event.sources),
    targets: parties.keysOf(event.targets),
    window: windowOf(time, story.published, event.status === 'planned'),
    place: place ? { name: place.name, country: place.country } : null,
    content: contentKeys(text, names, cues),
    quantity: quantity ? quantity.text.toLowerCase() : null,
    polarity: event.polarity,
    certainty: event.certainty,
    days: time && (time.from !== null || time.to !== null) ? `${time.from ?? ''}/${time.to ?? ''}` : null,
  }
}

/** Keys under which tellings that may be one meet, hashed. */
function keysOf({ type, mood, sources, targets, window, content, place }: Fact): number[] {
  const who = `${sources[0] ?? '?'}>${targets.find((key) => key !== sources[0]) ?? '?'}`
  const loose = [who, ...(sources[0] ? [`${sources[0]}>`] : []), ...(targets[0] ? [`>${targets[0]}`] : [])]
  const about = [...leastKeys(content, 3).map(String), ...(place ? [place.name] : []), '']
  const act = `${classOf(type)} ${mood}`
  return weeksOf(window).flatMap((week) =>
    loose.flatMap((parties, i) =>
      // The loose keys, which stand for a party that one telling leaves out, only beside a word of what it is about.
      about
        .filter((word) => i === 0 || word !== '')
        .map((word) => hashText(`${act} ${week ?? '*'} ${parties} ${word}`)),
    ),
  )
}

/** Whether one list has the other's parties, or is silent. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every((key) => long.includes(key))
}

function isSame(a: Fact, b: Fact): boolean {
  if (a.story === b.story || classOf(a.type) !== classOf(b.type) || a.mood !== b.mood) return false
  if (!agree(a.sources, b.sources) || !agree(a.targets, b.targets) || !meet(a.window, b.window)) return false
  if (a.sources.length + a.targets.length === 0 || b.sources.length + b.targets.length === 0) return false
  if (isElsewhere(a, b)) return false
  const shared = overlapOf(a.content, b.content)
  const least = SPOKEN.has(classOf(a.type)) ? LEAST_SPOKEN : LEAST_DONE
  if (a.type === 'CONSULT' && b.type === 'CONSULT') return isStated(a, b) || (shared ?? 0) >= least
  if (a.polarity !== b.polarity) return (shared ?? 0) >= 0.6
  return shared === null ? isStated(a, b) && sameParties(a, b) : shared >= least
}

const isStated = (a: Fact, b: Fact): boolean => (a.window?.isStated ?? false) && (b.window?.isStated ?? false)
const sameParties = (a: Fact, b: Fact): boolean => `${a.sources} ${a.targets}` === `${b.sources} ${b.targets}`

function isElsewhere({ place: a }: Fact, { place: b }: Fact): boolean {
  if (a === null || b === null || a.name === b.name) return false
  return a.country !== null && b.country !== null && a.country !== b.country
}

function happeningOf(members: readonly Fact[], dispatchOf: DispatchOf): Happening {
  const [first] = members
  const fullest = members.reduce((a, b) =>
    b.sources.length + b.targets.length > a.sources.length + a.targets.length ? b : a,
  )
  return {
    id: `${first!.story}#${first!.event}`,
    type: first!.type,
    sources: fullest.sources,
    targets: fullest.targets,
    tellings: members.map(({ story, event, agency, published }) => ({ story, event, agency, published })),
    counts: countsOf(members, dispatchOf),
    disagreements:
      members.length < 2
        ? []
        : disagreements(members, ({ story }) => story, {
            type: ({ type }) => type,
            polarity: ({ polarity }) => polarity,
            certainty: ({ certainty }) => certainty,
            quantity: ({ quantity }) => quantity,
            time: ({ days }) => days,
            place: ({ place }) => place?.name ?? null,
          }),
  }
}
