import type { CodedEvent, CodedSentence } from './coded.js'
import { everyone, type Scene, type Telling, tellingOf } from './compare.js'
import type { StoryEvent } from './meetings.js'
import type { HeldPosition } from './positions.js'
import type { Ask, AskResponse, EventType, Meeting, RecordSpan } from './schema/index.js'
import { isBefore, isResolved, overlapInTime } from './times.js'

type ResponseKind = AskResponse['kind']

/** What is needed to take an act or a stance for the answer to an ask. */
const ENOUGH = 0.45

/** Types with which an addressee grants what was asked. */
const GRANTS = new Set<EventType>(['AGREE', 'CONCEDE', 'AID', 'COOPERATE', 'RETREAT', 'SUPPORT'])

interface OpenAsk {
  readonly event: StoryEvent
  readonly telling: Telling
  /** Sentences in which it is told. */
  readonly sentences: readonly number[]
  readonly asker: string | null
  readonly addressee: string | null
}

/** Something that may answer an ask. */
interface Answer {
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

function isAsked({ standing }: StoryEvent): boolean {
  const made = standing.status === 'occurred' || standing.status === 'ongoing' || standing.status === 'habitual'
  return standing.type === 'REQUEST' && standing.polarity === 'positive' && made && standing.certainty !== 'denied'
}

function openAsk(event: StoryEvent, scene: Scene): OpenAsk {
  const fullest = event.tellings.reduce((a, b) => (b.contentLemmas.length > a.contentLemmas.length ? b : a))
  return {
    event,
    telling: tellingOf(fullest, scene),
    sentences: event.tellings.map((telling) => telling.evidence.sentence),
    asker: event.standing.sources[0] ?? null,
    addressee: event.standing.targets[0] ?? null,
  }
}

function lemmasOf(sentence: CodedSentence | undefined): string[] {
  return sentence?.tokens.map((token) => token.lemma) ?? []
}

const hasAny = (lemmas: Iterable<string>, cues: readonly string[]) => [...lemmas].some((lemma) => cues.includes(lemma))

/** Lemmas of the event's clause. */
function clauseOf(event: CodedEvent, scene: Scene): string[] {
  const tokens = scene.coded.sentences[event.evidence.sentence]?.tokens ?? []
  return tokens
    .filter((token) => token.start < event.evidence.end && event.evidence.start < token.end)
    .map((token) => token.lemma)
}

/** *No comment*, *declined to reply*; *would study the request*. */
function isDeflection(lemmas: readonly string[], scene: Scene): boolean {
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
  const clause = tellings.flatMap((telling) => [telling.triggerLemma, ...clauseOf(telling, scene)])
  const words = tellings.flatMap((telling) => [telling.triggerLemma, ...telling.contentLemmas, ...telling.clauseLemmas])
  const says = standing.type === 'REJECT' || standing.type === 'AGREE' || standing.type === 'CONSULT'
  if (says && isDeflection([...words, ...(standing.polarity === 'negative' ? scene.cues.negation : clause)], scene))
    return 'deflect'
  if (standing.type === 'REJECT') return standing.polarity === 'positive' ? 'reject' : 'deflect'
  if (standing.type === 'REQUEST') return 'counter'
  if (!GRANTS.has(standing.type) || inner) return null
  if (standing.polarity === 'negative')
    return standing.type === 'AGREE' || standing.type === 'CONCEDE' ? 'reject' : null
  return hasAny(words, scene.cues.partly) ? 'partial' : 'accept'
}

function answerOfEvent(event: StoryEvent, scene: Scene): Answer | null {
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
    byWord: standing.type === 'AGREE' || standing.type === 'REJECT' || standing.type === 'CONSULT',
  }
}

const STANCE_ANSWERS = {
  for: 'accept',
  against: 'reject',
  unchanged: 'deflect',
  conditional: 'counter',
  concerned: null,
} as const

