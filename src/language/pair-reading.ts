import { readPair, type WordRange } from './pairs.js'
import type { EventModel } from './reader/model.js'
import type { EventOutputs } from './reader/runtime.js'
import type { Window } from './reader/windows.js'
import type { Word } from './tokens/tokenizer.js'
import type { PairReading, Span } from './types.js'

/** Words before the first span that a window of its own begins with. */
const LEAD = 12

/** Two spans as words of one paragraph. */
export interface WordPair {
  readonly paragraph: number
  readonly source: WordRange
  readonly target: WordRange
}

/** The words that the spans cover, or null where no one paragraph holds both. */
export function wordPair(
  paragraphs: readonly { readonly words: readonly Word[] }[],
  [source, target]: readonly [Span, Span],
): WordPair | null {
  for (const [paragraph, { words }] of paragraphs.entries()) {
    const [s, t] = [covered(words, source), covered(words, target)]
    if (s && t) return { paragraph, source: s, target: t }
  }
  return null
}

function covered(words: readonly Word[], { start, end }: Span): WordRange | null {
  if (words.length === 0 || words[words.length - 1]!.end <= start || words[0]!.start >= end) return null
  const from = words.findIndex((w) => w.start < end && start < w.end)
  const to = words.findLastIndex((w) => w.start < end && start < w.end)
  return from < 0 ? null : [from, to]
}

export function holds(window: Window, { paragraph, source, target }: WordPair): boolean {
  const last = Math.max(source[1], target[1])
  return window.paragraph === paragraph && window.from <= Math.min(source[0], target[0]) && last < window.to
}

/** Where a window begins that may hold both spans if none of the text's own windows does. */
export function ownStart({ source, target }: WordPair): number {
  return Math.max(0, Math.min(source[0], target[0]) - LEAD)
}

/** What the head sees of the pair in a window that {@link holds} it; `cell` is the window's first cell in the outputs. */
export function readPairIn(
  window: Window,
  cell: number,
  pair: WordPair,
  words: readonly Word[],
  outputs: EventOutputs,
  model: EventModel,
): PairReading {
  const within = ([from, to]: WordRange) => [from - window.from, to - window.from] as const
  const cells = { first: cell, count: window.to - window.from }
  const read = readPair(outputs, cells, within(pair.source), within(pair.target), model)
  return {
    scores: Object.fromEntries(model.trigger.map((label, i) => [label, read.scores[i]!])),
    vector: read.vector,
    attention: words.slice(window.from, window.to).map(({ start, end }, i) => ({
      start,
      end,
      share: read.attention[i]!,
    })),
  }
}
