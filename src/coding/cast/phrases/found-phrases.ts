import type { NameEntry, RoleEntry } from '../../../knowledge/types.js'
import type { Name } from '../../../language/types.js'
import type { Tree } from '../../grammar/tree.js'

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
  /** Index of the first token behind a dateline; 0 where the sentence has none. */
  readonly start: number
}

/** These tokens as a name. */
export function spanName(tree: Tree, kind: Name['kind'], first: number, last: number): Name {
  return {
    kind,
    sentence: tree.sentence.index,
    first,
    last,
    start: tree.token(first).start,
    end: tree.token(last).end,
  }
}
