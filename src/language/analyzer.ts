import { DemarcheError } from '../errors.js'
import { decodeActs } from './acts.js'
import { findChains } from './chains.js'
import { createDecoder, type Decoder } from './decode.js'
import type { EventModel, ReaderModel } from './model.js'
import { readPair } from './pairs.js'
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
      const engine = { runtime, wordPiece, decoder, events: options.acts === true ? model.events : null }
      const analysis = await analyze(text, engine)
      return options.chains === true ? { ...analysis, chains: findChains(analysis, model.chains) } : analysis
    },
    ...(model.events === null
      ? {}
      : { relate: (text, source, target) => relate(text, source, target, runtime, wordPiece, model.events!) }),
  }
}

/** What reading needs; `events` is null where no acts are asked for. */
interface Engine {
  readonly runtime: EncoderRuntime
  readonly wordPiece: WordPiece
  readonly decoder: Decoder
  readonly events: EventModel | null
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

async function analyze(text: string, engine: Engine): Promise<Analysis> {
  const { runtime, wordPiece } = engine
  const readings = read(text, wordPiece)
  // Only paragraphs that still have words are looked at again, so that many short ones beside a long one cost nothing.
  let open = [...readings.keys()]
  while (open.length > 0) {
    const windows = open.map((p) => windowAt(p, readings[p]!.words, readings[p]!.pieces, readings[p]!.next))
    for (const group of batches(windows)) {
      const batch = encode(group, readings, wordPiece)
      const outputs = await runtime.run(batch, engine.events !== null)
      group.forEach((window, b) => {
        take(readings[window.paragraph]!, window, b, batch.words, outputs, engine)
      })
    }
    open = open.filter((p) => readings[p]!.next < readings[p]!.words.length)
  }
  return gather(text, readings, engine.events !== null)
}

/** Windows of a paragraph that hold both spans: each is read from its start, so the first one that reaches far enough serves. */
async function relate(
  text: string,
  source: Span,
  target: Span,
  runtime: EncoderRuntime,
  wordPiece: WordPiece,
  model: EventModel,
): Promise<PairReading | null> {
  const first = Math.min(source.start, target.start)
  const span = paragraphs(text).find((p) => p.start <= first && first < p.end)
  if (!span) return null
  const paragraph = encodedParagraph(text, span, wordPiece)
  const range = ({ start, end }: Span): readonly [number, number] | null => {
    const from = paragraph.words.findIndex((w) => w.start < end && start < w.end)
    const to = paragraph.words.findLastIndex((w) => w.start < end && start < w.end)
    return from < 0 ? null : [from, to]
  }
  const [s, t] = [range(source), range(target)]
  if (!s || !t) return null
  let window = windowAt(0, paragraph.words, paragraph.pieces, 0)
  // A long paragraph is read from a little before the first of the two spans.
  if (Math.max(s[1], t[1]) >= window.to)
    window = windowAt(0, paragraph.words, paragraph.pieces, Math.max(0, Math.min(s[0], t[0]) - 12))
  if (Math.max(s[1], t[1]) >= window.to) return null
  const batch = encode([window], [paragraph], wordPiece)
  const { events } = await runtime.run(batch, true)
  if (!events) return null
  const within = ([from, to]: readonly [number, number]) => [from - window.from, to - window.from] as const
  const pair = readPair(events, { first: 0, count: window.to - window.from }, within(s), within(t), model)
  return {
    scores: Object.fromEntries(model.trigger.map((label, i) => [label, pair.scores[i]!])),
    vector: pair.vector,
    attention: paragraph.words.slice(window.from, window.to).map(({ start, end }, i) => ({
      start,
      end,
      share: pair.attention[i]!,
    })),
  }
}

/** Adds a window's sentences to its paragraph. */
function take(
  reading: Reading,
  window: Window,
  row: number,
  width: number,
  outputs: EncoderOutputs,
  { decoder, events }: Engine,
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
    const acts = events && outputs.events ? decodeActs(outputs.events, cells, -1, events) : []
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
