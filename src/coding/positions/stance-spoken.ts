import type { Stance } from '../../record/schema/index.js'
import { hasNo, isNegated } from '../grammar/negation.js'
import { clauseKind, clauses, prepositional } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { judge } from '../judgement/judge.js'
import { REMAIN } from './cues/adjective.js'
import {
  CHANGING,
  CONCESSIONS,
  DENIED_ROOM,
  DISCUSSING,
  EPISTEMIC,
  FORTHCOMING,
  HOW,
  MEASURES,
  PUT_FORWARD,
  SETTLING,
  STAYING,
  WAYS,
} from './cues/refusal.js'
import { UNACCEPTABLE, VALENCE, WISHED } from './cues/valence.js'
import { YIELDING } from './cues/yielding.js'
import {
  hasAux,
  holdersAt,
  isOnlyUnderSaying,
  isPersonal,
  isSaid,
  marked,
  type StanceContext,
  type Stated,
  speakersOf,
  subjectOf,
} from './stance-slots.js'

/** A line that whoever says the sentence takes on a thing, without saying *we*: the stance that a token states so, or null. */
export function findSpoken(tree: Tree, t: number, context: StanceContext): Stated | null {
  const found =
    unmoved(tree, t) ??
    ungranted(tree, t) ??
    due(tree, t) ??
    lasting(tree, t) ??
    unacceptable(tree, t) ??
    untimely(tree, t) ??
    stillOffered(tree, t) ??
    noneToBe(tree, t) ??
    nothingTo(tree, t)
  if (!found) return byRegarding(tree, t, context)
  const judgement = judge(tree, t, context.knowledge)
  if (!isSaid(tree, judgement, context.knowledge)) return null
  const holders = speakersOf(tree, judgement, context.cast)
  return { ...found, predicate: t, subject: null, holders, isSpoken: true, needsOffice: true }
}

type Line = Pick<Stated, 'issue' | 'stance'>

const mayCome = (tree: Tree, t: number): boolean =>
  hasAux(tree, t, 'will', 'would', 'shall', 'wo', 'can', 'could', 'ca')

/** *The reform will not change*, *the deadline would not be moved*, *Threats will not change our policy*. */
function unmoved(tree: Tree, t: number): Line | null {
  if (!tree.isVerb(t) || !isOneOf(tree, t, CHANGING) || !isNegated(tree, t) || !mayCome(tree, t)) return null
  const issue = tree.dep(t, 'obj') ?? tree.dep(t, 'nsubj')
  return issue !== null && isOneOf(tree, issue, MEASURES) ? { issue, stance: 'unchanged' } : null
}

/** *The records would not be handed over*, *No prisoners will be freed*: what is not to be granted, whoever would have to. */
function ungranted(tree: Tree, t: number): Line | null {
  if (!tree.isVerb(t) || !tree.isPassive(t) || !isOneOf(tree, t, YIELDING) || !mayCome(tree, t)) return null
  const issue = tree.dep(t, 'nsubj')
  return issue !== null && (isNegated(tree, t) || hasNo(tree, issue)) ? { issue, stance: 'against' } : null
}

/** *The dispute should be settled by talks*: by whom or how; near-miss: *The dispute should be settled by June*, *The men should be freed*. */
function due(tree: Tree, t: number): Line | null {
  if (!tree.isVerb(t) || !tree.isPassive(t) || !isOneOf(tree, t, SETTLING) || isNegated(tree, t)) return null
  if (!hasAux(tree, t, 'should', 'must')) return null
  const issue = tree.dep(t, 'nsubj')
  const isHow =
    tree.deps(t, 'obl').some((o) => tree.relation(o) === 'obl:agent' || WAYS.has(tree.preposition(o) ?? '')) ||
    tree.deps(t, 'advmod').some((a) => HOW.has(tree.lemma(a)))
  return issue !== null && isHow && tree.token(issue).upos === 'NOUN' ? { issue, stance: 'for' } : null
}

