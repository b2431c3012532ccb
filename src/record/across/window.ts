import type { TimeSpan } from '../schema/index.js'
import { dayOf } from './days.js'

/** Days in which something took place or is to take place, both inclusive, counted from 1970. */
export interface Window {
  readonly low: number
  readonly high: number
  /** The text gave the days; else they follow from the story's own. */
  readonly isStated: boolean
}

/** News without a day is of the two days before its story; a plan without one of the month after. */
const NEWS_DAYS = 2
const PLAN_DAYS = 31
/** What is open at one end reaches this far. */
const OPEN_DAYS = 365

/** The window of an act, or null where neither it nor its story has a day. */
export function windowOf(time: TimeSpan | null, published: string | null, isPlanned: boolean): Window | null {
  const [from, to] = [dayOf(time?.from ?? null), dayOf(time?.to ?? null)]
  if (from !== null || to !== null) {
    return { low: from ?? to! - OPEN_DAYS, high: to ?? from! + OPEN_DAYS, isStated: true }
  }
  const day = dayOf(published)
  if (day === null) return null
  return isPlanned
    ? { low: day, high: day + PLAN_DAYS, isStated: false }
    : { low: day - NEWS_DAYS, high: day, isStated: false }
}

/** Whether two windows share a day, give or take a few where one of them is only inferred. */
export function meet(a: Window | null, b: Window | null): boolean {
  if (a === null || b === null) return true
  const slack = a.isStated && b.isStated ? 0 : 1
  return a.low <= b.high + slack && b.low <= a.high + slack
}

const WEEK = 7

/** Numbers of the weeks that the window touches, its neighbours' edges included; at most a few, then null for *some time*. */
export function weeksOf(window: Window | null): readonly (number | null)[] {
  if (window === null) return [null]
  const first = Math.floor((window.low - 1) / WEEK)
  const last = Math.floor((window.high + 1) / WEEK)
  return last - first > 8 ? [null] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
