/**
 * The analyst's note: what every rendering of a record shows, in groups, before it takes a form.
 */
import type {
  Ask,
  Attribution,
  Event,
  Meeting,
  Position,
  RecordSpan,
  StoryRecord,
  TimelineEntry,
} from '../schema/index.js'
import { isRemote } from '../timeline/times.js'
import { shortNames } from './actor-names.js'
import { daysText, plain, timeText } from './plain.js'

/** A place of the story, quoted. */
export interface NoteQuote extends RecordSpan {
  /** The evidence on one line, broken words mended. */
  readonly text: string
}

/** One entry of the record as a line. */
export interface NoteLine {
  /** Record id: m1, k1, p1, e1. */
  readonly id: string
  /** Who does it to whom. */
  readonly who: string
  readonly what: string
  readonly when: string | null
  readonly where: string | null
  /** Status, certainty, who says so. */
  readonly hedges: readonly string[]
  /** What belongs to the line: agenda, heads, answers; with its place in the story where it quotes. */
  readonly details: readonly NoteDetail[]
  readonly evidence: readonly NoteQuote[]
}

/** A further fact of a line, under its label. */
export interface NoteDetail {
  readonly label: string
  readonly text: string
  readonly quote: NoteQuote | null
}

/** Lines of one kind under a title. */
export interface NoteGroup {
  readonly title: string
  readonly lines: readonly NoteLine[]
}

/** The whole note of one record. */
export interface Note {
  readonly title: string
  /** Agency, day and section, as far as they are known. */
  readonly origin: readonly string[]
  readonly language: string
  readonly groups: readonly NoteGroup[]
  readonly warnings: readonly string[]
}

class NoteWriter {
  private readonly names: ReadonlyMap<string, string>
  private readonly standing: readonly Event[]

  constructor(private readonly record: StoryRecord) {
    this.names = shortNames(record.actors)
    this.standing = record.events.filter((event) => event.sameAs === null)
  }

  write(): Note {
    const { story, meetings, asks, positions, warnings } = this.record
    const told = new Set([
      ...meetings.flatMap((meeting) => meeting.events),
      ...asks.flatMap((ask) => [...ask.events, ...ask.responses.flatMap(({ event }) => event ?? [])]),
    ])
    const rest = this.standing.filter((event) => !told.has(event.id))
    const groups: NoteGroup[] = [
      { title: 'Meetings', lines: meetings.map((meeting) => this.meetingLine(meeting)) },
      { title: 'Asks and answers', lines: asks.map((ask) => this.askLine(ask)) },
      { title: 'Positions', lines: positions.map((position) => this.positionLine(position)) },
      {
        title: 'Other acts',
        lines: rest.filter((event) => !this.isBackground(event)).map((event) => this.eventLine(event)),
      },
      {
        title: 'Background',
        lines: rest.filter((event) => this.isBackground(event)).map((event) => this.eventLine(event)),
      },
      { title: this.timelineTitle(), lines: this.timelineLines() },
    ]
    return {
      title: plain(story.title ?? 'Untitled story'),
      origin: [story.agency, story.published, story.section].flatMap((part) => (part ? [plain(part)] : [])),
      language: story.language,
      groups: groups.filter((group) => group.lines.length > 0),
      warnings: warnings.map((warning) => plain(warning.message)),
    }
  }

  private isBackground(event: Event): boolean {
    return event.status === 'habitual' || isRemote(event.time, this.record.story.published)
  }

  private name(id: string | null): string {
    return (id === null ? undefined : this.names.get(id)) ?? '(unnamed)'
  }

  private nameList(ids: readonly string[]): string {
    return ids.length === 0 ? '(unnamed)' : [...new Set(ids.map((id) => this.name(id)))].join(', ')
  }

  /** The text between the offsets on one line, with the story's repairs. */
  private quote({ start, end }: RecordSpan): NoteQuote {
    const { text, repairs } = this.record.story
    let quoted = ''
    let at = start
    for (const repair of repairs) {
      if (repair.start < at || repair.end > end) continue
      quoted += text.slice(at, repair.start) + repair.as
      at = repair.end
    }
    return { start, end, text: plain(quoted + text.slice(at, end)) }
  }

