import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTree } from './mst.js'

/** Total score of heads (-1 for the root). */
function total(scores: ArrayLike<number>, n: number, heads: ArrayLike<number>): number {
  let sum = 0
  for (let w = 0; w < n; w++) sum += scores[w * (n + 1) + heads[w]! + 1]!
  return sum
}

function isSingleRootTree(heads: readonly number[]): boolean {
  if (heads.filter((h) => h < 0).length !== 1) return false
  return heads.every((_, w) => {
    let at = w
    for (let step = 0; step <= heads.length; step++) {
      if (at < 0) return true
      at = heads[at]!
    }
    return false
  })
}

/** The best score over all trees, by trying every choice of heads. */
function bruteForce(scores: ArrayLike<number>, n: number): number {
  let best = Number.NEGATIVE_INFINITY
  const heads = new Array<number>(n).fill(-1)
  const choose = (w: number): void => {
    if (w === n) {
      if (isSingleRootTree(heads)) best = Math.max(best, total(scores, n, heads))
      return
    }
    for (let h = -1; h < n; h++) {
      if (h === w) continue
      heads[w] = h
      choose(w + 1)
    }
  }
  choose(0)
  return best
}

const matrix = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.integer({ min: -40, max: 40 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
      ),
    )

describe('bestTree', () => {
  it('takes greedy heads where they are a tree', () => {
    // word 1 is the root; 0 and 2 hang on it
    const scores = Float32Array.from([0, 0, 5, 0, 5, 0, 0, 0, 0, 1, 5, 0])
    expect([...bestTree(scores, 3)]).toEqual([1, -1, 1])
  })

  it('breaks a greedy cycle at the cheapest place', () => {
    // greedy: 0 ↔ 1; the root costs 1 less over word 1
    const scores = Float32Array.from([2, 0, 10, 3, 10, 0])
    expect([...bestTree(scores, 2)]).toEqual([1, -1])
  })

  it('allows one root only, even where two score better', () => {
    const scores = Float32Array.from([9, 0, 1, 8, 1, 0])
    expect([...bestTree(scores, 2)]).toEqual([-1, 0])
  })

  it('gives an empty sentence no heads and a lone word the root', () => {
    expect([...bestTree(new Float32Array(0), 0)]).toEqual([])
    expect([...bestTree(Float32Array.from([-5, 3]), 1)]).toEqual([-1])
  })

  it('equals brute force on small matrices', () => {
    fc.assert(
      fc.property(matrix(5), ([n, values]) => {
        const scores = Float32Array.from(values)
        const heads = [...bestTree(scores, n)]
        expect(isSingleRootTree(heads)).toBe(true)
        expect(total(scores, n, heads)).toBe(bruteForce(scores, n))
      }),
      { numRuns: 400 },
    )
  })

  it('is a tree with one root for any scores, broken ones included', () => {
    const broken = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1e4, 0, 0, 1)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.infiniteStream(fc.oneof(broken, fc.float())), (n, values) => {
        const scores = new Float32Array(n * (n + 1))
        for (let i = 0; i < scores.length; i++) scores[i] = values.next().value as number
        expect(isSingleRootTree([...bestTree(scores, n)])).toBe(true)
      }),
    )
  })

  it('solves the longest window where everything is a cycle', () => {
    const n = 190
    const scores = new Float32Array(n * (n + 1))
    for (let w = 0; w < n; w++) scores[w * (n + 1) + 1 + (w ^ 1)] = 9
    expect(isSingleRootTree([...bestTree(scores, n)])).toBe(true)
  })
})
