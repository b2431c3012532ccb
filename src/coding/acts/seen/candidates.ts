import type { CodeBook, EventType } from '../../../knowledge/types.js'
import type { ActSignal } from '../../../language/types.js'
import type { Cast } from '../../cast/cast.js'
import { clauses, isInfinitive, isSidedAgainst } from '../../grammar/slots.js'
import { isModifier } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { asLacking } from '../parties/lacking.js'
import {
  isAnsweredBy,
  isArranged,
  isCalledHome,
  isDescribing,
  isHavingInCommon,
  isMetDemand,
  isNaming,
  isOfSource,
  isReporting,
  isThankedFor,
} from '../passed/no-act.js'
import { asAttempted, isFailedAttempt } from './attempts.js'
import { asExpected } from './expected.js'
import { type Candidate, framesOfLemma, partOfSpeech } from './frames.js'
import { asPromised } from './pro-verbs.js'
import { probabilityOfAct, propose } from './propose.js'

/** Acts upon acts: the noun that they govern is part of what they do (*cancelled talks*, *lifted sanctions*). */
const SWALLOWS: ReadonlySet<EventType> = new Set([
  'REJECT',
  'SANCTION',
  'CONCEDE',
  'RETREAT',
  'CONSULT',
  'COOPERATE',
  'AID',
])

/** One curb or one yielding may be told as either: *imposed a ban on fish*, *declared a ceasefire*. */
const AKIN: readonly ReadonlySet<EventType>[] = [new Set(['SANCTION', 'COERCE']), new Set(['CONCEDE', 'RETREAT'])]

/** What the reader model sees at a word of a sentence. */
export interface ActLookup {
  at(sentence: number, token: number): ActSignal | null
}

/** The signals of an analysis by sentence and word; null where the engine gave none. */
export function lookUpActs(acts: readonly ActSignal[] | undefined): ActLookup | null {
  if (acts === undefined) return null
  const bySentence = new Map<number, Map<number, ActSignal>>()
  for (const act of acts) {
    if (!bySentence.has(act.sentence)) bySentence.set(act.sentence, new Map())
    bySentence.get(act.sentence)!.set(act.token, act)
  }
  return { at: (sentence, token) => bySentence.get(sentence)?.get(token) ?? null }
}

/** From here on the model is believed against the shape of the phrase. */
const SURELY_SEEN = 0.6

/** Why a word that looked like an act is none, or none of its own. */
export type PassReason = 'not-told' | 'inside-name' | 'modifier' | 'reporting' | 'part-of-another-act'

/** A word that a frame reads or the model sees, passed over. */
export interface Passed {
  readonly tree: Tree
  readonly token: number
  readonly reason: PassReason
  /** Id of the best frame, or null where none reads the word. */
  readonly frame: string | null
  readonly act: ActSignal | null
}

/** The words of a sentence that tell an act, and those that look like one and are passed over. */
export interface Found {
  readonly candidates: readonly Candidate[]
  readonly passed: readonly Passed[]
}

