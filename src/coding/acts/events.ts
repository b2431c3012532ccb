import type { Knowledge } from '../../knowledge/types.js'
import type { TimeExpression } from '../../language/times/times.js'
import type { CodedEvent, MeetingFacts, Occasion } from '../../record/coded.js'
import type { TimeSpan } from '../../record/schema/index.js'
import type { Cast } from '../cast/cast.js'
import type { CircumstanceReader } from '../circumstances/circumstances.js'
import { isDated } from '../circumstances/measured.js'
import type { OccasionFound } from '../circumstances/occasions.js'
import type { SpanMaker } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import { lookUp, openLemmas } from '../grammar/word-forms.js'
import { clauseTop } from '../judgement/clause-top.js'
import { type Judgement, judge } from '../judgement/judge.js'
import { isSaidOfSelf } from '../judgement/own-words.js'
import { answerFrom } from '../judgement/rejected-claims.js'
import { weigh } from '../judgement/weigh.js'
import { countsVictimsOf } from '../quantities/counted.js'
import type { Quantity } from '../quantities/quantity.js'
import type { QuantityReader } from '../quantities/quantity-reader.js'
import { attributionOf } from './attribution.js'
import { confidenceOf } from './confidence.js'
import { contextsOf } from './content.js'
import type { EventContext } from './event-context.js'
import { withOwnersOfCounterparts } from './meetings/counterparts.js'
import { aboutMeeting, isDroppedStop, isSetting, readMeeting, toMeet } from './meetings/meeting.js'
import { withGapped } from './parties/gapped.js'
import { withSendersOfNotes } from './parties/handed-notes.js'
import { lackedBy, withoutDeal } from './parties/lacking.js'
import { withOthersAsked } from './parties/others-asked.js'
import { fillRoles } from './parties/roles.js'
import { withSeparateMeetings } from './parties/separate.js'
import { withDeniedCharges, withOthersWishes, withoutCritics, withSettingParties } from './parties/together.js'
import { type Drop, dropReason } from './passed/dropped.js'
import { type Apart, governingReading, type Reading } from './reading.js'
import { readRefusal } from './refusal.js'
import { withFailedAttempts } from './seen/attempts.js'
import type { Candidate } from './seen/frames.js'
import { withThreats } from './threats.js'

/** Reads roles and judgement of each candidate, and drops those that tell nothing of anybody. */
export function readCandidates(
  candidates: readonly Candidate[],
  quantities: readonly Quantity[],
  context: EventContext,
): { kept: Reading[]; dropped: Drop[] } {
  const kept: Reading[] = []
  const dropped: Drop[] = []
  const { cast, knowledge } = context
  const read = candidates.map((seen): Reading => {
    const { candidate, judgement } = readRefusal(
      { candidate: seen, judgement: judgementOf(seen, knowledge) },
      cast,
      knowledge,
    )
    return { candidate, judgement, roles: fillRoles(candidate, cast, knowledge) }
  })
  const met = withOwnersOfCounterparts(
    withSettingParties(withOthersWishes(withDeniedCharges(withoutCritics(withSendersOfNotes(read, cast))))),
    cast,
  )
  const seen = withThreats(met, cast, knowledge)
  const requests = withOthersAsked(withoutDeal(withFailedAttempts(seen), cast, knowledge), cast)
  const readings = withGapped(withSeparateMeetings(requests, cast), quantities, cast)
  for (const reading of readings) {
    const reason = dropReason(reading, readings, context)
    if (reason) dropped.push({ candidate: reading.candidate, reason })
    else kept.push(reading)
  }
  const countsVictims = ({ candidate }: Reading): boolean =>
    kept.some((r) => countsVictimsOf(candidate, r.candidate, quantities))
  for (const { candidate } of kept.filter(countsVictims)) dropped.push({ candidate, reason: 'counts-victims' })
  return { kept: kept.filter((r) => !countsVictims(r)), dropped }
}

