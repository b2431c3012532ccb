import { said } from '../heard.js'
import { bestTelling } from '../repeats/merge.js'
import type { Happening } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import type { Meeting, Place, TimeSpan } from '../schema/index.js'
import { breadth, isRemote, isResolved, mostExact, overlapInTime } from '../timeline/times.js'
import { anotherOfItsKind, isSettingMeeting } from './again.js'
import { apart } from './apart.js'
import { chained } from './chain.js'
import { draftOf, isOff, type MeetingDraft, type StoryEvent, startOf, toldFrom } from './draft.js'
import { invitedTo } from './invited.js'
import { joinRetold, offBetween } from './join.js'
import { withMentions } from './mentions.js'
import { dueBefore } from './off-day.js'
import { outcomeDay } from './outcome-day.js'
import { tellsOfCompany, withThoseWhoMeet } from './people.js'

export type { StoryEvent } from './draft.js'

const tellingsWithFacts = (tellings: Happening) => tellings.filter((event) => event.meeting !== null)

/** Whether the event is a meeting that has or had a place in the world's calendar, and who met can be said. */
function isMeeting(event: StoryEvent, scene: Scene): boolean {
  const { tellings, standing } = event
  const fates = tellings.map((told) => told.meeting?.status ?? 'held')
  // *No round was held after that* is none, *and a second was called off* is one.
  const isCalledOff = fates.some((fate) => fate === 'cancelled' || fate === 'postponed')
  if (tellings.some(isSettingMeeting)) return isResolved(standing.time) || standing.place !== null || isCalledOff
  // *regularly speaks with her counterpart* is no one meeting.
  const isOne = standing.status === 'hypothetical' ? isSetAhead(standing, scene) : standing.status !== 'habitual'
  if (tellingsWithFacts(tellings).length === 0 || !isOne) return false
  if (standing.type !== 'CONSULT' || !tellsOfCompany(event, scene)) return false
  const sides = scene.parties.principals(everyone(standing))
  const bloc = sides.some((id) => (scene.parties.get(id)?.organization ?? null) !== null)
  // *A second round, which Peru was to host, never took place*
  const isOffRound = fates.some((fate) => fate !== 'held')
  if (standing.polarity === 'negative' && !isOffRound && tellings.every((told) => tellsOfNone(told, scene)))
    return isResolved(standing.time)
  if (standing.polarity === 'negative')
    return sides.length > 1 || bloc || isOffRound || bestTelling(tellings).triggerPos === 'n'
  const isNamed = tellings.some((told) => (told.meeting?.name ?? null) !== null)
  // *A follow-up meeting will be held in Maputo*: one of a series, set in a place or on a day, whoever meets.
  const isSet = isResolved(standing.time) || standing.place !== null
  const isOfSeries = isSet && tellings.some((event) => anotherOfItsKind(event, scene))
  // *a trilateral summit held two weeks ago in Tehran*
  const isFixed = isResolved(standing.time) && standing.place !== null
  if (!isSet && tellings.every(({ triggerLemma }) => said([triggerLemma], scene.cues.inTouch))) return false
  // *The cabinet will return to the matter on Friday*
  const lemmas = tellings.map(({ triggerLemma }) => triggerLemma)
  if (sides.length === 1 && isResolved(standing.time) && said(lemmas, scene.cues.discussing)) return true
  if (sides.length === 0) return isNamed || isOfSeries || isFixed
  return sides.length > 1 || bloc || isOfSeries || tellings.some((told) => (told.meeting?.form ?? null) !== null)
}

/** Words before a meeting's noun at which its *no* can stand (*no further talks*). */
const NO_BEFORE = 2

/** *shook hands but held no talks*: no one meeting, where none is said to have been set for a day. */
function tellsOfNone({ evidence, triggerPos, content }: Happening[number], { coded, cues }: Scene): boolean {
  const { tokens } = coded.sentences[evidence.sentence]!
  const to = triggerPos === 'n' ? evidence.trigger.end : (content?.start ?? evidence.trigger.end) + 1
  const last = tokens.findIndex(({ end }) => end >= to)
  return tokens.slice(Math.max(0, last - NO_BEFORE), last + 1).some(({ lemma }) => said([lemma], cues.bareNo))
}

/** Days within which what may be is set for a day. */
const SET_DAYS = 31

/** *could meet in Oslo on Friday*, *whether they will hold talks there in June*: what may be, where two sides have a day for it. */
function isSetAhead({ time, sources, targets }: StoryEvent['standing'], { parties, published }: Scene): boolean {
  const isAhead = isResolved(time) && time.from !== null && published !== null && time.from >= published
  return isAhead && breadth(time) <= SET_DAYS && parties.sides([...sources, ...targets]).length > 1
}

