import type { Knowledge, NameEntry } from '../../knowledge/types.js'
import type { Place } from '../../record/schema/index.js'
import type { SentencePhrases } from '../cast/phrases/found-phrases.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'

/** What the text around a sentence tells of places: where the story was written, and the last town told of before the sentence. */
export interface Surroundings {
  readonly here: Place | null
  readonly told: Place | null
}

/** Of a sentence whose story is not known. */
export const NOWHERE: Surroundings = { here: null, told: null }

/** A place told without its name. */
export interface DesignatedPlace {
  readonly token: number
  readonly place: Place
  /** An adverb, which needs no preposition. */
  readonly isAdverb: boolean
}

const TOWNS = new Set(['city', 'town', 'capital', 'village'])

/**
 * Places that a sentence tells without their name: *in the Kenyan capital*, *in the capital of Kenya*, *held talks here* (where the story
 * was written), *met there*, *in the same city* (the town told of last).
 */
export function designatedPlaces(
  tree: Tree,
  phrases: SentencePhrases,
  knowledge: Knowledge,
  around: Surroundings,
  text: string,
): DesignatedPlace[] {
  return tree.tokens.slice(phrases.start).flatMap(({ index }) => {
    const adverb = adverbAt(tree, index)
    const found =
      adverb === 'here'
        ? around.here
        : adverb === 'there' || isSameTown(tree, index)
          ? toldBefore(tree, phrases, index, around)
          : capitalAt(tree, phrases, knowledge, index)
    if (found === null) return []
    const { start } = tree.token(adverb === null ? firstOf(tree, index) : index)
    const { end } = tree.token(index)
    return [{ token: index, place: { ...found, start, end, text: text.slice(start, end) }, isAdverb: adverb !== null }]
  })
}

/** Near-misses: *there is a war*, *from here on*, *out there*. */
function adverbAt(tree: Tree, token: number): 'here' | 'there' | null {
  const word = tree.token(token).form.toLowerCase()
  const isPlain = tree.relation(token) === 'advmod' && tree.deps(token, 'case', 'advmod', 'fixed').length === 0
  return isPlain && tree.token(token).upos === 'ADV' && (word === 'here' || word === 'there') ? word : null
}

const isSameTown = (tree: Tree, token: number): boolean =>
  isOneOf(tree, token, TOWNS) && tree.deps(token, 'amod').some((a) => tree.lemma(a) === 'same')

/** The last town named before a word of the sentence, else before the sentence. */
const toldBefore = (tree: Tree, phrases: SentencePhrases, token: number, around: Surroundings): Place | null =>
  lastTown(tree, phrases, token) ?? around.told

/** The last town that a sentence names before one of its words. */
export function lastTown(tree: Tree, { names }: SentencePhrases, before = tree.tokens.length): Place | null {
  const name = names.findLast((n) => n.last < before && n.entries.some(isTown) && tree.preposition(n.head) !== null)
  const entry = name?.entries.find(isTown)
  return entry === undefined || name === undefined ? null : placeOf(entry, tree, name.first, name.last)
}

/** A town by its name, or a capital. */
export const isTown = (e: NameEntry): boolean =>
  e.form === 'capital' || (e.form === 'place' && (e.precision === 'city' || e.precision === undefined))

const placeOf = (entry: NameEntry, tree: Tree, first: number, last: number): Place => {
  const surface = tree.tokens
    .slice(first, last + 1)
    .map((t) => t.form)
    .join(' ')
  const [start, end] = [tree.token(first).start, tree.token(last).end]
  const name = entry.form === 'capital' ? surface : entry.name
  return { start, end, text: surface, name, country: entry.country, lat: entry.lat, lon: entry.lon }
}

/** *the Kenyan capital*, *Kenya's capital*, *the capital of Kenya*; near-miss: *the Kenyan capital, Nairobi*, which is told by name. */
function capitalAt(tree: Tree, { names }: SentencePhrases, knowledge: Knowledge, token: number): Place | null {
  if (tree.lemma(token) !== 'capital' || tree.token(token).upos !== 'NOUN') return null
  const isNamed = (t: number) => tree.token(t).upos === 'PROPN' && t > token
  if (tree.deps(token, 'appos', 'flat').some(isNamed)) return null
  const ofState = names.find((n) => {
    const isOwner = tree.head(n.head) === token && ['amod', 'compound', 'nmod'].includes(tree.base(n.head))
    return isOwner && (n.head < token || tree.preposition(n.head) === 'of')
  })
  const country = ofState?.entries.find((e) => e.country !== null && ['demonym', 'name'].includes(e.form))?.country
  const name = country ? knowledge.state(country)?.capital : null
  if (!name || !country) return null
  const entry = knowledge.nameAt(name.split(' '), 0)?.entries.find((e) => e.country === country)
  return { start: 0, end: 0, text: '', name, country, lat: entry?.lat ?? null, lon: entry?.lon ?? null }
}

/** First word of the phrase, its preposition left out. */
const firstOf = (tree: Tree, noun: number): number =>
  tree.subtree(noun).find((t) => t < noun && tree.base(t) !== 'case' && tree.base(t) !== 'punct') ?? noun
