import { hasNo, isNegated } from '../grammar/negation.js'
import { clauses, semanticObject } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { type Judgement, judge } from '../judgement/judge.js'
import { POLITICAL } from './cues/holder.js'
import {
  BOWING,
  EPISTEMIC,
  GOING,
  GONE_BACK,
  INTENDING,
  INTENTIONS,
  LEAVING,
  RULES,
  STAYING,
  TAKING_BACK,
  UNYIELDING,
} from './cues/refusal.js'
import { STOPPING } from './cues/siding.js'
import { HOLDING, REFUSALS } from './cues/stance.js'
import { HANDING_OVER, YIELDING } from './cues/yielding.js'
import {
  hasAux,
  hasManner,
  holdersAt,
  isAnswered,
  isPersonal,
  isSaid,
  isWe,
  marked,
  type StanceContext,
  type Stated,
  sideOf,
  speakersOf,
  subjectOf,
} from './stance-slots.js'

/** What somebody will not do: the stance that a token states by refusing, or null. */
export function findRefusal(tree: Tree, t: number, context: StanceContext): Stated | null {
  return (
    byNoIntention(tree, t, context) ??
    byNotIntending(tree, t, context) ??
    byRefusing(tree, t, context) ??
    byStaying(tree, t, context)
  )
}

/** *We are staying on the hill*, *We will stay*: who will not go; near-miss: *We are staying in touch*. */
function byStaying(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || !isOneOf(tree, t, STAYING.HERE) || tree.deps(t, 'xcomp', 'obj').length > 0) return null
  const subject = subjectOf(tree, t)
  const isNow = tree.token(t).xpos === 'VBG' && hasAux(tree, t, 'be')
  if (subject === null || !isWe(tree, subject) || !(isNow || hasAux(tree, t, 'will', "'ll", '’ll'))) return null
  if (!tree.deps(t, 'obl').every((o) => isHeld(tree, o))) return null
  const judgement = judge(tree, t, knowledge)
  if (judgement.polarity === 'negative' || !isSaid(tree, judgement, knowledge)) return null
  const issue = tree.deps(t, 'obl')[0] ?? null
  return {
    predicate: t,
    subject,
    holders: holdersAt(tree, subject, cast),
    issue,
    stance: 'unchanged',
    needsOffice: true,
  }
}

/** *on the hill*, *in the valley*; near-miss: *in touch*, *in Rome until Friday*, *by your side*. */
const isHeld = (tree: Tree, place: number): boolean =>
  ['on', 'in'].includes(tree.preposition(place) ?? '') &&
  (tree.deps(place, 'det').length > 0 || tree.token(place).upos === 'PROPN')

/** *has no intention of leaving the treaty*, *has neither the time nor the wish to meddle*. */
function byNoIntention(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'NOUN' || !isOneOf(tree, t, INTENTIONS)) return null
  // *had no intention*: the verb right before, wherever the tree hangs the noun.
  const before = [t - 1, t - 2].find((at) => at >= 0 && tree.isVerb(at) && tree.lemma(at) === 'have')
  const verb = before ?? tree.head(tree.firstConjunct(t))
  if (verb < 0 || tree.lemma(verb) !== 'have') return null
  const isDenied = hasNo(tree, t) || isNegated(tree, verb) || tree.deps(t, 'cc').some((c) => tree.lemma(c) === 'nor')
  if (!isDenied || judge(tree, verb, knowledge).conditional) return null
  const issue = tree.deps(t, 'acl')[0] ?? clauses(tree, verb, 'inf')[0]
  // *has no plans to visit Rome*: where somebody goes is no line.
  if (issue !== undefined && tree.lemma(t) === 'plan' && isOneOf(tree, issue, GOING)) return null
  const subject = subjectOf(tree, verb)
  return issue === undefined
    ? null
    : { predicate: verb, subject, holders: holdersAt(tree, subject, cast), issue, stance: 'against' }
}