  /** The evidence of the body's tellings, or the title's where there is no other. */
  private evidenceOf(event: Event): NoteQuote[] {
    const tellings = this.record.events.filter((other) => other.id === event.id || other.sameAs === event.id)
    const fullest = tellings.reduce((a, b) =>
      b.evidence.end - b.evidence.start > a.evidence.end - a.evidence.start ? b : a,
    )
    return [this.quote(fullest.evidence)]
  }

  private sources(attribution: readonly Attribution[]): string[] {
    return attribution.map(({ actor }) => `according to ${this.name(actor)}`)
  }

  private parties(event: Event): string {
    const isJoint = event.sources.length > 1 && event.sources.every((id) => event.targets.includes(id))
    if (isJoint) return event.sources.map((id) => this.name(id)).join(' – ')
    return event.targets.length === 0
      ? this.nameList(event.sources)
      : `${this.nameList(event.sources)} → ${this.nameList(event.targets)}`
  }

  private eventLine(event: Event): NoteLine {
    const told = this.record.events.filter((other) => other.sameAs === event.id).length
    return {
      id: event.id,
      who: this.parties(event),
      what: `${event.type} ${this.quote(event.content ?? event.evidence.trigger).text}`,
      when: timeText(event.time),
      where: event.place ? plain(event.place.name) : null,
      hedges: [
        ...(event.polarity === 'negative' ? ['did not happen'] : []),
        ...(event.status === 'occurred' ? [] : [event.status]),
        ...(event.certainty === 'stated' ? [] : [event.certainty]),
        ...this.sources(event.attribution),
        ...(told > 0 ? [`told ${told + 1} times`] : []),
      ],
      details: [
        ...event.others.map(({ actor, role }) => fact(role, this.name(actor))),
        ...event.casualties.map((casualty) => fact(casualty.outcome, this.quote(casualty).text)),
        ...Object.entries(event.codes ?? {}).map(([ontology, code]) => fact(ontology, code.type)),
      ],
      evidence: this.evidenceOf(event),
    }
  }

  private meetingLine(meeting: Meeting): NoteLine {
    const chain = (label: string, ids: readonly string[]): NoteDetail[] =>
      ids.length === 0 ? [] : [fact(label, ids.map((id) => this.meetingName(id)).join('; '))]
    return {
      id: meeting.id,
      who: meeting.parties.length === 0 ? '(unnamed)' : meeting.parties.map((id) => this.name(id)).join(' – '),
      what: meeting.name ? `${meeting.form} “${plain(meeting.name)}”` : meeting.form,
      when: timeText(meeting.time),
      where: meeting.place ? plain(meeting.place.name) : null,
      hedges: [meeting.status, ...(meeting.level === 'unknown' ? [] : [meeting.level])],
      details: [
        ...(meeting.heads.length > 0 ? [fact('heads', this.nameList(meeting.heads))] : []),
        ...meeting.agenda.map((span) => quoted('agenda', this.quote(span))),
        ...chain('arises from', meeting.arisesFrom ? [meeting.arisesFrom] : []),
        ...chain('preceded by', meeting.precededBy),
        ...chain('alongside', meeting.alongside ? [meeting.alongside] : []),
      ],
      evidence: distinct(meeting.evidence)
        .slice(0, 2)
        .map((span) => this.quote(span)),
    }
  }

  private meetingName(id: string): string {
    const meeting = this.record.meetings.find((other) => other.id === id)
    if (!meeting) return id
    return [id, meeting.name ? `“${plain(meeting.name)}”` : meeting.form, timeText(meeting.time)]
      .filter((part) => part !== null)
      .join(' ')
  }