/** *was met only by Peru*: one alone meets where it is said when or where, or by a noun, or where it is told of a meeting told before. */
function isLone([event, ...more]: readonly StoryEvent[], scene: Scene): boolean {
  const { tellings, standing } = event!
  if (more.length > 0 || isResolved(standing.time) || standing.place !== null || standing.polarity === 'negative')
    return false
  const sides = scene.parties.principals(everyone(standing))
  const isBloc = sides.some((id) => (scene.parties.get(id)?.organization ?? null) !== null)
  const isPlain = tellings.every(({ triggerPos, meeting }) => triggerPos === 'v' && meeting?.form !== 'visit')
  return sides.length === 1 && !isBloc && isPlain
}

/** Whether the postponing or cancelling, or the signing, belongs to the meeting. */
function belongs(act: StoryEvent, meeting: StoryEvent, scene: Scene): boolean {
  const [a, b] = [act.tellings, meeting.tellings]
  if (
    a.some((x) => b.some((y) => x.parent === y.key || y.parent === x.key || x.links.some((link) => link.to === y.key)))
  )
    return true
  if (isOff(act, scene)) {
    if (isToldIn(act, meeting)) return true
    if (isSetOtherwise(act, meeting, scene)) return false
    const open = meeting.standing.status === 'planned' || meeting.standing.polarity === 'negative'
    const gap = Math.min(...a.flatMap((x) => b.map((y) => Math.abs(x.evidence.sentence - y.evidence.sentence))))
    // *Oslo called off the talks*: by one of those who were to meet, told beside it.
    const sides = scene.parties.principals(everyone(meeting.standing))
    const isOneOfThem = scene.parties.principals(act.standing.sources).some((id) => sides.includes(id))
    // *It was put off at Oslo's request*: told right behind it.
    const isIt = a.some((telling) => isOfIt(telling, scene))
    if (isIt) return open && a.some((x) => b.some((y) => x.evidence.sentence - y.evidence.sentence === 1))
    if (open && a.every((x) => isBareMeeting(x, scene) && near(x, b).some((y) => isBehind(x, y)))) return true
    const isOther = a.every((x) => isNew(x, scene) && near(x, b).every((y) => isBehind(x, y)))
    // *to reopen a hotline, which Lima suspended, and to meet again*: what was put off is no meeting.
    return open && namesMeeting(act, scene) && (gap === 0 || (gap <= OFF_REACH && isOneOfThem && !isOther))
  }
  const held = meeting.standing.polarity === 'positive' && meeting.standing.status !== 'planned'
  const isOfOld = isRemote(act.standing.time, scene.published) && !isResolved(meeting.standing.time)
  return (
    held &&
    !isOfOld &&
    scene.parties.sameSet(everyone(act.standing), everyone(meeting.standing)) &&
    overlapInTime(act.standing.time, meeting.standing.time) !== false
  )
}

/** *It was put off at Oslo's request*: of what the act is told stands as a pronoun, right before its verb if not as its content. */
function isOfIt({ content, evidence: { sentence, trigger } }: Happening[number], { coded, cues }: Scene): boolean {
  if (content !== null && said([content.text.toLowerCase()], cues.pointing)) return true
  const [first, ...more] = (coded.sentences[sentence]?.tokens ?? []).filter(({ end }) => end <= trigger.start)
  return (
    first !== undefined &&
    more.length > 0 &&
    said([first.lemma], cues.pointing) &&
    more.every(({ upos }) => upos === 'AUX')
  )
}

/** *were to meet in Lima in May, but it was put off*, *but Peru called off the trip*: what was to be, told before in the same sentence. */
const isPutOffHere = (act: StoryEvent, { standing, tellings }: StoryEvent, scene: Scene): boolean =>
  isOff(act, scene) &&
  standing.status === 'planned' &&
  act.tellings.some((x) => isOfIt(x, scene) || isBareMeeting(x, scene)) &&
  act.tellings.some((x) => tellings.some((y) => x.evidence.sentence === y.evidence.sentence && isBehind(x, y)))

/** *will meet in Lima on May 2*, *put off a trip to Oslo set for Monday*: what was called off was to be elsewhere, or on another day. */
const isSetOtherwise = ({ tellings }: StoryEvent, { standing: { time, place } }: StoryEvent, scene: Scene): boolean =>
  tellings.some(({ meeting }) => {
    const set = meeting?.setFor ?? null
    return isElsewhere(set?.place ?? null, place, scene) || overlapInTime(set?.time ?? null, time) === false
  })