/** What an act is by its clause; a meeting at which something is promised or asked took place, whatever it is that is asked. */
function judgementOf({ tree, predicate, act, frame }: Candidate, knowledge: Knowledge): Judgement {
  const weighed = weigh(judge(tree, predicate, knowledge), act, tree)
  // *…, a charge that Lima denied*: what is charged is in doubt; who denies it does so for all to see.
  const answer = frame.type === 'REJECT' ? answerFrom(tree, predicate, knowledge) : null
  const isPlain = answer !== null && weighed.voices.every(({ cue }) => cue <= answer)
  const judgement: Judgement = isPlain ? { ...weighed, certainty: 'stated' } : weighed
  const isAround = frame.type === 'CONSULT' && !tree.isVerb(predicate) && isSetting(tree, predicate)
  if (!isAround || judgement.governors.length === 0) return judgement
  const isInside = judgement.status === 'planned' || judgement.status === 'hypothetical'
  const isNone = tree.deps(predicate, 'det').some((d) => tree.lemma(d) === 'no')
  return {
    ...judgement,
    status: isInside ? 'occurred' : judgement.status,
    polarity: isNone ? judgement.polarity : 'positive',
    governors: [],
  }
}

/** Key of the event that a token tells, among the story's; `link` takes it apart again. */
export const keyOf = (sentence: number, predicate: number): string => `${sentence}:${predicate}`

/** Turns a reading into an event of the record, in given offsets. */
export function toEvent(
  reading: Reading,
  all: readonly Reading[],
  circumstances: CircumstanceReader,
  quantities: QuantityReader,
  context: EventContext,
): CodedEvent {
  const { candidate, roles, judgement } = reading
  const { tree, predicate, frame } = candidate
  const { knowledge, cast, make } = context
  const parties = [...roles.sources, ...roles.targets]
  const told = lackedBy(tree, predicate, knowledge) ?? predicate
  const { times: own, place, occasions } = circumstances.of(told, candidate.act)
  const around = own.some((t) => isOver(t, context.published)) ? own : [...whenSaid(reading, circumstances), ...own]
  const { times, status } = settle(reading, around, context.published, (day) => circumstances.before(told, day))
  const spans = times.map((t) => spanOf(t, context))
  const content = roles.content ? make(tree, roles.content.first, roles.content.last) : null
  const contentTokens = roles.content ? range(roles.content.first, roles.content.last) : []
  const governor = governingReading(reading, all)
  const clause = tree.subtree(
    clauseTop(tree, predicate, knowledge),
    (t) =>
      t !== predicate && ['parataxis', 'ccomp', 'advcl', 'conj'].includes(tree.base(t)) && !tree.isWithin(predicate, t),
  )
  return {
    key: keyOf(tree.sentence.index, reading.apart?.token ?? predicate),
    type: frame.type,
    mode: frame.mode,
    contexts: contextsOf(tree, [...clause, ...contentTokens], knowledge),
    cameo: frame.cameo,
    quad: knowledge.quad(frame.type),
    sources: [...roles.sources],
    targets: [...roles.targets],
    others: [],
    content,
    ...(reading.apart?.quantity ? quantities.only(reading.apart.quantity, parties) : quantities.of(candidate, parties)),
    time: spans[0] ?? null,
    times: spans,
    place: place ? { ...place.place, ...context.toGiven(place.place) } : null,
    polarity: judgement.polarity,
    status,
    certainty: judgement.certainty,
    attribution: attributionOf(reading, context),
    evidence: evidenceOf(reading, told === predicate ? clauseTop(tree, predicate, knowledge) : told, context),
    confidence: confidenceOf(reading),
    isHeadline: context.isHeadline(tree.sentence.index),
    isQuote: context.isQuoted(tree, predicate),
    triggerLemma: frame.lemma,
    triggerPos: frame.pos,
    isAnaphoric: isAnaphoric(tree, predicate),
    isBareReference: isBareReference(tree, predicate, cast),
    isStatusSeen: judgement.isStatusSeen === true,
    contentLemmas: openLemmas(tree, contentTokens),
    clauseLemmas: openLemmas(
      tree,
      clause.filter((t) => !contentTokens.includes(t) && !candidate.trigger.includes(t)),
    ),
    parent: governor ? keyOf(tree.sentence.index, governor.candidate.predicate) : null,
    meeting:
      frame.type === 'CONSULT' || isSigningOrPostponing(candidate, knowledge)
        ? {
            ...readMeeting(candidate, parties, cast, knowledge, make, roles.tokens),
            ...(frame.type === 'REJECT' ? { setFor: setFor(candidate, circumstances, context) } : {}),
            ...(occasions && occasions.length > 0 ? { occasions: occasions.map((o) => occasionOf(o, context)) } : {}),
          }
        : null,
    links: [],
  }
}