  private askLine(ask: Ask): NoteLine {
    const event = this.standing.find((other) => ask.events.includes(other.id))
    return {
      id: ask.id,
      who: `${this.name(ask.asker)} → ${this.name(ask.addressee)}`,
      what: ask.content ? this.quote(ask.content).text : 'asks',
      when: timeText(ask.time),
      where: null,
      hedges: [ask.outcome, ...(event ? this.sources(event.attribution) : [])],
      details: [
        ...(ask.beneficiary ? [fact('for', this.name(ask.beneficiary))] : []),
        ...(ask.deadline ? [fact('by', timeText(ask.deadline) ?? '')] : []),
        ...(ask.meeting ? [fact('at', this.meetingName(ask.meeting))] : []),
        ...ask.responses.flatMap(({ kind, evidence }) => (evidence ? [quoted(kind, this.quote(evidence))] : [])),
      ],
      evidence: event ? this.evidenceOf(event) : [],
    }
  }

  private timelineTitle(): string {
    const { asOf } = this.record.timeline
    return asOf === null ? 'Time line' : `Time line, as of ${asOf}`
  }

  /** Dated entries, and those that the text puts before or after another. */
  private timelineLines(): NoteLine[] {
    const { entries, relations } = this.record.timeline
    const related = new Set(relations.flatMap(({ first, second }) => [first, second]))
    const stands = ({ event, ask }: TimelineEntry) =>
      this.standing.some(({ id }) => id === event) || this.record.asks.some(({ id }) => id === ask)
    const isPlaced = ({ event, basis }: TimelineEntry) => basis !== 'open' || (event !== null && related.has(event))
    const shown = entries.filter((entry) => stands(entry) && isPlaced(entry))
    return shown.length < 2 ? [] : shown.map((entry, index) => this.timelineLine(entry, index))
  }

  private timelineLine(entry: TimelineEntry, index: number): NoteLine {
    const event = this.standing.find(({ id }) => id === entry.event)
    const ask = this.record.asks.find(({ id }) => id === entry.ask)
    const before = this.record.timeline.relations.filter(({ second }) => second === entry.event)
    return {
      id: `t${index + 1}`,
      who: daysText(entry) ?? 'no day',
      what: event
        ? `${this.parties(event)}: ${event.type} ${this.quote(event.evidence.trigger).text} (${event.id})`
        : `deadline of ${ask ? `${this.name(ask.asker)} → ${this.name(ask.addressee)} (${ask.id})` : entry.ask}`,
      when: entry.durationDays === null ? null : `${entry.durationDays} days`,
      where: null,
      hedges: [
        ...(event?.polarity === 'negative' ? ['did not happen'] : []),
        ...(entry.phase === 'past' || entry.phase === 'unknown' ? [] : [entry.phase]),
        ...(entry.basis === 'inferred' ? ['day inferred'] : []),
      ],
      details: before.map(({ first, relation, gapDays, evidence }) => {
        const gap =
          gapDays === null ? '' : gapDays === 0 ? ', the same day' : `, ${gapDays} ${gapDays === 1 ? 'day' : 'days'}`
        const label = relation === 'before' ? 'after' : 'with'
        return { label, text: `${first}${gap}`, quote: evidence ? this.quote(evidence) : null }
      }),
      evidence: [this.quote(event ? event.evidence.trigger : (ask?.deadline ?? { start: 0, end: 0 }))],
    }
  }

  private positionLine(position: Position): NoteLine {
    return {
      id: position.id,
      who: this.name(position.holder),
      what: `${position.stance}: ${this.quote(position.issue ?? position.statement).text}`,
      when: null,
      where: null,
      hedges: this.sources(position.attribution),
      details: [],
      evidence: [this.quote(position.evidence)],
    }
  }
}

const fact = (label: string, text: string): NoteDetail => ({ label, text, quote: null })
const quoted = (label: string, quote: NoteQuote): NoteDetail => ({ label, text: `“${quote.text}”`, quote })

function distinct(spans: readonly RecordSpan[]): RecordSpan[] {
  return spans.filter(
    (span, i) => spans.findIndex((other) => other.start === span.start && other.end === span.end) === i,
  )
}

/** Groups a record as an analyst's note: meetings, asks and answers, positions, other acts, background. */
export function writeNote(record: StoryRecord): Note {
  return new NoteWriter(record).write()
}
