import type { Knowledge } from '../../knowledge/types.js'
import type { CodedPosition } from '../../record/coded.js'
import type { TextSpan } from '../../record/schema/index.js'
import type { Cast } from '../cast/cast.js'
import { isSidedAgainst } from '../grammar/slots.js'
import { coreSpan, type SpanMaker } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf, openLemmas } from '../grammar/word-forms.js'
import { type Judgement, judge } from '../judgement/judge.js'
import { COMMENTATORS, INFORMANTS, MOVEMENTS, POLITICAL, WEAK_MANNERS } from './cues/holder.js'
import { conditionOf } from './stance-conditions.js'
import { isWe, type Stated, sideOf } from './stance-slots.js'
import { findStance } from './stances.js'

/** What making positions of stances needs of the story. */
export interface PositionContext {
  readonly cast: Cast
  readonly knowledge: Knowledge
  readonly make: SpanMaker
  readonly attribute: (tree: Tree, judgement: Judgement) => CodedPosition['attribution']
  /** Key of the event that a token tells, or null. */
  readonly keyAt: (sentence: number, predicate: number) => string | null
  readonly isHeadline: (sentence: number) => boolean
}

/** Relations of words that state nothing of their own. */
const FUNCTIONAL = new Set(['punct', 'det', 'cc', 'mark', 'aux', 'cop', 'nummod', 'clf'])

/** Finds what actors hold on issues in one sentence; one position per holder, none in a question. */
export function findPositions(tree: Tree, context: PositionContext): CodedPosition[] {
  if (isCapitals(tree) || tree.tokens.at(-1)?.form === '?' || tree.token(Math.max(0, tree.root)).form === '?') return []
  return tree.tokens.flatMap((t) => {
    if (FUNCTIONAL.has(tree.base(t.index))) return []
    const stated = findStance(tree, t.index, context)
    return stated ? build(tree, stated, context) : []
  })
}

/** Words of a heading between paragraphs at most. */
const LONGEST_HEADING = 10

/** *WE WILL NOT BEG*: a heading between paragraphs, which quotes what the story tells. */
const isCapitals = (tree: Tree): boolean =>
  tree.tokens.length <= LONGEST_HEADING &&
  tree.tokens.some(({ form }) => /\p{Lu}{2}/u.test(form)) &&
  tree.tokens.every(({ form }) => !/\p{Ll}/u.test(form))

function build(tree: Tree, stated: Stated, context: PositionContext): CodedPosition[] {
  const { predicate, issue } = stated
  const judgement = judge(tree, predicate, context.knowledge)
  if (
    judgement.voices.some(
      (voice) => WEAK_MANNERS.has(voice.manner) && !speaksForItself(tree, voice.speaker, stated, context),
    )
  )
    return []
  if (
    judgement.voices.some(
      ({ speaker }) => speaker !== null && tree.token(speaker).upos === 'NOUN' && isCommentator(tree, speaker),
    )
  )
    return []
  const reported = stated.isSpoken === true ? { ...judgement, voices: judgement.voices.slice(0, -1) } : judgement
  // What is held under a condition is told with it.
  const condition = stated.stance === 'conditional' ? conditionOf(tree, predicate) : undefined
  const clause = tree
    .subtree(predicate, (c) => ['parataxis', 'advcl', 'conj'].includes(tree.base(c)) && c !== issue && c !== condition)
    .filter((c) => tree.token(c).upos !== 'PUNCT' && c > lastAside(tree, predicate))
  const statement = context.make(tree, clause[0] ?? predicate, clause[clause.length - 1] ?? predicate)
  const issueSpan = issue === null ? null : issueText(tree, issue, issue === predicate, context)
  return stated.holders
    .filter((holder) => canHold(tree, holder, stated, context))
    .map((holder) => ({
      holder,
      issue: issueSpan,
      stance: stated.stance,
      statement,
      attribution: context.attribute(tree, reported),
      evidence: { start: statement.start, end: statement.end },
      sentence: tree.sentence.index,
      isHeadline: context.isHeadline(tree.sentence.index),
      issueLemmas: issue === null ? [] : openLemmas(tree, issueTokens(tree, predicate, issue)),
      event: context.keyAt(tree.sentence.index, predicate),
      isSaid: judgement.voices.length > 0,
      isTalk: isTalk(tree, stated),
    }))
}

/** *We will not pay*, *our position has not changed*: what those who speak for a side say of it. */
const isTalk = (tree: Tree, { subject, needsOffice }: Stated): boolean =>
  subject !== null &&
  ((needsOffice === true && isWe(tree, subject)) || tree.token(subject).form.toLowerCase() === 'our')

