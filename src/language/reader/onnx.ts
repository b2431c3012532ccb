import {
  type EncoderBatch,
  type EncoderOutputs,
  type EncoderRuntime,
  EVENT_OUTPUT_NAMES,
  OUTPUT_NAMES,
} from './runtime.js'

/** As much of ONNX Runtime's tensor as is used; both builds have it. */
interface OnnxTensor {
  readonly data: unknown
}

/** As much of ONNX Runtime's session as is used. `T` is the build's own tensor type. */
export interface OnnxSession<T extends OnnxTensor> {
  run(feeds: Record<string, T>, fetches: string[]): Promise<Record<string, OnnxTensor>>
  release(): Promise<void>
}

/** Makes an int64 tensor over the given values, without copying. */
export type Int64Tensor<T> = (values: BigInt64Array, dims: readonly number[]) => T

/** The reader model in an open ONNX Runtime session, native or WebAssembly. */
export function onnxRuntime<T extends OnnxTensor>(
  description: string,
  session: OnnxSession<T>,
  tensor: Int64Tensor<T>,
): EncoderRuntime {
  return {
    description,
    run: async (batch, events = false) => {
      const names = events ? [...OUTPUT_NAMES, ...EVENT_OUTPUT_NAMES] : [...OUTPUT_NAMES]
      return outputs(await session.run(feeds(batch, tensor, events), names), events)
    },
    close: () => session.release(),
  }
}

function feeds<T>(batch: EncoderBatch, tensor: Int64Tensor<T>, events: boolean): Record<string, T> {
  const pieces = [batch.windows, batch.pieces]
  const words = [batch.windows, batch.words]
  return {
    input_ids: tensor(batch.inputIds, pieces),
    attention_mask: tensor(batch.attentionMask, pieces),
    shape: tensor(batch.shape, pieces),
    word_first: tensor(batch.wordFirst, words),
    word_last: tensor(batch.wordLast, words),
    word_mask: tensor(batch.wordMask, words),
    events: tensor(BigInt64Array.of(events ? 1n : 0n), [1]),
  }
}

function outputs(result: Record<string, OnnxTensor>, events: boolean): EncoderOutputs {
  const ints = (name: string): Int32Array => result[name]!.data as Int32Array
  const floats = (name: string): Float32Array => result[name]!.data as Float32Array
  return {
    upos: ints('upos'),
    xpos: ints('xpos'),
    feats: ints('feats'),
    lemma: ints('lemma'),
    ner: floats('ner'),
    boundary: floats('boundary'),
    arc: floats('arc'),
    label: ints('label'),
    ...(events
      ? {
          events: {
            trigger: floats('trigger'),
            attribute: floats('attribute'),
            role: floats('role'),
            pair: floats('pair'),
          },
        }
      : {}),
  }
}
