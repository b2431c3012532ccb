import type { Word } from '../tokens/tokenizer.js'
import type { EncoderBatch } from './runtime.js'
import type { Pieces, WordPiece } from './wordpiece.js'

/** Most pieces of a window, [CLS] and [SEP] counted: what the model was trained on. */
export const MAX_PIECES = 192
/**
 * Most pieces of a batch, padding counted. Measured on one core: with 1,024 the values of a layer no longer fit the cache, which costs
 * a quarter of the speed and 100 to 140 MB (docs/decisions/0005).
 */
export const BATCH_PIECES = 256
/** What a call of the encoder costs besides its pieces, in pieces: its weights pass through the cache once a call. Measured: 12 to 24 are alike. */
const CALL_PIECES = 20

/** Words of a paragraph that the encoder reads at once. */
export interface Window {
  /** Index of the paragraph in its text. */
  readonly paragraph: number
  /** First word, and the word behind the last. */
  readonly from: number
  readonly to: number
  /** Pieces with [CLS] and [SEP]. */
  readonly pieces: number
}

/**
 * The window that begins at a word: as many words as fit, never ending inside a multiword token.
 * Holds at least one whole token, whose pieces WordPiece bounds.
 */
export function windowAt(paragraph: number, words: readonly Word[], pieces: readonly Pieces[], from: number): Window {
  let count = 2
  let to = from
  while (to < words.length) {
    let tokenEnd = to + (words[to]!.multiword ?? 1)
    tokenEnd = Math.min(tokenEnd, words.length)
    let more = 0
    for (let w = to; w < tokenEnd; w++) more += pieces[w]!.ids.length
    if (count + more > MAX_PIECES && to > from) break
    count += more
    to = tokenEnd
  }
  return { paragraph, from, to, pieces: count }
}

/**
 * Groups windows of like length into batches of at most `BATCH_PIECES`, at the least cost: the pieces that are read, padding counted, and what
 * each call of the encoder costs besides.
 */
export function batches(windows: readonly Window[]): Window[][] {
  const sorted = [...windows].sort((a, b) => b.pieces - a.pieces)
  // Least cost of the windows before each place, and where the batch that ends there begins.
  const costs = [0]
  const starts = [0]
  for (let end = 1; end <= sorted.length; end++) {
    costs[end] = Number.POSITIVE_INFINITY
    for (let start = end - 1; start >= 0; start--) {
      const pieces = sorted[start]!.pieces * (end - start)
      if (pieces > BATCH_PIECES && start < end - 1) break
      const cost = costs[start]! + pieces + CALL_PIECES
      if (cost < costs[end]!) {
        costs[end] = cost
        starts[end] = start
      }
    }
  }
  const groups: Window[][] = []
  for (let end = sorted.length; end > 0; end = starts[end]!) groups.push(sorted.slice(starts[end]!, end))
  return groups.reverse()
}

/** The words of a paragraph and what the encoder reads of each. */
export interface EncodedParagraph {
  readonly words: readonly Word[]
  readonly pieces: readonly Pieces[]
}

/** The tensors of a batch. */
export function encode(
  group: readonly Window[],
  paragraphs: readonly EncodedParagraph[],
  wordPiece: WordPiece,
): EncoderBatch {
  const length = Math.max(...group.map((w) => w.pieces))
  // The exported graph is specified for two words or more; a lone word is read beside padding.
  const width = Math.max(2, ...group.map((w) => w.to - w.from))
  const ids = new Grid(group.length, length)
  const mask = new Grid(group.length, length)
  const shape = new Grid(group.length, length)
  const first = new Grid(group.length, width)
  const last = new Grid(group.length, width)
  const wordMask = new Grid(group.length, width)
  group.forEach((window, b) => {
    const { words, pieces } = paragraphs[window.paragraph]!
    ids.set(b, 0, wordPiece.cls)
    let at = 1
    for (let w = window.from; w < window.to; w++) {
      const own = pieces[w]!
      const shapeId = own.caseClass + (w === 0 || words[w - 1]!.spaceAfter ? 6 : 0)
      first.set(b, w - window.from, at)
      for (const id of own.ids) {
        ids.set(b, at, id)
        shape.set(b, at++, shapeId)
      }
      last.set(b, w - window.from, at - 1)
      wordMask.set(b, w - window.from, 1)
    }
    ids.set(b, at, wordPiece.sep)
    for (let i = 0; i <= at; i++) mask.set(b, i, 1)
  })
  return {
    windows: group.length,
    pieces: length,
    words: width,
    inputIds: ids.values,
    attentionMask: mask.values,
    shape: shape.values,
    wordFirst: first.values,
    wordLast: last.values,
    wordMask: wordMask.values,
  }
}

/**
 * A zeroed int64 matrix, written through its low 32-bit halves: BigInt values would cost an allocation each.
 * Every platform with ONNX Runtime is little-endian.
 */
class Grid {
  readonly values: BigInt64Array
  private readonly low: Int32Array
  private readonly width: number

  constructor(rows: number, width: number) {
    this.values = new BigInt64Array(rows * width)
    this.low = new Int32Array(this.values.buffer)
    this.width = width
  }

  set(row: number, column: number, value: number): void {
    this.low[2 * (row * this.width + column)] = value
  }
}
