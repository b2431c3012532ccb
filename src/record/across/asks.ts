import { hashText } from '../../text/hashing.js'
import type { RecordCues } from '../cues/cues.js'
import { ENGLISH_CUES } from '../english/cues.js'
import type { Ask, AskResponse, Event, EventType, StoryRecord } from '../schema/index.js'
import { contentKeys, leastKeys, nameWords, overlapOf, sharedKeys } from './content-keys.js'
import { dayOf, inOrder, isoDayOf } from './days.js'
import { grouped } from './groups.js'
import { PartyKeys } from './party-keys.js'

type Kind = AskResponse['kind']

/** One story's word on an ask: that it was made, or how it was answered. */
export interface AskEntry {
  readonly story: string
  /** Ask or event of the story. */
  readonly ref: string
  readonly published: string | null
  readonly day: number | null
  readonly what: 'asked' | Kind
}

/** An ask over the days: made, made again, answered. */
export interface AskHistory {
  readonly id: string
  readonly asker: string
  readonly addressee: string
  readonly content: string | null
  /** In the order of time. */
  readonly entries: readonly AskEntry[]
  /** Days on which it was made. */
  readonly askedOn: readonly string[]
  /** As of the latest story. */
  readonly outcome: 'accepted' | 'partial' | 'rejected' | 'deflected' | 'unanswered'
}

interface AskFact {
  readonly story: string
  readonly ref: string
  readonly published: string | null
  readonly day: number | null
  readonly asker: string
  readonly addressee: string
  readonly keys: ReadonlySet<number>
  readonly content: string | null
  readonly responses: readonly AskEntry[]
}

/** An act that may answer an ask of another story. */
interface Reply {
  readonly story: string
  readonly ref: string
  readonly published: string | null
  readonly day: number | null
  readonly speaker: string
  readonly listener: string | null
  readonly keys: ReadonlySet<number>
  readonly kind: Kind
}

/** What an act comes to that answers an ask of another story. */
const GRANTS: Readonly<Partial<Record<EventType, Kind>>> = {
  AGREE: 'accept',
  CONCEDE: 'accept',
  RETREAT: 'accept',
  AID: 'accept',
  COOPERATE: 'accept',
  REJECT: 'reject',
}
const OUTCOMES: Readonly<Record<Kind, AskHistory['outcome']>> = {
  accept: 'accepted',
  partial: 'partial',
  reject: 'rejected',
  deflect: 'deflected',
  counter: 'deflected',
}

/** Days within which an ask of the same thing is the same ask, or an act its answer. */
const SPAN_DAYS = 180
/** Share of their words from which two asks are the same. */
const SAME_ASK = 0.5
/** The same of an ask and an act of another story that answers it. */
const SAME_THING = 0.6
/** Words that such an act must share where it is not done to who asked. */
const LEAST_SHARED = 2

/**
 * An ask's history over days: asked in one story, asked again in another, answered in a third, perhaps one that does not tell of the
 * ask at all. Hangs on the records alone, not on their order.
 */
export class AskLedger {
  private readonly asks = new Map<string, readonly AskFact[]>()
  private readonly replies = new Map<string, readonly Reply[]>()

  constructor(private readonly cues: RecordCues = ENGLISH_CUES) {}

  /** Adds a record's asks and what may answer others; a record of the same story takes the place of the other. */
  add(record: StoryRecord): void {
    const parties = new PartyKeys(record)
    const names = nameWords(record.actors.filter(({ kind }) => kind !== 'group').map(({ name }) => name))
    const read = (text: string | null) => contentKeys(text, names, this.cues)
    this.asks.set(
      record.story.id,
      record.asks.flatMap((ask) => askFact(ask, record, parties, read) ?? []),
    )
    const answering = new Set(record.asks.flatMap(({ responses }) => responses.flatMap(({ event }) => event ?? [])))
    this.replies.set(
      record.story.id,
      record.events.flatMap((event) => (answering.has(event.id) ? [] : (replyOf(event, record, parties, read) ?? []))),
    )
  }

  get size(): number {
    return this.asks.size
  }

  /** All asks with what became of them, the earliest first. */
  histories(): AskHistory[] {
    const facts = [...this.asks.values()].flat().sort(byAge)
    const groups = grouped(facts, blockKeys, isSame).map((members) => members.map((m) => facts[m]!))
    const answers = this.answersTo(groups)
    return groups.map((members, index) => historyOf(members, answers.get(index) ?? []))
  }

  /** Replies of other stories by the group that they answer: the one with most in common, the latest of equals. */
  private answersTo(groups: readonly (readonly AskFact[])[]): Map<number, Reply[]> {
    const byKey = new Map<string, number[]>()
    groups.forEach((members, index) => {
      const keys = new Set(members.flatMap((ask) => leastKeys(ask.keys, 6).map((key) => `${ask.addressee} ${key}`)))
      for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), index])
    })
    const found = new Map<number, Reply[]>()
    for (const reply of [...this.replies.values()].flat().sort(byAge)) {
      const near = new Set([...reply.keys].flatMap((key) => (byKey.get(`${reply.speaker} ${key}`) ?? []).slice(-MOST)))
      let best: { index: number; fit: number } | null = null
      for (const index of near) {
        const fit = Math.max(...groups[index]!.map((ask) => fitOf(ask, reply)))
        if (fit > 0 && (best === null || fit > best.fit || (fit === best.fit && index > best.index)))
          best = { index, fit }
      }
      if (best) found.set(best.index, [...(found.get(best.index) ?? []), reply])
    }
    return found
  }
}

