import { createDecoder, type Decoder } from './decode.js'
import type { ReaderModel } from './model.js'
import { paragraphs } from './paragraphs.js'
import type { EncoderOutputs, EncoderRuntime } from './runtime.js'
import { splitWindow } from './sentences.js'
import { tokenize } from './tokenizer.js'
import type { Analysis, AnalysisWarning, Analyzer, Name, Sentence, Token } from './types.js'
import { batches, type EncodedParagraph, encode, type Window, windowAt } from './windows.js'
import { WordPiece } from './wordpiece.js'

/** A sentence before it gets its place in the text. */
interface RawSentence {
  readonly tokens: readonly Token[]
  readonly names: readonly Omit<Name, 'sentence'>[]
}

/** A paragraph being read: what is done, and the word where reading goes on. */
interface Reading extends EncodedParagraph {
  next: number
  readonly sentences: RawSentence[]
  readonly warnings: AnalysisWarning[]
}

/**
 * An analyzer over a runtime: tokenizes by rule, reads windows of words with the encoder, and decodes sentences,
 * tags, trees and names. Windows of many paragraphs share batches; memory beyond the result is one batch.
 */
export function createAnalyzer(runtime: EncoderRuntime, model: ReaderModel): Analyzer {
  const wordPiece = new WordPiece(model.vocabulary)
  const decoder = createDecoder(model)
  return {
    description: `${model.name} (${runtime.description})`,
    isWord: (word) => wordPiece.isWord(word),
    analyze: (text) => analyze(text, runtime, wordPiece, decoder),
  }
}

async function analyze(
  text: string,
  runtime: EncoderRuntime,
  wordPiece: WordPiece,
  decoder: Decoder,
): Promise<Analysis> {
  const readings = paragraphs(text).map((span): Reading => {
    const words = tokenize(text, span)
    const pieces = words.map((word) => wordPiece.pieces(word.form))
    return { words, pieces, next: 0, sentences: [], warnings: [] }
  })
  for (;;) {
    const windows = readings.flatMap((r, p) =>
      r.next < r.words.length ? [windowAt(p, r.words, r.pieces, r.next)] : [],
    )
    if (windows.length === 0) break
    for (const group of batches(windows)) {
      const batch = encode(group, readings, wordPiece)
      const outputs = await runtime.run(batch)
      group.forEach((window, b) => {
        take(readings[window.paragraph]!, window, b, batch.words, outputs, decoder)
      })
    }
  }
  return gather(text, readings)
}

/** Adds a window's sentences to its paragraph. */
function take(
  reading: Reading,
  window: Window,
  row: number,
  width: number,
  outputs: EncoderOutputs,
  decoder: Decoder,
): void {
  const split = splitWindow(reading.words, window.from, window.to, outputs.boundary, row * width)
  for (const [from, to] of split.sentences) {
    const place = { window: row, width, from: from - window.from }
    const tokens = decoder.tokens(reading.words.slice(from, to), outputs, place)
    const names = decoder.names(tokens, outputs, place).map((range) => ({
      ...range,
      start: tokens[range.first]!.start,
      end: tokens[range.last]!.end,
    }))
    reading.sentences.push({ tokens, names })
  }
  if (split.cut) reading.warnings.push(cutWarning(reading.sentences.at(-1)!.tokens))
  reading.next = split.next
}

function cutWarning(tokens: readonly Token[]): AnalysisWarning {
  return {
    code: 'sentence-cut',
    message: `A sentence is longer than the model can read at once; it was cut after ${tokens.length} words.`,
    start: tokens[0]!.start,
    end: tokens.at(-1)!.end,
  }
}

function gather(text: string, readings: readonly Reading[]): Analysis {
  const sentences: Sentence[] = []
  const names: Name[] = []
  readings.forEach((reading, paragraph) => {
    for (const { tokens, names: own } of reading.sentences) {
      const index = sentences.length
      for (const name of own) {
        const { kind, start, end, first, last } = name
        names.push({ start, end, kind, sentence: index, first, last })
      }
      sentences.push({ index, paragraph, start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens })
    }
  })
  return { text, sentences, names, warnings: readings.flatMap((r) => r.warnings) }
}
