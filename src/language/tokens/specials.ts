import { DOT_ENDINGS, UNITS } from './lexicon.js'
import { type Excerpt, isAlnum, isDigit, LETTER } from './text.js'

/** Longest stretch that is searched for the sign that makes an address. */
const LOOK_AHEAD = 256
const PLUS = 43
const DOT = 46
const HASH = 35
const AT = 64

const URL = /(?:https?:\/\/|ftp:\/\/|mailto:|www\.(?=[\p{L}\p{N}]))[^\s<>"“”]+/iuy
const BARE_URL = /[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,6}\/[^\s<>"“”]*/iy
const EMAIL = /[\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,128}@[\p{L}\p{N}][\p{L}\p{N}._-]{0,254}[\p{L}\p{N}]/uy
const PHONE = /(?:1-)?(?:\(\d{3}\)|\d{3})-\d{3}-\d{4}(?![\p{L}\p{N}-])|(?:\d{3}|\d)-\d{4}(?![\p{L}\p{N}-])/uy
const ISO_DATE = /\d{4}-\d\d-\d\d(?![\p{L}\p{N}])|\d\d?-\d\d?-(?:\d{4}|\d\d)(?![\p{L}\p{N}-])/uy
// Groups are bounded, so that a long run of them is not read anew at each of its tokens.
const NUMBER = /(?:\d{1,3}(?:,\d{3}){1,40}(?!\d)|\d+)(?:[.:/]\d+){0,40}/y
const UNIT = /(?:%|[ap]\.m\.?|[\p{L}]+)(?![\p{L}\p{N}])/uy
const EMOTICON =
  /(?:[:;=8xX]['’]?[-^o]?[)(DPpOo/\\|*3\]](?![\p{L}\p{N}])|\(:(?!\s*\d)|<3(?!\d)|[\^][_.-]?\^|-_-|>:\(|:'\()/uy
const SURE_EMOTICON = /[:;=]-?[)(](?![\p{L}\p{N}])/uy
const HASH_TAG = /[#@][\p{L}_][\p{L}\p{N}_]*/uy
// Endings of two letters are words too (*.It*, *.is*).
const ENDING = /\.(?:[a-z\d]{3,5}|[A-Z\d]{3,5})(?![\p{L}\p{N}])/uy

/**
 * End of the number, tag, address or emoticon that begins at a position, or -1: tokens that cut across word and
 * symbol characters. Each rule looks ahead a bounded stretch or takes what it reads.
 */
export function specialEnd(excerpt: Excerpt, at: number): number {
  const char = excerpt.char(at)
  const code = char.charCodeAt(0)
  if (isDigit(code) || code === PLUS || code === DOT || code === HASH || code === AT) {
    const number = numeral(excerpt, at, code)
    if (number > 0) return number
  }
  if (isAlnum(char)) {
    const found = address(excerpt, at)
    if (found > 0) return found
  }
  if (isDigit(code) || (LETTER.test(char) && char.toLowerCase() !== 'x')) return -1
  // Behind white space any face is one; inside a chunk only the plainest.
  const previous = excerpt.char(at - 1)
  return excerpt.match(previous === '' || excerpt.spaceAt(at - 1) ? EMOTICON : SURE_EMOTICON, at)
}

function address(excerpt: Excerpt, at: number): number {
  const url = excerpt.match(URL, at)
  if (url > 0) return trimAddress(excerpt, at, url)
  // The rest of the chunk is only searched where the sign that makes an address is near.
  const near = excerpt.slice(at, Math.min(excerpt.end, at + LOOK_AHEAD))
  const space = near.search(/\s/)
  const chunk = space < 0 ? near : near.slice(0, space)
  if (chunk.includes('@')) {
    const email = excerpt.match(EMAIL, at)
    if (email > 0 && email - at <= LOOK_AHEAD) return email
  }
  // The host is judged first: the pattern reads to the end of the chunk, which may be far.
  if (chunk.includes('/') && chunk.includes('.') && knownHost(chunk)) {
    const bare = excerpt.match(BARE_URL, at)
    if (bare > 0) return trimAddress(excerpt, at, bare)
  }
  return -1
}

/** Closing marks at the end of an address belong to the sentence; a closing bracket only if none was opened. */
function trimAddress(excerpt: Excerpt, at: number, end: number): number {
  let to = end
  let open = -1
  while (to > at + 1) {
    const char = excerpt.text[to - 1]!
    if (char === ')' || char === ']') {
      if (open < 0) open = count(excerpt.slice(at, to), '(') + count(excerpt.slice(at, to), '[')
      if (open > 0) break
    } else if (!/[.,;:!?'’”»*>]/.test(char)) break
    to--
  }
  return to
}

/** Numbers, dates, times, telephone numbers, ordinals, hashtags; -1 where none begins here. */
function numeral(excerpt: Excerpt, at: number, code: number): number {
  if (code === HASH || code === AT) return tagged(excerpt, at)
  const previous = excerpt.char(at - 1)
  if (code === PLUS) {
    return !isAlnum(previous) && isDigit(excerpt.code(at + 1)) ? excerpt.match(NUMBER, at + 1) : -1
  }
  if (code === DOT) {
    if (isAlnum(previous)) return -1
    return isDigit(excerpt.code(at + 1)) ? excerpt.match(NUMBER, at + 1) : looseEnding(excerpt, at)
  }
  const fixed = Math.max(excerpt.match(PHONE, at), excerpt.match(ISO_DATE, at))
  if (fixed > 0) return fixed
  const end = excerpt.match(NUMBER, at)
  const next = excerpt.char(end)
  if (next === '%' || next === '') return end
  if (LETTER.test(next)) {
    const unit = excerpt.match(UNIT, end)
    if (unit > 0 && UNITS.has(excerpt.slice(end, unit).toLowerCase())) return end
    return -1
  }
  if (next === '.') {
    if (isListNumber(excerpt, at, end)) return end + 1
    return isAlnum(excerpt.char(end + 1)) ? -1 : end
  }
  return isAlnum(next) || next === "'" || next === '’' ? -1 : end
}

/** `draft (2).doc`: what a file's name ends in, behind a sign or a space. */
function looseEnding(excerpt: Excerpt, at: number): number {
  const end = excerpt.match(ENDING, at)
  return end > 0 && DOT_ENDINGS.has(excerpt.slice(at + 1, end).toLowerCase()) ? end : -1
}

/** `#talks`, `@somebody`, `@somewhere.org`. */
function tagged(excerpt: Excerpt, at: number): number {
  if (isAlnum(excerpt.char(at - 1))) return -1
  const end = excerpt.match(HASH_TAG, at)
  return end > 0 && excerpt.code(at) === AT && excerpt.char(end) === '.'
    ? Math.max(end, looseEnding(excerpt, end))
    : end
}

/** "1." at the head of a paragraph numbers it: the stop belongs to the number. */
function isListNumber(excerpt: Excerpt, at: number, end: number): boolean {
  return at === excerpt.start && end - at <= 3 && end + 1 < excerpt.end && excerpt.spaceAt(end + 1)
}

function knownHost(chunk: string): boolean {
  const host = chunk.slice(0, chunk.indexOf('/'))
  return DOT_ENDINGS.has(host.slice(host.lastIndexOf('.') + 1).toLowerCase())
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
