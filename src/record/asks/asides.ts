import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import type { Answer } from './answers.js'
import { asksFor, type OpenAsk } from './open-ask.js'
import { isOfAntecedent, isToldBefore, NEXT, nearness, ONE_SENTENCE } from './taking-up.js'

/** An answer with the ask that it is taken for the answer to. */
export interface Match {
  readonly answer: Answer
  readonly ask: OpenAsk
}

/**
 * *refused to delay it, but agreed to send negotiators*, *turned down the request. Both sides agreed to halve the fee*: where one answer takes the
 * ask up by its words or bare behind it, a contrary one that shares no word with it is about something else; so is one told before the ask where
 * *that request was turned down* behind it.
 */
export function withoutAsides(matches: readonly Match[], scene: Scene): Match[] {
  const isYes = ({ kind }: Answer) => kind === 'accept' || kind === 'partial'
  const isContrary = (a: Answer, b: Answer) => (isYes(a) && b.kind === 'reject') || (a.kind === 'reject' && isYes(b))
  // *would consider all options but had no intention of suspending trade*
  const leavesOpen = (no: Answer, other: Answer) =>
    no.kind === 'reject' && other.kind === 'deflect' && other.sentences.some((at) => no.sentences.includes(at))
  return matches.filter((match) => {
    const strength = strengthOf(match, scene)
    const isBeaten = (other: Match) =>
      (isPlain(other, scene) && isOtherDeed(match, scene)) ||
      (strength < WEAK && (strengthOf(other, scene) >= FIRM || other.answer.kind === 'deflect')) ||
      (strength < 1 &&
        (isOfAntecedent(other.answer, other.ask, scene) ||
          ((other.answer.namesAsk || isLinked(other) || nearness(other.ask, other.answer, scene) >= ONE_SENTENCE) &&
            !isToldBefore(other.answer, other.ask) &&
            isToldBefore(match.answer, match.ask))))
    return !matches.some(
      (other) =>
        other.ask === match.ask &&
        (isContrary(match.answer, other.answer) || leavesOpen(match.answer, other.answer)) &&
        isBeaten(other),
    )
  })
}

/** Strengths below which an answer gives way to a contrary one, and from which the other beats it. */
const WEAK = 0.1
const FIRM = 0.3

/** How clearly the answer takes the ask up: by words of what was asked, by naming it, bare right behind it, by a number of things. */
function strengthOf({ answer, ask }: Match, scene: Scene): number {
  if (isLinked({ answer, ask }) || answer.isBare || said(answer.lemmas, scene.cues.ofSeveral)) return 1
  const named = said(answer.lemmas, scene.cues.askNouns) && nearness(ask, answer, scene) > 0 ? 0.5 : 0
  return named + (scene.lexicon.overlap(ask.telling.content, answer.lemmas) ?? 0)
}

/** *refused*, *accepted the invitation*: a plain yes or no to the ask, beside it or taking it up by name. */
function isPlain({ answer, ask }: Match, scene: Scene): boolean {
  const isYesOrNo = answer.kind === 'accept' || answer.kind === 'reject'
  return isYesOrNo && answer.byWord && (answer.namesAsk || (answer.isBare && nearness(ask, answer, scene) > 0))
}

/** *cut the licences it grants*, *a trip set for May was called off*: told elsewhere, of a meeting, or of another deed than was asked for. */
function isOtherDeed({ answer, ask }: Match, scene: Scene): boolean {
  if (answer.isMeeting || said(answer.triggers, scene.cues.cancel, scene.cues.postpone)) return true
  return !answer.byWord && nearness(ask, answer, scene) < NEXT && !asksFor(ask, answer.triggers, scene)
}

/** Grammar says that it answers the ask: *rejected a request that …*. */
const isLinked = ({ answer, ask }: Match): boolean =>
  ask.event.tellings.some((telling) => answer.answers.includes(telling.key))
