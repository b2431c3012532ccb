import type { CodeBook, Frame, SlotCondition } from '../../../knowledge/types.js'
import { monthOf, weekdayNumber } from '../../../language/times/words.js'
import type { ActSignal } from '../../../language/types.js'
import type { Cast } from '../../cast/cast.js'
import { clauses, prepositional, semanticObject, semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { clauseTop } from '../../judgement/clause-top.js'

/** A predicate with the frame that reads it. */
export interface Candidate {
  readonly tree: Tree
  readonly predicate: number
  /** Tokens of the trigger: the predicate, its particle and what the frame requires of its object. */
  readonly trigger: readonly number[]
  readonly frame: Frame
  /** Tokens that satisfied the frame's conditions; a nominal among them is part of this act. */
  readonly consumed: readonly number[]
  readonly score: number
  /** What the reader model sees at the predicate; null where the engine has no such head or sees nothing. */
  readonly act: ActSignal | null
}

/** Tokens that fill a slot of a predicate. The slot grammar is documented in docs/knowledge/frames.md. */
export function fillers(tree: Tree, predicate: number, slot: string, cast: Cast, codes: CodeBook): readonly number[] {
  const one = (t: number | null): number[] => (t === null ? [] : [t])
  const isVerb = tree.isVerb(predicate) || tree.token(predicate).upos === 'ADJ'
  if (slot.startsWith('prep:')) {
    const [outer = '', inner] = slot.slice(5).split('>')
    const tied = prepositions(tree, predicate, outer, codes)
    return inner === undefined ? tied : tied.flatMap((t) => prepositional(tree, t, inner))
  }
  switch (slot) {
    case 'subj':
      return isVerb ? one(semanticSubject(tree, predicate)) : nominalSubject(tree, predicate, cast, codes)
    case 'obj':
      return isVerb
        ? [...one(semanticObject(tree, predicate)), ...keptObject(tree, predicate)].filter(isBare(tree))
        : nominalObject(tree, predicate)
    case 'iobj':
      return receivers(tree, predicate, cast)
    case 'poss':
      return tree.deps(predicate, 'nmod:poss')
    case 'comp':
      return tree.deps(predicate, 'amod', 'compound')
    case 'inf':
    case 'ing':
    case 'that':
      return clauses(tree, predicate, slot)
    case 'quote':
      return clauses(tree, predicate, 'that')
    default:
      return []
  }
}

/** *Offered Chad rice*, *offered Chad military trainers*: who is given a thing, where the tree takes the bare name for a part of what is given too. */
function receivers(tree: Tree, verb: number, cast: Cast): readonly number[] {
  const given = tree.deps(verb, 'iobj')
  if (given.length > 0) return given
  const isName = (t: number) =>
    tree.token(t).upos === 'PROPN' &&
    tree.token(t).xpos === 'NNP' &&
    t > verb &&
    tree.deps(t, 'case', 'det').length === 0
  return tree
    .deps(verb, 'obj')
    .filter((o) => tree.token(o).upos === 'NOUN' && tree.deps(o, 'det', 'nmod:poss').length === 0)
    .flatMap((o) =>
      tree.deps(o, 'compound').filter((t) => t === verb + 1 && isName(t) && cast.actorsAt(tree, t).length > 0),
    )
}

/** *She is denied insulin*: what is given or denied stays the object of a passive whose subject is who gets it. */
const keptObject = (tree: Tree, verb: number): readonly number[] => (tree.isPassive(verb) ? tree.deps(verb, 'obj') : [])

/** *pulled out of the deal*: what has a preposition is no object, though the tree may call it one. */
const isBare =
  (tree: Tree) =>
  (token: number): boolean =>
    tree.base(token) !== 'obj' || tree.preposition(token) === null

/** A prepositional slot of a noun under a light verb may hang on the verb (*imposed sanctions on Iran*). */
function prepositions(tree: Tree, predicate: number, preposition: string, codes: CodeBook): readonly number[] {
  const marked = tree.deps(predicate, 'obj').filter((o) => tree.preposition(o)?.split('_').at(-1) === preposition)
  const own = [...prepositional(tree, predicate, preposition), ...marked]
  // *On his last visit they agreed on a plan*: what stands before a verb is its setting rather.
  if (tree.isVerb(predicate)) return [...own.filter((t) => t > predicate), ...own.filter((t) => t < predicate)]
  if (own.length > 0) return own
  const top = clauseTop(tree, predicate, codes)
  return top === predicate ? [] : prepositional(tree, top, preposition)
}

/** Who acts in a nominal: possessor, *by*-phrase, modifier, those that it is *between*, the light verb's subject, *of*-phrase. */
function nominalSubject(tree: Tree, noun: number, cast: Cast, codes: CodeBook): readonly number[] {
  const named = (tokens: readonly number[]) => tokens.filter((t) => cast.actorsOf(tree, t).length > 0)
  // *Peru is against a delay*, *she has been on a hunger strike*, *was not at the table*; near-miss: *it was the third strike*
  const isDoing =
    tree.token(noun).upos !== 'NOUN' || ['on', 'in', 'against', 'at'].includes(tree.preposition(noun) ?? '')
  const subjects = isDoing && tree.deps(noun, 'cop').length > 0 ? named(tree.deps(noun, 'nsubj')) : []
  if (subjects.length > 0) return subjects
  const poss = named(tree.deps(noun, 'nmod:poss'))
  if (poss.length > 0) return poss
  const by = named(prepositional(tree, noun, 'by'))
  if (by.length > 0) return by
  const modifiers = named(tree.deps(noun, 'amod', 'compound'))
  if (modifiers.length > 0) return modifiers
  const between = prepositional(tree, noun, 'between')
  if (named(between).length > 0) return between
  const makers = named(makersOf(tree, noun, codes))
  if (makers.length > 0) return makers
  const holder = holderOfState(tree, noun)
  if (holder !== null) return [holder]
  const top = clauseTop(tree, noun, codes)
  if (top !== noun && tree.base(noun) !== 'nsubj') {
    const subject = semanticSubject(tree, top)
    // *The killing of a boy by police set off riots*: who stands inside what brought an act about did not act in it.
    const isThing = subject !== null && tree.isNominal(subject) && cast.actorsAt(tree, subject).length === 0
    if (subject !== null)
      return isThing && tree.deps(subject, 'nmod:poss', 'amod', 'compound').length === 0 ? [] : [subject]
  }
  return named(prepositional(tree, noun, 'of'))
}

/** Verbs that tell of an act that it is done or set on foot, besides the light ones. */
const SETTING = new Set(['announce', 'arrange', 'call', 'declare'])

/** *the truce that the rebels announced*, *a raid launched by Chad*: who acts by the clause that tells how an act came about. */
export function makersOf(tree: Tree, noun: number, codes: CodeBook): readonly number[] {
  return tree
    .deps(noun, 'acl')
    .filter((verb) => SETTING.has(tree.lemma(verb)) || codes.inClass(tree.lemma(verb), 'lightverb'))
    .flatMap((verb) => semanticSubject(tree, verb) ?? [])
    .filter((t) => t !== noun)
}

const STAYING = new Set(['go', 'stay', 'remain', 'come_out', 'walk_out'])

/** Who is or goes into what a noun with a preposition tells (*drivers are on strike*, *went on strike*, *the two sides are in talks*), or null. */
export function holderOfState(tree: Tree, noun: number): number | null {
  const preposition = tree.preposition(noun)
  if (preposition !== 'on' && preposition !== 'in') return null
  if (tree.deps(noun, 'cop').length > 0) return tree.dep(noun, 'nsubj')
  const verb = tree.head(noun)
  const isInto = verb >= 0 && preposition === 'on' && tree.base(noun) === 'obl' && STAYING.has(tree.lemma(verb))
  return isInto ? semanticSubject(tree, verb) : null
}

function nominalObject(tree: Tree, noun: number): readonly number[] {
  return prepositional(tree, noun, 'of')
}

function satisfies(
  tree: Tree,
  candidate: number,
  condition: SlotCondition,
  cast: Cast,
  codes: CodeBook,
): number[] | null {
  const filled = fillers(tree, candidate, condition.slot, cast, codes)
    .flatMap((t) => tree.coordination(t))
    .flatMap((t) => [t, ...wholes(tree, t, codes)])
  if (filled.length === 0) return null
  const hits = filled.filter((t) => condition.values.some((value) => matchesValue(tree, t, value, cast, codes)))
  return hits.length > 0 ? hits : null
}

/** *most of the claims*, *four members of the embassy staff*, *a round of talks*: what a part, a number or a measure is of. */
function wholes(tree: Tree, part: number, codes: CodeBook): readonly number[] {
  if (tree.token(part).upos !== 'NUM' && !codes.inClass(tree.lemma(part), 'portion')) return []
  return tree.deps(part, 'nmod').filter((t) => tree.preposition(t) === 'of')
}

/** *Ambassador Ana Neto*, *Ana Neto, the ambassador*: who bears a title is what it says. */
function titles(tree: Tree, name: number): readonly string[] {
  if (tree.token(name).upos !== 'PROPN') return []
  const beside = tree.deps(name, 'nmod:desc', 'appos').filter((t) => tree.isNominal(t))
  const before = tree.deps(name, 'compound').filter((t) => tree.token(t).upos === 'NOUN')
  return [...beside, ...before].map((t) => tree.lemma(t))
}

/** What is written before a noun that makes another thing of it: *peace deal*, *no intention*. */
const modifiers = (tree: Tree, noun: number): number[] => [
  ...tree.deps(noun, 'compound', 'amod'),
  ...tree.deps(noun, 'det').filter((d) => tree.lemma(d) === 'no'),
]

function matchesValue(tree: Tree, token: number, value: string, cast: Cast, codes: CodeBook): boolean {
  if (value === '*') return true
  if (value === '@actor') return cast.actorsAt(tree, token).length > 0
  if (value === '@name') return tree.token(token).upos === 'PROPN'
  if (value === '@person')
    return cast.actorsAt(tree, token).some((id) => cast.roster.get(id).designation.kind === 'person')
  const lemma = tree.lemma(token)
  const compounds = modifiers(tree, token).map((c) => `${tree.lemma(c)}_${lemma}`)
  const names = [lemma, ...compounds, ...titles(tree, token)]
  if (value.startsWith('@')) return names.some((n) => codes.inClass(n, value.slice(1)))
  return names.includes(value)
}

const SPANS = new Set(['minute', 'hour', 'day', 'night', 'week', 'weekend', 'month', 'year', 'decade', 'century'])
const OF_SPANS = new Set(['last', 'past', 'next', 'coming', 'recent', 'previous', 'following'])

/** *called on Thursday for talks*, *taken in people over the last ten days*: a day or a span of days is no part of the verb. */
const isTime = (tree: Tree, token: number): boolean => {
  const form = tree.token(token).form.toLowerCase()
  if (weekdayNumber(form) !== null || monthOf(form)?.short === false) return true
  if (tree.deps(token, 'nmod').some((t) => t < token && monthOf(tree.token(t).form.toLowerCase())?.short === false))
    return true
  return (
    SPANS.has(tree.lemma(token)) &&
    tree.deps(token, 'nummod', 'amod', 'det').some((t) => tree.token(t).upos === 'NUM' || OF_SPANS.has(tree.lemma(t)))
  )
}

/** *handed over 20 generators*: the particle that the tree takes for *more than*. */
function overNumber(tree: Tree, verb: number): number[] {
  const next = tree.tokens[verb + 1]
  const isOver = tree.isVerb(verb) && next?.lemma === 'over' && next.head > next.index
  return isOver && tree.token(next.head).upos === 'NUM' ? [next.index] : []
}

function lemmaKeys(tree: Tree, token: number): { key: string; extra: readonly number[] }[] {
  const lemma = tree.lemma(token)
  const particles = tree
    .deps(token, 'compound:prt', 'advmod')
    .concat(overNumber(tree, token))
    .map((p) => ({ key: `${lemma}_${tree.lemma(p)}`, extra: [p] }))
  const prepositionOwners =
    tree.isVerb(token) || tree.token(token).upos === 'ADJ'
      ? tree.deps(token, 'obl', 'obj', 'advcl', 'xcomp', 'ccomp')
      : []
  const prepositions = prepositionOwners.flatMap((o) => {
    const own = isTime(tree, o) ? null : tree.preposition(o)
    return own
      ? [
          { key: `${lemma}_${own}`, extra: tree.deps(o, 'case', 'mark') },
          { key: `${lemma}_${own.split('_')[0]}`, extra: tree.deps(o, 'case', 'mark').slice(0, 1) },
        ]
      : []
  })
  const both = particles.flatMap((p) =>
    prepositions.map((q) => ({ key: `${p.key}_${q.key.slice(lemma.length + 1)}`, extra: [...p.extra, ...q.extra] })),
  )
  const compounds = tree.isVerb(token)
    ? []
    : modifiers(tree, token).map((c) => ({ key: `${tree.lemma(c)}_${lemma}`, extra: [c] }))
  return [...both, ...particles, ...prepositions, ...compounds, ...stateKeys(tree, token), { key: lemma, extra: [] }]
}

/** *was out of the question*, *are at war*, *is against the deal* (`be_against`): a noun of a state has its preposition before it. */
function stateKeys(tree: Tree, noun: number): { key: string; extra: readonly number[] }[] {
  if (tree.isVerb(noun) || tree.deps(noun, 'cop').length === 0) return []
  const words = tree.deps(noun, 'case').flatMap((c) => [c, ...tree.deps(c, 'fixed')])
  if (words.length === 0) return []
  const keyOf = (first: readonly string[], rest: readonly number[]) =>
    [...first, ...rest.map((t) => tree.lemma(t))].join('_')
  return [
    { key: keyOf([], [...words, noun]), extra: words },
    { key: keyOf(['be'], words), extra: words },
  ]
}

/** All frames that read a token: most conditions satisfied first, then longer lemma, then file order. */
export function framesAt(tree: Tree, token: number, cast: Cast, codes: CodeBook): Candidate[] {
  const pos = partOfSpeech(tree, token)
  if (!pos) return []
  const found = lemmaKeys(tree, token).flatMap(({ key, extra }) =>
    codes.framesFor(key, pos).flatMap((frame) => tryFrame(tree, token, frame, extra, cast, codes) ?? []),
  )
  return found
    .map((candidate, order) => ({ candidate, order }))
    .sort((a, b) => b.candidate.score - a.candidate.score || a.order - b.order)
    .map(({ candidate }) => candidate)
}

/** Frames of a token's lemma whose conditions may fail: what the lemma can mean, where something else says that it tells an act. */
export function framesOfLemma(tree: Tree, token: number, codes: CodeBook): Frame[] {
  const pos = partOfSpeech(tree, token)
  return pos ? lemmaKeys(tree, token).flatMap(({ key }) => codes.framesFor(key, pos)) : []
}

/** Which frames may read a word; a finite form is a verb's whatever class the analysis gives it (*Kenya skipped the summit*, read as a particle). */
export function partOfSpeech(tree: Tree, token: number): 'v' | 'n' | 'a' | null {
  const { upos } = tree.token(token)
  if (upos === 'VERB' || (tree.isFiniteForm(token) && upos !== 'AUX')) return 'v'
  if (upos === 'NOUN' || upos === 'PROPN') return 'n'
  return upos === 'ADJ' ? 'a' : null
}

function tryFrame(
  tree: Tree,
  token: number,
  frame: Frame,
  extra: readonly number[],
  cast: Cast,
  codes: CodeBook,
): Candidate | null {
  const consumed: number[] = []
  for (const condition of frame.require) {
    const hits = satisfies(tree, token, condition, cast, codes)
    if (!hits) return null
    if (!condition.values.some((v) => ['@actor', '@name', '@person', '*'].includes(v))) consumed.push(...hits)
  }
  for (const condition of frame.forbid) if (satisfies(tree, token, condition, cast, codes)) return null
  const score = frame.require.length + (extra.length > 0 ? 0.75 : 0)
  return { tree, predicate: token, trigger: [token, ...extra].sort((a, b) => a - b), frame, consumed, score, act: null }
}

/** *took up their posts*: what a frame of the type reads but for a word that it names as a near-miss. */
export const isNearMiss = (tree: Tree, token: number, type: string, cast: Cast, codes: CodeBook): boolean =>
  framesOfLemma(tree, token, codes).some(
    ({ type: own, require, forbid }) =>
      own === type &&
      require.every((condition) => satisfies(tree, token, condition, cast, codes)) &&
      forbid.some((condition) => satisfies(tree, token, condition, cast, codes)),
  )
