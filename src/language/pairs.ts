import type { EventModel } from './reader/model.js'
import type { Cells, EventOutputs } from './reader/runtime.js'
import { softmax } from './softmax.js'

/** First and last word of a span in its window, both inclusive. */
export type WordRange = readonly [number, number]

/** A pair as the head sees it. */
export interface PairRead {
  /** Probabilities in the order of `model.trigger`. */
  readonly scores: Float64Array
  /**
   * What the scores are computed from, for heads of the user's own: both spans, their product and the words that the pair looks at
   * ([3 × span + heads × headSize]), then the head's inner layer ([inner]).
   */
  readonly vector: Float64Array
  /** How much the pair looks at each word of the window; sums to 1. */
  readonly attention: Float64Array
}

/**
 * What one span does to another, from the projections that the graph gives for each word: both spans' means, and an attention
 * of the pair over the window that looks first at words that tell an act.
 * Source of the method: `EventHeads.pairs` in training/events.py.
 */
export function readPair(
  outputs: EventOutputs,
  window: Cells,
  source: WordRange,
  target: WordRange,
  model: EventModel,
): PairRead {
  const { span, heads, headSize, inner, weights } = model.pairs
  const context = heads * headSize
  const stride = 2 * span + 2 * context
  const labels = model.trigger.length
  const s = tanhMean(outputs.pair, window, source, stride, 0, span)
  const t = tanhMean(outputs.pair, window, target, stride, span, span)
  const query = linear(weights, 'query', [...s, ...t])
  const told = new Float64Array(labels)
  const read = new Float64Array(context)
  const looks = new Float64Array(window.count)
  const telling = Float64Array.from({ length: window.count }, (_, w) =>
    tells(outputs.trigger, (window.first + w) * labels, labels),
  )
  for (let head = 0; head < heads; head++) {
    const attention = attend(outputs, window, query, telling, head, model, stride)
    const share = weights.share![head]!
    for (let w = 0; w < window.count; w++) {
      const cell = window.first + w
      const value = cell * stride + 2 * span + context + head * headSize
      looks[w]! += attention[w]! / heads
      for (let k = 0; k < headSize; k++) read[head * headSize + k]! += attention[w]! * outputs.pair[value + k]!
      for (let l = 0; l < labels; l++) told[l]! += share * attention[w]! * outputs.trigger[cell * labels + l]!
    }
  }
  const joined = [...s, ...t, ...s.map((x, i) => x * t[i]!), ...read]
  const hidden = linear(weights, 'inner', joined).map(gelu)
  if (hidden.length !== inner) throw new RangeError(`pair head: expected ${inner} inner values, found ${hidden.length}`)
  const logits = linear(weights, 'out', [...hidden]).map((x, l) => x + told[l]!)
  const vector = Float64Array.from([...joined, ...hidden])
  return { scores: softmax(logits, 0, labels), vector, attention: looks }
}

function attend(
  outputs: EventOutputs,
  window: Cells,
  query: Float64Array,
  telling: Float64Array,
  head: number,
  model: EventModel,
  stride: number,
): Float64Array {
  const { span, headSize, weights } = model.pairs
  const scores = new Float64Array(window.count)
  for (let w = 0; w < window.count; w++) {
    const cell = window.first + w
    const key = cell * stride + 2 * span + head * headSize
    let score = 0
    for (let k = 0; k < headSize; k++) score += query[head * headSize + k]! * outputs.pair[key + k]!
    scores[w] = score / Math.sqrt(headSize) + weights.focus![head]! * telling[w]!
  }
  return softmax(scores, 0, window.count)
}

/** Probability that the word tells an act: all but that of the last label, `NONE`. */
const tells = (trigger: Float32Array, from: number, labels: number): number =>
  1 - softmax(trigger, from, labels)[labels - 1]!

function tanhMean(
  pair: Float32Array,
  window: Cells,
  [first, last]: WordRange,
  stride: number,
  offset: number,
  size: number,
): Float64Array {
  const mean = new Float64Array(size)
  for (let w = first; w <= last; w++) {
    const at = (window.first + w) * stride + offset
    for (let k = 0; k < size; k++) mean[k]! += pair[at + k]!
  }
  return mean.map((x) => Math.tanh(x / (last - first + 1)))
}

function linear(weights: Readonly<Record<string, Float32Array>>, name: string, input: readonly number[]): Float64Array {
  const matrix = weights[`${name}.weight`]!
  const bias = weights[`${name}.bias`]!
  const result = new Float64Array(bias.length)
  for (let o = 0; o < bias.length; o++) {
    let sum = bias[o]!
    const row = o * input.length
    for (let i = 0; i < input.length; i++) sum += matrix[row + i]! * input[i]!
    result[o] = sum
  }
  return result
}

/** The exact GELU, with erf by Abramowitz and Stegun 7.1.26 (error below 1.5e-7). */
function gelu(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * z)
  const erf =
    1 -
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-z * z)
  return 0.5 * x * (1 + (x < 0 ? -erf : erf))
}