/** In another state, or in another town of the same. */
function isElsewhere(a: Place | null, b: Place | null, { coded }: Scene): boolean {
  if (a === null || b === null) return false
  const isState = ({ name }: Place) => coded.actors.some((actor) => actor.kind === 'state' && actor.name === name)
  return a.country !== b.country || (a.name !== b.name && !isState(a) && !isState(b))
}

/** Sentences over which what is put off can be told apart from the act. */
const OFF_REACH = 2

/** The tellings beside an act. */
const near = (act: Happening[number], tellings: Happening): Happening =>
  tellings.filter((told) => Math.abs(told.evidence.sentence - act.evidence.sentence) <= OFF_REACH)

const isBehind = (act: Happening[number], meeting: Happening[number]): boolean =>
  meeting.evidence.trigger.end <= act.evidence.trigger.start

/** *The trip was put off*: a definite noun of a meeting and no word of when, where or between whom takes up the one told before. */
function isBareMeeting({ content, evidence }: Happening[number], { coded, cues }: Scene): boolean {
  const words = (coded.sentences[evidence.sentence]?.tokens ?? []).filter(
    ({ start, end }) => content !== null && content.start <= start && end <= content.end,
  )
  const [article, noun] = words
  return words.length === 2 && said([article!.lemma], cues.definite) && said([noun!.lemma], cues.meetingNouns)
}

/** *put off a state visit*: an indefinite noun is no meeting that was told before. */
function isNew({ content }: Happening[number], { cues }: Scene): boolean {
  return content !== null && said([content.text.toLowerCase().split(/\s/)[0] ?? ''], cues.single)
}

const isToldIn = ({ tellings: a }: StoryEvent, { tellings: b }: StoryEvent): boolean =>
  a.some((x) => b.some((y) => inContent(x, y)))

/** *postponed talks*, *Talks … were cancelled*: the meeting's noun stands in what was put off. */
function inContent(act: Happening[number], meeting: Happening[number]): boolean {
  if (act.evidence.sentence !== meeting.evidence.sentence) return false
  const { trigger } = meeting.evidence
  const within = (span: { start: number; end: number } | null) =>
    span !== null && span.start <= trigger.start && trigger.end <= span.end
  // *put off a decision at the summit*: what was put off is no meeting.
  return act.content === null ? within(act.evidence) : within(act.content)
}

/** One draft for each time or place that one telling gives (*in 2013 and 2015*, *in Bern and Lima*), and for each of those whom one met apart. */
function draftsOf(events: readonly StoryEvent[], all: readonly StoryEvent[], scene: Scene): MeetingDraft[] {
  const apartFrom = events.flatMap(({ tellings }) => tellings).find(({ meeting }) => meeting?.occasions)?.meeting
  if (apartFrom?.occasions)
    return apartFrom.occasions.map(({ time, place }) => {
      const draft = draftOf(events, time, scene)
      return { ...draft, meeting: { ...draft.meeting, place: place ?? draft.meeting.place } }
    })
  const several = events.flatMap(({ tellings }) => tellings).find((event) => event.type === 'CONSULT' && isList(event))
  const told = timeOf(events, scene)
  const times = several
    ? several.times
    : [isResolved(told) ? told : (newsDayOf(events, all, scene) ?? outcomeDay(events[0]!, all, scene) ?? told)]
  return times.flatMap((time) => apart(draftOf(events, time, scene), scene).map((d) => (several ? toldAt(d) : d)))
}

/** *a first round in December and a second in January*: of several, each is told where its own day is, too. */
function toldAt(draft: MeetingDraft): MeetingDraft {
  const { time, meeting } = draft
  if (time === null) return draft
  return { ...draft, meeting: { ...meeting, evidence: [...meeting.evidence, { start: time.start, end: time.end }] } }
}

/** When the meeting was or is to be; the day on which it was called off is not that, unless it had begun (*adjourned their talks on Monday*). */
function timeOf(events: readonly StoryEvent[], scene: Scene): TimeSpan | null {
  const set = events.flatMap((event) =>
    isOff(event, scene)
      ? event.tellings.map(
          (act) =>
            act.meeting?.setFor?.time ??
            (said([act.triggerLemma], scene.cues.interrupt) ? act.time : dayBefore(act, events, scene)),
        )
      : [event.standing.time],
  )
  return mostExact(set)
}

