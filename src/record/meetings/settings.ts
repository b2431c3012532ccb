import type { CodedEvent, CodedSentence, CodedStory, MeetingRound, MeetingSetting } from '../coded.js'
import { said } from '../heard.js'
import { eventOf } from '../repeats/merge.js'
import { everyone, type Scene } from '../scene.js'
import type { MeetingLevel } from '../schema/index.js'
import { covers } from '../tokens.js'
import { isSettingMeeting, modifiersOf, SETTING } from './again.js'
import { isOff, levelOf } from './draft.js'

/** Of ten meetings told so seven are right. */
const CONFIDENCE = 0.7

/**
 * The story with an event for each meeting that it names only as the setting of something else (*At a similar conference in 2021, …*) or as
 * one of several (*A third was held in May*), and that no act tells: with a place, with something dealt with there, of somebody, or one of
 * a series.
 */
export function withSettings(scene: Scene): CodedStory {
  const { coded } = scene
  let events: readonly CodedEvent[] = coded.events
  coded.sentences.forEach((sentence, index) => {
    if (sentence.isHeadline) return
    for (const setting of sentence.settings ?? []) {
      events = setting.round
        ? withRound(setting, setting.round, sentence, index, events, scene)
        : [...events, ...meetingIn(setting, sentence, index, coded.events, scene)]
    }
  })
  return { ...coded, events }
}

/** Sentences over which one of several can be told behind the others. */
const REACH = 4
/** … where no noun says of what (*a third was held*). */
const BARE_REACH = 1

/** *A third was held in May*: right behind a meeting that an act or another of these tells, which lends it its place where it is *there*. */
function withRound(
  setting: MeetingSetting,
  round: MeetingRound,
  sentence: CodedSentence,
  index: number,
  all: readonly CodedEvent[],
  scene: Scene,
): readonly CodedEvent[] {
  const meetings = all.filter((event) => event.type === 'CONSULT' || isOffAlone(event, scene))
  const tells = ({ evidence: { sentence: at, trigger } }: CodedEvent) => at === index && covers(round, trigger)
  const tellers = meetings.filter((event) => event.type === 'CONSULT' && !isSettingMeeting(event) && tells(event))
  // *Rounds were held in May and July*: an act that says of nobody, or of one state alone, that they met leaves it to the round.
  const isEmpty = (event: CodedEvent) => {
    const states = everyone(event).map((id) => scene.parties.get(id)?.kind === 'state')
    if (states.length === 0) return true
    return !isOffRound(round) && states.length === 1 && states[0] === true && setting.actors.length === 0
  }
  if (!tellers.every(isEmpty))
    return isOffRound(round) ? all.map((x) => (tellers.includes(x) ? withFate(x, round, setting) : x)) : all
  if (round.isOfSeries === false && round.status !== 'failed') return all
  const reach = round.isBare ? BARE_REACH : REACH
  const before = meetings.filter(
    ({ evidence }) =>
      evidence.sentence >= index - reach && evidence.sentence <= index && evidence.start < setting.start,
  )
  if (before.length === 0 && !round.isOwn) return all
  const there = round.isThere ? (before.findLast(({ place }) => place !== null)?.place ?? null) : null
  const told = { ...setting, place: setting.place ?? there }
  if (told.place === null && told.time === null && !isOffRound(round)) return all
  const level = round.isOwn ? levelOf([], setting.actors, scene) : null
  // *A first round, held in Lima in May, ended without result*: its noun is an occasion and a round.
  const isSame = (event: CodedEvent) => isSettingMeeting(event) && event.evidence.start === setting.start
  const others = all.filter((event) => !tellers.includes(event) && !isSame(event))
  return [...others, tellingOf(told, sentence, index, scene, level)]
}

const isOffRound = ({ status }: MeetingRound): boolean => status !== 'held' && status !== 'planned'

/** *A second round, which Peru was to host in May, never materialized*: what was to be and when, as the sentence says what became of it. */
function withFate(event: CodedEvent, { status }: MeetingRound, { time, place }: MeetingSetting): CodedEvent {
  const isFailed = status === 'failed' && event.triggerPos === 'n'
  return {
    ...event,
    time: event.time ?? time,
    place: event.place ?? place,
    polarity: isFailed || event.status === 'planned' ? 'negative' : event.polarity,
    meeting: event.meeting && { ...event.meeting, status },
  }
}

const isOffAlone = (event: CodedEvent, scene: Scene): boolean =>
  isOff({ standing: eventOf(event, '', null), tellings: [event] }, scene)

function meetingIn(
  setting: MeetingSetting,
  sentence: CodedSentence,
  index: number,
  all: readonly CodedEvent[],
  scene: Scene,
): CodedEvent[] {
  const isTold = all.some((event) => {
    const { evidence, time, type, polarity, triggerPos } = event
    if (type !== 'CONSULT' && !isOffAlone(event, scene)) return false
    // *skipped the last summit*: who was not there tells nothing of what it was.
    const isNamed = covers(evidence, setting) && (type !== 'CONSULT' || polarity === 'positive' || triggerPos === 'n')
    // *discussed it at a summit on Friday*: the verb tells the meeting.
    const isHeld = type === 'CONSULT' && polarity === 'positive' && evidence.sentence === index
    return isNamed || (isHeld && (time === null || time.from === setting.time?.from))
  })
  if (isTold) return []
  const telling = tellingOf(setting, sentence, index, scene)
  const modifiers = modifiersOf(telling, scene)
  const isOfSeries = said(modifiers, scene.cues.earlierOne, scene.cues.laterOne, scene.cues.lastTime)
  const isSomebodys = setting.actors.length > 0
  return setting.place === null && setting.item === null && !isOfSeries && !isSomebodys ? [] : [telling]
}

function tellingOf(
  setting: MeetingSetting,
  sentence: CodedSentence,
  index: number,
  { published, cues }: Scene,
  level: MeetingLevel | null = null,
): CodedEvent {
  const { start, end, noun, actors, item, time, place, isDefinite, round, attribution, occasions } = setting
  const isAhead = published !== null && time?.from != null && time.from > published
  const isPast = round === undefined || round.status === 'failed' ? !isAhead : round.status === 'held'
  return {
    key: `${SETTING}:${start}:${time?.start ?? ''}`,
    type: 'CONSULT',
    mode: null,
    contexts: [],
    cameo: '040',
    quad: 'verbal cooperation',
    sources: [...actors],
    targets: [...actors],
    others: [],
    content: null,
    quantity: null,
    casualties: [],
    time,
    times: occasions?.flatMap((occasion) => occasion.time ?? []) ?? (time === null ? [] : [time]),
    place,
    polarity: round?.status === 'failed' || round?.status === 'cancelled' ? 'negative' : 'positive',
    status: isPast ? 'occurred' : 'planned',
    certainty: 'stated',
    attribution: [...(attribution ?? [])],
    evidence: { start, end, sentence: index, trigger: { start, end, text: noun }, rule: SETTING },
    confidence: CONFIDENCE,
    isHeadline: sentence.isHeadline,
    isQuote: false,
    triggerLemma: noun,
    triggerPos: 'n',
    isAnaphoric: isDefinite,
    contentLemmas: [],
    clauseLemmas: [],
    parent: null,
    meeting: {
      name: null,
      form: cues.nounForms[noun] ?? 'talks',
      heads: [],
      level,
      agenda: item === null ? [] : [item],
      ...(round === undefined ? {} : { status: round.status }),
      ...(occasions === undefined ? {} : { occasions }),
    },
    links: [],
  }
}
