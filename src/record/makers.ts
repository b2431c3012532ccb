import { answeredBefore } from './answered-before.js'
import type { CodedEvent, CodedStory } from './coded.js'
import type { RecordCues } from './cues/cues.js'
import { faced } from './facing.js'
import { withholds } from './heard.js'
import type { Parties } from './parties.js'
import type { EventType } from './schema/index.js'
import { covers } from './tokens.js'

/** Sentences back to which an answer reaches for what was not said to the one who answers, and for what no noun names (*refused*). */
const REACH = { named: 4, unsaid: 1 } as const

/** From this affinity on two parties are of one side. */
const SAME = 0.7

/** What can be rejected, by the nouns that name it; a demand is none that was offered. */
const REJECTED = {
  demand: ['REQUEST', 'THREATEN'],
  ask: ['REQUEST', 'AGREE', 'THREATEN'],
  accusation: ['ACCUSE', 'THREATEN'],
  meeting: ['CONSULT'],
  remark: ['ACCUSE', 'THREATEN', 'REQUEST', 'REJECT'],
  deed: ['SANCTION', 'COERCE', 'RETREAT', 'CONCEDE', 'MOBILIZE', 'REJECT', 'AGREE', 'AID', 'SUPPORT', 'COOPERATE'],
} satisfies Record<string, EventType[]>

/** What is said to somebody, and what can be called names besides. */
const SAID: readonly EventType[] = ['REQUEST', 'ACCUSE', 'AGREE', 'THREATEN']
const DONE: readonly EventType[] = [...SAID, 'REJECT', 'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST']

/** Acts by which somebody turns to another, so that what the same one promises next in the sentence is promised to them too. */
const TURNING: ReadonlySet<EventType> = new Set(['CONSULT', 'CONCEDE', 'SUPPORT', 'AGREE'])

interface Answer {
  readonly types: readonly EventType[]
  /** Whether a noun says what is answered, and which. */
  readonly isNamed: boolean
  readonly noun?: string
  /** Whether the noun is one of the words in which the act was told (*offered an inquiry … turned down the inquiry*). */
  readonly isRetold?: boolean
  /** Whether it finds a deed good or bad, whoever it was done to. */
  readonly isJudged?: boolean
  /** Whether it says of nothing else that it answers that, so that it is what was said last (*refused*, *ruled that out*, *rejects that reading*). */
  readonly isBare: boolean
}

const isBare = ({ content, contentLemmas }: CodedEvent, cues: RecordCues): boolean =>
  content === null || contentLemmas.length === 0 || cues.saidLast.test(content.text)

/** *called that an invention*: the word after the one that names points at what was said or done before. */
const namesThat = ({ evidence }: CodedEvent, { sentences }: CodedStory, cues: RecordCues): boolean => {
  const next = sentences[evidence.sentence]?.tokens.find(({ start }) => start >= evidence.trigger.end)
  return next !== undefined && cues.saidLast.test(next.lemma)
}

/**
 * *the expulsion*, *this gesture*, *Friday's vote*: the noun, told of before, that a naming verb names, that is all of the content or that
 * says nothing more of itself (*denounced the step as theft*, but *denounced the raid on a bank*); or null.
 */
function pointedAt(
  { type, content, contentLemmas, evidence, triggerLemma }: CodedEvent,
  { sentences }: CodedStory,
  cues: RecordCues,
) {
  const isNaming = cues.naming.includes(triggerLemma)
  if (!isNaming && content !== null && contentLemmas.length === 1 && cues.theThing.test(content.text))
    return contentLemmas[0]!
  if (!isNaming && type === 'REJECT') return null
  const tokens = sentences[evidence.sentence]?.tokens ?? []
  const verb = tokens.findIndex(({ start }) => start >= evidence.trigger.end)
  const isOfDay =
    cues.weekdays.includes(tokens[verb]?.lemma ?? '') && cues.possessive.includes(tokens[verb + 1]?.lemma ?? '')
  let at = isOfDay ? verb + 2 : cues.definite.includes(tokens[verb]?.lemma ?? '') ? verb + 1 : tokens.length
  while (!isNaming && tokens[at]?.upos === 'NOUN' && tokens[at + 1]?.upos === 'NOUN') at++
  const isWhole = isNaming || tokens[at + 1]?.upos !== 'ADP' || cues.as.includes(tokens[at + 1]!.lemma)
  return tokens[at]?.upos === 'NOUN' && isWhole ? tokens[at]!.lemma : null
}

