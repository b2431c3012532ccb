import type { Span } from '../src/language/types.js'
import type { ScoredText, ScoredWord } from './conll-scores.js'
import type { GoldDocument } from './conllu-reader.js'

/**
 * Finds a treebank document's tokens, words and sentences in its raw text; words of a multiword token have that token's span.
 * @throws Error where a form is not in the text
 */
export function goldText(document: GoldDocument): ScoredText {
  const tokens: [number, number][] = []
  const sentences: [number, number][] = []
  const words: ScoredWord[] = []
  let at = 0
  for (const sentence of document.sentences) {
    const base = words.length
    const firstToken = tokens.length
    let multiwordEnd = 0
    for (const [i, word] of sentence.words.entries()) {
      if (i >= multiwordEnd) {
        const form = word.multiword?.form ?? word.form
        const start = document.text.indexOf(form, at)
        if (start < 0) throw new Error(`${sentence.id}: "${form}" is not in the text behind offset ${at}`)
        at = start + form.length
        tokens.push([start, at])
        multiwordEnd = word.multiword ? i + word.multiword.count : 0
      }
      const [start, end] = tokens.at(-1)!
      const head = word.head === 0 ? -1 : base + word.head - 1
      words.push({ ...word, head, start, end, inMultiword: i < multiwordEnd })
    }
    sentences.push([tokens[firstToken]![0], at])
  }
  return { tokens, sentences, words }
}

/** Each word's own characters: a word of a multiword token has what precedes and follows it there taken off. */
export function wordSpans(gold: ScoredText): Span[] {
  const spans: Span[] = []
  gold.words.forEach((word, i) => {
    const previous = gold.words[i - 1]
    const goesOn = word.inMultiword && previous?.inMultiword === true && previous.start === word.start
    const start = goesOn ? spans[i - 1]!.end : word.start
    spans.push({ start, end: word.inMultiword ? start + word.form.length : word.end })
  })
  return spans
}
