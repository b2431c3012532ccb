import { fold } from '../src/knowledge/gazetteer/words.js'

/** Number of letters to insert, drop or change, up to `most` + 1. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      current.push(Math.min(last[j]! + 1, current[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    last = current
  }
  return last[b.length]!
}

const MOST_CHANGES = 2

/**
 * Whether another name that GeoNames lists for a town is one more way to spell its name in Latin letters (Kiev for Kyiv, Khan Younis for
 * Khan Yunis), rather than its name in another language or of another time. GeoNames does not say of which language a name is.
 */
export function isSpelling(name: string, other: string): boolean {
  if (!/^[A-Z][A-Za-z' -]{4,}$/.test(other)) return false
  const [a, b] = [fold(name).toLowerCase(), other.toLowerCase()]
  // A name with an ending (Saratova, Berna) is a form of another language.
  if (a[0] !== b[0] || a.startsWith(b) || b.startsWith(a)) return false
  return distance(a, b, MOST_CHANGES) <= MOST_CHANGES
}
