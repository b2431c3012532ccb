import { said } from '../heard.js'
import { bestTelling } from '../repeats/merge.js'
import type { Happening, StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import { breadth, isResolved } from '../timeline/times.js'
import { firstNounsWithin, tokensBefore, tokensWithin } from '../tokens.js'
import { anotherOfItsKind, isSettingMeeting, modifiersOf } from './again.js'
import { tellsOfCompany } from './people.js'

/** Those that the coder holds to tell a meeting. */
export const tellingsWithFacts = (tellings: Happening) => tellings.filter((event) => event.meeting !== null)

/** Whether the event is a meeting that has or had a place in the world's calendar, and who met can be said. */
export function isMeeting(event: StoryEvent, scene: Scene): boolean {
  const { tellings, standing } = event
  const fates = tellings.map((told) => told.meeting?.status ?? 'held')
  // *No round was held after that* is none, *and a second was called off* is one.
  const isCalledOff = fates.some((fate) => fate === 'cancelled' || fate === 'postponed')
  if (tellings.some(isSettingMeeting)) return isResolved(standing.time) || standing.place !== null || isCalledOff
  // *regularly speaks with her counterpart* is no one meeting.
  const isOne = standing.status === 'hypothetical' ? isSetAhead(standing, scene) : standing.status !== 'habitual'
  if (tellingsWithFacts(tellings).length === 0 || !isOne) return false
  if (standing.type !== 'CONSULT' || !tellsOfCompany(event, scene) || isNoMeeting(event, scene)) return false
  const sides = scene.parties.principals(everyone(standing))
  const isBloc = sides.some((id) => scene.parties.isOfBloc(id))
  // *A second round, which Peru was to host, never took place*
  const isOffRound = fates.some((fate) => fate !== 'held')
  if (standing.polarity === 'negative' && !isOffRound && tellings.every((told) => tellsOfNone(told, scene)))
    return isResolved(standing.time)
  if (standing.polarity === 'negative')
    return sides.length > 1 || isBloc || isOffRound || bestTelling(tellings).triggerPos === 'n'
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
  // *The decision was taken at a summit in Lima*: of all of a body, which is told of before.
  const isWide = tellings.every(({ meeting, triggerPos }) => meeting?.form === 'summit' && triggerPos === 'n')
  if (sides.length === 0) return isNamed || isOfSeries || isFixed || (isWide && standing.place !== null)
  return sides.length > 1 || isBloc || isOfSeries || tellings.some((told) => (told.meeting?.form ?? null) !== null)
}

/**
 * *wrote to the ministry in May*, *brokered a deal*, *does not bargain with kidnappers*, *progress in its membership talks*: what is done
 * by letter or for others, what is never done, and what goes on for years.
 */
function isNoMeeting({ standing, tellings }: StoryEvent, scene: Scene): boolean {
  const { cues } = scene
  const isSet = isResolved(standing.time) || standing.place !== null
  const isOnDay = isResolved(standing.time) && breadth(standing.time) <= DAYS
  return tellings.every((told) => {
    const byVerb = (words: readonly string[]) => told.triggerPos === 'v' && said([told.triggerLemma], words)
    if (byVerb(cues.writing)) return true
    if (byVerb(cues.brokering))
      return (
        !isOnDay && said(firstNounsWithin(scene.coded.sentences[told.evidence.sentence], told.content), cues.papers)
      )
    if (told.triggerPos === 'v' && ((!isOnDay && isOfRank(told, scene)) || isBackAtPost(told, scene))) return true
    if (byVerb(cues.bargaining)) return standing.polarity === 'negative' && !isSet
    return told.triggerPos === 'n' && !isSet && said(modifiersOf(told, scene), cues.joining)
  })
}

/** Days within which lies what is told as an occasion. */
const DAYS = 7

/** Words of one noun phrase and its infinitive. */
const RANKED = 8

/** *is the first leader to visit Lima since 2019*: what ranks a journey that is told elsewhere. */
function isOfRank({ evidence: { sentence, trigger } }: Happening[number], { coded, cues }: Scene): boolean {
  const before = tokensBefore({ sentence, trigger }, coded).slice(-RANKED)
  const rank = before.findLastIndex(({ lemma }) => said([lemma], cues.firstOne, cues.lastTime))
  const isAim = said([before.at(-1)?.lemma ?? ''], cues.infinitive)
  return isAim && rank >= 0 && before.slice(rank).every(({ upos, lemma }) => upos !== 'VERB' && lemma !== ',')
}

/** *Its ambassador will go back to Lima*: an envoy who lives there is on no visit. */
function isBackAtPost({ meeting, evidence }: Happening[number], { coded, cues }: Scene): boolean {
  const clause = { start: evidence.start, end: Math.max(evidence.end, evidence.trigger.end) }
  const words = tokensWithin(coded.sentences[evidence.sentence], clause)
  const lemmas = words.map(({ lemma }) => lemma)
  const who = words.filter(({ end }) => end <= evidence.trigger.start).map(({ lemma }) => lemma)
  return meeting?.form === 'visit' && said(lemmas, cues.goingBack) && said(who, cues.posted)
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
export function isLone([event, ...more]: readonly StoryEvent[], scene: Scene): boolean {
  const { tellings, standing } = event!
  if (more.length > 0 || isResolved(standing.time) || standing.place !== null || standing.polarity === 'negative')
    return false
  const sides = scene.parties.principals(everyone(standing))
  const isBloc = sides.some((id) => scene.parties.isOfBloc(id))
  const isPlain = tellings.every(({ triggerPos, meeting }) => triggerPos === 'v' && meeting?.form !== 'visit')
  return sides.length === 1 && !isBloc && isPlain
}
