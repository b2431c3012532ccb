import type { Attitude, CodeBook } from '../../knowledge/types.js'
import type { Certainty, Polarity, Status } from '../../record/schema/index.js'
import { conjunctHost } from '../grammar/conjunct-host.js'
import { isNegated, NEGATORS } from '../grammar/negation.js'
import { clauseKind, isInfinitive, isReducedBeside } from '../grammar/slots.js'
import { firstWord } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import {
  asidesAt,
  hasContent,
  isBesideSpeech,
  isByTheWay,
  isCircumstance,
  isJoinedToSaid,
  isLooseRelative,
  isOfWhatSumsUp,
  type Voice,
  voiceOf,
} from './asides.js'
import { clauseTop } from './clause-top.js'
import { applyCondition, applyOnly, auxiliaryStatus, awaits, isOfNothing, modalStatus } from './conditions.js'
import { CLAUSE_RELATIONS, doubtOf } from './doubt.js'
import { isSpeech } from './speech.js'
import { isIllFated, isSaidInContact } from './took-place.js'

/** What the words around an act make of it, and who tells it. */
export interface Judgement {
  readonly polarity: Polarity
  readonly status: Status
  readonly certainty: Certainty
  /** Outermost first. */
  readonly voices: readonly Voice[]
  /** Governing predicates whose complement the act stands in, innermost first. */
  readonly governors: readonly number[]
  /** The act stands in a condition. */
  readonly conditional: boolean
  /** The act is told by the way, in the writer's own words, beside what somebody says. */
  readonly isBackground: boolean
  /** A verb in the past tells it, with no auxiliary (*held talks*). */
  readonly isPast: boolean
  /** Words beside it say how it went, and so that it took place (*unsuccessful talks*). */
  readonly isAffirmed?: boolean
  /** Only the reader model sees the status; the path above the act shows none (`weigh`). */
  readonly isStatusSeen?: boolean
}

interface Draft {
  negative: boolean
  status: Status | null
  certainty: Certainty | null
  voices: Voice[]
  governors: number[]
  conditional: boolean
  /** The act is told of somebody by the way (*the front, which led the battle, …*): the writer's word, whoever says the rest. */
  isBackground?: boolean
}

const emptyDraft = (): Draft => ({
  negative: false,
  status: null,
  certainty: null,
  voices: [],
  governors: [],
  conditional: false,
})

/** Reads polarity, status, certainty and attribution of an act off the path from its predicate to the root. */
export function judge(tree: Tree, predicate: number, codes: CodeBook): Judgement {
  const draft = emptyDraft()
  const top = clauseTop(tree, predicate, codes)
  modify(tree, predicate, draft, codes)
  if (top !== predicate) modify(tree, top, draft, codes)
  climb(tree, top, draft, codes)
  return {
    polarity: draft.negative ? 'negative' : 'positive',
    status: draft.status ?? 'occurred',
    certainty: draft.certainty ?? 'stated',
    voices: draft.voices.reverse(),
    governors: draft.governors,
    conditional: draft.conditional,
    isBackground: draft.isBackground === true,
    isAffirmed: !draft.negative && isIllFated(tree, predicate),
    isPast: (tree.token(top).xpos === 'VBD' && tree.deps(top, 'aux').length === 0) || isSaidInContact(tree, top),
  }
}

