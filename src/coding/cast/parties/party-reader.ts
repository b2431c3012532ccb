import { coreSpan, isHyphen, nounOf, sliceText } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { takesUpRole } from '../descriptions/offices.js'
import { covers, type SentencePhrases } from '../phrases/found-phrases.js'
import type { Salient } from '../reference/reference.js'
import type { Roster } from '../roster.js'
import { metEachOther } from './met-each-other.js'
import {
  dweltOn,
  isApposed,
  isToldJointly,
  joinedParties,
  lastTwo,
  mayHold,
  type PartyPhrase,
  pairedBefore,
  partyPhrase,
  rankWord,
  weigh,
} from './parties.js'
import { NUMBERS } from './party-cues.js'

/** What reading a phrase for several parties may look at. */
export interface PartyScene {
  readonly trees: readonly Tree[]
  readonly salient: readonly Salient[]
  readonly roster: Roster
  readonly phrases: SentencePhrases
  readonly actorsOf: (tree: Tree, token: number) => readonly string[]
  readonly text: string
  /** What the same words meant last (*the two countries*), by the phrase's count; kept from phrase to phrase. */
  readonly recalled: Map<number, readonly string[]>
  /** Who acts in the phrase's own clause, and is none of the sides that are spoken to. */
  readonly actorsApart: () => readonly string[]
}

const STATE = 'state:'

/** Actors of *the two sides*, *both ministers*, *the pair*, *the latter*; empty for other phrases, and where they are unknown. */
export function partiesAt(tree: Tree, token: number, scene: PartyScene): readonly string[] {
  const rank = rankWord(tree, token)
  if (rank !== null) return (lastTwo(scene.salient, scene.trees) ?? []).slice(rank, rank + 1)
  const phrase = partyPhrase(tree, token)
  if (!phrase || namesState(tree, token, scene)) return []
  const apposed = tree
    .children(token)
    .filter((t) => isApposed(tree, t))
    .flatMap((t) => scene.actorsOf(tree, t))
  if (phrase.count === null ? apposed.length > 1 : apposed.length === phrase.count) return apposed
  const together: typeof dweltOn = (...search) => joinedParties(...search, scene.trees)
  if (phrase.count === null) {
    const told = justTold(tree, token, phrase, scene)
    if (told.length > 0 || !isToldJointly(tree) || isOfMany(tree, token, scene)) return told
    // *In a joint statement, the ministers …*: those of the two states that the story is about.
    return fromStory(tree, token, { ...phrase, count: 2, wants: 'states' }, scene, [together, dweltOn])
  }
  const counted = phrase.wants === 'states' ? null : countedGroup(tree, token, phrase.count, scene)
  if (counted) return [counted]
  const isAsked = phrase.isSides && isAddressee(tree, token)
  const found = fromStory(tree, token, phrase, scene, isAsked ? [together, plainly] : [together, dweltOn])
  return phrase.isSides && (isAsked || found.length === 0) ? [...found, sides(tree, token, scene)] : found
}

/** The words that say of which office the persons are (*foreign minister* of *the two foreign ministers*). */
const officeOf = (tree: Tree, token: number): readonly string[] =>
  coreSpan(tree, token)
    .tokens.filter((t) => t <= token && !['det', 'nummod', 'punct'].includes(tree.base(t)))
    .map((t) => tree.lemma(t))

/** *a cabinet minister* is none of *the two foreign ministers*, as a secretary of state may be. */
function isOfOtherOffice(role: string | null, office: readonly string[]): boolean {
  const words = role?.split(' ') ?? []
  return words.at(-1) === office.at(-1) && !office.every((word) => words.includes(word))
}

/** *urged both sides*, *called on the two camps*: asked together, whoever they are. */
function isAddressee(tree: Tree, token: number): boolean {
  const relation = tree.base(token)
  return (
    relation === 'obj' ||
    relation === 'iobj' ||
    // *accused both sides of firing*: a tree may make them the subject of what they are accused of.
    (relation === 'nsubj' && tree.token(tree.head(token)).xpos === 'VBG') ||
    (relation === 'obl' && /^(?:on|upon|to)$/.test(tree.preposition(token) ?? ''))
  )
}

/** The parties that the sentence has told of so far, where they are just so many. */
const toldHere: typeof dweltOn = (phrase, sentence, salient, keyOf) => toldSince(0, phrase, sentence, salient, keyOf)

/** Sentences over which parties are told of in turn (*Oslo accused Lima … Lima denied it*). */
const IN_TURN = 2

/** … or this one and those before, back to the one that makes up the number. */
function toldNear(...search: Parameters<typeof dweltOn>): readonly string[] {
  const near = Array.from({ length: IN_TURN }, (_, i) => toldSince(i + 1, ...search))
  return near.find((keys) => keys.length > 0) ?? []
}

function toldSince(back: number, ...[phrase, sentence, salient, keyOf]: Parameters<typeof dweltOn>): readonly string[] {
  const told = salient.filter((s) => s.sentence >= sentence - back && s.id !== null && !s.modifier)
  const keys = [...new Set(told.flatMap((s) => keyOf(s) ?? []))]
  return keys.length === phrase.count ? keys : []
}

