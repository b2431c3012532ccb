import type { CodedEvent } from './coded.js'
import { modifiersOf, type Scene } from './compare.js'
import { bestTelling } from './merge.js'
import type { Happening } from './repeats.js'
import type { Event, Meeting, MeetingLevel, MeetingStatus, TextSpan, TimeSpan } from './schema/index.js'
import { isBefore, isResolved, mostExact, overlapInTime } from './times.js'

const LEVELS: readonly MeetingLevel[] = [
  'head-of-state-or-government',
  'minister',
  'vice-minister',
  'senior-official',
  'working',
  'unknown',
]

/** A happening, with the merged event that stands for it and the ids of all its tellings. */
export interface StoryEvent {
  readonly tellings: Happening
  readonly standing: Event
  /** Record id of each telling, in the order of `tellings`. */
  readonly ids: readonly string[]
}

interface Draft {
  readonly events: readonly StoryEvent[]
  readonly tellings: Happening
  readonly time: TimeSpan | null
  readonly meeting: Meeting
}

const tellingsWithFacts = (tellings: Happening) => tellings.filter((event) => event.meeting !== null)

/** Whether the event is a meeting that has or had a place in the world's calendar, and who met can be said. */
function isMeeting({ tellings, standing }: StoryEvent, scene: Scene): boolean {
  if (tellingsWithFacts(tellings).length === 0 || standing.status === 'hypothetical') return false
  if (standing.type !== 'CONSULT') return false
  const everyone = scene.parties.principals([...standing.sources, ...standing.targets])
  const bloc = everyone.some((id) => (scene.parties.get(id)?.organization ?? null) !== null)
  if (standing.polarity === 'negative') return everyone.length > 1 || bloc || bestTelling(tellings).triggerPos === 'n'
  return everyone.length > 1 || bloc || tellings.some((event) => (event.meeting?.form ?? null) !== null)
}

function statusOf(events: readonly StoryEvent[], scene: Scene): MeetingStatus {
  const off = events.filter(({ standing }) => standing.type === 'REJECT').flatMap(({ tellings }) => tellings)
  const has = (cues: readonly string[]) => off.some((event) => cues.includes(event.triggerLemma))
  if (has(scene.cues.cancel)) return 'cancelled'
  if (off.length > 0) return 'postponed'
  const [event] = events
  if (event?.standing.polarity === 'negative') return 'failed'
  return event?.standing.status === 'planned' ? 'planned' : 'held'
}

function headsOf(tellings: Happening, scene: Scene): string[] {
  const told = tellings.flatMap((event) => event.meeting?.heads ?? [])
  const acting = tellings
    .filter((event) => event.type === 'CONSULT')
    .flatMap((event) => [...event.sources, ...event.targets])
    .filter((id) => scene.parties.isPerson(id))
  return [...new Set([...told, ...acting])]
}

function levelOf(tellings: Happening, heads: readonly string[], scene: Scene): MeetingLevel {
  const ofHeads = heads.map((id) => scene.coded.levels[id] ?? 'unknown')
  const known = LEVELS.find((level) => level !== 'unknown' && ofHeads.includes(level))
  if (known) return known
  const stated = tellings
    .map((event) => event.meeting?.level ?? null)
    .find((level) => level !== null && level !== 'unknown')
  return stated ?? 'unknown'
}

function agendaOf(tellings: Happening): TextSpan[] {
  const told = tellings.flatMap((event) => event.meeting?.agenda ?? [])
  const spans =
    told.length > 0
      ? told
      : tellings.flatMap((event) => (event.type === 'CONSULT' && event.content ? [event.content] : []))
  return spans
    .filter((span, i) => !spans.some((other, j) => j !== i && covers(other, span) && (!covers(span, other) || j < i)))
    .sort((a, b) => a.start - b.start)
}

const covers = (a: TextSpan, b: TextSpan) => a.start <= b.start && b.end <= a.end

/** The form that most narrows the kind of meeting down; *meeting* and *talks* yield to *summit* or *conference*. */
function formOf(tellings: Happening): string {
  const forms = tellings.flatMap((event) => (event.meeting?.form ? [event.meeting.form] : []))
  return forms.find((form) => form !== 'meeting' && form !== 'talks') ?? forms[0] ?? 'meeting'
}

