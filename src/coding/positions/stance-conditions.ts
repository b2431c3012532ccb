import { hasNo, isNegated } from '../grammar/negation.js'
import { clauses, semanticObject } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { isInverted } from '../judgement/conditions.js'
import { judge } from '../judgement/judge.js'
import { READY } from './cues/adjective.js'
import { COMING, CONSENT, EPISTEMIC, GIVING_WORD, POSSIBLE, WITHHOLDING } from './cues/refusal.js'
import { HOLDING, REFUSALS } from './cues/stance.js'
import {
  CONCEDING,
  CONDITION_MARKS,
  CONTINGENT,
  DEMANDING,
  OFFERING,
  PRICED,
  PRICES,
  PROVISOS,
  SETTING,
  THREATENED,
  YIELDING,
} from './cues/yielding.js'
import {
  hasAux,
  hasManner,
  holdersAt,
  isAsserted,
  isOnlyUnderSaying,
  isSaid,
  isWe,
  type StanceContext,
  type Stated,
  speakersOf,
  subjectOf,
} from './stance-slots.js'

/** The condition that a predicate is put under: a clause (*if*, *unless*, *as long as*) or *on condition*; undefined without one. */
export function conditionOf(tree: Tree, t: number): number | undefined {
  // *"If they leave, we stop," he said*: a tree may hang what comes first on the *said* behind.
  const above =
    tree.base(t) === 'ccomp' && tree.head(t) > t ? tree.deps(tree.head(t), 'advcl').filter((c) => c < t) : []
  const own = [...tree.deps(t, 'advcl', 'obl', 'ccomp'), ...above].find((c) => {
    if (tree.deps(c, 'case').some((m) => tree.lemma(m) === 'on') && isOneOf(tree, c, PROVISOS))
      // *said on condition of anonymity*
      return !tree.subtree(c).some((m) => tree.lemma(m) === 'anonymity')
    const marks = tree.deps(c, 'mark', 'advmod').map((m) => tree.lemma(m))
    // *only after a treaty was signed*, *only when they stop*
    const isStrict = marks.some((m) => m === 'after' || m === 'when') && isOnly(tree, c)
    const isAwaited = marks.includes('when') && isOneOf(tree, t, CONCEDING) && isToCome(tree, t)
    return (
      tree.base(c) !== 'obl' &&
      (isStrict || isAwaited || isInverted(tree, c) || marks.some((m) => CONDITION_MARKS.has(m)))
    )
  })
  return own ?? asLongAs(tree, t)
}

const isToCome = (tree: Tree, t: number): boolean => hasAux(tree, t, 'will', 'would')

/** *as long as they go on*: whichever of its words the clause hangs on. */
function asLongAs(tree: Tree, t: number): number | undefined {
  const isLong = (at: number) =>
    tree.lemma(at) === 'long' && ['as', 'so'].includes(tree.tokens[at - 1]?.form.toLowerCase() ?? '')
  if (!tree.hasLemma('long')) return undefined
  const long = tree
    .deps(t, 'advmod', 'advcl', 'obl')
    .flatMap((c) => [c, ...tree.children(c)])
    .find(isLong)
  if (long === undefined || tree.tokens[long + 1]?.form.toLowerCase() !== 'as') return undefined
  return tree.deps(t, 'advcl').find((c) => c > long) ?? long
}

/** The condition of the predicate or of the verb that refuses it (*refused to go until …*). */
export function hasCondition(tree: Tree, t: number): boolean {
  return [t, ...(tree.base(t) === 'xcomp' ? [tree.head(t)] : [])].some((at) => conditionOf(tree, at) !== undefined)
}

const isOnly = (tree: Tree, clause: number): boolean =>
  tree
    .subtree(clause)
    .slice(0, 3)
    .some((t) => tree.lemma(t) === 'only') ||
  tree.tokens[Math.min(...tree.subtree(clause)) - 1]?.form.toLowerCase() === 'only'

/** What is said under a condition: the stance of a verb's subject, or of the one who speaks. */
export function findConditional(tree: Tree, t: number, context: StanceContext): Stated | null {
  if (!tree.isVerb(t) && tree.deps(t, 'cop', 'aux:pass').length === 0) return null
  const strong =
    byStrongCondition(tree, t, context) ??
    byProviso(tree, t, context) ??
    byReadiness(tree, t, context) ??
    byPrecondition(tree, t, context) ??
    byConsent(tree, t, context) ??
    byTerms(tree, t, context)
  if (strong !== null && strong.holders.length > 0) return strong
  return byPart(tree, t, context) ?? bySpokenCondition(tree, t, context)
}

