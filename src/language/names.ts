import type { NameKind, Token } from './types.js'

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

/** A short word in capitals: an acronym, where the sentence has other letters. */
const ACRONYM = /^[A-Z]{3,6}$/

/** What names a body by what it deals with: *Department of Health and Human Services*. */
const BODY_WORDS = new Set(
  'agency authority board bureau center centre commission committee council department directorate institute ministry office secretariat'.split(
    ' ',
  ),
)

/**
 * Names as the rest of the sentence bears them out: an acronym is a body rather than a person, and a body that deals with two matters is one name
 * and not two.
 */
export function mendNames(tokens: readonly Token[], names: readonly NameRange[]): NameRange[] {
  const whole: NameRange[] = []
  for (const name of names) {
    if (name.first <= (whole.at(-1)?.last ?? -1)) continue
    const last = name.kind === 'ORG' ? secondMatter(tokens, name) : name.last
    whole.push({ ...name, last })
  }
  if (tokens.filter((t) => /^[a-z]{2}/.test(t.form)).length < 3) return whole
  return whole.map((n) =>
    n.kind === 'PER' && n.first === n.last && ACRONYM.test(tokens[n.first]!.form) ? { ...n, kind: 'ORG' } : n,
  )
}

/** Last word of a body's name with the second of its matters, which the tree joins to the first: *… of Housing and Urban Development*. */
function secondMatter(tokens: readonly Token[], { first, last }: NameRange): number {
  const body = tokens.slice(first, last + 1).findIndex((t) => BODY_WORDS.has(t.lemma.toLowerCase()))
  if (body < 0 || tokens[last + 1]?.form !== 'and') return last
  const capital = (t: Token) => /^\p{Lu}/u.test(t.form)
  let end = last + 1
  while (end + 1 < tokens.length && capital(tokens[end + 1]!)) end++
  const matter = tokens.slice(last + 2, end + 1).find((t) => t.deprel.startsWith('conj'))
  const isInside = matter !== undefined && matter.head > first + body && matter.head <= last
  return isInside && !tokens.slice(last + 2, end + 1).some((t) => BODY_WORDS.has(t.lemma.toLowerCase())) ? end : last
}
