import type { CodedEvent, CodedStory } from './coded.js'
import type { Parties } from './parties.js'

const HARMS = new Set(['ASSAULT', 'COERCE'])

/**
 * Where one side of a story accuses the other, what either says that the other did is alleged, whatever the verb (*denied this, and said the
 * army had bombed their lines*); what it says of itself or of a third is stated.
 */
export function withDoubt(event: CodedEvent, { events }: CodedStory, parties: Parties): CodedEvent {
  const speaker = event.attribution.at(-1)?.actor
  if (!HARMS.has(event.type) || event.certainty !== 'stated' || event.polarity !== 'positive' || !speaker) return event
  const accused = event.sources
  const fits = (ids: readonly string[], side: readonly string[]) => (parties.affinityOf(ids, side) ?? 0) > 0.5
  if (accused.length === 0 || fits([speaker], accused)) return event
  const isDisputed = events.some(
    ({ type, sources, targets }) =>
      type === 'ACCUSE' &&
      ((fits(sources, [speaker]) && fits(targets, accused)) || (fits(sources, accused) && fits(targets, [speaker]))),
  )
  return isDisputed ? { ...event, certainty: 'alleged' } : event
}
