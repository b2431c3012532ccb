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

/** What is read of one sentence's names and titles. */
export interface SentencePhrases {
  /** Names that the gazetteer knows. */
  readonly names: readonly Found<NameEntry>[]
  /** Words for offices, bodies and people. */
  readonly roles: readonly Found<RoleEntry>[]
  /** Names that the reader model finds, whether the gazetteer knows them or not. */
  readonly recognised: readonly Name[]
  /** Index of the first token behind a dateline; 0 where the sentence has none. */
  readonly start: number
}

interface Stretch {
  readonly first: number
  readonly last: number
}

/** Whether a token lies within a phrase. */
export const covers = ({ first, last }: Stretch, token: number): boolean => first <= token && token <= last

/** Whether two phrases share a token. */
export const overlaps = (a: Stretch, b: Stretch): boolean => a.first <= b.last && b.first <= a.last

/** The state that a name gives, by the best of its readings that gives one (ISO 3166-1 alpha-3); or null. */
export const countryOf = (name: Pick<Found<NameEntry>, 'entries'> | null | undefined): string | null =>
  name?.entries.find((e) => e.country)?.country ?? null

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
