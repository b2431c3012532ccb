import type { CodedSentence } from './coded.js'
import type { WordSense } from './words.js'

/** How much each word tells: the less, the more sentences of the story have it. Words count by their key, not by spelling. */
export class Lexicon {
  private readonly sentencesWith = new Map<string, number>()

  constructor(
    sentences: readonly CodedSentence[],
    private readonly words: WordSense,
  ) {
    for (const sentence of sentences) {
      for (const key of new Set(sentence.tokens.map((token) => words.keyOf(token.lemma)))) {
        this.sentencesWith.set(key, (this.sentencesWith.get(key) ?? 0) + 1)
      }
    }
  }

  private weight(key: string): number {
    return 1 / Math.sqrt(Math.max(1, this.sentencesWith.get(key) ?? 1))
  }

  private sum(keys: Iterable<string>): number {
    let total = 0
    for (const key of keys) total += this.weight(key)
    return total
  }

  private keysOf(lemmas: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...lemmas].map((lemma) => this.words.keyOf(lemma)))
  }

  /**
   * Weighted overlap coefficient (Szymkiewicz-Simpson) of two bags: the shared weight over the lighter bag's.
   * Null when either is empty.
   */
  overlap(first: ReadonlySet<string>, second: ReadonlySet<string>): number | null {
    const [a, b] = [this.keysOf(first), this.keysOf(second)]
    if (a.size === 0 || b.size === 0) return null
    const shared = [...a].filter((key) => b.has(key))
    return this.sum(shared) / Math.min(this.sum(a), this.sum(b))
  }
}

/** The bag without some words; the whole bag where nothing else would be left. */
export function without(lemmas: readonly string[], left: ReadonlySet<string>): ReadonlySet<string> {
  const kept = lemmas.filter((lemma) => !left.has(lemma))
  return new Set(kept.length > 0 ? kept : lemmas)
}

/** Whether both bags have figures and share none: *$20 million* and *$30 million* are two things. */
export function figuresDiffer(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  const figures = (bag: ReadonlySet<string>) =>
    [...bag].map((lemma) => lemma.replace(/[^\d.]/g, '')).filter((x) => /\d/.test(x))
  const a = figures(first)
  const b = new Set(figures(second))
  return a.length > 0 && b.size > 0 && !a.some((figure) => b.has(figure))
}
