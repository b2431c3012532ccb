import type { CodedEvent } from '../coded.js'
import { lemmasOf, said, saidTogether } from '../heard.js'
import type { StoryEvent } from '../repeats/repeats.js'
import type { Scene } from '../scene.js'
import type { OpenAsk } from './open-ask.js'

/** Sentences back to the last dealing of the asker with another state; the second where the words say that the talk goes on. */
const WITHIN = 2
const GOING_ON_WITHIN = 4

/** The ask with the side to which it must have gone, where the text says neither that nor of any answer. */
export function askedOfCounterpart(ask: OpenAsk, scene: Scene): OpenAsk {
  const isUnsaid = ask.addressee === null && ask.event.standing.targets.length === 0
  const other = isUnsaid ? counterpartOf(ask.event, ask.asker, scene) : null
  if (other === null) return ask
  const top = scene.parties.principal(other)
  const state = scene.parties.isStately(top) ? top : other
  return { ...ask, addressee: state, addressees: [state] }
}

/**
 * *Togo asked Ghana for rice. Ghana agreed. Togo also requested two boats*, *In return, Ghana requested 20 lorries*: a state that does not say of whom
 * it asks asks it of the state with which it had to do last.
 */
function counterpartOf({ tellings }: StoryEvent, asker: string | null, scene: Scene): string | null {
  const { coded, cues, parties } = scene
  if (asker === null || !parties.isStately(asker)) return null
  for (const { evidence, triggerLemma, content } of tellings) {
    if (content === null || !cues.asking.includes(triggerLemma)) continue
    const lemmas = lemmasOf(coded.sentences[evidence.sentence])
    // *demanded evidence first*: what is asked in place of an answer.
    if (said(lemmas, cues.inExchange)) continue
    const goesOn = said(lemmas, cues.also) || saidTogether(lemmas, cues.inTurn)
    const first = evidence.sentence - (goesOn ? GOING_ON_WITHIN : WITHIN)
    const before = coded.events
      .filter(({ evidence: { sentence, trigger } }) => sentence >= first && trigger.start < evidence.trigger.start)
      .sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)
    const [last] = before.flatMap((event) => otherSideOf(event, asker, scene) ?? [])
    if (last !== undefined) return last
  }
  return null
}

/** The state on the other side of what the asker's own does to it, or has done to it. */
function otherSideOf({ sources, targets }: CodedEvent, asker: string, { parties }: Scene): string | null {
  const isOwn = (id: string) => parties.principal(id) === parties.principal(asker)
  const isOther = (id: string) => parties.isStately(id) && parties.countryOf(id) !== parties.countryOf(asker)
  if (sources.some(isOwn)) return targets.find(isOther) ?? null
  return targets.some(isOwn) ? (sources.find(isOther) ?? null) : null
}
