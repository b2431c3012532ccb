import type { Knowledge } from '../../knowledge/types.js'
import type { TimeExpression } from '../../language/times/times.js'
import type { Span } from '../../language/types.js'
import type { MeetingSetting } from '../../record/coded.js'
import type { Attribution, Place, TextSpan, TimeSpan } from '../../record/schema/index.js'
import { occasionOf } from '../acts/events.js'
import { phraseSpan } from '../acts/meetings/meeting.js'
import { AGENDA_VERBS, JOURNEYS } from '../acts/meetings/meeting-words.js'
import type { Cast } from '../cast/cast.js'
import { semanticObject, semanticSubject } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { meetingsAgreed } from './meeting-agreed.js'
import { isHeld, isOneOfSeries, roundsTold } from './meeting-rounds.js'
import { dated, isMeetingNoun, occasionsAt } from './occasions.js'
import { type FoundPlace, findPlaces } from './places.js'

/** What reading meetings as settings may look at. */
export interface SettingContext {
  readonly cast: Cast
  readonly knowledge: Knowledge
  readonly make: (tree: Tree, first: number, last: number) => TextSpan
  readonly toGiven: (span: Span) => Span
  /** Who says what a word tells. */
  readonly saidBy: (token: number) => readonly Attribution[]
}

/** Verbs of dealing with a thing at a meeting. */
const DEALS_WITH: ReadonlySet<string> = new Set([...AGENDA_VERBS, 'take_up', 'examine', 'vote', 'table'])
const AT = new Set(['at', 'during', 'on', 'in'])
const WITH = new Set(['of', 'with', 'between', 'by', 'to'])

/**
 * Meetings that a sentence names as the setting of something else, with their own day: *At a similar conference in 2021, donors
 * promised …*, *On his last visit, in May, …*, *skipped the last summit, held in Kampala two weeks ago*, *will take it up at a special
 * session next Tuesday*.
 */
export function meetingSettings(
  tree: Tree,
  times: readonly TimeExpression[],
  text: string,
  context: SettingContext,
): MeetingSetting[] {
  const { cast, make, toGiven, saidBy } = context
  const places = placesIn(tree, text, cast)
  const settings = tree.tokens.flatMap(({ index }) => {
    if (!isOccasion(tree, index)) return []
    const within = new Set(tree.subtree(index))
    const verb = dealsAt(tree, index)
    const time = timeOf(tree, times, within, verb)
    if (time === null) return []
    const place = places.find((p) => within.has(p.token) || (verb !== null && tree.head(p.token) === verb))
    const item = verb === null ? null : semanticObject(tree, verb)
    return [
      {
        ...toGiven(tree.token(index)),
        noun: tree.lemma(index),
        isDefinite: isDefinite(tree, index),
        actors: actorsAt(tree, index, verb, cast),
        item: item === null || tree.token(item).upos === 'PRON' ? null : phraseSpan(tree, item, make),
        time: spanOf(time, toGiven),
        place: place === undefined ? null : given(place.place, toGiven),
        attribution: saidBy(index),
      },
    ]
  })
  return [...settings, ...rounds(tree, times, places, context), ...agreed(tree, times, places, context)]
}

const placesIn = (tree: Tree, text: string, cast: Cast): FoundPlace[] =>
  findPlaces(tree, cast.phrasesOf(tree.sentence.index), text).filter((p) => !p.isByTheWay)

/** Every place at which a sentence says that something is, wherever its tree hangs it. */
export const settingPlaces = (
  tree: Tree,
  text: string,
  { cast, toGiven }: Pick<SettingContext, 'cast' | 'toGiven'>,
): Place[] =>
  placesIn(tree, text, cast)
    .map(({ place }) => given(place, toGiven))
    .sort((a, b) => a.start - b.start)

/** *A third was held in Lima last week*: the meetings told as one of several. */
function rounds(
  tree: Tree,
  times: readonly TimeExpression[],
  places: readonly FoundPlace[],
  { cast, make, toGiven, saidBy }: SettingContext,
): MeetingSetting[] {
  return roundsTold(tree, times).map(({ noun, verb, status, isBare, isThere, isOfSeries, times: days }) => {
    const within = tree.subtree(noun)
    const isOwn = ({ token }: FoundPlace) => within.includes(token) || (noun < token && token < verb)
    const isHere = ({ token }: FoundPlace) => noun < verb && tree.head(token) === verb
    const place = places.find(isOwn) ?? places.find(isHere)
    const { start, end } = make(tree, Math.min(noun, ...within), Math.max(verb, ...within))
    const named = tree.deps(noun, 'nmod').filter((n) => WITH.has(tree.preposition(n) ?? ''))
    const apart = occasionsAt(tree, noun, place?.token, places, times)
    const home = place === undefined ? null : given(place.place, toGiven)
    const onDays = days.map((day) => ({ time: spanOf(day, toGiven), place: home }))
    const occasions = apart.length > 0 ? apart.map((occasion) => occasionOf(occasion, { toGiven })) : onDays
    return {
      ...toGiven(tree.token(noun)),
      noun: 'round',
      isDefinite: isDefinite(tree, noun),
      actors: [...new Set(named.flatMap((t) => cast.actorsOf(tree, t)))],
      item: null,
      time: occasions[0]?.time ?? null,
      place: occasions[0]?.place ?? home,
      ...(occasions.length > 1 ? { occasions } : {}),
      attribution: saidBy(verb),
      round: { start, end, status, isBare, isThere, isOfSeries },
    }
  })
}

