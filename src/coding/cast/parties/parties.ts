import { coreSpan, isPlural, nounOf } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { isLeaderLevel } from '../descriptions/offices.js'
import { jointIds, type Salient } from '../reference/reference.js'
import {
  GROUPS,
  IMPLIED,
  JOINT_TEXTS,
  NUMBERS,
  OUT_OF_OFFICE,
  PARTY_NOUNS,
  PERSON_NOUNS,
  STATE_NOUNS,
} from './party-cues.js'

/** *the two sides*, *both ministers*, *all three countries*: how many parties are meant, and of what kind. */
export interface PartyPhrase {
  /** Null for *the leaders*, *the foreign ministers*: as many as were told of just before. */
  readonly count: number | null
  readonly wants: 'states' | 'persons' | 'any'
  readonly level: 'leader' | 'minister' | null
  /** The parties come one by one in the text just before (*both*, *the pair*), whatever they are. */
  readonly isLoose: boolean
  /** *both sides*, *the two camps*: parties by no other word than that they are such. */
  readonly isSides: boolean
}

/** Reads a phrase for several parties at once, or null. */
export function partyPhrase(tree: Tree, token: number): PartyPhrase | null {
  const { upos } = tree.token(token)
  const lemma = nounOf(tree, token)
  const form = tree.token(token).form.toLowerCase()
  const { first } = coreSpan(tree, token)
  // The article and the number of a possessor may hang on the whole phrase (*the two neighbours' committee*).
  const outer =
    tree.relation(token) === 'nmod:poss'
      ? tree.deps(tree.head(token), 'det', 'nummod').filter((d) => first - 2 <= d && d < token)
      : []
  const determiners = [...outer, ...tree.deps(token, 'det', 'nummod', 'det:predet')].map((d) => tree.lemma(d))
  const isNumber = upos === 'NUM' || (form in NUMBERS && determiners.includes('the'))
  if ((upos === 'NOUN' || upos === 'PROPN' || form in GROUPS) && !isNumber)
    return nounPhrase(tree, token, lemma, determiners)
  if (
    !['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj', 'root'].includes(tree.base(token)) ||
    tree.deps(token, 'nmod').length > 0
  )
    return null
  if (isNumber)
    return determiners.includes('the') || determiners.includes('all') ? counted(NUMBERS[form], 'any', null, true) : null
  return form === 'both' || (form === 'neither' && (upos !== 'CCONJ' || tree.base(token) === 'nsubj'))
    ? counted(2, 'any', null, true)
    : null
}

const counted = (
  count: number | null | undefined,
  wants: PartyPhrase['wants'],
  level: PartyPhrase['level'] = null,
  isLoose = false,
): PartyPhrase | null => (count === undefined ? null : { count, wants, level, isLoose, isSides: false })

function nounPhrase(tree: Tree, token: number, lemma: string, determiners: readonly string[]): PartyPhrase | null {
  const isTheirs = tree.deps(token, 'nmod:poss').some((t) => t < token)
  const narrowed = tree
    .children(token)
    .some(
      (t) =>
        (tree.base(t) === 'nmod' && tree.relation(t) !== 'nmod:poss' && !isApposed(tree, t) && !isOffice(tree, t)) ||
        (tree.relation(t) === 'acl:relcl' && !isSetOff(tree, t)),
    )
  if (narrowed || isTheirs) return null
  if (lemma in GROUPS) return determiners.includes('the') ? counted(GROUPS[lemma], 'any', null, true) : null
  const wants = STATE_NOUNS.has(lemma)
    ? 'states'
    : PERSON_NOUNS.has(lemma)
      ? 'persons'
      : PARTY_NOUNS.has(lemma)
        ? 'any'
        : null
  if (!wants) return null
  const level = ['leader', 'president', 'premier', 'king', 'head'].includes(lemma)
    ? 'leader'
    : lemma === 'minister'
      ? 'minister'
      : null
  const number = determiners.map((d) => NUMBERS[d]).find((n) => n !== undefined)
  const definite = determiners.some((d) =>
    ['the', 'both', 'either', 'neither', 'these', 'those', 'all', 'each'].includes(d),
  )
  if (number !== undefined) {
    // *Two sides agree to meet again*: headlines do without the article.
    const isTitle = lemma === 'side' && determiners.length === 1 && tree.base(token) === 'nsubj'
    const phrase = definite || isTitle ? counted(number, wants, level) : null
    return phrase && { ...phrase, isSides: wants === 'any' }
  }
  const plural = isPlural(tree, token)
  if (determiners.includes('each') && lemma === 'side') return counted(2, wants)
  const isOfHolders = level !== null || (wants === 'persons' && isToldJointly(tree))
  if (isOfHolders && plural && determiners.includes('the')) return counted(null, wants, level)
  const implied =
    IMPLIED.has(lemma) && plural && determiners.includes('the') && tree.deps(token, 'amod', 'compound').length === 0
      ? counted(2, wants, level)
      : null
  return implied && { ...implied, isSides: lemma === 'side' }
}

