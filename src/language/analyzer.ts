import { DemarcheError } from '../errors.js'
import { decodeActs } from './acts.js'
import { findChains } from './chains/chains.js'
import { otherLanguage } from './other-language.js'
import { holds, ownStart, readPairIn, type WordPair, wordPair } from './pair-reading.js'
import { paragraphs } from './paragraphs.js'
import { createDecoder, type Decoder } from './reader/decode.js'
import type { EventModel, ReaderModel } from './reader/model.js'
import { inRounds } from './reader/rounds.js'
import type { EncoderOutputs, EncoderRuntime } from './reader/runtime.js'
import { splitWindow } from './reader/sentences.js'
import { batches, type EncodedParagraph, encode, type Window, windowAt } from './reader/windows.js'
import { WordPiece } from './reader/wordpiece.js'
import { tokenize } from './tokens/tokenizer.js'
import type {
  ActSignal,
  Analysis,
  AnalysisWarning,
  AnalyzeOptions,
  Analyzer,
  Name,
  PairReading,
  Sentence,
  Token,
} from './types.js'

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
  readonly text: TextReading
  next: number
  readonly sentences: RawSentence[]
  readonly warnings: AnalysisWarning[]
}

/** A text being read. */
interface TextReading {
  readonly asked: Asked
  readonly paragraphs: Reading[]
  /** The pair that is asked for, as words of one of the paragraphs. */
  readonly words: WordPair | null
  pair: PairReading | null
}

/** What is asked of one text. */
interface Asked {
  readonly text: string
  readonly options: AnalyzeOptions
}

/** Most texts that are read together: the more, the better windows of like length fill their batches. */
const ROUND = 128

/**
 * An analyzer over a runtime: tokenizes by rule, reads windows of words with the encoder, and decodes sentences,
 * tags, trees and names. Windows of many paragraphs, and of texts that are asked for at the same time, share batches; memory beyond the
 * result is one batch.
 */
export function createAnalyzer(runtime: EncoderRuntime, model: ReaderModel): Analyzer {
  const wordPiece = new WordPiece(model.vocabulary)
  const decoder = createDecoder(model, (word) => wordPiece.isWord(word))
  const engine = { runtime, wordPiece, decoder, events: model.events }
  const analyze = inRounds<Asked, Analysis>(ROUND, (round) => readTogether(round, engine))
  return {
    description: `${model.name} (${runtime.description})`,
    weights: model.weights,
    isWord: (word) => wordPiece.isWord(word),
    analyze: async (text, options = {}) => {
      const analysis = await analyze({ text, options })
      return options.chains === true ? { ...analysis, chains: findChains(analysis, model.chains) } : analysis
    },
  }
}

/** What reading needs; `events` is null where the model has no event heads. */
interface Engine {
  readonly runtime: EncoderRuntime
  readonly wordPiece: WordPiece
  readonly decoder: Decoder
  readonly events: EventModel | null
}

/**
 * A text with its paragraphs, their words and pieces.
 * @throws DemarcheError `language/too-long` where the text has more words than {@link MOST_WORDS}
 */
function open(asked: Asked, wordPiece: WordPiece): TextReading {
  const { text, options } = asked
  let count = 0
  const encoded = paragraphs(text).map((span) => {
    const words = tokenize(text, span, MOST_WORDS - count)
    count += words.length
    if (count > MOST_WORDS) {
      throw new DemarcheError(
        'language/too-long',
        `Expected a text of at most ${MOST_WORDS} words, found more in its first ${span.end} of ${text.length} characters; cut it into several.`,
        { most: MOST_WORDS, at: span.end },
      )
    }
    return { words, pieces: words.map((word) => wordPiece.pieces(word.form)) }
  })
  const reading: TextReading = {
    asked,
    paragraphs: [],
    words: options.pair ? wordPair(encoded, options.pair) : null,
    pair: null,
  }
  for (const paragraph of encoded)
    reading.paragraphs.push({ ...paragraph, text: reading, next: 0, sentences: [], warnings: [] })
  return reading
}

/** The analysis of each text, or what makes it impossible. */
async function readTogether(round: readonly Asked[], engine: Engine): Promise<(Analysis | Error)[]> {
  const texts = round.map((asked) => {
    try {
      return open(asked, engine.wordPiece)
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  })
  await readParagraphs(
    texts.flatMap((t) => (t instanceof Error ? [] : t.paragraphs)),
    engine,
  )
  const analyses: (Analysis | Error)[] = []
  for (const text of texts) analyses.push(text instanceof Error ? text : await finish(text, engine))
  return analyses
}

/** Reads paragraphs to their ends, window by window. */
async function readParagraphs(readings: readonly Reading[], engine: Engine): Promise<void> {
  const { runtime, wordPiece } = engine
  // Only paragraphs that still have words are looked at again, so that many short ones beside a long one cost nothing.
  let left = [...readings.keys()]
  while (left.length > 0) {
    const windows = left.map((p) => windowAt(p, readings[p]!.words, readings[p]!.pieces, readings[p]!.next))
    for (const group of batches(windows)) {
      const batch = encode(group, readings, wordPiece)
      const outputs = await runtime.run(
        batch,
        group.some((w) => asksEvents(readings[w.paragraph]!.text.asked, engine)),
      )
      group.forEach((window, b) => {
        take(readings[window.paragraph]!, window, b, batch.words, outputs, engine)
      })
    }
    left = left.filter((p) => readings[p]!.next < readings[p]!.words.length)
  }
}

const asksEvents = ({ options }: Asked, { events }: Engine): boolean =>
  events !== null && (options.acts === true || options.pair !== undefined)

async function finish(text: TextReading, engine: Engine): Promise<Analysis> {
  const { options } = text.asked
  const analysis = gather(text.asked.text, text.paragraphs, engine.events !== null && options.acts === true)
  if (options.pair === undefined) return analysis
  return { ...analysis, pair: text.pair ?? (text.words && (await readApart(text.words, text.paragraphs, engine))) }
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

/** Adds a window's sentences to its paragraph, and the pair that its text is asked for where the window holds it. */
function take(
  reading: Reading,
  window: Window,
  row: number,
  width: number,
  outputs: EncoderOutputs,
  { decoder, events }: Engine,
): void {
  const { text } = reading
  const told = events && outputs.events ? { outputs: outputs.events, model: events } : null
  const pair = text.words
  if (told && pair && !text.pair && reading === text.paragraphs[pair.paragraph]) {
    const own = { ...window, paragraph: pair.paragraph }
    if (holds(own, pair)) text.pair = readPairIn(own, row * width, pair, reading.words, told.outputs, told.model)
  }
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
    const acts = told && text.asked.options.acts ? decodeActs(told.outputs, cells, -1, told.model) : []
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

const languageWarning = (name: string): AnalysisWarning => ({
  code: 'other-language',
  message: `Expected English, found what reads like ${name}; little of it is read rightly.`,
  start: null,
  end: null,
})

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
  const other = otherLanguage(text)
  return {
    text,
    sentences,
    names,
    ...(withActs ? { acts } : {}),
    ...(other ? { otherLanguage: other.code } : {}),
    warnings: [...(other ? [languageWarning(other.name)] : []), ...readings.flatMap((r) => r.warnings)],
  }
}
