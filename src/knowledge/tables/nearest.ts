/** Edit distance with transpositions of neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, current[j - 1]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, beforeLast[j - 2]! + 1)
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return last[b.length]!
}

/** The value closest to `found`, case aside, or null when none is within a third of its length (at least one edit). */
export function nearest(found: string, values: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(found.length / 3))
  let best: string | null = null
  let bestDistance = limit + 1
  for (const value of values) {
    if (Math.abs(value.length - found.length) > limit) continue
    const d = distance(found.toLowerCase(), value.toLowerCase())
    if (d < bestDistance) {
      best = value
      bestDistance = d
    }
  }
  return best
}