/** *would accept 400 observers but no soldiers*, *will accept only African observers*: a part is granted, and what is over it is not. */
function byPart(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t) || !(isOneOf(tree, t, YIELDING) || isOneOf(tree, t, OFFERING))) return null
  const granted = semanticObject(tree, t)
  if (granted === null || !isToCome(tree, t)) return null
  const isLess = isOneOf(tree, t, YIELDING) && (exceptsPart(tree, granted) || exceptsPart(tree, t))
  if (!isLess && !grantsOnlySuch(tree, t, granted)) return null
  const judgement = judge(tree, t, knowledge)
  if (judgement.polarity === 'negative' || !isOnlyUnderSaying(tree, judgement, knowledge)) return null
  const subject = subjectOf(tree, t)
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue: granted, stance: 'conditional' }
}

/** *is ready to sign if they pay*: what somebody would do, but under a condition. */
function byReadiness(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  const deed = READY.has(tree.token(t).form.toLowerCase()) ? clauses(tree, t, 'inf')[0] : undefined
  if (deed === undefined || tree.deps(t, 'cop', 'aux:pass').length === 0 || isOneOf(tree, deed, THREATENED)) return null
  const condition = [t, deed].map((at) => conditionOf(tree, at)).find((c) => c !== undefined)
  if (condition === undefined || markedBy(tree, condition, 'unless', 'until')) return null
  const judgement = judge(tree, t, knowledge)
  if (judgement.polarity === 'negative' || !isOnlyUnderSaying(tree, judgement, knowledge)) return null
  const subject = subjectOf(tree, t)
  const issue = semanticObject(tree, deed) ?? deed
  return {
    predicate: t,
    subject,
    holders: holdersAt(tree, subject, cast),
    issue,
    stance: 'conditional',
    needsOffice: true,
  }
}

/** *only African observers*; *officers, but no soldiers*, *100 of them but not more*, *with officers but not with soldiers*. */
const exceptsPart = (tree: Tree, noun: number): boolean =>
  (!tree.isVerb(noun) && tree.deps(noun, 'advmod').some((a) => tree.lemma(a) === 'only')) ||
  tree
    .deps(noun, 'conj')
    .filter((c) => !tree.isVerb(c))
    .some((c) => {
      const isBut = tree.deps(c, 'cc').some((cc) => tree.lemma(cc) === 'but')
      return isBut && [c, ...tree.deps(c, 'conj')].some((at) => hasNo(tree, at) || isNegated(tree, at))
    })

/** *would only consider a treaty that protects fishermen*: what one is said to be like is the condition. */
const grantsOnlySuch = (tree: Tree, t: number, granted: number): boolean =>
  tree.deps(t, 'advmod').some((a) => a < t && tree.lemma(a) === 'only') &&
  tree.deps(granted, 'acl').some((c) => tree.relation(c) === 'acl:relcl')

const markedBy = (tree: Tree, condition: number, ...marks: readonly string[]): boolean =>
  tree.deps(condition, 'mark', 'advmod').some((m) => marks.includes(tree.lemma(m)))

/**
 * *will resume supplies only if …*, *on condition that …*, *would send nobody until …*, *said it would sign if …*: what is offered under a condition that the
 * text sets out as one. What is to follow *unless* something is done is a threat, but for what is not to be.
 */
function byStrongCondition(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  const condition = tree.isVerb(t) ? conditionOf(tree, t) : undefined
  // *could sign only if*: what may be, and not otherwise.
  const isAllowed =
    condition !== undefined && isOnly(tree, condition) && isOneOf(tree, t, YIELDING) && hasAux(tree, t, 'can', 'could')
  if (condition === undefined || !(isAllowed || isToCome(tree, t))) return null
  const isNamed = tree.base(condition) === 'obl'
  const isStrict = isOnly(tree, condition) || markedBy(tree, condition, 'provide', 'provided')
  const judgement = judge(tree, t, knowledge)
  const object = semanticObject(tree, t)
  const isDenied = judgement.polarity === 'negative' || (object !== null && hasNo(tree, object))
  const unlessDone = isDenied && markedBy(tree, condition, 'until', 'unless', 'if')
  const isMarked =
    markedBy(tree, condition, 'if', 'once') || (isOneOf(tree, t, CONCEDING) && markedBy(tree, condition, 'when'))
  // *Oslo would accept a pause if it were paid*: a word that is given is somebody's own, whoever tells of it.
  const grantsIfDone = isMarked && (isOneOf(tree, t, GIVING_WORD) || (judgement.voices.length > 0 && grants(tree, t)))
  if (!isNamed && !isStrict && !unlessDone && !grantsIfDone) return null
  if (!isOnlyUnderSaying(tree, judgement, knowledge)) return null
  const subject = subjectOf(tree, t)
  return {
    predicate: t,
    subject,
    holders: holdersAt(tree, subject, cast),
    issue: object,
    stance: 'conditional',
  }
}

