import type { Gazetteer, NameEntry, RoleEntry } from '../knowledge/types.js'
import type { Name } from '../language/types.js'
import type { Tree } from './tree.js'

/** A phrase of the gazetteer in a sentence; token indexes are inclusive. */
export interface Found<T> {
  readonly first: number
  readonly last: number
  /** The token of the phrase whose head lies outside it. */
  readonly head: number
  /** Readings, best first. */
  readonly entries: readonly T[]
}

export interface SentencePhrases {
  readonly names: readonly Found<NameEntry>[]
  readonly roles: readonly Found<RoleEntry>[]
  readonly recognised: readonly Name[]
}

export function headOf(tree: Tree, first: number, last: number): number {
  for (let i = last; i >= first; i--) {
    const head = tree.head(i)
    if (head < first || head > last) return i
  }
  return last
}

/** Longest look-up matches from left to right, none overlapping; positions for which `skip` holds start none. */
function scan<T>(
  tree: Tree,
  lookUp: (at: number) => { length: number; entries: readonly T[] } | null,
): Found<T>[] {
  const found: Found<T>[] = []
  for (let at = 0; at < tree.tokens.length; ) {
    const match = lookUp(at)
    const last = at + (match?.length ?? 1) - 1
    if (match) found.push({ first: at, last, head: headOf(tree, at, last), entries: match.entries })
    at = last + 1
  }
  return found
}

/**
 * Finds the proper names and role phrases of a sentence. A known name that lies inside a longer person's name
 * (*Michael Jordan*) is no name of its own. Linear in the sentence's tokens.
 */
export function findPhrases(tree: Tree, names: readonly Name[], gazetteer: Gazetteer, date: string | null): SentencePhrases {
  const words = tree.tokens.map((t) => t.form)
  const lemmas = tree.tokens.map((t) => t.lemma.toLowerCase())
  const recognised = names.filter((n) => n.sentence === tree.sentence.index)
  const known = scan(tree, (at) => gazetteer.nameAt(words, at, date))
  const persons = recognised.filter((n) => n.kind === 'PER')
  const insidePerson = (f: Found<NameEntry>) =>
    persons.some((p) => p.first <= f.first && f.last <= p.last && p.last - p.first > f.last - f.first && f.entries[0]?.kind !== 'person')
  return {
    names: known.filter((f) => !insidePerson(f)),
    roles: scan(tree, (at) => gazetteer.roleAt(lemmas, at)),
    recognised,
  }
}