function modify(tree: Tree, token: number, draft: Draft, codes: CodeBook): void {
  for (const child of tree.deps(token, 'advmod', 'det', 'discourse', 'cc:preconj', 'aux')) {
    const lemma = tree.lemma(child)
    const form = tree.token(child).form.toLowerCase()
    if (
      NEGATORS.has(lemma) ||
      NEGATORS.has(form) ||
      (tree.base(child) === 'det' && (lemma === 'no' || lemma === 'neither'))
    )
      draft.negative = !draft.negative
    if (tree.base(child) === 'aux') draft.status ??= auxiliaryStatus(lemma, form)
    if (tree.base(child) === 'advmod') applyAdverb(codes, adverbPhrases(tree, child), draft)
  }
  for (const argument of tree.deps(token, 'nsubj', 'obj')) {
    const words = tree.deps(argument, 'det').map((d) => tree.lemma(d))
    const self = tree.lemma(argument)
    if (words.includes('no') || words.includes('neither') || ['nobody', 'none', 'nothing', 'neither'].includes(self))
      draft.negative = true
  }
  if (isState(tree, token)) draft.status ??= 'ongoing'
  const { xpos } = tree.token(token)
  if (xpos === 'VBG') draft.status ??= progressiveStatus(tree, token)
  else if (xpos === 'VBN' || xpos === 'VBD') draft.status ??= perfectStatus(tree, token, codes)
}

/** *is on a visit*, *are in talks*: what one is in the midst of; near-miss: *was on a visit*. */
function isState(tree: Tree, noun: number): boolean {
  const isPresent = tree.deps(noun, 'cop').some((c) => ['VBZ', 'VBP'].includes(tree.token(c).xpos))
  return isPresent && ['on', 'in'].includes(tree.preposition(noun) ?? '') && tree.deps(noun, 'aux').length === 0
}

/** Present and perfect progressives are under way; *is going to* is a plan. */
function progressiveStatus(tree: Tree, token: number): Status | null {
  const aux = tree.deps(token, 'aux').map((a) => tree.token(a))
  if (!aux.some((a) => a.lemma === 'be')) return null
  if (tree.lemma(token) === 'go') return 'planned'
  const tensed = aux[0]
  return tensed && ['VBZ', 'VBP'].includes(tensed.xpos) ? 'ongoing' : null
}

/** *has sheltered the rebels since May*: what lasts is under way; near-miss: *has fired five missiles since May*. */
function perfectStatus(tree: Tree, token: number, codes: CodeBook): Status | null {
  const isPresent = tree.deps(token, 'aux').some((a) => ['VBZ', 'VBP'].includes(tree.token(a).xpos))
  if (!isPresent || !codes.inClass(tree.lemma(token), 'durative')) return null
  const isSince = (t: number) => tree.preposition(t) === 'since'
  return tree.deps(token, 'obl', 'advcl').some(isSince) ? 'ongoing' : null
}

/** As it is written, since the lemma of *no longer* is *no long*; and by its lemmas. */
function adverbPhrases(tree: Tree, adverb: number): string[] {
  const words = [...tree.deps(adverb, 'advmod', 'fixed'), adverb].sort((a, b) => a - b)
  return [words.map((t) => tree.token(t).form.toLowerCase()), words.map((t) => tree.lemma(t))].map((w) => w.join('_'))
}

function applyAdverb(codes: CodeBook, phrases: readonly string[], draft: Draft): void {
  const readings = [...phrases, ...phrases.map((p) => p.split('_').at(-1) ?? p)]
  const effect = readings.map((r) => codes.adverbEffect(r)).find((e) => e)
  if (!effect || phrases.some((p) => NEGATORS.has(p))) return
  if (effect.polarity === 'negative') draft.negative = !draft.negative
  draft.status = effect.status === 'habitual' ? 'habitual' : (draft.status ?? effect.status)
  draft.certainty ??= effect.certainty
}