/** What a rejection says that it rejects. */
function rejectedBy(event: CodedEvent, coded: CodedStory, cues: RecordCues): Answer {
  const { contentLemmas, clauseLemmas } = event
  const nouns = {
    accusation: cues.accusationNouns,
    demand: cues.demandNouns,
    ask: [...cues.askNouns, ...cues.planNouns],
    meeting: cues.meetingNouns,
  }
  for (const lemma of [...contentLemmas, ...clauseLemmas])
    for (const kind of ['accusation', 'demand', 'ask', 'meeting'] as const)
      if (nouns[kind].includes(lemma)) return { types: REJECTED[kind], isNamed: true, noun: lemma, isBare: false }
  const noun = pointedAt(event, coded, cues)
  if (noun !== null) {
    const kind = cues.remarkNouns.includes(noun) ? 'remark' : cues.deedNouns.includes(noun) ? 'deed' : null
    const types = kind === null ? [...REJECTED.ask, ...REJECTED.deed] : REJECTED[kind]
    return { types, isNamed: true, noun, isRetold: kind === null, isBare: false }
  }
  return {
    types: ['REQUEST', 'ACCUSE', 'AGREE'],
    isNamed: false,
    isBare: isBare(event, cues) || namesThat(event, coded, cues),
  }
}

/** Acts that give way to a demand. */
const YIELDING: ReadonlySet<EventType> = new Set(['AGREE', 'CONCEDE', 'RETREAT'])

/** *condemned the move*, *welcomed the releases*: of what was done, what the noun tells; no act but of that word where it tells any. */
function judgedBy(noun: string, { type }: CodedEvent, cues: RecordCues): Answer {
  const isRetold = !cues.deedNouns.includes(noun)
  const types: readonly EventType[] = isRetold ? [...REJECTED.deed, 'REQUEST', 'THREATEN', 'ASSAULT'] : REJECTED.deed
  return { types: types.filter((t) => t !== type), isNamed: true, noun, isRetold, isBare: false, isJudged: true }
}

/** What an act answers that does not say to whom it is done; null for one that answers nothing. */
function answerOf(event: CodedEvent, coded: CodedStory, cues: RecordCues): Answer | null {
  if (event.targets.length > 0 || event.sources.length === 0 || withholds(event, cues)) return null
  const isNaming = cues.naming.includes(event.triggerLemma)
  if (isNaming && (event.type === 'REJECT' || event.type === 'ACCUSE') && namesThat(event, coded, cues))
    return { types: event.type === 'REJECT' ? SAID : DONE, isNamed: false, isBare: true }
  if (event.type === 'REJECT') return rejectedBy(event, coded, cues)
  if (event.type === 'ACCUSE' && (isNaming || cues.regretting.includes(event.triggerLemma))) {
    const answer = rejectedBy(event, coded, cues)
    return answer.isNamed || (isNaming && answer.isBare && event.content !== null) ? answer : null
  }
  if (event.triggerPos === 'n') return null
  const pointed = event.type === 'AGREE' ? null : pointedAt(event, coded, cues)
  if (event.type === 'ACCUSE') return pointed === null ? null : judgedBy(pointed, event, cues)
  const isGranting = YIELDING.has(event.type) && cues.theDemand.test(event.content?.text ?? '')
  if (isGranting && event.contentLemmas.some((lemma) => cues.demandNouns.includes(lemma)))
    return { types: REJECTED.demand, isNamed: true, noun: event.contentLemmas[0]!, isBare: false }
  if (event.type !== 'AGREE' && event.type !== 'SUPPORT') return null
  if (isNaming && pointed !== null) return rejectedBy(event, coded, cues)
  const asks = [...cues.askNouns, ...cues.planNouns]
  if (pointed !== null && !asks.includes(pointed)) return judgedBy(pointed, event, cues)
  if (cues.taking.includes(event.triggerLemma) || asks.includes(pointed ?? '')) {
    const noun = event.contentLemmas.find((lemma) => asks.includes(lemma))
    return { types: ['AGREE', 'REQUEST'], isNamed: noun !== undefined, noun, isBare: isBare(event, cues) }
  }
  return event.type === 'AGREE' ? { types: ['REQUEST'], isNamed: false, isBare: false } : null
}

/**
 * *rejected the demand*, *dismissed the charge*, *refused*, *promised to do so*, *welcomed the offer*: who made the demand, the accusation or the
 * offer told before is the one who is answered; of a meeting, the other parties are. What was addressed to the one who answers comes
 * first, then the nearest that the noun fits. A promise beside another turn to somebody is made to them (*apologised to Chad and promised a trial*).
 */
