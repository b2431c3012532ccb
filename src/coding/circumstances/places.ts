import type { Knowledge, NameEntry } from '../../knowledge/types.js'
import type { Place } from '../../record/schema/index.js'
import { covers, type SentencePhrases } from '../cast/phrases/found-phrases.js'
import { headOf } from '../cast/phrases/phrases.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { designatedPlaces, NOWHERE, type Surroundings } from './designated-places.js'
import {
  DONE_TO_PLAIN_TOWNS,
  DONE_TO_TOWNS,
  GOING,
  PLACE_PREPOSITIONS,
  PLANNED,
  SENDING,
  SENT,
  SITES,
  TOPICAL,
} from './place-cues.js'

/** A place in which something is said to be. */
export interface FoundPlace {
  /** The noun that the place's preposition stands before. */
  readonly token: number
  readonly place: Place
  /** A whole state, where a town says more: *In Kenya, thousands marched in Mombasa*. */
  readonly isState?: true
  /** Nothing but what a clause with *where* tells of it is done there: *came from Lima, where they had met*. */
  readonly isByTheWay?: true
}

interface PlaceName {
  readonly first: number
  readonly last: number
  readonly head: number
  /** What the gazetteer knows of it, or null. */
  readonly entry: NameEntry | null
}

/**
 * The places of a sentence that a preposition sets an act in, by name: those that the gazetteer knows, those that the reader model
 * takes for places, and proper nouns that a noun of place names (*the town of X*, *the port city X*, *X district*).
 */
export function findPlaces(
  tree: Tree,
  phrases: SentencePhrases,
  text: string,
  knowledge: Knowledge | null = null,
  around: Surroundings = NOWHERE,
): FoundPlace[] {
  const { names, recognised, start } = phrases
  const known = names.map((n): PlaceName => ({ ...n, entry: n.entries.find(isPlaceEntry) ?? null }))
  const isFree = (first: number, last: number) => !known.some((n) => n.first <= last && first <= n.last)
  const seen = recognised
    .filter((n) => n.kind === 'LOC' && isFree(n.first, n.last))
    .map((n): PlaceName => ({ first: n.first, last: n.last, head: headOf(tree, n.first, n.last), entry: null }))
  const isOpen = (t: number) =>
    isFree(t, t) && !recognised.some((n) => covers(n, t)) && !known.some((n) => n.head === t)
  const plain = tree.tokens
    .filter((t) => t.index >= start && t.upos === 'PROPN' && isOpen(t.index) && placeNounOf(tree, t.index) !== null)
    .map(({ index }): PlaceName => ({ first: index, last: index, head: index, entry: null }))
  const named = [...known.filter((n) => n.entry !== null), ...seen, ...plain].flatMap((name) => {
    const tokens = [name.head, placeNounOf(tree, name.head) ?? -1].filter((t) => t >= 0)
    const token = tokens.find((t) => isSetting(tree, t, name))
    const isState = name.entry?.kind === 'state' && name.entry.form === 'name'
    if (token !== undefined) return [{ token, place: placeOf(tree, name, text), ...(isState ? { isState } : {}) }]
    const isTold = tree.preposition(name.head) !== null && isBeforeWhere(tree, lastOfName(tree, name))
    return isTold ? [{ token: name.head, place: placeOf(tree, name, text), isByTheWay: true as const }] : []
  })
  const designated = knowledge === null ? [] : designatedPlaces(tree, phrases, knowledge, around, text)
  const unnamed = designated.filter(
    ({ token, isAdverb }) =>
      isAdverb || isSetting(tree, token, { first: token, last: token, head: token, entry: null }),
  )
  // A name is worth more than what stands for one; but *the capital of Kenya* is not all of it.
  const isPart = ({ token }: FoundPlace) => unnamed.some((u) => u.token === token)
  return [...named.filter((n) => !isPart(n)), ...unnamed.map(({ token, place }) => ({ token, place }))]
}

const isBeforeWhere = (tree: Tree, last: number): boolean =>
  tree.tokens[last + 1]?.form === ',' && tree.tokens[last + 2]?.form.toLowerCase() === 'where'

const isPlaceEntry = (e: NameEntry): boolean =>
  e.form === 'place' || e.form === 'capital' || (e.kind === 'state' && e.form === 'name') || isSeat(e)

/** A seat of those who rule: *held talks at the Kremlin*. */
const isSeat = ({ kind, form }: NameEntry): boolean => kind === 'state' && form === 'metonym'

/** *captured in the siege of Harar*: what is fought for a town is fought there. */
const FOUGHT_FOR = /^(?:battle|bombardment|siege|storming)$/

/** The noun of place that a name is the name of, or of what is fought there; null where there is none. */
function placeNounOf(tree: Tree, name: number): number | null {
  const head = tree.head(name)
  const isOf = head >= 0 && tree.base(name) === 'nmod' && tree.preposition(name) === 'of'
  if (isOf && FOUGHT_FOR.test(tree.lemma(head))) return head
  // *the Saudi city of Jeddah*: a tree may take the noun for part of the name.
  if (head < 0 || !/^\p{Ll}/u.test(tree.token(head).form) || !SITES.has(tree.lemma(head))) return null
  const relation = tree.relation(name)
  // *the Black Sea resort of Sochi*: the sea says which resort, and its name comes after.
  const isNamedAfter = tree
    .deps(head, 'nmod')
    .some((n) => n !== name && tree.preposition(n) === 'of' && tree.token(n).upos === 'PROPN')
  if (relation === 'compound' && isNamedAfter) return null
  if (['compound', 'appos', 'flat', 'nmod:desc'].includes(relation)) return head
  return isOf ? head : null
}

