import type { CodedEvent, CodedSentence, CodedTime, EventLink } from '../coded.js'
import type { StoryEvent } from '../repeats/repeats.js'
import type { Scene } from '../scene.js'
import type { RecordSpan, TimeSpan } from '../schema/index.js'
import { isWithinDay } from './durations.js'
import { isResolved, timeSpanOf } from './times.js'

/** How one act of the story lies to another in time, as the text says. */
export interface TimeRelation {
  readonly first: StoryEvent
  readonly relation: 'before' | 'during'
  readonly second: StoryEvent
  readonly gapDays: number | null
  readonly evidence: RecordSpan | null
  /** The expression that dates one of them by the other, and which one. */
  readonly dated: { readonly event: StoryEvent; readonly time: TimeSpan } | null
}

/** Links that say which of two came first: the linked act lies so to the other. */
const ORDER: Readonly<Partial<Record<EventLink['kind'], 'before' | 'after' | 'during'>>> = {
  before: 'before',
  after: 'after',
  during: 'during',
  alongside: 'during',
  answers: 'after',
  'arises-from': 'after',
  'preceded-by': 'after',
}

class RelationFinder {
  private readonly homes = new Map<string, StoryEvent>()
  private readonly found: TimeRelation[] = []

  constructor(
    private readonly all: readonly StoryEvent[],
    private readonly scene: Scene,
  ) {
    for (const event of all) for (const telling of event.tellings) this.homes.set(telling.key, event)
  }

  find(): TimeRelation[] {
    for (const event of this.all) for (const telling of event.tellings) this.readLinks(event, telling)
    this.scene.coded.sentences.forEach((sentence, index) => {
      for (const time of sentence.times ?? []) if (time.anchor !== null) this.readAnchor(sentence, index, time)
    })
    return this.found
  }

  private readLinks(event: StoryEvent, telling: CodedEvent): void {
    for (const { kind, to } of telling.links) {
      const other = this.homes.get(to)
      const order = ORDER[kind]
      if (!other || order === undefined) continue
      const anchor = this.anchorBetween(telling, to, order)
      const gap = anchor === null ? null : this.gapOf(anchor)
      this.add(event, order, other, gap, anchor, anchor ? { event, time: relative(anchor) } : null)
    }
  }

  /** The expression in the sentence that says how far apart the two are (*two days after*). */
  private anchorBetween(telling: CodedEvent, to: string, order: 'before' | 'after' | 'during'): CodedTime | null {
    const times = this.scene.coded.sentences[telling.evidence.sentence]?.times ?? []
    const other = this.scene.coded.events.find(({ key }) => key === to)
    const start = telling.evidence.trigger.start
    return (
      times.find(
        (time) =>
          time.anchor === order &&
          time.start >= start &&
          other !== undefined &&
          other.evidence.sentence === telling.evidence.sentence &&
          time.end <= other.evidence.trigger.start,
      ) ?? null
    )
  }

  /** *hours before Putin arrived*, *came a day after the summons*; *a day later* counts from what was told before. */
  private readAnchor(sentence: CodedSentence, index: number, time: CodedTime): void {
    const told = this.toldIn(index)
    const anchor = time.anchorAt === null ? this.lastBefore(index, time) : this.nearest(told, time.anchorAt)
    const dated = this.datedBy(time, told, anchor)
    if (anchor === null || dated === null || anchor.event === dated.event || sentence.isHeadline) return
    const order = time.anchor === 'same' ? 'during' : time.anchor!
    this.add(dated.event, order, anchor.event, this.gapOf(time), time, { event: dated.event, time: relative(time) })
  }

  /** Days between, as stated; hours are the same day. */
  private gapOf(time: CodedTime): number | null {
    return time.offsetDays ?? (isWithinDay(time, this.scene.cues) ? 0 : null)
  }

  private toldIn(index: number): Told[] {
    return this.all.flatMap((event) =>
      event.tellings.filter(({ evidence }) => evidence.sentence === index).map((telling) => ({ event, telling })),
    )
  }

  private nearest(told: readonly Told[], { start, end }: RecordSpan): Told | null {
    const gap = ({ telling }: Told) => {
      const { trigger } = telling.evidence
      return Math.max(0, trigger.start - end, start - trigger.end)
    }
    return [...told].sort((a, b) => gap(a) - gap(b))[0] ?? null
  }

  /** What the expression hangs on: the act that carries it, else the nearest told before it in the sentence. */
  private datedBy(time: CodedTime, told: readonly Told[], anchor: Told | null): Told | null {
    const others = told.filter(({ event }) => event !== anchor?.event)
    const carries = others.find(({ telling }) => telling.times.some(({ start }) => start === time.start))
    if (carries) return carries
    const before = others.filter(({ telling }) => telling.evidence.trigger.end <= time.start)
    return before.at(-1) ?? null
  }

  /** The act told last before the expression's own clause: in the sentence before the dated act, or in the sentence before. */
  private lastBefore(index: number, time: CodedTime): Told | null {
    const here = this.toldIn(index)
    const dated = this.datedBy(time, here, null)
    const earlier = here.filter(
      ({ event, telling }) =>
        event !== dated?.event &&
        dated !== null &&
        telling.evidence.trigger.end <= dated.telling.evidence.trigger.start,
    )
    // What is dated, and told by a verb of its own, is what one counts from; what stands inside an accusation is not.
    const own = earlier.filter(({ telling }) => telling.parent === null)
    const [first] = own.filter(({ telling }) => isResolved(telling.time))
    if (own.length > 0) return first ?? own.at(-1)!
    for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
      const told = this.toldIn(at).filter(({ telling }) => telling.parent === null)
      if (told.length > 0) return told[0]!
    }
    return null
  }

  private add(
    event: StoryEvent,
    order: 'before' | 'after' | 'during',
    other: StoryEvent,
    gap: number | null,
    evidence: RecordSpan | null,
    dated: TimeRelation['dated'],
  ): void {
    const [first, second] = order === 'after' ? [other, event] : [event, other]
    const relation = order === 'during' ? 'during' : 'before'
    const known = this.found.findIndex((r) => r.first === first && r.second === second && r.relation === relation)
    if (first === second) return
    const made: TimeRelation = {
      first,
      relation,
      second,
      gapDays: gap === null ? null : Math.abs(gap),
      evidence: evidence === null ? null : { start: evidence.start, end: evidence.end },
      dated,
    }
    if (known < 0) this.found.push(made)
    else if (this.found[known]!.gapDays === null && made.gapDays !== null) this.found[known] = made
  }
}

interface Told {
  readonly event: StoryEvent
  readonly telling: CodedEvent
}

const relative = (time: CodedTime): TimeSpan => ({ ...timeSpanOf(time), basis: 'relative' })

/** The relations in time that a story states between its acts, in the order of the text. */
export function timeRelations(all: readonly StoryEvent[], scene: Scene): TimeRelation[] {
  return new RelationFinder(all, scene).find()
}
