import { caseFits, type Part, partsOf } from './gazetteer-words.js'

/** A phrase filed in an index, with what it stands for. */
export interface Filed<T> {
  readonly parts: readonly Part[]
  readonly value: T
  /** Marks from the tables (`~`, `!`, `^`, `=`); see docs in gazetteer.ts. */
  readonly marks: string
}

/** What an index found from a token on: number of words, and all phrases of that length in filing order. */
export interface Found<T> {
  readonly length: number
  readonly filed: readonly Filed<T>[]
}

/** Marks before a phrase of the tables, and the phrase without them. */
export function splitMarks(phrase: string): { marks: string; phrase: string } {
  const marks = /^[~!^=]*/.exec(phrase)![0]
  return { marks, phrase: phrase.slice(marks.length) }
}

/** Parts of the words from `at` on, up to `limit` parts, each with how many words it closes (0: its word goes on). */
function partsFrom(words: readonly string[], at: number, limit: number): { part: Part; closes: number }[] {
  const run: { part: Part; closes: number }[] = []
  for (let index = at; index < words.length && run.length < limit; index++) {
    const word = words[index]!
    const parts = partsOf(word)
    // A hyphen between two words is passed over (`Guinea - Bissau`); any other word without parts ends the run.
    if (parts.length === 0) {
      if (/^[-‐‑]$/.test(word) && index > at) continue
      break
    }
    const glued = parts.length > 1 && parts.at(-1)!.key === 's'
    parts.forEach((part, nth) => {
      const last = nth === parts.length - 1 || (glued && nth === parts.length - 2)
      run.push({ part, closes: last ? index - at + 1 : 0 })
    })
  }
  return run
}

/** Phrases by their first part; look-up takes the longest that fits. */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, Filed<T>[]>()
  readonly #key: (key: string) => string
  readonly #cased: boolean
  #longest = 1
  #sorted = true

  /** `key` maps part keys before comparing; `cased` says whether case must fit. */
  constructor(options: { key?: (key: string) => string; cased: boolean }) {
    this.#key = options.key ?? ((key) => key)
    this.#cased = options.cased
  }

  add(parts: readonly Part[], marks: string, value: T): void {
    const first = parts[0]
    if (first === undefined) return
    const key = this.#key(first.key)
    const bucket = this.#byFirst.get(key)
    if (bucket === undefined) this.#byFirst.set(key, [{ parts, value, marks }])
    else bucket.push({ parts, value, marks })
    if (parts.length > this.#longest) this.#longest = parts.length
    this.#sorted = false
  }

  /** Longest phrases at `words[at]` that `accept` takes. */
  find(words: readonly string[], at: number, accept: (filed: Filed<T>, length: number) => boolean): Found<T> | null {
    const word = words[at]
    if (word === undefined || /^['’]/.test(word)) return null
    const first = partsOf(word)[0]
    if (first === undefined) return null
    if (!this.#sorted) this.#sort()
    const bucket = this.#byFirst.get(this.#key(first.key))
    if (bucket === undefined) return null
    const run = partsFrom(words, at, this.#longest + 1)
    const filed: Filed<T>[] = []
    let length = 0
    let parts = 0
    for (const candidate of bucket) {
      if (filed.length > 0 && candidate.parts.length < parts) break
      const closes = run[candidate.parts.length - 1]?.closes ?? 0
      if (closes === 0 || !this.#fits(candidate, run) || !accept(candidate, closes)) continue
      filed.push(candidate)
      length = closes
      parts = candidate.parts.length
    }
    return filed.length === 0 ? null : { length, filed }
  }

  #fits(candidate: Filed<T>, run: readonly { part: Part }[]): boolean {
    const exact = candidate.marks.includes('=')
    for (let at = 0; at < candidate.parts.length; at++) {
      const wanted = candidate.parts[at]!
      const part = run[at]!.part
      if (exact ? wanted.key !== part.key : this.#key(wanted.key) !== this.#key(part.key)) return false
      if (this.#cased && !caseFits(wanted.shape, part.shape)) return false
    }
    return true
  }

  #sort(): void {
    for (const bucket of this.#byFirst.values()) bucket.sort((a, b) => b.parts.length - a.parts.length)
    this.#sorted = true
  }
}