/** All predicates of a sentence that tell an act of their own, and the words that were considered and passed over. */
export function findCandidates(tree: Tree, cast: Cast, codes: CodeBook, acts: ActLookup | null): Found {
  const passed: Passed[] = []
  const all = tree.tokens.flatMap((t) => {
    // Where no model is asked, a word tells what its frames do.
    if (acts === null && framesOfLemma(tree, t.index, codes).length === 0) return []
    const act = acts?.at(tree.sentence.index, t.index) ?? null
    const pass = (reason: PassReason, frame: string | null = null): [] => {
      if (act !== null || frame !== null) passed.push({ tree, token: t.index, reason, frame, act })
      return []
    }
    const isSeen = act !== null && probabilityOfAct(act) >= SURELY_SEEN
    if (isInsideName(tree, t.index, cast) && !isSeen) return pass('inside-name')
    if (isDescribing(tree, t.index) || (!isSeen && isModifying(tree, t.index))) return pass('modifier')
    if (isReporting(tree, t.index) || isOfSource(tree, t.index)) return pass('reporting')
    if (isFailure(tree, t.index) || isArranged(tree, t.index, codes)) return pass('part-of-another-act')
    if (acts !== null && isFailedAttempt(tree, t.index)) return pass('part-of-another-act')
    if (isAnsweredBy(tree, t.index) || isThankedFor(tree, t.index) || isCalledHome(tree, t.index))
      return pass('part-of-another-act')
    if (isMetDemand(tree, t.index, codes) || isNaming(tree, t.index) || isHavingInCommon(tree, t.index))
      return pass('not-told')
    if (['case', 'cop'].includes(tree.base(t.index)) && isSidedAgainst(tree, tree.head(t.index)))
      return pass('part-of-another-act')
    const failed = failureOver(tree, t.index)
    const own = sidingOf(tree, t.index, acts) ?? act ?? spokenOf(tree, t.index, acts)
    const seen = failed === null ? own : surer(own, acts?.at(tree.sentence.index, failed) ?? null)
    const attacked = withMeans(tree, t.index, cast, codes, seen, acts)
    const tried = asAttempted(tree, t.index, asPromised(tree, t.index, attacked))
    const lacked = asLacking(tree, t.index, codes, asExpected(tree, t.index, cast, codes, tried))
    const { candidate, frame } = propose(tree, t.index, cast, codes, lacked, acts !== null)
    return candidate ? [candidate] : pass('not-told', frame)
  })
  const candidates = all.filter((c) => {
    const isPart = isSwallowed(tree, c, all, cast, codes)
    if (isPart) passed.push({ tree, token: c.predicate, reason: 'part-of-another-act', frame: c.frame.id, act: c.act })
    return !isPart
  })
  return { candidates, passed }
}

/** *failed to agree on prices*, *the failure to sign*: what is not done is the act, and the failing is none of its own. */
function isFailure(tree: Tree, token: number): boolean {
  return ['fail', 'failure'].includes(tree.lemma(token)) && clauses(tree, token, 'inf').length > 0
}

/** The failing under which a verb stands, or null. */
function failureOver(tree: Tree, verb: number): number | null {
  const above = tree.head(verb)
  return tree.isVerb(verb) && above >= 0 && isFailure(tree, above) && clauses(tree, above, 'inf').includes(verb)
    ? above
    : null
}

const SAYING = new Set(['say', 'tell', 'add', 'insist', 'stress', 'declare', 'state'])

/** *said there would be no concessions*: of a clause that is there to be said the model sees the act in the saying; null elsewhere. */
function spokenOf(tree: Tree, verb: number, acts: ActLookup | null): ActSignal | null {
  const cue = tree.head(verb)
  if (acts === null || cue < 0 || tree.base(verb) !== 'ccomp' || !SAYING.has(tree.lemma(cue))) return null
  if (!['be', 'have'].includes(tree.lemma(verb))) return null
  const signal = acts.at(tree.sentence.index, cue)
  return signal && { ...signal, token: verb }
}

/** *is against the deal*: who is against a thing says so by the preposition, whatever the thing is; null elsewhere. */
function sidingOf(tree: Tree, thing: number, acts: ActLookup | null): ActSignal | null {
  if (acts === null || !isSidedAgainst(tree, thing)) return null
  const words = [thing, ...tree.deps(thing, 'case', 'mark', 'cop')]
  const seen = words
    .flatMap((t) => acts.at(tree.sentence.index, t) ?? [])
    .filter(
      ({ token, types: { NONE: _, REJECT = 0, ...others } }) =>
        token !== thing || REJECT > Math.max(...Object.values(others)),
    )
  const [surest] = seen.sort((a, b) => probabilityOfAct(b) - probabilityOfAct(a))
  return surest ? { ...surest, token: thing } : null
}

/** A word's own signal, as sure of an act as that of another word which tells of the same. */
function surer(own: ActSignal | null, other: ActSignal | null): ActSignal | null {
  if (own === null || other === null || probabilityOfAct(other) <= probabilityOfAct(own)) return own
  const scale = probabilityOfAct(other) / Math.max(probabilityOfAct(own), 1e-3)
  const types = Object.fromEntries(
    Object.entries(own.types).map(([type, p]) => [type, type === 'NONE' ? 1 - probabilityOfAct(other) : p * scale]),
  )
  return { ...own, types }
}

