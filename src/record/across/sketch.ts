import { combine, mix } from '../../text/hashing.js'

/**
 * A sketch of a set of hashes: its size, its smallest members (bottom-k, Cohen 1997), from which resemblance and containment are
 * estimated, exactly where the set has no more than k members.
 */
export interface Sketch {
  /** How many different members the set has. */
  readonly size: number
  /** The k smallest members, in order. */
  readonly least: Uint32Array
}

/** Sketch of the distinct values. Cost: n log n in the members. */
export function sketchOf(values: Iterable<number>, k: number): Sketch {
  const sorted = Uint32Array.from(new Set(values)).sort()
  return { size: sorted.length, least: sorted.length > k ? sorted.slice(0, k) : sorted }
}

/** Estimated Jaccard resemblance of the two sets: the share of common members among the k smallest of both. */
export function resemblance(a: Sketch, b: Sketch): number {
  if (a.size === 0 || b.size === 0) return 0
  const isWhole = a.least.length === a.size && b.least.length === b.size
  const wanted = isWhole ? a.size + b.size : Math.max(a.least.length, b.least.length)
  let i = 0
  let j = 0
  let seen = 0
  let shared = 0
  while (seen < wanted && i < a.least.length && j < b.least.length) {
    const [x, y] = [a.least[i]!, b.least[j]!]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
    seen++
  }
  if (!isWhole) return seen === 0 ? 0 : shared / seen
  return shared / (a.size + b.size - shared)
}

/** Estimated share of the smaller set that the larger one holds. */
export function containment(a: Sketch, b: Sketch): number {
  const j = resemblance(a, b)
  const shared = (j * (a.size + b.size)) / (1 + j)
  return Math.min(1, shared / Math.max(1, Math.min(a.size, b.size)))
}

const EMPTY = 0xffffffff

/**
 * Band keys for locality-sensitive hashing: one-permutation MinHash (Li, Owen and Zhang 2012) with empty bins filled from their
 * neighbours (Shrivastava and Li 2014), cut into bands. Two sets of resemblance j share a band with probability
 * 1 - (1 - j^rows)^bands. Cost: linear in the members. `salt` keeps the keys of different kinds apart.
 */
export function bandKeys(values: Iterable<number>, bands: number, rows: number, salt: number): number[] {
  const bins = bands * rows
  const least = new Uint32Array(bins).fill(EMPTY)
  let filled = false
  for (const value of values) {
    const spread = mix(value ^ salt)
    const bin = spread % bins
    if (spread < least[bin]!) least[bin] = spread
    filled = true
  }
  if (!filled) return []
  const dense = Array.from(least, (value, bin) => (value === EMPTY ? borrowed(least, bin) : value))
  return Array.from({ length: bands }, (_, band) => {
    let key = combine(salt, band)
    for (let row = 0; row < rows; row++) key = combine(key, dense[band * rows + row]!)
    return key
  })
}

/** The next filled bin to the right, in a circle, marked with how far away it is. */
function borrowed(least: Uint32Array, bin: number): number {
  for (let step = 1; step < least.length; step++) {
    const value = least[(bin + step) % least.length]!
    if (value !== EMPTY) return combine(value, step)
  }
  return EMPTY
}
