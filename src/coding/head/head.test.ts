import { describe, expect, it } from 'vitest'
import { checkExamples, type LabelledPair } from './examples.js'
import { FEATURES } from './features.js'
import { figuresOf } from './figures.js'
import { askHead, type HeadFile, packParameters, parseHead } from './head.js'

const pair = (id: string, label: string, extra: Partial<LabelledPair> = {}): LabelledPair => ({
  id,
  sentence: `Kenya thanked Japan ${id}.`,
  source: [0, 5],
  target: [14, 19],
  label,
  ...extra,
})
const pairs = (count: number, label: string): LabelledPair[] =>
  Array.from({ length: count }, (_, i) => pair(`${label}${i}`, label))

const problemOf = (examples: readonly LabelledPair[]): unknown => {
  const places = examples.map((_, i) => `line ${i + 1}`)
  try {
    checkExamples(examples, places)
    return null
  } catch (error) {
    return error
  }
}

describe('examples', () => {
  it('pass where there are enough of two labels', () => {
    expect(problemOf([...pairs(8, 'A'), ...pairs(8, 'B')])).toBeNull()
  })

  it.each([
    ['too few in all', [...pairs(4, 'A'), ...pairs(4, 'B')], 'train/too-few', /at least 16 examples.*found 8/],
    ['too few of a label', [...pairs(20, 'A'), ...pairs(2, 'B')], 'train/too-few', /`B` 2 \(line 21, line 22\)/],
    ['one label only', pairs(20, 'A'), 'train/one-label', /only `A` on all 20/],
    [
      'a span outside the sentence',
      [...pairs(8, 'A'), ...pairs(8, 'B'), pair('x', 'A', { target: [14, 99] })],
      'train/spans',
      /line 17: `target` must be \[start, end\) within the sentence's 22 characters, found \[14, 99\)/,
    ],
    [
      'an id twice',
      [...pairs(8, 'A'), ...pairs(8, 'B'), pair('A0', 'A', { sentence: 'Chad thanked Oman, again.' })],
      'train/duplicate',
      /line 17: id `A0` is that of line 1/,
    ],
    [
      'a pair twice',
      [...pairs(8, 'A'), ...pairs(8, 'B'), { ...pair('A0', 'B'), id: 'new' }],
      'train/duplicate',
      /line 17: the same sentence and spans as line 1/,
    ],
  ] as const)('are refused with %s', (_, examples, code, message) => {
    expect(problemOf(examples)).toMatchObject({ code, message: expect.stringMatching(message) })
  })
})

const WEIGHTS = 'ab'.repeat(32)
const file: HeadFile = {
  format: 'demarche.head/1',
  features: FEATURES,
  encoder: WEIGHTS,
  ontology: null,
  labels: ['A', 'B'],
  examples: { A: 8, B: 8 },
  crossValidation: { parts: 4, accuracy: 0.9, macroF1: 0.9 },
  columns: 2,
  parameters: packParameters(Float64Array.of(1, 0, 0, 1, 0.5, -0.5)),
}

describe('a head file', () => {
  it('gives back what was fitted', () => {
    const head = parseHead(JSON.stringify(file), WEIGHTS)
    expect([...head.softmax.parameters]).toEqual([1, 0, 0, 1, 0.5, -0.5])
    const answer = askHead(head, Float64Array.of(2, 0))
    expect(answer.label).toBe('A')
    expect(answer.confidence).toBeCloseTo(1 / (1 + Math.exp(-3)), 3)
    expect(answer.scores.A! + answer.scores.B!).toBeCloseTo(1, 3)
  })

  it.each([
    ['text that is no JSON', 'x', 'head/format', /no JSON/],
    ['another file', '{"format":"demarche.record/1"}', 'head/format', /demarche\.head\/1/],
    ['features of another version', JSON.stringify({ ...file, features: 'pair/0' }), 'head/format', /`pair\/0`/],
    ['a cut file', JSON.stringify({ ...file, columns: 3 }), 'head/format', /Expected 8 parameters.*found 6/],
    [
      'other weights',
      JSON.stringify({ ...file, encoder: 'cd'.repeat(32) }),
      'head/encoder',
      /abababababab.*cdcdcdcdcdcd/,
    ],
  ])('is refused: %s', (_, text, code, message) => {
    expect(() => parseHead(text, WEIGHTS)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })

  it('refuses features of another size', () => {
    const head = parseHead(JSON.stringify(file), WEIGHTS)
    expect(() => askHead(head, Float64Array.of(1))).toThrow(expect.objectContaining({ code: 'head/features' }))
  })
})

describe('figures', () => {
  it('are accuracy, macro-F1 and those of each label', () => {
    const answers = [
      ['A', 'A'],
      ['A', 'A'],
      ['A', 'B'],
      ['B', 'B'],
    ].map(([gold, found]) => ({ gold: gold!, found: found! }))
    const { accuracy, macroF1, commonest, labels } = figuresOf(answers)
    expect(accuracy).toBe(0.75)
    expect(commonest).toBe(0.75)
    expect(labels.A).toEqual({ count: 3, precision: 1, recall: 2 / 3, f1: 0.8 })
    expect(macroF1).toBeCloseTo((0.8 + 2 / 3) / 2)
  })
})