export function withMaker(given: CodedEvent, coded: CodedStory, parties: Parties, cues: RecordCues): CodedEvent {
  const event = withoutOwnSide(given, coded, parties, cues)
  const answer = answerOf(event, coded, cues)
  if (answer === null) return facing(asked(given, coded, parties, cues), coded, parties, cues)
  const isCharge = event.type !== 'AGREE' && answer.types.includes('ACCUSE')
  const earlier = answer.isBare ? answeredBefore(event, coded, cues) : null
  if (earlier !== null) return { ...event, targets: withMaker(earlier, coded, parties, cues).targets }
  const targets =
    turnedTo(event, coded) ??
    summedUp(event, answer, coded, cues) ??
    (isCharge && answer.isNamed ? allegedBefore(event, answer, coded, parties) : null) ??
    (isCharge && cues.claimNouns.includes(answer.noun ?? '') ? claimedBefore(event, answer, coded, parties) : null) ??
    makersOf(event, answer, coded, parties, cues) ??
    (isCharge && (answer.isNamed || answer.isBare || event.triggerLemma === 'deny')
      ? speakerBefore(event, coded, parties)
      : null)
  return targets === null ? facing(given, coded, parties, cues) : { ...event, targets: [...targets] }
}

function facing(event: CodedEvent, coded: CodedStory, parties: Parties, cues: RecordCues): CodedEvent {
  const targets = faced(event, coded, parties, cues)
  return targets.length > 0 ? { ...event, targets: [...targets] } : event
}

/**
 * *Chad's premier rejected the demand, saying Chad …*: one's own side, named outside what is rejected, is not whom one answers; nor is who a demand is about
 * (*did not accept the request on the doctors*).
 */
function withoutOwnSide(event: CodedEvent, coded: CodedStory, parties: Parties, cues: RecordCues): CodedEvent {
  const { type, sources, targets, content } = event
  if (content !== null && targets.length > 0 && isAbout(event, parties, cues)) return { ...event, targets: [] }
  if (type !== 'REJECT' || content === null || targets.length === 0 || !rejectedBy(event, coded, cues).isNamed)
    return event
  const isInside = (id: string) => parties.get(id)?.mentions.some((mention) => covers(content, mention)) === true
  const isOwn = (id: string) => (parties.affinityOf([id], sources) ?? 0) >= SAME && !isInside(id)
  return targets.every(isOwn) ? { ...event, targets: [] } : event
}

/** *the request on the customs officers*: whether all the parties stand only in what a demand is about. */
function isAbout({ type, content, targets }: CodedEvent, parties: Parties, cues: RecordCues): boolean {
  const about = type === 'REJECT' || type === 'AGREE' ? cues.askAbout.exec(content?.text ?? '') : null
  if (content === null || about === null || !cues.demandNouns.includes(about[1]!.replace(/s$/u, ''))) return false
  const matter = { start: content.start + about[0].length, end: content.end }
  return targets.every((id) => parties.get(id)?.mentions.some((mention) => covers(matter, mention)))
}

/**
 * *At talks with Peru's minister, who had asked for rice*, *summoned Peru's envoy and demanded that its own doctors be let in*, *and lodged a protest*: who
 * asks or protests turns to those whom they met or called in before in the sentence, where nobody is told of but their own people.
 */
function asked(event: CodedEvent, { events }: CodedStory, parties: Parties, cues: RecordCues): CodedEvent {
  const { sources, targets } = event
  const isAsking = event.type === 'REQUEST' && cues.asking.includes(event.triggerLemma)
  if (
    sources.length === 0 ||
    !(isAsking || (event.type === 'ACCUSE' && targets.length === 0 && event.cameo.startsWith('114')))
  )
    return event
  const isOwn = (id: string) => (parties.affinityOf([id], sources) ?? 0) >= SAME
  if (!targets.every(isOwn)) return event
  const isOther = (id: string) => (targets.length === 0 ? !sources.includes(id) : !isOwn(id))
  const met = events.find(
    (e) =>
      (e.type === 'CONSULT' || (e.type === 'ACCUSE' && cues.summoning.includes(e.triggerLemma))) &&
      e.polarity === 'positive' &&
      e.evidence.sentence === event.evidence.sentence &&
      e.evidence.trigger.start < event.evidence.trigger.start &&
      e.targets.some(isOther) &&
      sources.every((id) => e.sources.includes(id)),
  )
  return met ? { ...event, targets: met.targets.filter(isOther) } : event
}

