import type { TimeExpression } from '../../language/times/times.js'
import type { Tree } from '../grammar/tree.js'

/** Whether an expression says when, be it but from or until when; a length of time alone does not. */
export const isDated = ({ from, to }: TimeExpression): boolean => from !== null || to !== null

/** *in February 2021*, *in 2019*, *last year*: days that are named with their year; near-miss: *on June 3*, *since 2019*. */
export const isOfYear = ({ basis, kind, text }: TimeExpression): boolean =>
  (kind === 'point' || kind === 'interval') && (basis === 'explicit' || /\b(?:ago|last|yesterday)\b/i.test(text))

/** *on Wednesday*; near-miss: *next Wednesday*, *on March 3*. */
export const isWeekday = ({ kind, basis, text }: TimeExpression): boolean =>
  kind === 'point' && basis === 'relative' && /^(?:on )?\p{Lu}\p{Ll}+day(?: \p{Ll}+)?$/u.test(text)

/**
 * Those that say when first, a day before the month or year that it is in (*struck for the second time this month on Friday*); near-miss:
 * *met every year from 2015 to 2019, the last time in June 2019*.
 */
export function datedFirst(times: readonly TimeExpression[]): TimeExpression[] {
  const dated = times.filter(isDated)
  const isWide = (time: TimeExpression) => dated.some((other) => isWithin(other, time))
  return [...dated.filter((t) => !isWide(t)), ...dated.filter(isWide), ...times.filter((t) => !isDated(t))]
}

const isWithin = (inner: TimeExpression, outer: TimeExpression): boolean =>
  [inner.from, inner.to, outer.from, outer.to].every((day) => day !== null) &&
  outer.from! <= inner.from! &&
  inner.to! <= outer.to! &&
  outer.from!.slice(0, 4) === outer.to!.slice(0, 4) &&
  (inner.from !== outer.from || inner.to !== outer.to)

/** *met for two days of talks*: what a length of time is a length of, wherever the tree hangs it; null where it is of nothing, or a date. */
export function measured(tree: Tree, time: TimeExpression): number | null {
  const of = tree.tokens[time.last + 1]
  if (isDated(time) || of?.form !== 'of') return null
  const noun = tree.head(of.index)
  return noun > of.index && tree.token(noun).upos === 'NOUN' ? noun : null
}
