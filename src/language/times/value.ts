import {
  addDays,
  addMonths,
  type DaySpan,
  dayOf,
  daysBetween,
  type IsoDay,
  monthSpan,
  partsOf,
  weekdayOf,
  weekSpan,
  yearSpan,
} from './calendar.js'
import type { Direction } from './tense.js'

export type Part = 'early' | 'mid' | 'late' | null
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade'
/** Which one of its kind, from the story's own: -1 last, 0 this, 1 next. */
export type Shift = -1 | 0 | 1

/** How far one time lies from another: so many units, negative before it. */
export interface Offset {
  readonly unit: Unit
  readonly count: number
  /** *the following week*: all of it, however exact the day that it is counted from. */
  readonly isWhole?: boolean
}

/** What a time expression means, before it is put on the calendar. Months 1 to 12, weekdays 1 (Monday) to 7. */
export type TimeValue =
  | { readonly type: 'weekday'; readonly weekday: number; readonly shift: Shift | null }
  | {
      readonly type: 'date'
      readonly month: number
      readonly day: number
      readonly lastDay: number | null
      readonly year: number | null
      readonly yearShift: Shift | null
    }
  | {
      readonly type: 'month'
      readonly month: number
      readonly year: number | null
      readonly yearShift: Shift | null
      readonly shift: Shift | null
      readonly part: Part
    }
  | { readonly type: 'years'; readonly first: number; readonly last: number; readonly part: Part }
  | {
      readonly type: 'unit'
      readonly unit: Unit
      readonly shift: number
      readonly part: Part
      readonly bound: 'earlier' | 'later' | null
    }
  | { readonly type: 'weekend' }
  | { readonly type: 'season'; readonly season: Season; readonly shift: Shift | null; readonly year: number | null }
  | {
      readonly type: 'portion'
      readonly first: number
      readonly months: number
      readonly year: number | null
      readonly yearShift: Shift | null
    }
  | { readonly type: 'offset'; readonly days: number; readonly lastDays: number }
  /** The `count` units from the story on (`ahead`) or up to it; null where the text gives no number. */
  | { readonly type: 'rolling'; readonly unit: Unit; readonly count: number | null; readonly ahead: boolean }
  /** A point that many units away: `two weeks ago`, `in three days`. */
  | { readonly type: 'away'; readonly unit: Unit; readonly count: number | null; readonly ahead: boolean }
  | { readonly type: 'exact'; readonly day: IsoDay | null }
  | { readonly type: 'span'; readonly first: TimeValue; readonly last: TimeValue }
  | { readonly type: 'open' }

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** Days with either end open. */
export interface OpenSpan {
  readonly from: IsoDay | null
  readonly to: IsoDay | null
}

export const OPEN: OpenSpan = { from: null, to: null }
// Meteorological seasons of the northern hemisphere, by their first month; winter runs into the next year.
const SEASON_START: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** Whether a value stands on the calendar by itself, without the story's date. */
export function isExplicit(value: TimeValue): boolean {
  switch (value.type) {
    case 'date':
    case 'month':
    case 'season':
    case 'portion':
      return value.year !== null
    case 'years':
      return true
    case 'exact':
      return value.day !== null
    case 'span':
      return isExplicit(value.last)
    default:
      return false
  }
}

/** Puts a value on the calendar. Relative values are open where `published` is null. */
export function resolveTime(value: TimeValue, published: IsoDay | null, told: Direction): OpenSpan {
  // The nearest of a date's days is known; the nearest Friday is the one ahead.
  const isDated = value.type === 'date' || value.type === 'month'
  const direction = told === 'former' ? 'near' : told === 'near' && !isDated ? 'future' : told
  switch (value.type) {
    case 'years':
      return resolveYears(value.first, value.last, value.part)
    case 'exact':
      return { from: value.day, to: value.day }
    case 'open':
      return OPEN
    case 'span':
      return resolveSpan(value.first, value.last, published, direction)
    case 'date':
      return resolveDate(value, published, direction)
    case 'month':
      return resolveMonth(value, published, direction)
    case 'season':
      return resolveSeason(value.season, value.shift, value.year, published)
    case 'portion': {
      const year = value.year ?? (published === null ? null : partsOf(published).year + (value.yearShift ?? 0))
      return year === null ? OPEN : months(year, value.first, value.months)
    }
    default:
      return published === null ? OPEN : resolveRelative(value, published, direction)
  }
}

type Relative = Extract<TimeValue, { type: 'weekday' | 'unit' | 'weekend' | 'offset' | 'rolling' | 'away' }>

