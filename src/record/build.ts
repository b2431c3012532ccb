import { DemarcheError } from '../errors.js'
import type { Story as TextStory } from '../text/story.js'
import { storyId } from '../text/story-id.js'
import { withoutAnswerer } from './asks/answered.js'
import { registerAsks } from './asks/asks.js'
import { withBodies } from './bodies.js'
import type { CodedStory } from './coded.js'
import type { RecordCues } from './cues/cues.js'
import { withDoubt } from './doubt.js'
import { ENGLISH_CUES } from './english/cues.js'
import { withMaker } from './makers.js'
import { withVisitsMade } from './meetings/made.js'
import { withBareMargins } from './meetings/margins.js'
import { registerMeetings } from './meetings/meetings.js'
import { withMeetingNames } from './meetings/names.js'
import { withSettings } from './meetings/settings.js'
import { Parties } from './parties.js'
import { gatherPositions } from './positions.js'
import { eventOf, mergeTellings } from './repeats/merge.js'
import {
  gatherRepeats,
  inTextOrder,
  type StoryEvent,
  withoutBareReferences,
  withoutUntoldTitles,
} from './repeats/repeats.js'
import { sceneOf } from './scene.js'
import {
  type Ask,
  type Event,
  type Meeting,
  RECORD_SCHEMA,
  type Story,
  type StoryRecord,
  type Warning,
} from './schema/index.js'
import { datedByOthers, withDates } from './timeline/dated.js'
import { datedByWords } from './timeline/dated-by-words.js'
import { timeRelations } from './timeline/relations.js'
import { timelineOf } from './timeline/timeline.js'

/** Options of {@link buildRecord}. */
export interface BuildOptions {
  /** Id for `story.id`; by default a hash of the normalised content. */
  readonly id?: string
  /** The language's words for gathering; English by default. */
  readonly cues?: RecordCues
}

/**
 * Gathers one coded story into its record: tellings of one event joined (`sameAs` points at its first telling, which
 * carries the fields of all), meetings, asks with their answers, positions. Ids run in the order of the text: e1, m1,
 * k1, p1. Pure: the same input gives the same record, in whatever order the coder listed its findings.
 * @throws DemarcheError `record/duplicate-key` where two coded events have one key
 */
export function buildRecord(story: TextStory, coded: CodedStory, options: BuildOptions = {}): StoryRecord {
  const head: Story = {
    id: options.id ?? storyId(story.clean),
    title: story.title,
    section: story.section,
    agency: story.agency,
    language: coded.otherLanguage ?? 'en',
    published: story.published,
    text: story.given,
    repairs: story.repairs.map(({ start, end, as }) => ({ start, end, as })),
  }
  const record = gather(head, coded, options.cues)
  const read = story.warnings.map(({ code, message, start, end }) => ({ code, message, start, end }))
  return { ...record, warnings: [...read, ...dateWarning(head), ...record.warnings] }
}

/**
 * The record of a story whose head is at hand; otherwise as `buildRecord`.
 * @throws DemarcheError `record/duplicate-key` where two coded events have one key
 */
export function gather(story: Story, coded: CodedStory, cues: RecordCues = ENGLISH_CUES): StoryRecord {
  refuseDuplicateKeys(coded)
  const told = sceneOf(putRight(coded, story.text, cues), story.published, cues)
  const made = { ...told, coded: withVisitsMade(told) }
  const scene = { ...told, coded: withSettings({ ...made, coded: withBareMargins(made) }) }
  const groups = withoutBareReferences(withoutUntoldTitles(gatherRepeats(scene)))
  const ids = new Map(inTextOrder(groups.flat()).map((event, index) => [event.key, `e${index + 1}`]))
  const merged = groups.map((tellings): StoryEvent => {
    const tellingIds = tellings.map((event) => ids.get(event.key)!)
    return { tellings, ids: tellingIds, standing: mergeTellings(tellings, tellingIds[0]!, scene.parties) }
  })
  const dates = new Map([...datedByWords(merged, scene), ...datedByOthers(merged, timeRelations(merged, scene))])
  const inferred = new Set([...dates.keys()].map(({ standing }) => standing.id))
  const happenings = withDates(merged, dates)
  const positions = gatherPositions(scene)
  const meetings = registerMeetings(happenings, scene)
  const asks = registerAsks(happenings, positions, meetings, scene)
  return {
    schema: RECORD_SCHEMA,
    story,
    actors: [...coded.actors],
    events: eventsOf(
      happenings.map((event) => withFate(event, meetings, scene.published)),
      asks,
      meetings,
    ).map((event) => withBodies(event, scene.parties, cues)),
    meetings,
    asks,
    positions: positions.map(({ position }) => position),
    timeline: timelineOf(happenings, asks, timeRelations(happenings, scene), inferred, scene),
    warnings: [...coded.warnings],
  }
}

