import type { CodedSentence } from './coded.js'

/** How much each lemma tells: the less, the more sentences of the story have it. */
export class Lexicon {
  private readonly sentencesWith = new Map<string, number>()

  constructor(sentences: readonly CodedSentence[]) {
    for (const sentence of sentences) {
      for (const lemma of new Set(sentence.tokens.map((token) => token.lemma))) {
        this.sentencesWith.set(lemma, (this.sentencesWith.get(lemma) ?? 0) + 1)
      }
    }
  }

  private weight(lemma: string): number {
    return 1 / Math.sqrt(Math.max(1, this.sentencesWith.get(lemma) ?? 1))
  }

  private sum(lemmas: Iterable<string>): number {
    let total = 0
    for (const lemma of lemmas) total += this.weight(lemma)
    return total
  }

  /**
   * Weighted overlap coefficient (Szymkiewicz-Simpson) of two bags: the shared weight over the lighter bag's.
   * Null when either is empty.
   */
  overlap(first: ReadonlySet<string>, second: ReadonlySet<string>): number | null {
    if (first.size === 0 || second.size === 0) return null
    const shared = [...first].filter((lemma) => second.has(lemma))
    return this.sum(shared) / Math.min(this.sum(first), this.sum(second))
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