/** The parties dwelt on, where none other comes near them. */
const plainly: typeof dweltOn = (phrase, sentence, salient, keyOf) => {
  const ranked = weigh(sentence, salient, keyOf)
  const [least, next] = ranked.slice((phrase.count ?? 0) - 1)
  return least && least.weight >= 2 * (next?.weight ?? 0) ? dweltOn(phrase, sentence, salient, keyOf) : []
}

/** The parties as one actor that goes by the text's own words. */
function sides(tree: Tree, token: number, { roster, text }: PartyScene): string {
  const { first, last } = coreSpan(tree, token)
  return roster.internSides(sliceText(tree, text, first, last).replace(/^the /i, ''))
}

/** *the two German ministers* says itself whose they are. */
function namesState(tree: Tree, token: number, { phrases }: PartyScene): boolean {
  const { tokens } = coreSpan(tree, token)
  return phrases.names.some((f) => tokens.includes(f.head))
}

/**
 * *two former couriers … both*: a group of just so many, told of in this sentence or the one before; by the same noun (*three Greek
 * divers … the three divers*), wherever it was told of.
 */
function countedGroup(tree: Tree, token: number, count: number, { salient, trees, roster }: PartyScene): string | null {
  const here = tree.sentence.index
  const found = [...salient].reverse().find((s) => {
    if (s.id === null || !s.plural || (s.sentence === here && s.token >= token)) return false
    // *the two sides* are no group, whether it is known which they are or not.
    const isOfSides = salient.some((o) => o.sentence === s.sentence && o.token === s.token && o.id !== s.id)
    if (isOfSides || roster.get(s.id).designation.role === null) return false
    const there = trees[s.sentence] as Tree
    if (here - s.sentence > 1 && nounOf(there, s.token) !== nounOf(tree, token)) return false
    return there.deps(s.token, 'nummod').some((n) => NUMBERS[there.lemma(n)] === count)
  })
  return found && ['group', 'population'].includes(found.kind) ? found.id : null
}

/** *the leaders*, *the foreign ministers*: the persons of that office whom the sentences before told of, two or more. */
function justTold(
  tree: Tree,
  token: number,
  phrase: PartyPhrase,
  { salient, roster, phrases, trees }: PartyScene,
): readonly string[] {
  const role = phrases.roles.find((r) => covers(r, token))
  const words = coreSpan(tree, token).tokens.filter((t) => !['det', 'punct'].includes(tree.base(t)))
  if (!role || words.length !== role.last - role.first + 1) return []
  const later = { role: role.entries[0]?.phrase ?? '', plural: false }
  const holder = (s: Salient) =>
    s.id !== null && s.kind === 'person' && roster.partsOf(s.id).some((p) => takesUpRole(later, p)) ? s.id : null
  const before = salient.filter((s) => s.sentence < tree.sentence.index || s.token < token)
  const joined = joinedParties(phrase, tree.sentence.index, before, holder, trees)
  if (joined.length > 0) return joined
  const told = before.filter((s) => tree.sentence.index - s.sentence === 1).flatMap((s) => holder(s) ?? [])
  const persons = [...new Set(told)]
  if (persons.length > 1) return persons
  // *the two countries' fishery ministers … The ministers*: those rather than the two who are named.
  const isGroup = (s: Salient) =>
    s.id !== null && roster.partsOf(s.id).some((p) => takesUpRole({ ...later, plural: true }, p))
  return before.some(isGroup)
    ? []
    : ofTwoStates(
        before.flatMap((s) => holder(s) ?? []),
        roster,
      )
}

/** *EU leaders … In a joint statement, the leaders …*: whether many were told of by the same word, of no one state. */
const isOfMany = (tree: Tree, token: number, { salient, roster, trees }: PartyScene): boolean =>
  salient.some(
    (s) =>
      s.id !== null &&
      s.plural &&
      roster.get(s.id).country === null &&
      nounOf(trees[s.sentence] as Tree, s.token) === nounOf(tree, token),
  )

/** *Deputy Minister Vik met his Peruvian counterpart, Soto … The deputy ministers …*: all who hold the office in the story, where they are of two states. */
function ofTwoStates(holders: readonly string[], roster: Roster): readonly string[] {
  const persons = [...new Set(holders)]
  const states = new Set(persons.map((id) => roster.get(id).country))
  return states.size === 2 && !states.has(null) ? persons : []
}

/** *the Chilean-Peruvian border … The two countries …*: the two that a hyphen joins in this sentence or the one before. */
function joinedByHyphen(
  tree: Tree,
  before: readonly Salient[],
  trees: readonly Tree[],
  keyOf: (s: Salient) => string | null,
): readonly string[] {
  const near = before.filter((s) => tree.sentence.index - s.sentence <= 1)
  const last = near.findLast(
    (s) =>
      isHyphen(trees[s.sentence]?.tokens[s.token - 1]?.form) &&
      near.some((o) => o.sentence === s.sentence && o.token === s.token - 2),
  )
  const pair = near.filter((s) => s.sentence === last?.sentence && [last.token - 2, last.token].includes(s.token))
  const keys = [...new Set(pair.flatMap((s) => keyOf(s) ?? []))]
  return keys.length === 2 ? keys : []
}

