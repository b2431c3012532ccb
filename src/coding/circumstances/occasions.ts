import type { TimeExpression } from '../../language/times/times.js'
import type { Tree } from '../grammar/tree.js'
import type { FoundPlace } from './places.js'

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
  const isPlural = tree.hasFeature(noun, 'Number=Plur') || tree.token(noun).xpos === 'NNS'
  if (token === undefined || !isPlural) return []
  const joined = tree.coordination(tree.firstConjunct(token)).flatMap((t) => places.find((p) => p.token === t) ?? [])
  if (joined.length < 2) return []
  const dated = times.filter(({ kind, from, to }) => (kind === 'point' || kind === 'interval') && (from ?? to) !== null)
  return joined.map((place) => ({
    place,
    time: dated.find(({ first }) => first > place.token && first - place.token <= NEAR) ?? null,
  }))
}
