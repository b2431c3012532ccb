/**
 * The analyst's note: what every rendering of a record shows, in groups, before it takes a form.
 */
import type { Ask, Attribution, Event, Meeting, Position, RecordSpan, StoryRecord, TimeSpan } from '../schema/index.js'

/** Days before the story's own after which an act is history to it. */
const HISTORY_DAYS = 45
const DAY = 86_400_000

export interface NoteQuote extends RecordSpan {
  /** The evidence on one line, broken words mended. */
  readonly text: string
}

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
  /** Label and text of what belongs to the line: agenda, heads, answers. */
  readonly details: readonly (readonly [label: string, text: string])[]
  readonly evidence: readonly NoteQuote[]
}

export interface NoteGroup {
  readonly title: string
  readonly lines: readonly NoteLine[]
}

export interface Note {
  readonly title: string
  /** Agency, day and section, as far as they are known. */
  readonly origin: readonly string[]
  readonly language: string
  readonly groups: readonly NoteGroup[]
  readonly warnings: readonly string[]
}

/** One line, without control characters: what a terminal or a page may be given. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}

class NoteWriter {
  private readonly names: ReadonlyMap<string, string>
  private readonly standing: readonly Event[]

  constructor(private readonly record: StoryRecord) {
    this.names = new Map(record.actors.map((actor) => [actor.id, plain(actor.name)]))
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
    const end = event.time?.to ?? null
    const published = this.record.story.published
    if (event.status === 'habitual') return true
    return end !== null && published !== null && Date.parse(published) - Date.parse(end) > HISTORY_DAYS * DAY
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
      details: event.others.map(({ actor, role }) => [role, this.name(actor)]),
      evidence: this.evidenceOf(event),
    }
  }

  private meetingLine(meeting: Meeting): NoteLine {
    const chain = (label: string, ids: readonly string[]): [string, string][] =>
      ids.length === 0 ? [] : [[label, ids.map((id) => this.meetingName(id)).join('; ')]]
    return {
      id: meeting.id,
      who: meeting.parties.length === 0 ? '(unnamed)' : meeting.parties.map((id) => this.name(id)).join(' – '),
      what: meeting.name ? `${meeting.form} “${plain(meeting.name)}”` : meeting.form,
      when: timeText(meeting.time),
      where: meeting.place ? plain(meeting.place.name) : null,
      hedges: [meeting.status, ...(meeting.level === 'unknown' ? [] : [meeting.level])],
      details: [
        ...(meeting.heads.length > 0 ? [['heads', this.nameList(meeting.heads)] as [string, string]] : []),
        ...meeting.agenda.map((span): [string, string] => ['agenda', this.quote(span).text]),
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
        ...(ask.beneficiary ? [['for', this.name(ask.beneficiary)] as [string, string]] : []),
        ...(ask.meeting ? [['at', this.meetingName(ask.meeting)] as [string, string]] : []),
        ...ask.responses.flatMap(({ kind, evidence }): [string, string][] =>
          evidence ? [[kind, `“${this.quote(evidence).text}”`]] : [],
        ),
      ],
      evidence: event ? this.evidenceOf(event) : [],
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

/** `2024-06-18`, `2024-05-21 to 2024-05-31`, `since …`, `until …`, or the words where the days are not known. */
function timeText(time: TimeSpan | null): string | null {
  if (time === null) return null
  if (time.from === null && time.to === null) return plain(time.text)
  if (time.to === null) return `since ${time.from}`
  if (time.from === null) return `until ${time.to}`
  return time.from === time.to ? time.from : `${time.from} to ${time.to}`
}

function distinct(spans: readonly RecordSpan[]): RecordSpan[] {
  return spans.filter(
    (span, i) => spans.findIndex((other) => other.start === span.start && other.end === span.end) === i,
  )
}

/** Groups a record as an analyst's note: meetings, asks and answers, positions, other acts, background. */
export function writeNote(record: StoryRecord): Note {
  return new NoteWriter(record).write()
}
