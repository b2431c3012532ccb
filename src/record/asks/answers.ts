import type { CodedEvent, CodedToken } from '../coded.js'
import { isToReporters, lemmasOf, lemmasWithin, said, saidTogether } from '../heard.js'
import type { HeldPosition } from '../positions.js'
import type { StoryEvent } from '../repeats/repeats.js'
import { type Scene, tellingOf } from '../scene.js'
import type { EventType, RecordSpan } from '../schema/index.js'
import { covers, tokensBefore, tokensBehind, tokensWithin } from '../tokens.js'
import { isAtOnes } from './answered.js'
import { figureIn, type ResponseKind } from './open-ask.js'
import { GRANTS, isDeflection, leavesOpen, putOffIn, repliesLater } from './putting-off.js'
import { isPassedOn, isTied } from './wording.js'

/** Types that never grant. */
const NEVER_GRANTS = new Set<EventType>(['REJECT', 'REQUEST'])

/** Types with which an addressee answers in words. */
const WORDS = new Set<EventType>(['AGREE', 'REJECT', 'CONSULT'])

/** Something that may answer an ask. */
export interface Answer {
  readonly kind: ResponseKind
  readonly event: string | null
  readonly position: string | null
  readonly speaker: readonly string[]
  readonly listener: readonly string[]
  readonly lemmas: ReadonlySet<string>
  readonly sentences: readonly number[]
  /** Keys of the events that grammar says it answers. */
  readonly answers: readonly string[]
  readonly time: CodedEvent['time']
  readonly evidence: RecordSpan
  /** Granting by deed counts only after the ask; words of yes and no are also told before it. */
  readonly byWord: boolean
  /** It says that something else is wanted or offered in its place (*instead*, *first*, *in return*). */
  readonly inExchange: boolean
  /** Where its predicates stand. */
  readonly spots: readonly number[]
  /** Lemmas of the predicates that tell it. */
  readonly triggers: readonly string[]
  /** The greatest number in its clause outside its expressions of time, or null. */
  readonly figure: number | null
  /** It grants nothing by its type; it answers only where it is the very act that was asked for. */
  readonly needsSameAct: boolean
  /** It does harm: only in the very words of the ask can that be what was asked for. */
  readonly isHarm: boolean
  /** What is agreed to in place of what was asked (*ready to look at it*), or null. */
  readonly putsOff: string | null
  /** It only says that something is not so: *denied that …*. */
  readonly isDenial: boolean
  /** What is promised to be done (*to write to Chad*), where one telling says it, or null. */
  readonly deed: RecordSpan | null
  /** Somebody says so: *accused the ministry of ignoring warnings*. */
  readonly isAlleged: boolean
  /** It does not say what: *The minister refused, saying …*. */
  readonly isBare: boolean
  /** It says no more of what than that it was asked: *rejected the call*, *That request was granted*. */
  readonly namesAsk: boolean
  /** It tells that parties meet. */
  readonly isMeeting: boolean
  /** Said on the spot: an act, or a stance with its speaker, not what somebody is known to hold. */
  readonly isVoiced: boolean
}

/** The trigger, the two words before and the three after it. */
function nearTrigger(event: CodedEvent, scene: Scene): string[] {
  const tokens = scene.coded.sentences[event.evidence.sentence]?.tokens ?? []
  const first = tokens.findIndex((token) => token.end > event.evidence.trigger.start)
  return first < 0 ? [] : tokens.slice(Math.max(0, first - 2), first + 4).map((token) => token.lemma)
}

/** Characters between a verb and the line that it states (*reaffirmed that its policy remains unchanged*). */
const RIGHT_BEHIND = 15

/** Whether the act hardly says more than that the line stays: *reaffirmed that its policy remains unchanged* grants nothing. */
function restatesLine({ tellings }: StoryEvent, lines: readonly HeldPosition[]): boolean {
  const fills = (line: RecordSpan, whole: RecordSpan) =>
    covers(whole, line) && line.end - line.start > 0.6 * (whole.end - whole.start)
  const follows = (line: RecordSpan, { trigger }: CodedEvent['evidence']) =>
    line.start >= trigger.end && line.start - trigger.end < RIGHT_BEHIND
  const states = (line: RecordSpan, event: CodedEvent) =>
    event.content === null ? follows(line, event.evidence) : fills(line, event.content)
  return lines.some(({ tellings: stated }) =>
    stated.some(({ stance, evidence }) => stance === 'unchanged' && tellings.some((event) => states(evidence, event))),
  )
}