/** A noun before a noun (*peace talks proposal*), a participle or adjective before one. */
function isModifying(tree: Tree, token: number): boolean {
  const { upos } = tree.token(token)
  if (upos === 'NOUN') return isModifier(tree, token) && tree.isNominal(tree.head(token))
  return (upos === 'VERB' || upos === 'ADJ') && tree.base(token) === 'amod'
}

function isInsideName(tree: Tree, token: number, cast: Cast): boolean {
  const { recognised, names, roles } = cast.phrasesOf(tree.sentence.index)
  if (partOfSpeech(tree, token) === 'v') return false
  const inRole = roles.some((r) => r.first <= token && token <= r.last)
  const inName = recognised.some((n) => n.kind === 'PER' && n.first <= token && token <= n.last)
  const inKnown = names.some((n) => n.first <= token && token <= n.last && n.last > n.first)
  return inRole || inName || inKnown
}

function isSwallowed(tree: Tree, c: Candidate, all: readonly Candidate[], cast: Cast, codes: CodeBook): boolean {
  if (isResult(tree, c, all) || isPurpose(tree, c, all) || isRoundOf(tree, c, all) || isSameOuting(tree, c, all))
    return true
  const isAttack = c.frame.type === 'ASSAULT'
  if (isAttack && all.some((g) => g.frame.type === 'ASSAULT' && isMeansOf(tree, g.predicate, c.predicate, cast)))
    return true
  if (tree.isVerb(c.predicate)) return false
  const same = (g: Candidate) => g !== c && g.frame.type === c.frame.type
  const isPartOf = (g: Candidate) =>
    (g.consumed.includes(c.predicate) && !hasParties(tree, c.predicate)) ||
    governs(tree, g.predicate, c.predicate) ||
    isUndergone(tree, g.predicate, c.predicate) ||
    isOccasion(tree, g, c)
  if (all.some((g) => (same(g) && isPartOf(g)) || isWayToPower(tree, g.predicate, c.predicate))) return true
  const isAkin = (g: Candidate) => AKIN.some((types) => types.has(g.frame.type) && types.has(c.frame.type))
  // *assured her of Chad's support*: the word that is given, and what it gives.
  const isGiven = (g: Candidate) => g.frame.type === 'AGREE' && c.frame.type === 'SUPPORT'
  if (all.some((g) => g.consumed.includes(c.predicate) && (isAkin(g) || isGiven(g)))) return true
  if ((c.act !== null && probabilityOfAct(c.act) >= SURELY_SEEN) || isMeetingTold(tree, c) || isChargeTold(tree, c))
    return false
  const governor = all.find(
    (g) => g !== c && (g.consumed.includes(c.predicate) || governs(tree, g.predicate, c.predicate)),
  )
  if (!governor) return false
  if (governor.frame.type === c.frame.type) return true
  if (!governor.consumed.includes(c.predicate)) return false
  return SWALLOWS.has(governor.frame.type) || codes.inClass(tree.lemma(governor.predicate), 'lightverb')
}

/** *will travel to Abuja to brief the leaders*, *helped pull them out*, *forcibly sent them back*: why or how a thing is done is told of the same act. */
export function isPurpose(tree: Tree, { predicate, frame }: Candidate, all: readonly Candidate[]): boolean {
  const isAim =
    ['advcl', 'xcomp'].includes(tree.base(predicate)) &&
    tree.deps(predicate, 'nsubj', 'cc').length === 0 &&
    (tree.base(predicate) === 'xcomp' || isInfinitive(tree, predicate))
  const isManner = tree.token(predicate).upos === 'ADV' && tree.base(predicate) === 'advmod'
  if (!isAim && !isManner) return false
  // *rallied to protest against the visit*: why a crowd gathers.
  const types = tree.lemma(predicate) === 'protest' ? ['PROTEST', frame.type] : [frame.type]
  return all.some(
    (g) => g.predicate === tree.head(predicate) && types.includes(g.frame.type) && tree.isVerb(g.predicate),
  )
}