function answerOfPosition({ position, tellings }: HeldPosition): Answer | null {
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

/** How near the answer follows the ask: same sentence, next, same paragraph, or the paragraph that opens *in response*. */
function nearness(ask: OpenAsk, answer: Answer, scene: Scene): number {
  const { sentences } = scene.coded
  let best = 0
  for (const from of ask.sentences) {
    for (const to of answer.sentences) {
      const gap = to - from
      const paragraphs = (sentences[to]?.paragraph ?? 0) - (sentences[from]?.paragraph ?? 0)
      if (gap < 0) continue
      if (gap <= 1) best = Math.max(best, gap === 0 ? 0.45 : paragraphs === 0 ? 0.4 : 0.25)
      else if (gap === 2 && paragraphs === 0) best = Math.max(best, 0.25)
      if (gap > 0 && hasAny(lemmasOf(sentences[to]).slice(0, 4), scene.cues.inResponse)) best = Math.max(best, 0.3)
    }
  }
  return best
}

/** Whether the first words that name the ask's content come before the answer in one sentence, where both stand in it. */
function precedes(ask: OpenAsk, answer: Answer): boolean {
  return ask.event.tellings.some(({ evidence }) => evidence.trigger.start < answer.evidence.end)
}

function partyFit(known: readonly string[], wanted: string | null, scene: Scene): number | null {
  return wanted === null ? null : scene.parties.affinityOf(known, [wanted])
}

/** How well the answer fits the ask, about 0 to 2; -1 where it cannot. */
export function fitOf(ask: OpenAsk, answer: Answer, scene: Scene): number {
  if (answer.event === ask.event.standing.id) return -1
  if (ask.event.tellings.some((telling) => answer.answers.includes(telling.key))) return 2
  const speaker = partyFit(answer.speaker, ask.addressee, scene)
  const listener = partyFit(answer.listener, ask.asker, scene)
  if (speaker === 0 || listener === 0 || (speaker !== null && speaker < 0.5)) return -1
  if (isBefore(answer.time, ask.event.standing.time)) return -1
  const sayingItself = partyFit(answer.speaker, ask.asker, scene)
  if (ask.addressee === null && sayingItself !== null && sayingItself > 0.7 && listener === null) return -1
  const shared = scene.lexicon.overlap(ask.telling.content, answer.lemmas) ?? 0
  const near = nearness(ask, answer, scene)
  const after = near > 0 || ask.sentences.some((from) => answer.sentences.some((to) => to > from))
  if (!after && !answer.byWord) return -1
  if (!precedes(ask, answer) && shared < 0.2 && !(listener !== null && speaker !== null)) return -1
  const refersBack = hasAny(answer.lemmas, scene.cues.askNouns) && near > 0 ? 0.3 : 0
  if (answer.kind === 'counter' && shared < 0.34 && refersBack === 0) return -1
  return 0.8 * shared + near + refersBack + (speaker ? 0.1 * speaker : 0) + (listener ? 0.2 * listener : 0)
}

interface Match {
  readonly answer: Answer
  readonly ask: OpenAsk
}

/** Gives every answer to the ask that it fits best. */
function matchAnswers(asks: readonly OpenAsk[], answers: readonly Answer[], scene: Scene): Match[] {
  const matches: Match[] = []
  for (const answer of answers) {
    const ranked = asks.map((ask) => ({ ask, fit: fitOf(ask, answer, scene) })).sort((a, b) => b.fit - a.fit)
    const best = ranked[0]
    if (best && best.fit >= ENOUGH) matches.push({ answer, ask: best.ask })
  }
  return [...matches, ...contrasted(asks, answers, matches, scene)]
}

/**
 * *agreed to X but turned down Y*: an answer that fits no ask by its words goes with its neighbour in the sentence,
 * where both are by the addressee; and where there is one ask between two sides, a plain yes or no of one to the other
 * is the answer to it.
 */
function contrasted(
  asks: readonly OpenAsk[],
  answers: readonly Answer[],
  matches: readonly Match[],
  scene: Scene,
): Match[] {
  const found: Match[] = []
  for (const answer of answers) {
    if (!answer.byWord || answer.event === null || matches.some((match) => match.answer === answer)) continue
    const neighbour = matches.find(
      (match) =>
        match.answer.sentences.some((sentence) => answer.sentences.includes(sentence)) &&
        (scene.parties.affinityOf(match.answer.speaker, answer.speaker) ?? 0) > 0.7 &&
        fitOf(match.ask, answer, scene) >= 0,
    )
    const between = asks.filter((ask) => {
      const fits = [partyFit(answer.speaker, ask.addressee, scene), partyFit(answer.listener, ask.asker, scene)]
      return fits.every((fit) => fit !== null && fit > 0.7)
    })
    const only =
      between.length === 1 && !isBefore(answer.time, between[0]!.event.standing.time) ? between[0] : undefined
    const ask = neighbour?.ask ?? only
    if (ask) found.push({ answer, ask })
  }
  return found
}

/** Sentences after the ask in which the addressee puts it off or says nothing, though nothing there was coded. */
function unCodedDeflection(ask: OpenAsk, taken: ReadonlySet<number>, scene: Scene): AskResponse | null {
  const { sentences } = scene.coded
  const last = Math.max(...ask.sentences)
  for (const index of [last + 1, last + 2]) {
    const sentence = sentences[index]
    if (!sentence || taken.has(index) || sentence.paragraph !== sentences[last]!.paragraph) continue
    const lemmas = lemmasOf(sentence)
    if (isDeflection(lemmas, scene) && speaksFirst(sentence, ask, scene)) {
      return { event: null, position: null, kind: 'deflect', evidence: { start: sentence.start, end: sentence.end } }
    }
  }
  return null
}

/** Whether the first actor of the sentence can be the addressee. */
function speaksFirst(sentence: CodedSentence, ask: OpenAsk, scene: Scene): boolean {
  let first: { start: number; id: string } | null = null
  for (const actor of scene.coded.actors) {
    for (const mention of actor.mentions) {
      if (mention.start < sentence.start || mention.end > sentence.end) continue
      if (first === null || mention.start < first.start) first = { start: mention.start, id: actor.id }
    }
  }
  return first !== null && ask.addressee !== null && scene.parties.affinity(first.id, ask.addressee) >= 0.5
}

/** What the answers come to as of the text; a later yes or no overrides an earlier one where their days are known. */
export function outcomeOf(kinds: readonly ResponseKind[], latest: ResponseKind | null): Ask['outcome'] {
  const has = (kind: ResponseKind) => kinds.includes(kind)
  if (latest === 'accept') return 'accepted'
  if (latest === 'reject') return 'rejected'
  if (has('partial') || (has('accept') && has('reject'))) return 'partial'
  if (has('accept')) return 'accepted'
  if (has('reject')) return 'rejected'
  return has('deflect') || has('counter') ? 'deflected' : 'unanswered'
}

function latestKind(answers: readonly Answer[]): ResponseKind | null {
  const final = answers.filter((answer) => answer.kind === 'accept' || answer.kind === 'reject')
  if (final.length < 2 || !final.every((answer) => isResolved(answer.time))) return null
  const last = final.reduce((a, b) => (isBefore(a.time, b.time) ? b : a))
  return final.every((answer) => answer === last || isBefore(answer.time, last.time)) ? last.kind : null
}

/** The meeting at which it was asked: grammar's, or one held by both sides whose time does not speak against it. */
function meetingOf(ask: OpenAsk, meetings: readonly Meeting[], scene: Scene): string | null {
  const sides = scene.parties.principals(everyone(ask.telling.event))
  if (sides.length < 2) return null
  const told = ask.event.tellings.map(({ evidence }) => evidence)
  const fits = meetings.filter(
    (meeting) =>
      meeting.status === 'held' &&
      sides.every((side) => meeting.parties.includes(side)) &&
      overlapInTime(ask.event.standing.time, meeting.time) !== false,
  )
  const distance = (meeting: Meeting) =>
    Math.min(
      ...meeting.evidence.flatMap((span) =>
        told.map(({ start, end }) => Math.max(0, span.start - end, start - span.end)),
      ),
    )
  return fits.sort((a, b) => distance(a) - distance(b))[0]?.id ?? null
}

function askOf(
  ask: OpenAsk,
  id: string,
  answers: readonly Answer[],
  extra: AskResponse | null,
  meetings: readonly Meeting[],
  scene: Scene,
): Ask {
  const { standing } = ask.event
  const told = answers.map(({ event, position, kind, evidence }) => ({ event, position, kind, evidence }))
  const responses = [...told, ...(extra ? [extra] : [])].sort((a, b) => a.evidence!.start - b.evidence!.start)
  const inferred = answers.find((answer) => answer.kind !== 'counter' && answer.speaker.length > 0)?.speaker[0] ?? null
  return {
    id,
    asker: ask.asker,
    addressee: ask.addressee ?? inferred,
    beneficiary: standing.others.find((other) => other.role === 'beneficiary')?.actor ?? null,
    content: standing.content,
    time: standing.time,
    meeting: meetingOf(ask, meetings, scene),
    events: [...ask.event.ids],
    responses,
    outcome: outcomeOf(
      responses.map(({ kind }) => kind),
      latestKind(answers),
    ),
  }
}

/** A stance stated by the same predicate as an answer is that answer, not a second one. */
function distinctStances(positions: readonly HeldPosition[], events: readonly StoryEvent[]): HeldPosition[] {
  const answering = new Set(events.flatMap(({ tellings }) => tellings.map((telling) => telling.key)))
  return positions.filter(
    ({ tellings }) => !tellings.some((telling) => telling.event !== null && answering.has(telling.event)),
  )
}

/**
 * The register of asks: one for each demand, however often told, with what the text gives as its answers.
 */
export function registerAsks(
  all: readonly StoryEvent[],
  positions: readonly HeldPosition[],
  meetings: readonly Meeting[],
  scene: Scene,
): Ask[] {
  const asks = all.filter(isAsked).map((event) => openAsk(event, scene))
  const byEvent = all.flatMap((event) => answerOfEvent(event, scene) ?? [])
  const coded = all.filter((event) => byEvent.some((answer) => answer.event === event.standing.id))
  const byStance = distinctStances(positions, coded).flatMap((held) => answerOfPosition(held) ?? [])
  const matches = matchAnswers(asks, [...byEvent, ...byStance], scene)
  const taken = new Set(matches.flatMap(({ answer }) => answer.sentences))
  return asks.map((ask, index) => {
    const answers = matches.filter((match) => match.ask === ask).map(({ answer }) => answer)
    const extra = answers.length === 0 ? unCodedDeflection(ask, taken, scene) : null
    return askOf(ask, `k${index + 1}`, answers, extra, meetings, scene)
  })
}
