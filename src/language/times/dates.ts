import type { Token } from '../types.js'
import { dayOf } from './calendar.js'
import type { TimeValue } from './value.js'
import { monthOf, weekdayNumber } from './words.js'

/** The words of a sentence in both cases. */
export interface Words {
  readonly tokens: readonly Token[]
  readonly lower: readonly string[]
}

/** A stretch of tokens, both ends inclusive, that means a time. */
export interface Atom {
  readonly first: number
  readonly last: number
  readonly value: TimeValue
  readonly habitual?: boolean
  /** A further time that shares this one's month: `June 3 and 4`. */
  readonly also?: Atom
}

/** Before these words only a time can follow a month or a bare year. */
const OPENINGS = [
  ...['in', 'since', 'until', 'till', 'by', 'before', 'after', 'from', 'during', 'through', 'throughout', 'between'],
  ...['around', 'circa', 'early', 'mid', 'late'],
]
const TIME_PREPOSITIONS = new Set([...OPENINGS, 'last', 'next', 'this', 'of', 'to', 'late-', 'mid-', '-', '–'])
const YEAR_PREPOSITIONS = new Set([...OPENINGS, 'year'])
const DASHES = new Set(['-', '–', '—'])
/** What has its time behind *for*: `set for May`, `pencilled in for March`. */
const PLANNED = /^(?:set|fixed|(?:re)?scheduled|planned|slated|due|expected|booked|arranged|called|pencill?ed(?: in)?)$/

export const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.form)

