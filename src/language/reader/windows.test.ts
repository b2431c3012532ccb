import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BATCH_PIECES, batches, type Window } from './windows.js'

const windowsOf = (sizes: readonly number[]): Window[] =>
  sizes.map((pieces, paragraph) => ({ paragraph, from: 0, to: 1, pieces }))

const sizes = (groups: readonly Window[][]): number[][] => groups.map((group) => group.map((w) => w.pieces))

describe('batches', () => {
  it('reads windows of one length together, as many as fit', () => {
    expect(sizes(batches(windowsOf(Array(9).fill(64))))).toEqual([[64, 64, 64, 64], [64, 64, 64, 64], [64]])
  })
  it('pads a little rather than calling the encoder once more, and calls once more rather than padding much', () => {
    expect(sizes(batches(windowsOf([40, 44])))).toEqual([[44, 40]])
    expect(sizes(batches(windowsOf([10, 120, 11])))).toEqual([[120], [11, 10]])
  })
  it('reads a window longer than a batch by itself', () => {
    expect(sizes(batches(windowsOf([BATCH_PIECES + 5, 8])))).toEqual([[BATCH_PIECES + 5], [8]])
  })
  it('reads each window once, the longest first, in batches that fit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 192 }), { maxLength: 60 }), (lengths) => {
        const groups = sizes(batches(windowsOf(lengths)))
        expect(groups.flat()).toEqual([...lengths].sort((a, b) => b - a))
        for (const group of groups) expect(group[0]! * group.length).toBeLessThanOrEqual(BATCH_PIECES)
      }),
    )
  })
})