function climb(tree: Tree, from: number, draft: Draft, codes: CodeBook): void {
  let at = from
  let below = -1
  let presupposed = false
  for (let steps = 0; steps <= tree.tokens.length; steps++) {
    collectAsides(tree, at, below, draft, codes)
    const parent = tree.head(at)
    if (parent < 0) {
      if (steps === 0) applyOnly(tree, at, parent, draft)
      if (isInfinitive(tree, at) && tree.isVerb(at)) draft.status ??= 'planned'
      return
    }
    const base = tree.base(at)
    let next = parent
    draft.isBackground ||= isJoinedToSaid(tree, at, parent, codes)
    if (base === 'conj') {
      next = conjunctHost(tree, at)
      applyCondition(tree, at, draft)
      if (steps === 0 || !presupposed) inheritFromConjunct(tree, at, next, draft, codes)
    } else if (
      (tree.relation(at) === 'acl:relcl' && !isContent(tree, at)) ||
      isLooseRelative(tree, at) ||
      isOfWhatSumsUp(tree, at) ||
      isReducedBeside(tree, at) ||
      (base === 'acl' && clauseKind(tree, at) !== 'inf' && !tree.deps(at, 'mark').length)
    ) {
      presupposed = true
      draft.isBackground ||= isByTheWay(tree, at, parent)
    } else {
      draft.isBackground ||= isBesideSpeech(tree, at, parent, codes)
      applyCondition(tree, at, draft)
      if (awaits(tree, at, parent)) draft.status ??= 'planned'
      if (isArguedAgainst(tree, at, parent)) draft.status ??= 'hypothetical'
      if (steps === 0) applyOnly(tree, at, parent, draft)
      if (!presupposed) applyDoubt(tree, at, parent, draft, codes)
      if (steps === 0 && (isOfNothing(tree, at, parent) || isLeftUndone(tree, at, parent)))
        draft.negative = !draft.negative
      const known = applyAttitudes(tree, at, parent, draft, codes, presupposed)
      if (!known && CLAUSE_RELATIONS.has(base) && !presupposed) applyPurpose(tree, at, parent, draft)
    }
    below = at
    at = next
  }
}

/** *parted without signing it*; near-miss: *will not sign it without asking them*, where it may be done. */
const isLeftUndone = (tree: Tree, clause: number, parent: number): boolean =>
  tree.token(clause).xpos === 'VBG' &&
  tree.deps(clause, 'mark', 'case').some((m) => tree.lemma(m) === 'without') &&
  !isNegated(tree, parent)

/** *came out against lifting it*, *is against lifting it*: what one would not have done. */
const isArguedAgainst = (tree: Tree, clause: number, parent: number): boolean =>
  tree.token(clause).xpos === 'VBG' &&
  (tree.lemma(parent) === 'against' || tree.deps(clause, 'mark', 'case').some((m) => tree.lemma(m) === 'against'))

/**
 * *a report that envoys had met*, whatever the tree calls it: the word that opens it is no part of the clause; near-miss: *a demand that Lima
 * rejected*, where it is what is rejected.
 */
const isContent = (tree: Tree, clause: number): boolean =>
  tree.deps(clause, 'mark').some((m) => tree.lemma(m) === 'that') &&
  !(ANSWERING.has(tree.lemma(clause)) && tree.deps(clause, 'obj', 'ccomp', 'xcomp', 'nsubj:pass').length === 0)

/** Verbs that are nothing without what they answer. */
const ANSWERING = new Set([
  ...['accept', 'back', 'condemn', 'contest', 'criticise', 'criticize', 'deny', 'dismiss', 'dispute', 'endorse'],
  ...['favor', 'favour', 'grant', 'oppose', 'refute', 'reject', 'repudiate', 'resist', 'support', 'veto', 'welcome'],
])

/** Adds who says the clause by an aside, unless the act stands out of its reach. */
function collectAsides(tree: Tree, at: number, below: number, draft: Draft, codes: CodeBook): void {
  if (draft.isBackground) return
  for (const voice of asidesAt(tree, at, below, codes)) {
    if (voice === null) draft.isBackground = true
    else draft.voices.push(voice)
  }
}

function inheritFromConjunct(tree: Tree, at: number, first: number, draft: Draft, codes: CodeBook): void {
  if (!tree.isVerb(at) || !tree.isVerb(first)) return
  const own = tree.deps(at, 'aux', 'nsubj').filter((c) => tree.base(c) === 'nsubj' || tree.lemma(c) !== 'be')
  if (own.length > 0) return
  const shared = emptyDraft()
  modify(tree, first, shared, codes)
  if (['planned', 'hypothetical', 'habitual'].includes(shared.status ?? '')) draft.status ??= shared.status
  if (shared.negative && tree.deps(at, 'cc').some((c) => tree.lemma(c) === 'or')) draft.negative = !draft.negative
}

