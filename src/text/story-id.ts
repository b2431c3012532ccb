const ROUND_CONSTANTS = constants(64, (prime) => Math.cbrt(prime))
const INITIAL = constants(8, (prime) => Math.sqrt(prime))

/** First 32 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function constants(count: number, root: (prime: number) => number): Uint32Array {
  const result = new Uint32Array(count)
  for (let number = 2, found = 0; found < count; number += 1) {
    let isPrime = true
    for (let factor = 2; factor * factor <= number; factor += 1) if (number % factor === 0) isPrime = false
    if (isPrime) result[found++] = (root(number) % 1) * 2 ** 32
  }
  return result
}

const rotate = (value: number, count: number): number => (value >>> count) | (value << (32 - count))

function compress(state: Uint32Array, schedule: Uint32Array): void {
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [schedule[index - 15]!, schedule[index - 2]!]
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    schedule[index] = schedule[index - 16]! + s0 + schedule[index - 7]! + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let index = 0; index < 64; index += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[index]! + schedule[index]!) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  const sums = [a, b, c, d, e, f, g, h]
  for (let index = 0; index < 8; index += 1) state[index] = state[index]! + sums[index]!
}

/** SHA-256 of a string's UTF-8 bytes, 64 hexadecimal digits. Source: FIPS 180-4. Here because the core may not import `node:crypto`. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const state = Uint32Array.from(INITIAL)
  const schedule = new Uint32Array(64)
  for (let offset = 0; offset < padded.length; offset += 64) {
    for (let word = 0; word < 16; word += 1) schedule[word] = view.getUint32(offset + word * 4)
    compress(state, schedule)
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

/**
 * Stable id of a story: the first 128 bits of the SHA-256 of its clean text, with quotes made straight, dashes one and blanks
 * folded, so that copies which differ only in typography share it. 32 hexadecimal digits.
 */
export function storyId(clean: string): string {
  const folded = clean
    .normalize('NFC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/\s*(?:--+|[–—])\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  return sha256(folded).slice(0, 32)
}
