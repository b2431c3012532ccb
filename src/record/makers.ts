import type { CodedEvent, CodedStory } from './coded.js'
import type { RecordCues } from './cues.js'
import type { Parties } from './parties.js'
import type { EventType } from './schema/index.js'

/** Sentences back to which a rejection reaches for what it rejects. */
const REACH = 4

/** What can be rejected, by the nouns that name it. */
const REJECTED = {
  ask: ['REQUEST', 'AGREE', 'THREATEN'],
  accusation: ['ACCUSE', 'THREATEN'],
  meeting: ['CONSULT'],
} satisfies Record<string, EventType[]>
type Rejected = keyof typeof REJECTED

/** What a rejection says that it rejects; null where its content is told in other words. */
function rejectedKind({ contentLemmas, clauseLemmas }: CodedEvent, cues: RecordCues): Rejected | 'any' | null {
  const nouns = { ask: cues.askNouns, accusation: cues.accusationNouns, meeting: cues.meetingNouns }
  for (const lemmas of [contentLemmas, clauseLemmas])
    for (const lemma of lemmas)
      for (const kind of ['accusation', 'ask', 'meeting'] as const) if (nouns[kind].includes(lemma)) return kind
  return contentLemmas.length === 0 ? 'any' : null
}

/**
 * *rejected the demand*, *dismissed the charge*, *refused*: who made the demand or the accusation told before is the one who is
 * rejected; of a meeting, the other parties are. What was addressed to the one who rejects comes first, then the nearest that the
 * noun fits.
 */
export function withMaker(event: CodedEvent, coded: CodedStory, parties: Parties, cues: RecordCues): CodedEvent {
  if (event.type !== 'REJECT' || event.targets.length > 0 || event.sources.length === 0) return event
  const kind = rejectedKind(event, cues)
  const types: readonly EventType[] = kind === null || kind === 'any' ? ['REQUEST', 'ACCUSE', 'AGREE'] : REJECTED[kind]
  const sameSide = (ids: readonly string[]) => (parties.affinityOf(event.sources, ids) ?? 0) >= 0.7
  const othersOf = (made: CodedEvent) =>
    (made.type === 'CONSULT' ? [...made.sources, ...made.targets] : made.sources).filter((id) => !sameSide([id]))
  const before = coded.events
    .filter(
      (made) =>
        types.includes(made.type) &&
        made.isHeadline === event.isHeadline &&
        made.evidence.trigger.start < event.evidence.trigger.start &&
        event.evidence.sentence - made.evidence.sentence <= REACH &&
        othersOf(made).length > 0,
    )
    .sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)
  const addressed = before.find((made) => sameSide(made.targets) || (made.type === 'CONSULT' && sameSide(made.sources)))
  const near = addressed && event.evidence.sentence - addressed.evidence.sentence <= 1 ? addressed : undefined
  const made = kind === null || kind === 'any' ? near : (addressed ?? before[0])
  return made === undefined ? event : { ...event, targets: othersOf(made) }
}
