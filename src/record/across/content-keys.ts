import { hashText } from '../../text/hashing.js'
import type { RecordCues } from '../cues/cues.js'
import { STOPWORDS } from '../english/stopwords.js'
import { wordsOf } from './story-features.js'

/** Keys of what a phrase is about, by word families, without its parties' names. */
export function contentKeys(text: string | null, without: ReadonlySet<string>, cues: RecordCues): ReadonlySet<number> {
  if (text === null) return new Set()
  const words = wordsOf(text).map((word) => word.toLowerCase())
  const told = words.filter((word) => word.length > 1 && !STOPWORDS.has(word) && !without.has(word))
  return new Set(told.map((word) => hashText(cues.words.keyOf(word))))
}

/** How many keys both have. */
export function sharedKeys(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const key of a) if (b.has(key)) shared++
  return shared
}

/** Shared keys over those of the smaller set; null where one is empty. */
export function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number | null {
  if (a.size === 0 || b.size === 0) return null
  return sharedKeys(a, b) / Math.min(a.size, b.size)
}

/** The smallest of the keys: of sets that share much, some are the same (MinHash, Broder 1997). */
export function leastKeys(keys: ReadonlySet<number>, count: number): number[] {
  return [...keys].sort((a, b) => a - b).slice(0, count)
}

/** Lower-cased words of names, to be left out of what a phrase is about. */
export function nameWords(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => wordsOf(name).map((word) => word.toLowerCase())))
}