/** *Peru, which has no coast, opposes the dam*: the end of what is told of the subject in passing, or -1. */
function lastAside(tree: Tree, predicate: number): number {
  const asides = tree
    .deps(predicate, 'nsubj')
    .flatMap((s) => tree.deps(s, 'acl'))
    .filter((c) => tree.relation(c) === 'acl:relcl' && c < predicate)
    .flatMap((c) => tree.subtree(c))
    .filter((c) => c < predicate)
  return Math.max(-1, ...asides)
}

const isCommentator = (tree: Tree, speaker: number): boolean =>
  isOneOf(tree, speaker, COMMENTATORS) && !isOneOf(tree, speaker, INFORMANTS)

function speaksForItself(tree: Tree, speaker: number | null, stated: Stated, { cast }: PositionContext): boolean {
  if (speaker === null) return false
  const speakers = cast.actorsOf(tree, speaker).map((id) => sideOf(id, cast))
  return stated.holders.some((holder) => speakers.includes(sideOf(holder, cast)))
}

/** Commentators hold no line, and what is merely said is one only from those who make policy. */
function canHold(tree: Tree, holder: string, { subject, needsOffice }: Stated, { cast }: PositionContext): boolean {
  const { designation, title, level, sector } = cast.roster.get(holder)
  // *The diplomat*, who was named before with an office.
  const isNamed = designation.kind === 'person' && designation.form === 'name' && level !== null
  if (subject !== null && !isNamed && isOneOf(tree, subject, COMMENTATORS) && tree.token(subject).upos !== 'PROPN')
    return false
  // *Ten of the 12 members voted for it*: nobody knows which.
  if (subject !== null && isSomeOf(tree, subject)) return false
  if (subject !== null && isAnybody(tree, subject) && designation.country === null) return false
  const isBody = ['state', 'organization', 'institution'].includes(designation.kind)
  // *The Taliban insist on a truce*: a movement makes its own policy.
  const isMovement = designation.kind === 'group' && MOVEMENTS.has(sector ?? '')
  const isOfficial = isBody || isMovement || level !== null || (title !== null && POLITICAL.has(sector ?? 'GOV'))
  return isOfficial || needsOffice !== true
}

const isSomeOf = (tree: Tree, subject: number): boolean =>
  tree.token(subject).xpos === 'CD' && tree.deps(subject, 'nmod').some((n) => tree.preposition(n) === 'of')

/** *as countries balk at it*: a plural with nothing said of which. */
const isAnybody = (tree: Tree, subject: number): boolean =>
  tree.token(subject).xpos === 'NNS' &&
  tree.deps(subject, 'det', 'amod', 'nummod', 'compound', 'nmod', 'acl', 'conj', 'advmod').length === 0

/** The issue and what a tree hangs on the verb beside it (*turned down a waiver for truck drivers*). */
function issueTokens(tree: Tree, predicate: number, issue: number): number[] {
  const beside = tree
    .deps(predicate, 'obl')
    .filter((o) => o > issue && ['for', 'on', 'over', 'to', 'of', 'against'].includes(tree.preposition(o) ?? ''))
  const from = lastBefore(tree, issue)
  return [...new Set([issue, ...beside].flatMap((t) => tree.subtree(t)))].filter((t) => t > from)
}

/** *Peru is against a longer ban*: the last of the words that only say who is against it, or -1. */
const lastBefore = (tree: Tree, issue: number): number =>
  isSidedAgainst(tree, issue) ? Math.max(-1, ...tree.deps(issue, 'case', 'mark').filter((t) => t < issue)) : -1

function issueText(tree: Tree, issue: number, isPredicate: boolean, context: PositionContext): TextSpan {
  const isClause = tree.isVerb(issue) || (!isPredicate && tree.deps(issue, 'cop').length > 0)
  if (isClause || tree.deps(issue, 'nmod', 'acl').length > 0) {
    const cases = new Set(tree.deps(issue, 'case', 'mark'))
    const from = lastBefore(tree, issue)
    const tokens = tree.subtree(issue, (t) => cases.has(t)).filter((t) => t > from && tree.token(t).upos !== 'PUNCT')
    return context.make(tree, tokens[0] ?? issue, tokens[tokens.length - 1] ?? issue)
  }
  const core = coreSpan(tree, issue)
  return context.make(tree, core.first, core.last)
}
