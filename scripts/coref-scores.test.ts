import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CorefScores, type Entity, largestSum } from './coref-scores.js'

/** Entities as strings whose letters are their mentions. */
function scored(gold: readonly string[], system: readonly string[]): CorefScores {
  const scores = new CorefScores()
  const split = (entities: readonly string[]): Entity[] => entities.map((e) => [...e])
  scores.add(split(gold), split(system))
  return scores
}

const KEY = ['12345', '67', '89ABC']

describe('CorefScores', () => {
  it('gives the right answer 100', () => {
    const scores = scored(['abc', 'de'], ['ed', 'cab'])
    expect([scores.muc.f1, scores.b3.f1, scores.ceafe.f1, scores.conll]).toEqual([100, 100, 100, 100])
  })

  // Luo 2005, figure 1 and table 1: F1 of four answers to one key.
  it.each<[string, string[], number, number, number]>([
    ['a', ['12345', '6789ABC'], 0.947, 0.865, 0.733],
    ['b', ['1234589ABC', '67'], 0.947, 0.737, 0.667],
    ['c', ['123456789ABC'], 0.9, 0.545, 0.294],
    ['d', [...'123456789ABC'], 0, 0.4, 0.178],
  ])('gives the published figures: answer %s', (_, system, muc, b3, ceafe) => {
    const scores = scored(KEY, system)
    expect([scores.muc, scores.b3, scores.ceafe].map((s) => Number((s.f1 / 100).toFixed(3)))).toEqual([muc, b3, ceafe])
  })

  it('tells precision from recall, and mentions that one side alone has', () => {
    const scores = scored(['abc', 'de'], ['ab', 'fg'])
    expect([scores.muc.recall, scores.muc.precision].map(Math.round)).toEqual([33, 50])
    // a and b each share 2 of 3, then 2 of 2; c, d, e, f and g have no partner.
    expect([scores.b3.recall, scores.b3.precision].map(Math.round)).toEqual([27, 50])
    expect([scores.ceafe.recall, scores.ceafe.precision]).toEqual([40, 40])
    expect([scores.mentions.recall, scores.mentions.precision]).toEqual([40, 50])
  })

  it('adds documents up before it divides', () => {
    const scores = scored(['ab'], ['ab'])
    scores.add([['c', 'd', 'e', 'f']], [])
    expect([scores.muc.recall, scores.muc.precision]).toEqual([25, 100])
  })
})

describe('largestSum', () => {
  it('is what trying every assignment finds', () => {
    const rows = fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    const best = (values: number[][], row: number, used: number): number =>
      row === values.length
        ? 0
        : Math.max(
            best(values, row + 1, used),
            ...values[row]!.map((v, c) => ((used >> c) & 1 ? 0 : v + best(values, row + 1, used | (1 << c)))),
          )
    fc.assert(
      fc.property(rows, (values) => {
        expect(largestSum(values)).toBeCloseTo(best(values, 0, 0), 9)
      }),
    )
  })
})
