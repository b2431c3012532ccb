import type { CodedTime } from '../coded.js'
import type { RecordCues } from '../cues/cues.js'
import { stemOf } from '../words.js'

/** Days that an expression of duration stands for (*for 60 days*, *a ten-day*, *two weeks*), or null. */
export function durationOf({ text }: Pick<CodedTime, 'text'>, cues: RecordCues): number | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}.,]+/gu) ?? []
  const at = words.findIndex((word) => unitOf(word, cues) !== undefined)
  if (at < 0) return null
  const count = words
    .slice(0, at)
    .map((word) => numberOf(word, cues))
    .find((n) => n !== null)
  // *for years*, *hours later*: more than one, nobody says how many.
  if (count === undefined && /s$/.test(words[at]!)) return null
  return Math.round((count ?? 1) * unitOf(words[at]!, cues)! * 100) / 100
}

/** Whether the expression counts in less than days (*hours before*, *minutes later*). */
export function isWithinDay({ text }: Pick<CodedTime, 'text'>, cues: RecordCues): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const units = words.flatMap((word) => unitOf(word, cues) ?? [])
  return units.length > 0 && units.every((days) => days < 1) && (durationOf({ text }, cues) ?? 0) < 1
}

function unitOf(word: string, { units }: RecordCues): number | undefined {
  const key = [word, stemOf(word), word.replace(/s$/, '')].find((form) => Object.hasOwn(units, form))
  return key === undefined ? undefined : units[key]
}

function numberOf(word: string, { words }: RecordCues): number | null {
  const key = words.keyOf(word.replace(/,/g, ''))
  return /^\d+(?:\.\d+)?$/.test(key) ? Number(key) : null
}
