import { hashText } from '../../text/hashing.js'
import { formClass, isPlain } from '../meetings/forms.js'
import type { Meeting, MeetingStatus, StoryRecord } from '../schema/index.js'
import { inOrder } from './days.js'
import { grouped } from './groups.js'
import { PartyKeys } from './party-keys.js'
import { type Counts, countsOf, type Disagreement, type DispatchOf, disagreements, ownDispatch } from './variants.js'
import { meet, type Window, weeksOf, windowOf } from './window.js'

/** One story's telling of a meeting. */
export interface MeetingTelling {
  readonly story: string
  readonly meeting: string
  readonly agency: string | null
  readonly published: string | null
  readonly status: MeetingStatus
}

/** One meeting in all stories. */
export interface SharedMeeting {
  readonly id: string
  readonly name: string | null
  readonly form: string
  readonly parties: readonly string[]
  readonly heads: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly place: string | null
  /** As the latest story has it. */
  readonly status: MeetingStatus
  readonly agenda: readonly string[]
  /** Earliest first: planned, then held or put off. */
  readonly tellings: readonly MeetingTelling[]
  readonly counts: Counts
  readonly disagreements: readonly Disagreement[]
}

/** Meetings of one name, or of the same parties in one form, in the order of their days. */
export interface MeetingSeries {
  readonly name: string | null
  readonly form: string
  readonly parties: readonly string[]
  readonly meetings: readonly string[]
}

interface Fact extends MeetingTelling {
  readonly name: string | null
  readonly form: string
  readonly parties: readonly string[]
  readonly heads: readonly string[]
  readonly window: Window | null
  readonly days: readonly [string | null, string | null]
  readonly place: { readonly name: string; readonly country: string | null } | null
  readonly agenda: readonly string[]
}

/** A meeting's name in lower case, without punctuation. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same meeting across stories, and the series that meetings form. Hangs on the records alone, not on their order. */
export class MeetingIndex {
  private readonly facts = new Map<string, readonly Fact[]>()

  /** Adds a record's meetings; a record of the same story takes the place of the other. */
  add(record: StoryRecord): void {
    const parties = new PartyKeys(record)
    this.facts.set(
      record.story.id,
      record.meetings.map((meeting) => factOf(meeting, record, parties)),
    )
  }

  get size(): number {
    return this.facts.size
  }

  /** All meetings, the earliest told first. `dispatchOf` as in `HappeningIndex`. */
  meetings(dispatchOf: DispatchOf = ownDispatch): SharedMeeting[] {
    const facts = [...this.facts.values()].flat().sort(byAge)
    return grouped(facts, keysOf, isSame).map((members) =>
      sharedOf(
        members.map((m) => facts[m]!),
        dispatchOf,
      ),
    )
  }

  /** Series of two meetings at least. */
  series(): MeetingSeries[] {
    const meetings = this.meetings()
    const byKey = new Map<string, SharedMeeting[]>()
    for (const meeting of meetings) {
      const key = meeting.name !== null ? `“${fold(meeting.name)}”` : `${formClass(meeting.form)} ${meeting.parties}`
      if (meeting.name === null && meeting.parties.length < 2) continue
      byKey.set(key, [...(byKey.get(key) ?? []), meeting])
    }
    return [...byKey.values()].filter((series) => series.length > 1).map(seriesOf)
  }
}

const byAge = inOrder<Fact>(({ meeting }) => meeting)

function factOf(meeting: Meeting, { story }: StoryRecord, parties: PartyKeys): Fact {
  const { time, place } = meeting
  return {
    story: story.id,
    meeting: meeting.id,
    agency: story.agency,
    published: story.published,
    status: meeting.status,
    name: meeting.name === null ? null : fold(meeting.name),
    form: meeting.form,
    parties: parties.keysOf(meeting.parties),
    heads: meeting.heads.flatMap((id) => parties.personOf(id) ?? []).sort(),
    window: windowOf(time, story.published, meeting.status !== 'held'),
    days: [time?.from ?? null, time?.to ?? null],
    place: place ? { name: place.name, country: place.country } : null,
    agenda: meeting.agenda.map(({ text }) => text.replace(/\s+/g, ' ')),
  }
}

