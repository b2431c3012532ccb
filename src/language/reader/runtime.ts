/** A padded batch of windows; shapes as in the model contract: B windows, S pieces, W words. Row-major. */
export interface EncoderBatch {
  readonly windows: number
  readonly pieces: number
  readonly words: number
  /** Vocabulary indexes [B, S], 0 where padded. */
  readonly inputIds: BigInt64Array
  /** 1 for a piece, 0 for padding [B, S]. */
  readonly attentionMask: BigInt64Array
  /** Letter case and spacing of each piece's word [B, S], 0 to 11. */
  readonly shape: BigInt64Array
  /** Index into S of each word's first piece [B, W]. */
  readonly wordFirst: BigInt64Array
  /** Index into S of each word's last piece [B, W]. */
  readonly wordLast: BigInt64Array
  /** 1 for a word, 0 for padding [B, W]. */
  readonly wordMask: BigInt64Array
}

/** What the model says of a batch. Indexes point into the model's inventories; scores are logits. */
export interface EncoderOutputs {
  readonly upos: Int32Array
  readonly xpos: Int32Array
  readonly feats: Int32Array
  readonly lemma: Int32Array
  /** [B, W, tags] */
  readonly ner: Float32Array
  /** [B, W]: a sentence ends after this word. */
  readonly boundary: Float32Array
  /** [B, W, W+1]: score of head h for word w; column 0 is the root, column k is word k-1. */
  readonly arc: Float32Array
  /** [B, W, W+1]: best relation for that arc. */
  readonly label: Int32Array
  /** What the event heads give for each word; absent where they were not asked for. */
  readonly events?: EventOutputs
}

/** Per word, row-major: what the event heads (training/events.py) give before words or spans are paired. */
export interface EventOutputs {
  /** [B, W, types + 1]: logits, the last one for no act. */
  readonly trigger: Float32Array
  /** [B, W, statuses + polarities + certainties]: logits. */
  readonly attribute: Float32Array
  /** [B, W, roles × (size + 1) + size + roles]: the trigger's side, the argument's side, what the argument says alone. */
  readonly role: Float32Array
  /** [B, W, span + span + key + value]: projections for pairs of spans. */
  readonly pair: Float32Array
}

/** Where a sentence or window stands in the outputs of a batch: first cell ([row, word] flattened) and its number of words. */
export interface Cells {
  readonly first: number
  readonly count: number
}

/** Runs the reader model. The seam behind which ONNX Runtime's native and WebAssembly builds, and fakes, are exchanged. */
export interface EncoderRuntime {
  /** Name and version of what computes, for provenance. */
  readonly description: string
  /** Runs a batch; `events` asks for the event heads too. */
  run(batch: EncoderBatch, events?: boolean): Promise<EncoderOutputs>
  /** Frees the model's memory; the runtime cannot be used afterwards. */
  close(): Promise<void>
}

/** The graph's outputs that make sentences, in the order in which they are asked for. */
export const OUTPUT_NAMES = ['upos', 'xpos', 'feats', 'lemma', 'ner', 'boundary', 'arc', 'label'] as const

/** The graph's outputs for acts; left uncomputed where nobody asks. */
export const EVENT_OUTPUT_NAMES = ['trigger', 'attribute', 'role', 'pair'] as const
