import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBy, foldsOf } from './folds.js'

const items = fc.array(
  fc.record({
    group: fc.integer({ min: 0, max: 30 }).map((n) => `sentence ${n}`),
    label: fc.constantFrom('a', 'b', 'c'),
  }),
  { minLength: 5, maxLength: 60 },
)

describe('parts for cross-validation', () => {
  it('keep the examples of one sentence together', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 6 }), (sample, parts) => {
        const part = foldsOf(sample, parts)
        const byGroup = new Map(sample.map(({ group }, i) => [group, part[i]!]))
        sample.forEach(({ group }, i) => {
          expect(part[i]).toBe(byGroup.get(group))
          expect(part[i]).toBeLessThan(parts)
        })
      }),
    )
  })

  it('spread every label where each sentence has one example', () => {
    const sample = Array.from({ length: 46 }, (_, i) => ({ group: `s${i}`, label: i < 6 ? 'rare' : 'common' }))
    const part = foldsOf(sample, 4)
    for (const label of ['rare', 'common']) {
      const own = countBy(sample.flatMap((s, i) => (s.label === label ? [String(part[i])] : [])))
      expect(own.size).toBe(4)
      expect(Math.max(...own.values()) - Math.min(...own.values())).toBeLessThanOrEqual(1)
    }
  })

  it('are the same every time', () => {
    const sample = Array.from({ length: 30 }, (_, i) => ({ group: `s${i % 20}`, label: `l${i % 3}` }))
    expect(foldsOf(sample, 5)).toEqual(foldsOf(sample, 5))
  })
})