function keysOf({ name, form, parties, window }: Fact): number[] {
  const who = parties.slice(0, 4)
  const pairs = who.flatMap((a, i) => who.slice(i + 1).map((b) => `${a}+${b}`))
  const keys = pairs.length > 0 ? pairs : who
  return weeksOf(window).flatMap((week) => [
    ...keys.map((key) => hashText(`${formClass(form)} ${week ?? '*'} ${key}`)),
    ...(name !== null ? [hashText(`“${name}” ${week ?? '*'}`)] : []),
  ])
}

const within = (a: readonly string[], b: readonly string[]): boolean => a.every((key) => b.includes(key))

function isSame(a: Fact, b: Fact): boolean {
  if (a.story === b.story || formClass(a.form) !== formClass(b.form) || !meet(a.window, b.window)) return false
  const sameName = a.name !== null && a.name === b.name
  if (a.name !== null && b.name !== null && !sameName) return false
  if (a.place && b.place && a.place.name !== b.place.name && a.place.country !== b.place.country) return false
  const sameParties = within(a.parties, b.parties) && within(b.parties, a.parties)
  if (!sameParties && !(sameName && (within(a.parties, b.parties) || within(b.parties, a.parties)))) return false
  return !headsDiffer(a, b)
}

/** Two delegations without a person in common, on the same days, are two meetings. */
function headsDiffer(a: Fact, b: Fact): boolean {
  if (a.heads.length < 2 || b.heads.length < 2) return false
  return !a.heads.some((head) => b.heads.includes(head))
}

/** The narrowest days that a telling gives. */
function bestDays(members: readonly Fact[]): readonly [string | null, string | null] {
  const stated = members.filter(({ window }) => window?.isStated)
  const breadth = ({ window }: Fact) => window!.high - window!.low
  return stated.length === 0 ? [null, null] : stated.reduce((a, b) => (breadth(b) < breadth(a) ? b : a)).days
}

function sharedOf(members: readonly Fact[], dispatchOf: DispatchOf): SharedMeeting {
  const [first] = members
  const latest = members.at(-1)!
  const unite = (read: (fact: Fact) => readonly string[]) => [...new Set(members.flatMap(read))].sort()
  const [from, to] = bestDays(members)
  return {
    id: `${first!.story}#${first!.meeting}`,
    name: members.find(({ name }) => name !== null)?.name ?? null,
    form: members.find(({ form }) => !isPlain(form))?.form ?? first!.form,
    parties: unite(({ parties }) => parties),
    heads: unite(({ heads }) => heads),
    from,
    to,
    place: members.find(({ place }) => place !== null)?.place?.name ?? null,
    status: latest.status,
    agenda: unite(({ agenda }) => agenda),
    tellings: members.map(({ story, meeting, agency, published, status }) => ({
      story,
      meeting,
      agency,
      published,
      status,
    })),
    counts: countsOf(members, dispatchOf),
    disagreements:
      members.length < 2
        ? []
        : disagreements(members, ({ story }) => story, {
            status: ({ status }) => status,
            time: ({ days: [a, b] }) => (a === null && b === null ? null : `${a ?? ''}/${b ?? ''}`),
            place: ({ place }) => place?.name ?? null,
          }),
  }
}

function seriesOf(meetings: readonly SharedMeeting[]): MeetingSeries {
  const sorted = [...meetings].sort((a, b) => {
    const key = (x: SharedMeeting) => `${x.from ?? x.to ?? '9999-99-99'} ${x.id}`
    return key(a) < key(b) ? -1 : 1
  })
  return {
    name: sorted[0]!.name,
    form: sorted[0]!.form,
    parties: [...new Set(sorted.flatMap(({ parties }) => parties))].sort(),
    meetings: sorted.map(({ id }) => id),
  }
}
