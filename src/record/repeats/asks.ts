import type { CodedEvent } from '../coded.js'
import { lemmasWithin, said } from '../heard.js'
import type { Scene } from '../scene.js'

/** Fit of two askers below which a noun that names its owner tells another's ask. */
const ONE_ASKER = 0.5

/** *called on Chad not to extradite him*: what is asked is that something be left undone. */
function isDissuading({ content, evidence }: CodedEvent, { coded, cues }: Scene): boolean {
  return content !== null && said(lemmasWithin(coded.sentences[evidence.sentence], content).slice(0, 2), cues.not)
}

/**
 * *requested his extradition* and *urged Chad not to extradite him*; *demanded a ban … made the offer at Palau's request*: two asks, for opposite
 * things or by two askers; near-miss: *That request was turned down*, whose owner it does not say.
 */
export function areTwoAsks(a: CodedEvent, b: CodedEvent, scene: Scene): boolean {
  if (a.type !== 'REQUEST' || b.type !== 'REQUEST') return false
  if (a.content !== null && b.content !== null && isDissuading(a, scene) !== isDissuading(b, scene)) return true
  const later = a.evidence.trigger.start > b.evidence.trigger.start ? a : b
  return later.triggerPos === 'n' && (scene.parties.affinityOf(a.sources, b.sources) ?? 1) < ONE_ASKER
}
