import type { CodedEvent } from '../coded.js'
import { said } from '../heard.js'
import { everyone, type Scene } from '../scene.js'
import { tokensBefore, tokensWithin } from '../tokens.js'

/** Words between *on the sidelines* and the noun of what one meets beside. */
const LONGEST_PHRASE = 7

const isTogether = (a: CodedEvent, b: CodedEvent): boolean =>
  a.evidence.sentence === b.evidence.sentence && a.type === 'CONSULT' && b.type === 'CONSULT'

/**
 * *met on the sidelines of a summit in Accra*: where the noun is read as a meeting of the same two, it is their meeting; near-miss: *met on the
 * margins of the summit with Japan*, which is another's, and *of the summit*, which was told before.
 */
export function isOnSidelines(a: CodedEvent, b: CodedEvent, scene: Scene): boolean {
  if (!isTogether(a, b)) return false
  return [
    [a, b],
    [b, a],
  ].some(
    ([met, noun]) =>
      noun!.triggerPos === 'n' &&
      !isToldBefore(noun!, scene) &&
      hasMargins(noun!, scene) &&
      isOfThem(noun!, met!, scene) &&
      !hasAnotherBetween(met!, noun!, scene),
  )
}

/** *the summit*, where another sentence before it tells of a summit. */
export const isToldBefore = ({ isAnaphoric, evidence, meeting }: CodedEvent, { coded }: Scene): boolean =>
  isAnaphoric &&
  coded.events.some(
    (other) =>
      other.type === 'CONSULT' &&
      other.evidence.sentence < evidence.sentence &&
      meeting !== null &&
      other.meeting?.form === meeting.form,
  )

/** Another meeting told between the two in their sentence. */
function hasAnotherBetween(a: CodedEvent, b: CodedEvent, { coded }: Scene): boolean {
  const [from, to] = [a, b].map(({ evidence }) => evidence.trigger.start).sort((x, y) => x - y)
  return coded.events.some(
    ({ type, evidence: { trigger } }) => type === 'CONSULT' && from! < trigger.start && trigger.start < to!,
  )
}

/** The words right before the noun say that something was on its margins. */
export function hasMargins(noun: CodedEvent, scene: Scene): boolean {
  const near = tokensBefore(noun.evidence, scene.coded).slice(-LONGEST_PHRASE)
  const at = near.findLastIndex(({ lemma }) => said([lemma], scene.cues.alongside))
  return at >= 0 && at < near.length - 1 && near.slice(at).every(({ lemma }) => lemma !== ',')
}

/**
 * *will travel to Oslo on Friday for talks with the minister*, *to brief the leaders*: what one goes there for is what the visit is; near-miss: *will
 * visit Oslo and hold talks in Bern*.
 */
export function isWhatFor(a: CodedEvent, b: CodedEvent, scene: Scene): boolean {
  const [going, goal] = a.evidence.trigger.start <= b.evidence.trigger.start ? [a, b] : [b, a]
  if (!isTogether(a, b) || going.meeting?.form !== 'visit' || goal.meeting?.form === 'visit') return false
  if (going.triggerPos !== 'v' || going.status !== goal.status || going.polarity !== goal.polarity) return false
  if (!isOfThem(goal, going, scene)) return false
  const between = { start: going.evidence.trigger.end, end: goal.evidence.trigger.start }
  const way = tokensWithin(scene.coded.sentences[going.evidence.sentence], between)
  const isBroken = way.some(({ lemma, upos }) => lemma === ',' || upos === 'VERB' || upos === 'CCONJ')
  const links = goal.triggerPos === 'n' ? scene.cues.purpose : scene.cues.infinitive
  return (
    !isBroken &&
    said(
      way.slice(-LONGEST_PHRASE).map(({ lemma }) => lemma),
      links,
    )
  )
}

/** Nobody takes part in the first that does not in the second, of two sides at least. */
const isOfThem = (first: CodedEvent, second: CodedEvent, { parties }: Scene): boolean =>
  parties.sides(everyone(second)).length > 1 && parties.isAmong(everyone(first), everyone(second))

/** Words between those who talk and their verb (*the two sides also briefly discussed*). */
const BETWEEN = new Set(['ADV', 'AUX', 'ADJ', 'NUM', 'NOUN', 'PRON'])
const LONGEST_SUBJECT = 6

/**
 * *The two sides also discussed a road*, *The two also discussed a road*, *The participants exchanged views on fish*: those who talk are named by nothing but that they met, at a
 * meeting told before; near-miss: *The ministers of Chad and Niger discussed a road*.
 */
export function isTalkedOver(event: CodedEvent, scene: Scene): boolean {
  const { cues } = scene
  if (event.type !== 'CONSULT' || event.triggerPos !== 'v' || event.isHeadline) return false
  if (event.polarity !== 'positive' || !said([event.triggerLemma], cues.discussing)) return false
  const near = tokensBefore(event.evidence, scene.coded).slice(-LONGEST_SUBJECT)
  const from = near.findLastIndex(({ lemma, upos }) => upos === 'DET' || said([lemma], cues.definite))
  const subject = near.slice(from + 1)
  const nouns = subject.filter(({ upos }) => upos === 'NOUN')
  // *The two also discussed a road*: the number alone.
  const isNumber =
    nouns.length === 0 &&
    subject[0]?.upos === 'NUM' &&
    scene.parties.sides(everyone(event)).length <= cues.numbers.indexOf(subject[0].lemma)
  return (
    from >= 0 &&
    subject.every(({ upos }) => BETWEEN.has(upos)) &&
    (isNumber || (nouns.length === 1 && said([nouns[0]?.lemma ?? ''], cues.attendants)))
  )
}
