import type { TimeExpression } from '../../language/times/times.js'
import { isPlural } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import type { FoundPlace } from './places.js'

/** Nouns of meetings at which others do something. */
export const OCCASIONS: ReadonlySet<string> = new Set([
  'summit',
  'conference',
  'meeting',
  'session',
  'sitting',
  'talk',
  'talks',
  'round',
  'consultation',
  'negotiation',
  'encounter',
  'gathering',
  'dialogue',
])
const FOR_THE_PRESS: ReadonlySet<string> = new Set(['news', 'press', 'media'])

/** *The next 2+2*: a meeting by the name of its format. */
const isFormat = (tree: Tree, noun: number): boolean =>
  tree.token(noun).upos === 'NUM' && tree.tokens[noun + 1]?.form === '+'

/** Near-miss: *a news conference*, which is no meeting of those who hold it. */
export const isMeetingNoun = (tree: Tree, noun: number): boolean =>
  (isFormat(tree, noun) || isOneOf(tree, noun, OCCASIONS)) &&
  !tree.deps(noun, 'compound', 'amod').some((c) => FOR_THE_PRESS.has(tree.lemma(c)))

/** The times that are days of something. */
export const dated = (times: readonly TimeExpression[]): TimeExpression[] =>
  times.filter(({ kind, from, to }) => (kind === 'point' || kind === 'interval') && (from ?? to) !== null)

/** One of several meetings that one word tells: where it was, and when if that is said. */
export interface OccasionFound {
  readonly place: FoundPlace
  readonly time: TimeExpression | null
}

/** Words between the end of a place's name and the day that is said of it. */
const NEAR = 2

const isDayBehind = ({ first }: TimeExpression, { token }: FoundPlace): boolean =>
  first > token && first - token <= NEAR

/** *met in Arica in March and in Tacna in April*: from the place on, each further one behind the day of the one before, with a day of its own. */
function datedPlaces(
  tree: Tree,
  token: number,
  places: readonly FoundPlace[],
  days: readonly TimeExpression[],
): OccasionFound[] {
  const found: OccasionFound[] = []
  for (const place of [...places].sort((a, b) => a.token - b.token)) {
    const time = days.find((day) => isDayBehind(day, place)) ?? null
    const before = found.at(-1)?.time?.last ?? null
    const way = before === null ? [] : tree.tokens.slice(before + 1, place.token)
    const isNext = before !== null && way.some(({ upos }) => upos === 'CCONJ' || upos === 'PUNCT')
    const goesOn = isNext && way.every(({ upos }) => ['CCONJ', 'PUNCT', 'ADP'].includes(upos))
    if (time !== null && (found.length === 0 ? place.token === token : goesOn)) found.push({ place, time })
  }
  return found
}

/**
 * *Two rounds, in Lima in October and in Bern last month*, *talks in Oslo, Bern and Lima*: joined places of the plural noun of a meeting,
 * each with the day that stands right behind it, or places of any such word that all have one; [] where it is one meeting.
 */
export function occasionsAt(
  tree: Tree,
  noun: number,
  token: number | undefined,
  places: readonly FoundPlace[],
  times: readonly TimeExpression[],
): OccasionFound[] {
  if (token === undefined) return []
  const days = dated(times)
  const each = datedPlaces(tree, token, places, days)
  if (each.length > 1 || !isPlural(tree, noun)) return each.length > 1 ? each : []
  const joined = tree.coordination(tree.firstConjunct(token)).flatMap((t) => places.find((p) => p.token === t) ?? [])
  if (joined.length < 2) return []
  return joined.map((place) => ({
    place,
    time: days.find((day) => isDayBehind(day, place)) ?? null,
  }))
}
