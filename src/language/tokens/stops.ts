import {
  ABBREVIATIONS,
  CAPITAL_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  SMALL_ABBREVIATIONS,
  TITLE_ABBREVIATIONS,
} from './lexicon.js'
import { type Excerpt, isDigit, LETTER, UPPER } from './text.js'

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)$/

/** Whether the full stop after the word belongs to it: abbreviations, initials. `previous` is the word before it, or empty. */
export function keepsStop(excerpt: Excerpt, previous: string, from: number, to: number): boolean {
  // Two stops are an abbreviation's and the sentence's; three are an ellipsis.
  if (excerpt.text[to + 1] === '.' && (excerpt.text[to + 2] === '.' || !excerpt.spaceAt(to + 2))) return false
  const form = excerpt.slice(from, to)
  const small = form.toLowerCase()
  const last = to + 1 >= excerpt.end
  if (TITLE_ABBREVIATIONS.has(small)) return !last
  const following = excerpt.following(to + 1)
  if (NUMBER_ABBREVIATIONS.has(small) && isDigit(following.charCodeAt(0))) return true
  if (form.length === 1 && LETTER.test(form)) return isInitial(excerpt, previous, form, from, following)
  if (WEEKDAY.test(small) && !isDigit(following.charCodeAt(0)) && excerpt.text[to + 1] !== ',') return false
  if (!ABBREVIATIONS.has(small)) return false
  if (CAPITAL_ABBREVIATIONS.has(small) && !UPPER.test(form[0]!) && !SMALL_ABBREVIATIONS.has(small)) return false
  return small === 'etc' ? !last && !UPPER.test(following) : !last
}

function isInitial(excerpt: Excerpt, previous: string, form: string, from: number, following: string): boolean {
  if (following === '' || isDigit(excerpt.code(from - 1))) return false
  if (!UPPER.test(form)) return isDigit(following.charCodeAt(0))
  if (form === 'I') return from === excerpt.start || UPPER.test(previous[0] ?? '')
  return true
}
