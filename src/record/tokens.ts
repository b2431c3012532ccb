import type { CodedSentence, CodedStory, CodedToken } from './coded.js'
import type { Evidence, RecordSpan } from './schema/index.js'

type Place = Pick<Evidence, 'sentence' | 'trigger'>

/** Tags of the words of a noun phrase (Universal Dependencies). */
export const NOMINAL: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN'])

/** Whether the first span holds the second. */
export const covers = (a: RecordSpan, b: RecordSpan): boolean => a.start <= b.start && b.end <= a.end

/** Words of the sentence inside the span; none without one. */
export const tokensWithin = (sentence: CodedSentence | undefined, span: RecordSpan | null): readonly CodedToken[] =>
  span === null ? [] : (sentence?.tokens ?? []).filter((token) => covers(span, token))

/** Words of the act's sentence before its trigger. */
export const tokensBefore = (
  { sentence, trigger }: Place,
  { sentences }: Pick<CodedStory, 'sentences'>,
): readonly CodedToken[] => (sentences[sentence]?.tokens ?? []).filter(({ end }) => end <= trigger.start)

/** Words of the act's sentence behind its trigger. */
export const tokensBehind = (
  { sentence, trigger }: Place,
  { sentences }: Pick<CodedStory, 'sentences'>,
): readonly CodedToken[] => (sentences[sentence]?.tokens ?? []).filter(({ start }) => start >= trigger.end)

/** The first nouns inside the span that stand together. */
export function firstNounsWithin(sentence: CodedSentence | undefined, span: RecordSpan | null): string[] {
  const words = tokensWithin(sentence, span)
  const nouns = words.findIndex(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
  const end = words.findIndex(({ upos }, i) => i > nouns && upos !== 'NOUN' && upos !== 'PROPN')
  return nouns < 0 ? [] : words.slice(nouns, end < 0 ? undefined : end).map(({ lemma }) => lemma)
}
