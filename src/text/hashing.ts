/** 32-bit hashes of words and of sequences of hashes. All deterministic: the same input, the same number, on every machine. */

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** MurmurHash3's finalizer (Appleby): spreads every bit of the input over the output. */
export function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** One hash for two in order. */
export function combine(a: number, b: number): number {
  return mix(Math.imul(a, 31) + b)
}