const RANKED = new Set(['first', 'second', 'third', 'last', 'latest', 'only'])

/** *became the first leader to meet him*: what it takes to be the first is done; near-miss: *it was the first step to free them*. */
function isOfTheFirst(tree: Tree, above: number): boolean {
  const noun = tree.lemma(above) === 'become' ? (tree.dep(above, 'xcomp') ?? above) : above
  const subject = tree.dep(above, 'nsubj')
  const isTold = noun !== above || tree.deps(noun, 'cop').length > 0
  return (
    isTold &&
    subject !== null &&
    tree.token(subject).upos !== 'PRON' &&
    tree.deps(noun, 'amod').some((t) => RANKED.has(tree.lemma(t)))
  )
}

/** A bare purpose clause tells what is intended. */
function applyPurpose(tree: Tree, at: number, parent: number, draft: Draft): void {
  if (!isInfinitive(tree, at) || isSaidInContact(tree, at)) return
  const base = tree.base(at)
  if (base === 'advcl' || base === 'acl') {
    if (!isOfTheFirst(tree, parent)) draft.status ??= 'planned'
  }
  if (base === 'xcomp') {
    draft.governors.push(parent)
    draft.status ??= modalStatus(tree, parent)
    if (isNegated(tree, parent)) draft.negative = !draft.negative
  }
}

function slotsOf(tree: Tree, child: number): string[] {
  const base = tree.base(child)
  const preposition = tree.preposition(child)
  const slots: string[] = []
  const isApart = isCircumstance(tree, child) || (base === 'parataxis' && hasContent(tree, tree.head(child)))
  const isCalled = isCalledThing(tree, child)
  if (CLAUSE_RELATIONS.has(base) && !isApart && !isCalled && !isSmallClause(tree, child)) {
    const kind = clauseKind(tree, child)
    slots.push(kind)
    if (kind === 'that') slots.push('quote')
  }
  if (base === 'obj' || isCalled || tree.relation(child) === 'nsubj:pass') slots.push('obj')
  if (base === 'nsubj') slots.push('subj')
  if (preposition) slots.push(`prep:${preposition}`, `prep:${preposition.split('_')[0]}`)
  return slots
}

/** *called a strike for Monday*, *declared a truce*: a noun that the tree takes for what somebody or something is called, where nobody and nothing is. */
function isCalledThing(tree: Tree, noun: number): boolean {
  const verb = tree.head(noun)
  return (
    tree.base(noun) === 'xcomp' &&
    tree.token(noun).upos === 'NOUN' &&
    tree.deps(noun, 'nsubj', 'case', 'mark', 'cop').length === 0 &&
    !tree.isPassive(verb) &&
    tree.deps(verb, 'obj').length === 0
  )
}

/** *declared the treaty suspended*: what one does by saying it, and nobody's report. */
function isSmallClause(tree: Tree, clause: number): boolean {
  return (
    tree.base(clause) === 'xcomp' &&
    ['VBN', 'JJ'].includes(tree.token(clause).xpos) &&
    tree.deps(clause, 'mark', 'nsubj', 'aux', 'cop').length === 0 &&
    tree.deps(tree.head(clause), 'obj', 'nsubj:pass').length > 0
  )
}

function partOfSpeech(tree: Tree, token: number): 'v' | 'n' | 'a' {
  const { upos } = tree.token(token)
  return upos === 'ADJ' ? 'a' : tree.isVerb(token) ? 'v' : 'n'
}