/**
 * *agreed to let them in, provided that …*, *refused to send anybody unless …*, *is suspending its mediation until …*: a yes or a no, given
 * already, that the text sets a condition to.
 */
function byProviso(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t)) return null
  const isYes = isOneOf(tree, t, GIVING_WORD)
  const isNo = isOneOf(tree, t, REFUSALS) || isOneOf(tree, t, WITHHOLDING)
  if (!(isYes || isNo)) return null
  const deed = clauses(tree, t, 'inf')[0]
  const condition = [t, ...(deed === undefined ? [] : [deed])]
    .map((at) => conditionOf(tree, at))
    .find((c) => c !== undefined)
  if (condition === undefined) return null
  const isSet =
    tree.base(condition) === 'obl' ||
    isOnly(tree, condition) ||
    markedBy(tree, condition, 'provide', 'provided', 'unless') ||
    (isYes && deed !== undefined && markedBy(tree, condition, 'if', 'once') && !isOneOf(tree, deed, THREATENED))
  if (!(isSet || (isNo && tree.isVerb(condition) && markedBy(tree, condition, 'until')))) return null
  const judgement = judge(tree, t, knowledge)
  if (judgement.polarity === 'negative' || ['hypothetical', 'habitual'].includes(judgement.status)) return null
  if (!isOnlyUnderSaying(tree, judgement, knowledge)) return null
  const subject = subjectOf(tree, t)
  const issue = (deed === undefined ? null : semanticObject(tree, deed)) ?? deed ?? semanticObject(tree, t)
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance: 'conditional' }
}

/**
 * *demands their release before any talks*, *insisted that the army first pull out*, *has made a vote its condition for a deal*: what is asked for
 * as the price of something else.
 */
function byPrecondition(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t)) return null
  const price = isOneOf(tree, t, DEMANDING) ? firstAsked(tree, t) : statedPrice(tree, t)
  if (price === null) return null
  if (!isAsserted(tree, judge(tree, t, knowledge), knowledge)) return null
  const subject = subjectOf(tree, t)
  const holders = holdersAt(tree, subject, cast)
  return { predicate: t, subject, holders, issue: price, stance: 'conditional', needsOffice: true }
}

/** What is demanded *before* something else, or *first*. */
export function firstAsked(tree: Tree, t: number): number | null {
  const clause = [...clauses(tree, t, 'that'), ...clauses(tree, t, 'inf')][0]
  const object = semanticObject(tree, t)
  const places = [t, clause, object].flatMap((at) => at ?? [])
  const isBefore = places.some((at) =>
    [...tree.deps(at, 'obl', 'nmod', 'advcl')].some(
      // *before talks*, *before they sign*, *before talks can begin*
      (c) =>
        (tree.preposition(c) === 'before' || markedBy(tree, c, 'before')) &&
        [c, ...tree.deps(c, 'nsubj')].some((at) => isOneOf(tree, at, PRICED)),
    ),
  )
  const isFirst = clause !== undefined && tree.deps(clause, 'advmod').some((a) => tree.lemma(a) === 'first')
  return isBefore || isFirst ? (clause ?? object ?? t) : null
}

/** *made it a condition for talks*, *set their release as a precondition*. */
function statedPrice(tree: Tree, t: number): number | null {
  if (!isOneOf(tree, t, SETTING)) return null
  // *made its signature conditional on a vote*
  if (tree.deps(t, 'xcomp', 'obj').some((x) => CONTINGENT.has(tree.lemma(x)))) return semanticObject(tree, t)
  // *made a vote its condition*: a tree may take the second noun for a part of the first.
  const beside = tree.deps(t, 'obj').flatMap((o) => tree.deps(o, 'nmod', 'appos').filter((n) => n > o))
  const price = [...tree.deps(t, 'obj', 'xcomp', 'obl'), ...beside].find(
    (o) => isOneOf(tree, o, PRICES) && !hasNo(tree, o) && (!beside.includes(o) || tree.preposition(o) === null),
  )
  const isOwn = price !== undefined && (tree.base(price) !== 'obl' || tree.preposition(price) === 'as')
  return isOwn ? (semanticObject(tree, t) ?? price) : null
}