function makersOf(
  event: CodedEvent,
  answer: Answer,
  coded: CodedStory,
  parties: Parties,
  cues: RecordCues,
): readonly string[] | null {
  const near = (ids: readonly string[]) => parties.affinityOf(event.sources, ids) ?? 0
  const isNear = (made: CodedEvent, reach: number) => event.evidence.sentence - made.evidence.sentence <= reach
  const isOwn = (ids: readonly string[]) => near(ids) >= SAME
  // Who is nearer to those addressed than to the maker answers them, of one state or not (*The opposition urged the premier to go. He refused*).
  const isAddressed = ({ type, sources, targets }: CodedEvent) =>
    type === 'CONSULT' ? isOwn(sources) || isOwn(targets) : isOwn(targets) && near(targets) > near(sources)
  const othersOf = (made: CodedEvent) =>
    made.type !== 'CONSULT' && isAddressed(made)
      ? made.sources
      : (made.type === 'CONSULT' ? [...made.sources, ...made.targets] : made.sources).filter((id) => !isOwn([id]))
  const isTakenUp = answer.isBare || cues.demandNouns.includes(answer.noun ?? '')
  const before = coded.events
    .filter(
      (made) =>
        answer.types.includes(made.type) &&
        made.isHeadline === event.isHeadline &&
        made.evidence.trigger.start < event.evidence.trigger.start &&
        !cues.taking.includes(made.triggerLemma) &&
        !(
          cues.taking.includes(event.triggerLemma) &&
          made.type === 'REQUEST' &&
          !(isTakenUp && cues.accepting.includes(event.triggerLemma)) &&
          !cues.offering.includes(made.triggerLemma)
        ) &&
        (isNear(made, REACH.unsaid) ||
          (answer.isNamed && (isNear(made, REACH.named) || isAddressed(made) || answer.isRetold === true))) &&
        (event.type === 'REJECT' || !isEarlier(event, made)) &&
        (!answer.isRetold || isToldBy(made, answer, cues)) &&
        othersOf(made).length > 0,
    )
    .sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)
  // *demanded a retrial. Chad's minister rejected the demand*: what was just said to nobody in particular, and is named.
  const isOpen = (made: CodedEvent) =>
    made.targets.length === 0 &&
    (made.type === 'AGREE' || ((answer.isNamed || isConsent(event)) && isNear(made, REACH.unsaid)))
  const meant = (made: readonly CodedEvent[]) => made.find((m) => isAddressed(m) || isOpen(m))
  const named = before.filter((m) => isNear(m, REACH.unsaid) && isToldBy(m, answer, cues))
  const last = answer.isNamed || answer.isBare ? before[0] : undefined
  if (answer.isJudged) return before[0] && !isUnknown(before[0], event, coded) ? othersOf(before[0]) : null
  const made = meant(named) ?? named[0] ?? meant(before) ?? last
  return made ? othersOf(made) : null
}

/** *asked to send doctors. Chad agreed*: whoever says yes and nothing else answers what was just said. */
const isConsent = ({ type, content }: CodedEvent): boolean => type === 'AGREE' && content === null

/** *Gunmen attacked a base in May. … A bomb went off in Oslo. Chad condemned the attack*: whether what the noun tells may be an attack of which nobody is known to have done it. */
const isUnknown = (made: CodedEvent, event: CodedEvent, { events }: CodedStory): boolean =>
  made.type === 'ASSAULT' &&
  events.some((e) => e.type === 'ASSAULT' && e.sources.length === 0 && e.evidence.sentence < event.evidence.sentence)

/**
 * *made an offer … declined the offer*, *demanded … the demand*, *proposed … backed the idea*: the word that names what is answered told it, or what
 * was offered or asked for.
 */
const isToldBy = (made: CodedEvent, { noun, isRetold = false }: Answer, { words, ...cues }: RecordCues): boolean =>
  noun !== undefined &&
  ((cues.planNouns.includes(noun) && cues.offering.includes(made.triggerLemma)) ||
    [made.triggerLemma, ...(isRetold ? made.contentLemmas : [])].some(
      (lemma) => words.keyOf(lemma) === words.keyOf(noun),
    ))

