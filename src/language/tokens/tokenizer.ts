import { isSpace } from '../paragraphs.js'
import type { Span } from '../types.js'
import {
  CLIPPED,
  CLITICS,
  DOLLARS,
  DOT_ENDINGS,
  FUSED,
  FUSED_BEFORE,
  JOINED_PREFIXES,
  SPLIT_PREFIXES,
} from './lexicon.js'
import { specialEnd } from './specials.js'
import { keepsStop } from './stops.js'
import { Excerpt, isAlnum, isDigit, LETTER } from './text.js'

/** A syntactic word before analysis: a slice of the text. */
export interface Word extends Span {
  readonly form: string
  /** Whether white space, or the end of the paragraph, follows. */
  readonly spaceAfter: boolean
  /** First word of a multiword token: how many words it has; otherwise absent. */
  readonly multiword?: number
}

/** Longest word that is joined across signs; keeps the time linear. */
const LONGEST_JOINED = 256

const ACRONYM = /(?:(?:\p{L}|Ph|Ed)(?:\.\p{L})+|[MB]\.(?:Sc|Ed|Phil))(?:\.(?![\p{L}\p{N}])|(?![\p{L}\p{N}]))/uy
const STOPS = /[.!?…]{2,}/y
const RULE = /[-=]{3,}/y
/** What nobody ends a word with: no vowel in it, and no abbreviation. */
const FRAGMENT = /^[B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z][b-df-hj-np-tv-z]{0,3}$/

/**
 * Splits one paragraph into syntactic words as the English UD treebanks (EWT, GUM) do today: contractions and
 * possessives are multiword tokens, hyphenated words are split but for a closed list of prefixes.
 * Offsets are UTF-16 code units of `text`; every character that is not white space belongs to exactly one word.
 * Linear in the length of the span.
 * @param most stops soon after so many words; for callers that then give up
 */
export function tokenize(text: string, paragraph: Span, most = Number.POSITIVE_INFINITY): Word[] {
  const scan = new Scan(text, paragraph)
  scan.run(most)
  return scan.words
}

/** One left-to-right pass. The position only moves forward; each rule looks ahead a bounded stretch or takes what it reads. */
class Scan {
  readonly words: Word[] = []
  private readonly excerpt: Excerpt
  private at: number
  /** Whether a single opening quote waits for its partner: then an apostrophe after s is that partner. */
  private quoteOpen = false

  constructor(text: string, span: Span) {
    this.excerpt = new Excerpt(text, span)
    this.at = span.start
  }

  run(most: number): void {
    while (this.at < this.excerpt.end && this.words.length <= most) {
      if (isSpace(this.excerpt.code(this.at))) this.at++
      else this.next()
    }
  }

