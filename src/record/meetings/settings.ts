import type { CodedEvent, CodedSentence, MeetingRound, MeetingSetting } from '../coded.js'
import { said } from '../heard.js'
import { eventOf } from '../repeats/merge.js'
import type { Scene } from '../scene.js'
import type { MeetingLevel } from '../schema/index.js'
import { modifiersOf } from './again.js'
import { isOff, levelOf, type StoryEvent } from './draft.js'

/**
 * Meetings that the text names only as the setting of something else (*At a similar conference in 2021, …*) or as one of several (*A third
 * was held in May*), and that no act tells: with a place, with something dealt with there, of somebody, or one of a series.
 */
export function settingMeetings(all: readonly StoryEvent[], scene: Scene): StoryEvent[] {
  const found: StoryEvent[] = []
  scene.coded.sentences.forEach((sentence, index) => {
    if (sentence.isHeadline) return
    for (const setting of sentence.settings ?? []) {
      const meeting = setting.round
        ? roundIn(setting, setting.round, sentence, index, [...all, ...found], scene)
        : meetingIn(setting, sentence, index, all, scene)
      if (meeting !== null) found.push(meeting)
    }
  })
  return found
}

/** Sentences over which one of several can be told behind the others. */
const REACH = 4
/** … where no noun says of what (*a third was held*). */
const BARE_REACH = 1

/** *A third was held in May*: right behind a meeting that an act or another of these tells, which lends it its place where it is *there*. */
function roundIn(
  setting: MeetingSetting,
  round: MeetingRound,
  sentence: CodedSentence,
  index: number,
  all: readonly StoryEvent[],
  scene: Scene,
): StoryEvent | null {
  const meetings = all.filter(({ standing }) => standing.type === 'CONSULT')
  const tells = ({ evidence: { sentence: at, trigger } }: CodedEvent) =>
    at === index && round.start <= trigger.start && trigger.end <= round.end
  const tellers = meetings.filter(({ tellings }) =>
    tellings.some((telling) => telling.evidence.rule !== 'setting' && tells(telling)),
  )
  // *Rounds were held in May and July*: an act that says of nobody that they met leaves it to the round.
  const isEmpty = ({ standing }: StoryEvent) => standing.sources.length === 0 && standing.targets.length === 0
  if (!tellers.every(isEmpty)) return null
  const reach = round.isBare ? BARE_REACH : REACH
  const before = meetings.filter(({ tellings }) =>
    tellings.some(
      ({ evidence }) =>
        evidence.sentence >= index - reach && evidence.sentence <= index && evidence.start < setting.start,
    ),
  )
  if (before.length === 0 && !round.isOwn) return null
  const there = round.isThere
    ? (before.findLast(({ standing }) => standing.place !== null)?.standing.place ?? null)
    : null
  const told = { ...setting, place: setting.place ?? there }
  if (told.place === null && told.time === null) return null
  const level = round.isOwn ? levelOf([], setting.actors, scene) : null
  const telling = tellingOf(told, sentence, index, level)
  const ids = tellers.flatMap((teller) => teller.ids)
  return { tellings: [telling], ids, standing: eventOf(telling, telling.key, null) }
}

function meetingIn(
  setting: MeetingSetting,
  sentence: CodedSentence,
  index: number,
  all: readonly StoryEvent[],
  scene: Scene,
): StoryEvent | null {
  const isTold = all.some(
    (event) =>
      (event.standing.type === 'CONSULT' || isOff(event, scene)) &&
      event.tellings.some(
        ({ evidence, time, type, polarity, triggerPos }) =>
          // *skipped the last summit*: who was not there tells nothing of what it was.
          (evidence.start <= setting.start &&
            setting.end <= evidence.end &&
            (type !== 'CONSULT' || polarity === 'positive' || triggerPos === 'n')) ||
          // *discussed it at a summit on Friday*: the verb tells the meeting.
          (type === 'CONSULT' &&
            polarity === 'positive' &&
            evidence.sentence === index &&
            (time === null || time.from === setting.time?.from)),
      ),
  )
  if (isTold) return null
  const telling = tellingOf(setting, sentence, index)
  const modifiers = modifiersOf(telling, scene)
  const isOfSeries = said(modifiers, [...scene.cues.earlierOne, ...scene.cues.laterOne, ...scene.cues.lastTime])
  const isSomebodys = setting.actors.length > 0
  if (setting.place === null && setting.item === null && !isOfSeries && !isSomebodys) return null
  return { tellings: [telling], ids: [], standing: eventOf(telling, telling.key, null) }
}

const FORMS: Readonly<Record<string, string>> = {
  summit: 'summit',
  conference: 'conference',
  visit: 'visit',
  trip: 'visit',
}

function tellingOf(
  setting: MeetingSetting,
  sentence: CodedSentence,
  index: number,
  level: MeetingLevel | null = null,
): CodedEvent {
  const { start, end, noun, actors, item, time, place, isDefinite, round } = setting
  return {
    key: `setting:${start}:${time?.start ?? ''}`,
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
    times: time === null ? [] : [time],
    place,
    polarity: round?.status === 'failed' ? 'negative' : 'positive',
    status: round === undefined || round.status === 'held' ? 'occurred' : 'planned',
    certainty: 'stated',
    attribution: [],
    evidence: { start, end, sentence: index, trigger: { start, end, text: noun }, rule: 'setting' },
    confidence: 0,
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
      form: FORMS[noun] ?? 'talks',
      heads: [],
      level,
      agenda: item === null ? [] : [item],
      ...(round === undefined ? {} : { status: round.status }),
    },
    links: [],
  }
}
