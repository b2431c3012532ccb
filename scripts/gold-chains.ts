import type { Analysis, Name, Sentence, Span } from '../src/language/types.js'
import type { GoldDocument } from './conllu-reader.js'

/** A mention as GUM annotates it; characters of the raw text. */
export interface GoldMention extends Span {
  /** Number of the entity in its document. */
  readonly entity: string
  /** GUM's class of the entity: person, organization, place, time, … */
  readonly sort: string
  readonly sentence: number
  /** Word indexes in the sentence, inclusive; `head` is the first word of GUM's smallest span. */
  readonly first: number
  readonly last: number
  readonly head: number
  /** First character of the head word. */
  readonly headStart: number
}

const BRACKET = /\((\d+)-([^()]+)(\)?)|(\d+)\)/g
const SMALLEST = /-(?:cf\d+\*?)-([\d,]+)-/

/**
 * Mentions in a document's `Entity=` annotation, in the order of their ends.
 * @param spans each word's characters, all sentences in a row
 * @throws Error where a bracket closes that none opened
 */
export function goldMentions(document: GoldDocument, spans: readonly Span[]): GoldMention[] {
  const mentions: GoldMention[] = []
  let base = 0
  document.sentences.forEach((sentence, s) => {
    const open = new Map<string, { first: number; content: string }[]>()
    const close = (entity: string, last: number): void => {
      const opened = open.get(entity)?.pop()
      if (opened === undefined)
        throw new Error(`${sentence.id}: entity ${entity} closes at word ${last + 1} but was not opened`)
      const { first, content } = opened
      const head = Math.min(last, first + Number(SMALLEST.exec(content)?.[1]?.split(',')[0] ?? 1) - 1)
      mentions.push({
        entity,
        sort: content.split('-')[0]!,
        sentence: s,
        first,
        last,
        head,
        start: spans[base + first]!.start,
        end: spans[base + last]!.end,
        headStart: spans[base + head]!.start,
      })
    }
    sentence.words.forEach((word, i) => {
      const value = word.misc.split('|').find((m) => m.startsWith('Entity='))
      for (const [, entity, content, single, closing] of (value ?? '').matchAll(BRACKET)) {
        if (closing !== undefined) close(closing, i)
        else {
          const stack = open.get(entity!) ?? []
          open.set(entity!, stack)
          stack.push({ first: i, content: content! })
          if (single === ')') close(entity!, i)
        }
      }
    })
    base += sentence.words.length
  })
  return mentions
}

/**
 * The document as an analysis with the treebank's own words, tags and trees, and the names that reading it raw found.
 * @param spans each word's characters, all sentences in a row
 */
export function goldAnalysis(document: GoldDocument, spans: readonly Span[], names: readonly Name[]): Analysis {
  let at = 0
  let paragraph = -1
  const sentences = document.sentences.map((gold, index): Sentence => {
    if (gold.startsParagraph || index === 0) paragraph++
    const tokens = gold.words.map((word, i) => {
      const { form, lemma, upos, xpos, feats, deprel, spaceAfter } = word
      return { form, lemma, upos, xpos, feats, deprel, spaceAfter, index: i, head: word.head - 1, ...spans[at + i]! }
    })
    at += tokens.length
    return { index, paragraph, start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens }
  })
  return { text: document.text, sentences, names: names.flatMap((name) => placed(name, sentences) ?? []), warnings: [] }
}

/** A name at the gold words that it covers; none where they do not lie in one sentence. */
function placed(name: Name, sentences: readonly Sentence[]): Name | null {
  const sentence = sentences.find((s) => s.start <= name.start && name.end <= s.end)
  if (sentence === undefined) return null
  const covered = sentence.tokens.filter((t) => t.start < name.end && name.start < t.end)
  return covered.length === 0
    ? null
    : { ...name, sentence: sentence.index, first: covered[0]!.index, last: covered.at(-1)!.index }
}
