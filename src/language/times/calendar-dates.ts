import { type Atom, dayFirst, isCapital, midAt, monthFirst, numericAt, type Words, yearAt } from './dates.js'
import { monthOf, shortWeekday, weekdayNumber } from './words.js'

const DAY_PARTS = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'noon',
  'midday',
  'midnight',
  'lunchtime',
  'dawn',
  'dusk',
])
// Days of the calendar or of history that have a weekday in their name.
const NAMED_DAYS = new Set([
  'black',
  'good',
  'bloody',
  'ash',
  'palm',
  'easter',
  'holy',
  'shrove',
  'super',
  'cyber',
  'casual',
  'red',
  'freaky',
  'man',
  'girl',
])
const PAPERS = new Set([
  'times',
  'telegraph',
  'express',
  'mirror',
  'post',
  'mail',
  'herald',
  'tribune',
  'star',
  'world',
  'club',
  'league',
  'group',
  'movement',
])

/** How dates and years begin that do not begin with a name. */
const FIGURES = /^(?:\d|['’]\d|mid[-–])/

/** What is named after a day of history. */
const NAMED_AFTER_DAYS =
  /^(?:airport|alliance|avenue|battalion|boulevard|bridge|brigade|coalition|highway|hospital|movement|park|plaza|road|roundabout|square|stadium|street|university)$/

/** Reads the weekday, date or month that begins at a token; null where there is none. */
export function calendarAt(words: Words, at: number): Atom | null {
  const atom = readAt(words, at)
  return atom !== null && isWithinName(words, atom) ? null : atom
}

/** `May 13 Square`, `the 14 July Bridge`. */
const isWithinName = ({ tokens, lower }: Words, { first, last, value }: Atom): boolean =>
  (value.type === 'date' || (value.type === 'month' && /^\d{1,2}$/.test(lower[first - 1] ?? ''))) &&
  isCapital(tokens[last + 1]) &&
  NAMED_AFTER_DAYS.test(lower[last + 1] ?? '')

function readAt(words: Words, at: number): Atom | null {
  return (
    weekdayAt(words, at) ??
    monthFirst(words, at) ??
    (FIGURES.test(words.lower[at]!)
      ? (dayFirst(words, at) ?? numericAt(words, at) ?? midAt(words, at) ?? yearAt(words, at))
      : null)
  )
}

function weekdayAt(words: Words, at: number): Atom | null {
  const { tokens, lower } = words
  const word = lower[at]!
  const plural = word.endsWith('s') ? weekdayNumber(word.slice(0, -1)) : null
  if (plural !== null && isCapital(tokens[at])) {
    return { first: at, last: at, value: { type: 'open' }, habitual: true }
  }
  const weekday = weekdayNumber(word) ?? abbreviatedWeekday(words, at)
  if (weekday === null || isNamePart(words, at)) return null
  if (!isCapital(tokens[at]) && !['on', 'last', 'next', 'this', 'by', 'until', 'since'].includes(lower[at - 1] ?? ''))
    return null
  const last = DAY_PARTS.has(lower[at + 1] ?? '') ? at + 1 : at
  const dated = dateAfterWeekday(words, at, last)
  if (dated !== null) return dated
  return { first: at, last, value: { type: 'weekday', weekday, shift: null } }
}

function abbreviatedWeekday({ tokens, lower }: Words, at: number): number | null {
  const weekday = shortWeekday(lower[at]!)
  if (weekday === null || !isCapital(tokens[at])) return null
  if (lower[at]!.endsWith('.')) return weekday
  // `Sun`, `Mon` and `Sat` are names and words too: only a date after them tells.
  const next = lower[at + 1] === ',' || lower[at + 1] === '.' ? at + 2 : at + 1
  return next < lower.length && (monthOf(lower[next]!) !== null || /^\d{1,2}$/.test(lower[next]!)) ? weekday : null
}

/** `Black Friday`, `the Sunday Times`, a person called Friday. */
function isNamePart({ tokens, lower }: Words, at: number): boolean {
  const [before, after] = [lower[at - 1] ?? '', lower[at + 1] ?? '']
  if (isCapital(tokens[at - 1]) && NAMED_DAYS.has(before)) return true
  if (isCapital(tokens[at + 1]) && PAPERS.has(after)) return true
  return tokens[at]!.deprel === 'flat' && isCapital(tokens[at - 1]) && tokens[at - 1]!.upos === 'PROPN'
}

/** `Tuesday, June 18`, `Tuesday (18 June)` and `Tuesday morning (June 18)` are one date. */
function dateAfterWeekday(words: Words, at: number, end: number): Atom | null {
  const { lower } = words
  const separator = lower[end + 1]
  if (end > at && separator !== '(') return null
  const inner = separator === ',' || separator === '(' ? end + 2 : end + 1
  if (inner >= lower.length) return null
  const date = monthFirst(words, inner) ?? dayFirst(words, inner)
  if (date === null || date.value.type !== 'date') return null
  const last = separator === '(' && lower[date.last + 1] === ')' ? date.last + 1 : date.last
  return separator === '(' && last === date.last ? null : { ...date, first: at, last }
}
