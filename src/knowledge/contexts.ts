import { DemarcheError } from '../errors.js'
import { partsOf, singular } from './gazetteer/words.js'

/** What a row of contexts.tsv holds. */
export interface ContextRow {
  readonly context: string
  /** `term`, `term:weight` …, joined with `|`; a term is a lemma or a phrase of lemmas. */
  readonly terms: string
}

/** Sum of weights that shows a context: one strong term, or two ordinary ones. */
const THRESHOLD = 2
const MOST = 4

/** A term: what it adds to each context that lists it. */
type Weights = Map<string, number>

/** Stands where a phrase must not run on: a comma, a bracket, a full stop. */
const BREAK = ''

/**
 * Makes the scorer of contexts.tsv. Lemmas and terms are compared part by part (gazetteer/words.ts): hyphens and apostrophes
 * split, full stops drop out, a plural -s is folded, so that `cease-fire`, `cease fire` and `cease - fire` are one phrase;
 * other punctuation ends a phrase. Terms are taken longest first, within a length from left to right, and never overlap: a phrase hides
 * the shorter terms inside it, those of other contexts too, and a term of weight 0 does nothing else. Each term counts once,
 * however often it stands there, for every context that lists it. The contexts whose weights reach 2 are returned, at most four, the
 * greatest sum first, equal ones by name.
 * @throws DemarcheError `knowledge/bad-context-term`
 */
export function createContextScorer(rows: readonly ContextRow[]): (lemmas: readonly string[]) => readonly string[] {
  const { terms, longest } = indexTerms(rows)
  return (lemmas) => {
    const sums = new Map<string, number>()
    for (const term of findTerms(partsOfLemmas(lemmas), terms, longest)) {
      for (const [context, weight] of terms.get(term) ?? []) sums.set(context, (sums.get(context) ?? 0) + weight)
    }
    return [...sums]
      .filter(([, sum]) => sum >= THRESHOLD)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST)
      .map(([context]) => context)
  }
}

function indexTerms(rows: readonly ContextRow[]): { terms: ReadonlyMap<string, Weights>; longest: number } {
  const terms = new Map<string, Weights>()
  let longest = 0
  for (const { context, terms: cell } of rows) {
    for (const item of cell.split('|')) {
      const { parts, weight } = readTerm(item, context)
      const key = parts.join(' ')
      const weights = terms.get(key) ?? new Map<string, number>()
      weights.set(context, Math.max(weight, weights.get(context) ?? 0))
      terms.set(key, weights)
      longest = Math.max(longest, parts.length)
    }
  }
  return { terms, longest }
}

function readTerm(item: string, context: string): { parts: string[]; weight: number } {
  const [, term, weight] = /^([^:]+)(?::(\d+(?:\.\d+)?))?$/.exec(item) ?? []
  const parts = term === undefined ? [] : term.split(' ').flatMap(partKeys)
  if (parts.length === 0) {
    throw new DemarcheError(
      'knowledge/bad-context-term',
      `Expected a term like "ceasefire", "air strike:2" or "protester:0.5", found "${item}" in the row "${context}" of contexts.tsv. Mend that term.`,
      { context, term: item },
    )
  }
  return { parts, weight: weight === undefined ? 1 : Number(weight) }
}

const partKeys = (word: string): string[] => partsOf(word).map((part) => singular(part.key))

function partsOfLemmas(lemmas: readonly string[]): string[] {
  return lemmas.flatMap((lemma) => {
    const keys = partKeys(lemma)
    // A hyphen or an apostrophe alone joins; other punctuation has parts of its own or none.
    if (keys.length === 0) return /^[-‐‑'’]+$/.test(lemma) ? [] : [BREAK]
    return keys.some((key) => /[\p{L}\p{N}]/u.test(key)) ? keys : [BREAK]
  })
}

/** Terms of the table that stand in the parts, each once. */
function findTerms(
  parts: readonly string[],
  terms: ReadonlyMap<string, Weights>,
  longest: number,
): ReadonlySet<string> {
  const found = new Set<string>()
  const taken = parts.map((part) => part === BREAK)
  for (let length = Math.min(longest, parts.length); length > 0; length--) {
    for (let start = 0; start + length <= parts.length; start++) {
      if (taken.slice(start, start + length).includes(true)) continue
      const key = parts.slice(start, start + length).join(' ')
      if (!terms.has(key)) continue
      found.add(key)
      taken.fill(true, start, start + length)
    }
  }
  return found
}
