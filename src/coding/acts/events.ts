import type { EventType, Knowledge } from '../../knowledge/types.js'
import type { TimeExpression } from '../../language/times.js'
import type { Span } from '../../language/types.js'
import type { CodedEvent, MeetingFacts } from '../../record/coded.js'
import type { Attribution, TextSpan, TimeSpan } from '../../record/schema/index.js'
import type { Cast } from '../cast/cast.js'
import type { CircumstanceReader } from '../circumstances/circumstances.js'
import type { Tree } from '../grammar/tree.js'
import { lookUp } from '../grammar/word-forms.js'
import { clauseTop, type Judgement, judge, type Voice } from '../judgement/judge.js'
import { weigh } from '../judgement/weigh.js'
import { openLemmas } from '../positions/positions.js'
import { countsVictimsOf } from '../quantities/counted.js'
import type { Quantity } from '../quantities/quantity.js'
import type { QuantityReader } from '../quantities/quantity-reader.js'
import type { Candidate } from './frames.js'
import { withoutDeal } from './lacking.js'
import { aboutMeeting, isSetting, readMeeting, toMeet } from './meeting.js'
import { isInterview, isStatement, isStoppage } from './no-act.js'
import { told } from './propose.js'
import type { Reading } from './reading.js'
import { readRefusal } from './refusal.js'
import { fillRoles } from './roles.js'
import { withoutCritics, withSettingParties } from './together.js'

export type { Reading } from './reading.js'

export interface EventContext {
  readonly cast: Cast
  readonly knowledge: Knowledge
  readonly make: (tree: Tree, first: number, last: number) => TextSpan
  readonly toGiven: (span: Span) => Span
  readonly isHeadline: (sentence: number) => boolean
  readonly isQuoted: (tree: Tree, token: number) => boolean
  /** ISO 8601 day of the story, or null. */
  readonly published: string | null
}

/** A candidate that became no event, and why. */
export interface Drop {
  readonly candidate: Candidate
  readonly reason:
    | 'unlikely'
    | 'no-participant'
    | 'inside-verbal-act'
    | 'condition'
    | 'generic'
    | 'stoppage'
    | 'interview'
    | 'statement'
    | 'counts-victims'
}

/** Acts that tell of further acts in their content; those are hypothetical until they happen. */
const VERBAL: ReadonlySet<EventType> = new Set(['REQUEST', 'AGREE', 'THREATEN', 'REJECT'])

/** From this probability on the reader model is believed where nobody is named. */
const SURE = 0.6

/** Least confidence of an event: under it, it is sooner no act, or of another type. */
const LIKELY = { plain: 0.16, reader: 0.2, quoted: 0.8 }

/** A frame of the user's own, or one that holds on a condition. */
const isBookish = ({ frame }: Candidate): boolean =>
  frame.own || (!frame.id.startsWith('reader.') && frame.require.length > 0)

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
  const readings = withoutDeal(withSettingParties(withoutCritics(read)), knowledge)
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
  const judgement = weigh(judge(tree, predicate, knowledge), act, tree)
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

/**
 * Who is quoted speaks in pictures and of what is known (*We have asked the whole world*, *They took our house*): there an act that no frame reads
 * needs more. What they refuse is their own (*We are not leaving*).
 */
function leastConfidence({ candidate: { tree, predicate, frame } }: Reading, context: EventContext): number {
  if (!frame.id.startsWith('reader.')) return LIKELY.plain
  return context.isQuoted(tree, predicate) && frame.type !== 'REJECT' ? LIKELY.quoted : LIKELY.reader
}