/** Groups looked at for one word of a reply: the latest, so that a common word costs no more than a rare one. */
const MOST = 12

const byAge = inOrder<Pick<AskEntry, 'published' | 'story' | 'ref'>>(({ ref }) => ref)

type Read = (text: string | null) => ReadonlySet<number>

function askFact(ask: Ask, { story }: StoryRecord, parties: PartyKeys, read: Read): AskFact | null {
  if (ask.asker === null || ask.addressee === null) return null
  const day = dayOf(ask.time?.from ?? story.published)
  const base = { story: story.id, published: story.published, day: dayOf(story.published) }
  return {
    ...base,
    day,
    ref: ask.id,
    asker: parties.keyOf(ask.asker),
    addressee: parties.keyOf(ask.addressee),
    keys: read(ask.content?.text ?? null),
    content: ask.content?.text.replace(/\s+/g, ' ') ?? null,
    responses: ask.responses.map(({ event, position, kind }) => ({
      ...base,
      ref: event ?? position ?? ask.id,
      what: kind,
    })),
  }
}

function replyOf(event: Event, record: StoryRecord, parties: PartyKeys, read: Read): Reply | null {
  const kind = GRANTS[event.type]
  if (kind === undefined || event.sameAs !== null || event.sources.length === 0) return null
  if (event.status === 'hypothetical' || event.status === 'habitual') return null
  const { story } = record
  const speaker = parties.keyOf(event.sources[0]!)
  const listener = parties.keysOf(event.targets).find((key) => key !== speaker) ?? null
  return {
    story: story.id,
    ref: event.id,
    published: story.published,
    day: dayOf(event.time?.from ?? story.published),
    speaker,
    listener,
    keys: read(event.content?.text ?? story.text.slice(event.evidence.start, event.evidence.end)),
    kind: event.polarity === 'positive' ? kind : kind === 'reject' ? 'deflect' : 'reject',
  }
}

const blockKeys = ({ asker, addressee, keys }: AskFact): number[] =>
  leastKeys(keys, 4).map((key) => hashText(`${asker}>${addressee} ${key}`))

function isSame(a: AskFact, b: AskFact): boolean {
  if (a.asker !== b.asker || a.addressee !== b.addressee) return false
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > SPAN_DAYS) return false
  return (overlapOf(a.keys, b.keys) ?? 0) >= SAME_ASK
}

/** How well an act of another story answers an ask, 0 where it does not. */
function fitOf(ask: AskFact, reply: Reply): number {
  if (ask.story === reply.story || ask.addressee !== reply.speaker) return 0
  if (reply.listener !== null && reply.listener !== ask.asker) return 0
  if (ask.day !== null && reply.day !== null && (reply.day < ask.day || reply.day - ask.day > SPAN_DAYS)) return 0
  const overlap = overlapOf(ask.keys, reply.keys) ?? 0
  const least = reply.listener === ask.asker ? 1 : LEAST_SHARED
  return overlap >= SAME_THING && sharedKeys(ask.keys, reply.keys) >= least ? overlap : 0
}

function historyOf(members: readonly AskFact[], replies: readonly Reply[]): AskHistory {
  const [first] = members
  const asked = members.map(
    ({ story, ref, published, day }): AskEntry => ({ story, ref, published, day, what: 'asked' }),
  )
  const later = replies.map(
    ({ story, ref, published, day, kind }): AskEntry => ({ story, ref, published, day, what: kind }),
  )
  const answers = [...members.flatMap(({ responses }) => responses), ...later]
  const entries = [...asked, ...answers].sort(
    (a, b) =>
      (a.day ?? Number.MAX_SAFE_INTEGER) - (b.day ?? Number.MAX_SAFE_INTEGER) || rank(a) - rank(b) || byAge(a, b),
  )
  const days = asked.flatMap(({ day }) => (day === null ? [] : [isoDayOf(day)]))
  return {
    id: `${first!.story}#${first!.ref}`,
    asker: first!.asker,
    addressee: first!.addressee,
    content: members.reduce((a, b) => (b.keys.size > a.keys.size ? b : a)).content,
    entries,
    askedOn: [...new Set(days)].sort(),
    outcome: outcomeOf(entries),
  }
}

/** On one day what was asked comes before what was answered. */
const rank = ({ what }: AskEntry): number => (what === 'asked' ? 0 : 1)

/** The last clear answer; yes and no on the last day together are a part. */
function outcomeOf(entries: readonly AskEntry[]): AskHistory['outcome'] {
  const answers = entries.flatMap(({ what, day }) => (what === 'asked' ? [] : [{ what, day }]))
  const clear = answers.filter(({ what }) => what !== 'deflect' && what !== 'counter')
  const last = clear.at(-1) ?? answers.at(-1)
  if (!last) return 'unanswered'
  const kinds = new Set(clear.filter(({ day }) => day === last.day).map(({ what }) => what))
  if (kinds.has('accept') && kinds.has('reject')) return 'partial'
  return OUTCOMES[last.what]
}
