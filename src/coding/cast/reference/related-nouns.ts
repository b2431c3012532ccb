import type { CodeBook } from '../../../knowledge/types.js'
import { semanticSubject } from '../../grammar/slots.js'
import { coreSpan, isPlural, nounOf } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { isSpeech } from '../../judgement/speech.js'
import { affiliationOf } from '../descriptions/affiliation.js'
import { BLANK, type Designation, type Reading } from '../descriptions/designation.js'
import { isDefinite, nominalName } from '../descriptions/nominal.js'
import { LEAST_WEIGHT, weigh } from '../parties/parties.js'
import { covers } from '../phrases/found-phrases.js'
import type { Roster, RosterView } from '../roster.js'
import type { Salient } from './reference.js'

/** The possessor of a *counterpart* among the heads, or null where none of them is one. */
export function counterpartOf(tree: Tree, heads: readonly number[]): number | null {
  const head = heads.find(
    (t) =>
      nounOf(tree, t) === 'counterpart' ||
      (tree.lemma(t) === 'number' && tree.deps(t, 'amod').some((a) => tree.lemma(a) === 'opposite')),
  )
  return head === undefined ? null : tree.dep(head, 'nmod:poss')
}

/**
 * *its Ethiopian counterpart*, *his counterpart*: one of the same part as the owner, of another state; an actor told before
 * where the phrase names no state. Null where the owner is unknown.
 */
export function counterpart(
  reading: Reading,
  token: number,
  owners: readonly RosterView[],
  salient: readonly Salient[],
  roster: Roster,
): Designation | string | null {
  const { tree, text, phrases } = reading
  const [owner] = owners
  if (!owner) return null
  const place = affiliationOf({ tree, phrases, head: token })
  const country = place.countries[0] ?? null
  if (!country && place.organizations.length === 0) {
    const other = [...salient]
      .reverse()
      .find((s) => s.id !== null && s.id !== owner.id && isOpposite(owner, roster.get(s.id)))
    if (other?.id) return other.id
  }
  const core = coreSpan(tree, token)
  const { kind, sector, role } = owner.designation
  return {
    ...BLANK,
    kind,
    name: nominalName(tree, text, token),
    country,
    organization: country ? null : (place.organizations[0] ?? null),
    sector: owner.sector ?? sector,
    level: owner.level,
    title: owner.title,
    form: 'nominal',
    role,
    first: core.first,
    last: core.last,
    plural: isPlural(tree, token),
  }
}

/** *his Turkish counterpart Selim Karadag*: what is known of one, with the office of the one whose counterpart that is. */
export function asCounterpart(
  { designation, country, organization }: RosterView,
  owner: RosterView,
  sentence: number,
  salient: readonly Salient[],
): Designation {
  const { title, level, sector } = owner
  return {
    ...designation,
    country: country || organization ? null : otherState(owner.country, sentence, salient),
    organization: null,
    title,
    level,
    sector,
    role: owner.designation.role,
  }
}

/** *her counterpart, Jan Kowalik*: of the other one of two states that the story is about, where no third comes near them; or null. */
export function otherState(country: string | null, sentence: number, salient: readonly Salient[]): string | null {
  const told = salient.filter((s) => s.sentence < sentence && s.sector !== 'JRN')
  const ranked = weigh(sentence, told, (s) => s.country, LEAST_WEIGHT)
  const [first, second, third] = ranked
  if (!country || !first) return null
  // *Mali held an election. … The French envoy met the premier*: the one state of the story that a newcomer comes to.
  if (!ranked.some((p) => p.key === country)) return first.weight >= 2 * (second?.weight ?? 0) ? first.key : null
  if (!second || second.weight < 2 * (third?.weight ?? 0)) return null
  return first.key === country ? second.key : second.key === country ? first.key : null
}

/**
 * *its neighbour*, *their southern neighbor*: the state told last that is not the owner's; null for other words, and where the phrase
 * itself names a state.
 */
export function neighbour(
  { tree, phrases }: Reading,
  token: number,
  salient: readonly Salient[],
  ownersOf: (token: number) => readonly RosterView[],
): string | null {
  if (!['neighbour', 'neighbor'].includes(nounOf(tree, token)) || isPlural(tree, token)) return null
  const owner = tree.dep(token, 'nmod:poss')
  const core = coreSpan(tree, token)
  if (owner === null || phrases.names.some((f) => covers(core, f.head) && f.head !== owner)) return null
  const [own] = ownersOf(owner).flatMap((o) => o.country ?? [])
  if (!own) return null
  const here = tree.sentence.index
  const near = salient.filter((s) => here - s.sentence <= 2 && (s.sentence < here || s.token < token))
  return near.filter((s) => s.kind === 'state' && s.country !== null && s.country !== own).at(-1)?.country ?? null
}

const isOpposite = (owner: RosterView, other: RosterView): boolean =>
  other.designation.kind === owner.designation.kind &&
  other.country !== owner.country &&
  (other.level === owner.level || other.sector === owner.sector)