/** Whether a number counts what comes after it (`in May 15 people died`), so that it is neither day nor year. */
function isCounting({ tokens, lower }: Words, at: number): boolean {
  const token = tokens[at]!
  const next = lower[at + 1]
  if (
    next !== undefined &&
    /^(?:%|percent|per|million|billion|thousand|hundred|km|miles?|people|troops|dollars|years?|days?|hours?)$/.test(
      next,
    )
  )
    return true
  const previous = lower[at - 1]
  if (previous !== undefined && /^[$€£¥#]$/.test(previous)) return true
  const head = tokens[token.head]
  if (head === undefined || head.index <= at || !token.deprel.startsWith('nummod')) return false
  if (monthOf(lower[head.index]!) !== null || weekdayNumber(lower[head.index]!) !== null) return false
  return head.xpos === 'NNS' || head.xpos === 'NN'
}

/** `mid-May`, `mid-May 2023`, `mid-2023` where the tokenizer keeps them whole. */
export function midAt(words: Words, at: number): Atom | null {
  const match = /^mid[-–](\p{L}{3,9}|\d{4})$/u.exec(words.lower[at]!)
  if (match === null) return null
  const year = yearNumber(match[1])
  if (year !== null) return { first: at, last: at, value: { type: 'years', first: year, last: year, part: 'mid' } }
  const month = monthOf(match[1]!)
  if (month === null || !/^[Mm]id[-–]\p{Lu}/u.test(words.tokens[at]!.form) || month.short) return null
  const { year: named, yearShift, last } = yearAfter(words, at)
  return {
    first: at,
    last,
    value: { type: 'month', month: month.month, year: named, yearShift, shift: null, part: 'mid' },
  }
}

function dayNumber(word: string | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')
  const day = match === null ? 0 : Number(match[1])
  return day >= 1 && day <= 31 ? day : null
}

/** A year of four digits from 1500 to 2199; null where a word is none. */
export function yearNumber(word: string | undefined): number | null {
  const match = /^(?:1[5-9]|20|21)\d{2}$/.exec(word ?? '')
  return match === null ? null : Number(match[0])
}

/** `scheduled for May`, but not `voted for May`: what is planned, and *for*, stand right before. */
function isPlannedFor({ lower }: Words, at: number): boolean {
  const isIn = lower[at - 2] === 'in'
  return lower[at - 1] === 'for' && PLANNED.test(isIn ? `${lower[at - 3]} in` : (lower[at - 2] ?? ''))
}

/** The month that a token names, if what stands around it lets it be one. */
function monthAt(words: Words, at: number): { month: number; form: 'sure' | 'needs-day' } | null {
  const { tokens, lower } = words
  const token = tokens[at]
  const found = token && isCapital(token) ? monthOf(lower[at]!) : null
  if (!token || found === null || token.upos === 'AUX') return null
  if (found.short && !lower[at]!.endsWith('.')) return { month: found.month, form: 'needs-day' }
  const before = lower[at - 1] ?? ''
  const isTimeBefore = TIME_PREPOSITIONS.has(before) || isPlannedFor(words, at)
  // A name: `Theresa May`, `April Jones`, `August Wilson`.
  if (token.deprel === 'flat' && isCapital(tokens[at - 1])) return null
  const hasName = tokens[at + 1]?.deprel === 'flat' && isCapital(tokens[at + 1]) && /^\p{L}/u.test(tokens[at + 1]!.form)
  if (hasName && !isTimeBefore) return null
  const isAmbiguous = found.short || ['may', 'march', 'april', 'june', 'august'].includes(lower[at]!)
  const isSure =
    !isAmbiguous ||
    isTimeBefore ||
    (lower[at] !== 'may' && lower[at] !== 'march' && !found.short && token.upos === 'PROPN')
  return { month: found.month, form: isSure ? 'sure' : 'needs-day' }
}

export function monthFirst(words: Words, at: number): Atom | null {
  const { lower } = words
  const month = monthAt(words, at)
  if (month === null) return null
  const day = dayNumber(lower[at + 1])
  if (day !== null && !isDayOfCount(words, at)) return datesFrom(words, at, month.month, day)
  const next = lower[at + 1] === ',' || lower[at + 1] === 'of' ? at + 2 : at + 1
  const year = yearNumber(lower[next])
  if (year !== null && !isCounting(words, next)) {
    return {
      first: at,
      last: next,
      value: { type: 'month', month: month.month, year, yearShift: null, shift: null, part: null },
    }
  }
  if (month.form !== 'sure') return null
  const yearShift = yearShiftAt(words, at + 1)
  const value: TimeValue = {
    type: 'month',
    month: month.month,
    year: null,
    yearShift: yearShift?.shift ?? null,
    shift: null,
    part: null,
  }
  return { first: at, last: yearShift?.last ?? at, value }
}

/** `in May 15 people died`: the number belongs to what follows, and a preposition governs the bare month. */
function isDayOfCount(words: Words, at: number): boolean {
  const { lower } = words
  if (!isCounting(words, at + 1)) return false
  return ['in', 'since', 'by', 'until', 'during'].includes(lower[at - 1] ?? '')
}

/** `May last year`, `May of this year`, `June 18 last year`. */
function yearShiftAt({ lower }: Words, at: number): { shift: -1 | 0 | 1; last: number } | null {
  const start = lower[at] === 'of' ? at + 1 : at
  const shift = { last: -1, this: 0, next: 1 }[lower[start] ?? ''] as -1 | 0 | 1 | undefined
  return shift !== undefined && lower[start + 1] === 'year' ? { shift, last: start + 1 } : null
}

interface YearFound {
  readonly year: number | null
  readonly yearShift: -1 | 0 | 1 | null
  readonly last: number
}

function yearAfter(words: Words, last: number): YearFound {
  const { lower } = words
  const at = lower[last + 1] === ',' || lower[last + 1] === 'of' ? last + 2 : last + 1
  const year = yearNumber(lower[at])
  if (year !== null && !isCounting(words, at)) return { year, yearShift: null, last: at }
  const shifted = yearShiftAt(words, last + 1)
  return { year: null, yearShift: shifted?.shift ?? null, last: shifted?.last ?? last }
}

function dateValue(month: number, day: number, lastDay: number | null, { year, yearShift }: YearFound): TimeValue {
  return { type: 'date', month, day, lastDay, year, yearShift }
}

/** `June 3`, `June 3, 2024`, `June 3-5`, `June 3 to 5`, `June 3 and 4`. */
function datesFrom(words: Words, at: number, month: number, day: number): Atom {
  const { lower } = words
  const joiner = lower[at + 2] ?? ''
  const second = dayNumber(lower[at + 3])
  const isDay =
    second !== null && !isCounting(words, at + 3) && monthOf(lower[at + 4] ?? '') === null && lower[at + 4] !== ':'
  if (isDay && second > day && (DASHES.has(joiner) || ['to', 'through', 'until'].includes(joiner))) {
    const year = yearAfter(words, at + 3)
    return { first: at, last: year.last, value: dateValue(month, day, second, year) }
  }
  if (isDay && second > day && (joiner === 'and' || joiner === 'or')) {
    const year = yearAfter(words, at + 3)
    const also = { first: at + 3, last: year.last, value: dateValue(month, second, null, year) }
    return { first: at, last: at + 1, value: dateValue(month, day, null, year), also }
  }
  const year = yearAfter(words, at + 1)
  return { first: at, last: year.last, value: dateValue(month, day, null, year) }
}

/** `18 June`, `18 June 2024`, `3-5 June`, `the 18th of June`. */
export function dayFirst(words: Words, at: number): Atom | null {
  const { lower } = words
  const day = dayNumber(lower[at])
  if (day === null || lower[at - 1] === '$') return null
  const isRange = DASHES.has(lower[at + 1] ?? '') || lower[at + 1] === 'to' || lower[at + 1] === 'and'
  const second = isRange ? dayNumber(lower[at + 2]) : null
  const afterDays = second === null ? at + 1 : at + 3
  const monthIndex = lower[afterDays] === 'of' ? afterDays + 1 : afterDays
  const month = monthIndex < lower.length ? monthInDate(words, monthIndex) : null
  if (month === null || (second !== null && second <= day)) return null
  // `3 June 18` is no day before a day: the month belongs to the number after it.
  const year = yearAfter(words, monthIndex)
  if (second !== null && lower[at + 1] === 'and') {
    const also = { first: at + 2, last: year.last, value: dateValue(month, second, null, year) }
    return { first: at, last: at, value: dateValue(month, day, null, year), also }
  }
  return { first: at, last: year.last, value: dateValue(month, day, second, year) }
}

function monthInDate({ tokens, lower }: Words, at: number): number | null {
  const token = tokens[at]!
  return isCapital(token) && token.upos !== 'AUX' ? (monthOf(lower[at]!)?.month ?? null) : null
}

/** `2024-06-18`, `18/06/2024`, `06/18/2024`; open where day and month cannot be told apart. */
export function numericAt({ lower }: Words, at: number): Atom | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(lower[at]!)
  if (iso !== null) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    return day === null ? null : { first: at, last: at, value: { type: 'exact', day } }
  }
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(lower[at]!)
  if (slashed === null) return null
  const [a, b, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])]
  const isClear = a > 12 || b > 12 || a === b
  const day = b > 12 ? dayOf(year, a, b) : dayOf(year, b, a)
  return day === null ? null : { first: at, last: at, value: { type: 'exact', day: isClear ? day : null } }
}

