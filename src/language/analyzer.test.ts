import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from './analyzer.js'
import { toConllu } from './conllu.js'
import { FAKE_MODEL, fakeRuntime } from './reader/fake.test-support.js'
import type { EncoderBatch } from './reader/runtime.js'
import { BATCH_PIECES, MAX_PIECES } from './reader/windows.js'
import type { Analysis } from './types.js'

function analyze(text: string, seen: EncoderBatch[] = []): Promise<Analysis> {
  return createAnalyzer(fakeRuntime(seen), FAKE_MODEL).analyze(text)
}

const sentences = (analysis: Analysis) => analysis.sentences.map((s) => analysis.text.slice(s.start, s.end))

describe('createAnalyzer', () => {
  it('reads paragraphs into sentences with exact places', async () => {
    const analysis = await analyze("One two. Don't\ngo.\n\nThree")
    expect(sentences(analysis)).toEqual(['One two.', "Don't\ngo.", 'Three'])
    expect(analysis.sentences.map((s) => [s.index, s.paragraph])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
    ])
    expect(analysis.sentences[1]!.tokens.map((t) => [t.index, t.form, t.start, t.head, t.deprel, t.multiword])).toEqual(
      [
        [0, 'Do', 9, -1, 'root', 2],
        [1, "n't", 11, 0, 'dep', undefined],
        [2, 'go', 15, 1, 'dep', undefined],
        [3, '.', 17, 2, 'punct', undefined],
      ],
    )
    expect(analysis.warnings).toEqual([])
  })

  it('gives an empty text an empty analysis', async () => {
    expect(await analyze(' \n\n')).toEqual({ text: ' \n\n', sentences: [], names: [], warnings: [] })
  })

  it('re-reads the unfinished sentence of a full window, and never overfills one', async () => {
    const sentence = `${'a '.repeat(49)}stop.`
    const seen: EncoderBatch[] = []
    const analysis = await analyze(new Array(9).fill(sentence).join(' '), seen)
    expect(sentences(analysis)).toEqual(new Array(9).fill(sentence))
    expect(seen.map((batch) => batch.words)).toEqual([190, 190, 153])
    for (const batch of seen) expect(batch.pieces).toBeLessThanOrEqual(MAX_PIECES)
    expect(analysis.warnings).toEqual([])
  })

  it('cuts a sentence longer than a window, and says so', async () => {
    const text = `${'a '.repeat(100)}; ${'a '.repeat(150)}stop.`
    const analysis = await analyze(text)
    expect(analysis.sentences.map((s) => s.tokens.length)).toEqual([101, 152])
    expect(analysis.warnings).toMatchObject([{ code: 'sentence-cut', start: 0, end: 201 }])
  })

  it('reads many paragraphs in batches of like length', async () => {
    const seen: EncoderBatch[] = []
    const lengths = [3, 38, 4, 39, 5, 40]
    const analysis = await analyze(lengths.map((n) => 'a '.repeat(n)).join('\n\n'), seen)
    expect(analysis.sentences.map((s) => s.tokens.length)).toEqual(lengths)
    expect(seen.map((batch) => batch.windows)).toEqual([3, 3])
    const many = await analyze(new Array(40).fill('a '.repeat(100)).join('\n\n'), seen)
    expect(many.sentences.length).toBe(40)
    for (const batch of seen) expect(batch.windows * batch.pieces).toBeLessThanOrEqual(BATCH_PIECES)
  })

  it('reads texts that are asked for at the same time in shared batches, each as if alone', async () => {
    const seen: EncoderBatch[] = []
    const analyzer = createAnalyzer(fakeRuntime(seen), FAKE_MODEL)
    const texts = ['One two. Three', 'a b c stop. d', ' ', 'Four\n\nfive six']
    const together = await Promise.all(texts.map((text) => analyzer.analyze(text)))
    expect(seen.length).toBe(1)
    expect(together).toEqual(await Promise.all(texts.map((text) => analyze(text))))
  })

  it('feeds the model as its contract says', async () => {
    const seen: EncoderBatch[] = []
    await analyze('Aaa (stop.', seen)
    const batch = seen[0]!
    expect([...batch.inputIds].map(Number)).toEqual([2, 5, 6, 6, 1, 7, 4, 3])
    expect([...batch.shape].map(Number)).toEqual([0, 7, 7, 7, 6, 0, 0, 0])
    expect([...batch.attentionMask].map(Number)).toEqual(new Array(8).fill(1))
    expect([...batch.wordFirst].map(Number)).toEqual([1, 4, 5, 6])
    expect([...batch.wordLast].map(Number)).toEqual([3, 4, 5, 6])
    expect([...batch.wordMask].map(Number)).toEqual([1, 1, 1, 1])
  })

  it('keeps offsets exact for any string, lone surrogates included', async () => {
    const parts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a. ', "don't ", '\n\n', '\ud800', ' '))
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 10 }), async (list) => {
        const text = list.join('')
        const analysis = await analyze(text)
        let at = 0
        for (const sentence of analysis.sentences) {
          expect(sentence.start).toBe(sentence.tokens[0]!.start)
          expect(sentence.end).toBe(sentence.tokens.at(-1)!.end)
          expect(sentence.tokens.filter((t) => t.head < 0).length).toBe(1)
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(at)
            expect(token.form).toBe(text.slice(token.start, token.end))
            at = token.end
          }
        }
        expect(toConllu(analysis)).not.toMatch(/[\ud800-\udfff]/u)
      }),
    )
  })

  it('survives a megabyte without spaces', async () => {
    const analysis = await analyze('a'.repeat(1_000_000))
    expect(analysis.sentences.length).toBe(1)
    expect(analysis.sentences[0]!.end).toBe(1_000_000)
  })
})
