import { LEVELS } from '../../knowledge/tables/values.js'
import type { CodedEvent } from '../coded.js'
import { lemmasWithin, said } from '../heard.js'
import { isAttendance } from '../repeats/compare.js'
import type { Happening, StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import type { Meeting, MeetingLevel, MeetingStatus, Place, TextSpan, TimeSpan } from '../schema/index.js'
import { mostExact } from '../timeline/times.js'
import { covers, tokensWithin } from '../tokens.js'
import { isPlain } from './forms.js'
import { atHome, withStatesOfTeams } from './home.js'

/** A meeting before its chain is known, with what it was drawn from. */
export interface MeetingDraft {
  readonly events: readonly StoryEvent[]
  readonly tellings: Happening
  readonly time: TimeSpan | null
  readonly meeting: Meeting
}

/** Whether the act puts a meeting off or calls it off, whatever type the coder gave it. */
export function isOff({ standing, tellings }: Pick<StoryEvent, 'standing' | 'tellings'>, scene: Scene): boolean {
  const { postpone, cancel, presenceNouns } = scene.cues
  if (standing.polarity !== 'positive' || standing.type === 'CONSULT') return false
  return tellings.some(
    ({ triggerLemma, contentLemmas }) =>
      // *suspended its participation in the talks*: they go on without it.
      said([triggerLemma], postpone, cancel) && !said(contentLemmas, presenceNouns),
  )
}

function statusOf(events: readonly StoryEvent[], scene: Scene): MeetingStatus {
  const off = events
    .filter((event) => isOff(event, scene))
    .flatMap(({ tellings }) => tellings)
    // *adjourned the talks*: they had begun.
    .filter(({ triggerLemma }) => !said([triggerLemma], scene.cues.interrupt))
  if (off.some((event) => said([event.triggerLemma], scene.cues.cancel))) return 'cancelled'
  if (off.length > 0) return 'postponed'
  const [event] = events
  const told = event?.tellings[0]?.meeting?.status ?? null
  if (told === 'cancelled' || told === 'postponed' || told === 'failed') return told
  const isHeldWithout = event?.tellings.every((telling) => tellsOfAbsence(telling, scene)) ?? false
  if (event?.standing.polarity === 'negative' && !isHeldWithout) return 'failed'
  const from = mostExact(events.map(({ standing }) => standing.time))?.from ?? null
  const isAhead = from !== null && scene.published !== null && from > scene.published
  if (event !== undefined && isMissed(event, scene)) return 'failed'
  return isAhead || event?.standing.status === 'planned' ? 'planned' : 'held'
}

/** Words between a verb of being there and the meeting's noun (*attend a new national dialogue*). */
const LONGEST_WAY = 4

/** *would not attend a dialogue called for Monday*: it may be held without who stays away. */
function tellsOfAbsence({ evidence: { sentence, trigger } }: CodedEvent, { coded, cues }: Scene): boolean {
  const { tokens = [] } = coded.sentences[sentence] ?? {}
  const words = tokens.filter(({ end }) => end <= trigger.end)
  // *would not attend talks with Uganda*: there are none without them.
  const behind = tokens.filter(({ start }) => start >= trigger.end).slice(0, LONGEST_WAY)
  const isTheirs = behind.some(({ lemma }) => said([lemma], cues.company))
  return !isTheirs && words.slice(-LONGEST_WAY - 1).some(({ lemma }) => said([lemma], cues.presence))
}

/** *were due to meet in Lima in May, but he cancelled at short notice*, *was to convene in March but never did*: a plan whose day is over. */
function isMissed({ standing: { status, time }, tellings }: StoryEvent, { coded, cues, published }: Scene): boolean {
  const isOver = time?.to != null && published !== null && time.to < published
  return (
    status === 'planned' &&
    isOver &&
    tellings.some(({ evidence: { sentence, trigger } }) => {
      const behind = (coded.sentences[sentence]?.tokens ?? []).filter(({ start }) => start > trigger.end)
      // *but Peru asked for a postponement*
      const isOff = behind.some(({ lemma }) => said([lemma], cues.postpone, cues.cancel))
      return behind.some(({ lemma }, at) => {
        const next = behind.slice(at + 1).find(({ upos }) => upos !== 'AUX' && upos !== 'ADV')
        const isOfIt = next === undefined || next.upos === 'PUNCT' || said([next.lemma], cues.meeting)
        return said([lemma], cues.contrary) && (isOff || isOfIt)
      })
    })
  )
}

function headsOf(all: Happening, scene: Scene): string[] {
  // A bare name of the meeting (*the two plus two talks*) stands beside people who need not have been there.
  const tellings = all.filter((event, i) => i === 0 || !event.isAnaphoric || event.meeting?.name == null)
  const told = tellings.flatMap((event) => event.meeting?.heads ?? [])
  const acting = tellings
    .filter((event) => event.type === 'CONSULT')
    .flatMap((event) => [...event.sources, ...event.targets])
  const persons = [...acting, ...calledBy(tellings, scene)].filter((id) => scene.parties.isPerson(id))
  const others = new Set(tellings.flatMap((event) => predecessorsOf(event, scene)))
  return [...new Set([...told, ...persons])].filter((id) => !others.has(id))
}

/** *hosted Soto's predecessor*: persons whom a sentence names only to say who came before or after them. */
function predecessorsOf({ evidence: { sentence }, sources, targets }: CodedEvent, { coded, parties, cues }: Scene) {
  const own = coded.sentences[sentence]!
  return [...sources, ...targets].filter((id) => {
    const here = (parties.get(id)?.mentions ?? []).filter((mention) => covers(own, mention))
    const isOwner = (at: number) =>
      said(
        own.tokens
          .filter(({ start }) => start >= at)
          .slice(0, 2)
          .map(({ lemma }) => lemma),
        cues.inOffice,
      )
    return parties.isPerson(id) && here.length > 0 && here.every(({ end }) => isOwner(end))
  })
}

/** The highest level among the heads, else what the text states. */
export function levelOf(tellings: Happening, heads: readonly string[], scene: Scene): MeetingLevel {
  const ofHeads = heads.map((id) => scene.coded.levels[id] ?? 'unknown')
  const known = LEVELS.find((level) => level !== 'unknown' && ofHeads.includes(level))
  if (known) return known
  const stated = tellings
    .map((event) => event.meeting?.level ?? null)
    .find((level) => level !== null && level !== 'unknown')
  return stated ?? 'unknown'
}

/** What was on the table: as the coder reads it, else the contents of the tellings that are no names of the meeting. */
function agendaOf(tellings: Happening, scene: Scene): TextSpan[] {
  const met = tellings.filter((event) => event.type === 'CONSULT')
  const told = (met.length > 0 ? met : tellings).flatMap((event) => event.meeting?.agenda ?? [])
  const triggers = tellings.map(({ evidence }) => evidence.trigger)
  const namesIt = (span: TextSpan) =>
    triggers.some((trigger) => span.start < trigger.end && trigger.start < span.end) ||
    tellings.some(({ time, place }) => [time, place].some((setting) => setting !== null && covers(setting, span))) ||
    isOnlyTime(span, scene) ||
    said(lemmasIn(span, scene), scene.cues.meetingNouns, scene.cues.alongside)
  // *sent a delegation to Baghdad*: of a journey only what it is to do tells of more than who goes.
  const isWho = ({ content, meeting }: CodedEvent) =>
    meeting?.form === 'visit' && content !== null && !said(lemmasIn(content, scene).slice(0, 1), scene.cues.infinitive)
  const contents = tellings.flatMap((event) =>
    event.type === 'CONSULT' && event.content && !isWho(event) ? [event.content] : [],
  )
  const spans = told.length > 0 ? told : contents.filter((span) => !namesIt(span))
  return spans
    .filter(
      (span, i) => !spans.some((other, j) => j !== i && saysAsMuch(other, span) && (!saysAsMuch(span, other) || j < i)),
    )
    .sort((a, b) => a.start - b.start)
}

const sentenceOf = ({ start: at }: TextSpan, { coded }: Scene) =>
  coded.sentences.find(({ start, end }) => start <= at && at < end)

/** Tags of words between expressions of time. */
const LINKS = new Set(['ADP', 'PUNCT', 'SCONJ'])

/** *met for an hour*, *held talks on Monday, a day after …*: all its words say when or how long. */
function isOnlyTime(span: TextSpan, scene: Scene): boolean {
  const sentence = sentenceOf(span, scene)
  const words = tokensWithin(sentence, span).filter(({ upos }) => !LINKS.has(upos))
  return words.length > 0 && words.every((word) => sentence?.times?.some((time) => covers(time, word)))
}

/** Lemmas of the span's first six words: where a meeting's own noun would stand. */
function lemmasIn(span: TextSpan, scene: Scene): string[] {
  return lemmasWithin(sentenceOf(span, scene), span).slice(0, 6)
}

const wording = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')

/** The first span holds the second, by place or by words. */
const saysAsMuch = (a: TextSpan, b: TextSpan) => covers(a, b) || wording(a.text).includes(wording(b.text))

/**
 * The form that most narrows the kind of meeting down; *meeting* and *talks* yield to *summit* or *conference*. What was signed at
 * talks crowns them; a signing alone is one.
 */
function formOf(tellings: Happening, scene: Scene): string {
  const met = tellings.filter((event) => event.type === 'CONSULT')
  // *called off the visit*: its verb is no call.
  const isOffCall = ({ type, triggerLemma }: CodedEvent) => type !== 'CONSULT' && triggerLemma.startsWith('call')
  const forms = (met.length > 0 ? met : tellings).flatMap((event) =>
    event.meeting?.form && !(event.meeting.form === 'call' && isOffCall(event)) ? [event.meeting.form] : [],
  )
  if (forms.length === 0 && tellings.some((event) => isOffVisit(event, scene))) return 'visit'
  const isSigned = met.length === 0 && tellings.some((event) => said([event.triggerLemma], scene.cues.sign))
  return forms.find((form) => !isPlain(form) && form !== 'mediation') ?? forms[0] ?? (isSigned ? 'signing' : 'meeting')
}

const isCall = ({ meeting }: CodedEvent): boolean => meeting?.form === 'call'

/** *In a call on Monday, she assured the envoy that …*: whoever is spoken to in the same sentence was on the line. */
function calledBy(tellings: Happening, { coded, parties }: Scene): string[] {
  return tellings.filter(isCall).flatMap((call) => {
    const spoken = coded.events.filter(
      ({ type, evidence, sources, polarity, status, triggerPos }) =>
        // *and separately spoke with her Qatari counterpart*: that is another call.
        type !== 'CONSULT' &&
        triggerPos === 'v' &&
        evidence.sentence === call.evidence.sentence &&
        polarity === 'positive' &&
        status === 'occurred' &&
        sources.some((id) => call.sources.includes(id)),
    )
    const [, ...others] = parties.principals([...call.sources, ...call.targets])
    const addressed = parties.principals(spoken.flatMap(({ targets }) => targets))
    if (!others.every((id) => addressed.includes(id))) return []
    // *promised it in a call with her counterpart*
    const around = coded.events.filter(
      ({ content, evidence }) =>
        content !== null &&
        evidence.trigger.end <= call.evidence.trigger.start &&
        content.start <= call.evidence.trigger.start &&
        call.evidence.trigger.end <= content.end,
    )
    return [...spoken.flatMap(({ targets }) => targets), ...around.flatMap(({ sources }) => sources)]
  })
}

/** Who met: the principals, a state for all who speak for it, and whoever is told to have attended. */
function partiesOf({ standing }: StoryEvent, tellings: Happening, scene: Scene): string[] {
  const roles = tellings.filter((event) => isAttendance(event, scene))
  const isGuest = (event: Happening[number]) => said([event.triggerLemma], scene.cues.presence)
  const told = tellings.filter((event) => !roles.includes(event) || isGuest(event))
  // Who chaired a bloc's summit led it, and is no party of it for that.
  const known = new Set(told.flatMap((event) => [...event.sources, ...event.targets]))
  const main = [...standing.sources, ...standing.targets, ...calledBy(tellings, scene)].filter(
    (id) => known.has(id) || told.length === 0 || tellings.some(isCall),
  )
  const guests = roles.filter(isGuest).flatMap(({ sources }) => sources)
  const all = scene.parties.principals([...main, ...guests])
  const states = new Map(
    all.flatMap((id) => (scene.parties.get(id)?.kind === 'state' ? [[scene.parties.countryOf(id), id]] : [])),
  )
  const seen = new Set<string>()
  return all.filter((id) => {
    const country = scene.parties.countryOf(id)
    if (country === null || !speaksForState(id, scene)) return true
    const state = states.get(country) ?? id
    if (seen.has(country) || (state !== id && states.has(country))) return false
    seen.add(country)
    return true
  })
}

/** A state, its officials, and unnamed people of a level at which states meet; no rebels, parties or companies. */
function speaksForState(id: string, scene: Scene): boolean {
  const actor = scene.parties.get(id)
  if (!actor || actor.kind === 'person') return false
  return scene.parties.isStately(id) || (scene.coded.levels[id] ?? 'unknown') !== 'unknown' || actor.sector === null
}

/**
 * *The talks between Iran and Oman were cancelled*, *a visit by the king to Rome was called off*: who was to meet where the act tells of
 * one of them at most: those named in what was called off, and of a visit the state of the town.
 */
function whoWasToMeet(
  told: readonly string[],
  { tellings }: StoryEvent,
  heads: readonly string[],
  scene: Scene,
): string[] {
  const named = tellings.flatMap(({ meeting }) => meeting?.setFor?.parties ?? [])
  const visits = tellings.filter((event) => isOffVisit(event, scene))
  const countries = visits.flatMap(({ place, meeting }) => (meeting?.setFor?.place ?? place)?.country ?? [])
  const hosts = scene.coded.actors.filter(({ kind, country }) => kind === 'state' && countries.includes(country ?? ''))
  return scene.parties.principals([...told, ...named, ...heads, ...hosts.map(({ id }) => id)])
}

const isOffVisit = ({ type, contentLemmas }: CodedEvent, { cues }: Scene): boolean =>
  type !== 'CONSULT' && said(contentLemmas, cues.journeys)

/** The end of the first words of a sentence that tell the meeting itself; null where none do. */
export function toldFrom(events: readonly StoryEvent[], sentence: number): number | null {
  const told = events.flatMap(({ tellings }) =>
    tellings.filter(({ type, evidence }) => type === 'CONSULT' && evidence.sentence === sentence),
  )
  return told.length === 0 ? null : Math.min(...told.map(({ evidence }) => evidence.trigger.end))
}

/** *who had been expected in Lima on Monday, has put off his trip*: the one place told before the verb that says what became of it. */
function placeBefore(events: readonly StoryEvent[], scene: Scene): Place | null {
  const [place, ...others] = events
    .filter((event) => isOff(event, scene))
    .flatMap(({ tellings }) => tellings)
    .flatMap(({ evidence: { sentence, trigger } }) => {
      const from = toldFrom(events, sentence) ?? 0
      const before = { start: from, end: trigger.start }
      return (scene.coded.sentences[sentence]?.places ?? []).filter((place) => covers(before, place))
    })
  return others.every(({ name }) => name === place?.name) ? (place ?? null) : null
}

/** Who put off or called off a meeting, where at most one side of it is told: *Talks in Lima were called off by Chile*. */
function offBy(told: readonly string[], events: readonly StoryEvent[], scene: Scene): string[] {
  const { parties } = scene
  const isKnown = (id: string) => parties.countryOf(id) !== null || parties.isOfBloc(id)
  if (parties.sides(told.filter(isKnown)).length > 1) return []
  const by = events.filter((event) => isOff(event, scene)).flatMap(({ standing }) => standing.sources)
  return parties.principals(by).filter((id) => !told.includes(id) && isKnown(id))
}

/** One meeting of the acts that tell it, at that time; its id and chain come later. */
export function draftOf(events: readonly StoryEvent[], time: TimeSpan | null, scene: Scene): MeetingDraft {
  const tellings = events.flatMap((event) => event.tellings)
  const main = events.find(({ standing }) => standing.type === 'CONSULT') ?? events[0]!
  const isOffAlone = isOff(main, scene)
  const set = tellings.flatMap(({ meeting }) => meeting?.setFor ?? [])
  const toMeet = set.flatMap(({ parties }) => parties ?? []).filter((id) => scene.parties.isPerson(id))
  const heads = [...new Set([...headsOf(tellings, scene), ...(isOffAlone ? toMeet : [])])]
  const told = withStatesOfTeams(partiesOf(main, tellings, scene), heads, scene)
  const meeting: Meeting = {
    id: '',
    name: tellings.find((event) => event.meeting?.name)?.meeting?.name ?? null,
    form: formOf(tellings, scene),
    parties: atHome(
      told.length < 2 && isOffAlone ? whoWasToMeet(told, main, heads, scene) : [...told, ...offBy(told, events, scene)],
      heads,
      isOffAlone ? [] : everyone(main.standing),
      scene,
    ),
    heads,
    level: levelOf(tellings, heads, scene),
    time,
    place:
      // Where it was to be, not where it was called off.
      (isOffAlone ? null : main.standing.place) ??
      set.find(({ place }) => place !== null)?.place ??
      main.standing.place ??
      events.find((event) => event.standing.place !== null && !isOff(event, scene))?.standing.place ??
      placeBefore(events, scene),
    status: statusOf(events, scene),
    agenda: agendaOf(tellings, scene),
    arisesFrom: null,
    precededBy: [],
    alongside: null,
    events: events.flatMap(({ ids }) => ids),
    evidence: tellings.map(({ evidence }) => ({ start: evidence.start, end: evidence.end })),
  }
  return { events, tellings, time, meeting }
}

/** Where the meeting is first told. */
export const startOf = (draft: MeetingDraft): number =>
  Math.min(...draft.tellings.map((event) => event.evidence.trigger.start))