/** *does not intend to leave the alliance*, *did not want a break*, *did not need foreign troops*: in the present, or as somebody says. */
function byNotIntending(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t) || !isOneOf(tree, t, INTENDING)) return null
  // *who did not wish to be named*: said in passing of somebody else.
  if (tree.relation(tree.firstConjunct(t)) === 'acl:relcl') return null
  const issue = clauses(tree, t, 'inf')[0] ?? semanticObject(tree, t) ?? undefined
  const judgement = judge(tree, t, knowledge)
  const isPresent = tree.deps(t, 'aux').some((a) => tree.lemma(a) === 'do' && tree.token(a).xpos !== 'VBD')
  if (issue === undefined || judgement.polarity !== 'negative' || !isSaid(tree, judgement, knowledge)) return null
  if (!isPresent && judgement.voices.length === 0) return null
  const subject = subjectOf(tree, t)
  const needsOffice = tree.lemma(t) === 'need'
  // *We need no lectures*: nobody offers any.
  if (needsOffice && hasNo(tree, issue)) return null
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance: 'against', needsOffice }
}

/**
 * *Kenya will not allow foreign bases*, *vowed not to let it happen*, *refused to take them back*, *We cannot sit down with
 * them*: yielding, which the clause refuses; of what *we* will not do, any deed. Who will not block a thing lets it be.
 */
function byRefusing(tree: Tree, t: number, context: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'VERB' || tree.isPassive(t)) return null
  // Asked first, for it is cheap: an auxiliary, or a verb of refusing or vowing above, has to be there.
  const above = tree.head(tree.firstConjunct(t))
  const vows = above >= 0 && (isOneOf(tree, above, REFUSALS) || isOneOf(tree, above, HOLDING))
  if (!vows && tree.deps(t, 'aux').length === 0) return null
  const judgement = judge(tree, t, context.knowledge)
  if (judgement.polarity !== 'negative' || judgement.conditional) return null
  const keeps = isOneOf(tree, t, UNYIELDING)
  const yields = isOneOf(tree, t, YIELDING) || doesSo(tree, t)
  const subject = subjectOf(tree, t)
  const whose = subject === null || isOneOf(tree, t, EPISTEMIC) ? null : whoseLine(tree, subject, judgement, context)
  const isOurs = whose !== null
  if (!isRefused(tree, t, judgement, { isCue: yields || keeps, whose }, context)) return null
  const issue = issueOf(tree, t) ?? (isOurs || (tree.head(t) >= 0 && isOneOf(tree, tree.head(t), REFUSALS)) ? t : null)
  // *will never bow to an ultimatum*: a line, whatever was asked.
  const bows = isOneOf(tree, t, BOWING)
  const isHandedOver = issue !== null && isPersonal(tree, issue) && isOneOf(tree, t, HANDING_OVER)
  // *refused to withdraw the charges*: what is one's own, and answers nobody.
  const isOwn = isOneOf(tree, t, TAKING_BACK)
  if (issue !== null && isPersonal(tree, issue) && !isHandedOver) return null
  if (issue !== null && !bows && !isOwn && isAnswered(tree, issue)) return null
  return {
    predicate: t,
    subject,
    holders: holdersAt(tree, subject, context.cast),
    issue,
    stance: isOneOf(tree, t, STOPPING) ? 'for' : keeps && !yields && !isHandedOver ? 'unchanged' : 'against',
    needsOffice: isOurs && !yields && !keeps,
  }
}

/** *could not do so*: what was asked. */
const doesSo = (tree: Tree, t: number): boolean =>
  tree.lemma(t) === 'do' && tree.deps(t, 'advmod', 'obj').some((s) => tree.lemma(s) === 'so')

/** *we*; a side of which those who make policy for it speak: *Peru would not order any, its minister said*. */
function whoseLine(
  tree: Tree,
  subject: number,
  judgement: Judgement,
  { cast }: StanceContext,
): 'ours' | 'theirs' | null {
  if (isWe(tree, subject)) return 'ours'
  const side = (id: string) => sideOf(id, cast)
  const makesPolicy = (id: string) =>
    cast.roster.get(id).designation.kind === 'state' || POLITICAL.has(cast.roster.get(id).sector ?? '')
  const speakers = speakersOf(tree, judgement, cast).filter(makesPolicy).map(side)
  return holdersAt(tree, subject, cast).some((id) => speakers.includes(side(id))) ? 'theirs' : null
}

