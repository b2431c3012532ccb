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

/** Near-miss: *a news conference*, which is no meeting of those who hold it. */
export const isMeetingNoun = (tree: Tree, noun: number): boolean =>
  isOneOf(tree, noun, OCCASIONS) && !tree.deps(noun, 'compound', 'amod').some((c) => FOR_THE_PRESS.has(tree.lemma(c)))

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

/**
 * *Two rounds, in Lima in October and in Bern last month*, *talks in Oslo, Bern and Lima*: joined places of the plural noun of a meeting,
 * each with the day that stands right behind it; [] where it is one meeting.
 */
export function occasionsAt(
  tree: Tree,
  noun: number,
  token: number | undefined,
  places: readonly FoundPlace[],
  times: readonly TimeExpression[],
): OccasionFound[] {
  if (token === undefined || !isPlural(tree, noun)) return []
  const joined = tree.coordination(tree.firstConjunct(token)).flatMap((t) => places.find((p) => p.token === t) ?? [])
  if (joined.length < 2) return []
  const days = dated(times)
  return joined.map((place) => ({
    place,
    time: days.find(({ first }) => first > place.token && first - place.token <= NEAR) ?? null,
  }))
}
