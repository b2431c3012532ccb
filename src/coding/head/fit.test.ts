import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Design, fitSoftmax, predict } from './fit.js'

function designOf(rows: readonly (readonly number[])[]): Design {
  return { rows: rows.length, columns: rows[0]!.length, values: Float64Array.from(rows.flat()) }
}

describe('multinomial logistic regression', () => {
  it('gives the shares of the labels where features say nothing', () => {
    const design = designOf([[0], [0], [0], [0]])
    const softmax = fitSoftmax(design, Int32Array.of(0, 0, 0, 1), 2, { penalty: 1 })
    expect(predict(softmax, Float64Array.of(0))[0]).toBeCloseTo(0.75, 3)
  })

  it('finds the penalised optimum of one weight', () => {
    // Two rows ±1 of two classes: the difference d of the classes' weights solves d / 4 = 1 / (1 + exp(d)) for penalty 1 / 2.
    const softmax = fitSoftmax(designOf([[1], [-1]]), Int32Array.of(0, 1), 2, { penalty: 0.5 })
    const d = softmax.parameters[0]! - softmax.parameters[1]!
    expect(d / 8).toBeCloseTo(1 / (1 + Math.exp(d)), 3)
    expect(predict(softmax, Float64Array.of(1))[0]).toBeGreaterThan(0.5)
  })

  it('ends where the gradient is nil, whatever the rows', () => {
    const row = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 })
    const rows = fc.array(fc.tuple(row, fc.integer({ min: 0, max: 2 })), { minLength: 6, maxLength: 20 })
    fc.assert(
      fc.property(rows, (sample) => {
        const features = sample.map(([x]) => x)
        const labels = sample.map(([, label]) => label)
        const softmax = fitSoftmax(designOf(features), Int32Array.from(labels), 3, { penalty: 1 })
        for (let c = 0; c < 3; c++) {
          for (let k = 0; k < 3; k++) {
            const pull = features.reduce(
              (sum, x, i) => {
                const error = predict(softmax, Float64Array.from(x))[c]! - (labels[i] === c ? 1 : 0)
                return sum + error * x[k]!
              },
              softmax.parameters[c * 3 + k]!,
            )
            expect(Math.abs(pull)).toBeLessThan(3e-3)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same weights for the same rows', () => {
    const design = designOf(Array.from({ length: 40 }, (_, i) => [Math.sin(i), Math.cos(3 * i), i % 5]))
    const labels = Int32Array.from({ length: 40 }, (_, i) => i % 3)
    const fitted = () => fitSoftmax(design, labels, 3, { penalty: 1 }).parameters
    expect(fitted()).toEqual(fitted())
  })
})