/** *The ban will stay*, *border checks would continue*, *Our offer stands*, *the blockade remains in place*, *the march would go ahead*. */
function lasting(tree: Tree, t: number): Line | null {
  if (!tree.isVerb(t) || !['VB', 'VBZ', 'VBP'].includes(tree.token(t).xpos) || isNegated(tree, t)) return null
  const isPresent = tree.token(t).xpos !== 'VB' && tree.deps(t, 'obl').length === 0
  const isKept = tree.deps(t, 'obl', 'nmod').some((o) => tree.preposition(o) === 'in' && isOneOf(tree, o, STAYING.IN))
  const isSaid =
    (isOneOf(tree, t, STAYING.VERBS) && (isWill(tree, t) || isPresent)) ||
    (isOneOf(tree, t, STAYING.TO_COME) && isWill(tree, t)) ||
    (isOneOf(tree, t, STAYING.WITH_IN) && isKept)
  // near-miss: *the convoy will proceed to Oslo*
  const goesTo = tree.deps(t, 'obl').some((o) => tree.preposition(o) === 'to')
  const isOnCourse = isOneOf(tree, t, STAYING.ON_COURSE) && isWill(tree, t) && !goesTo
  const subject = tree.deps(t, 'nsubj').at(-1) ?? tree.dep(tree.firstConjunct(t), 'nsubj')
  if (subject !== null && isOnCourse && tree.token(subject).upos === 'NOUN')
    return { issue: subject, stance: 'unchanged' }
  const issue = isSaid ? subject : null
  if (issue === null) return null
  // *It will stay in force*: nothing but a measure does.
  const isIt = isKept && isWill(tree, t) && ['it', 'they'].includes(tree.lemma(issue))
  return isIt || isLasting(tree, issue) ? { issue, stance: 'unchanged' } : null
}

const isLasting = (tree: Tree, issue: number): boolean =>
  isOneOf(tree, issue, STAYING.NOUNS) || isOneOf(tree, issue, STAYING.FIGHTING)

const isWill = (tree: Tree, t: number): boolean => hasAux(tree, t, 'will', 'would', 'shall', "'ll", '’ll')

/** *The terms are unacceptable*, *The border is not negotiable*, *A recount is out of the question*, *Force is not on the table*. */
function unacceptable(tree: Tree, t: number): Line | null {
  if (tree.deps(t, 'cop').length === 0 || tree.deps(t, 'cop').some((c) => isOneOf(tree, c, REMAIN))) return null
  const issue = tree.dep(t, 'nsubj')
  const marks = tree
    .deps(t, 'case')
    .map((c) => tree.lemma(c))
    .join('_')
  // *is not up for negotiation*
  const behind =
    tree.lemma(t) === 'up' ? tree.deps(t, 'obl', 'nmod').find((o) => tree.preposition(o) === 'for') : undefined
  const key =
    behind !== undefined ? `for_${tree.lemma(behind)}` : marks === '' ? tree.lemma(t) : `${marks}_${tree.lemma(t)}`
  const stance = UNACCEPTABLE[key]?.[isNegated(tree, t) ? 'negated' : 'plain'] ?? null
  // *It is unacceptable that …* judges a deed; *That is out of the question* answers a wish.
  const isNamed = issue !== null && (WISHED.has(key) || !/^(?:it|that|this)$/i.test(tree.token(issue).form))
  return issue !== null && stance !== null && isNamed ? { issue, stance } : null
}

/** *It was too early to do so*, *The time was not ripe*, *This was not possible*: what is put off or held to be out of reach; near-miss: *It is too early to say*. */
function untimely(tree: Tree, t: number): Line | null {
  if (tree.deps(t, 'cop').length === 0) return null
  const deed = [
    ...tree.deps(t, 'advcl', 'csubj', 'ccomp', 'xcomp'),
    ...tree.deps(t, 'advmod').flatMap((a) => tree.deps(a, 'advcl')),
  ].find((c) => c > t && clauseKind(tree, c) === 'inf')
  const isTooSoon =
    tree.lemma(t) === 'premature' ||
    (['early', 'soon'].includes(tree.lemma(t)) && tree.deps(t, 'advmod').some((a) => tree.lemma(a) === 'too'))
  const isBarred = tree.lemma(t) === 'impossible' || (tree.lemma(t) === 'possible' && isNegated(tree, t))
  const answer = tree.dep(t, 'nsubj')
  const isAnswer = answer !== null && ['this', 'that'].includes(tree.lemma(answer))
  if (isTooSoon && !isNegated(tree, t))
    return deed !== undefined && !isOneOf(tree, deed, EPISTEMIC) ? { issue: deed, stance: 'against' } : null
  const isUnripe = answer !== null && tree.lemma(answer) === 'time' && ['right', 'ripe'].includes(tree.lemma(t))
  if (isUnripe && isNegated(tree, t))
    return { issue: deed ?? marked(tree, t, 'for') ?? marked(tree, answer, 'for') ?? answer, stance: 'against' }
  return isBarred && isAnswer ? { issue: answer, stance: 'against' } : null
}