/** *marched on the ministry, burned tyres and chanted slogans*: what a crowd does on one occasion; near-miss: *…, and taxi drivers went on strike*. */
function isSameOuting(tree: Tree, { predicate, frame }: Candidate, all: readonly Candidate[]): boolean {
  if (frame.type !== 'PROTEST' || !tree.isVerb(predicate) || tree.deps(predicate, 'nsubj', 'mark').length > 0)
    return false
  // *Women banging pots marched on the palace*: of those who march.
  const isOfCrowd = tree.base(predicate) === 'acl' && tree.token(predicate).xpos === 'VBG'
  const crowd = isOfCrowd ? tree.ancestors(predicate).find((t) => tree.isVerb(t)) : undefined
  if (crowd !== undefined && all.some((g) => g.predicate === crowd && g.frame.type === 'PROTEST')) return true
  const isBeside =
    tree.base(predicate) === 'conj' || (tree.base(predicate) === 'advcl' && tree.token(predicate).xpos === 'VBG')
  const others = [tree.head(predicate), tree.firstConjunct(predicate)]
  return (
    isBeside && all.some((g) => g.predicate !== predicate && g.frame.type === 'PROTEST' && others.includes(g.predicate))
  )
}

/** *held a third round of talks*: the noun of what there are rounds of, unless it says whose they are. */
const isRoundOf = (tree: Tree, { frame, predicate }: Candidate, all: readonly Candidate[]): boolean =>
  frame.type === 'CONSULT' &&
  tree.preposition(predicate) === 'of' &&
  !hasParties(tree, predicate) &&
  all.some((g) => g.frame.type === 'CONSULT' && tree.isVerb(g.predicate) && g.consumed.includes(tree.head(predicate)))

/** *opened fire, killing four*: what an attack brings about is told of the same attack. */
function isResult(tree: Tree, c: Candidate, all: readonly Candidate[]): boolean {
  const isParticiple = tree.token(c.predicate).xpos === 'VBG' && ['advcl', 'conj'].includes(tree.base(c.predicate))
  if (!isParticiple || c.frame.type !== 'ASSAULT' || tree.deps(c.predicate, 'mark', 'nsubj', 'cc').length > 0)
    return false
  return all.some((g) => g !== c && g.frame.type === 'ASSAULT' && tree.head(c.predicate) === g.predicate)
}

/** *met for talks*, *arrived for a visit*: a bare noun of meeting after the verb that tells the meeting; with parties of its own it is another one. */
function isOccasion(tree: Tree, verb: Candidate, noun: Candidate): boolean {
  if (noun.frame.type !== 'CONSULT' || !tree.isVerb(verb.predicate) || tree.head(noun.predicate) !== verb.predicate)
    return false
  return (
    ['for', 'at', 'during', 'in'].includes(tree.preposition(noun.predicate) ?? '') && !hasParties(tree, noun.predicate)
  )
}

const TAKING = new Set(['take', 'seize', 'grab', 'assume'])

/** *seized power in a coup*, *took power by a putsch*: how power was taken is told of the taking. */
const isWayToPower = (tree: Tree, verb: number, noun: number): boolean =>
  tree.head(noun) === verb &&
  TAKING.has(tree.lemma(verb)) &&
  ['in', 'by', 'through'].includes(tree.preposition(noun) ?? '') &&
  tree.deps(verb, 'obj').some((t) => ['power', 'control'].includes(tree.lemma(t)))

const isSuffered = (tree: Tree, verb: number): boolean => tree.isVerb(verb) && tree.isPassive(verb)

