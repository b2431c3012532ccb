import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LoadedAnalyzer, loadAnalyzer } from './load.node.js'
import { holds, ownStart, wordPair } from './pair-reading.js'
import type { Span } from './types.js'

const spanOf = (text: string, part: string): Span => {
  const start = text.indexOf(part)
  return { start, end: start + part.length }
}
const FILLER = 'The harbour was calm and the market stayed open until the evening. '

describe('a pair in the pass that reads its text', () => {
  let analyzer: LoadedAnalyzer

  beforeAll(async () => {
    analyzer = await loadAnalyzer()
  })
  afterAll(() => analyzer.close())

  const read = async (text: string, source: string, target: string) =>
    (await analyzer.analyze(text, { pair: [spanOf(text, source), spanOf(text, target)] })).pair

  it('is scored over the types, and looks at the words around it', async () => {
    const pair = await read('Oslo condemned Minsk on Monday.', 'Oslo', 'Minsk')
    const total = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0)
    expect(total(Object.values(pair!.scores))).toBeCloseTo(1, 5)
    expect(total(pair!.attention.map((a) => a.share))).toBeCloseTo(1, 5)
    expect(Object.entries(pair!.scores).sort((a, b) => b[1] - a[1])[0]![0]).toBe('ACCUSE')
  })

  it('leaves the rest of the analysis as it is without it', async () => {
    const text = 'Oslo condemned Minsk on Monday.'
    const { pair, ...rest } = await analyzer.analyze(text, { pair: [spanOf(text, 'Oslo'), spanOf(text, 'Minsk')] })
    expect(rest).toEqual(await analyzer.analyze(text))
  })

  it('is read in a window of its own where the windows of the text part its spans', async () => {
    // Long enough that the first window ends between the two sentences.
    const text = `${FILLER.repeat(13)}Oslo spoke of Kyiv. Minsk was condemned there by the same envoys. ${FILLER.repeat(9)}`
    expect(await read(text, 'Oslo', 'Minsk')).not.toBeNull()
  })

  it('is null where no window holds both spans, or they stand in two paragraphs', async () => {
    expect(await read(`Oslo spoke. ${FILLER.repeat(30)}Minsk was silent.`, 'Oslo', 'Minsk')).toBeNull()
    expect(await read('Oslo spoke.\n\nMinsk was silent.', 'Oslo', 'Minsk')).toBeNull()
  })
})

describe('wordPair', () => {
  const words = (...forms: string[]) =>
    forms.map((form, i) => ({ form, start: 10 * i, end: 10 * i + form.length, spaceAfter: true }))

  it('takes every word that a span touches', () => {
    const pair = wordPair(
      [{ words: words('Oslo', 'told', 'White', 'Russia') }],
      [
        { start: 0, end: 4 },
        { start: 22, end: 31 },
      ],
    )
    expect(pair).toEqual({ paragraph: 0, source: [0, 0], target: [2, 3] })
    expect(holds({ paragraph: 0, from: 0, to: 3, pieces: 9 }, pair!)).toBe(false)
    expect(holds({ paragraph: 0, from: 0, to: 4, pieces: 9 }, pair!)).toBe(true)
    expect(holds({ paragraph: 1, from: 0, to: 4, pieces: 9 }, pair!)).toBe(false)
    expect(ownStart(pair!)).toBe(0)
  })
})