/** *In a joint statement, the officials …*: what the sentence tells is said by several together. */
export const isToldJointly = (tree: Tree): boolean =>
  tree.hasLemma('joint') &&
  tree.tokens.some(({ index }) => tree.lemma(index) === 'joint' && JOINT_TEXTS.test(tree.lemma(tree.head(index))))

/** *both sides, which met in May*: a clause behind a comma tells of those meant, and not which are. */
function isSetOff(tree: Tree, clause: number): boolean {
  const from = Math.min(...tree.subtree(clause))
  return [from - 1, from].some((t) => tree.tokens[t]?.form === ',')
}

/** *the ministers, Peru's Ana Ruiz and Chile's Jan Soto*: names behind a comma, even where the tree takes them for attributes. */
export const isApposed = (tree: Tree, token: number): boolean =>
  tree.relation(token) === 'appos' ||
  (tree.relation(token) === 'nmod' &&
    tree.preposition(token) === null &&
    tree.token(token).upos === 'PROPN' &&
    tree.tokens[coreSpan(tree, token).first - 1]?.form === ',')

/** *the two heads of state*: part of the office's name. */
const isOffice = (tree: Tree, attribute: number): boolean =>
  tree.lemma(tree.head(attribute)) === 'head' && /^(?:state|government|delegation|mission)$/.test(tree.lemma(attribute))

/** A party of the story, by how much is told of it. */
export interface Party {
  readonly key: string
  /** Place of its first mention among all mentions. */
  readonly order: number
  readonly weight: number
}

/** The latest coordination of just so many parties in the last sentences; `keyOf` gives what a mention counts for. */
export function joinedParties(
  phrase: PartyPhrase,
  sentence: number,
  salient: readonly Salient[],
  keyOf: (s: Salient) => string | null,
  trees: readonly Tree[],
): readonly string[] {
  const near = salient.filter((s) => s.id !== null && s.sentence <= sentence && sentence - s.sentence <= 2)
  for (const s of [...near].reverse()) {
    if (jointIds(near, s).length < 2 || (s.sentence < sentence && isAside(s, trees))) continue
    const keys = [
      ...new Set(
        near
          .filter((o) => o.sentence === s.sentence && o.joint === s.joint && !o.modifier)
          .flatMap((o) => keyOf(o) ?? []),
      ),
    ]
    if (phrase.count === null ? keys.length > 1 : keys.length === phrase.count) return keys
  }
  return []
}

/** *Oslo, which brokered a deal between Peru and Chile, offered …*: told of in a clause that the sentence goes on after. */
function isAside({ sentence, token }: Salient, trees: readonly Tree[]): boolean {
  const tree = trees[sentence]
  const clause = tree?.ancestors(token).find((t) => tree.relation(t) === 'acl:relcl')
  if (tree === undefined || clause === undefined) return false
  return tree.ancestors(clause).some((t) => tree.isVerb(t) && t > Math.max(...tree.subtree(clause)))
}

/** The parties that the text has dwelt on most, in the order of the text; none where there are not so many. */
export function dweltOn(
  phrase: PartyPhrase,
  sentence: number,
  salient: readonly Salient[],
  keyOf: (s: Salient) => string | null,
): readonly string[] {
  const least = phrase.wants === 'states' ? LEAST_WEIGHT : 0
  const best = weigh(sentence, salient, keyOf, least).slice(0, phrase.count ?? 0)
  return best.length === phrase.count ? [...best].sort((a, b) => a.order - b.order).map((p) => p.key) : []
}

/** How many sentences a story opens with. */
const OPENING = 4

/**
 * *Italy signed a contract with Turkey … The two governments …*: the parties that a story told of in one breath, where those that it has
 * dwelt on most never were so: at its opening or more than once, and all of them among those dwelt on.
 */