function dropReason(reading: Reading, all: readonly Reading[], context: EventContext): Drop['reason'] | null {
  const { candidate, roles, judgement } = reading
  const { tree, predicate } = candidate
  const parties = new Set([...roles.sources, ...roles.targets])
  const named = roles.sources.length > 0 && roles.targets.length > 0 && parties.size > 1
  const isSure = candidate.act !== null && told(candidate.act) >= SURE
  if (candidate.act !== null && !isBookish(candidate) && confidenceOf(reading) < leastConfidence(reading, context))
    return 'unlikely'
  const isHeld = candidate.frame.type === 'CONSULT' && isDated(tree, predicate, context)
  if (parties.size === 0 && !isHeld && !isTellingAlone(tree, predicate)) {
    // *the operation*, *the threats*: a noun that no frame reads, of nobody, points at what is told elsewhere.
    const isVague =
      candidate.frame.pos === 'n' && candidate.frame.id.startsWith('reader.') && candidate.frame.type !== 'CONSULT'
    if (!isSure || isVague) return 'no-participant'
  }
  if (judgement.conditional && !named) return 'condition'
  if (isStoppage(candidate, roles, context.cast, context.knowledge)) return 'stoppage'
  if (isInterview(candidate, roles, context.cast)) return 'interview'
  if (isStatement(candidate)) return 'statement'
  const inside = governingReading(reading, all)
  // *denied having sent*: the act denied is what is told.
  if (inside && VERBAL.has(inside.candidate.frame.type) && judgement.certainty !== 'denied') {
    const above = inside.candidate
    // *warned that Lima would close Chile's embassy*: a clause with both of its parties tells an act to come (near-miss: *demanded that Lima close it*).
    const isOther = !['REQUEST', candidate.frame.type].includes(above.frame.type)
    const isWhole = named && isOther && tree.deps(predicate, 'nsubj').length > 0
    if (!isWhole && !isToldOfThing(tree, predicate, above.predicate)) return 'inside-verbal-act'
  }
  if (judgement.status === 'hypothetical' && !named) return 'condition'
  if (
    !isSure &&
    tree.token(predicate).upos === 'NOUN' &&
    isGeneric(tree, predicate) &&
    !named &&
    !isDated(tree, predicate, context)
  )
    return 'generic'
  return null
}

/**
 * *demanded the release of the men who were arrested in May*: what a relative clause or a participle tells of a thing that is asked for is no part
 * of what is asked.
 */
function isToldOfThing(tree: Tree, predicate: number, above: number): boolean {
  for (let at = predicate; at >= 0 && at !== above; at = tree.head(at))
    if (tree.relation(at) === 'acl:relcl' || opensAsRelative(tree, at) || isReduced(tree, at)) return true
  return false
}

/** *…, from which they withdraw*: whatever relation the tree gives it, a clause that begins with a relative pronoun behind its noun. */
function opensAsRelative(tree: Tree, clause: number): boolean {
  const first = tree.subtree(clause).find((t) => tree.token(t).upos !== 'PUNCT') ?? clause
  const pronoun = tree.tokens[tree.token(first).upos === 'ADP' ? first + 1 : first]
  const isRelative = ['WP', 'WDT', 'WP$'].includes(pronoun?.xpos ?? '') && pronoun?.lemma !== 'what'
  return (
    tree.isVerb(clause) && isRelative && first > 0 && (tree.isNominal(first - 1) || tree.token(first - 1).form === ',')
  )
}

/** *the men arrested in May*, *a declaration, signed in Jeddah*: a bare participle behind its noun. */
function isReduced(tree: Tree, participle: number): boolean {
  const isBare =
    tree.token(participle).xpos === 'VBN' && tree.deps(participle, 'aux', 'cc', 'mark', 'nsubj').length === 0
  if (!isBare || participle === 0) return false
  const isBehind = tree.isNominal(participle - 1)
  return (
    (tree.base(participle) === 'acl' && (isBehind || tree.token(participle - 1).form === ',')) ||
    (tree.base(participle) === 'conj' && isBehind)
  )
}

/**
 * An act may stand without parties where a finite clause tells it (*The ceasefire has been broken*), or a participle that says when or where (*an
 * accord signed in Jeddah*).
 */
function isTellingAlone(tree: Tree, predicate: number): boolean {
  if (!tree.isVerb(predicate)) return false
  if (tree.base(predicate) === 'root' || tree.deps(predicate, 'nsubj', 'nsubj:pass').length > 0) return true
  return isReduced(tree, predicate) && tree.deps(predicate, 'obl').length > 0
}

const isGeneric = (tree: Tree, noun: number): boolean =>
  !tree.deps(noun, 'det', 'nmod:poss', 'nummod').length && tree.base(noun) !== 'obj' && tree.base(noun) !== 'nsubj'

/** *talks were held*, *a third round of talks was held*: a verb tells that it took place. */
function isDated(tree: Tree, noun: number, { knowledge }: EventContext): boolean {
  const above = tree.head(noun)
  const isOfRound = tree.base(noun) === 'nmod' && above >= 0 && knowledge.inClass(tree.lemma(above), 'portion')
  const whole = isOfRound ? above : noun
  return clauseTop(tree, whole, knowledge) !== whole
}

