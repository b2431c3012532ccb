import { said } from '../heard.js'
import type { Happening, StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import type { Meeting, TimeSpan } from '../schema/index.js'
import { isOneDay, isResolved, mostExact, overlapInTime } from '../timeline/times.js'
import { tokensWithin } from '../tokens.js'
import { apart } from './apart.js'
import { chained } from './chain.js'
import { crown } from './crowning.js'
import { draftOf, isOff, type MeetingDraft, startOf, toldFrom } from './draft.js'
import { invitedTo } from './invited.js'
import { isLone, isMeeting, tellingsWithFacts } from './is-meeting.js'
import { joinRetold } from './join.js'
import { withLegs } from './legs.js'
import { withMentions } from './mentions.js'
import { dueBefore } from './off-day.js'
import { outcomeDay } from './outcome-day.js'
import { withThoseWhoMeet } from './people.js'

/** One draft for each time or place that one telling gives (*in 2013 and 2015*, *in Bern and Lima*), and for each of those whom one met apart. */
function draftsOf(events: readonly StoryEvent[], all: readonly StoryEvent[], scene: Scene): MeetingDraft[] {
  const tellings = events.flatMap((event) => event.tellings)
  const apartAt = tellings.find(({ meeting }) => meeting?.occasions)
  if (apartAt?.meeting?.occasions) {
    const drafts = apartAt.meeting.occasions.map(({ time, place }) => {
      const draft = draftOf(events, time, scene)
      return { ...draft, meeting: { ...draft.meeting, place: place ?? draft.meeting.place } }
    })
    return withLegs(drafts, apartAt, scene)
  }
  const several = tellings.find((event) => event.type === 'CONSULT' && isList(event))
  if (several) {
    const drafts = occasionsOf(several, scene).map((time) => draftOf(events, time, scene))
    return withLegs(drafts, several, scene).flatMap((draft) => apart(toldAt(draft), scene))
  }
  const told = timeOf(events, all, scene)
  const time = isResolved(told) ? told : (newsDayOf(events, all, scene) ?? outcomeDay(events[0]!, all, scene) ?? told)
  return apart(draftOf(events, time, scene), scene)
}

/** One for each day; *hosted five rounds of talks in 2021 and 2022*: more than there are times for are told as one, from the first to the last. */
function occasionsOf({ times, content, evidence }: Happening[number], { coded, cues }: Scene): readonly TimeSpan[] {
  const words = tokensWithin(coded.sentences[evidence.sentence], content ?? evidence)
  const [number, noun] = words.filter(({ upos }) => upos !== 'DET')
  const isOfThem = number !== undefined && noun !== undefined && said([noun.lemma], cues.meetingNouns)
  const count = isOfThem ? Math.max(cues.numbers.indexOf(number.lemma), Number(number.lemma) || 0) : 0
  const [first, last] = [times[0], times.at(-1)]
  return count > times.length && first && last ? [{ ...first, end: last.end, to: last.to }] : times
}

/** *a first round in December and a second in January*: of several, each is told where its own day is, too. */
function toldAt(draft: MeetingDraft): MeetingDraft {
  const { time, meeting } = draft
  if (time === null) return draft
  return { ...draft, meeting: { ...meeting, evidence: [...meeting.evidence, { start: time.start, end: time.end }] } }
}

/** When the meeting was or is to be; the day on which it was called off is not that, unless it had begun (*adjourned their talks on Monday*). */
function timeOf(events: readonly StoryEvent[], all: readonly StoryEvent[], scene: Scene): TimeSpan | null {
  const set = events.flatMap((event) =>
    isOff(event, scene)
      ? event.tellings.map(
          (act) =>
            act.meeting?.setFor?.time ??
            (said([act.triggerLemma], scene.cues.interrupt)
              ? act.time
              : (dayBefore(act, events, all, scene) ?? dayPlanned(act, scene))),
        )
      : [event.standing.time],
  )
  return mostExact(set)
}

/**
 * *A session that had been pencilled in for May was put off*: the day between the meeting's word and the verb that says what became of it;
 * near-miss: *a first, held in May, failed, and a second was put off*.
 */
function dayBefore(
  act: Happening[number],
  events: readonly StoryEvent[],
  all: readonly StoryEvent[],
  scene: Scene,
): TimeSpan | null {
  const { sentence, trigger } = act.evidence
  const { tokens, times = [] } = scene.coded.sentences[sentence]!
  const noun = tokens.find(({ lemma }) => said([lemma], scene.cues.meetingNouns))
  const from = toldFrom(events, sentence) ?? noun?.end ?? Number.POSITIVE_INFINITY
  const isOfAnother = ({ start }: TimeSpan) =>
    all.some(
      ({ standing, tellings }) =>
        standing.type === 'CONSULT' &&
        !events.some((mine) => mine.standing.id === standing.id) &&
        tellings.some(({ time }) => time?.start === start),
    )
  const days = times.filter(
    (time) => (time.kind === 'point' || time.kind === 'interval') && time.end <= trigger.start && !isOfAnother(time),
  )
  const behind = days.filter(({ start }) => start >= from)
  // *who was expected on Friday for a meeting, has put off his trip*; near-miss: *Last week she put off a trip*
  const told = behind.length > 0 || from > trigger.start ? behind : days
  return told.length === 1 ? told[0]! : null
}

/** *called off a visit to Lima by its minister, Soto, which had been planned for May 8*: the day behind the word for a plan. */
function dayPlanned({ evidence: { sentence, trigger } }: Happening[number], { coded, cues }: Scene): TimeSpan | null {
  const { tokens, times = [] } = coded.sentences[sentence]!
  const isPlanned = (start: number) => said([tokens.findLast(({ end }) => end <= start)?.lemma ?? ''], cues.planning)
  return times.find(({ kind, start }) => start >= trigger.end && kind !== 'until' && isPlanned(start)) ?? null
}

/** Sentences of the body in which the news is told. */
const LEAD = 3

/**
 * *agreed on Wednesday to … The deal came at a meeting in Amman*: a meeting that the lead tells of without a day took place on the
 * day of what its parties did right before.
 */
function newsDayOf(group: readonly StoryEvent[], all: readonly StoryEvent[], scene: Scene): TimeSpan | null {
  const { standing, tellings } = group[0]!
  const here = (tellings.find(({ isHeadline }) => !isHeadline) ?? tellings[0]!).evidence.sentence
  const first = scene.coded.sentences.findIndex(({ isHeadline }) => !isHeadline)
  const at = here - first
  const isNews = at >= 0 && at < LEAD && standing.status === 'occurred' && standing.polarity === 'positive'
  const isBesideAnother = all.some(
    (other) =>
      !group.some((mine) => mine.standing.id === other.standing.id) &&
      // *on his first trip to Lima, held talks*: on the way of which they met.
      tellingsWithFacts(other.tellings).some(
        ({ type, evidence, meeting }) => type === 'CONSULT' && evidence.sentence === here && meeting?.form !== 'visit',
      ),
  )
  if (!isNews || isBesideAnother || standing.type !== 'CONSULT') return null
  const sides = scene.parties.principals(everyone(standing))
  const before = all.filter(({ standing: done, tellings: told }) => {
    const gaps = told.map(({ evidence }) => here - evidence.sentence)
    const ofThem = scene.parties.principals([...done.sources, ...done.targets]).some((id) => sides.includes(id))
    return (
      isOneDay(done.time) &&
      gaps.some((gap) => gap === 0 || gap === 1) &&
      done.status === 'occurred' &&
      (ofThem || sides.length === 0)
    )
  })
  const days = before.map(({ standing: done }) => done.time!).filter(({ from }) => from! <= (scene.published ?? from!))
  return days.reduce<TimeSpan | null>((last, day) => (last === null || day.from! >= last.from! ? day : last), null)
}

/** Two days of one telling that do not touch are two meetings; *on Monday* and *last week* are one. */
function isList({ times }: Happening[number]): boolean {
  return times.length > 1 && times.every((a, i) => times.every((b, j) => i === j || overlapInTime(a, b) === false))
}

function numbered(drafts: readonly MeetingDraft[]): MeetingDraft[] {
  return [...drafts]
    .sort((a, b) => startOf(a) - startOf(b))
    .map((draft, index) => ({ ...draft, meeting: { ...draft.meeting, id: `m${index + 1}` } }))
}

/**
 * The register of meetings: every CONSULT at which parties meet is one, with the acts that postponed, cancelled or
 * crowned it; a telling with several times is several.
 */
export function registerMeetings(all: readonly StoryEvent[], scene: Scene): Meeting[] {
  const invited = all.flatMap((event) => invitedTo(event, scene) ?? [])
  const told = all.map((event) => (event.standing.type === 'CONSULT' ? withThoseWhoMeet(event, scene) : event))
  const meetings = [...told.filter((event) => isMeeting(event, scene)), ...invited]
  const joined = joinRetold(meetings, scene)
    .filter((group) => !isLone(group, scene))
    .map((group) => [...group])
  const alone = crown(joined, all, scene)
  const drafts = numbered([...joined, ...alone].flatMap((group) => draftsOf(group, all, scene))).map((draft) =>
    dueBefore(draft, scene),
  )
  return chained(withMentions(drafts, scene), all, scene)
}
