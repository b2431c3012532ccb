import type { CodedEvent, CodedStory } from './coded.js'
import type { RecordCues } from './cues/cues.js'
import type { EventType } from './schema/index.js'

const ANSWERS: ReadonlySet<EventType> = new Set(['AGREE', 'REJECT', 'SUPPORT'])

/**
 * *Oslo offered to host them. Chad accepted the offer. Niger turned it down*: the answer of somebody else, right before, to what this one answers
 * too; null where anything else was said since (*Chad accepted the offer and urged Niger to join. It refused*).
 */
export function answeredBefore(event: CodedEvent, { events }: CodedStory, cues: RecordCues): CodedEvent | null {
  const { evidence, isHeadline, sources } = event
  const last = events
    .filter(
      (e) =>
        e.isHeadline === isHeadline &&
        e.sources.length > 0 &&
        e.evidence.trigger.start < evidence.trigger.start &&
        evidence.sentence - e.evidence.sentence <= 1,
    )
    .sort((a, b) => a.evidence.trigger.start - b.evidence.trigger.start)
    .at(-1)
  if (last === undefined || !ANSWERS.has(last.type) || last.sources.some((id) => sources.includes(id))) return null
  const named = [...cues.askNouns, ...cues.planNouns]
  return last.contentLemmas.some((lemma) => named.includes(lemma)) ? last : null
}