/** *agreed to meet again in Lima in May*: a meeting to come of those who agree. */
function agreed(
  tree: Tree,
  times: readonly TimeExpression[],
  places: readonly FoundPlace[],
  { cast, make, toGiven, saidBy }: SettingContext,
): MeetingSetting[] {
  return meetingsAgreed(tree).flatMap(({ told, top, agree }) => {
    const within = tree.subtree(top).filter((t) => t > agree)
    const place = places.find((p) => within.includes(p.token))
    const time = dated(times).find(({ head }) => within.includes(head))
    const subject = semanticSubject(tree, agree)
    if (subject === null || (place === undefined && time === undefined)) return []
    const { start, end } = make(tree, Math.min(top, ...within), Math.max(...within))
    return [
      {
        ...toGiven(tree.token(told)),
        noun: tree.isVerb(told) ? 'meeting' : tree.lemma(told),
        isDefinite: false,
        actors: [...new Set(tree.coordination(subject).flatMap((t) => cast.actorsOf(tree, t)))],
        item: null,
        time: time === undefined ? null : spanOf(time, toGiven),
        place: place === undefined ? null : given(place.place, toGiven),
        attribution: saidBy(agree),
        round: { start, end, status: 'planned' as const, isBare: false, isThere: false, isOwn: true },
      },
    ]
  })
}

const spanOf = (time: TimeExpression, toGiven: SettingContext['toGiven']): TimeSpan => ({
  ...toGiven(time),
  text: time.text,
  from: time.from,
  to: time.to,
  basis: time.basis,
})

const given = (place: Place, toGiven: SettingContext['toGiven']): Place => ({ ...place, ...toGiven(place) })

const isDefinite = (tree: Tree, noun: number): boolean =>
  tree.deps(noun, 'nmod:poss').length > 0 ||
  tree.deps(noun, 'det').some((d) => ['the', 'this', 'that', 'these', 'those'].includes(tree.lemma(d)))

/** A noun of a meeting, or somebody's visit, that is the setting of a verb or is said to have been held. */
function isOccasion(tree: Tree, noun: number): boolean {
  // *At the last one, held in Lima in May, …*
  if (isOneOfSeries(tree, noun)) return isHeld(tree, noun)
  if (tree.token(noun).upos !== 'NOUN') return false
  const isTheirVisit = isOneOf(tree, noun, JOURNEYS) && tree.deps(noun, 'nmod:poss').length > 0
  if (!isTheirVisit && !isMeetingNoun(tree, noun)) return false
  return isHeld(tree, noun) || (tree.base(noun) === 'obl' && AT.has(tree.preposition(noun) ?? ''))
}

/** The verb that deals with something at the meeting, or null. */
function dealsAt(tree: Tree, noun: number): number | null {
  const verb = tree.head(noun)
  if (tree.base(noun) !== 'obl' || verb < 0 || !tree.isVerb(verb)) return null
  return isOneOf(tree, verb, DEALS_WITH) ? verb : null
}

/** The day said of the noun or right behind it, wherever the tree hangs it, else of the verb that deals with something there. */
function timeOf(
  tree: Tree,
  times: readonly TimeExpression[],
  within: ReadonlySet<number>,
  verb: number | null,
): TimeExpression | null {
  const days = dated(times)
  const behind = Math.max(...within) + 1
  const own = days.find(({ head, first }) => within.has(head) || first === behind)
  return own ?? (verb === null ? null : (days.find(({ head }) => tree.head(head) === verb) ?? null))
}

/** Whose meeting it is, and who deals with something there or does it on a visit of theirs. */
function actorsAt(tree: Tree, noun: number, verb: number | null, cast: Cast): string[] {
  const named = [
    ...tree.deps(noun, 'nmod:poss'),
    ...tree.deps(noun, 'nmod').filter((n) => WITH.has(tree.preposition(n) ?? '')),
  ]
  const above = tree.head(noun)
  const onVisit = isOneOf(tree, noun, JOURNEYS) && above >= 0 && tree.isVerb(above) ? above : null
  const acting = [verb, onVisit].flatMap((v) => (v === null ? [] : (semanticSubject(tree, v) ?? [])))
  return [...new Set([...named, ...acting].flatMap((t) => cast.actorsOf(tree, t)))]
}