/** Whether something takes place at the noun. */
function isSetting(tree: Tree, token: number, name: PlaceName): boolean {
  const { first, entry } = name
  // *pulled out of Goma*: what has a preposition is no object.
  const base = tree.base(token) === 'obj' && tree.deps(token, 'case').length > 0 ? 'obl' : tree.base(token)
  const head = tree.head(token)
  if (head >= 0 && (base === 'obj' || tree.relation(token) === 'nsubj:pass')) {
    if (entry?.kind === 'state' && entry.form !== 'capital') return false
    return isOneOf(tree, head, DONE_TO_TOWNS) || (entry?.kind !== 'state' && isOneOf(tree, head, DONE_TO_PLAIN_TOWNS))
  }
  if (!['obl', 'nmod', 'conj', 'appos', 'orphan'].includes(base)) return false
  // Where the tree hangs the preposition on the first word of the name, it is the name's.
  // *a round due in Rome*, *travelled on to Rome*: a tree may take *due* or *on* for the preposition's first part.
  const own =
    (tree.preposition(token) ?? tree.preposition(first) ?? particleBefore(tree, token))
      ?.replace(/^(?:due|back|on)_(?=.)/, '')
      .split('_')[0] ?? ''
  // *in Lima, Bern and Oslo*, *to Lima on Friday and to Bern on Sunday*: the preposition is that of all.
  const firstOfThem = tree.firstConjunct(token)
  if (base === 'conj' && firstOfThem !== token && (own === '' || own === tree.preposition(firstOfThem)))
    return isSetting(tree, firstOfThem, name)
  const preposition = own === 'of' && isOut(tree, head) ? 'out' : own
  // *called on Minsk*, *pressure on Peru*: what stands for a state is acted on.
  if (preposition === 'on' && (entry?.kind === 'state' || entry?.form === 'capital')) return false
  const about = base === 'nmod' ? [head] : tree.deps(head, 'obj')
  if (['on', 'over'].includes(preposition) && about.some((t) => isOneOf(tree, t, TOPICAL))) return false
  if (PLACE_PREPOSITIONS.has(preposition)) return true
  // *slated for last month in Seoul*: a tree may hang both on the town, which its own stands right before.
  const cases = tree.deps(token, 'case')
  if (
    cases.length > 1 &&
    cases.includes(first - 1) &&
    PLACE_PREPOSITIONS.has(tree.lemma(first - 1)) &&
    cases[0]! < first - 2
  )
    return true
  // *a visit by the king to Rome*: a tree may hang the town on the visitor.
  const above = head >= 0 && base === 'nmod' && tree.base(head) === 'nmod' ? tree.head(head) : -1
  const isTown = entry?.kind !== 'state' || entry.form === 'capital'
  if (preposition === 'for' && isTown && isPlannedFor(tree, first, head)) return true
  const goes = GOING[preposition]
  const isGoing = (t: number) => t >= 0 && goes !== undefined && isOneOf(tree, t, goes)
  if ([head, above].some((t) => isGoing(t) && (preposition !== 'for' || tree.isVerb(t)))) return true
  return (
    preposition === 'to' && isOneOf(tree, head, SENDING) && tree.deps(head, 'obj').some((o) => isOneOf(tree, o, SENT))
  )
}

/** *a round of talks planned for Bern*: a tree may hang the town on the noun. */
function isPlannedFor(tree: Tree, first: number, head: number): boolean {
  const before = tree.tokens[first - 2]
  const isVerb = isOneOf(tree, head, PLANNED) && tree.isVerb(head)
  return isVerb || (before?.xpos === 'VBN' && isOneOf(tree, before.index, PLANNED))
}

/** *signed in the Kenyan capital*: a tree may take the preposition for the verb's particle. */
function particleBefore(tree: Tree, token: number): string | null {
  const before = Math.min(...tree.subtree(token)) - 1
  const isParticle = before >= 0 && tree.relation(before) === 'compound:prt' && tree.head(before) === tree.head(token)
  return isParticle ? tree.lemma(before) : null
}

/** *pulled out of Kabul*: the particle is the verb's. */
const isOut = (tree: Tree, verb: number): boolean =>
  verb >= 0 && tree.deps(verb, 'compound').some((p) => tree.lemma(p) === 'out')

/** Last word of the whole name of which a known one is the beginning: *Tripoli North*, *Port-Saint-Louis*. */
function lastOfName(tree: Tree, { last, head }: PlaceName): number {
  const goesOn = (t: number): boolean =>
    t < tree.tokens.length && tree.base(t) === 'flat' && tree.head(t) === head && tree.token(t).upos === 'PROPN'
  let at = last
  for (;;) {
    const isHyphen = tree.tokens[at + 1]?.form === '-' && tree.tokens[at]!.end === tree.tokens[at + 1]!.start
    if (goesOn(at + 1)) at += 1
    else if (isHyphen && tree.tokens[at + 2] && tree.relation(at + 2) === 'flat' && tree.head(at + 2) === head) at += 2
    else return at
  }
}

function placeOf(tree: Tree, name: PlaceName, text: string): Place {
  const { first, entry } = name
  const last = lastOfName(tree, name)
  const start = tree.token(first).start
  const end = tree.token(last).end
  const surface = text.slice(start, end)
  // Where the known town lies is not where one of a longer name does.
  const isWhole = last === name.last
  // Of a seat the gazetteer knows the state, and where that lies.
  const town = isWhole && entry !== null && !isSeat(entry) ? entry : null
  return {
    start,
    end,
    text: surface,
    name: town === null || town.form === 'capital' ? surface : town.name,
    country: entry?.country ?? null,
    lat: town?.lat ?? null,
    lon: town?.lon ?? null,
  }
}
