import type { CodedEvent } from '../coded.js'
import { said } from '../heard.js'
import type { StoryEvent } from '../repeats/repeats.js'
import { type Scene, type Telling, tellingOf } from '../scene.js'
import type { AskResponse, Meeting } from '../schema/index.js'
import { tokensWithin } from '../tokens.js'
import { addresseeOf } from './addressee.js'

/** What an answer comes to. */
export type ResponseKind = AskResponse['kind']

/** An ask whose answers are looked for. */
export interface OpenAsk {
  readonly event: StoryEvent
  readonly telling: Telling
  /** Sentences in which it is told. */
  readonly sentences: readonly number[]
  readonly asker: string | null
  readonly addressee: string | null
  /** All who were asked. */
  readonly addressees: readonly string[]
  /** What is asked is to come. */
  readonly isInvitation: boolean
}

/** The ask that an event tells: who asked whom, and the words of what is asked. */
export function openAsk(event: StoryEvent, meetings: readonly Meeting[], scene: Scene): OpenAsk {
  const fullest = event.tellings.reduce((a, b) => (b.contentLemmas.length > a.contentLemmas.length ? b : a))
  // What stands behind a headline is the lead, and no answer.
  const inBody = event.tellings.filter(({ isHeadline }) => !isHeadline)
  const asker = askerOf(event, scene)
  const addressee = addresseeOf(event, asker, meetings, scene)
  return {
    event,
    telling: mainOf(tellingOf(fullest, scene), scene),
    sentences: (inBody.length > 0 ? inBody : event.tellings).map((telling) => telling.evidence.sentence),
    asker,
    addressee,
    addressees:
      addressee === null ? [] : addressee === event.standing.targets[0] ? event.standing.targets : [addressee],
    isInvitation: said(
      event.tellings.map(({ triggerLemma }) => triggerLemma),
      scene.cues.invite,
    ),
  }
}

/** Who asks, else who says that it was asked, unless they were asked themselves: *Chad said it could not meet a request for tents*. */
function askerOf(event: StoryEvent, scene: Scene): string | null {
  const { sources, targets, attribution } = event.standing
  const teller = attribution.at(-1)?.actor ?? null
  const isAsked = teller !== null && (scene.parties.affinityOf([teller], targets) ?? 0) > 0.5
  return sources[0] ?? (isAsked ? null : teller) ?? quotedOf(event, scene) ?? askedBefore(event, scene)
}

/**
 * *Samoa appealed for help. … Chad, asked for tents, said that it had none*: where nobody is named who asks, it is the state that asked last;
 * near-miss: *Chad resisted calls to send tents*.
 */
function askedBefore({ tellings, standing }: StoryEvent, { coded, parties }: Scene): string | null {
  const [{ evidence, triggerPos }] = tellings as [CodedEvent]
  const { targets, content } = standing
  if (targets.length === 0 || content === null || triggerPos !== 'v') return null
  const before = coded.events.filter(
    ({ type, polarity, sources, evidence: { trigger } }) =>
      type === 'REQUEST' && polarity === 'positive' && sources.length > 0 && trigger.start < evidence.trigger.start,
  )
  const [asker] = before.sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)[0]?.sources ?? []
  if (asker === undefined || !parties.isStately(asker)) return null
  return (parties.affinityOf([asker], targets) ?? 1) < 0.5 ? asker : null
}

/** Sentences before a quoted demand in which those who make it have dealt with the one of whom it is made. */
const DEALT_WITHIN = 4

/**
 * *Peru's ambassador was summoned to the ministry. "The Peruvian side was urged to free them," a statement said*: who deals so with the other side is who urges it.
 */
function quotedOf({ tellings, standing: { targets } }: StoryEvent, { coded, parties }: Scene): string | null {
  if (targets.length === 0 || !tellings.every(({ isQuote }) => isQuote)) return null
  const [{ evidence }] = tellings as [CodedEvent]
  // *was summoned to the ministry, the ministry said*
  const dealing = ({ sources, attribution }: CodedEvent) =>
    sources.length > 0 ? sources : attribution.flatMap(({ actor }) => actor ?? [])
  const before = coded.events.filter(
    (event) =>
      event.evidence.trigger.start < evidence.trigger.start &&
      evidence.sentence - event.evidence.sentence <= DEALT_WITHIN &&
      (parties.affinityOf(event.targets, targets) ?? 0) > 0.5 &&
      (parties.affinityOf(dealing(event), targets) ?? 1) < 0.5,
  )
  const [last] = before.sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)
  return last === undefined ? null : (dealing(last)[0] ?? null)
}

/** *to suspend them until the ministers had met*: the words of what is asked, without those of a clause that hangs on it. */
function mainOf(telling: Telling, { coded, cues }: Scene): Telling {
  const { content, evidence } = telling.event
  const asked = tokensWithin(coded.sentences[evidence.sentence], content)
  const hung = asked.findIndex(({ lemma }, i) => i > 0 && said([lemma], cues.hanging))
  if (hung < 0) return telling
  const main = new Set(asked.slice(0, hung).map(({ lemma }) => lemma))
  const kept = new Set([...telling.content].filter((lemma) => main.has(lemma)))
  return kept.size === 0 ? telling : { ...telling, content: kept }
}

/** Whether somebody does the opposite of what is asked: stays, who was to leave; keeps a ban, which was to be lifted. */
export function isOpposite(done: readonly string[], ask: OpenAsk, { cues }: Scene): boolean {
  return cues.opposites.some(
    ([asked, contrary]) => said(ask.telling.content, asked) && said(done, contrary) && !said(done, asked),
  )
}

/** Whether one of the words is of what is asked. */
export function asksFor(ask: OpenAsk, lemmas: readonly string[], scene: Scene): boolean {
  const wanted = thingKeys(ask.telling.content, scene)
  return lemmas.some((lemma) => wanted.has(scene.cues.words.keyOf(lemma)))
}

/** Keys of the words, without numbers. */
export function thingKeys(lemmas: Iterable<string>, scene: Scene): ReadonlySet<string> {
  return new Set([...lemmas].map((lemma) => scene.cues.words.keyOf(lemma)).filter((key) => !/\d/.test(key)))
}

/** The greatest number among the words, or null. */
export function figureIn(lemmas: Iterable<string>, scene: Scene): number | null {
  const figures = [...lemmas]
    .map((lemma) => scene.cues.words.keyOf(lemma).replace(/,/g, ''))
    .filter((key) => /^\d+(?:\.\d+)?$/.test(key))
    .map(Number)
  return figures.length === 0 ? null : Math.max(...figures)
}
