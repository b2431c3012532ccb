import { describe, expect, it } from 'vitest'
import { tokenize } from '../tokens/tokenizer.js'
import { createDecoder } from './decode.js'
import { FAKE_MODEL } from './fake.test-support.js'
import type { EncoderOutputs } from './runtime.js'

/** Outputs of two rows of four words, all zero. */
function blank(): EncoderOutputs {
  return {
    upos: new Int32Array(8),
    xpos: new Int32Array(8),
    feats: new Int32Array(8),
    lemma: new Int32Array(8),
    ner: new Float32Array(8 * 7),
    boundary: new Float32Array(8),
    arc: new Float32Array(8 * 5),
    label: new Int32Array(8 * 5),
  }
}

const decoder = createDecoder(FAKE_MODEL)
const words = tokenize('“Anna” x', { start: 0, end: 8 })
const place = { window: 1, width: 4, from: 1 }

describe('createDecoder', () => {
  it('reads the rows of its window and the columns of its sentence', () => {
    const outputs = blank()
    const cell = (w: number) => 4 + 1 + w
    outputs.upos[cell(0)] = 1
    outputs.lemma[cell(1)] = 1
    outputs.feats[cell(1)] = 1
    // word 1 is the root; 0 and 2 hang on it; a head outside the sentence scores best of all
    outputs.arc[cell(0) * 5 + 1] = 99
    outputs.arc[cell(0) * 5 + 1 + 2] = 5
    outputs.arc[cell(1) * 5] = 5
    outputs.arc[cell(2) * 5 + 1 + 2] = 5
    outputs.label[cell(0) * 5 + 1 + 2] = 2
    const tokens = decoder.tokens(words.slice(0, 3), outputs, place)
    expect(tokens.map((t) => [t.form, t.head, t.deprel, t.upos, t.lemma, t.feats])).toEqual([
      ['“', 1, 'punct', 'PUNCT', '“', '_'],
      ['Anna', -1, 'root', 'X', 'anna', 'Number=Sing'],
      // the graph never says `root` off column 0; if it did, the tree stays valid
      ['”', 1, 'dep', 'X', '”', '_'],
    ])
  })

  it('trims punctuation off names, and drops names of nothing else', () => {
    const outputs = blank()
    const tag = (w: number, t: number) => {
      outputs.ner[(4 + 1 + w) * 7 + t] = 9
    }
    tag(0, 1)
    tag(1, 2)
    tag(2, 2)
    const tokens = decoder.tokens(words.slice(0, 3), outputs, place)
    expect(decoder.names(tokens, outputs, place)).toEqual([{ kind: 'PER', first: 1, last: 1 }])
    const other = blank()
    other.ner[(4 + 1) * 7 + 5] = 9
    expect(decoder.names(tokens, other, place)).toEqual([])
  })
})
