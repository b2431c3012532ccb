import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import type { Answer } from './answers.js'
import type { OpenAsk } from './open-ask.js'

/** Whether the act is, as its words tell, about another matter or person than the ask, or on what stands before it. */
export const isOnAnother = (answer: Answer, ask: OpenAsk, scene: Scene): boolean =>
  isForAnother(answer, ask, scene) ||
  isCalledOff(answer, ask, scene) ||
  isOnOffer(answer, ask, scene) ||
  isUnwantedMeeting(answer, ask, scene) ||
  isOtherMeetingOff(answer, ask, scene) ||
  isOnOwnAntecedent(answer, ask, scene)

/** *Peru and Chad agreed to open a post*, far behind what Togo asked of Peru: what they settle with another side is no answer. */
export function isWithAnother(answer: Answer, { addressees }: OpenAsk, { parties }: Scene): boolean {
  const asked = parties.sides(addressees)
  const sides = answer.isMeeting || !answer.byWord ? [] : parties.sides(answer.speaker)
  return sides.length > 1 && !sides.every((side) => asked.includes(side))
}

/** Words between *which* and its verb: *something Chad has long ruled out*. */
const RELATIVE_WITHIN = 5

/** *wants to sell its power there, something Chad has ruled out*: the no is to what stands before it in its own sentence. */
const isOnOwnAntecedent = (
  { byWord, sentences, spots }: Answer,
  { sentences: asked }: OpenAsk,
  scene: Scene,
): boolean =>
  byWord &&
  sentences.every((at, i) => {
    const before = (scene.coded.sentences[at]?.tokens ?? []).filter(({ end }) => end <= (spots[i] ?? spots[0]!))
    const mark = before.findLastIndex(({ lemma }) => said([lemma], scene.cues.takingUp))
    const told = before.slice(0, Math.max(0, mark)).map(({ lemma }) => lemma)
    return (
      mark > 0 && before.length - mark <= RELATIVE_WITHIN && !asked.includes(at) && !said(told, scene.cues.askNouns)
    )
  })

/** *A visit by a Chadian team has been put off*, *called off the trip*: no answer to who asked for anything but a meeting or its day. */
function isOtherMeetingOff(
  { kind, triggers, namesAsk: isNamed }: Answer,
  { telling, isInvitation }: OpenAsk,
  { cues }: Scene,
) {
  if (kind !== 'reject' || isNamed || isInvitation || !said(triggers, cues.cancel, cues.postpone)) return false
  const off = [...cues.cancel, ...cues.postpone, ...cues.meetingNouns, ...cues.come]
  return !said(telling.content, off)
}

/** *proposed a meeting to Peru* … *A minister of Peru met a deputy*: far off, those of one side meet among themselves. */
export const isAmongThemselves = (answer: Answer, { asker, addressees }: OpenAsk, { parties }: Scene): boolean =>
  answer.isMeeting &&
  asker !== null &&
  new Set([...answer.speaker, ...answer.listener]).size > 1 &&
  parties.isAmong([...answer.speaker, ...answer.listener], addressees) &&
  !parties.isAmong([asker], addressees)

/** *called for the editor's release … freed a rapper*: a deed that is done to a person whom the ask does not name, where it names another. */
function isForAnother(answer: Answer, { event }: OpenAsk, scene: Scene): boolean {
  if (answer.byWord) return false
  const { parties } = scene
  const named = event.tellings
    .flatMap(({ content }) => (content ? scene.parties.namedIn(content) : []))
    .map(({ id }) => id)
  const wanted = named.filter((id) => parties.isPerson(id))
  const treated = answer.listener.filter((id) => parties.isPerson(id) && !answer.speaker.includes(id))
  return wanted.length > 0 && treated.length > 0 && !treated.some((id) => wanted.includes(id))
}

/** *asked it to speed up work on an accord … at the talks on Monday*: who asks for a deed asks for no meeting. */
const isUnwantedMeeting = ({ isMeeting, isBare, namesAsk: isNamed }: Answer, ask: OpenAsk, { cues }: Scene): boolean =>
  isMeeting &&
  !isBare &&
  !isNamed &&
  !ask.isInvitation &&
  ask.telling.content.size > 0 &&
  !said(ask.telling.content, cues.meetingNouns, cues.occasions, cues.inTouch, cues.come, cues.meeting)

/** *called for restraint and offered to send a team … Peru accepted the offer*: what was offered is answered, not what was asked. */
function isOnOffer({ lemmas, evidence }: Answer, { event }: OpenAsk, { coded, cues }: Scene): boolean {
  const isAskNoun = (lemma: string) => said([lemma], cues.askNouns)
  const named = [...lemmas].filter(isAskNoun)
  if (named.length === 0 || !named.every((lemma) => said([lemma], cues.offerNouns))) return false
  const offering = [...cues.offering, ...cues.invite, ...cues.offerNouns]
  if (event.tellings.some(({ triggerLemma }) => said([triggerLemma], offering))) return false
  return coded.events.some(
    ({ type, triggerLemma, evidence: told }) =>
      type === 'AGREE' && said([triggerLemma], offering) && told.trigger.end <= evidence.start,
  )
}

/** *urged her to cancel the summit*: that it is to be held is no yes. */
const isCalledOff = (answer: Answer, ask: OpenAsk, { cues }: Scene): boolean =>
  answer.isMeeting && said(ask.telling.content, cues.cancel, cues.postpone)
