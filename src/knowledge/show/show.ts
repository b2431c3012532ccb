import type { City, CityIndex } from '../cities.js'
import { partsOfPhrase } from '../gazetteer/words.js'
import { frameTables, listOf, type Packed, type Row, rowsOf } from '../pack.js'
import type { Knowledge, NameEntry, RoleEntry } from '../types.js'

/** All that is known of a phrase: as a name, as a role, and as a word of the code book. */
export interface Shown {
  readonly query: string
  /** Readings of the whole phrase as a name, best first. */
  readonly names: readonly NameEntry[]
  /** Places of the packed towns of that name, the greatest first. */
  readonly places: readonly City[]
  /** Readings as a title, institution or agent. */
  readonly roles: readonly RoleEntry[]
  /** Rows of frames and attitudes of the lemma, those with a particle among them. */
  readonly frames: readonly Row[]
  readonly attitudes: readonly Row[]
  /** Classes of classes.tsv that hold the lemma. */
  readonly classes: readonly string[]
  /** CAMEO codes or PLOVER types of that name. */
  readonly codes: readonly Row[]
}

/** What a look-up draws on. */
export interface ShowSources {
  readonly knowledge: Knowledge
  /** The tables under `knowledge`, overlays laid over. */
  readonly packed: Packed
  readonly cities: CityIndex | null
}

/** Words as the tokenizer cuts them, as far as names need it. */
const wordsOf = (phrase: string): string[] =>
  phrase
    .replace(/([,'’]s?)(?=\s|$)/g, ' $1')
    .split(/\s+/)
    .filter((word) => word !== '')

/** Looks a phrase up everywhere; `date` decides between holders of an office. */
export function show(
  query: string,
  { knowledge, packed, cities }: ShowSources,
  options: { date?: string | null; countries?: readonly string[] } = {},
): Shown {
  const words = wordsOf(query)
  const name = knowledge.nameAt(words, 0, options.date ?? null, options.countries ?? [])
  const lemmas = words.map((word) => word.toLowerCase())
  const role = knowledge.roleAt(lemmas, 0)
  const lemma = lemmas.join('_')
  const isOf = (row: Row) => row.lemma === lemma || row.lemma?.startsWith(`${lemma}_`) === true
  return {
    query,
    names: name?.length === words.length ? name.entries : [],
    places:
      cities?.named(
        partsOfPhrase(query)
          .map((part) => part.key)
          .join(' '),
      ) ?? [],
    roles: role?.length === words.length ? role.entries : [],
    frames: frameTables(packed).flatMap((table) => rowsOf(packed, table).filter(isOf)),
    attitudes: rowsOf(packed, 'attitudes').filter(isOf),
    classes: rowsOf(packed, 'classes')
      .filter((row) => listOf(row.lemmas).includes(lemma))
      .map((row) => row.class!),
    codes: [
      ...rowsOf(packed, 'cameo').filter((row) => row.code === query),
      ...rowsOf(packed, 'plover').filter((row) => row.type === query.toUpperCase()),
    ],
  }
}

/** Whether anything was found. */
export function isKnown(shown: Shown): boolean {
  return [shown.names, shown.places, shown.roles, shown.frames, shown.attitudes, shown.classes, shown.codes].some(
    (found) => found.length > 0,
  )
}
