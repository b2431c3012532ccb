import type { CodedEvent, CodedStory } from './coded.js'
import type { RecordCues } from './cues.js'
import type { Parties } from './parties.js'
import type { EventType } from './schema/index.js'

/** Acts that one who sits with another does to that one. */
const SAID_THERE: ReadonlySet<EventType> = new Set(['AGREE', 'CONCEDE'])

/** Whom an act that names nobody faces: whoever was to be met, or the other of the two sides that meet all through the story. */
export function faced(event: CodedEvent, coded: CodedStory, parties: Parties, cues: RecordCues): readonly string[] {
  if (event.targets.length > 0 || event.sources.length === 0) return []
  return event.type === 'REJECT'
    ? toBeMet(event, parties, cues)
    : SAID_THERE.has(event.type) && event.triggerPos === 'v' && !event.isHeadline
      ? otherSide(event, coded, parties)
      : []
}

/** *called off a trip to Riga, where he was to open a road with Latvia's premier*: the other side of the meeting that is off. */
function toBeMet({ content, contentLemmas, sources }: CodedEvent, parties: Parties, cues: RecordCues) {
  if (content === null || !cues.meetingNouns.includes(contentLemmas[0] ?? '')) return []
  const isInside = ({ start, end }: { start: number; end: number }) => content.start <= start && end <= content.end
  const isOther = (id: string) => !parties.isAmong([id], sources)
  const named = parties.actors.filter(
    ({ id, country, mentions }) => country !== null && mentions.some(isInside) && isOther(id),
  )
  const [first] = named
  return first !== undefined && named.every(({ country }) => country === first.country) ? [first.id] : []
}

/** *Vientiane agreed to set up a working group* in a story of talks between Laos and Chad, told before: the other of the two sides. */
function otherSide({ sources, evidence }: CodedEvent, { events }: CodedStory, parties: Parties): readonly string[] {
  const met = events.filter((e) => e.type === 'CONSULT' && parties.sides([...e.sources, ...e.targets]).length > 1)
  const sides = parties.sides(met.flatMap((e) => [...e.sources, ...e.targets]))
  if (!met.some((e) => !e.isHeadline && e.evidence.sentence <= evidence.sentence)) return []
  if (sides.length !== 2 || !parties.sides(sources).every((side) => sides.includes(side))) return []
  const others = met.flatMap((e) => [...e.sources, ...e.targets]).filter((id) => !parties.isAmong([id], sources))
  return others.slice(0, 1)
}
