import type { CodedEvent, CodedStory } from '../coded.js'
import type { RecordCues } from '../cues/cues.js'
import { isToReporters, said } from '../heard.js'
import type { StoryEvent } from '../repeats/repeats.js'
import type { Scene } from '../scene.js'
import { tokensBefore, tokensWithin } from '../tokens.js'

/** Whether somebody is told to ask another for something, in the words of an ask or in effect. */
export function isAsked({ standing, tellings }: StoryEvent, scene: Scene): boolean {
  const { coded, cues } = scene
  const made =
    standing.status === 'occurred' ||
    standing.status === 'ongoing' ||
    standing.status === 'habitual' ||
    tellings.some((telling) => isPutAtOnce(telling, scene))
  if (standing.polarity === 'negative' || !made || standing.certainty === 'denied') return false
  if (standing.type !== 'REQUEST') return tellings.some((telling) => asksInEffect(telling, scene))
  const isReporters = ({ contentLemmas, evidence, triggerPos }: CodedEvent) =>
    said(contentLemmas, cues.silence)
      ? contentLemmas.length === 1
      : triggerPos === 'n' && isToReporters(coded.sentences[evidence.sentence], cues)
  return !tellings.every(
    (telling) =>
      isReporters(telling) ||
      isTakenUp(telling, scene) ||
      isStatement(telling, coded, cues) ||
      isBehest(telling, scene) ||
      isBacked(telling, scene),
  )
}

/** *summoned the envoy on Monday to demand an inquiry*: who was called in was told so, planned as the purpose is read. */
function isPutAtOnce({ status, evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  const before = tokensBefore(evidence, coded)
  const lemmas = before.map(({ lemma }) => lemma)
  const verb = before.findLastIndex(({ upos }) => upos === 'VERB')
  const isCalledIn = verb >= 0 && said([lemmas[verb]!], cues.summoning)
  // *will summon him to demand it*
  const isToCome = said(lemmas.slice(Math.max(0, verb - 2), verb), cues.modals, cues.infinitive)
  return status === 'planned' && isCalledIn && !isToCome && said(lemmas.slice(-1), cues.infinitive)
}

/** *was cancelled on the advice of doctors*, *on the orders of the general*: on whose word it is done, and no demand on another. */
function isBehest({ triggerLemma, triggerPos, evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  if (triggerPos !== 'n' || !said([triggerLemma], cues.behests)) return false
  const before = tokensBefore(evidence, coded)
  return said(
    before.slice(-2).map(({ lemma }) => lemma),
    cues.onBehest,
  )
}

/** *half of what was sought*, *what it had asked for*: told of an ask that was made. */
function isTakenUp({ triggerPos, evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  const before = tokensBefore(evidence, coded)
  const what = before.findLastIndex(({ lemma }) => said([lemma], cues.freeRelative))
  return (
    triggerPos === 'v' && what > 0 && before.slice(what + 1).every(({ upos }) => upos !== 'VERB' && upos !== 'PUNCT')
  )
}

/** *Chad backed the Togolese proposal*, *supports the court's order*: who stands behind what another asks was not asked. */
const isBacked = ({ triggerPos, targets, evidence }: CodedEvent, { coded, parties }: Scene): boolean =>
  triggerPos === 'n' &&
  coded.events.some(
    ({ type, polarity, sources, evidence: other }) =>
      type === 'SUPPORT' &&
      polarity === 'positive' &&
      other.sentence === evidence.sentence &&
      other.trigger.end <= evidence.trigger.start &&
      evidence.trigger.end <= other.end &&
      (parties.affinityOf(sources, targets) ?? 0) >= 0.5,
  )

/** *gave the junta until June 1 to free him*, *proposed talks to Pyongyang*, *invited it to a summit*: what is put to another for their yes. */
function asksInEffect(event: CodedEvent, scene: Scene): boolean {
  const { type, triggerLemma, content, contentLemmas, sources, targets } = event
  const { cues, parties } = scene
  if (content === null || (parties.affinityOf(sources, targets) ?? 1) >= 0.5) return false
  if (type === 'THREATEN') return said([triggerLemma], cues.givingTime) && saysWhatToDo(event, scene)
  if (type !== 'AGREE' || contentLemmas.length === 0) return false
  // *offered it talks*: what both must come to; not *offered it rice*.
  return (
    said([triggerLemma], cues.puttingForward) ||
    (said([triggerLemma], cues.offering) && said(contentLemmas.slice(0, OFFERED), cues.occasions, cues.inTouch))
  )
}

/** *to free them*, *until June 1 to free them*, not *an ultimatum to Peru*. */
const saysWhatToDo = ({ content, evidence }: CodedEvent, { coded }: Scene): boolean =>
  tokensWithin(coded.sentences[evidence.sentence], content).some(({ upos }) => upos === 'PART')

/** Words at the head of what is offered: *a new round of talks*. */
const OFFERED = 3

/**
 * *told Ankara that it would stop*, *insisted that it cannot*: who tells that something is so asks nothing; *told it to stop*, *told it
 * that it must*, *insisted that it be stopped* do.
 */
function isStatement(
  { triggerLemma, content, evidence }: CodedEvent,
  { sentences }: CodedStory,
  cues: RecordCues,
): boolean {
  if (content === null) return false
  // *whom Peru told to leave*: content may begin before its verb.
  const told = content.text.slice(Math.max(0, evidence.trigger.end - content.start))
  const words = told.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  // *told Peru that the boats must stay*: how things are to be; near-miss: *that it must stay out*, *that its boats must stay away*.
  const isState = (i: number) =>
    said(words.slice(i + 1, i + 2), cues.remaining) &&
    !said(words.slice(i + 2, i + 3), cues.away) &&
    !said(words.slice(0, i), cues.doers, cues.owners)
  const isDuty = (word: string, i: number) =>
    (cues.duty.includes(word) || (cues.having.includes(word) && words[i + 1] === 'to')) && !isState(i)
  if (words[0] !== 'to' && words.some(isDuty)) return false
  if (cues.insisting.includes(triggerLemma)) return words.some((word) => cues.indicative.includes(word))
  if (!cues.telling.includes(triggerLemma)) return false
  // *told him Peru needed the money to pay its debts*: the infinitive is not what was told.
  const between = sentences[evidence.sentence]?.tokens.filter(
    ({ start, end }) => start >= evidence.trigger.end && end <= content.start,
  )
  if (between?.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return true
  return words[0] !== 'to'
}