/** Statuses of what nobody has done yet nor said they will. */
const LEAVES_OPEN = new Set<string>(['hypothetical', 'habitual'])

/** What kind of answer the act would be, or null where it is none. */
function kindOf(event: StoryEvent, lines: readonly HeldPosition[], scene: Scene): ResponseKind | null {
  const { standing, tellings } = event
  const { cues } = scene
  const inner = tellings.some(
    (telling) => telling.parent !== null && telling.links.every((link) => link.kind !== 'answers'),
  )
  if (LEAVES_OPEN.has(standing.status)) return null
  if (tellings.some(({ evidence }) => isToReporters(scene.coded.sentences[evidence.sentence], cues))) return null
  if (tellings.some((telling) => isAtRequest(telling, scene))) return null
  // *has not replied*
  const isSilent = standing.polarity === 'negative' && WORDS.has(standing.type)
  if (isSilent && tellings.every(({ triggerLemma }) => said([triggerLemma], cues.silence))) return null
  const around = tellings.flatMap((telling) => nearTrigger(telling, scene))
  const offers = offersIn(tellings, scene)
  const words = [
    ...tellings.flatMap((telling) => [telling.triggerLemma, ...telling.contentLemmas, ...telling.clauseLemmas]),
    ...around,
  ].filter((lemma) => !offers.has(lemma) || !said([lemma], cues.askNouns))
  const clause = (marks: readonly string[]) =>
    tellings.some(({ evidence }) => {
      const tokens = scene.coded.sentences[evidence.sentence]?.tokens ?? []
      // *from the first line to the last*
      const isMark = ({ start, end, lemma }: CodedToken, i: number) =>
        start >= evidence.start &&
        end <= evidence.end &&
        said([lemma], marks) &&
        !said([tokens[i - 1]?.lemma ?? ''], cues.definite)
      return tokens.some(isMark)
    })
  const offersExchange = tellings.some(({ evidence }) =>
    saidTogether(lemmasWithin(scene.coded.sentences[evidence.sentence], evidence), cues.inReturn),
  )
  const negated = standing.polarity === 'negative' ? cues.negation : []
  const told = standing.type === 'REJECT' ? around : [...words, ...negated]
  if (WORDS.has(standing.type) && (isDeflection(told, scene) || isPassedOn(around, scene))) return 'deflect'
  if (putOffIn(event, scene) !== null || leavesOpen(event, around, scene)) return 'deflect'
  const isDenied = standing.polarity === 'negative' && !said(around, cues.none)
  if (standing.type === 'REJECT' && (isDenied || repliesLater(event, scene))) return 'deflect'
  if (standing.type === 'REJECT' && tellings.every((telling) => givesWord(telling, scene))) return 'accept'
  if (standing.type === 'REJECT' && tellings.some((telling) => grantsFirst(telling, scene))) return 'partial'
  if (standing.type === 'REJECT') return answersCharge(event, scene) ? null : 'reject'
  if (standing.type === 'REQUEST')
    return tellings.every((telling) => isAtOnes(telling, scene.coded.sentences)) ? null : 'counter'
  if (NEVER_GRANTS.has(standing.type) || inner || restatesLine(event, lines)) return null
  // *A third was held in May*: nobody is told to answer by it.
  if (standing.type === 'CONSULT' && standing.sources.length === 0) return null
  if (standing.type === 'CONSULT') return standing.polarity === 'positive' ? 'accept' : 'reject'
  if (standing.polarity === 'negative')
    return standing.type === 'AGREE' || standing.type === 'CONCEDE' || isRefusal(standing) ? 'reject' : null
  if (standing.type === 'AGREE' && (offersExchange || clause(cues.inExchange))) return 'counter'
  // *agreed to it, provided that …* is a yes with a limit; *offered it if …* is another offer.
  const isOnlyThen = tellings.some(({ evidence }) =>
    isTied(lemmasWithin(scene.coded.sentences[evidence.sentence], evidence), scene),
  )
  if (standing.type === 'AGREE' && (clause(cues.condition) || isOnlyThen))
    // *promised to let them in once it is safe* has a day, *promised to if Chad pays* a price.
    return tellings.some(({ triggerLemma }) =>
      said([triggerLemma], clause(cues.inTime) ? [...cues.agreeing, ...cues.pledging] : cues.agreeing),
    )
      ? 'partial'
      : 'counter'
  return said(around, cues.partly) || clause(cues.partly) || tellings.some((telling) => isInPart(telling, scene))
    ? 'partial'
    : 'accept'
}

