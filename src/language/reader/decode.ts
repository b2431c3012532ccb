import { type IsWord, refineLemma } from '../lemmas/rules.js'
import { compileLemmaScript, type LemmaScript } from '../lemmas/scripts.js'
import { decodeNames, mendNames, type NameRange } from '../names.js'
import type { Word } from '../tokens/tokenizer.js'
import type { Token } from '../types.js'
import type { ReaderModel } from './model.js'
import { bestTree } from './mst.js'
import type { EncoderOutputs } from './runtime.js'

/** Where a sentence stands in the outputs of a batch. */
export interface Place {
  /** Row of the batch, and how many words a row has. */
  readonly window: number
  readonly width: number
  /** First word of the sentence in the row. */
  readonly from: number
}

/** Turns model outputs into tokens and names of one sentence. */
export interface Decoder {
  tokens(words: readonly Word[], outputs: EncoderOutputs, place: Place): Token[]
  /** Names of the sentence, trimmed of punctuation at both ends. */
  names(tokens: readonly Token[], outputs: EncoderOutputs, place: Place): NameRange[]
}

/**
 * Binds the label inventories.
 * @param isWord the vocabulary, which decides between spellings of a lemma; knows no word by default
 */
export function createDecoder(model: ReaderModel, isWord: IsWord = () => false): Decoder {
  const lemmas = model.lemma.map(compileLemmaScript)
  return {
    tokens: (words, outputs, place) => decodeTokens(model, { lemmas, isWord }, words, outputs, place),
    names: (tokens, outputs, place) => {
      const row = place.window * place.width + place.from
      const ranges = decodeNames(outputs.ner, model.ner, row, row + tokens.length)
      return mendNames(
        tokens,
        ranges.flatMap((range) => trim(range, tokens)),
      )
    },
  }
}

interface Lemmas {
  readonly lemmas: readonly LemmaScript[]
  readonly isWord: IsWord
}

function decodeTokens(
  model: ReaderModel,
  { lemmas, isWord }: Lemmas,
  words: readonly Word[],
  outputs: EncoderOutputs,
  place: Place,
): Token[] {
  const heads = bestTree(sentenceScores(outputs.arc, place, words.length), words.length)
  const row = place.window * place.width + place.from
  return words.map((word, i) => {
    const head = heads[i]!
    const label = head < 0 ? 0 : labelAt(outputs.label, (row + i) * (place.width + 1), place, words.length, head)
    const xpos = model.xpos[outputs.xpos[row + i]!]!
    const scripted = lemmas[outputs.lemma[row + i]!]!(word.form)
    return {
      index: i,
      start: word.start,
      end: word.end,
      form: word.form,
      lemma: refineLemma(word.form, xpos, scripted, isWord),
      upos: model.upos[outputs.upos[row + i]!]!,
      xpos,
      feats: model.feats[outputs.feats[row + i]!]!,
      head,
      deprel: relation(model.deprel[label]!, head),
      spaceAfter: word.spaceAfter,
      ...(word.multiword === undefined ? {} : { multiword: word.multiword }),
    }
  })
}

/**
 * Label of the arc to a head. The graph labels the likely heads of a word only and leaves 0 for the others; the tree seldom takes
 * one of those, and the label of another head of the word is then the best guess.
 */
function labelAt(labels: Int32Array, start: number, place: Place, count: number, head: number): number {
  const first = start + place.from + 1
  const own = labels[first + head]!
  if (own !== 0) return own
  for (let h = 0; h < count; h++) if (labels[first + h] !== 0) return labels[first + h]!
  return 0
}

/** UD keeps `root` for the root alone. */
function relation(label: string, head: number): string {
  if (head < 0) return 'root'
  return label === 'root' ? 'dep' : label
}

/** The arc scores of a sentence's words among themselves and with the root, n rows of n+1. */
function sentenceScores(arc: Float32Array, place: Place, n: number): Float32Array {
  const stride = place.width + 1
  const scores = new Float32Array(n * (n + 1))
  for (let w = 0; w < n; w++) {
    const source = (place.window * place.width + place.from + w) * stride
    const target = w * (n + 1)
    scores[target] = arc[source]!
    for (let h = 0; h < n; h++) scores[target + 1 + h] = arc[source + place.from + 1 + h]!
  }
  return scores
}

/** A name loses quotes, brackets and commas at its ends; one of nothing but punctuation is none. */
function trim(range: NameRange, tokens: readonly Token[]): NameRange[] {
  let { first, last } = range
  while (first <= last && isPunctuation(tokens[first]!)) first++
  while (last >= first && isPunctuation(tokens[last]!)) last--
  return first > last ? [] : [{ kind: range.kind, first, last }]
}

function isPunctuation(token: Token): boolean {
  return !/[\p{L}\p{N}]/u.test(token.form)
}
