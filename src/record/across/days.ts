import { addDays, daysBetween } from '../timeline/times.js'

const EPOCH = '1970-01-01'

/** Days from 1970 to a day of ISO 8601, or null without one. */
export const dayOf = (day: string | null): number | null => (day === null ? null : daysBetween(EPOCH, day))

/** The day so many days after 1970 began, ISO 8601. */
export const isoDayOf = (days: number): string => addDays(EPOCH, days)

/** Orders what stories tell by their days, the undated last; then by the story's id and its own in the record (`e2` before `e10`). */
export function inOrder<T extends { readonly published: string | null; readonly story: string }>(
  idOf: (told: T) => string,
): (a: T, b: T) => number {
  const key = (told: T) => `${told.published ?? '9999-99-99'} ${told.story} ${idOf(told).padStart(6, '0')}`
  return (a, b) => {
    const [x, y] = [key(a), key(b)]
    return x < y ? -1 : x > y ? 1 : 0
  }
}