type Given = Pick<EventContext, 'toGiven'>

const spanOf = (t: TimeExpression, { toGiven }: Given): TimeSpan => ({
  ...toGiven(t),
  text: t.text,
  from: t.from,
  to: t.to,
  basis: t.basis,
})

/** One of several meetings in given offsets. */
export const occasionOf = ({ time, place: { place } }: OccasionFound, context: Given): Occasion => ({
  time: time && spanOf(time, context),
  place: { ...place, ...context.toGiven(place) },
})

/** Whether all its days lie after the story's own. */
const isAhead = (times: readonly TimeExpression[], published: string | null): boolean =>
  published !== null && times.length > 0 && times.every(({ from }) => from !== null && from > published)

/** *could not do so before 2028*: a time that lies ahead, or until which a thing is, is not that of saying so. */
const isOver = (time: TimeExpression, published: string | null): boolean =>
  isDated(time) && time.kind !== 'until' && (published === null || time.from === null || time.from <= published)

/** *said last week it was opposed*: of what one does by saying so, when it was said. */
function whenSaid({ candidate, judgement }: Reading, circumstances: CircumstanceReader): readonly TimeExpression[] {
  const { tree, predicate, frame } = candidate
  const cue = judgement.voices.length === 1 ? judgement.voices[0]?.cue : undefined
  const isThen = cue !== undefined && isSaidOfSelf(tree, predicate, cue, frame.type)
  return isThen ? circumstances.of(cue).times.filter(isDated) : []
}

/** Whether all its days lie before the story's own. */
const isBehind = (times: readonly TimeExpression[], published: string | null): boolean =>
  published !== null && times.length > 0 && times.every(({ to }) => to !== null && to < published)

/**
 * *talks on the margins of the summit last month*: what only the model holds for planned, and whose days are over, took place; near-miss: *a summit planned for last month*.
 * Days ahead of the story are not those of an act told as past: they are what it was about (*called off a march planned for Friday*),
 * or the act is yet to come (*convened a meeting for Friday*).
 */
function settle(
  reading: Reading,
  times: readonly TimeExpression[],
  published: string | null,
  before: (published: string) => readonly TimeExpression[],
) {
  const { candidate, judgement } = reading
  // A verb says by its own words that it was planned (*was to host it in May*).
  const isSeenAhead = judgement.status === 'planned' && judgement.isStatusSeen && candidate.frame.pos === 'n'
  if (isSeenAhead && isBehind(times, published)) return { times, status: 'occurred' as const }
  if (judgement.status !== 'occurred' || !isAhead(times, published)) return { times, status: judgement.status }
  const isPast = ['VBD', 'VBN'].includes(candidate.tree.token(candidate.predicate).xpos)
  return isPast && published !== null
    ? { times: before(published), status: judgement.status }
    : { times, status: 'planned' as const }
}

/** When and where a meeting was to be that is put off, and who was to meet, by what is said of its noun. */
function setFor(
  candidate: Candidate,
  circumstances: CircumstanceReader,
  context: EventContext,
): MeetingFacts['setFor'] {
  const { times, place } = circumstances.within(aboutMeeting(candidate, context.knowledge))
  // *agreed in March and set for May*
  const time = times.find(({ head }) => candidate.tree.preposition(head) === 'for') ?? times[0]
  return {
    time: time ? spanOf(time, context) : null,
    place: place && { ...place.place, ...context.toGiven(place.place) },
    parties: toMeet(candidate, context.cast, context.knowledge),
  }
}

