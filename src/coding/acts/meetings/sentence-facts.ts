import type { Knowledge } from '../../../knowledge/types.js'
import type { TimeExpression } from '../../../language/times/times.js'
import type { Span } from '../../../language/types.js'
import type { CodedEvent, CodedTime, MeetingMention } from '../../../record/coded.js'
import type { TextSpan } from '../../../record/schema/index.js'
import type { Cast } from '../../cast/cast.js'
import { prepositional, semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf, lookUp } from '../../grammar/word-forms.js'
import { partOfSpeech } from '../seen/frames.js'
import { delegationsAt } from './delegations.js'
import { phraseSpan } from './meeting.js'
import { AGENDA_NOUNS, COVERS, IS_ITEM, PARTS } from './meeting-words.js'

export interface SentenceContext {
  readonly cast: Cast
  readonly knowledge: Knowledge
  readonly make: (tree: Tree, first: number, last: number) => TextSpan
  readonly toGiven: (span: Span) => Span
}

/** *rejected the accusation*, *called that a lie*: an act that answers somebody whom its sentence does not name. */
export const isOpenAnswer = ({ type, targets }: CodedEvent): boolean =>
  targets.length === 0 && (type === 'REJECT' || type === 'ACCUSE')

/** The sentence's expressions of time in given offsets, with what they count from. */
export function codedTimes(tree: Tree, times: readonly TimeExpression[], { toGiven }: SentenceContext): CodedTime[] {
  return times.map((t) => ({
    ...toGiven(t),
    text: t.text,
    from: t.from,
    to: t.to,
    basis: t.basis,
    kind: t.kind,
    anchor: t.anchor,
    anchorAt: t.anchorHead === null ? null : toGiven(tree.token(t.anchorHead)),
    offsetDays: t.offsetDays,
  }))
}

/** What a sentence says of a meeting told of elsewhere: who chaired or missed it, and what it was about. */
export function meetingMentions(tree: Tree, context: SentenceContext): MeetingMention[] {
  return tree.tokens.flatMap(({ index }) => [
    ...delegationsAt(tree, index, context),
    ...(partOfSpeech(tree, index) === 'v' && !tree.isPassive(index)
      ? [...partsAt(tree, index, context), ...itemsAt(tree, index, context)]
      : []),
  ])
}

/** *X, who chaired the summit*, *X skipped the talks*. */
function partsAt(tree: Tree, verb: number, { cast, knowledge, toGiven }: SentenceContext): MeetingMention[] {
  const part = lookUp(tree, verb, (lemma) => (Object.hasOwn(PARTS, lemma) ? PARTS[lemma] : undefined))
  const noun = [...tree.deps(verb, 'obj'), ...prepositional(tree, verb, 'over')].find((t) =>
    isDefiniteMeeting(tree, t, knowledge),
  )
  const subject = semanticSubject(tree, verb)
  if (part === undefined || noun === undefined || subject === null) return []
  const negated = tree.deps(verb, 'advmod').some((a) => ['not', "n't", 'never'].includes(tree.lemma(a)))
  const actors = cast.actorsOf(tree, subject)
  return actors.length === 0
    ? []
    : [{ ...toGiven(tree.token(noun)), noun: tree.lemma(noun), actors, part: negated ? 'absent' : part, item: null }]
}

/** *The talks covered X*, *focused on X*; *X dominated the talks*, *X topped the agenda*. */
function itemsAt(tree: Tree, verb: number, context: SentenceContext): MeetingMention[] {
  const { knowledge, make, toGiven } = context
  const isMeeting = (t: number) => isOneOf(tree, t, AGENDA_NOUNS) || isDefiniteMeeting(tree, t, knowledge)
  const subject = tree.dep(verb, 'nsubj')
  if (subject === null) return []
  const told = (noun: number, item: number): MeetingMention => ({
    ...toGiven(tree.token(noun)),
    noun: tree.lemma(noun),
    actors: [],
    part: 'agenda',
    item: phraseSpan(tree, item, make),
  })
  const object = tree.dep(verb, 'obj')
  if (object !== null && isOneOf(tree, verb, IS_ITEM) && isMeeting(object) && tree.token(subject).upos !== 'PRON')
    return [told(object, subject)]
  const preposition = lookUp(tree, verb, (lemma) =>
    Object.hasOwn(COVERS, lemma) ? (COVERS[lemma] ?? 'obj') : undefined,
  )
  if (preposition === undefined || !isMeeting(subject)) return []
  const item = preposition === 'obj' ? object : (prepositional(tree, verb, preposition)[0] ?? null)
  return item === null || tree.token(item).upos === 'PRON' ? [] : [told(subject, item)]
}

const MEETINGS = new Set([
  'summit',
  'talk',
  'talks',
  'meeting',
  'conference',
  'session',
  'round',
  'negotiation',
  'forum',
])

function isDefiniteMeeting(tree: Tree, t: number, knowledge: Knowledge): boolean {
  if (!isOneOf(tree, t, MEETINGS) && !knowledge.inClass(tree.lemma(t), 'meeting')) return false
  return (
    tree.deps(t, 'det').some((d) => ['the', 'this', 'that', 'these', 'those'].includes(tree.lemma(d))) ||
    tree.deps(t, 'nmod:poss').length > 0
  )
}