/** *Nothing should be deployed without the union's consent, China said*: what is not to be, but with a yes that is named. */
function byConsent(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.deps(t, 'aux').every((a) => tree.token(a).xpos !== 'MD')) return null
  const consent = tree.deps(t, 'obl').find((o) => tree.preposition(o) === 'without' && isOneOf(tree, o, CONSENT))
  const issue = tree.dep(t, 'nsubj')
  const judgement = judge(tree, t, knowledge)
  const isNone = issue !== null && (hasNo(tree, issue) || tree.lemma(issue) === 'nothing')
  if (consent === undefined || !(isNone || isNegated(tree, t))) return null
  if (!isSaid(tree, judgement, knowledge)) return null
  const holders = speakersOf(tree, judgement, cast)
  return { predicate: t, subject: null, holders, issue, stance: 'conditional', isSpoken: true, needsOffice: true }
}

/** *Any deal must name the border, Peru said*, *The troops must leave before any talks*: what a deal or talks would have to be, or come after. */
function byTerms(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  const isDue = hasAux(tree, t, 'must', 'should')
  const subject = tree.dep(t, 'nsubj')
  if (!isDue || subject === null || isNegated(tree, t)) return null
  const isAny = tree.deps(subject, 'det').some((d) => tree.lemma(d) === 'any') && isOneOf(tree, subject, PRICED)
  if (!isAny && firstAsked(tree, t) === null) return null
  const judgement = judge(tree, t, knowledge)
  if (!isSaid(tree, judgement, knowledge)) return null
  const holders = speakersOf(tree, judgement, cast)
  return {
    predicate: t,
    subject: null,
    holders,
    issue: subject,
    stance: 'conditional',
    isSpoken: true,
    needsOffice: true,
  }
}

/** *would sign*, *would come back*: what somebody else would have. */
const grants = (tree: Tree, t: number): boolean =>
  isOneOf(tree, t, YIELDING) ||
  isOneOf(tree, t, OFFERING) ||
  (tree.lemma(t) === 'come' && tree.deps(t, 'advmod').some((a) => tree.lemma(a) === 'back'))

/**
 * *The embargo could be lifted if …, the minister said*, *A visit is possible only if …*, *If they stop, we stop*: the line of the one
 * who says under what condition something would be granted or done.
 */
function bySpokenCondition(tree: Tree, t: number, context: StanceContext): Stated | null {
  const condition = conditionOf(tree, t)
  if (condition === undefined) return null
  const judgement = judge(tree, t, context.knowledge)
  const subject = tree.dep(t, 'nsubj')
  // *"If they stop, we stop," he promised*
  const quotes = (g: number) => isOneOf(tree, g, HOLDING) && tree.base(t) === 'ccomp' && g > t
  if (!judgement.governors.every((g) => hasManner(tree, g, context.knowledge) || quotes(g))) return null
  if (
    subject !== null &&
    isWe(tree, subject) &&
    tree.isVerb(t) &&
    ![t, ...tree.deps(t, 'xcomp')].some((v) => isOneOf(tree, v, EPISTEMIC))
  )
    return {
      predicate: t,
      subject,
      holders: holdersAt(tree, subject, context.cast),
      issue: semanticObject(tree, t),
      stance: 'conditional',
      needsOffice: true,
    }
  const isGranted = tree.isVerb(t) && tree.isPassive(t) && isOneOf(tree, t, YIELDING) && tree.deps(t, 'aux').length > 0
  const isPossible = isOneOf(tree, t, POSSIBLE) && tree.deps(t, 'cop').length > 0
  const isAwaited =
    tree.isVerb(t) &&
    tree.deps(t, 'aux').length > 0 &&
    (isOnly(tree, condition) || (isOneOf(tree, t, COMING) && markedBy(tree, condition, 'if', 'once'))) &&
    (isOneOf(tree, t, COMING) || (subject !== null && holdersAt(tree, subject, context.cast).length === 0))
  if (!isGranted && !isPossible && !isAwaited) return null
  // *warned that more would follow if it went on*
  if (isAwaited && judgement.voices.some(({ manner }) => ['warn', 'threaten'].includes(manner))) return null
  return {
    predicate: t,
    subject: null,
    holders: speakersOf(tree, judgement, context.cast),
    issue: subject,
    stance: 'conditional',
    isSpoken: true,
    needsOffice: true,
  }
}
