import { MONTHS, monthNumber } from '../../text/month-names.js'
import { wordTable } from '../../text/word-table.js'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const SHORT_WEEKDAYS: Readonly<Record<string, number>> = wordTable({
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
})

/** ISO weekday of a full name in the singular (`monday`), else null. */
export function weekdayNumber(lower: string): number | null {
  const index = WEEKDAYS.indexOf(lower)
  return index < 0 ? null : index + 1
}

/** ISO weekday of an abbreviation, with or without its full stop, else null. */
export function shortWeekday(lower: string): number | null {
  return SHORT_WEEKDAYS[lower.replace(/\.$/, '')] ?? null
}

/** How surely a word is a month by its form alone: a full name, or an abbreviation, which needs a day or year beside it. */
export function monthOf(lower: string): { readonly month: number; readonly short: boolean } | null {
  const month = monthNumber(lower)
  return month === null ? null : { month, short: lower !== MONTHS[month - 1] }
}

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]
const TENS: Readonly<Record<string, number>> = wordTable({
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
})

/** Value of a small number in digits or words, of `a` and `an` as 1; null where it is none. */
export function smallNumber(lower: string): number | null {
  if (/^\d{1,3}$/.test(lower)) return Number(lower)
  if (lower === 'a' || lower === 'an') return 1
  const index = SMALL.indexOf(lower)
  return index >= 0 ? index : (TENS[lower] ?? null)
}

/** Pattern of what `smallNumber` reads. */
export const NUMBER = `(?:\\d{1,3}|an?|${SMALL.slice(1).join('|')}|${Object.keys(TENS).join('|')})`
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`
export const MONTH = `(?:${MONTHS.join('|')})`
export const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d{1,2}(?:st|nd|rd|th))'
