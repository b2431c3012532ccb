import type { ReaderModel } from './model.js'
import type { EncoderBatch, EncoderOutputs, EncoderRuntime } from './runtime.js'

/** A small model for tests, with one label of each sort that they need. */
export const FAKE_MODEL: ReaderModel = {
  name: 'fake',
  weights: null,
  vocabulary: ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '.', 'a', '##a', 'stop'],
  upos: ['X', 'PUNCT'],
  xpos: ['FW', '.'],
  feats: ['_', 'Number=Sing'],
  lemma: ['k|0|', 'l|0|'],
  deprel: ['root', 'dep', 'punct'],
  ner: ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'],
  events: null,
  chains: null,
}

/**
 * A runtime that ends a sentence after each full stop, hangs every word on the one before it, and says what it was fed.
 * A stand-in for the encoder in tests: it computes from the batch alone.
 */
export function fakeRuntime(seen: EncoderBatch[] = []): EncoderRuntime {
  return {
    description: 'fake',
    close: async () => {},
    run: async (batch) => {
      seen.push(batch)
      return fakeOutputs(batch)
    },
  }
}

function fakeOutputs(batch: EncoderBatch): EncoderOutputs {
  const { windows, words, pieces } = batch
  const cells = windows * words
  const outputs: EncoderOutputs = {
    upos: new Int32Array(cells),
    xpos: new Int32Array(cells),
    feats: new Int32Array(cells),
    lemma: new Int32Array(cells),
    ner: new Float32Array(cells * 7),
    boundary: new Float32Array(cells).fill(-1),
    arc: new Float32Array(cells * (words + 1)),
    label: new Int32Array(cells * (words + 1)),
  }
  for (let b = 0; b < windows; b++) {
    for (let w = 0; w < words; w++) {
      const cell = b * words + w
      const stop = batch.inputIds[b * pieces + Number(batch.wordFirst[cell])] === 4n
      outputs.upos[cell] = stop ? 1 : 0
      outputs.boundary[cell] = stop ? 1 : -1
      outputs.ner[cell * 7] = 1
      const row = cell * (words + 1)
      outputs.arc[row + w] = 5
      outputs.label.fill(stop ? 2 : 1, row + 1, row + words + 1)
    }
  }
  return outputs
}
