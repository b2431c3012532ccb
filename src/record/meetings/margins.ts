import type { CodedEvent, CodedStory } from '../coded.js'
import { hasMargins, isToldBefore } from '../repeats/within.js'
import { everyone, type Scene } from '../scene.js'

/**
 * *On the sidelines of the Lima meeting, Soto held talks with Petkov*: who meets beside the meeting told before need not be all that met
 * there, so that its noun says nothing of who did, nor of what they talked about; near-miss: *On the sidelines of a summit in Lima*, which nothing else tells of.
 */
export function withBareMargins(scene: Scene): CodedStory {
  const { coded, parties } = scene
  const isBesideThem = (noun: CodedEvent) =>
    coded.events.some(
      (met) =>
        met.type === 'CONSULT' &&
        met.evidence.sentence === noun.evidence.sentence &&
        met.evidence.trigger.start > noun.evidence.trigger.end &&
        parties.isAmong(everyone(noun), everyone(met)),
    )
  const isBare = (event: CodedEvent) =>
    event.type === 'CONSULT' &&
    event.triggerPos === 'n' &&
    isToldBefore(event, scene) &&
    hasMargins(event, scene) &&
    isBesideThem(event)
  const bared = (event: CodedEvent): CodedEvent => ({
    ...event,
    sources: [],
    targets: [],
    content: null,
    contentLemmas: [],
    meeting: event.meeting && { ...event.meeting, heads: [], agenda: [] },
  })
  return { ...coded, events: coded.events.map((event) => (isBare(event) ? bared(event) : event)) }
}
