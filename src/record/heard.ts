import type { CodedEvent, CodedSentence } from './coded.js'
import type { WordPair } from './cues/asks.js'
import type { RecordCues } from './cues/cues.js'
import type { RecordSpan } from './schema/index.js'
import { tokensWithin } from './tokens.js'
import { stemOf } from './words.js'

const stems = new WeakMap<readonly string[], ReadonlySet<string>>()

function stemsOf(cues: readonly string[]): ReadonlySet<string> {
  const known = stems.get(cues)
  if (known) return known
  const made = new Set(cues.flatMap((cue) => [cue, stemOf(cue)]))
  stems.set(cues, made)
  return made
}

/** Whether one of the words is a cue of one of the lists, in whatever form. */
export function said(lemmas: Iterable<string>, ...lists: readonly (readonly string[])[]): boolean {
  const wanted = lists.map(stemsOf)
  for (const lemma of lemmas) {
    const stem = stemOf(lemma)
    if (wanted.some((cues) => cues.has(lemma) || cues.has(stem))) return true
  }
  return false
}

/** Lemmas of the sentence's words, in order. */
export function lemmasOf(sentence: CodedSentence | undefined): string[] {
  return sentence?.tokens.map((token) => token.lemma) ?? []
}

/** Lemmas of the words inside the span. */
export function lemmasWithin(sentence: CodedSentence | undefined, span: RecordSpan): string[] {
  return tokensWithin(sentence, span).map((token) => token.lemma)
}

/** Whether one of the words inside the span is a cue. */
export function saidWithin(sentence: CodedSentence, span: RecordSpan, cues: readonly string[]): boolean {
  return said(lemmasWithin(sentence, span), cues)
}

/** *in return*: two words that stand together. */
export function saidTogether(lemmas: readonly string[], { before, noun }: WordPair): boolean {
  return lemmas.some((lemma, i) => i > 0 && said([lemma], noun) && said([lemmas[i - 1]!], before))
}

/** *did not respond to a request for comment*: what reporters ask for is no ask, and no answer to one. */
export function isToReporters(sentence: CodedSentence | undefined, { forComment }: RecordCues): boolean {
  const lemmas = lemmasOf(sentence)
  return lemmas.some(
    (lemma, i) => said([lemma], forComment.thing) && said(lemmas.slice(Math.max(0, i - 2), i), forComment.link),
  )
}

/** *declined to say whether …*, *refused to disclose where …*: a question is left without an answer, and nothing that was asked for is refused. */
export const withholds = ({ type, content }: CodedEvent, { withheld }: RecordCues): boolean =>
  type === 'REJECT' && withheld.test(content?.text ?? '')
