import { said } from '../heard.js'
import { anotherOfItsKind } from '../meetings/again.js'
import type { StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import type { EventType, TimeSpan } from '../schema/index.js'
import { isOneDay } from './times.js'

/** What is said or agreed at a meeting. */
const SPOKEN: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'AGREE',
  'REJECT',
  'REQUEST',
  'SANCTION',
  'SUPPORT',
  'THREATEN',
])

/**
 * Days of meetings that the sentence before tells: where that has what was said on a day, and this one the meeting at which it was (*Chad on
 * Monday urged Mali to yield. It made the appeal at talks in Oran*), by a noun that takes it up or by the same two sides.
 */
export function datedByWords(all: readonly StoryEvent[], scene: Scene): ReadonlyMap<StoryEvent, TimeSpan> {
  const days = new Map<StoryEvent, TimeSpan>()
  for (const event of all) {
    const time = isOpenMeeting(event, scene) ? dayOfWords(event, all, scene) : null
    if (time !== null) days.set(event, time)
  }
  return days
}

/** A meeting of which the text says no day, nor its sentence any, and that is not said to be another than the one at hand. */
function isOpenMeeting({ standing, tellings }: StoryEvent, scene: Scene): boolean {
  const [first] = tellings
  if (first === undefined || first.meeting === null || tellings.some(({ isHeadline }) => isHeadline)) return false
  const { type, status, polarity, time } = standing
  if (type !== 'CONSULT' || status !== 'occurred' || polarity !== 'positive' || time !== null) return false
  const sentence = scene.coded.sentences[first.evidence.sentence]
  return !anotherOfItsKind(first, scene) && (sentence?.times ?? []).every((t) => t.from === null && t.to === null)
}

function dayOfWords({ tellings, standing }: StoryEvent, all: readonly StoryEvent[], scene: Scene): TimeSpan | null {
  const [first] = tellings
  const before = first!.evidence.sentence - 1
  const { parties } = scene
  const words = all.flatMap((event) =>
    event.tellings.filter(
      ({ type, evidence, isHeadline, isQuote, polarity, status }) =>
        SPOKEN.has(type) &&
        evidence.sentence === before &&
        !isHeadline &&
        !isQuote &&
        polarity === 'positive' &&
        status === 'occurred',
    ),
  )
  const met = everyone(standing)
  const isOfTheirs = takesUp(first!, scene)
    ? ({ sources }: (typeof words)[number]) => (parties.affinityOf(sources, met) ?? 0) > 0.5
    : (act: (typeof words)[number]) => parties.principals(met).length === 2 && parties.sameSet(everyone(act), met)
  const told = words.find((act) => isOneDay(act.time) && isOfTheirs(act))
  return told?.time ?? null
}

/** *The deal came at a meeting*, *made the remarks during talks*: a definite noun of what was said stands before the meeting. */
function takesUp({ evidence }: StoryEvent['tellings'][number], { coded, cues }: Scene): boolean {
  const { tokens } = coded.sentences[evidence.sentence]!
  const before = tokens.filter(({ end }) => end <= evidence.trigger.start)
  return before.some(({ lemma }, i) => said([lemma], cues.takenUp) && said([before[i - 1]?.lemma ?? ''], cues.definite))
}