/** A bare year after a word that only a time follows; `1990s`, `'90s`, `the 19th century`. */
export function yearAt(words: Words, at: number): Atom | null {
  const { lower } = words
  const decade = /^(mid-)?['’]?((?:1[5-9]|20)?\d0)['’]?s$/.exec(lower[at]!)
  if (decade !== null && ['the', 'mid', 'early', 'late', '-', 'in', 'since'].includes(lower[at - 1] ?? '')) {
    const digits = Number(decade[2])
    const first = digits < 100 ? 1900 + digits : digits
    return { first: at, last: at, value: { type: 'years', first, last: first + 9, part: decade[1] ? 'mid' : null } }
  }
  const century = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower[at]!)
  if (century !== null && lower[at + 1] === 'century') {
    const last = Number(century[1]) * 100
    return { first: at, last: at + 1, value: { type: 'years', first: last - 99, last, part: null } }
  }
  const year = yearNumber(lower[at])
  if (year === null || (!isYearOf(words, at) && (isCounting(words, at) || !isYearPlace(words, at)))) return null
  return { first: at, last: at, value: { type: 'years', first: year, last: year, part: null } }
}

/** Singular nouns that a number before them counts all the same. */
const UNITS =
  /^(?:metre|meter|kilomet(?:re|er)|mile|ton|tonne|kilogram|pound|foot|acre|hectare|seat|word|page|man|megawatt|calorie|litre|barrel|percent)$/

/** `the 2015 accord`, `the 1980 Iran-Iraq war`, `Turkey's 2019 incursion`: the year of a single thing; near-miss: `the 2000 men`. */
function isYearOf({ tokens, lower }: Words, at: number): boolean {
  const noun = tokens[tokens[at]!.head]
  const isOwned = /^(?:the|a|its|his|her|their|our|this|that|['’]s?)$/.test(lower[at - 1] ?? '')
  if (!isOwned || noun === undefined || noun.index <= at || noun.index > at + 4 || noun.upos !== 'NOUN') return false
  if (noun.xpos !== 'NN' || UNITS.test(noun.lemma.toLowerCase())) return false
  return lower.slice(at + 1, noun.index).every((word) => /^[\p{L}-]/u.test(word)) && /^(?:19|20)\d\d$/.test(lower[at]!)
}

function isYearPlace({ tokens, lower }: Words, at: number): boolean {
  const before = lower[at - 1] ?? ''
  if (before === 'of')
    return /^(?:end|start|beginning|middle|close|summer|spring|autumn|winter|half|quarter|year|early|late)$/.test(
      lower[at - 2] ?? '',
    )
  if (before === '-' || before === '–') return /^(?:mid|early|late)$/.test(lower[at - 2] ?? '')
  if (!YEAR_PREPOSITIONS.has(before) && !isPlannedFor({ tokens, lower }, at)) return false
  // `rose by 2010`, `from 1900 to 2000 points`: amounts.
  const head = tokens[tokens[at]!.head]
  if (
    before === 'by' &&
    head &&
    /^(?:rise|fall|grow|increase|decrease|drop|cut|reduce|climb|jump|shrink|exceed)$/.test(head.lemma)
  )
    return false
  return (
    !/^(?:%|-|–)$/.test(lower[at + 1] ?? '') ||
    yearNumber(lower[at + 2]) !== null ||
    /^\d{2}$/.test(lower[at + 2] ?? '')
  )
}
