import { isSpace } from '../paragraphs.js'
import type { Span } from '../types.js'

export const LETTER = /[\p{L}\p{M}]/u
export const UPPER = /\p{Lu}/u
const ALNUM = /[\p{L}\p{M}\p{N}_]/u

/** A paragraph as the tokenizer's rules look at it: nothing outside its span is seen. */
export class Excerpt {
  readonly text: string
  readonly start: number
  readonly end: number

  constructor(text: string, span: Span) {
    this.text = text
    this.start = span.start
    this.end = span.end
  }

  code(i: number): number {
    return this.text.charCodeAt(i)
  }

  /** The code point at i, or the empty string outside the paragraph. */
  char(i: number): string {
    if (i < this.start || i >= this.end) return ''
    return String.fromCodePoint(this.text.codePointAt(i)!)
  }

  /** Where a sticky pattern's match at a position ends, or -1. */
  match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at
    const found = pattern.exec(this.text)
    return found ? Math.min(at + found[0].length, this.end) : -1
  }

  slice(from: number, to: number): string {
    return this.text.slice(from, to)
  }

  /** White space or the paragraph's end. */
  spaceAt(i: number): boolean {
    return i >= this.end || isSpace(this.code(i))
  }

  /** End of the run of letters, digits and marks at i. */
  wordEnd(i: number): number {
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

  /** First character after white space from i on, or the empty string at the paragraph's end. */
  following(i: number): string {
    let j = i
    while (j < this.end && isSpace(this.code(j))) j++
    return this.char(j)
  }
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isAsciiAlnum(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)
}

export function isAlnum(char: string): boolean {
  return char !== '' && ALNUM.test(char)
}