function draftOf(events: readonly StoryEvent[], time: TimeSpan | null, scene: Scene): Draft {
  const tellings = events.flatMap((event) => event.tellings)
  const main = events.find(({ standing }) => standing.type === 'CONSULT') ?? events[0]!
  const heads = headsOf(tellings, scene)
  const meeting: Meeting = {
    id: '',
    name: tellings.find((event) => event.meeting?.name)?.meeting?.name ?? null,
    form: formOf(tellings),
    parties: scene.parties.principals([...main.standing.sources, ...main.standing.targets]),
    heads,
    level: levelOf(tellings, heads, scene),
    time,
    place: main.standing.place ?? events.find(({ standing }) => standing.place !== null)?.standing.place ?? null,
    status: statusOf(events, scene),
    agenda: agendaOf(tellings),
    arisesFrom: null,
    precededBy: [],
    alongside: null,
    events: events.flatMap(({ ids }) => ids),
    evidence: tellings.map(({ evidence }) => ({ start: evidence.start, end: evidence.end })),
  }
  return { events, tellings, time, meeting }
}

/** Whether the postponing or cancelling, or the signing, belongs to the meeting. */
function belongs(act: StoryEvent, meeting: StoryEvent, scene: Scene): boolean {
  const [a, b] = [act.tellings, meeting.tellings]
  if (
    a.some((x) => b.some((y) => x.parent === y.key || y.parent === x.key || x.links.some((link) => link.to === y.key)))
  )
    return true
  if (act.standing.type === 'REJECT') {
    if (meeting.standing.status !== 'planned' && meeting.standing.polarity === 'positive') return false
    return a.some((x) => b.some((y) => x.evidence.sentence === y.evidence.sentence))
  }
  const everyone = ({ standing }: StoryEvent) => [...standing.sources, ...standing.targets]
  const held = meeting.standing.polarity === 'positive' && meeting.standing.status !== 'planned'
  return (
    held &&
    scene.parties.sameSet(everyone(act), everyone(meeting)) &&
    overlapInTime(act.standing.time, meeting.standing.time) !== false
  )
}

function isOff({ standing, tellings }: StoryEvent, scene: Scene): boolean {
  const { postpone, cancel } = scene.cues
  return (
    standing.type === 'REJECT' &&
    standing.polarity === 'positive' &&
    tellings.some((event) => event.meeting !== null && [...postpone, ...cancel].includes(event.triggerLemma))
  )
}

/** One draft for each time that one telling gives (*in 2013 and 2015*), otherwise one. */
function draftsOf(events: readonly StoryEvent[], scene: Scene): Draft[] {
  const several = events.flatMap(({ tellings }) => tellings).find((event) => event.times.length > 1)
  const times = several ? several.times : [mostExact(events.map(({ standing }) => standing.time))]
  return times.map((time) => draftOf(events, time, scene))
}

function numbered(drafts: readonly Draft[]): Draft[] {
  const place = startOf
  return [...drafts]
    .sort((a, b) => place(a) - place(b))
    .map((draft, index) => ({ ...draft, meeting: { ...draft.meeting, id: `m${index + 1}` } }))
}

function linkTarget(draft: Draft, kind: string, drafts: readonly Draft[]): Draft[] {
  const keys = new Set(
    draft.tellings.flatMap((event) => event.links.filter((link) => link.kind === kind).map((link) => link.to)),
  )
  return drafts.filter((other) => other !== draft && other.tellings.some((event) => keys.has(event.key)))
}

interface Near {
  readonly mine: CodedEvent
  readonly other: CodedEvent
  readonly draft: Draft
}

/** Meetings named later in a sentence of this one, with the two tellings, nearest first. */
function laterInSentence(draft: Draft, drafts: readonly Draft[]): Near[] {
  const found: Near[] = []
  for (const other of drafts) {
    if (other === draft || other.events[0] === draft.events[0]) continue
    for (const mine of draft.tellings) {
      for (const theirs of other.tellings) {
        const after = theirs.evidence.trigger.start - mine.evidence.trigger.end
        if (mine.evidence.sentence === theirs.evidence.sentence && after > 0)
          found.push({ mine, other: theirs, draft: other })
      }
    }
  }
  return found.sort((a, b) => a.other.evidence.trigger.start - b.other.evidence.trigger.start)
}

function lemmasBetween(near: Near, scene: Scene, from = near.mine.evidence.trigger.end): string[] {
  const tokens = scene.coded.sentences[near.mine.evidence.sentence]?.tokens ?? []
  return tokens
    .filter((token) => token.start >= from && token.end <= near.other.evidence.trigger.start)
    .map((token) => token.lemma)
}

function alongsideOf(draft: Draft, drafts: readonly Draft[], scene: Scene): Draft | null {
  const told = linkTarget(draft, 'alongside', drafts)[0]
  if (told) return told
  const near = laterInSentence(draft, drafts)[0]
  return near && lemmasBetween(near, scene).some((lemma) => scene.cues.alongside.includes(lemma)) ? near.draft : null
}

