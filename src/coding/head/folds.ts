import { hashText } from '../../text/hashing.js'

/** An example to be put into a part. */
export interface FoldItem {
  /** What must stay together: the sentence. */
  readonly group: string
  readonly label: string
}

/**
 * Splits examples into parts for cross-validation: those of one sentence stay together, and each label is spread as evenly as that allows.
 * Deterministic; the order of the examples does not matter beyond ties.
 * @param parts at least 2
 * @returns the part of each item, from 0
 */
export function foldsOf(items: readonly FoldItem[], parts: number): Int32Array {
  const groups = new Map<string, number[]>()
  items.forEach(({ group }, i) => {
    const own = groups.get(group)
    if (own) own.push(i)
    else groups.set(group, [i])
  })
  const sizes = countBy(items.map(({ label }) => label))
  const rarest = (members: readonly number[]): number => Math.min(...members.map((i) => sizes.get(items[i]!.label)!))
  // Rare labels are dealt out first, while every part has room for them; a hash shuffles without a seed.
  const order = [...groups.entries()].sort(
    ([a, x], [b, y]) => rarest(x) - rarest(y) || hashText(a) - hashText(b) || (a < b ? -1 : 1),
  )
  const held = Array.from({ length: parts }, () => new Map<string, number>())
  const total = new Int32Array(parts)
  const part = new Int32Array(items.length)
  for (const [, members] of order) {
    const crowd = (p: number): number => members.reduce((sum, i) => sum + (held[p]!.get(items[i]!.label) ?? 0), 0)
    let best = 0
    for (let p = 1; p < parts; p++) {
      const gain = crowd(p) - crowd(best)
      if (gain < 0 || (gain === 0 && total[p]! < total[best]!)) best = p
    }
    for (const i of members) {
      part[i] = best
      held[best]!.set(items[i]!.label, (held[best]!.get(items[i]!.label) ?? 0) + 1)
    }
    total[best]! += members.length
  }
  return part
}

/** How often each label occurs. */
export function countBy(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