  private next(): void {
    const char = this.excerpt.char(this.at)
    const special = specialEnd(this.excerpt, this.at)
    if (special > this.at) this.take(special)
    else if (isAlnum(char)) this.word()
    else if (char === "'" || char === '’' || char === '‘' || char === '`') this.apostrophe(char)
    else this.take(this.at + this.symbolLength(char))
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
        form: this.excerpt.slice(start, end),
        spaceAfter: k === count - 1 && this.excerpt.spaceAt(end),
        ...(k === 0 && count > 1 ? { multiword: count } : {}),
      })
    }
    this.at = cuts[count]!
  }

  private take(end: number): void {
    this.push([this.at, end])
  }

  // ── words ──

  private word(): void {
    const from = this.at
    const acronym = this.excerpt.match(ACRONYM, this.at)
    if (acronym > from && !LETTER.test(this.excerpt.char(from - 1))) {
      this.finish(from, acronym)
      return
    }
    let to = this.excerpt.wordEnd(from)
    for (;;) {
      const char = this.excerpt.char(to)
      if (char === '' || isAlnum(char) || to - from > LONGEST_JOINED) break
      const next = this.join(from, to, char)
      if (next <= to) break
      to = next
    }
    this.finish(from, to)
  }

  /** Where the word goes on across the sign at `to`; `to` itself where it stops. */
  private join(from: number, to: number, char: string): number {
    if (char === "'" || char === '’') return this.joinApostrophe(from, to)
    const after = this.excerpt.char(to + 1)
    if (char === '$')
      return DOLLARS.has(this.excerpt.slice(from, to)) && !isAlnum(this.excerpt.char(from - 1)) ? to + 1 : to
    if (char === '-' && this.isFragment(from, to)) return to + 1
    if (char === '/') return this.joinSlash(from, to)
    if (char === '.') return this.joinStop(from, to, after)
    if (!isAlnum(after)) return to
    if (char === '-') return this.joinHyphen(from, to)
    if (char === '&') return this.joinAmpersand(from, to)
    return to
  }

  private joinApostrophe(from: number, to: number): number {
    if (!LETTER.test(this.excerpt.char(to + 1))) {
      return to
    }
    const end = this.excerpt.wordEnd(to + 1)
    const tail = this.excerpt.slice(to + 1, end).toLowerCase()
    const head = this.excerpt.slice(from, to)
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
      const end = this.excerpt.wordEnd(to + 1)
      const tail = this.excerpt.slice(to + 1, end)
      if (DOT_ENDINGS.has(tail.toLowerCase()) && !/^[A-Z][a-z]/.test(tail)) return end
      if (isDigit(tail.charCodeAt(0)) && isDigit(this.excerpt.code(to - 1))) return end
      const chunk = this.excerpt.slice(from, to)
      if (/^\p{Ll}+$/u.test(tail) && /^\p{Ll}[\p{Ll}.]*$/u.test(chunk) && (chunk.includes('.') || this.isDotted(end)))
        return end
      return to
    }
    return keepsStop(this.excerpt, this.words.at(-1)?.form ?? '', from, to) ? to + 1 : to
  }

  /** Small-letter names with two dots or more ("alt.animals.cat") are one name. */
  private isDotted(end: number): boolean {
    return this.excerpt.text[end] === '.' && isAlnum(this.excerpt.char(end + 1))
  }

  private joinHyphen(from: number, to: number): number {
    if (this.excerpt.text[from - 1] === '-') return to
    const chunk = this.excerpt.slice(from, to)
    const head = chunk.toLowerCase()
    if (!JOINED_PREFIXES.has(head) || SPLIT_PREFIXES.has(head)) return to
    const end = this.excerpt.wordEnd(to + 1)
    // "UN-run" begins with a name, "UN-AMERICAN" stands in a headline.
    const isAcronym = /^\p{Lu}{2,}$/u.test(chunk) && /\p{Ll}/u.test(this.excerpt.slice(to, end))
    return isAcronym ? to : end
  }

  /** A broken-off beginning in transcribed speech ("th- the"). */
  private isFragment(from: number, to: number): boolean {
    const head = this.excerpt.slice(from, to)
    return head.length <= 4 && FRAGMENT.test(head) && this.excerpt.spaceAt(to + 1) && this.excerpt.spaceAt(from - 1)
  }

  private joinSlash(from: number, to: number): number {
    const end = this.excerpt.wordEnd(to + 1)
    return /^(?:w\/o|s\/he|b\/c)$/i.test(this.excerpt.slice(from, end)) ? end : to
  }

  private joinAmpersand(from: number, to: number): number {
    const end = this.excerpt.wordEnd(to + 1)
    const whole = this.excerpt.slice(from, end)
    return whole.length <= 8 && (whole === whole.toUpperCase() || whole.length === 3) ? end : to
  }

  /** Ends a word: splits clitics, fused forms and possessives off, as words of one multiword token. */
  private finish(from: number, to: number): void {
    this.push(this.cuts(from, to))
  }

  private cuts(from: number, to: number): number[] {
    const mark = this.excerpt.char(to)
    if (mark === "'" || mark === '’' || mark === '`') {
      const end = this.excerpt.wordEnd(to + 1)
      const tail = this.excerpt.slice(to + 1, end).toLowerCase()
      const head = this.excerpt.slice(from, to)
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
    const form = this.excerpt.slice(from, to)
    if (form === 'IM' || form === 'IVE') return undefined
    const small = form.toLowerCase()
    const before = FUSED_BEFORE.get(small)
    if (before && this.excerpt.match(before[1], to) > 0) return before[0]
    return FUSED.get(small)
  }

  /** "she'd've": further clitics follow the first. */
  private withClitic(from: number, to: number, end: number): number[] {
    const mark = this.excerpt.char(end)
    if (mark === "'" || mark === '’') {
      const further = this.excerpt.wordEnd(end + 1)
      if (CLITICS.has(this.excerpt.slice(end + 1, further).toLowerCase())) return [from, to, end, further]
    }
    return [from, to, end]
  }

  // ── signs ──

  private apostrophe(char: string): void {
    const previous = this.excerpt.char(this.at - 1)
    const opens = previous === '' || isSpace(previous.charCodeAt(0)) || /[("“[—–-]/.test(previous)
    const next = this.excerpt.text[this.at + 1]
    if (next === char || (char === '‘' && next === '’')) {
      this.take(this.at + 2)
      return
    }
    if (opens && char !== '`') {
      const end = this.excerpt.wordEnd(this.at + 1)
      const tail = this.excerpt.slice(this.at + 1, end).toLowerCase()
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
    const stops = this.excerpt.match(STOPS, this.at)
    if (stops > 0) return stops - this.at
    const rule = this.excerpt.match(RULE, this.at)
    if (rule > 0) return rule - this.at
    if (/[-=*~+_#<>^|–—$]/.test(char)) {
      let to = this.at + 1
      while (to < this.excerpt.end && this.excerpt.text[to] === char) to++
      return to - this.at
    }
    if (char.charCodeAt(0) < 0x2000) return char.length
    return this.pictureLength(char)
  }

  /** An emoji with its joiners, skin tones and variation marks is one sign. */
  private pictureLength(char: string): number {
    let to = this.at + char.length
    while (to < this.excerpt.end) {
      const code = this.excerpt.text.codePointAt(to)!
      const joins = code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x1f3fb && code <= 0x1f3ff)
      if (!joins) break
      to += code > 0xffff ? 2 : 1
      if (code === 0x200d && to < this.excerpt.end && !isSpace(this.excerpt.code(to)))
        to += this.excerpt.char(to).length
    }
    return to - this.at
  }
}