/** *The door to talks remained open*, *Our offer is still on the table*. */
function stillOffered(tree: Tree, t: number): Line | null {
  const isKept = isOneOf(tree, t, REMAIN) || tree.deps(t, 'cop').length > 0
  const thing = isKept && !isNegated(tree, t) ? tree.dep(t, 'nsubj') : null
  if (thing === null) return null
  // *remained open*: the word right behind, wherever the tree hangs it.
  const behind = [t, ...(t + 1 < tree.tokens.length ? [t + 1] : []), ...tree.deps(t, 'xcomp', 'obl')]
  const isOpen = tree.lemma(thing) === 'door' && behind.some((b) => tree.lemma(b) === 'open')
  const isThere = isOneOf(tree, thing, PUT_FORWARD) && behind.some((b) => tree.lemma(b) === 'table')
  if (!isOpen && !isThere) return null
  return { issue: marked(tree, thing, 'to') ?? marked(tree, thing, 'for') ?? thing, stance: 'for' }
}

/** *There will be no recount*, *None would be forthcoming*, *No apology will come*. */
function noneToBe(tree: Tree, t: number): Line | null {
  if (!mayCome(tree, t)) return null
  const isThere = tree.lemma(t) === 'be' && tree.deps(t, 'expl').length > 0
  if (!isThere && !isOneOf(tree, t, FORTHCOMING)) return null
  const issue = tree.dep(t, 'nsubj')
  if (issue === null) return null
  const isNone = tree.lemma(issue) === 'none' && tree.deps(issue, 'nmod').length === 0
  const isNo = hasNo(tree, issue) || (!isThere && isNegated(tree, t))
  return isNone || (isNo && isOneOf(tree, issue, CONCESSIONS)) ? { issue, stance: 'against' } : null
}

/** *There is nothing to discuss*, *no question of lifting it*, *no room for compromise*; the tree may hang the clause on the verb. */
function nothingTo(tree: Tree, t: number): Line | null {
  if (tree.lemma(t) !== 'be' || tree.deps(t, 'expl').length === 0) return null
  const none = tree.deps(t, 'nsubj').find((s) => hasNo(tree, s))
  const denied = none === undefined ? undefined : DENIED_ROOM[tree.lemma(none)]
  const of =
    none === undefined || denied === undefined
      ? undefined
      : (marked(tree, none, denied) ?? clauses(tree, none, 'ing')[0])
  // *no room for more patients*
  const isLine =
    of !== undefined && (denied === 'of' || tree.lemma(none ?? t) !== 'room' || isOneOf(tree, of, CONCESSIONS))
  if (of !== undefined && isLine) return { issue: of, stance: 'against' }
  const nothing = tree.deps(t, 'nsubj').find((s) => tree.lemma(s) === 'nothing')
  const clause = nothing === undefined ? undefined : [...tree.deps(nothing, 'acl'), ...tree.deps(t, 'csubj')][0]
  return clause !== undefined && isOneOf(tree, clause, DISCUSSING) ? { issue: clause, stance: 'against' } : null
}

/** *considers the militia a threat*, *views it as an ally*: for or against by what the thing is taken for. */
function byRegarding(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  const { REGARD, NAMING, NAMED, OF } = VALENCE
  const names = isOneOf(tree, t, NAMING)
  if (!tree.isVerb(t) || tree.isPassive(t) || !(names || isOneOf(tree, t, REGARD))) return null
  const judgement = judge(tree, t, knowledge)
  if (judgement.status !== 'occurred' || !isOnlyUnderSaying(tree, judgement, knowledge)) return null
  const complements = tree.deps(t, 'obj', 'xcomp', 'obl', 'ccomp')
  const judging = (c: number) =>
    names ? [c].filter((o) => tree.token(o).upos === 'ADJ') : [c, ...tree.deps(c, 'amod')]
  const isHard = (c: number) => names && [c, ...prepositional(tree, c, 'of')].some((n) => isOneOf(tree, n, NAMED))
  const leaning = (c: number): Stance | undefined =>
    isHard(c)
      ? 'against'
      : judging(c)
          .map((o) => OF[tree.lemma(o)])
          .find(Boolean)
  const as = complements.find((c) => leaning(c) !== undefined)
  const taken = as === undefined ? undefined : leaning(as)
  const issue = complements.find((c) => c !== as && c < (as ?? 0)) ?? (as === undefined ? null : tree.dep(as, 'nsubj'))
  if (issue === null || taken === undefined || (names && isPersonal(tree, issue))) return null
  // *the treaty, which Jordan considers unjust*
  const isRelative = tree.token(issue).upos === 'PRON' && tree.relation(t) === 'acl:relcl'
  const subject = subjectOf(tree, t)
  const stance = judgement.polarity === 'positive' ? taken : taken === 'for' ? 'against' : 'for'
  return {
    predicate: t,
    subject,
    holders: holdersAt(tree, subject, cast),
    issue: isRelative ? tree.head(t) : issue,
    stance,
    needsOffice: true,
  }
}
