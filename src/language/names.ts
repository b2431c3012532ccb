import type { NameKind } from './types.js'

/** A name before it gets its characters: word indexes, both inclusive. */
export interface NameRange {
  readonly kind: NameKind
  readonly first: number
  readonly last: number
}

/**
 * The best valid BIO sequence over tag logits (Viterbi; an I tag only after B or I of its kind), as ranges of words.
 * @param logits rows of `tags.length` numbers
 * @param from first row of the sentence
 * @param to row behind the last
 */
export function decodeNames(logits: Float32Array, tags: readonly string[], from: number, to: number): NameRange[] {
  if (allOutside(logits, tags, from, to)) return []
  return ranges(viterbi(logits, tags, from, to), tags)
}

/** Most sentences have no name; then the best tag of every word says so already. */
function allOutside(logits: Float32Array, tags: readonly string[], from: number, to: number): boolean {
  const width = tags.length
  const outside = tags.indexOf('O')
  for (let w = from; w < to; w++) {
    const best = logits[w * width + outside]!
    for (let t = 0; t < width; t++) if (logits[w * width + t]! > best) return false
  }
  return true
}

function viterbi(logits: Float32Array, tags: readonly string[], from: number, to: number): Int32Array {
  const width = tags.length
  const count = to - from
  const back = new Int32Array(count * width)
  let score = new Float64Array(width)
  for (let t = 0; t < width; t++)
    score[t] = tags[t]!.startsWith('I-') ? Number.NEGATIVE_INFINITY : logits[from * width + t]!
  for (let w = 1; w < count; w++) {
    const next = new Float64Array(width)
    for (let t = 0; t < width; t++) {
      let best = -1
      for (let p = 0; p < width; p++) {
        if (follows(tags[p]!, tags[t]!) && (best < 0 || score[p]! > score[best]!)) best = p
      }
      back[w * width + t] = best
      next[t] = (best < 0 ? Number.NEGATIVE_INFINITY : score[best]!) + logits[(from + w) * width + t]!
    }
    score = next
  }
  const path = new Int32Array(count)
  let at = 0
  for (let t = 1; t < width; t++) if (score[t]! > score[at]!) at = t
  for (let w = count - 1; w >= 0; w--) {
    path[w] = at
    at = back[w * width + at]!
  }
  return path
}

function follows(previous: string, tag: string): boolean {
  return !tag.startsWith('I-') || (previous !== 'O' && previous.slice(2) === tag.slice(2))
}

function ranges(path: Int32Array, tags: readonly string[]): NameRange[] {
  const found: NameRange[] = []
  for (let w = 0; w < path.length; w++) {
    const tag = tags[path[w]!]!
    if (!tag.startsWith('B-')) continue
    let last = w
    while (last + 1 < path.length && tags[path[last + 1]!] === `I-${tag.slice(2)}`) last++
    found.push({ kind: tag.slice(2) as NameKind, first: w, last })
  }
  return found
}
