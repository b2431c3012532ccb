import { lemmasWithin, said, saidWithin } from '../heard.js'
import type { HeldPosition } from '../positions.js'
import type { StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import type { Ask, AskResponse, Meeting } from '../schema/index.js'
import { isBefore, isRemote, isResolved, overlapInTime } from '../timeline/times.js'
import { covers, tokensWithin } from '../tokens.js'
import { isAtOnes } from './answered.js'
import { type Answer, answerOfEvent, answerOfPosition } from './answers.js'
import { askedOfCounterpart } from './counterpart.js'
import { deadlineOf } from './deadline.js'
import { isAsked } from './is-asked.js'
import { matchAnswers } from './match-answers.js'
import { asksFor, figureIn, isOpposite, type OpenAsk, openAsk, type ResponseKind } from './open-ask.js'
import { namesSome, partGranted } from './parts.js'
import { isAwaited, unCodedReply } from './replies.js'
import { byAddressee } from './split.js'
import { endsWait } from './taking-up.js'
import { isNo } from './wording.js'

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

/** *At Peru's request, the council met*: what else is told of the council is no answer. */
const isDoneAtOnes = ({ event, telling }: OpenAsk, { coded }: Scene): boolean =>
  telling.event.content === null &&
  event.tellings.every((told) => told.triggerPos === 'n' && isAtOnes(told, coded.sentences))

/** The meeting at which it was asked: grammar's, or one held by both sides whose time does not speak against it. */
function meetingOf(ask: OpenAsk, meetings: readonly Meeting[], scene: Scene): string | null {
  const sides = scene.parties.principals(everyone(ask.telling.event))
  if (sides.length < 2) return null
  const told = ask.event.tellings.map(({ evidence }) => evidence)
  const fits = meetings.filter(
    (meeting) =>
      meeting.status === 'held' &&
      sides.every((side) => meeting.parties.includes(side)) &&
      overlapInTime(ask.event.standing.time, meeting.time) !== false &&
      (isResolved(ask.event.standing.time) || !isRemote(meeting.time, scene.published)),
  )
  const distance = (meeting: Meeting) =>
    Math.min(
      ...meeting.evidence.flatMap((span) =>
        told.map(({ start, end }) => Math.max(0, span.start - end, start - span.end)),
      ),
    )
  return fits.sort((a, b) => distance(a) - distance(b))[0]?.id ?? null
}

/** *promised to close 150*, who was asked to close all of them. */
function wantsAll({ event }: OpenAsk, { coded, cues }: Scene): boolean {
  return event.tellings.some(({ content, evidence }) => {
    const sentence = coded.sentences[evidence.sentence]
    return content !== null && sentence !== undefined && saidWithin(sentence, content, cues.all)
  })
}

/** *would sign it*, who was urged not to sign it. */
function doesUnasked({ triggers, lemmas }: Answer, ask: OpenAsk, { coded, cues }: Scene): boolean {
  const { content, evidence } = ask.telling.event
  if (content === null) return false
  const asked = lemmasWithin(coded.sentences[evidence.sentence], content)
  const not = asked.findIndex((lemma) => said([lemma], cues.not))
  if (not < 0 || not > 1) return false
  const verb = asked.slice(not + 1).find((lemma) => !said([lemma], cues.infinitive))
  const says = [...cues.agreeing, ...cues.promise, ...cues.reply, ...cues.speech]
  const done = said(triggers, says) ? [...lemmas] : triggers
  return verb !== undefined && done.some((lemma) => cues.words.keyOf(lemma) === cues.words.keyOf(verb))
}

/** *the ban would remain in place*, who was asked to lift it; *its decision would stand*: a line that is kept against what was asked. */
function keepsAgainst({ evidence, sentences }: Answer, ask: OpenAsk, scene: Scene): boolean {
  return sentences.some((at) => {
    const tokens = tokensWithin(scene.coded.sentences[at], evidence)
    const lemmas = tokens.map(({ lemma }) => lemma)
    return isOpposite(lemmas, ask, scene) || isNo({ tokens }, scene)
  })
}

/** *ready to discuss it*, who was asked for talks about it; *agreed to pass it on*, who was asked to convey it. */
const isWanted = (putsOff: string, ask: OpenAsk, scene: Scene): boolean =>
  asksFor(ask, [putsOff], scene) ||
  (said([putsOff], scene.cues.conveying) && said(ask.telling.content, scene.cues.conveying))

/** A yes to less than was asked (*free 20 prisoners* … *freed 12*) is a part of it; to put off what is no more than that is a yes. */
function gradeOf(answer: Answer, granted: readonly string[], ask: OpenAsk, scene: Scene): ResponseKind {
  const wanted = figureIn(ask.telling.content, scene)
  if (answer.kind === 'accept' && !answer.byWord && isOpposite(answer.triggers, ask, scene)) return 'reject'
  if (answer.kind === 'accept' && doesUnasked(answer, ask, scene)) return 'reject'
  if (answer.kind === 'deflect' && answer.position !== null && keepsAgainst(answer, ask, scene)) return 'reject'
  // *ready to discuss it* is a yes to who asked for talks.
  if (answer.kind === 'deflect' && answer.putsOff !== null && isWanted(answer.putsOff, ask, scene)) return 'accept'
  if (answer.kind === 'accept' && namesSome(granted, ask, scene)) return 'partial'
  if (answer.kind !== 'accept' || answer.figure === null) return answer.kind
  return (wanted !== null && answer.figure < wanted) || (wanted === null && wantsAll(ask, scene)) ? 'partial' : 'accept'
}

/** Several were asked, and one said yes and another did not. */
function isMixed(ask: OpenAsk, answers: readonly Answer[], scene: Scene): boolean {
  if (scene.parties.principals(ask.addressees).length < 2) return false
  return answers.some((a) => {
    const side = scene.parties.principals(a.speaker)
    return (
      a.kind === 'accept' &&
      answers.some((b) => b.kind !== 'accept' && !scene.parties.principals(b.speaker).some((id) => side.includes(id)))
    )
  })
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
  const granted = answers.filter(({ kind }) => kind === 'accept').flatMap(({ lemmas }) => [...lemmas])
  const told = answers.map((answer) => {
    const { event, position, evidence } = answer
    return { event, position, kind: gradeOf(answer, granted, ask, scene), evidence }
  })
  const responses = [...told, ...(extra ? [extra] : [])].sort((a, b) => a.evidence!.start - b.evidence!.start)
  const inferred = answers.find((answer) => answer.kind !== 'counter' && answer.speaker.length > 0)?.speaker[0] ?? null
  return {
    id,
    asker: ask.asker,
    addressee: ask.addressee ?? inferred,
    beneficiary: standing.others.find((other) => other.role === 'beneficiary')?.actor ?? null,
    content: standing.content,
    time: standing.time,
    deadline: deadlineOf(ask.event.tellings, scene),
    meeting: meetingOf(ask, meetings, scene),
    events: [...ask.event.ids],
    responses,
    outcome: isMixed(ask, answers, scene)
      ? 'partial'
      : outcomeOf(
          responses.map(({ kind }) => kind),
          latestKind(answers),
        ),
  }
}

/** *A similar request by Chad was turned down*, *At Peru's request, the council met*: what came of it is told with its noun, whatever it was for. */
const tellsFate = ({ events, responses }: Ask, all: readonly StoryEvent[]): boolean =>
  all
    .filter(({ standing }) => events.includes(standing.id))
    .flatMap(({ tellings }) => tellings)
    .some(({ evidence: { trigger }, triggerPos }) =>
      responses.some(
        ({ kind, evidence }) =>
          triggerPos === 'n' &&
          (kind === 'accept' || kind === 'reject') &&
          evidence !== null &&
          covers(evidence, trigger),
      ),
    )

/** *declined but promised to send a delegation*: behind a bare no, what is granted is something else. */
function withoutConsolation(answers: readonly Answer[]): readonly Answer[] {
  const isBareNo = ({ kind, isBare, event }: Answer) => kind === 'reject' && isBare && event !== null
  const follows = (answer: Answer, no: Answer) =>
    answer.sentences.some((sentence) => no.sentences.includes(sentence)) && answer.spots.some((at) => at > no.spots[0]!)
  const isConsolation = (answer: Answer) =>
    (answer.kind === 'accept' || answer.kind === 'partial') && answers.some((no) => isBareNo(no) && follows(answer, no))
  return answers.map((answer) => (isConsolation(answer) ? { ...answer, kind: 'counter' as const } : answer))
}

/** A stance stated by the same predicate as an answer is that answer, not a second one. */
function distinctStances(positions: readonly HeldPosition[], events: readonly StoryEvent[]): HeldPosition[] {
  const answering = new Set(events.flatMap(({ tellings }) => tellings.map((telling) => telling.key)))
  return positions.filter(
    ({ tellings }) => !tellings.some((telling) => telling.event !== null && answering.has(telling.event)),
  )
}

/**
 * Whether it is a démarche. A call to nobody in particular is an event only; so is one without answer of which asker or content is not known.
 */
function isMade(ask: Ask, all: readonly StoryEvent[], scene: Scene): boolean {
  const { asker, addressee, content, responses } = ask
  return (
    addressee !== null &&
    addressee !== asker &&
    !isRuling(ask, scene) &&
    !isNewsroom(asker, scene) &&
    !isNewsroom(addressee, scene) &&
    ((asker !== null && (content !== null || tellsFate(ask, all))) ||
      responses.some(({ event, position, kind }) => kind !== 'counter' && (event !== null || position !== null)))
  )
}

/** What a court orders is a ruling, but where it orders a state. */
const isRuling = ({ asker, addressee }: Ask, { parties }: Scene): boolean =>
  asker !== null && parties.get(asker)?.sector === 'JUD' && !(addressee !== null && parties.isStately(addressee))

/** *obtained by the agency*, *told the agency*: news is not what is asked of each other. */
const isNewsroom = (id: string | null, { parties }: Scene): boolean =>
  id !== null && parties.isPress(id) && !parties.isPerson(id)

/** The register of asks: one for each demand, however often told, with what the text gives as its answers. */
export function registerAsks(
  all: readonly StoryEvent[],
  positions: readonly HeldPosition[],
  meetings: readonly Meeting[],
  scene: Scene,
): Ask[] {
  const asks = all
    .filter((event) => isAsked(event, scene))
    .flatMap((event) => byAddressee(event, scene))
    .map((event) => openAsk(event, meetings, scene))
  const byEvent = all.flatMap((event) => answerOfEvent(event, positions, scene) ?? [])
  const coded = all.filter((event) => byEvent.some((answer) => answer.event === event.standing.id))
  const byStance = distinctStances(positions, coded).flatMap((held) => answerOfPosition(held, scene) ?? [])
  const matches = matchAnswers(asks, [...byEvent, ...byStance], scene)
  // What answers an ask to nobody in particular may yet answer another.
  const known = matches.filter(({ ask }) => ask.addressee !== null)
  const taken = new Set(known.flatMap(({ answer }) => answer.sentences))
  const registered = asks.map((open) => {
    const matched = withoutConsolation(matches.filter((match) => match.ask === open).map(({ answer }) => answer))
    const ask = matched.length > 0 ? open : askedOfCounterpart(open, scene)
    const awaited = isAwaited(ask, scene)
    const answers = isDoneAtOnes(ask, scene)
      ? []
      : awaited
        ? matched.filter((answer) => endsWait(answer, ask, scene))
        : matched
    const isOpen = !awaited && answers.every(({ kind }) => kind === 'counter')
    const own = new Set(answers.flatMap(({ sentences }) => sentences))
    const others = new Set([...taken].filter((sentence) => !own.has(sentence)))
    const reply = partGranted(ask, others, scene) ?? (isOpen ? unCodedReply(ask, others, scene) : null)
    const extra = answers.length > 0 && reply?.kind === 'deflect' ? null : reply
    return askOf(ask, '', answers, extra, meetings, scene)
  })
  return registered.filter((ask) => isMade(ask, all, scene)).map((ask, index) => ({ ...ask, id: `k${index + 1}` }))
}