function resolveRelative(value: Relative, published: IsoDay, direction: Direction): OpenSpan {
  switch (value.type) {
    case 'weekday':
      return oneDay(weekdayNear(value.weekday, value.shift, published, direction))
    case 'unit':
      return bounded(
        partOf(unitSpan(value.unit, value.shift, published), value.unit, value.part),
        value.bound,
        published,
      )
    case 'weekend': {
      const isNow = weekdayOf(published) >= 6
      return unitSpan('weekend', isNow || direction === 'future' ? 0 : -1, published)
    }
    case 'offset':
      return { from: addDays(published, value.days), to: addDays(published, value.lastDays) }
    case 'rolling':
      return rolling(value.unit, value.count, value.ahead, published)
    case 'away':
      return away(value.unit, value.count, value.ahead, published)
  }
}

function oneDay(day: IsoDay): DaySpan {
  return { from: day, to: day }
}

function weekdayNear(weekday: number, shift: Shift | null, published: IsoDay, direction: Direction): IsoDay {
  if (shift !== null) return addDays(weekSpan(published, shift).from, weekday - 1)
  const back = (weekdayOf(published) - weekday + 7) % 7
  const isAhead = direction === 'future' || (direction !== 'past' && back > 3)
  return addDays(published, isAhead && back > 0 ? 7 - back : -back)
}

function months(year: number, first: number, count: number): DaySpan {
  return { from: monthSpan(year, first).from, to: monthSpan(year, first + count - 1).to }
}

function unitSpan(unit: Unit, shift: number, published: IsoDay): DaySpan {
  const { year, month } = partsOf(published)
  switch (unit) {
    case 'day':
      return oneDay(addDays(published, shift))
    case 'week':
      return weekSpan(published, shift)
    case 'weekend': {
      const { to } = weekSpan(published, shift)
      return { from: addDays(to, -1), to }
    }
    case 'month':
      return monthSpan(year, month + shift)
    case 'quarter':
      return months(year, 3 * (Math.floor((month - 1) / 3) + shift) + 1, 3)
    case 'year':
      return yearSpan(year + shift)
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + 10 * shift
      return yearSpan(first, first + 9)
    }
  }
}

/** Early, mid and late: days 1-10, 11-20 and 21-end of a month; thirds of a year; Monday-Tuesday, Wednesday-Thursday, the rest of a week. */
function partOf(span: DaySpan, unit: Unit, part: Part): DaySpan {
  if (part === null) return span
  if (unit === 'month') return thirds(span, part, 10, 20)
  if (unit === 'week') return thirds(span, part, 2, 4)
  if (unit === 'year') return yearPart(partsOf(span.from).year, part)
  if (unit === 'quarter') return thirds(span, part, 30, 60)
  return span
}

function thirds(span: DaySpan, part: Exclude<Part, null>, first: number, second: number): DaySpan {
  if (part === 'early') return { from: span.from, to: addDays(span.from, first - 1) }
  if (part === 'mid') return { from: addDays(span.from, first), to: addDays(span.from, second - 1) }
  return { from: addDays(span.from, second), to: span.to }
}

function yearPart(year: number, part: Exclude<Part, null>): DaySpan {
  return months(year, { early: 1, mid: 5, late: 9 }[part], 4)
}

function resolveYears(first: number, last: number, part: Part): DaySpan {
  if (part === null) return yearSpan(first, last)
  if (first === last) return yearPart(first, part)
  // A decade: its first four, middle three and last three years.
  if (part === 'early') return yearSpan(first, first + 3)
  return part === 'mid' ? yearSpan(first + 4, first + 6) : yearSpan(first + 7, last)
}

/** `earlier this week` ends with the story, `later this week` begins with it. */
function bounded(span: DaySpan, bound: 'earlier' | 'later' | null, published: IsoDay): DaySpan {
  if (published < span.from || published > span.to) return span
  if (bound === 'earlier') return { from: span.from, to: published }
  return bound === 'later' ? { from: published, to: span.to } : span
}

type DateValue = Extract<TimeValue, { type: 'date' }>

function resolveDate(value: DateValue, published: IsoDay | null, direction: Direction): OpenSpan {
  const year =
    value.year ?? (value.yearShift !== null && published !== null ? partsOf(published).year + value.yearShift : null)
  const from = year !== null ? dayOf(year, value.month, value.day) : published && dateNear(value, published, direction)
  if (!from) return OPEN
  const last = value.lastDay === null ? from : dayOf(partsOf(from).year, value.month, value.lastDay)
  return { from, to: last ?? from }
}

/** Days within which the nearest of a date's days is meant, whatever the tense: *scheduled for June 3* told on June 5 was for two days ago. */
const NEAR = 60