export function pairedBefore(
  phrase: PartyPhrase,
  sentence: number,
  salient: readonly Salient[],
  keyOf: (s: Salient) => string | null,
): readonly string[] {
  const count = phrase.count ?? 0
  const joint = new Map<string, Map<string, readonly string[]>>()
  for (const s of salient) {
    if (s.id === null || s.modifier || s.sentence > sentence) continue
    const same = salient.filter((o) => o.sentence === s.sentence && o.joint === s.joint && o.id !== null && !o.modifier)
    const keys = [...new Set(same.flatMap((o) => keyOf(o) ?? []))]
    if (keys.length !== count) continue
    const set = [...keys].sort().join(' ')
    joint.set(set, (joint.get(set) ?? new Map()).set(`${s.sentence}:${s.joint}`, keys))
  }
  const ranked = weigh(sentence, salient, keyOf, LEAST_WEIGHT).map((p) => p.key)
  const near = ranked.slice(0, count + 1)
  const isMeant = ([set, tellings]: readonly [string, ReadonlyMap<string, readonly string[]>]) =>
    set.split(' ').every((key) => near.includes(key)) &&
    (tellings.size > 1 || [...tellings.keys()].some((at) => Number(at.split(':')[0]) < OPENING))
  const [best] = [...joint].filter(isMeant).sort((a, b) => b[1].size - a[1].size)
  return best ? ([...best[1].values()][0] ?? []) : []
}

/** However long ago a state was told of, it is one of the story's. */
export const LEAST_WEIGHT = 0.1

/** Parties by how often and how lately they were told of, the weightiest first. */
export function weigh(
  sentence: number,
  salient: readonly Salient[],
  keyOf: (s: Salient) => string | null,
  least = 0,
): Party[] {
  const weights = new Map<string, Party>()
  salient.forEach((s, order) => {
    const key = s.id === null ? null : keyOf(s)
    if (!key) return
    const was = weights.get(key)
    const gain = Math.max(least, 0.75 ** Math.max(0, sentence - s.sentence)) * (s.modifier ? 0.3 : 1)
    weights.set(key, { key, order: was?.order ?? order, weight: (was?.weight ?? 0) + gain })
  })
  return [...weights.values()].sort((a, b) => b.weight - a.weight || a.order - b.order)
}

/** Of the states that pass, the one that the story tells of most; or null. */
export const stateToldMost = (
  sentence: number,
  salient: readonly Salient[],
  passes: (country: string) => boolean,
): string | null =>
  weigh(sentence, salient, (s) => (s.country !== null && passes(s.country) ? s.country : null), LEAST_WEIGHT)[0]?.key ??
  null

/** Whether a person may be one of those that the phrase asks for: a fisherman is none of *the two ministers*. */
export function mayHold(phrase: PartyPhrase, { level, sector }: Salient): boolean {
  if (phrase.level !== null && OUT_OF_OFFICE.has(sector ?? '')) return false
  if (phrase.level === 'leader') return level === null || isLeaderLevel(level)
  if (phrase.level === 'minister') return level === null || level === 'minister' || level === 'vice-minister'
  return true
}

/** *the former*, *the latter*: which of the two parties told last is meant, as an index into them; null for other words. */
export function rankWord(tree: Tree, token: number): 0 | 1 | null {
  const form = tree.token(token).form.toLowerCase()
  if (form !== 'latter' && form !== 'former') return null
  const isHead =
    !['amod', 'compound', 'advmod'].includes(tree.relation(token)) &&
    tree.deps(token, 'det').some((d) => tree.lemma(d) === 'the')
  return isHead ? (form === 'former' ? 0 : 1) : null
}

/** The last two parties told of before a token, in the order of the text; joined ones first of all. */
export function lastTwo(salient: readonly Salient[], trees: readonly Tree[]): readonly [string, string] | null {
  const actors = salient.filter((s) => s.id !== null && !s.modifier && !isInsideOther(s, salient, trees))
  const last = actors.at(-1)
  if (!last?.id) return null
  const joint = [...actors].reverse().find((s) => last.sentence - s.sentence <= 1 && jointIds(actors, s).length === 2)
  if (joint) return jointIds(actors, joint) as [string, string]
  const other = [...actors].reverse().find((s) => s.id !== last.id)
  return other?.id ? [other.id, last.id] : null
}

/** *the ambassador of Chile*, *accused Chile of backing rebels*: who only says what another party is, or what it is said to do. */
function isInsideOther(s: Salient, salient: readonly Salient[], trees: readonly Tree[]): boolean {
  const tree = trees[s.sentence]
  if (!tree) return false
  const isActor = (t: number) => salient.some((o) => o.id !== null && o.sentence === s.sentence && o.token === t)
  const head = tree.head(s.joint)
  if (head >= 0 && s.relation === 'nmod') return isActor(head)
  const deed = tree.ancestors(s.joint).find((t) => tree.token(t).xpos === 'VBG')
  return deed !== undefined && tree.deps(deed, 'mark', 'case').some((t) => /^(?:of|for|from)$/.test(tree.lemma(t)))
}
