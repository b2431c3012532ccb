import type { CodedEvent, CodedStory } from './coded.js'
import type { RecordCues } from './cues/cues.js'
import type { Parties } from './parties.js'
import type { EventType, RecordSpan } from './schema/index.js'
import { covers } from './tokens.js'

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
  const isInside = (mention: RecordSpan) => covers(content, mention)
  const isOther = (id: string) => !parties.isAmong([id], sources)
  const named = parties.actors.filter(
    ({ id, country, mentions }) => country !== null && mentions.some(isInside) && isOther(id),
  )
  const [first] = named
  return first !== undefined && named.every(({ country }) => country === first.country) ? [first.id] : []
}

/** How many sentences back the talks may be told. */
const REACH = 8

/** *Laos and Chad held talks … Vientiane agreed to set up a working group*: the other of the two sides that met last before. */
function otherSide({ sources, evidence }: CodedEvent, { events }: CodedStory, parties: Parties): readonly string[] {
  const [own, ...more] = parties.sides(sources)
  const distance = (e: CodedEvent) => evidence.sentence - e.evidence.sentence
  const met = events.filter((e) => {
    const sides = e.type === 'CONSULT' && !e.isHeadline ? parties.sides([...e.sources, ...e.targets]) : []
    return sides.length === 2 && sides.includes(own ?? '') && distance(e) >= 0 && distance(e) <= REACH
  })
  const last = met.at(-1)
  if (last === undefined || more.length > 0) return []
  // *The parliament of Laos agreed on a budget*: another of the side than those who met.
  const isThere = (id: string) => parties.get(id)?.kind === 'state' || [...last.sources, ...last.targets].includes(id)
  if (!sources.every(isThere)) return []
  return [...last.sources, ...last.targets].filter((id) => !parties.isAmong([id], sources)).slice(0, 1)
}