/** *urged Lima to go, an appeal that it brushed aside*: a noun with *a* that names what is answered sums up the act before it in the sentence. */
function summedUp(
  event: CodedEvent,
  answer: Answer,
  { events }: CodedStory,
  cues: RecordCues,
): readonly string[] | null {
  if (event.type !== 'REJECT' || !answer.isNamed || !cues.aSummary.test(event.content?.text ?? '')) return null
  const { sentence, trigger } = event.evidence
  const made = events.findLast(
    (e) =>
      answer.types.includes(e.type) &&
      e.evidence.sentence === sentence &&
      e.evidence.trigger.start < Math.min(trigger.start, event.content?.start ?? trigger.start) &&
      e.sources.length > 0 &&
      !e.sources.some((id) => event.sources.includes(id)),
  )
  return made?.sources ?? null
}

/** *Hanoi says a Chinese ship rammed a boat. Beijing rejected the charge*: who tells right before what those did who now answer, where nothing is said since. */
function allegedBefore(
  { evidence: { sentence }, sources }: CodedEvent,
  { types }: Answer,
  { events }: CodedStory,
  parties: Parties,
): readonly string[] | null {
  const isOwn = (ids: readonly string[]) => (parties.affinityOf(sources, ids) ?? 0) >= SAME
  const before = events.filter((e) => e.evidence.sentence === sentence - 1)
  if (before.some((e) => types.includes(e.type))) return null
  const teller = before.findLast((e) => isOwn(e.sources) && e.attribution.length > 0)?.attribution.at(-1)?.actor
  return teller && !isOwn([teller]) ? [teller] : null
}

/** *The ministry in Hanoi says the boat carried arms. Lima dismissed the claim*: who is told to hold something in the sentence before, which charges nobody. */
function claimedBefore(event: CodedEvent, { types }: Answer, coded: CodedStory, parties: Parties) {
  const { sentence } = event.evidence
  const isClose = (e: CodedEvent) =>
    sentence - e.evidence.sentence <= 1 && e.evidence.trigger.start < event.evidence.trigger.start
  return coded.events.some((e) => isClose(e) && types.includes(e.type)) ? null : speakerBefore(event, coded, parties)
}

/**
 * *"It is a hybrid attack," Riga's premier said. Minsk rejected the accusation*: who spoke last of the other side, where no act tells the charge;
 * or who holds what the sentence before tells (*Tokyo maintains that its boats may fish there*).
 */
function speakerBefore(event: CodedEvent, coded: CodedStory, parties: Parties): readonly string[] | null {
  const { events, positions, sentences } = coded
  const before = event.evidence.sentence - 1
  const isOther = (id: string) => (parties.affinityOf(event.sources, [id]) ?? 0) < SAME
  const said = events
    .filter(
      (e) =>
        e.isHeadline === event.isHeadline &&
        e.evidence.sentence < event.evidence.sentence &&
        event.evidence.sentence - e.evidence.sentence <= REACH.unsaid,
    )
    .sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)
    .flatMap((e) => e.attribution.flatMap(({ actor }) => actor ?? []))
  const speakers = sentences[before]?.isHeadline === event.isHeadline ? (sentences[before].speakers ?? []) : []
  const holders = positions
    .filter((p) => p.sentence === before && p.isHeadline === event.isHeadline)
    .flatMap(({ holder }) => holder ?? [])
  const last = [...said, ...speakers, ...holders].find(isOther)
  return last === undefined ? null : [last]
}

/** Whom the same one has turned to before in the sentence, for promises. */
function turnedTo(event: CodedEvent, { events }: CodedStory): readonly string[] | null {
  if (event.type !== 'AGREE') return null
  const before = events.filter(
    (e) =>
      TURNING.has(e.type) &&
      e.polarity === 'positive' &&
      e.evidence.sentence === event.evidence.sentence &&
      e.evidence.trigger.start < event.evidence.trigger.start &&
      event.sources.every((id) => e.sources.includes(id)),
  )
  const targets = (before.at(-1)?.targets ?? []).filter((id) => !event.sources.includes(id))
  return targets.length > 0 ? targets : null
}

/**
 * *Promised in 2019 to do so*: what has a day of its own, before that of the other act or where that has none, does not answer it; *agreed
 * that work would start on 2 March* tells the day of the work.
 */
function isEarlier({ time, content }: CodedEvent, other: CodedEvent): boolean {
  if (time?.basis !== 'explicit' || (content !== null && covers(content, time))) return false
  return other.time?.from == null || (time.to !== null && time.to < other.time.from)
}
