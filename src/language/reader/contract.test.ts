import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { toConllu } from '../conllu.js'
import { loadAnalyzer } from '../load.node.js'
import { readPair } from '../pairs.js'
import type { Word } from '../tokens/tokenizer.js'
import { createDecoder } from './decode.js'
import { parseModel } from './model.js'
import { createNativeRuntime } from './native.node.js'
import type { EncoderBatch, EncoderOutputs, EncoderRuntime } from './runtime.js'
import { encode } from './windows.js'
import { WordPiece } from './wordpiece.js'

const file = (name: string): URL => new URL(`../../../models/${name}`, import.meta.url)
const model = parseModel(readFileSync(file('en.json'), 'utf8'), readFileSync(file('en.vocab.txt'), 'utf8'))

/** What training's own code made of one window, exported beside the weights. */
const sample = JSON.parse(readFileSync(file('en.sample.json'), 'utf8')) as {
  words: { form: string; spaceBefore: boolean }[]
  inputs: Record<string, number[]>
  outputs: { upos: string[]; xpos: string[]; feats: string[]; lemma: string[]; ner: string[]; boundary: boolean[] }
  events: { trigger: string[]; pair: [number, number, number, number]; relation: number[] }
}

/** The sample's words as if they stood in a text; only their spacing matters here. */
function sampleWords(): Word[] {
  let at = 0
  return sample.words.map(({ form }, i) => {
    const start = at
    at += form.length
    return { form, start, end: at, spaceAfter: sample.words[i + 1]?.spaceBefore ?? true }
  })
}

function sampleBatch(): EncoderBatch {
  const wordPiece = new WordPiece(model.vocabulary)
  const words = sampleWords()
  const pieces = words.map((word) => wordPiece.pieces(word.form))
  const count = 2 + pieces.reduce((sum, p) => sum + p.ids.length, 0)
  return encode([{ paragraph: 0, from: 0, to: words.length, pieces: count }], [{ words, pieces }], wordPiece)
}

describe('the model contract', () => {
  let runtime: EncoderRuntime
  let outputs: EncoderOutputs

  beforeAll(async () => {
    runtime = await createNativeRuntime(readFileSync(file('en.onnx')))
    outputs = await runtime.run(sampleBatch())
    return () => runtime.close()
  })

  it('feeds what training fed', () => {
    const batch = sampleBatch()
    const fed: Record<string, BigInt64Array> = {
      input_ids: batch.inputIds,
      attention_mask: batch.attentionMask,
      shape: batch.shape,
      word_first: batch.wordFirst,
      word_last: batch.wordLast,
      word_mask: batch.wordMask,
    }
    for (const [name, expected] of Object.entries(sample.inputs))
      expect([...fed[name]!].map(Number), name).toEqual(expected)
  })

  it('gets the choices that training got', () => {
    expect([...outputs.upos].map((i) => model.upos[i])).toEqual(sample.outputs.upos)
    expect([...outputs.xpos].map((i) => model.xpos[i])).toEqual(sample.outputs.xpos)
    expect([...outputs.feats].map((i) => model.feats[i])).toEqual(sample.outputs.feats)
    expect([...outputs.lemma].map((i) => model.lemma[i])).toEqual(sample.outputs.lemma)
    expect([...outputs.boundary].map((b) => b > 0)).toEqual(sample.outputs.boundary)
  })

  it('scores a pair of spans as training did', async () => {
    const { events } = await runtime.run(sampleBatch(), true)
    const types = model.events!.trigger
    const best = sample.words.map((_, w) => {
      const row = [...events!.trigger.subarray(w * types.length, (w + 1) * types.length)]
      return types[row.indexOf(Math.max(...row))]
    })
    expect(best).toEqual(sample.events.trigger)
    const [a, b, c, d] = sample.events.pair
    const { scores, vector } = readPair(
      events!,
      { first: 0, count: sample.words.length },
      [a, b],
      [c, d],
      model.events!,
    )
    const { span, heads, headSize, inner } = model.events!.pairs
    expect(vector.length).toBe(3 * span + heads * headSize + inner)
    expect(Math.abs([...scores].reduce((x, y) => x + y, 0) - 1)).toBeLessThan(1e-9)
    for (const [i, p] of scores.entries()) expect(p, types[i]).toBeCloseTo(sample.events.relation[i]!, 3)
  })

  it('gives the same reading in WebAssembly', async () => {
    const text = 'Foreign ministers met in Geneva on Monday. They didn’t agree.\n\nTalks resume.'
    const native = await loadAnalyzer({ runtime: 'native' })
    const wasm = await loadAnalyzer({ runtime: 'wasm' })
    expect(wasm.description).toMatch(/wasm/)
    expect(toConllu(await wasm.analyze(text))).toBe(toConllu(await native.analyze(text)))
    await Promise.all([native.close(), wasm.close()])
  })

  it('decodes the window into a tree of its words', () => {
    const words = sampleWords()
    const tokens = createDecoder(model).tokens(words, outputs, { window: 0, width: words.length, from: 0 })
    expect(tokens.filter((t) => t.deprel === 'root').length).toBe(1)
    expect(tokens.every((t) => t.head < tokens.length && t.head !== t.index)).toBe(true)
  })

  it('says what is missing', async () => {
    await expect(loadAnalyzer({ folder: 'no-such-folder' })).rejects.toMatchObject({ code: 'language/model-missing' })
    await expect(createNativeRuntime(new Uint8Array(9))).rejects.toMatchObject({ code: 'language/model-load' })
    expect(() => parseModel('{}')).toThrow(/format 3/)
    expect(() => parseModel('x')).toThrow(/JSON/)
    expect(() => parseModel('{"format":3,"vocab":["a"],"upos":[]}')).toThrow(/"upos"/)
  })
})
