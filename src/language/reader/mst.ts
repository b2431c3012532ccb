/**
 * Heads of the best dependency tree with exactly one root.
 *
 * `scores` holds n rows of n+1 numbers: scores[w * (n+1) + h] is the score of head h for word w; column 0 is the root,
 * column k is word k-1. Greedy choice where it already is a tree, else Chu-Liu/Edmonds (Chu and Liu 1965,
 * Edmonds 1967), the single root secured by lowering all root arcs alike. At most O(n³) time.
 *
 * @returns for each word the index of its head word, -1 for the root
 */
export function bestTree(scores: Float32Array | Float64Array, n: number): Int32Array {
  const heads = greedyHeads(scores, n)
  if (!isTree(heads, n)) return edmonds(scores, n)
  for (let w = 0; w < n; w++) heads[w]!--
  return heads
}

/** Best head of each word by itself, as column numbers. */
function greedyHeads(scores: ArrayLike<number>, n: number): Int32Array {
  const heads = new Int32Array(n)
  for (let w = 0; w < n; w++) {
    const row = w * (n + 1)
    let best = Number.NEGATIVE_INFINITY
    for (let h = 0; h <= n; h++) {
      const score = scores[row + h]!
      if (score > best && h !== w + 1) {
        best = score
        heads[w] = h
      }
    }
  }
  return heads
}

/** Whether the column numbers form a tree with one root. */
function isTree(heads: Int32Array, n: number): boolean {
  let roots = 0
  for (let w = 0; w < n; w++) if (heads[w] === 0) roots++
  if (roots !== 1) return false
  // seen[w] holds the walk that reached w first; meeting one's own walk again is a cycle.
  const seen = new Int32Array(n)
  for (let w = 0; w < n; w++) {
    let at = w
    while (seen[at] === 0) {
      seen[at] = w + 1
      const head = heads[at]!
      if (head === 0) break
      at = head - 1
    }
    if (heads[at] !== 0 && seen[at] === w + 1) return false
  }
  return true
}

/** Chu-Liu/Edmonds on nodes 0 (root) to n. */
function edmonds(scores: ArrayLike<number>, n: number): Int32Array {
  const size = n + 1
  const matrix = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  let low = 0
  let high = 0
  for (let w = 0; w < n; w++) {
    for (let h = 0; h < size; h++) {
      if (h === w + 1) continue
      const score = finite(scores[w * size + h]!)
      matrix[(w + 1) * size + h] = score
      if (score < low) low = score
      if (score > high) high = score
    }
  }
  // Lower than any saving that a second root could bring: a tree with one root then always wins.
  const penalty = (high - low + 1) * size
  for (let d = 1; d < size; d++) matrix[d * size]! -= penalty
  const heads = contract(matrix, size)
  const result = new Int32Array(n)
  for (let w = 0; w < n; w++) result[w] = heads[w + 1]! - 1
  return result
}

/** Keeps broken numbers out of the sums: the tree is then arbitrary there but still a tree. */
function finite(score: number): number {
  if (Number.isNaN(score)) return -1e9
  return Math.max(-1e9, Math.min(1e9, score))
}

/** matrix[d * size + h] scores the arc h → d; node 0 has no head. Recursive contraction of cycles. */
function contract(matrix: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  for (let d = 1; d < size; d++) heads[d] = bestHead(matrix, size, d)
  const cycle = findCycle(heads, size)
  if (cycle === null) return heads
  const inCycle = new Uint8Array(size)
  let cycleScore = 0
  for (const d of cycle) {
    inCycle[d] = 1
    cycleScore += matrix[d * size + heads[d]!]!
  }
  const outside: number[] = []
  for (let v = 0; v < size; v++) if (!inCycle[v]) outside.push(v)
  const small = outside.length + 1
  const merged = outside.length
  const next = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY)
  const leave = new Int32Array(small)
  const enter = new Int32Array(small)
  for (let i = 0; i < outside.length; i++) {
    const v = outside[i]!
    for (let j = 0; j < outside.length; j++) next[i * small + j] = matrix[v * size + outside[j]!]!
    let out = Number.NEGATIVE_INFINITY
    let into = Number.NEGATIVE_INFINITY
    for (const c of cycle) {
      const from = matrix[v * size + c]!
      if (from > out) {
        out = from
        leave[i] = c
      }
      const through = matrix[c * size + v]! - matrix[c * size + heads[c]!]!
      if (through > into) {
        into = through
        enter[i] = c
      }
    }
    next[i * small + merged] = out
    next[merged * small + i] = into + cycleScore
  }
  return expand(contract(next, small), heads, outside, leave, enter)
}

/** Puts the nodes of a contracted cycle back: the arc that enters it breaks it at one node. */
function expand(
  inner: Int32Array,
  heads: Int32Array,
  outside: number[],
  leave: Int32Array,
  enter: Int32Array,
): Int32Array {
  const merged = outside.length
  const result = heads.slice()
  for (let i = 1; i < merged; i++) {
    const head = inner[i]!
    result[outside[i]!] = head === merged ? leave[i]! : outside[head]!
  }
  const source = inner[merged]!
  result[enter[source]!] = outside[source]!
  return result
}

function bestHead(matrix: Float64Array, size: number, d: number): number {
  let best = 0
  for (let h = 1; h < size; h++) {
    if (h !== d && matrix[d * size + h]! > matrix[d * size + best]!) best = h
  }
  return best
}

/** The nodes of one cycle, or null. */
function findCycle(heads: Int32Array, size: number): number[] | null {
  const seen = new Int32Array(size)
  for (let start = 1; start < size; start++) {
    let at = start
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start
      at = heads[at]!
    }
    if (at === 0 || seen[at] !== start) continue
    const cycle = [at]
    for (let v = heads[at]!; v !== at; v = heads[v]!) cycle.push(v)
    return cycle
  }
  return null
}
