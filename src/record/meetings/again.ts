import type { CodedEvent } from '../coded.js'
import { lemmasWithin, said } from '../heard.js'
import type { Scene } from '../scene.js'
import { tokensBefore } from '../tokens.js'

/** The rule of a meeting that is named only as the setting of something else, or as one of several. */
export const SETTING = 'setting'

/** Whether no act tells the meeting. */
export const isSettingMeeting = ({ evidence }: CodedEvent): boolean => evidence.rule === SETTING

/** One of several meetings between the same sides, told as such. */
export function anotherOfItsKind(event: CodedEvent, scene: Scene): boolean {
  const { earlierOne, laterOne } = scene.cues
  if (isAgain(event, scene) || isLastTime(event, scene)) return true
  return modifiersOf(event, scene).some((lemma) => earlierOne.includes(lemma) || laterOne.includes(lemma))
}

/** *a third round*, *the first round*: by all tellings one of a series, whatever it is of. */
export const isRound = (tellings: readonly CodedEvent[], { cues }: Scene): boolean =>
  tellings.every(({ triggerLemma }) => cues.rounds.includes(triggerLemma))

/** Which of a series it is (*the 11th session* → 11, *their third round of talks* → 3); null where the text does not count them. */
export function numberOf(event: CodedEvent, scene: Scene): number | null {
  for (const lemma of [...modifiersOf(event, scene), ...roundBefore(event, scene)]) {
    const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(lemma)?.[1]
    const word = scene.cues.ordinals.indexOf(lemma)
    if (digits !== undefined) return Number(digits)
    if (word >= 0) return word + 1
  }
  return null
}

/** The words before *of* where a noun is counted by the one before it (*the third round of talks*). */
function roundBefore({ evidence, triggerPos, content, meeting }: CodedEvent, { coded, cues }: Scene): string[] {
  const noun = triggerPos === 'n' ? evidence.trigger.start : meeting === null ? null : (content?.start ?? null)
  const before = (coded.sentences[evidence.sentence]?.tokens ?? [])
    .filter(({ end }) => noun !== null && end <= noun)
    .map(({ lemma }) => lemma)
  const of = before.findLastIndex((lemma) => said([lemma], cues.ofWhich))
  const isNear = of > 0 && before.length - of <= LONGEST_PHRASE / 2 && said([before[of - 1]!], cues.meetingNouns)
  return isNear ? before.slice(Math.max(0, of - LONGEST_PHRASE / 2), of) : []
}

/** Words back to which a noun's modifiers reach. */
const LONGEST_PHRASE = 6

/** Lemmas of the trigger and of the three words before it, or of a noun's modifiers; for a verb also the first words of what it holds or puts off (*held similar talks*, *A second round was put off*). */
export function modifiersOf(event: CodedEvent, scene: Scene): readonly string[] {
  const tokens = scene.coded.sentences[event.evidence.sentence]?.tokens ?? []
  const at = tokens.findIndex((token) => token.end > event.evidence.trigger.start)
  if (at < 0) return [event.triggerLemma]
  const end = tokens.findIndex((token) => token.start >= event.evidence.trigger.end)
  const last = end < 0 ? tokens.length : end
  const held = event.triggerPos === 'v' ? heldBy(event, scene) : []
  // *similar diplomatic and security meetings*
  const isWithin = (upos: string) => ['ADJ', 'NOUN', 'PROPN', 'CCONJ', 'NUM'].includes(upos)
  let first = Math.max(0, at - 3)
  if (event.triggerPos === 'n')
    while (first > 0 && at - first < LONGEST_PHRASE && tokens.slice(first - 1, at).every(({ upos }) => isWithin(upos)))
      first--
  const near = tokens.slice(first, last).map((token) => token.lemma)
  const joined = near.flatMap((lemma, i) => (lemma === '-' ? `${near[i - 1]}-${near[i + 1]}` : []))
  return [...near, ...joined, ...held]
}

/** The first words of what a verb holds or puts off, where that is a meeting. */
function heldBy({ content, evidence }: CodedEvent, { coded, cues }: Scene): string[] {
  if (content === null) return []
  const inside = lemmasWithin(coded.sentences[evidence.sentence], content)
  const noun = inside.findIndex((lemma) => said([lemma], cues.meetingNouns))
  return noun < 0 || noun > LONGEST_PHRASE ? [] : inside.slice(0, noun)
}

/** *met again*, *will meet again*: the word right behind the trigger, where it says that there was one before. */
export function isAgain(event: CodedEvent, { coded, cues }: Scene): boolean {
  const tokens = coded.sentences[event.evidence.sentence]?.tokens ?? []
  const { start, end } = event.evidence.trigger
  // *will try again*, whose trigger it may be a part of
  const inside = tokens.filter((token) => token.start > start && token.end <= end)
  const after = tokens.filter((token) => token.start >= end).slice(0, 2)
  return said(
    [...inside, ...after].map((token) => token.lemma),
    cues.again,
  )
}

/** *last met in March*, *were last held in Warsaw*: the word right before the verb says that it was the time before. */
export function isLastTime(event: CodedEvent, { coded, cues }: Scene): boolean {
  const before = tokensBefore(event.evidence, coded).at(-1)
  return event.triggerPos === 'v' && before !== undefined && cues.lastTime.includes(before.lemma)
}