/** *was hit by fire from a helicopter*, *were killed in street clashes*: what an attack is said to be done by, or at if that names nobody, is the same one. */
function isMeansOf(tree: Tree, verb: number, noun: number, cast: Cast): boolean {
  if (!isSuffered(tree, verb) || tree.head(noun) !== verb || !['obl', 'advcl'].includes(tree.base(noun))) return false
  // *in fighting* may be read as a clause.
  const isGerund = tree.token(noun).xpos === 'VBG' && tree.deps(noun, 'nsubj', 'obj').length === 0
  const [mark] = isGerund ? tree.deps(noun, 'mark', 'case') : []
  const preposition = mark === undefined ? (tree.preposition(noun) ?? '') : tree.lemma(mark)
  // *on the Omani border* says where.
  const namedBy = (t: number) =>
    ['on', 'near', 'along', 'at'].includes(tree.preposition(t) ?? '') ? cast.actorsAt(tree, t) : cast.actorsOf(tree, t)
  const isNobodys = tree.children(noun).every((t) => namedBy(t).length === 0)
  return preposition === 'by' || (preposition === 'in' && isNobodys)
}

/**
 * *Were killed in fighting*, *were wounded in strikes*: the verb that says whom an attack harmed and the noun that says in what tell one act, so that
 * what the model sees in the noun, it has seen in the verb.
 */
function withMeans(
  tree: Tree,
  verb: number,
  cast: Cast,
  codes: CodeBook,
  own: ActSignal | null,
  acts: ActLookup | null,
): ActSignal | null {
  if (acts === null || !isSuffered(tree, verb)) return own
  if (!framesOfLemma(tree, verb, codes).some(({ type }) => type === 'ASSAULT')) return own
  const noun = tree.children(verb).find((t) => isMeansOf(tree, verb, t, cast))
  const means = noun === undefined ? null : acts.at(tree.sentence.index, noun)
  const { ASSAULT: seen = 0, ...others } = means?.types ?? {}
  if (means === null || seen < Math.max(...Object.entries(others).map(([type, p]) => (type === 'NONE' ? 0 : p)), 0))
    return own
  if (own === null) return { ...means, token: verb }
  const ASSAULT = Math.min(probabilityOfAct(own) + seen, 1)
  const rest = probabilityOfAct(own) - (own.types.ASSAULT ?? 0)
  return { ...own, types: { ...own.types, ASSAULT: ASSAULT - rest, NONE: 1 - ASSAULT } }
}

/** *talks with Oman*, *their meeting*: a noun that says whose act it is tells one of its own. */
const hasParties = (tree: Tree, noun: number): boolean =>
  tree
    .deps(noun, 'nmod', 'nmod:poss')
    .some((n) => ['with', 'between', 'of', 'by', undefined, null].includes(tree.preposition(n)))

/** *put off a trip to Lima*, *called off talks planned for May*: a meeting of which more is told than that it is off. */
const isMeetingTold = (tree: Tree, { frame, predicate }: Candidate): boolean =>
  frame.type === 'CONSULT' && tree.deps(predicate, 'nmod', 'acl').length > 0

/** *rejected a claim by Lima that it had fired*: a charge of which both who makes it and what it says is told. */
const isChargeTold = (tree: Tree, { frame, predicate }: Candidate): boolean =>
  frame.type === 'ACCUSE' &&
  tree.deps(predicate, 'acl', 'ccomp').length > 0 &&
  tree.deps(predicate, 'nmod').some((n) => tree.preposition(n) === 'by')

/** *the accord, to be signed in Oslo*, *a strike called by miners*: the participle behind a noun tells the act that it names. */
const isUndergone = (tree: Tree, participle: number, noun: number): boolean =>
  tree.head(participle) === noun &&
  tree.base(participle) === 'acl' &&
  tree.token(participle).xpos === 'VBN' &&
  tree.deps(participle, 'nsubj').length === 0 &&
  !hasParties(tree, noun)

/** The noun, or the one that a hyphen makes of it (*staged a sit-in*), is the object of the predicate, so that both words may tell one act (*discussed … at talks* does not). */
function governs(tree: Tree, predicate: number, noun: number): boolean {
  const isHyphened = tree.base(noun) === 'compound' && tree.tokens[noun + 1]?.form === '-'
  const whole = isHyphened && tree.head(noun) === noun + 2 ? noun + 2 : noun
  return tree.head(whole) === predicate && (tree.base(whole) === 'obj' || tree.relation(whole) === 'nsubj:pass')
}
