import { calendarAt } from './calendar-dates.js'
import { type Atom, type Words, yearNumber } from './dates.js'
import { type RelativeReading, relativeAt } from './relative.js'
import type { TimeValue } from './value.js'

/** `point` a day; `since`, `until` one end only; `duration` how long, not when; `habitual` again and again. */
export type TimeKind = 'point' | 'interval' | 'since' | 'until' | 'duration' | 'habitual'

/** What the words of a time say, its joints read (`March to May`) and not yet its preposition. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly value: TimeValue
  readonly kind: TimeKind
  readonly relative: RelativeReading | null
}

/** The times that a sentence names, from left to right. */
export function scan(words: Words): Found[] {
  const found: Found[] = []
  let at = 0
  while (at < words.tokens.length) {
    const here = foundAt(words, at, found.at(-1) ?? null)
    found.push(...here)
    at = here.length === 0 ? at + 1 : here.at(-1)!.last + 1
  }
  return found
}

function foundAt(words: Words, at: number, previous: Found | null): Found[] {
  const relative = relativeAt(words, at)
  const atom = calendarAt(words, at) ?? joinedAt(words, at, previous)
  if (atom !== null && (relative === null || atom.last >= relative.last)) return withRange(words, atom)
  if (relative === null) return []
  return [{ first: relative.first, last: relative.last, value: relative.value, kind: relative.kind, relative }]
}

/** `in 2013 and 2015`, `in March and May`: what follows a time of its own kind needs no preposition. */
function joinedAt(words: Words, at: number, previous: Found | null): Atom | null {
  const { lower } = words
  const isJoined = previous !== null && previous.last === at - 2 && /^(?:and|or|,|&)$/.test(lower[at - 1]!)
  if (!isJoined) return null
  const isYear = yearNumber(lower[at]) !== null && previous.value.type === 'years'
  const isMonth = previous.value.type === 'month'
  if (!isYear && !isMonth) return null
  // Read it as if the first one's preposition stood before it.
  const lowered = [...lower]
  lowered[at - 1] = 'in'
  const atom = calendarAt({ tokens: words.tokens, lower: lowered }, at)
  return atom !== null && atom.value.type === previous.value.type ? atom : null
}

function toFound(atom: Atom): Found {
  const kind: TimeKind = atom.habitual ? 'habitual' : isDay(atom.value) ? 'point' : 'interval'
  return { first: atom.first, last: atom.last, value: atom.value, kind, relative: null }
}

function isDay(value: TimeValue): boolean {
  return value.type === 'weekday' || value.type === 'exact' || (value.type === 'date' && value.lastDay === null)
}

const RANGE_WORDS = new Set(['-', '–', '—', 'to', 'until', 'till', 'through', 'and'])

/** Joins `March to May`, `between March and May`, `June 30-July 2`, `2014-2019` into one interval. */
function withRange(words: Words, atom: Atom): Found[] {
  const { lower, tokens } = words
  const joiner = lower[atom.last + 1]
  const start = atom.last + 2
  if (atom.also !== undefined) return [toFound(atom), toFound(atom.also)]
  if (atom.habitual || joiner === undefined || start >= tokens.length || !RANGE_WORDS.has(joiner))
    return [toFound(atom)]
  const before = lower[atom.first - 1] ?? ''
  if (joiner === 'and' && before !== 'between' && !isDecade(lower[atom.last]!, lower[start]!)) return [toFound(atom)]
  if (/^(?:to|until|till|through)$/.test(joiner) && before !== 'from' && !isDay(atom.value)) return [toFound(atom)]
  const second = secondOf(words, atom, start)
  if (second === null) return [toFound(atom)]
  return [
    {
      first: atom.first,
      last: second.last,
      value: { type: 'span', first: atom.value, last: second.value },
      kind: 'interval',
      relative: null,
    },
  ]
}

/** `in the 1970s and 1980s` is one stretch. */
const isDecade = (...words: readonly string[]): boolean => words.every((word) => /^\d{3}0s$/.test(word))

function secondOf(words: Words, atom: Atom, start: number): Atom | null {
  const lower = [...words.lower]
  lower[start - 1] = 'to'
  const { value } = atom
  // `2013-15`: the second year in two digits.
  if (value.type === 'years' && /^\d{2}$/.test(lower[start]!)) {
    const year = Math.floor(value.first / 100) * 100 + Number(lower[start])
    return year > value.first
      ? { first: start, last: start, value: { type: 'years', first: year, last: year, part: null } }
      : null
  }
  // A decade needs a word that only a time follows.
  if (value.type === 'years') lower[start - 1] = isDecade(lower[start]!) ? 'in' : 'from'
  const second = calendarAt({ tokens: words.tokens, lower }, start)
  if (second === null || second.habitual || second.also !== undefined) return null
  return second.value.type === value.type ? second : null
}
