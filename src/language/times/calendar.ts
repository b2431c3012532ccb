/** A calendar day, `YYYY-MM-DD` (ISO 8601, proleptic Gregorian, UTC). Days compare as strings. */
export type IsoDay = string

/** A closed run of days. */
export interface DaySpan {
  readonly from: IsoDay
  readonly to: IsoDay
}

export interface DayParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

const MILLISECONDS_A_DAY = 86_400_000

function toDate(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Days are those of the years 1 to 9999: what lies beyond them (*two million years ago*) is put at their end. */
const [FIRST, LAST] = [toDate('0001-01-01').getTime(), toDate('9999-12-31').getTime()]

const inCalendar = (year: number): number => Math.min(Math.max(year, 1), 9999)

function fromTime(time: number): IsoDay {
  return new Date(Math.min(Math.max(time, FIRST), LAST)).toISOString().slice(0, 10)
}

/** The day of these parts, or null where the calendar has none (`2023-02-29`) or the year is not 1 to 9999. */
export function dayOf(year: number, month: number, day: number): IsoDay | null {
  if (year < 1 || year > 9999) return null
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDay(iso) ? iso : null
}

/** Whether a string is a day that the calendar has. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = toDate(text).getTime()
  return !Number.isNaN(time) && fromTime(time) === text
}

export function partsOf(day: IsoDay): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: IsoDay): number {
  return toDate(day).getUTCDay() || 7
}

export function addDays(day: IsoDay, count: number): IsoDay {
  return fromTime(toDate(day).getTime() + count * MILLISECONDS_A_DAY)
}

/** Days from the first to the second; negative where the second is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / MILLISECONDS_A_DAY)
}

/** The same day of another month; the last of that month where it is shorter. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const { year, month, day: ofMonth } = partsOf(day)
  const index = year * 12 + month - 1 + count
  const { to } = monthSpan(Math.floor(index / 12), (index % 12) + 1)
  return `${to.slice(0, 8)}${String(Math.min(ofMonth, Number(to.slice(8)))).padStart(2, '0')}`
}

/** The week, Monday to Sunday, `shift` weeks after the one that the day lies in. */
export function weekSpan(day: IsoDay, shift = 0): DaySpan {
  const from = addDays(day, 1 - weekdayOf(day) + 7 * shift)
  return { from, to: addDays(from, 6) }
}

/** A whole month; months before 1 and after 12 count into the years around. */
export function monthSpan(year: number, month: number): DaySpan {
  const dayAt = (months: number, day: number) => new Date(0).setUTCFullYear(inCalendar(year), months, day)
  return { from: fromTime(dayAt(month - 1, 1)), to: fromTime(dayAt(month, 0)) }
}

/** A run of whole calendar years, both ends included. */
export function yearSpan(first: number, last = first): DaySpan {
  const written = (year: number) => String(inCalendar(year)).padStart(4, '0')
  return { from: `${written(first)}-01-01`, to: `${written(last)}-12-31` }
}
