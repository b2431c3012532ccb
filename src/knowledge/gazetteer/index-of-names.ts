import { caseFits, leadingKey, type Part, partsOf, partsOfPhrase } from './words.js'

/** A phrase filed in an index, with what it stands for. */
export interface Filed<T> {
  readonly parts: readonly Part[]
  /** The parts' keys as the index compares them. */
  readonly keys: readonly string[]
  readonly value: T
  /** Marks from the tables (`~`, `!`, `^`, `=`); what each means stands in gazetteer.ts. */
  readonly marks: string
}

/** What an index found from a token on: number of words, and all phrases of that length in filing order. */
export interface Found<T> {
  readonly length: number
  readonly filed: readonly Filed<T>[]
}

const MARKS = '~!^='

/** Whether a phrase of the tables has marks before it: most have none. */
export const isMarked = (phrase: string): boolean => MARKS.includes(phrase[0] ?? ' ')

/** Marks before a phrase of the tables, and the phrase without them. */
export function splitMarks(phrase: string): { marks: string; phrase: string } {
  let at = 0
  while (MARKS.includes(phrase[at] ?? ' ')) at++
  return { marks: phrase.slice(0, at), phrase: phrase.slice(at) }
}

/** Parts of the words from `at` on, up to `limit` parts, each with how many words it closes (0: its word goes on). */
export function partsFrom(words: readonly string[], at: number, limit: number): { part: Part; closes: number }[] {
  const run: { part: Part; closes: number }[] = []
  for (let index = at; index < words.length && run.length < limit; index++) {
    const word = words[index]!
    const parts = partsOf(word)
    // A hyphen between two words is passed over (`Guinea - Bissau`), and the mark of a possessive plural (`Workers ' Party`); any other
    // word without parts ends the run.
    if (parts.length === 0) {
      if (index > at && (/^[-‐‑]$/.test(word) || (/^['’]$/.test(word) && /s$/i.test(words[index - 1]!)))) continue
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

/** What a phrase stands for, or how to read it when it is first looked for. */
export type Meant<T> = T | (() => T)

/** A phrase as it was added: cut into parts, and what it stands for read, only when its bucket is first looked into. */
interface Raw<T> {
  readonly phrase: string
  readonly marks: string
  readonly value: Meant<T>
}

/** The key of a phrase's first part, without cutting the rest. */
function firstKey(phrase: string): string | null {
  const blank = phrase.indexOf(' ')
  const word = blank < 0 ? phrase : phrase.slice(0, blank)
  return /^[A-Za-z]+$/.test(word) ? word.toLowerCase() : (partsOfPhrase(word)[0]?.key ?? null)
}

/** Words at the end of a long name that some papers write small (*Kurdistan Workers' party*). */
const KINDS = new Set(['party', 'movement', 'front', 'alliance', 'coalition'])

/** Phrases by their first part; look-up takes the longest that fits. */
export class PhraseIndex<T extends object | string> {
  readonly #byFirst = new Map<string, Raw<T>[]>()
  /** Phrases of the buckets that were looked into, in order of length, the longest first, equal ones as they were added. */
  readonly #filed = new Map<string, readonly Filed<T>[]>()
  readonly #key: (key: string) => string
  readonly #cased: boolean

  /** `key` maps part keys before comparing; `cased` says whether case must fit. */
  constructor(options: { key?: (key: string) => string; cased: boolean }) {
    this.#key = options.key ?? ((key) => key)
    this.#cased = options.cased
  }

  /** Files a phrase; its marks have been split off. */
  add(phrase: string, marks: string, value: Meant<T>): void {
    const first = firstKey(phrase)
    if (first === null) return
    const key = this.#key(first)
    const bucket = this.#byFirst.get(key)
    if (bucket === undefined) this.#byFirst.set(key, [{ phrase, marks, value }])
    else bucket.push({ phrase, marks, value })
    if (this.#filed.size > 0) this.#filed.delete(key)
  }

  #bucket(key: string): readonly Filed<T>[] | undefined {
    const known = this.#filed.get(key)
    if (known !== undefined) return known
    const raw = this.#byFirst.get(key)
    if (raw === undefined) return undefined
    const filed = filedOf(raw, this.#key)
    this.#filed.set(key, filed)
    return filed
  }

  /** Longest phrases at `words[at]` that `accept` takes. */
  find(words: readonly string[], at: number, accept: (filed: Filed<T>, length: number) => boolean): Found<T> | null {
    const word = words[at]
    if (word === undefined || /^['’]/.test(word)) return null
    const first = leadingKey(word)
    const bucket = first === undefined ? undefined : this.#bucket(this.#key(first))
    if (bucket === undefined) return null
    const run = partsFrom(words, at, (bucket[0]?.parts.length ?? 0) + 1)
    const keys = run.map(({ part }) => this.#key(part.key))
    const filed: Filed<T>[] = []
    let length = 0
    let parts = 0
    for (const candidate of bucket) {
      if (filed.length > 0 && candidate.parts.length < parts) break
      const closes = run[candidate.parts.length - 1]?.closes ?? 0
      if (closes === 0 || !this.#fits(candidate, run, keys) || !accept(candidate, closes)) continue
      filed.push(candidate)
      length = closes
      parts = candidate.parts.length
    }
    return filed.length === 0 ? null : { length, filed }
  }

  #fits(candidate: Filed<T>, run: readonly { part: Part }[], keys: readonly string[]): boolean {
    const exact = candidate.marks.includes('=')
    for (let at = 0; at < candidate.parts.length; at++) {
      const wanted = candidate.parts[at]!
      const part = run[at]!.part
      if (exact ? wanted.key !== part.key : candidate.keys[at] !== keys[at]) return false
      if (this.#cased && !caseFits(wanted.shape, part.shape) && !(at > 1 && KINDS.has(part.shape))) return false
    }
    return true
  }
}

function filedOf<T extends object | string>(raw: readonly Raw<T>[], keyOf: (key: string) => string): Filed<T>[] {
  const filed = raw.map(({ phrase, marks, value }) => {
    const parts = partsOfPhrase(phrase)
    return {
      parts,
      keys: parts.map((part) => keyOf(part.key)),
      marks,
      value: typeof value === 'function' ? (value as () => T)() : value,
    }
  })
  return filed.sort((a, b) => b.parts.length - a.parts.length)
}