/** The parties joined last in the story, else those that it has dwelt on; persons or states as the phrase asks. */
function fromStory(
  tree: Tree,
  token: number,
  phrase: PartyPhrase,
  { salient, roster, actorsApart, recalled, trees }: PartyScene,
  searches: readonly (typeof dweltOn)[],
): readonly string[] {
  const isMany = (s: Salient) => s.id !== null && s.kind === 'person' && roster.get(s.id).designation.plural
  const office = officeOf(tree, token)
  const person = (s: Salient) =>
    s.kind === 'person' && !isMany(s) && mayHold(phrase, s) && !isOfOtherOffice(s.role, office) ? s.id : null
  // Who reports is no party to what is told.
  const isPress = (s: Salient) => s.sector === 'JRN'
  const state = (s: Salient) => (s.country && !isPress(s) ? `${STATE}${s.country}` : null)
  // Who speaks for a state that is told of as well stands for it (*Oral told … Armenia to … The two agreed*).
  const speaker = (s: Salient) =>
    s.kind === 'state'
      ? before.filter((o) => o.kind === 'person' && !isMany(o) && o.country === s.country).at(-1)
      : null
  const own = (s: Salient) => (isMany(s) || isPress(s) ? null : (speaker(s)?.id ?? s.id))
  // A body that negotiates is a side as a state is (*the inspectors of the agency and Iran … the two sides*).
  const bodyOf = (s: Salient) => {
    const { organization } = s.id === null ? { organization: null } : roster.get(s.id)
    const isIt = (o: Salient) =>
      o.kind === 'organization' && o.id !== null && roster.get(o.id).organization === organization
    return organization === null || /(?:envoy|mediator|representative)$/.test(s.role ?? '')
      ? null
      : (before.find(isIt)?.id ?? null)
  }
  const side = (s: Salient) => state(s) ?? bodyOf(s)
  const apart = phrase.isSides ? actorsApart() : []
  const statesApart = apart.flatMap((id) => roster.get(id).country ?? [])
  const isApart = (s: Salient) => !apart.includes(s.id ?? '') && !statesApart.includes(s.country ?? '')
  const before = salient.filter((s) => (s.sentence < tree.sentence.index || s.token < token) && isApart(s))
  const keysOf = {
    states: [state],
    persons: [person, state],
    any: phrase.isLoose ? [own, state] : [phrase.isSides ? side : state, own],
  }[phrase.wants]
  const found = (search: typeof dweltOn, keyOf: (s: Salient) => string | null) =>
    search(phrase, tree.sentence.index, before, keyOf)
  // *Ruiz met Soto. The pair …*: those who met in the sentence before, one with the other; near-miss: *Ruiz met Soto. Okello came, and the pair …*.
  const isFirst = before.every((s) => s.sentence !== tree.sentence.index || s.id === null || s.modifier)
  const met = () => {
    const above =
      isFirst && phrase.count === 2 && phrase.wants !== 'states' ? trees[tree.sentence.index - 1] : undefined
    return above ? metEachOther(above, before).flatMap((s) => (phrase.isSides ? side(s) : person(s)) ?? []) : []
  }
  const [joined, dwelt] = searches.map((search) => keysOf.map((keyOf) => () => found(search, keyOf)))
  // *Orlov visited Lima, and the two leaders …*: those of the sentence itself.
  const here = () => found(toldHere, side)
  const paired = () => found(pairedBefore, state)
  const hyphened = () =>
    phrase.wants === 'states' && phrase.count === 2 ? joinedByHyphen(tree, before, trees, state) : []
  // *trade between the two countries … officials of the two countries*
  const again = () => {
    const same = phrase.wants === 'states' ? (recalled.get(phrase.count ?? 0) ?? []) : []
    return same.length > 0 ? [found(toldNear, state), same].find((keys) => keys.length > 0) : []
  }
  // Persons before states, for persons; else the parties joined before those dwelt on.
  const tries =
    phrase.wants === 'persons'
      ? [met, joined?.[0], here, dwelt?.[0], joined?.[1], dwelt?.[1]]
      : [
          met,
          ...(joined ?? []),
          hyphened,
          here,
          again,
          ...(phrase.wants === 'states' || phrase.isSides ? [paired] : []),
          ...(dwelt ?? []),
        ]
  for (const attempt of tries) {
    const keys = attempt?.() ?? []
    if (keys.length > 0) {
      const ids = keys.map((key) => (key.startsWith(STATE) ? roster.internState(key.slice(STATE.length)) : key))
      if (phrase.wants === 'states' && phrase.count !== null) recalled.set(phrase.count, ids)
      return ids
    }
  }
  return []
}