/** The story with its meetings' names told throughout, and the parties of what points back at an ask or an accusation put right. */
function putRight(given: CodedStory, text: string, cues: RecordCues): CodedStory {
  const coded = withMeetingNames(given, text)
  const parties = new Parties(coded.actors)
  const events = coded.events.map((event) => withoutAnswerer(event, coded, parties, cues))
  return {
    ...coded,
    events: events.map((event) => withDoubt(withMaker(event, { ...coded, events }, parties, cues), coded, parties)),
  }
}

/** *had been due to meet on Friday. The meeting was called off*: what was planned and is off did not happen, nor will it. */
function withFate(event: StoryEvent, meetings: readonly Meeting[], published: string | null): StoryEvent {
  const { standing } = event
  if (standing.type !== 'CONSULT' || standing.status !== 'planned' || standing.polarity === 'negative') return event
  const isOver = standing.time?.to != null && published !== null && standing.time.to <= published
  const isOff = meetings.some(
    ({ status, events }) =>
      events.includes(standing.id) && (status === 'cancelled' || (status === 'postponed' && isOver)),
  )
  return isOff ? { ...event, standing: { ...standing, polarity: 'negative' } } : event
}

/**
 * The events of the record. Where the text does not say it: whose ask an act rejects is whom it is done to, who is to grant an ask is whom
 * it is put to, and a round (*The last one was held in Lima*) is of those who meet in that series.
 */
function eventsOf(happenings: readonly StoryEvent[], asks: readonly Ask[], meetings: readonly Meeting[]): Event[] {
  const askerOf = ({ id, type, targets }: Event) =>
    type === 'REJECT' && targets.length === 0
      ? asks.find((ask) => ask.responses.some(({ event, kind }) => event === id && kind === 'reject'))?.asker
      : null
  const addresseeOf = ({ id, type, targets }: Event) =>
    type === 'REQUEST' && targets.length === 0 ? asks.find(({ events }) => events.includes(id))?.addressee : null
  const metAt = ({ id, type, sources, targets }: Event) => {
    const isOpen = type === 'CONSULT' && sources.length === 0 && targets.length === 0
    const parties = isOpen ? meetings.find(({ events }) => events[0] === id)?.parties : undefined
    return parties !== undefined && parties.length > 1 ? { sources: parties, targets: parties } : {}
  }
  const completed = happenings.map(({ tellings, ids, standing }) => {
    const target = askerOf(standing) ?? addresseeOf(standing)
    const met = metAt(standing)
    return { tellings, ids, standing: { ...standing, ...(target ? { targets: [target] } : met) } }
  })
  const events = completed.flatMap(({ tellings, ids, standing }) => [
    standing,
    ...tellings.slice(1).map((event, index) => eventOf(event, ids[index + 1]!, standing.id)),
  ])
  return events.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
}

function dateWarning({ published }: Story): Warning[] {
  if (published !== null) return []
  const message =
    'The story has no date, so relative times stay open. Give the day of publication (--date, or `published`).'
  return [{ code: 'no-date', message, start: null, end: null }]
}

function refuseDuplicateKeys({ events }: CodedStory): void {
  const seen = new Set<string>()
  for (const { key, evidence } of events) {
    if (seen.has(key)) {
      throw new DemarcheError(
        'record/duplicate-key',
        `Expected one coded event for each key, found a second one for "${key}" at offset ${evidence.start}. Give every telling its own key.`,
        { key, start: evidence.start },
      )
    }
    seen.add(key)
  }
}
