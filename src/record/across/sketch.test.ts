import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashText } from '../../text/hashing.js'
import { Blocks, Unions } from './groups.js'
import { bandKeys, containment, resemblance, sketchOf } from './sketch.js'

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => hashText(`w${from + i}`))

describe('sketches', () => {
  it.each([
    [numbers(0, 40), numbers(0, 40), 1, 1],
    [numbers(0, 40), numbers(20, 60), 1 / 3, 0.5],
    [numbers(0, 40), numbers(0, 10), 0.25, 1],
    [numbers(0, 40), numbers(50, 90), 0, 0],
    [[], numbers(0, 5), 0, 0],
  ])('are exact where they hold the whole set', (a, b, like, held) => {
    const [x, y] = [sketchOf(a, 128), sketchOf(b, 128)]
    expect(resemblance(x, y)).toBeCloseTo(like)
    expect(containment(x, y)).toBeCloseTo(held)
  })

  it('estimate larger sets within a tenth', () => {
    const like = resemblance(sketchOf(numbers(0, 3000), 128), sketchOf(numbers(1000, 4000), 128))
    expect(Math.abs(like - 0.5)).toBeLessThan(0.1)
  })

  it('do not hang on the order of the members', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (values) => {
        const backwards = [...values].reverse()
        expect(sketchOf(backwards, 16)).toEqual(sketchOf(values, 16))
        expect(bandKeys(backwards, 8, 2, 1)).toEqual(bandKeys(values, 8, 2, 1))
      }),
    )
  })

  it('share bands when they are alike, and none when they have nothing in common', () => {
    const shared = (a: number[], b: number[]) =>
      bandKeys(a, 16, 4, 1).filter((key) => bandKeys(b, 16, 4, 1).includes(key))
    expect(shared(numbers(0, 200), numbers(10, 210)).length).toBeGreaterThan(4)
    expect(shared(numbers(0, 200), numbers(500, 700))).toEqual([])
    expect(bandKeys([], 16, 4, 1)).toEqual([])
  })
})

describe('groups', () => {
  it('come from joined pairs', () => {
    const unions = new Unions(6)
    unions.join(1, 4)
    unions.join(4, 5)
    expect(unions.groups()).toEqual([[0], [1, 4, 5], [2], [3]])
  })

  it('look at each pair once, and at a bounded number in a crowded block', () => {
    const blocks = new Blocks(1000)
    for (let member = 0; member < 1000; member++)
      for (const key of [hashText('all'), hashText(`pair${Math.floor(member / 2)}`)]) blocks.add(key, member)
    const seen = new Set<string>()
    let visits = 0
    blocks.pairs((a, b) => {
      visits++
      seen.add(`${a} ${b}`)
    })
    expect(visits).toBe(seen.size)
    expect(visits).toBeLessThan(1000 * 7)
  })
})
