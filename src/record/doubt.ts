import type { CodedEvent } from './coded.js'
import type { Parties } from './parties.js'

/** Sectors that wage the quarrels of a story; doctors, witnesses and observers have no side. */
const BELLIGERENT = new Set(['GOV', 'MIL', 'LEG', 'COP', 'SPY', 'REB', 'OPP', 'PTY', 'UAF', 'PRE'])
const HARMS = new Set(['ASSAULT', 'COERCE'])

/**
 * What one side of a quarrel says that a power of another side did is alleged (*the rebels said the army had bombed their lines*), whatever
 * the verb; what it says of itself, or of bandits, is stated.
 */
export function withDoubt(event: CodedEvent, parties: Parties): CodedEvent {
  const speaker = event.attribution.at(-1)?.actor
  if (!HARMS.has(event.type) || event.certainty !== 'stated' || event.polarity !== 'positive' || !speaker) return event
  const sector = parties.get(speaker)?.sector
  const isParty = (sector !== null && sector !== undefined && BELLIGERENT.has(sector)) || parties.isStately(speaker)
  const accused = event.sources.filter((id) => parties.isStately(id))
  const isOther = (id: string) => parties.affinity(speaker, id) < 0.5
  return isParty && accused.length > 0 && accused.every(isOther) ? { ...event, certainty: 'alleged' } : event
}