/** *Oslo asked for a delay; Lima refused*: behind a semicolon a sentence of its own, which only a verb of saying reaches. */
function isAnotherSentence(tree: Tree, child: number, parent: number, codes: CodeBook): boolean {
  if (tree.base(child) !== 'parataxis' || child < parent || isSpeech(tree, parent, codes)) return false
  const first = firstWord(tree, child)
  return first > 0 && tree.token(first - 1).form === ';'
}

function attitudeBetween(tree: Tree, child: number, parent: number, codes: CodeBook): Attitude | null {
  if (isAnotherSentence(tree, child, parent, codes)) return null
  const slots = slotsOf(tree, child)
  const pos = partOfSpeech(tree, parent)
  const lemmas = [
    ...tree.deps(parent, 'compound').map((p) => `${tree.lemma(parent)}_${tree.lemma(p)}`),
    tree.lemma(parent),
  ]
  const own = lemmas.flatMap((l) => codes.attitudesFor(l, pos))
  // Past participles serve as adjectives too (*is suspected of*, *was scheduled to*).
  const all =
    tree.token(parent).xpos === 'VBN' || pos === 'a'
      ? [...own, ...codes.attitudesFor(tree.token(parent).form.toLowerCase(), 'a')]
      : own
  // *used to strike*; near-miss: *used the lull to strike*.
  const isUsed = tree.deps(parent, 'obj').length > 0
  return all.find((a) => a.slots.some((s) => slots.includes(s)) && !(a.status === 'habitual' && isUsed)) ?? null
}

/** What is done to a report or to evidence is done to the act in it. Who rejects it denies the act. */
function applyDoubt(tree: Tree, child: number, parent: number, draft: Draft, codes: CodeBook): void {
  const doubt = doubtOf(tree, child, parent, draft.certainty === 'alleged', codes)
  if (doubt === null) return
  if (doubt === 'lacking') draft.certainty ??= 'denied'
  else draft.certainty = 'denied'
  if (doubt === 'refuted' && !attitudeBetween(tree, child, parent, codes)?.manner)
    draft.voices.push({ speaker: voiceOf(tree, parent, codes), manner: 'deny', cue: parent })
}

function applyAttitudes(
  tree: Tree,
  child: number,
  parent: number,
  draft: Draft,
  codes: CodeBook,
  presupposed: boolean,
): boolean {
  const attitude = attitudeBetween(tree, child, parent, codes)
  if (!attitude) return false
  const isClausal = CLAUSE_RELATIONS.has(tree.base(child))
  if (attitude.manner && !draft.isBackground && (isClausal || !presupposed)) {
    draft.voices.push({
      speaker: partOfSpeech(tree, parent) === 'n' ? nounSpeaker(tree, parent, codes) : voiceOf(tree, parent, codes),
      manner: attitude.manner,
      cue: parent,
    })
  }
  if (presupposed) return true
  draft.governors.push(parent)
  const negated = tree
    .deps(parent, 'advmod', 'aux')
    .some((a) => NEGATORS.has(tree.lemma(a)) || NEGATORS.has(tree.token(a).form.toLowerCase()))
  if (attitude.polarity === 'negative') draft.negative = draft.negative !== !negated
  else if (negated && !attitude.manner && attitude.status === null) draft.negative = !draft.negative
  draft.status ??= attitude.status
  draft.certainty ??= attitude.certainty
  if (!attitude.manner) draft.status ??= modalStatus(tree, parent)
  return true
}

/** *said in a statement on Friday that …*: whose words a noun is is told by its owner, or by the verb of saying that it stands with. */
function nounSpeaker(tree: Tree, noun: number, codes: CodeBook): number | null {
  const owner = tree.dep(noun, 'nmod:poss') ?? tree.deps(noun, 'nmod').find((n) => tree.preposition(n) === 'by')
  const verb = tree.head(noun)
  const isSaidIn = tree.base(noun) === 'obl' && tree.preposition(noun) === 'in' && isSpeech(tree, verb, codes)
  return owner ?? (isSaidIn ? voiceOf(tree, verb, codes) : null)
}
