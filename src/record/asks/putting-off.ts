import type { CodedEvent } from '../coded.js'
import { lemmasWithin, said, saidTogether, withholds } from '../heard.js'
import type { StoryEvent } from '../repeats/repeats.js'
import type { Scene } from '../scene.js'
import type { EventType } from '../schema/index.js'
import { tokensBefore } from '../tokens.js'
import { isTied } from './wording.js'

/** Types with which an addressee grants what was asked. */
export const GRANTS = new Set<EventType>(['AGREE', 'CONCEDE', 'AID', 'COOPERATE', 'RETREAT', 'SUPPORT'])

/**
 * *No comment*, *declined to reply*, *said only that …*; *would study the request*; *was under review*. Who merely has not replied
 * has not answered.
 */
export function isDeflection(lemmas: readonly string[], scene: Scene): boolean {
  const { silence, noWord, negation, declining, putOff, askNouns, pending, ignore, inResponse, only, reply } =
    scene.cues
  if (isUnanswered(lemmas, scene)) return false
  // *declined to answer*, not *the answer was no*
  const declines = lemmas.findIndex((lemma) => said([lemma], declining))
  if (declines >= 0 && said(lemmas.slice(declines), silence)) return true
  if (said(lemmas, noWord) && said(lemmas, negation)) return true
  if (said(lemmas, inResponse) && said(lemmas, putOff) && !said(lemmas, negation)) return true
  if (lemmas.some((lemma, i) => said([lemma], only) && said(lemmas.slice(Math.max(0, i - 1), i), ['say', ...reply])))
    return true
  if (
    lemmas.some((lemma, i) => said([lemma], pending.noun) && said(lemmas.slice(Math.max(0, i - 2), i), pending.under))
  )
    return true
  // *would consider all options*
  if (saidTogether(lemmas, { before: scene.cues.all, noun: scene.cues.options })) return true
  if (said(lemmas, scene.cues.decide) && said(lemmas, negation)) return true
  // *ask* is both: *asked for its leave, gave it* puts nothing off.
  const named = lemmas.filter((lemma) => said([lemma], askNouns))
  return (
    named.length > 0 &&
    said(
      lemmas.filter((lemma) => !named.includes(lemma)),
      putOff,
      ignore,
    )
  )
}

/** *No reply has come*, *There was no immediate response*, *has not commented so far*: silence, where *had no comment* is none. */
export const isUnanswered = (lemmas: readonly string[], { cues }: Scene): boolean =>
  lemmas.some((lemma, i) => {
    const before = lemmas.slice(0, i)
    const near = said(before.slice(-1), cues.atOnce) ? before.slice(-2, -1) : before.slice(-1)
    if (said([lemma], cues.answer) && said(near, cues.unanswered)) return true
    const not = before.findLastIndex((word) => said([word], cues.not))
    return said([lemma], cues.silence) && not > 0 && i - not <= SILENT_WITHIN && said([before[not - 1]!], cues.having)
  })

/** Words between a negation and what is not said: *has not so far commented*. */
const SILENT_WITHIN = 3

/** *stopped short of granting it*: the two words before the trigger. */
function rightBefore({ evidence }: CodedEvent, { coded }: Scene): string[] {
  return tokensBefore(evidence, coded)
    .slice(-2)
    .map(({ lemma }) => lemma)
}

/** *made no promise*, *would not commit himself*, *stopped short of agreeing*, *declined to say whether it would*. */
export function leavesOpen({ standing, tellings }: StoryEvent, around: readonly string[], scene: Scene): boolean {
  const { cues } = scene
  if (GRANTS.has(standing.type) && tellings.every((telling) => said(rightBefore(telling, scene), cues.shortOf)))
    return true
  if (standing.type === 'AGREE') return standing.polarity === 'negative' && said(around, cues.promise)
  if (standing.type !== 'REJECT') return false
  if (tellings.every((telling) => withholds(telling, cues))) return true
  return said(around, cues.shortOf) || tellings.every(({ triggerLemma }) => said([triggerLemma], cues.promise))
}

/** *was ready to look at it*, *promised to consider it*, *promised a reply*: what is agreed to puts the ask off. */
export function putOffIn({ standing, tellings }: StoryEvent, { cues }: Scene): string | null {
  if (standing.type !== 'AGREE' || standing.polarity === 'negative') return null
  // *promised only to pass it on*
  const first = tellings.flatMap(({ contentLemmas }) =>
    contentLemmas.filter((lemma) => !said([lemma], cues.only)).slice(0, 1),
  )
  return first.find((lemma) => said([lemma], cues.putOff, cues.silence, cues.decide)) ?? null
}

/** *replied that he would weigh the matter*, *replied that it would come only after the vote*: a reply, whatever it is read as, that puts the ask off. */
export const repliesLater = ({ tellings }: StoryEvent, scene: Scene): boolean =>
  tellings.every(
    ({ triggerLemma, contentLemmas, evidence }) =>
      said([triggerLemma], scene.cues.reply, scene.cues.speech) &&
      !said(contentLemmas, scene.cues.negation) &&
      (said(contentLemmas, scene.cues.considering) ||
        isTied(lemmasWithin(scene.coded.sentences[evidence.sentence], evidence), scene)),
  )

/** Words between a verb and the thing: *look at it*, *weigh the matter*. */
const IT_WITHIN = 2

/** *would have a look at it*, *was weighing the matter*. */
export const looksAtIt = (lemmas: readonly string[], { cues }: Scene): boolean =>
  !said(lemmas, cues.negation) &&
  lemmas.some(
    (lemma, i) =>
      said([lemma], cues.considering) && said(lemmas.slice(i + 1, i + 1 + IT_WITHIN), cues.pointing, cues.matters),
  )