function governingReading(reading: Reading, all: readonly Reading[]): Reading | null {
  const { tree, predicate } = reading.candidate
  const governors = reading.judgement.governors
  return (
    all.find(
      (r) =>
        r !== reading &&
        r.candidate.tree === tree &&
        r.candidate.predicate !== predicate &&
        governors.some((g) => g === r.candidate.predicate || r.candidate.trigger.includes(g)),
    ) ?? null
  )
}

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
  const { times: around, place } = circumstances.of(predicate, candidate.act)
  const { times, status } = settle(reading, around, context.published)
  const spans = times.map(
    (t): TimeSpan => ({ ...context.toGiven(t), text: t.text, from: t.from, to: t.to, basis: t.basis }),
  )
  const content = roles.content ? make(tree, roles.content.first, roles.content.last) : null
  const contentTokens = roles.content ? range(roles.content.first, roles.content.last) : []
  const governor = governingReading(reading, all)
  const clause = tree.subtree(
    clauseTop(tree, predicate, knowledge),
    (t) =>
      t !== predicate && ['parataxis', 'ccomp', 'advcl', 'conj'].includes(tree.base(t)) && !tree.isWithin(predicate, t),
  )
  return {
    key: keyOf(tree.sentence.index, predicate),
    type: frame.type,
    mode: frame.mode,
    contexts: [...knowledge.contextsOf(clause.map((t) => tree.lemma(t)))],
    cameo: frame.cameo,
    quad: knowledge.quad(frame.type),
    sources: [...roles.sources],
    targets: [...roles.targets],
    others: [],
    content,
    ...quantities.of(candidate, [...roles.sources, ...roles.targets]),
    time: spans[0] ?? null,
    times: spans,
    place: place ? { ...place.place, ...context.toGiven(place.place) } : null,
    polarity: judgement.polarity,
    status,
    certainty: judgement.certainty,
    attribution: attributeAct(reading, context),
    evidence: evidenceOf(reading, context),
    confidence: confidenceOf(reading),
    isHeadline: context.isHeadline(tree.sentence.index),
    isQuote: context.isQuoted(tree, predicate),
    triggerLemma: frame.lemma,
    triggerPos: frame.pos,
    isAnaphoric: isAnaphoric(tree, predicate),
    contentLemmas: openLemmas(tree, contentTokens),
    clauseLemmas: openLemmas(
      tree,
      clause.filter((t) => !contentTokens.includes(t) && !candidate.trigger.includes(t)),
    ),
    parent: governor ? keyOf(tree.sentence.index, governor.candidate.predicate) : null,
    meeting:
      frame.type === 'CONSULT' || isSigningOrPostponing(candidate, knowledge)
        ? {
            ...readMeeting(candidate, [...roles.sources, ...roles.targets], cast, knowledge, make, roles.tokens),
            ...(frame.type === 'REJECT' ? { setFor: setFor(candidate, circumstances, context) } : {}),
          }
        : null,
    links: [],
  }
}

/** Whether all its days lie after the story's own. */
const isAhead = (times: readonly TimeExpression[], published: string | null): boolean =>
  published !== null && times.length > 0 && times.every(({ from }) => from !== null && from > published)

/**
 * Days ahead of the story are not those of an act told as past: they are what it was about (*called off a march planned for Friday*),
 * or the act is yet to come (*convened a meeting for Friday*).
 */
function settle(reading: Reading, times: readonly TimeExpression[], published: string | null) {
  const { candidate, judgement } = reading
  if (judgement.status !== 'occurred' || !isAhead(times, published)) return { times, status: judgement.status }
  const isArranged = candidate.frame.type === 'CONSULT' && times.every(({ text }) => /^for /i.test(text))
  const isPast = !isArranged && ['VBD', 'VBN'].includes(candidate.tree.token(candidate.predicate).xpos)
  return isPast ? { times: [], status: judgement.status } : { times, status: 'planned' as const }
}

