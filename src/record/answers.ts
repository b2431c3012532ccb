import type { CodedEvent, CodedSentence } from './coded.js'
import { type Scene, tellingOf } from './compare.js'
import type { StoryEvent } from './meetings.js'
import type { HeldPosition } from './positions.js'
import type { AskResponse, EventType, RecordSpan } from './schema/index.js'

export type ResponseKind = AskResponse['kind']

/** Types with which an addressee grants what was asked. */
const GRANTS = new Set<EventType>(['AGREE', 'CONCEDE', 'AID', 'COOPERATE', 'RETREAT', 'SUPPORT'])

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
}

export function lemmasOf(sentence: CodedSentence | undefined): string[] {
  return sentence?.tokens.map((token) => token.lemma) ?? []
}

export const hasAny = (lemmas: Iterable<string>, cues: readonly string[]) =>
  [...lemmas].some((lemma) => cues.includes(lemma))

/** Lemmas of the trigger, the two words before and the three after it. */
function nearTrigger(event: CodedEvent, scene: Scene): string[] {
  const tokens = scene.coded.sentences[event.evidence.sentence]?.tokens ?? []
  const first = tokens.findIndex((token) => token.end > event.evidence.trigger.start)
  return first < 0 ? [] : tokens.slice(Math.max(0, first - 2), first + 4).map((token) => token.lemma)
}

/** *No comment*, *declined to reply*; *would study the request*. */
export function isDeflection(lemmas: readonly string[], scene: Scene): boolean {
  const { silence, negation, putOff, askNouns } = scene.cues
  if (hasAny(lemmas, silence) && hasAny(lemmas, negation)) return true
  return hasAny(lemmas, putOff) && hasAny(lemmas, askNouns)
}

/** What kind of answer the act would be, or null where it is none. */
function kindOf(event: StoryEvent, scene: Scene): ResponseKind | null {
  const { standing, tellings } = event
  const inner = tellings.some(
    (telling) => telling.parent !== null && telling.links.every((link) => link.kind !== 'answers'),
  )
  if (standing.status === 'hypothetical' || standing.status === 'habitual') return null
  const words = tellings.flatMap((telling) => [telling.triggerLemma, ...telling.contentLemmas, ...telling.clauseLemmas])
  const negated = standing.polarity === 'negative' ? scene.cues.negation : []
  const around = tellings.flatMap((telling) => nearTrigger(telling, scene))
  const said = standing.type === 'REJECT' ? around : [...words, ...negated, ...around]
  if (WORDS.has(standing.type) && isDeflection(said, scene)) return 'deflect'
  if (standing.type === 'REJECT') return standing.polarity === 'positive' ? 'reject' : 'deflect'
  if (standing.type === 'REQUEST') return 'counter'
  if (!GRANTS.has(standing.type) || inner) return null
  if (standing.polarity === 'negative')
    return standing.type === 'AGREE' || standing.type === 'CONCEDE' ? 'reject' : null
  return hasAny(words, scene.cues.partly) ? 'partial' : 'accept'
}

export function answerOfEvent(event: StoryEvent, scene: Scene): Answer | null {
  const kind = kindOf(event, scene)
  if (kind === null) return null
  const { standing, tellings } = event
  const lemmas = tellings.flatMap((telling) => [...tellingOf(telling, scene).all])
  return {
    kind,
    event: standing.id,
    position: null,
    speaker: standing.sources,
    listener: standing.targets,
    lemmas: new Set(lemmas),
    sentences: tellings.map((telling) => telling.evidence.sentence),
    answers: tellings.flatMap((telling) =>
      telling.links.filter((link) => link.kind === 'answers').map((link) => link.to),
    ),
    time: standing.time,
    evidence: { start: standing.evidence.start, end: standing.evidence.end },
    byWord: WORDS.has(standing.type),
  }
}

const STANCE_ANSWERS = {
  for: 'accept',
  against: 'reject',
  unchanged: 'deflect',
  conditional: 'counter',
  concerned: null,
} as const

export function answerOfPosition({ position, tellings }: HeldPosition): Answer | null {
  const kind = STANCE_ANSWERS[position.stance]
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
  }
}