/** *A session that had been pencilled in for May was put off*: the day between the meeting's word and the verb that says what became of it. */
function dayBefore(act: Happening[number], events: readonly StoryEvent[], scene: Scene): TimeSpan | null {
  const { sentence, trigger } = act.evidence
  const { tokens, times = [] } = scene.coded.sentences[sentence]!
  const noun = tokens.find(({ lemma }) => said([lemma], scene.cues.meetingNouns))
  const from = toldFrom(events, sentence) ?? noun?.end ?? Number.POSITIVE_INFINITY
  const days = times.filter(
    ({ kind, start, end }) => (kind === 'point' || kind === 'interval') && start >= from && end <= trigger.start,
  )
  return days.length === 1 ? days[0]! : null
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
      tellingsWithFacts(other.tellings).some(({ type, evidence }) => type === 'CONSULT' && evidence.sentence === here),
  )
  if (!isNews || isBesideAnother || standing.type !== 'CONSULT') return null
  const sides = scene.parties.principals(everyone(standing))
  const before = all.filter(({ standing: done, tellings: told }) => {
    const gap = here - told.at(-1)!.evidence.sentence
    const isDay = done.time !== null && done.time.from !== null && done.time.from === done.time.to
    const ofThem = scene.parties.principals([...done.sources, ...done.targets]).some((id) => sides.includes(id))
    return isDay && gap >= 0 && gap <= 1 && done.status === 'occurred' && ofThem
  })
  return before.at(-1)?.standing.time ?? null
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
  const crowning = all.filter((event) => isOff(event, scene) || isSigning(event, scene))
  const meetings = [...told.filter((event) => isMeeting(event, scene)), ...invited]
  const joined = joinRetold(meetings, scene)
    .filter((group) => !isLone(group, scene))
    .map((group) => [...group])
  const alone: StoryEvent[][] = []
  for (const act of crowning) {
    const home =
      joined.find(([meeting]) => isOff(act, scene) && isToldIn(act, meeting!)) ??
      joined.find(([meeting]) => isPutOffHere(act, meeting!, scene)) ??
      nearest(
        act,
        joined.filter((group) => belongs(act, group[0]!, scene)),
      )
    if (home) home.push(act)
    else if (isSigning(act, scene)) {
      if (isOccasion(act)) alone.push([act])
    } else if (namesMeeting(act, scene)) alone.push([offBetween(act, joined, scene)])
  }
  const drafts = numbered([...joined, ...alone].flatMap((group) => draftsOf(group, all, scene))).map((draft) =>
    dueBefore(draft, scene),
  )
  return chained(withMentions(drafts, scene), all, scene)
}

/** Of the meetings that an act may be on, the one told nearest to it: in its sentence, else right before it. */
function nearest<T extends readonly StoryEvent[]>(act: StoryEvent, homes: readonly T[]): T | undefined {
  const gapTo = ([meeting]: T) =>
    Math.min(
      ...act.tellings.flatMap((x) =>
        meeting!.tellings.map((y) => {
          const gap = x.evidence.sentence - y.evidence.sentence
          return gap < 0 ? AFTER - gap : gap
        }),
      ),
    )
  return [...homes].sort((a, b) => gapTo(a) - gapTo(b))[0]
}

/** What is told behind an act is farther from it than all before. */
const AFTER = 1000

/** Whether the act is on a meeting, by the coder's facts or by the noun of what it does; *a march called for Friday* is none. */
function namesMeeting({ tellings }: StoryEvent, scene: Scene): boolean {
  return tellings.some(
    (event) => event.meeting?.form != null || said(firstNounsIn(event, scene), scene.cues.meetingNouns),
  )
}

/** Nouns of the first phrase of what an act does. */
function firstNounsIn({ content, evidence }: Happening[number], { coded }: Scene): string[] {
  const words = (coded.sentences[evidence.sentence]?.tokens ?? []).filter(
    ({ start, end }) => content !== null && content.start <= start && end <= content.end,
  )
  const nouns = words.findIndex(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
  const end = words.findIndex(({ upos }, i) => i > nouns && upos !== 'NOUN' && upos !== 'PROPN')
  return nouns < 0 ? [] : words.slice(nouns, end < 0 ? undefined : end).map(({ lemma }) => lemma)
}

/** Days within which a signing lies that is told as an occasion; *signed a deal last month* tells of a deal. */
const OCCASION_DAYS = 7

const isOccasion = ({ standing: { time, place } }: StoryEvent): boolean =>
  place !== null || (isResolved(time) && breadth(time) <= OCCASION_DAYS)

/** A signing by two sides at least. */
function isSigning({ standing, tellings }: StoryEvent, scene: Scene): boolean {
  if (standing.type === 'CONSULT' || standing.polarity === 'negative' || standing.status === 'hypothetical')
    return false
  if (tellings.some((event) => event.meeting?.form === 'signing')) return true
  const sides = scene.parties.principals(everyone(standing))
  return sides.length > 1 && tellings.some((event) => said([event.triggerLemma], scene.cues.sign))
}