/** *Holding the talks was part of the agreement reached when X met Y*: an agreement's noun between two meetings, after *part of*. */
function arisesFromOf(draft: Draft, drafts: readonly Draft[], all: readonly StoryEvent[], scene: Scene): Draft | null {
  const told = linkTarget(draft, 'arises-from', drafts)[0]
  if (told) return told
  const agreements = all
    .flatMap(({ tellings }) => tellings)
    .filter((event) => event.type === 'AGREE' && event.triggerPos === 'n')
  for (const near of laterInSentence(draft, drafts)) {
    const between = agreements.find(
      (event) =>
        event.evidence.sentence === near.mine.evidence.sentence &&
        event.evidence.trigger.start > near.mine.evidence.trigger.end &&
        event.evidence.trigger.end < near.other.evidence.trigger.start,
    )
    if (between && lemmasBetween({ ...near, other: between }, scene).some((lemma) => scene.cues.partOf.includes(lemma)))
      return near.draft
  }
  return null
}

const startOf = (draft: Draft) => Math.min(...draft.tellings.map((event) => event.evidence.trigger.start))

function cued(draft: Draft, cues: readonly string[], scene: Scene): boolean {
  return draft.tellings.some((event) => modifiersOf(event, scene).some((lemma) => cues.includes(lemma)))
}

/** The last meeting told before with the same sides, whose time is on the right side of this one's. */
function lastOfSameSides(
  draft: Draft,
  drafts: readonly Draft[],
  ok: (other: Draft) => boolean,
  scene: Scene,
): Draft | undefined {
  const same = (other: Draft) =>
    draft.meeting.parties.length === 0 || scene.parties.sameSet(draft.meeting.parties, other.meeting.parties)
  return drafts
    .filter(
      (other) => other.events[0] !== draft.events[0] && startOf(other) < startOf(draft) && same(other) && ok(other),
    )
    .at(-1)
}

/** Pairs of earlier and later meeting of one series. */
function seriesOf(drafts: readonly Draft[], scene: Scene): [Draft, Draft][] {
  const found: [Draft, Draft][] = drafts.flatMap((draft) =>
    linkTarget(draft, 'preceded-by', drafts).map((other): [Draft, Draft] => [other, draft]),
  )
  for (const draft of drafts) {
    if (cued(draft, scene.cues.earlierOne, scene)) {
      const later = lastOfSameSides(draft, drafts, (other) => isBefore(draft.time, other.time) !== false, scene)
      if (later) found.push([draft, later])
    } else if (cued(draft, scene.cues.laterOne, scene)) {
      const earlier = lastOfSameSides(draft, drafts, (other) => isBefore(other.time, draft.time) !== false, scene)
      if (earlier) found.push([earlier, draft])
    }
  }
  return found.filter(([earlier, later]) => isBefore(later.time, earlier.time) !== true)
}

/** The meetings with their chain: alongside (which lends its time), arising from, preceded by. */
function chained(drafts: readonly Draft[], all: readonly StoryEvent[], scene: Scene): Meeting[] {
  const series = seriesOf(drafts, scene)
  const beside = new Map(drafts.map((draft) => [draft, alongsideOf(draft, drafts, scene)]))
  return drafts.map((draft) => {
    const host = beside.get(draft) ?? null
    const guest = drafts.find((other) => beside.get(other) === draft)
    return {
      ...draft.meeting,
      time: isResolved(draft.time) ? draft.time : (host?.time ?? guest?.time ?? draft.time),
      alongside: host?.meeting.id ?? null,
      arisesFrom: arisesFromOf(draft, drafts, all, scene)?.meeting.id ?? null,
      precededBy: [...new Set(series.filter(([, later]) => later === draft).map(([earlier]) => earlier.meeting.id))],
    }
  })
}

/**
 * The register of meetings: every CONSULT at which parties meet is one, with the acts that postponed, cancelled or
 * crowned it; a telling with several times is several.
 */
export function registerMeetings(all: readonly StoryEvent[], scene: Scene): Meeting[] {
  const meetings = all.filter((event) => isMeeting(event, scene))
  const acts = all.filter((event) => isOff(event, scene) || isSigning(event))
  const joined = meetings.map((meeting) => [meeting])
  const alone: StoryEvent[][] = []
  for (const act of acts) {
    const home = joined.find((group) => belongs(act, group[0]!, scene))
    if (home) home.push(act)
    else alone.push([act])
  }
  return chained(numbered([...joined, ...alone].flatMap((group) => draftsOf(group, scene))), all, scene)
}

function isSigning({ standing, tellings }: StoryEvent): boolean {
  const form = tellings.some((event) => event.meeting?.form === 'signing')
  return form && standing.type !== 'CONSULT' && standing.polarity === 'positive' && standing.status !== 'hypothetical'
}
