/** Probabilities of `count` logits from an offset on; they sum to 1. The greatest is taken off first, so that no exponential overflows. */
export function softmax(logits: ArrayLike<number>, from: number, count: number): Float64Array {
  let most = -Infinity
  for (let i = 0; i < count; i++) most = Math.max(most, logits[from + i]!)
  const result = new Float64Array(count)
  let sum = 0
  for (let i = 0; i < count; i++) {
    result[i] = Math.exp(logits[from + i]! - most)
    sum += result[i]!
  }
  for (let i = 0; i < count; i++) result[i]! /= sum
  return result
}