/** When and where a meeting was to be that is put off, and who was to meet, by what is said of its noun. */
function setFor(
  candidate: Candidate,
  circumstances: CircumstanceReader,
  context: EventContext,
): MeetingFacts['setFor'] {
  const { times, place } = circumstances.within(aboutMeeting(candidate.tree, candidate, context.knowledge))
  // *agreed in March and set for May*
  const time = times.find(({ head }) => candidate.tree.preposition(head) === 'for') ?? times[0]
  return {
    time: time ? { ...context.toGiven(time), text: time.text, from: time.from, to: time.to, basis: time.basis } : null,
    place: place && { ...place.place, ...context.toGiven(place.place) },
    parties: toMeet(candidate.tree, candidate, context.cast, context.knowledge),
  }
}

function isSigningOrPostponing(c: Candidate, knowledge: Knowledge): boolean {
  if (c.frame.type === 'SUPPORT') return c.frame.cameo.startsWith('057')
  const told = [c.predicate, ...c.consumed, ...c.tree.deps(c.predicate, 'obj', 'nsubj:pass')]
  const isMeeting = (lemma: string) => (knowledge.inClass(lemma, 'meeting') ? true : undefined)
  return c.frame.type === 'REJECT' && told.some((t) => lookUp(c.tree, t, isMeeting) === true)
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

function isAnaphoric(tree: Tree, predicate: number): boolean {
  if (tree.isVerb(predicate)) return false
  const determiners = tree.deps(predicate, 'det').map((d) => tree.lemma(d))
  return (
    determiners.some((d) => ['the', 'this', 'that', 'these', 'those'].includes(d)) ||
    tree.deps(predicate, 'nmod:poss').length > 0
  )
}

/** Attribution of an act: the voices on its path, else the speaker of the quotation that it stands in. */
function attributeAct({ candidate: { tree, predicate }, judgement }: Reading, context: EventContext): Attribution[] {
  const told = attribute(tree, judgement.voices, context)
  const quoted = told.length === 0 && context.isQuoted(tree, predicate) ? context.cast.quotedBy(tree, predicate) : null
  if (!quoted) return told
  const cue = context.toGiven(quoted.place.tree.token(quoted.place.token))
  return quoted.ids.map((actor) => ({ actor, manner: 'say', start: cue.start, end: cue.end }))
}

/** Attribution in given offsets; the span is the word that attributes. */
export function attribute(tree: Tree, voices: readonly Voice[], context: EventContext): Attribution[] {
  return voices.flatMap((voice) => {
    const cue = context.toGiven(tree.token(voice.cue))
    const actors = voice.speaker === null ? [] : context.cast.actorsOf(tree, voice.speaker)
    const ids: (string | null)[] = actors.length > 0 ? [...actors] : [null]
    return ids.map((actor) => ({ actor, manner: voice.manner, start: cue.start, end: cue.end }))
  })
}

function evidenceOf(reading: Reading, { make }: EventContext): CodedEvent['evidence'] {
  const { candidate, roles } = reading
  const { tree, predicate, trigger, consumed, frame } = candidate
  const tokens = [
    ...trigger,
    ...consumed,
    ...roles.tokens.flatMap((t) => tree.subtree(t, (c) => ['acl', 'appos', 'conj', 'nmod'].includes(tree.base(c)))),
  ]
  const content = roles.content ? [roles.content.first, roles.content.last] : []
  const all = [...tokens, ...content, predicate]
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

/** Logistic weights of confidence: what share of dev events (training/corpus/dev-*) with such signs was labelled and of that type. */
const CONFIDENCE = { bias: -1.75, told: 0.35, type: 0.42, frame: 0.23, parties: 0.16 } as const

const logit = (p: number): number => Math.log(Math.max(p, 1e-3) / Math.max(1 - p, 1e-3))

/** Probability that the text tells this act and that it is of this type; 0.5 at most where no reader model saw it. */
function confidenceOf({ candidate, roles }: Reading): number {
  const { act, frame } = candidate
  const hasFrame = frame.id.startsWith('reader.') ? 0 : 1
  if (act === null) return Math.min(0.5, 0.3 + 0.05 * candidate.score)
  const share = (act.types[frame.type] ?? 0) / Math.max(told(act), 1e-3)
  const parties = Number(roles.sources.length > 0) + Number(roles.targets.length > 0)
  const { bias, ...weights } = CONFIDENCE
  const score =
    bias +
    weights.told * logit(told(act)) +
    weights.type * logit(share) +
    weights.frame * hasFrame +
    weights.parties * parties
  return Math.round(100 / (1 + Math.exp(-score))) / 100
}
