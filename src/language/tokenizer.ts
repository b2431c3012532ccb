import {
  ABBREVIATIONS,
  CAPITAL_ABBREVIATIONS,
  CLIPPED,
  CLITICS,
  DOLLARS,
  DOT_ENDINGS,
  FUSED,
  JOINED_PREFIXES,
  NUMBER_ABBREVIATIONS,
  SMALL_ABBREVIATIONS,
  SPLIT_PREFIXES,
  TITLE_ABBREVIATIONS,
  UNITS,
} from './tokenizer-lexicon.js'
import { isSpace } from './paragraphs.js'
import type { Span } from './types.js'

/** A syntactic word before analysis: a slice of the text. */
export interface Word extends Span {
  readonly form: string
  /** Whether white space, or the end of the paragraph, follows. */
  readonly spaceAfter: boolean
  /** First word of a multiword token: how many words it has; otherwise absent. */
  readonly multiword?: number
}

/** Longest stretch that is looked at as one number, address or abbreviation; keeps every look-ahead bounded. */
const LOOK_AHEAD = 256

const URL = /(?:https?:\/\/|ftp:\/\/|mailto:|www\.(?=[\p{L}\p{N}]))[^\s<>"“”]+/iuy
const BARE_URL = /[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,6}\/[^\s<>"“”]*/iy
const EMAIL = /[\p{L}\p{N}_][\p{L}\p{N}._%+-]*@[\p{L}\p{N}][\p{L}\p{N}._-]*[\p{L}\p{N}]/uy
const PHONE = /(?:1-)?(?:\(\d{3}\)|\d{3})-\d{3}-\d{4}(?![\p{L}\p{N}-])|\d{3}-\d{4}(?![\p{L}\p{N}-])/uy
const ISO_DATE = /\d{4}-\d\d-\d\d(?![\p{L}\p{N}])|\d\d?-\d\d?-(?:\d{4}|\d\d)(?![\p{L}\p{N}-])/uy
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:[.:/]\d+)*/y
const UNIT = /(?:%|[ap]\.m\.?|[\p{L}]+)(?![\p{L}\p{N}])/uy
const EMOTICON =
  /(?:[:;=8xX]['’]?[-^o]?[)(DPpOo/\\|*3\]](?![\p{L}\p{N}])|\(:(?!\s*\d)|<3(?!\d)|[\^][_.-]?\^|-_-|>:\(|:'\(|\[\.\.\.\])/uy
const SURE_EMOTICON = /[:;=]-?[)(](?![\p{L}\p{N}])/uy
const ACRONYM = /(?:(?:\p{L}|Ph|Ed)(?:\.\p{L})+|[MB]\.(?:Sc|Ed|Phil))(?:\.(?![\p{L}\p{N}])|(?![\p{L}\p{N}]))/uy
const STOPS = /[.!?…]{2,}/y
const HASH_TAG = /[#@][\p{L}_][\p{L}\p{N}_]*/uy
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)$/
const LETTER = /[\p{L}\p{M}]/u
const ALNUM = /[\p{L}\p{M}\p{N}_]/u
const UPPER = /\p{Lu}/u

/**
 * Splits one paragraph into syntactic words as the English UD treebanks (EWT, GUM) do today: contractions and
 * possessives are multiword tokens, hyphenated words are split but for a closed list of prefixes.
 * Offsets are UTF-16 code units of `text`; every character that is not white space belongs to exactly one word.
 * Linear in the length of the span.
 */
export function tokenize(text: string, paragraph: Span): Word[] {
  const scan = new Scan(text, paragraph)
  scan.run()
  return scan.words
}

/** One left-to-right pass. The position only moves forward; each rule looks ahead a bounded stretch or takes what it reads. */
class Scan {
  readonly words: Word[] = []
  private readonly text: string
  private readonly end: number
  private readonly start: number
  private at: number
  /** Whether a single opening quote waits for its partner: then an apostrophe after s is that partner. */
  private quoteOpen = false

  constructor(text: string, span: Span) {
    this.text = text
    this.start = span.start
    this.at = span.start
    this.end = span.end
  }

  run(): void {
    while (this.at < this.end) {
      if (isSpace(this.code(this.at))) this.at++
      else this.next()
    }
  }

  private next(): void {
    const char = this.char(this.at)
    const special = this.special(char)
    if (special > this.at) this.take(special)
    else if (isAlnum(char)) this.word()
    else if (char === "'" || char === '’' || char === '‘' || char === '`') this.apostrophe(char)
    else this.take(this.at + this.symbolLength(char))
  }

  private code(i: number): number {
    return this.text.charCodeAt(i)
  }

  /** The code point at i, or the empty string outside the paragraph. */
  private char(i: number): string {
    if (i < this.start || i >= this.end) return ''
    return String.fromCodePoint(this.text.codePointAt(i)!)
  }

  private match(pattern: RegExp, at = this.at): number {
    pattern.lastIndex = at
    const found = pattern.exec(this.text)
    return found ? Math.min(at + found[0].length, this.end) : -1
  }

  private slice(from: number, to: number): string {
    return this.text.slice(from, to)
  }

  private spaceAt(i: number): boolean {
    return i >= this.end || isSpace(this.code(i))
  }

  /** Adds the words between the cuts; more than one makes a multiword token. */
  private push(cuts: readonly number[]): void {
    const count = cuts.length - 1
    for (let k = 0; k < count; k++) {
      const start = cuts[k]!
      const end = cuts[k + 1]!
      this.words.push({
        start,
        end,
        form: this.slice(start, end),
        spaceAfter: k === count - 1 && this.spaceAt(end),
        ...(k === 0 && count > 1 ? { multiword: count } : {}),
      })
    }
    this.at = cuts[count]!
  }

  private take(end: number): void {
    this.push([this.at, end])
  }

  // ── tokens that cut across word and symbol characters ──

  private special(char: string): number {
    const code = char.charCodeAt(0)
    if (isDigit(code) || code === 43 || code === 46 || code === 35 || code === 64) {
      const number = this.numeral(code)
      if (number > 0) return number
    }
    if (isAlnum(char)) {
      const address = this.address()
      if (address > 0) return address
    }
    if (!LETTER.test(char) || char === 'x' || char === 'X') {
      const previous = this.char(this.at - 1)
      const pattern = previous === '' || isSpace(previous.charCodeAt(0)) ? EMOTICON : SURE_EMOTICON
      const face = this.match(pattern)
      if (face > 0 && !isDigit(code)) return face
    }
    return -1
  }

  private address(): number {
    const url = this.match(URL)
    if (url > 0) return this.trimAddress(url)
    // The rest of the chunk is only searched where the sign that makes an address is near.
    const near = this.slice(this.at, Math.min(this.end, this.at + LOOK_AHEAD))
    const space = near.search(/\s/)
    const chunk = space < 0 ? near : near.slice(0, space)
    if (chunk.includes('@')) {
      const email = this.match(EMAIL)
      if (email > 0 && email - this.at <= LOOK_AHEAD) return email
    }
    if (chunk.includes('/') && chunk.includes('.')) {
      const bare = this.match(BARE_URL)
      if (bare > 0 && this.knownHost(chunk)) return this.trimAddress(bare)
    }
    return -1
  }

  private knownHost(chunk: string): boolean {
    const host = chunk.slice(0, chunk.indexOf('/'))
    return DOT_ENDINGS.has(host.slice(host.lastIndexOf('.') + 1).toLowerCase())
  }

  /** Closing marks at the end of an address belong to the sentence; a closing bracket only if none was opened. */
  private trimAddress(end: number): number {
    let to = end
    let open = -1
    while (to > this.at + 1) {
      const char = this.text[to - 1]!
      if (char === ')' || char === ']') {
        if (open < 0) open = count(this.slice(this.at, to), '(') + count(this.slice(this.at, to), '[')
        if (open > 0) break
      } else if (!/[.,;:!?'’”»*>]/.test(char)) break
      to--
    }
    return to
  }

  /** Numbers, dates, times, telephone numbers, ordinals, hashtags; -1 where none begins here. */
  private numeral(code: number): number {
    if (code === 35 || code === 64) return this.tagged()
    const previous = this.char(this.at - 1)
    if (code === 43) {
      return !isAlnum(previous) && isDigit(this.code(this.at + 1)) ? this.match(NUMBER, this.at + 1) : -1
    }
    if (code === 46) {
      if (isAlnum(previous) || !isDigit(this.code(this.at + 1))) return -1
      return this.match(NUMBER, this.at + 1)
    }
    const fixed = Math.max(this.match(PHONE), this.match(ISO_DATE))
    if (fixed > 0) return fixed
    const end = this.match(NUMBER)
    const next = this.char(end)
    if (next === '%' || next === '') return end
    if (LETTER.test(next)) {
      const unit = this.match(UNIT, end)
      if (unit > 0 && UNITS.has(this.slice(end, unit).toLowerCase())) return end
      return -1
    }
    if (next === '.') {
      if (this.isListNumber(end)) return end + 1
      return isAlnum(this.char(end + 1)) ? -1 : end
    }
    return isAlnum(next) || next === "'" || next === '’' ? -1 : end
  }

  private tagged(): number {
    if (isAlnum(this.char(this.at - 1))) return -1
    const tag = this.match(HASH_TAG)
    return tag
  }

  /** "1." at the head of a paragraph numbers it: the stop belongs to the number. */
  private isListNumber(end: number): boolean {
    return this.at === this.start && end - this.at <= 3 && end + 1 < this.end && this.spaceAt(end + 1)
  }

  // ── words ──

  private word(): void {
    const from = this.at
    const acronym = this.match(ACRONYM)
    if (acronym > from && !LETTER.test(this.char(from - 1))) return this.finish(from, acronym)
    let to = this.run1(from)
    for (;;) {
      const char = this.char(to)
      if (char === '' || isAlnum(char)) break
      const next = this.join(from, to, char)
      if (next <= to) break
      to = next
    }
    this.finish(from, to)
  }

  /** End of the run of letters, digits and marks at i. */
  private run1(i: number): number {
    let to = i
    while (to < this.end) {
      const code = this.code(to)
      if (isAsciiAlnum(code)) to++
      else if (code < 128) {
        if (code !== 95) break
        to++
      } else {
        const char = this.char(to)
        if (!ALNUM.test(char)) break
        to += char.length
      }
    }
    return to
  }

  /** Where the word goes on across the sign at `to`; `to` itself where it stops. */
  private join(from: number, to: number, char: string): number {
    if (char === "'" || char === '’') return this.joinApostrophe(from, to)
    const after = this.char(to + 1)
    if (char === '$') return DOLLARS.has(this.slice(from, to)) && !isAlnum(this.char(from - 1)) ? to + 1 : to
    if (char === '-' && this.isFragment(from, to)) return to + 1
    if (char === '/') return this.joinSlash(from, to)
    if (char === '.') return this.joinStop(from, to, after)
    if (!isAlnum(after)) return to
    if (char === '-') return this.joinHyphen(from, to)
    if (char === '&') return this.joinAmpersand(from, to)
    return to
  }

  private joinApostrophe(from: number, to: number): number {
    if (!LETTER.test(this.char(to + 1))) {
      return to
    }
    const end = this.run1(to + 1)
    const tail = this.slice(to + 1, end).toLowerCase()
    const head = this.slice(from, to)
    if (tail === 't' && /n$/i.test(head) && to - from > 1) return to
    if (CLITICS.has(tail)) return tail === 's' && this.isPluralYear(head) ? end : to
    return end
  }

  /** "the 1930's", "AK47's": written-out plurals; years not ending in nought are possessors. */
  private isPluralYear(head: string): boolean {
    return /^\d+0$|^\d\d$|^[A-Z]+\d+$/.test(head)
  }

  private joinStop(from: number, to: number, after: string): number {
    if (isAlnum(after)) {
      const end = this.run1(to + 1)
      const tail = this.slice(to + 1, end)
      if (DOT_ENDINGS.has(tail.toLowerCase()) && !/^[A-Z][a-z]/.test(tail)) return end
      if (isDigit(tail.charCodeAt(0)) && isDigit(this.code(to - 1))) return end
      const chunk = this.slice(from, to)
      if (/^\p{Ll}+$/u.test(tail) && /^\p{Ll}[\p{Ll}.]*$/u.test(chunk) && (chunk.includes('.') || this.isDotted(end))) return end
      return to
    }
    return this.keepsStop(from, to) ? to + 1 : to
  }

  /** Small-letter names with two dots or more ("alt.animals.cat") are one name. */
  private isDotted(end: number): boolean {
    return this.text[end] === '.' && isAlnum(this.char(end + 1))
  }

  private joinHyphen(from: number, to: number): number {
    if (this.text[from - 1] === '-') return to
    const head = this.slice(from, to).toLowerCase()
    if (!JOINED_PREFIXES.has(head) || SPLIT_PREFIXES.has(head)) return to
    return this.run1(to + 1)
  }

  /** A broken-off beginning in transcribed speech ("th- the"). */
  private isFragment(from: number, to: number): boolean {
    const head = this.slice(from, to)
    return head.length <= 2 && /^[b-hj-tv-z]h?$/i.test(head) && this.spaceAt(to + 1) && this.spaceAt(from - 1)
  }

  private joinSlash(from: number, to: number): number {
    const end = this.run1(to + 1)
    return /^(?:w\/o|s\/he)$/i.test(this.slice(from, end)) ? end : to
  }

  private joinAmpersand(from: number, to: number): number {
    const end = this.run1(to + 1)
    const whole = this.slice(from, end)
    return whole.length <= 8 && (whole === whole.toUpperCase() || whole.length === 3) ? end : to
  }

  /** Whether the full stop after the word belongs to it. */
  private keepsStop(from: number, to: number): boolean {
    // Two stops are an abbreviation's and the sentence's; three are an ellipsis.
    if (this.text[to + 1] === '.' && (this.text[to + 2] === '.' || !this.spaceAt(to + 2))) return false
    const form = this.slice(from, to)
    const small = form.toLowerCase()
    const last = to + 1 >= this.end
    if (TITLE_ABBREVIATIONS.has(small)) return !last
    const following = this.following(to + 1)
    if (NUMBER_ABBREVIATIONS.has(small) && isDigit(following.charCodeAt(0))) return true
    if (form.length === 1 && LETTER.test(form)) return this.isInitial(form, from, following)
    if (WEEKDAY.test(small) && !isDigit(following.charCodeAt(0)) && this.text[to + 1] !== ',') return false
    if (!ABBREVIATIONS.has(small)) return false
    if (CAPITAL_ABBREVIATIONS.has(small) && !UPPER.test(form[0]!) && !SMALL_ABBREVIATIONS.has(small)) return false
    return small === 'etc' ? !last && !UPPER.test(following) : !last
  }

  private isInitial(form: string, from: number, following: string): boolean {
    if (following === '' || isDigit(this.code(from - 1))) return false
    if (!UPPER.test(form)) return isDigit(following.charCodeAt(0))
    if (form === 'I') return from === this.start || UPPER.test(this.previousWord()[0] ?? '')
    return true
  }

  private previousWord(): string {
    return this.words.at(-1)?.form ?? ''
  }

  /** First character after white space from i on, or the empty string at the paragraph's end. */
  private following(i: number): string {
    let j = i
    while (j < this.end && isSpace(this.code(j))) j++
    return this.char(j)
  }

  /** Ends a word: splits clitics, fused forms and possessives off, as words of one multiword token. */
  private finish(from: number, to: number): void {
    const cuts = this.cuts(from, to)
    this.push(cuts)
  }

  private cuts(from: number, to: number): number[] {
    const mark = this.char(to)
    if (mark === "'" || mark === '’' || mark === '`') {
      const end = this.run1(to + 1)
      const tail = this.slice(to + 1, end).toLowerCase()
      const head = this.slice(from, to)
      if (tail === 't' && mark !== '`' && /n$/i.test(head) && head.length > 1) return [from, to - 1, end]
      if (CLITICS.has(tail) && (mark !== '`' || tail === 's')) return this.withClitic(from, to, end)
      if (end === to + 1 && mark !== '`' && /s$/i.test(head) && !this.quoteOpen && head.length > 2) {
        return [from, to, to + 1]
      }
      return [from, to]
    }
    const fused = to - from <= 7 ? this.fused(from, to) : undefined
    return fused === undefined ? [from, to] : [from, from + fused, to]
  }

  private fused(from: number, to: number): number | undefined {
    const form = this.slice(from, to)
    if (form === 'IM' || form === 'IVE') return undefined
    return FUSED.get(form.toLowerCase())
  }

  /** "she'd've": further clitics follow the first. */
  private withClitic(from: number, to: number, end: number): number[] {
    const mark = this.char(end)
    if (mark === "'" || mark === '’') {
      const further = this.run1(end + 1)
      if (CLITICS.has(this.slice(end + 1, further).toLowerCase())) return [from, to, end, further]
    }
    return [from, to, end]
  }

  // ── signs ──

  private apostrophe(char: string): void {
    const previous = this.char(this.at - 1)
    const opens = previous === '' || isSpace(previous.charCodeAt(0)) || /[("“[—–-]/.test(previous)
    const next = this.text[this.at + 1]
    if (next === char || (char === '‘' && next === '’')) {
      this.take(this.at + 2)
      return
    }
    if (opens && char !== '`') {
      const end = this.run1(this.at + 1)
      const tail = this.slice(this.at + 1, end).toLowerCase()
      if (CLIPPED.has(tail) || /^\d\ds?$/.test(tail)) {
        this.take(end)
        return
      }
      this.quoteOpen = end > this.at + 1
    } else this.quoteOpen = false
    this.take(this.at + 1)
  }

  /** Length of the sign at the position: runs of stops, dashes and ornaments are one token, brackets and quotes stand alone. */
  private symbolLength(char: string): number {
    const stops = this.match(STOPS)
    if (stops > 0) return stops - this.at
    if (/[-=*~+_#<>^|–—]/.test(char)) {
      let to = this.at + 1
      while (to < this.end && this.text[to] === char) to++
      return to - this.at
    }
    if (char.charCodeAt(0) < 0x2000) return char.length
    return this.pictureLength(char)
  }

  /** An emoji with its joiners, skin tones and variation marks is one sign. */
  private pictureLength(char: string): number {
    let to = this.at + char.length
    while (to < this.end) {
      const code = this.text.codePointAt(to)!
      const joins = code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x1f3fb && code <= 0x1f3ff)
      if (!joins) break
      to += code > 0xffff ? 2 : 1
      if (code === 0x200d && to < this.end && !isSpace(this.code(to))) to += this.char(to).length
    }
    return to - this.at
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isAsciiAlnum(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)
}

function isAlnum(char: string): boolean {
  return char !== '' && ALNUM.test(char)
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
