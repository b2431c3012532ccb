import type { CodedEvent, CodedStory } from '../coded.js'
import type { RecordCues } from '../cues/cues.js'
import type { Parties } from '../parties.js'
import type { EventType } from '../schema/index.js'
import { covers, NOMINAL, tokensBefore, tokensWithin } from '../tokens.js'

/** Acts that answer an ask which their content names. */
const ANSWERING = new Set<EventType>(['AGREE', 'REJECT', 'CONCEDE', 'SUPPORT'])

/**
 * The act in whose content the noun of an ask stands (*rejected the demand*, *accepted the invitation*), or null. Such a noun
 * points back at the ask; whoever stands beside it answers and asks nothing.
 */
function answererOf(event: CodedEvent, { events, sentences }: CodedStory): CodedEvent | null {
  if (event.type !== 'REQUEST' || event.triggerPos !== 'n') return null
  const { trigger, sentence } = event.evidence
  if (isAtOnes(event, sentences)) return null
  const holds = ({ content, evidence }: CodedEvent) => {
    const start = content?.start ?? evidence.start
    const end = Math.max(content?.end ?? 0, evidence.end)
    if (event.content !== null) return isUpTo(content, trigger) && evidence.trigger.end <= event.content.start
    return evidence.trigger.end <= trigger.start && start <= trigger.start && trigger.end <= end
  }
  const answers = (other: CodedEvent) =>
    other !== event &&
    other.evidence.sentence === sentence &&
    ANSWERING.has(other.type) &&
    (event.isAnaphoric || other.type === 'REJECT') &&
    holds(other)
  return events.find(answers) ?? null
}

/** *That request was turned down*: the noun that ends what is answered. */
const isUpTo = (content: CodedEvent['content'], trigger: CodedEvent['evidence']['trigger']): boolean =>
  content !== null && content.start <= trigger.start && content.end === trigger.end

/** *was put off at Peru's request*: the ask is for the very act. */
export function isAtOnes({ evidence }: CodedEvent, sentences: CodedStory['sentences']): boolean {
  const before = tokensBefore(evidence, { sentences }).slice(-4)
  return before.some(({ lemma }, i) => lemma === 'at' && before.slice(i + 1).every(({ upos }) => upos !== 'VERB'))
}

/** Whether an act in the noun's sentence answers the ask that it points back at. */
export function isAnswered(event: CodedEvent, coded: CodedStory): boolean {
  return answererOf(event, coded) !== null
}

/** Whoever answers an ask can be none but the one who was asked. */
export function answeredByAnother(noun: CodedEvent, ask: CodedEvent, coded: CodedStory, parties: Parties): boolean {
  const answerer = answererOf(noun, coded)
  return answerer !== null && parties.affinityOf(answerer.sources, ask.targets) === 0
}

/**
 * *would study the request*: a definite noun without content after an ask told before, the owner of which it does not name.
 */
function pointsBack(event: CodedEvent, coded: CodedStory, cues: RecordCues): boolean {
  if (event.type !== 'REQUEST' || event.triggerPos !== 'n' || event.content !== null || !event.isAnaphoric) return false
  const { trigger, sentence } = event.evidence
  const tokens = coded.sentences[sentence]?.tokens ?? []
  const at = tokens.findIndex((token) => token.start >= trigger.start)
  const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.lemma)
  const asked = coded.events.some((other) => other.type === 'REQUEST' && other.evidence.trigger.end <= trigger.start)
  return asked && event.targets.length === 0 && before.some((lemma) => cues.definite.includes(lemma))
}

/** *That request was turned down*: the noun of an ask points back at the one told last. */
export function takesUpLastAsk(first: CodedEvent, later: CodedEvent, { events }: CodedStory): boolean {
  if (later.type !== 'REQUEST' || !later.isAnaphoric || later.triggerPos !== 'n') return false
  const isBetween = ({ start }: CodedEvent['evidence']['trigger']) =>
    first.evidence.trigger.start < start && start < later.evidence.trigger.start
  return !events.some(({ type, evidence }) => type === 'REQUEST' && isBetween(evidence.trigger))
}

/** *resisted calls to open it*, *turned down a proposal to free them on bail*: who says no to all that the noun, with what was asked, tells; or null. */
function refuserOf({ type, triggerPos, content: asked, evidence }: CodedEvent, { events, sentences }: CodedStory) {
  if (type !== 'REQUEST' || triggerPos !== 'n' || asked === null || asked.start < evidence.trigger.end) return null
  const { trigger, sentence } = evidence
  const isHead = (start: number) =>
    start <= trigger.start &&
    tokensWithin(sentences[sentence], { start, end: trigger.start }).every(({ upos }) => NOMINAL.has(upos))
  return (
    events.find(
      (other) =>
        other.type === 'REJECT' &&
        other.evidence.sentence === sentence &&
        other.content?.end === asked.end &&
        isHead(other.content.start),
    ) ?? null
  )
}

/** Whether it is who says no that was read as asking, though nobody is named who asks: *turned down a Chadian request*. */
function isTheirs({ sources }: CodedEvent, refuser: CodedEvent, { actors }: CodedStory, parties: Parties): boolean {
  const { content } = refuser
  const isNamed = actors.some(
    ({ id, mentions }) => sources.includes(id) && mentions.some((mention) => content && covers(content, mention)),
  )
  const refusing = parties.principals(refuser.sources)
  return !isNamed && sources.some((id) => refusing.includes(parties.principal(id)))
}

/** The noun's parties put right: who answers was asked, and did not ask. */
export function withoutAnswerer(event: CodedEvent, coded: CodedStory, parties: Parties, cues: RecordCues): CodedEvent {
  const refuser = refuserOf(event, coded)
  if (refuser !== null && isTheirs(event, refuser, coded, parties))
    return { ...event, sources: [], targets: refuser.sources }
  const answerer = answererOf(event, coded)
  if (answerer === null) return pointsBack(event, coded, cues) ? { ...event, sources: [], targets: [] } : event
  const answering = parties.principals(answerer.sources)
  const sources = event.sources.filter((id) => !answering.includes(parties.principal(id)))
  const targets = event.targets.length > 0 && sources.length === event.sources.length ? event.targets : answerer.sources
  // *That request was turned down by the ministry, which said …*: what stands behind the answer is none of the ask's.
  const isOwn = event.content === null || event.content.start < answerer.evidence.trigger.start
  return isOwn ? { ...event, sources, targets } : { ...event, sources, targets, content: null, contentLemmas: [] }
}