/** *would free the crew within a week but would not return the boat*: one thing is to be given, another is not. */
function grantsFirst({ evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  const before = tokensBefore(evidence, coded)
  const but = before.findLastIndex(({ lemma }) => said([lemma], cues.contrast))
  const gives = before.findIndex(({ lemma, upos }) => upos === 'VERB' && said([lemma], cues.giving))
  if (but < 0 || gives < 1 || gives > but) return false
  const helps = before.slice(Math.max(0, gives - 3), gives).map(({ lemma }) => lemma)
  const isShared = before.slice(but + 1).every(({ upos }) => upos === 'AUX' || upos === 'PART' || upos === 'ADV')
  return isShared && said(helps, cues.modals) && !said(helps, cues.negation)
}

/** *we were told that it would be arranged*: a yes, as what else answers is told. */
function givesWord({ triggerLemma, content, evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  if (content === null || !said([triggerLemma], cues.telling)) return false
  const told = lemmasWithin(coded.sentences[evidence.sentence], content)
  return said(told, cues.modals) && !said(told, cues.negation, cues.condition)
}

/** Words behind a verb in which its object's noun stands: *dismissed as cheap the report*. */
const OBJECT_BEHIND = 3

/** Words between *at* and the request. */
const REQUEST_WITHIN = 5

/** *was put off at Peru's request*: what is done because it was asked for says no to nothing. */
function isAtRequest({ evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  const behind = tokensBehind(evidence, coded)
  const at = behind.findIndex(({ lemma }) => lemma === 'at')
  const noun = behind.findIndex(({ lemma, upos }, i) => i > at && upos === 'NOUN' && said([lemma], cues.askNouns))
  return (
    at >= 0 && noun > at && noun - at <= REQUEST_WITHIN && behind.slice(0, noun).every(({ upos }) => upos !== 'VERB')
  )
}

/** *dismissed the accusation as cheap*, *rejected reports that it had agreed*: what is rejected is no ask. */
function answersCharge({ tellings }: StoryEvent, { coded, cues }: Scene): boolean {
  const named = tellings.flatMap(({ contentLemmas, evidence }) => {
    const behind = tokensBehind(evidence, coded)
    return [...contentLemmas, ...behind.slice(0, OBJECT_BEHIND).map(({ lemma }) => lemma)]
  })
  return said(named, cues.accusationNouns) && !said(named, cues.askNouns)
}

/** *would study the offer*, *offered to discuss it*: the words of what is offered in the sentence take up no ask. */
function offersIn(tellings: readonly CodedEvent[], { coded }: Scene): ReadonlySet<string> {
  const sentences = new Set(tellings.map(({ evidence }) => evidence.sentence))
  const offers = coded.events.filter(({ type, evidence }) => type === 'AGREE' && sentences.has(evidence.sentence))
  return new Set(offers.map(({ triggerLemma }) => triggerLemma))
}

/** *would extradite no one*: what would grant, and is not to be. */
const isRefusal = ({ type, polarity, status }: StoryEvent['standing']): boolean =>
  polarity === 'negative' && status === 'planned' && GRANTS.has(type)

const isInPart = (telling: CodedEvent, scene: Scene): boolean =>
  isPartOf(telling, scene) || exceptsRest(telling, scene) || isOnlyInPart(telling, scene)

/** *recognizes the claim in part*, *would let in women and children only*. */
function isOnlyInPart({ evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  const behind = tokensBehind(evidence, coded)
  const isLast = (i: number) => ['PUNCT', undefined].includes(behind[i + 1]?.upos)
  const words = behind.map(({ lemma }) => lemma)
  // near-miss: *for humanitarian reasons only*
  return (
    saidTogether(words, cues.inPart) ||
    behind.some(({ lemma }, i) => said([lemma], cues.only) && isLast(i) && !said(words.slice(0, i), cues.purpose))
  )
}

/** *freed three of them*, *returned some of the money*, *agreed to return a third of the sum*: a part of a whole right behind the verb. */
function isPartOf({ evidence, content }: CodedEvent, { coded, cues }: Scene): boolean {
  const tokens = coded.sentences[evidence.sentence]?.tokens ?? []
  const end = Math.max(evidence.end, content?.end ?? 0)
  const first = tokens.findIndex((token) => token.start >= evidence.trigger.end)
  return tokens.some((part, i) => {
    const [of, whole] = [tokens[i + 1], tokens[i + 2]]
    if (first < 0 || i < first || !of || !whole || !said([of.lemma], cues.partitive)) return false
    const isCounted =
      i === first ? part.upos === 'NUM' || said([part.lemma], cues.partly) : part.start < end && part.upos === 'NUM'
    const isPart = isCounted || (part.start < end && said([part.lemma], cues.fractions))
    return isPart && (whole.upos === 'PRON' || said([whole.lemma], cues.definite))
  })
}

/** Words behind *but* in which *a second one* may stand: *but said that the second …*. */
const REST_WITHIN = 5

/** *agreed to move its office, but said that aid workers would stay*, *accepted 400 policemen, but no soldiers*, *released one report but said the second was secret*. */
function exceptsRest({ evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  const lemmas = tokensBehind(evidence, coded).map((token) => token.lemma)
  const but = lemmas.findIndex((lemma) => said([lemma], cues.contrast))
  const rest = but < 0 ? [] : lemmas.slice(but)
  const isRest =
    said(rest, cues.negation, cues.staying, cues.awaiting) || said(rest.slice(0, REST_WITHIN), cues.ofSeveral)
  return isRest && !said(rest, cues.unsaid)
}

/** Who answers: the doer, or who gives the word that it will be done (*officials said two planes would be sent*). */
function speakerOf({ type, sources, attribution }: StoryEvent['standing']): string[] {
  const teller = attribution.at(-1)?.actor ?? null
  return sources.length > 0 || teller === null || type !== 'AGREE' ? sources : [teller]
}

/** The act as an answer to whatever ask it may fit, or null where it can answer none. */
export function answerOfEvent(event: StoryEvent, lines: readonly HeldPosition[], scene: Scene): Answer | null {
  const kind = kindOf(event, lines, scene)
  if (kind === null) return null
  const { standing, tellings } = event
  const offers = offersIn(tellings, scene)
  const lemmas = tellings
    .flatMap((telling) => [telling.triggerLemma, ...tellingOf(telling, scene).all])
    .filter((lemma) => !offers.has(lemma) || !said([lemma], scene.cues.askNouns))
  const spoken = tellings.flatMap((telling) => lemmasOf(scene.coded.sentences[telling.evidence.sentence]))
  return {
    kind,
    event: standing.id,
    position: null,
    speaker: speakerOf(standing),
    listener: standing.targets,
    lemmas: new Set(lemmas),
    sentences: tellings.map((telling) => telling.evidence.sentence),
    answers: tellings.flatMap((telling) =>
      telling.links.filter((link) => link.kind === 'answers').map((link) => link.to),
    ),
    time: standing.time,
    evidence: fullest(tellings),
    byWord: WORDS.has(standing.type),
    spots: tellings.map(({ evidence }) => evidence.trigger.start),
    triggers: tellings.map(({ triggerLemma }) => triggerLemma),
    figure: figureOf(tellings, !WORDS.has(standing.type), scene),
    needsSameAct:
      (!GRANTS.has(standing.type) || isRefusal(standing) || standing.status === 'ongoing') &&
      kind !== 'deflect' &&
      !WORDED.has(standing.type),
    inExchange: said(spoken, scene.cues.inExchange) || saidTogether(spoken, scene.cues.inReturn),
    isVoiced: true,
    isHarm: standing.type === 'ASSAULT' || standing.type === 'COERCE',
    putsOff: putOffIn(event, scene),
    isDenial:
      standing.type === 'REJECT' && tellings.every(({ triggerLemma }) => said([triggerLemma], scene.cues.denying)),
    deed: standing.type === 'AGREE' && tellings.length === 1 ? (standing.content ?? null) : null,
    isAlleged: standing.certainty === 'alleged',
    isBare: tellings.every((telling) => isBareWord(telling, scene)),
    namesAsk: tellings.some((telling) => isAskAlone(telling, scene)),
    isMeeting: standing.type === 'CONSULT',
  }
}

/** *agreed to the request*, *Both demands were rejected*: the ask told before, by its noun alone. */
function isAskAlone({ content, contentLemmas, evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  if (content === null || contentLemmas.length > 1 || !said(contentLemmas, cues.askNouns)) return false
  const tokens = coded.sentences[evidence.sentence]?.tokens ?? []
  return tokens.some(
    (token, i) =>
      covers(content, token) &&
      said([token.lemma], cues.askNouns) &&
      said([tokens[i - 1]?.lemma ?? ''], cues.definite, cues.both),
  )
}

/** *refused*, *ruled that out*, *accepted it on Saturday*: what is answered is not named, or by a pronoun. */
function isBareWord({ content, contentLemmas, evidence, triggerPos }: CodedEvent, { coded, cues }: Scene): boolean {
  if (triggerPos !== 'v') return false
  if (content === null || contentLemmas.every((lemma) => said([lemma], cues.pointing))) return true
  const [next] = tokensBehind(evidence, coded)
  return next?.upos === 'PRON' && said([next.lemma], cues.pointing)
}

/** Types whose words alone are the answer. */
const WORDED = new Set<EventType>(['AGREE', 'REJECT', 'REQUEST'])

/** Words behind a verb in which its number may stand, be the rest of the clause what it may: *freed one on Monday*. */
const NUMBER_BEHIND = 2

/** The greatest number of what was done or promised, or null. */
function figureOf(tellings: readonly CodedEvent[], isDeed: boolean, scene: Scene): number | null {
  const lemmas = tellings.flatMap(({ evidence, content }) => {
    const sentence = scene.coded.sentences[evidence.sentence]
    // *Two of them were freed*: of a deed, what it was done to may stand before it.
    const start = isDeed ? evidence.start : evidence.trigger.start
    const behind = tokensBehind(evidence, scene.coded).slice(0, NUMBER_BEHIND)
    const end = Math.max(evidence.end, content?.end ?? 0, behind.at(-1)?.end ?? 0)
    const inTime = (at: number) => sentence?.times?.some((time) => time.start <= at && at < time.end) ?? false
    return tokensWithin(sentence, { start, end })
      .filter((token) => !inTime(token.start))
      .map((token) => token.lemma)
  })
  return figureIn(lemmas, scene)
}

/** The words of the fullest telling in the body, else of the title's. */
function fullest(tellings: readonly CodedEvent[]): RecordSpan {
  const body = tellings.filter((telling) => !telling.isHeadline)
  const told = (body.length > 0 ? body : tellings).map(({ evidence: { start, end } }) => ({ start, end }))
  return told.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
}

/** What a stance comes to as an answer. */
const STANCE_ANSWERS = {
  for: 'accept',
  against: 'reject',
  unchanged: 'deflect',
  conditional: 'counter',
  concerned: null,
} as const

/** The stance as an answer, or null where it says neither yes nor no or nobody holds it. */
export function answerOfPosition({ position, tellings }: HeldPosition, { cues }: Scene): Answer | null {
  const kind = STANCE_ANSWERS[position.stance]
  // *ruled that out*
  const isBare = position.issue !== null && cues.pointing.includes(position.issue.text.toLowerCase())
  if (kind === null || position.holder === null) return null
  return {
    kind,
    event: null,
    position: position.id,
    speaker: [position.holder],
    listener: [],
    lemmas: new Set(tellings.flatMap((telling) => telling.issueLemmas)),
    sentences: tellings.map((telling) => telling.sentence),
    answers: [],
    time: null,
    evidence: position.evidence,
    byWord: true,
    spots: [position.evidence.start],
    triggers: [],
    figure: null,
    needsSameAct: false,
    inExchange: false,
    isVoiced: isBare || tellings.some(({ isSaid }) => isSaid),
    isAlleged: false,
    deed: null,
    isBare,
    namesAsk: false,
    isMeeting: false,
    isDenial: false,
    isHarm: false,
    putsOff: null,
  }
}
