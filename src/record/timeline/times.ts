import type { CodedTime } from '../coded.js'
import type { TimeSpan } from '../schema/index.js'

/** Milliseconds. */
const DAY = 86_400_000

/** Whether the time says when, at least on one side. */
export function isResolved(time: TimeSpan | null): time is TimeSpan {
  return time !== null && (time.from !== null || time.to !== null)
}

/** Whether the time is one day. */
export function isOneDay(time: TimeSpan | null): time is TimeSpan & { readonly from: string } {
  return time !== null && time.from !== null && time.from === time.to
}

/** The expression as the record's time, without what it counts from. */
export function timeSpanOf({ start, end, text, from, to, basis }: CodedTime): TimeSpan {
  return { start, end, text, from, to, basis }
}

/** Whether two times share a day; null where either is not known. An open end reaches for ever. */
export function overlapInTime(a: TimeSpan | null, b: TimeSpan | null): boolean | null {
  if (!isResolved(a) || !isResolved(b)) return null
  const apart = (x: TimeSpan, y: TimeSpan) => x.to !== null && y.from !== null && x.to < y.from
  return !apart(a, b) && !apart(b, a)
}

/** Whether the first time ends before the second begins; null where it cannot be known. */
export function isBefore(a: TimeSpan | null, b: TimeSpan | null): boolean | null {
  const end = a?.to ?? null
  const start = b?.from ?? null
  return end === null || start === null ? null : end < start
}

/** Days from the first day to the second, both ISO 8601. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** The day so many days later, ISO 8601. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** Days before the story's own after which an act is history to its news. */
const REMOTE_DAYS = 45

/** Whether the time lies so far before the story that it is history to it; false where that cannot be known. */
export function isRemote(time: TimeSpan | null, published: string | null): boolean {
  const to = time?.to ?? null
  return to !== null && published !== null && daysBetween(to, published) > REMOTE_DAYS
}

/** Days that the time leaves open; infinite for an open end. */
export function breadth(time: TimeSpan): number {
  return time.from === null || time.to === null ? Number.POSITIVE_INFINITY : daysBetween(time.from, time.to)
}

/** The most exact of the times; an unresolved one only where there is no other; the first of equals. */
export function mostExact(times: readonly (TimeSpan | null)[]): TimeSpan | null {
  let best: TimeSpan | null = null
  for (const time of times) {
    if (time === null) continue
    if (best === null || (isResolved(time) && (!isResolved(best) || breadth(time) < breadth(best)))) best = time
  }
  return best
}
