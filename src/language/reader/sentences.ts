import type { Word } from '../tokens/tokenizer.js'

/** Sentences that a window gave, as word ranges of the paragraph, and where reading goes on. */
export interface Split {
  readonly sentences: readonly (readonly [from: number, to: number])[]
  /** First word that no sentence has taken yet. */
  readonly next: number
  /** Whether the last sentence was cut for want of room. */
  readonly cut: boolean
}

/** The logit above which a word ends its sentence: the model rather misses ends than makes them up (chosen on the dev treebanks: sentence F1 +0.8, −0.1). */
const LEAST_END = -0.5

/**
 * Sentence ends of one window by the model's boundary logits (an end above {@link LEAST_END}), never inside a multiword token.
 * In a window that reaches the paragraph's end the last sentence ends there; in a full one what follows the last
 * boundary is left to be read again. A full window without any end is cut at its best place.
 *
 * @param logits of the window's words, from `offset` on
 */
export function splitWindow(
  words: readonly Word[],
  from: number,
  to: number,
  logits: Float32Array,
  offset: number,
): Split {
  const inside = insideMultiword(words, from, to)
  const sentences: (readonly [number, number])[] = []
  let start = from
  for (let w = from; w < to; w++) {
    if (inside[w - from] === 0 && logits[offset + w - from]! + leaning(words, w) > LEAST_END) {
      sentences.push([start, w + 1])
      start = w + 1
    }
  }
  if (start === to) return { sentences, next: to, cut: false }
  if (to === words.length) return { sentences: [...sentences, [start, to]], next: to, cut: false }
  if (sentences.length > 0) return { sentences, next: start, cut: false }
  const end = bestCut(words, from, to, logits, offset, inside)
  return { sentences: [[from, end]], next: end, cut: true }
}

/** What a run of stops has none of. */
const NO_STOP = /[^.!?…]/
const CLOSER = /^(?:["”’')\]»]|'')$/
const FACE = /^[:;=]['’]?-?[)(DP]$/

/**
 * What the signs around a possible end say, to be added to the model's logit: never before a sign that closes or goes on
 * with the sentence; readily behind a full stop and closing quote where a capital follows.
 */
function leaning(words: readonly Word[], w: number): number {
  const next = words[w + 1]
  if (next === undefined) return 0
  const { form, spaceAfter } = words[w]!
  if (FACE.test(next.form)) return Number.NEGATIVE_INFINITY
  if (!spaceAfter) {
    const closed = !NO_STOP.test(form) || CLOSER.test(form)
    return closed && /^[\p{Lu}\p{Lt}"“‘('[]/u.test(next.form) ? closerFollows(words, w) : Number.NEGATIVE_INFINITY
  }
  const quoted = CLOSER.test(form) && w > 0 && words[w - 1]!.form === '.'
  return quoted && /^\p{Lu}/u.test(next.form) ? 4 : 0
}

/** Straight quotes do not say which way they face: without white space before, and with it behind, they close. */
function closerFollows(words: readonly Word[], w: number): number {
  const next = words[w + 1]!
  return /^["']+$/.test(next.form) && next.spaceAfter ? Number.NEGATIVE_INFINITY : 0
}

/** 1 for each word that a further word of its token follows. */
function insideMultiword(words: readonly Word[], from: number, to: number): Uint8Array {
  const inside = new Uint8Array(to - from)
  for (let w = from; w < to; w++) {
    const count = words[w]!.multiword ?? 1
    for (let k = 0; k < count - 1 && w + k < to; k++) inside[w + k - from] = 1
  }
  return inside
}

/** Where a sentence longer than a window is cut: behind a strong sign if there is one, else where the model minds least. */
function bestCut(
  words: readonly Word[],
  from: number,
  to: number,
  logits: Float32Array,
  offset: number,
  inside: Uint8Array,
): number {
  let best = to
  let bestScore = Number.NEGATIVE_INFINITY
  for (let w = from + Math.floor((to - from) / 2); w < to; w++) {
    if (inside[w - from] === 1) continue
    const sign = /^(?:[;:.!?…]|\.\.\.)$/.test(words[w]!.form) ? 4 : words[w]!.form === ',' ? 2 : 0
    const score = logits[offset + w - from]! + sign
    if (score > bestScore) {
      bestScore = score
      best = w + 1
    }
  }
  return best
}
