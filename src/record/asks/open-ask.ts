import { said } from '../heard.js'
import type { StoryEvent } from '../meetings/meetings.js'
import { type Scene, type Telling, tellingOf } from '../scene.js'
import type { Meeting } from '../schema/index.js'
import { addresseeOf } from './addressee.js'

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

export function openAsk(event: StoryEvent, meetings: readonly Meeting[], scene: Scene): OpenAsk {
  const fullest = event.tellings.reduce((a, b) => (b.contentLemmas.length > a.contentLemmas.length ? b : a))
  const asker = event.standing.sources[0] ?? event.standing.attribution.at(-1)?.actor ?? null
  const addressee = addresseeOf(event, asker, meetings, scene)
  return {
    event,
    telling: tellingOf(fullest, scene),
    sentences: event.tellings.map((telling) => telling.evidence.sentence),
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

/** Whether somebody does the opposite of what is asked: stays, who was to leave; keeps a ban, which was to be lifted. */
export function isOpposite(done: readonly string[], ask: OpenAsk, { cues }: Scene): boolean {
  return cues.opposites.some(([asked, contrary]) => said(ask.telling.content, asked) && said(done, contrary))
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