const STATE_NOUNS = new Set([
  'country',
  'nation',
  'state',
  'kingdom',
  'republic',
  'homeland',
  'motherland',
  'emirate',
  'sheikhdom',
  'monarchy',
  'island',
])
const OTHER_WORDS = new Set([
  'other',
  'another',
  'neighboring',
  'neighbouring',
  'third',
  'host',
  'rival',
  'foreign',
  'adjacent',
  'friendly',
  'hostile',
  'many',
  'few',
  'single',
  'whole',
  'federal',
  'islamic',
])

/**
 * The state that a noun for states stands for: *the Gulf state of Qatar*, *our country*, *the West African nation*; null
 * for other nouns, and where several states may be meant.
 */
export function stateNoun(
  { tree, phrases }: Reading,
  token: number,
  salient: readonly Salient[],
  actorsOf: (token: number) => readonly RosterView[],
): string | null {
  const lemma = nounOf(tree, token)
  if (!STATE_NOUNS.has(lemma) || tree.token(token).upos !== 'NOUN' || isPlural(tree, token)) return null
  if (
    ['compound', 'amod'].includes(tree.relation(token)) ||
    tree.deps(token, 'amod', 'det').some((t) => OTHER_WORDS.has(tree.lemma(t)))
  )
    return null
  const named = phrases.names.find(
    (f) =>
      f.entries[0]?.kind === 'state' &&
      ((tree.deps(token, 'nmod').includes(f.head) && tree.preposition(f.head) === 'of') ||
        tree.deps(token, 'appos').includes(f.head)),
  )
  if (named) return named.entries[0]?.country ?? null
  const owner = tree.dep(token, 'nmod:poss')
  if (owner !== null) return lemma === 'island' ? null : (actorsOf(owner).find((a) => a.country)?.country ?? null)
  const definite = tree.deps(token, 'det').some((d) => ['the', 'this'].includes(tree.lemma(d)))
  if (!definite || tree.children(token).some((t) => tree.base(t) === 'nmod' || tree.base(t) === 'acl')) return null
  const before = salient.filter((s) => s.sentence < tree.sentence.index || s.token < token)
  const here = tree.sentence.index
  const asker = askerAbove(tree, token, before)
  const near = before.filter((s) => here - s.sentence <= 4 && s.country && !s.modifier && s.country !== asker)
  const state = near.filter((s) => s.kind === 'state').at(-1)
  return lemma !== 'country' && lemma !== 'nation' && state
    ? state.country
    : (weigh(here, near, (s) => s.country)[0]?.key ?? null)
}

const ASKING = new Set(['ask', 'urge', 'demand', 'request', 'call', 'press', 'want', 'accuse', 'condemn', 'insist'])

/** *Tokyo asked that the country cooperate*: the state of those who ask it of somebody, who are not asked; or null. */
function askerAbove(tree: Tree, token: number, before: readonly Salient[]): string | null {
  const verbs = tree.ancestors(token).filter((t) => tree.isVerb(t) && ASKING.has(tree.lemma(t)))
  const subjects = verbs.flatMap((v) => semanticSubject(tree, v) ?? [])
  const asker = before.find((s) => s.sentence === tree.sentence.index && subjects.includes(s.joint) && !s.modifier)
  return asker?.country ?? null
}

/** *the two Koreas*: states that share the rest of their name, North and South of it; empty for other words (*330 South Koreans*). */
export function siblingStates({ tree, gazetteer }: Reading, token: number): readonly string[] {
  const { form, upos } = tree.token(token)
  if (upos !== 'PROPN' || !/^\p{Lu}.*[^s]s$/u.test(form)) return []
  const stem = form.slice(0, -1)
  const stateAt = (word: string) => {
    const match = gazetteer.nameAt([word, stem], 0)
    return match?.length === 2 ? match.entries.find((e) => e.kind === 'state' && e.form === 'name')?.country : null
  }
  const north = stateAt('North')
  const south = north ? stateAt('South') : null
  return north && south ? [north, south] : []
}

const TEXTS = new Set([
  'letter',
  'statement',
  'report',
  'note',
  'communique',
  'communiqué',
  'document',
  'resolution',
  'editorial',
  'commentary',
  'memo',
  'memorandum',
  'petition',
  'declaration',
  'complaint',
  'ruling',
  'text',
])

/** *the statement reads*, *according to the document*: a text of which no more is said than that it was told of. */
export function isToldText(tree: Tree, token: number, codes: CodeBook): boolean {
  if (!isText(tree, token) || !isDefinite(tree, token)) return false
  if (tree.deps(token, 'amod', 'compound', 'nmod', 'nmod:poss', 'acl', 'acl:relcl').length > 0) return false
  const isSource = tree.preposition(token)?.startsWith('accord') === true
  return isSource || (tree.base(token) === 'nsubj' && isSpeech(tree, tree.head(token), codes))
}

/** *its letter to the council … It warns*: writings speak for those whose they are. */
const isText = (tree: Tree, token: number): boolean => TEXTS.has(nounOf(tree, token))

const STAFF = new Set(['office', 'team', 'camp', 'campaign', 'staff', 'entourage'])

/** *its letter … It warns*, *the mayor's office … It said*: what says something in the place of the one whose it is. */
export const speaksForOwner = (tree: Tree, token: number): boolean =>
  isText(tree, token) || (STAFF.has(tree.lemma(token)) && tree.deps(token, 'nmod:poss').length > 0)