/**
 * What somebody could not do in the past by themselves is no line: *could* and *can* count in reported or direct speech, or with
 * the rule that forbids it.
 */
function isRefused(
  tree: Tree,
  t: number,
  judgement: Judgement,
  { isCue, whose }: { readonly isCue: boolean; readonly whose: 'ours' | 'theirs' | null },
  { knowledge }: StanceContext,
): boolean {
  const others = judgement.governors.filter((g) => !hasManner(tree, g, knowledge))
  const governor = others[0]
  if (governor !== undefined) {
    if (isBygone(tree, governor)) return false
    if (others.length === 1 && hasLongRefused(tree, t, governor)) return true
    const vows = isOneOf(tree, governor, REFUSALS) || (isOneOf(tree, governor, HOLDING) && isNegated(tree, t))
    return isCue && others.length === 1 && tree.head(tree.firstConjunct(t)) === governor && vows
  }
  const has = (...wanted: readonly string[]) => hasAux(tree, t, ...wanted)
  const isGoing = has('be') && (isOneOf(tree, t, GONE_BACK) || tree.lemma(t) === 'go')
  const isOurs = whose === 'ours'
  if (!isCue && whose === null) return false
  // *We are not leaving*, *We are not paying twice*
  if (isOurs && has('be') && tree.token(t).xpos === 'VBG' && (isCue || isOneOf(tree, t, LEAVING))) return true
  if (has('will', 'would', 'shall', 'wo', "'ll", '’ll') || (isCue && isGoing)) return true
  // *Norway does not extradite its citizens, its minister said*: what one never does.
  const isNever = tree.deps(t, 'aux').some((a) => tree.lemma(a) === 'do' && tree.token(a).xpos !== 'VBD')
  if (isCue && isNever && whose !== null && judgement.voices.length > 0) return true
  return (isCue || isOurs) && has('can', 'could', 'ca') && (judgement.voices.length > 0 || namesRule(tree, t))
}

/** *after Chad refused to let them in*: told in passing as the cause or the time of something else. */
const isBygone = (tree: Tree, refusal: number): boolean =>
  tree.token(refusal).xpos === 'VBD' && tree.base(tree.firstConjunct(refusal)) === 'advcl'

/** *refuses to attend*, *has refused to do so for years*: what somebody goes on refusing is a line, whatever it is. */
function hasLongRefused(tree: Tree, t: number, governor: number): boolean {
  const isNow = ['VBZ', 'VBP'].includes(tree.token(governor).xpos)
  const isPerfect = tree.deps(governor, 'aux').some((a) => ['VBZ', 'VBP'].includes(tree.token(a).xpos))
  const isRefusal = isOneOf(tree, governor, REFUSALS) && tree.head(tree.firstConjunct(t)) === governor
  return isRefusal && (isNow || isPerfect) && !isOneOf(tree, t, EPISTEMIC)
}

/** *under current rules*, *because of the treaty*. */
const namesRule = (tree: Tree, t: number): boolean =>
  tree
    .deps(t, 'obl')
    .some((o) => ['under', 'because_of', 'by'].includes(tree.preposition(o) ?? '') && isOneOf(tree, o, RULES))

/** What is not yielded, or what is not yielded to. */
function issueOf(tree: Tree, t: number): number | null {
  const particles = tree.deps(t, 'advmod', 'compound:prt').filter((p) => p > t)
  const given = [t, ...particles].flatMap((at) =>
    ['to', 'from', 'on', 'with', 'in'].flatMap((p) => marked(tree, at, p) ?? []),
  )
  return isOneOf(tree, t, GONE_BACK) ? (given[0] ?? null) : (semanticObject(tree, t) ?? given[0] ?? null)
}