function isSigningOrPostponing(c: Candidate, knowledge: Knowledge): boolean {
  if (c.frame.type === 'SUPPORT') return c.frame.cameo.startsWith('057')
  const told = [c.predicate, ...c.consumed, ...c.tree.deps(c.predicate, 'obj', 'nsubj:pass')]
  const isMeeting = (lemma: string) => (knowledge.inClass(lemma, 'meeting') ? true : undefined)
  // *called off the march*: its verb is no call.
  const isCalling = (t: number) => t === c.predicate && c.tree.isVerb(t)
  return (
    c.frame.type === 'REJECT' &&
    told.some((t) => !isCalling(t) && (isDroppedStop(c, t) || lookUp(c.tree, t, isMeeting) === true))
  )
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

function isAnaphoric(tree: Tree, predicate: number): boolean {
  const preposition = tree.preposition(predicate)
  // *Peru is against the deal*, *was put off at Peru's request* tell, and point at nothing told.
  const isSide = preposition === 'against' && tree.deps(predicate, 'cop').length > 0
  if (tree.isVerb(predicate) || isSide || (preposition === 'at' && tree.lemma(predicate) === 'request')) return false
  const determiners = tree.deps(predicate, 'det').map((d) => tree.lemma(d))
  return (
    determiners.some((d) => ['the', 'this', 'that', 'these', 'those'].includes(d)) ||
    tree.deps(predicate, 'nmod:poss').length > 0
  )
}

/** *such protests*, *such a call*. */
const isSuch = (tree: Tree, noun: number): boolean =>
  tree.deps(noun, 'amod', 'det', 'det:predet').some((d) => tree.lemma(d) === 'such')

/** *the request*, *the latest offer*, *It was the 14th such protest this year*: a nominal of which neither who nor what is said. */
function isBareReference(tree: Tree, predicate: number, cast: Cast): boolean {
  if (tree.isVerb(predicate)) return false
  const isCounted = tree.deps(predicate, 'cop').length > 0 && isSuch(tree, predicate)
  if (isCounted) return true
  if (!(isAnaphoric(tree, predicate) && tree.deps(predicate, 'nmod:poss').length === 0)) return false
  if (tree.deps(predicate, 'nmod', 'acl', 'appos', 'ccomp', 'advcl').length > 0) return false
  return tree.deps(predicate, 'amod', 'compound').every((t) => cast.actorsOf(tree, t).length === 0)
}

/** The clause from its first word to its last: of a noun also the verb that says that it took place (*Talks … were held*). */
function evidenceOf(reading: Reading, top: number, { make }: EventContext): CodedEvent['evidence'] {
  const { candidate, roles, apart } = reading
  const { tree, predicate, consumed, frame } = candidate
  if (apart !== undefined) return apartAt(tree, apart, frame.id, make)
  const { trigger } = candidate
  const tokens = [
    ...trigger,
    ...consumed,
    ...roles.tokens.flatMap((t) => tree.subtree(t, (c) => ['acl', 'appos', 'conj', 'nmod'].includes(tree.base(c)))),
  ]
  const content = roles.content ? [roles.content.first, roles.content.last] : []
  const all = [...tokens, ...content, predicate, top]
  const clause = make(tree, Math.min(...all), Math.max(...all))
  const first = Math.min(...trigger)
  const last = Math.max(...trigger)
  const near = last - first <= 3
  return {
    start: clause.start,
    end: clause.end,
    sentence: tree.sentence.index,
    trigger: make(tree, near ? first : predicate, near ? last : predicate),
    rule: frame.id,
  }
}

/** The words that tell another act of the same verb. */
function apartAt(tree: Tree, { token, first, last }: Apart, rule: string, make: SpanMaker): CodedEvent['evidence'] {
  const clause = make(tree, first, last)
  return {
    start: clause.start,
    end: clause.end,
    sentence: tree.sentence.index,
    trigger: make(tree, token, token),
    rule,
  }
}
