/** What the encoder reads of one word: vocabulary indexes, and the class of its letter case. */
export interface Pieces {
  readonly ids: readonly number[]
  /** 0 small or no letters, 1 Title, 2 ALL CAPS (two letters or more), 3 mixed, 4 with a digit, 5 one capital. */
  readonly caseClass: number
}

/** A word of more pieces than this (a long address) says no more by them. */
const MOST_PIECES = 24
/** BERT reads a stretch longer than this as unknown. */
const LONGEST_PART = 100
/** Above this a form cannot give more than the pieces kept, and is cut before it is normalised. */
const LONGEST_FORM = 4_096
const CACHE_SIZE = 60_000

const MARK = /\p{Mn}/gu
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/u
const IDEOGRAPH = /[\u{4e00}-\u{9fff}\u{3400}-\u{4dbf}\u{20000}-\u{2fa1f}\u{f900}-\u{faff}]/u
const DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\ufffd]/u
const ASCII_WORD = /^[a-z0-9]+$/

/**
 * WordPiece of bert-base-uncased for single word forms: small letters, accents stripped, punctuation and ideographs
 * on their own, then the longest known piece first. What is not in the vocabulary becomes `[UNK]`; never throws on text.
 */
export class WordPiece {
  readonly cls: number
  readonly sep: number
  private readonly unknown: number
  private readonly index: ReadonlyMap<string, number>
  /** Code points of the longest piece, so that no longer one is looked for. */
  private readonly longest: number
  private readonly cache = new Map<string, Pieces>()

  constructor(vocabulary: readonly string[]) {
    const index = new Map<string, number>()
    let longest = 0
    for (let i = 0; i < vocabulary.length; i++) {
      index.set(vocabulary[i]!, i)
      longest = Math.max(longest, vocabulary[i]!.length)
    }
    this.index = index
    this.longest = longest
    this.cls = index.get('[CLS]') ?? 0
    this.sep = index.get('[SEP]') ?? 0
    this.unknown = index.get('[UNK]') ?? 0
  }

  /** Whether a lower-cased string is one whole piece that begins a word. */
  isWord(word: string): boolean {
    return this.index.has(word)
  }

  /** Pieces of a form, at least one and at most 24. */
  pieces(form: string): Pieces {
    const known = this.cache.get(form)
    if (known !== undefined) return known
    const shown = form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form
    const found = { ids: this.split(shown), caseClass: caseClass(shown) }
    if (this.cache.size >= CACHE_SIZE) this.cache.clear()
    // A copy: a slice would keep the whole story that it was cut from.
    if (form.length <= LONGEST_PART) this.cache.set(` ${form}`.slice(1), found)
    return found
  }

  private split(form: string): number[] {
    const ids: number[] = []
    for (const part of basicParts(form)) {
      this.longestFirst(part, ids)
      if (ids.length >= MOST_PIECES) break
    }
    if (ids.length === 0) ids.push(this.unknown)
    return ids.slice(0, MOST_PIECES)
  }

  private longestFirst(part: string, ids: number[]): void {
    const whole = this.index.get(part)
    if (whole !== undefined) {
      ids.push(whole)
      return
    }
    const chars = [...part]
    const before = ids.length
    let start = 0
    while (start < chars.length && chars.length <= LONGEST_PART) {
      let end = Math.min(chars.length, start + this.longest)
      let id: number | undefined
      for (; end > start && id === undefined; end--) {
        id = this.index.get((start > 0 ? '##' : '') + chars.slice(start, end).join(''))
        if (id !== undefined) break
      }
      if (id === undefined) break
      ids.push(id)
      start = end
    }
    if (start < chars.length) {
      ids.length = before
      ids.push(this.unknown)
    }
  }
}

/** BERT's basic tokens: normalised, cut at white space, punctuation and ideographs. */
function basicParts(form: string): string[] {
  const small = form.toLowerCase()
  if (ASCII_WORD.test(small)) return [small]
  const parts: string[] = []
  let run = ''
  for (const char of form.normalize('NFD').replace(MARK, '').toLowerCase()) {
    if (DROPPED.test(char)) continue
    const alone = PUNCTUATION.test(char) || IDEOGRAPH.test(char)
    if (alone || /\s/u.test(char)) {
      if (run !== '') parts.push(run)
      run = ''
      if (alone) parts.push(char)
    } else run += char
  }
  if (run !== '') parts.push(run)
  return parts
}

function caseClass(form: string): number {
  if (/\p{Nd}/u.test(form)) return 4
  const letters = form.match(/\p{L}/gu) ?? []
  const upper = letters.map((letter) => letter.toLowerCase() !== letter)
  if (!upper.includes(true)) return 0
  if (upper.length === 1) return 5
  if (!upper.includes(false)) return 2
  return upper[0] && !upper.includes(true, 1) ? 1 : 3
}
