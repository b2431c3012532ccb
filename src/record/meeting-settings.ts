import type { CodedEvent, CodedSentence, MeetingSetting } from './coded.js'
import { modifiersOf, type Scene } from './compare.js'
import { said } from './heard.js'
import { isOff, type StoryEvent } from './meeting-draft.js'
import { eventOf } from './merge.js'

/**
 * Meetings that the text names only as the setting of something else (*At a similar conference in 2021, …*), and that no act tells:
 * with a place, with something dealt with there, of somebody, or one of a series.
 */
export function settingMeetings(all: readonly StoryEvent[], scene: Scene): StoryEvent[] {
  return scene.coded.sentences.flatMap((sentence, index) =>
    sentence.isHeadline
      ? []
      : (sentence.settings ?? []).flatMap((s) => meetingIn(s, sentence, index, all, scene) ?? []),
  )
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
        ({ evidence, time, type }) =>
          (evidence.start <= setting.start && setting.end <= evidence.end) ||
          // *discussed it at a summit on Friday*: the verb tells the meeting.
          (type === 'CONSULT' && evidence.sentence === index && (time === null || time.from === setting.time.from)),
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

function tellingOf(setting: MeetingSetting, sentence: CodedSentence, index: number): CodedEvent {
  const { start, end, noun, actors, item, time, place, isDefinite } = setting
  const text = noun
  return {
    key: `setting:${start}`,
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
    times: [time],
    place,
    polarity: 'positive',
    status: 'occurred',
    certainty: 'stated',
    attribution: [],
    evidence: { start, end, sentence: index, trigger: { start, end, text }, rule: 'setting' },
    confidence: 0,
    isHeadline: sentence.isHeadline,
    isQuote: false,
    triggerLemma: noun,
    triggerPos: 'n',
    isAnaphoric: isDefinite,
    contentLemmas: [],
    clauseLemmas: [],
    parent: null,
    meeting: { name: null, form: FORMS[noun] ?? 'talks', heads: [], level: null, agenda: item === null ? [] : [item] },
    links: [],
  }
}
