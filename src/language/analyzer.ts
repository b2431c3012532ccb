import { DemarcheError } from '../errors.js'
import { decodeActs } from './acts.js'
import { findChains } from './chains.js'
import { createDecoder, type Decoder } from './decode.js'
import type { EventModel, ReaderModel } from './model.js'
import { holds, ownStart, readPairIn, type WordPair, wordPair } from './pair-reading.js'
import { paragraphs } from './paragraphs.js'
import type { EncoderOutputs, EncoderRuntime } from './runtime.js'
import { splitWindow } from './sentences.js'
import { tokenize } from './tokenizer.js'
import type {
  ActSignal,
  Analysis,
  AnalysisWarning,
  Analyzer,
  Name,
  PairReading,
  Sentence,
  Span,
  Token,
} from './types.js'
import { batches, type EncodedParagraph, encode, type Window, windowAt } from './windows.js'
import { WordPiece } from './wordpiece.js'

/** Most words of one text: about 15 MB of prose, or some 3 GB of memory for what is read of it. */
const MOST_WORDS = 3_000_000

/** A sentence before it gets its place in the text. */
interface RawSentence {
  readonly tokens: readonly Token[]
  readonly names: readonly Omit<Name, 'sentence'>[]
  readonly acts: readonly ActSignal[]
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
  const decoder = createDecoder(model, (word) => wordPiece.isWord(word))
  return {
    description: `${model.name} (${runtime.description})`,
    weights: model.weights,
    isWord: (word) => wordPiece.isWord(word),
    analyze: async (text, options = {}) => {
      const acts = options.acts === true
      const events = acts || options.pair ? model.events : null
      const analysis = await analyze(text, { runtime, wordPiece, decoder, events, acts }, options.pair ?? null)
      return options.chains === true ? { ...analysis, chains: findChains(analysis, model.chains) } : analysis
    },
  }
}

/** What reading needs; `events` is null where neither acts nor a pair are asked for. */
interface Engine {
  readonly runtime: EncoderRuntime
  readonly wordPiece: WordPiece
  readonly decoder: Decoder
  readonly events: EventModel | null
  readonly acts: boolean
}

/**
 * Paragraphs with their words and pieces.
 * @throws DemarcheError `language/too-long` where the text has more words than {@link MOST_WORDS}
 */
function read(text: string, wordPiece: WordPiece): Reading[] {
  let words = 0
  return paragraphs(text).map((span) => {
    const paragraph = encodedParagraph(text, span, wordPiece, MOST_WORDS - words)
    words += paragraph.words.length
    if (words > MOST_WORDS) {
      throw new DemarcheError(
        'language/too-long',
        `Expected a text of at most ${MOST_WORDS} words, found more in its first ${span.end} of ${text.length} characters; cut it into several.`,
        { most: MOST_WORDS, at: span.end },
      )
    }
    return { ...paragraph, next: 0, sentences: [], warnings: [] }
  })
}

function encodedParagraph(text: string, span: Span, wordPiece: WordPiece, most?: number): EncodedParagraph {
  const words = tokenize(text, span, most)
  return { words, pieces: words.map((word) => wordPiece.pieces(word.form)) }
}

async function analyze(text: string, engine: Engine, spans: readonly [Span, Span] | null): Promise<Analysis> {
  const { runtime, wordPiece, events } = engine
  const readings = read(text, wordPiece)
  const asked = spans && wordPair(readings, spans)
  let pair: PairReading | null = null
  // Only paragraphs that still have words are looked at again, so that many short ones beside a long one cost nothing.
  let open = [...readings.keys()]
  while (open.length > 0) {
    const windows = open.map((p) => windowAt(p, readings[p]!.words, readings[p]!.pieces, readings[p]!.next))
    for (const group of batches(windows)) {
      const batch = encode(group, readings, wordPiece)
      const outputs = await runtime.run(batch, events !== null)
      group.forEach((window, b) => {
        const reading = readings[window.paragraph]!
        if (asked && events && outputs.events && !pair && holds(window, asked))
          pair = readPairIn(window, b * batch.words, asked, reading.words, outputs.events, events)
        take(reading, window, b, batch.words, outputs, engine)
      })
    }
    open = open.filter((p) => readings[p]!.next < readings[p]!.words.length)
  }
  const analysis = gather(text, readings, engine.acts && events !== null)
  return spans ? { ...analysis, pair: pair ?? (asked && (await readApart(asked, readings, engine))) } : analysis
}

/** The pair in a window of its own, where the sentences' windows part its spans; null where no window is wide enough. */
async function readApart(pair: WordPair, readings: readonly Reading[], engine: Engine): Promise<PairReading | null> {
  const { runtime, wordPiece, events } = engine
  const { words, pieces } = readings[pair.paragraph]!
  const window = windowAt(pair.paragraph, words, pieces, ownStart(pair))
  if (events === null || !holds(window, pair)) return null
  const outputs = await runtime.run(encode([window], readings, wordPiece), true)
  return outputs.events ? readPairIn(window, 0, pair, words, outputs.events, events) : null
}

/** Adds a window's sentences to its paragraph. */
function take(
  reading: Reading,
  window: Window,
  row: number,
  width: number,
  outputs: EncoderOutputs,
  { decoder, events, acts: asked }: Engine,
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
    const cells = { first: row * width + place.from, count: tokens.length }
    // The sentence's number is known when all paragraphs are gathered.
    const acts = asked && events && outputs.events ? decodeActs(outputs.events, cells, -1, events) : []
    reading.sentences.push({ tokens, names, acts })
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

function gather(text: string, readings: readonly Reading[], withActs: boolean): Analysis {
  const sentences: Sentence[] = []
  const acts: ActSignal[] = []
  const names: Name[] = []
  readings.forEach((reading, paragraph) => {
    for (const { tokens, names: own, acts: told } of reading.sentences) {
      const index = sentences.length
      for (const name of own) {
        const { kind, start, end, first, last } = name
        names.push({ start, end, kind, sentence: index, first, last })
      }
      for (const act of told) acts.push({ ...act, sentence: index })
      sentences.push({ index, paragraph, start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens })
    }
  })
  return { text, sentences, names, ...(withActs ? { acts } : {}), warnings: readings.flatMap((r) => r.warnings) }
}