function dateNear({ month, day }: DateValue, published: IsoDay, direction: Direction): IsoDay | null {
  const { year } = partsOf(published)
  // Eight years on either side hold a 29 February.
  const candidates = Array.from({ length: 17 }, (_, index) => dayOf(year - 8 + index, month, day)).filter(
    (found) => found !== null,
  )
  const away = (found: IsoDay) => Math.abs(daysBetween(found, published))
  const nearest = candidates.reduce<IsoDay | null>(
    (best, found) => (best === null || away(found) < away(best) ? found : best),
    null,
  )
  if (nearest === null || away(nearest) <= NEAR) return nearest
  if (direction === 'past') return candidates.findLast((found) => found <= published) ?? null
  if (direction === 'future') return candidates.find((found) => found >= published) ?? null
  return nearest
}

type MonthValue = Extract<TimeValue, { type: 'month' }>

function resolveMonth(value: MonthValue, published: IsoDay | null, direction: Direction): OpenSpan {
  const year = value.year ?? (published === null ? null : monthYear(value, partsOf(published), direction))
  return year === null ? OPEN : partOf(monthSpan(year, value.month), 'month', value.part)
}

function monthYear(value: MonthValue, today: { year: number; month: number }, direction: Direction): number {
  if (value.yearShift !== null) return today.year + value.yearShift
  if (value.shift === 0) return today.year
  if (value.shift === -1) return value.month < today.month ? today.year : today.year - 1
  if (value.shift === 1) return value.month > today.month ? today.year : today.year + 1
  if (direction === 'near') {
    const ahead = (value.month - today.month + 12) % 12
    return ahead <= 6 === value.month >= today.month ? today.year : today.year + (ahead <= 6 ? 1 : -1)
  }
  if (direction === 'future') return value.month >= today.month ? today.year : today.year + 1
  return value.month <= today.month ? today.year : today.year - 1
}

function resolveSeason(season: Season, shift: Shift | null, year: number | null, published: IsoDay | null): OpenSpan {
  const start = SEASON_START[season]
  if (year !== null) return months(year, start, 3)
  if (published === null) return OPEN
  const current = partsOf(published).year
  const all = [-2, -1, 0, 1, 2].map((offset) => months(current + offset, start, 3))
  if (shift === -1) return all.findLast((span) => span.to < published) ?? OPEN
  if (shift === 1) return all.find((span) => span.from > published) ?? OPEN
  // This season: the one that runs, else the one of the calendar year.
  return all.find((span) => span.from <= published && published <= span.to) ?? months(current, start, 3)
}

function shiftBy(day: IsoDay, unit: Unit, count: number): IsoDay {
  if (unit === 'day') return addDays(day, count)
  if (unit === 'week' || unit === 'weekend') return addDays(day, 7 * count)
  return addMonths(day, count * { month: 1, quarter: 3, year: 12, decade: 120 }[unit])
}

function rolling(unit: Unit, count: number | null, ahead: boolean, published: IsoDay): OpenSpan {
  const far = count === null ? null : shiftBy(published, unit, ahead ? count : -count)
  return ahead ? { from: published, to: far } : { from: far, to: published }
}

/** `two weeks ago` is that calendar week, `three years ago` that year: the text is no more exact than its unit. */
function away(unit: Unit, count: number | null, ahead: boolean, published: IsoDay): OpenSpan {
  if (count === null) return ahead ? { from: published, to: null } : { from: null, to: published }
  const day = shiftBy(published, unit, ahead ? count : -count)
  return unit === 'day' ? oneDay(day) : unitSpan(unit === 'decade' ? 'year' : unit, 0, day)
}

/** The days that lie so far from others: days and weeks to the day, longer units where the days around lie within one of them. */
export function shiftedBy(base: DaySpan, { unit, count, isWhole }: Offset): DaySpan | null {
  const isExact = unit === 'day' || (unit === 'week' && count !== 0 && isWhole !== true)
  if (isExact) return base.from === base.to ? oneDay(shiftBy(base.from, unit, count)) : null
  if (unitSpan(unit, 0, base.from).to < base.to) return null
  return unitSpan(unit, 0, shiftBy(base.from, unit, count))
}

function resolveSpan(first: TimeValue, last: TimeValue, published: IsoDay | null, direction: Direction): OpenSpan {
  const filled = borrowYear(first, last)
  let [start, end] = [resolveTime(filled, published, direction), resolveTime(last, published, direction)]
  // `Monday to Wednesday` told on a Tuesday: the ends lie in order, nearest to the story.
  if (start.from !== null && end.to !== null && start.from > end.to && filled.type !== 'years') {
    if (direction === 'past') start = resolveTime(filled, addDays(end.to, -1), 'past')
    else end = resolveTime(last, start.from, 'future')
  }
  return { from: start.from, to: end.to }
}

/** `from March to May 2024`: the first month lies in the year of the last. */
function borrowYear(first: TimeValue, last: TimeValue): TimeValue {
  if (!('year' in first) || !('year' in last) || first.year !== null || last.year === null) return first
  if ('month' in first && 'month' in last && first.month > last.month) return { ...first, year: last.year - 1 }
  return { ...first, year: last.year }
}
