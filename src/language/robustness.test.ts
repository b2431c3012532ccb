import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from './analyzer.js'
import { findChains } from './chains/chains.js'
import { FAKE_MODEL, fakeRuntime } from './reader/fake.test-support.js'
import { findTimes } from './times/times.js'
import { tokenize } from './tokens/tokenizer.js'

/** Pieces that rules look ahead from: repeated, they would show a rule that reads the same stretch again and again. */
const PIECES = [
  'a',
  'the talks ',
  '\n',
  '\n\n',
  ' ',
  '"',
  "'",
  '“',
  '(',
  '7',
  '1.1:1/1,',
  '.',
  'a.',
  'a.bc/',
  'a@a.',
  'http://a.com/b,',
  'www.a',
  're-',
  'n’t',
  '\u0301',
  '\ud800',
  '\udc00',
  'א',
  '\u202e',
  '外',
  '👨‍👩‍👧‍👦',
  '\u0000',
  '\u200b',
  '#',
  '$1,000,',
  'U.S.',
  '--',
  '…',
]

const analyzer = createAnalyzer(fakeRuntime(), FAKE_MODEL)

describe('reading any string', () => {
  it('gives every character that is no white space to one word, and ends', async () => {
    const piece = fc.tuple(
      fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })),
      fc.integer({ min: 1, max: 400 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (parts) => {
        const text = parts.map(([unit, times]) => unit.repeat(times)).join('')
        const analysis = await analyzer.analyze(text)
        let at = 0
        for (const sentence of analysis.sentences) {
          for (const token of sentence.tokens) {
            expect(/[^\s\p{C}\u00a0\u2000-\u200b\u3000\ufeff]/u.test(text.slice(at, token.start))).toBe(false)
            expect(token.end).toBeGreaterThan(token.start)
            at = token.end
          }
          findTimes(sentence, text, { published: '2024-06-19' })
        }
        expect(/[^\s\p{C}\u00a0\u2000-\u200b\u3000\ufeff]/u.test(text.slice(at))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  // A rule that is quadratic needs minutes for these; the limit is far above what a slow machine takes.
  it.each(PIECES)('stays linear in a text of nothing but %j', { timeout: 20_000 }, async (piece) => {
    const text = piece.repeat(Math.ceil(150_000 / piece.length))
    tokenize(text, { start: 0, end: text.length })
    await analyzer.analyze(text.slice(0, 30_000))
  })

  it('stays linear in many short paragraphs beside a long one', { timeout: 20_000 }, async () => {
    const analysis = await analyzer.analyze('a\n\n'.repeat(20_000) + 'a '.repeat(40_000))
    expect(analysis.sentences.length).toBeGreaterThan(20_000)
  })

  it.each(['\u0301', '外', 'А', '7', '-', '.'])(
    'reads one word of ten million %j',
    { timeout: 20_000 },
    async (sign) => {
      const analysis = await analyzer.analyze(`a${sign.repeat(10_000_000)}`)
      expect(analysis.sentences.at(-1)!.end).toBe(10_000_001)
      findTimes(analysis.sentences[0]!, analysis.text, { published: '2024-06-19' })
      findChains(analysis, null)
    },
  )

  it('says that a text has too many words', { timeout: 60_000 }, async () => {
    await expect(analyzer.analyze('. '.repeat(3_100_000))).rejects.toMatchObject({ code: 'language/too-long' })
  })
})
