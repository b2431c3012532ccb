import type { EventType } from '../../knowledge/types.js'
import type { CodedEvent } from '../../record/coded.js'
import type { Cast } from '../cast/cast.js'

/** Acts by which somebody turns to another, so that what the same one says next in the sentence is said to them too. */
const TURNING: ReadonlySet<EventType> = new Set(['CONSULT', 'CONCEDE', 'SUPPORT', 'AGREE'])

/** What a promise or a consent answers. */
const ANSWERED: Partial<Record<EventType, readonly EventType[]>> = { AGREE: ['REQUEST', 'AGREE'], SUPPORT: ['AGREE'] }

/** Verbs of taking up what another has offered. */
const TAKING = new Set(['accept', 'welcome', 'hail', 'applaud', 'embrace', 'praise'])

/** Sentences back to which a promise reaches for the request that it answers. */
const REACH = 1

/**
 * *The king asked Oman for water. Muscat promised to send it*; *apologised to Chad and promised a trial*; *offered Kenya maize. Nairobi
 * accepted*: a promise that names nobody is given to those who asked, an offer taken up is the one's who made it.
 */
export function withAddressees(events: readonly CodedEvent[], cast: Cast): CodedEvent[] {
  return events.map((event) => {
    if (event.targets.length > 0 || event.sources.length === 0 || event.triggerPos !== 'v') return event
    const targets = beside(event, events) ?? answeredBy(event, events, cast)
    return targets ? { ...event, targets: [...targets] } : event
  })
}

/** Whom the same one has turned to before in the sentence, for promises. */
function beside(event: CodedEvent, events: readonly CodedEvent[]): readonly string[] | null {
  if (event.type !== 'AGREE') return null
  const before = events.filter(
    (e) =>
      TURNING.has(e.type) &&
      e.polarity === 'positive' &&
      e.evidence.sentence === event.evidence.sentence &&
      e.evidence.trigger.start < event.evidence.trigger.start &&
      event.sources.every((id) => e.sources.includes(id)),
  )
  const targets = (before.at(-1)?.targets ?? []).filter((id) => !event.sources.includes(id))
  return targets.length > 0 ? targets : null
}

/** Who made the request, or the offer, that an act takes up. */
function answeredBy(event: CodedEvent, events: readonly CodedEvent[], cast: Cast): readonly string[] | null {
  const isTaking = TAKING.has(event.triggerLemma)
  const types = (ANSWERED[event.type] ?? []).filter((type) => (type === 'AGREE') === isTaking)
  const before = events
    .filter(
      (e) =>
        types.includes(e.type) &&
        e.isHeadline === event.isHeadline &&
        e.evidence.trigger.start < event.evidence.trigger.start &&
        event.evidence.sentence - e.evidence.sentence <= REACH &&
        e.sources.length > 0 &&
        !isEarlier(event, e) &&
        isOther(event, e, cast),
    )
    .sort((a, b) => b.evidence.trigger.start - a.evidence.trigger.start)
  return before[0]?.sources ?? null
}

/** *Promised in 2019 to do so*: what has a day of its own, before that of the other act or where that has none, does not answer it. */
const isEarlier = ({ time }: CodedEvent, other: CodedEvent): boolean =>
  time?.basis === 'explicit' && (other.time?.from == null || (time.to !== null && time.to < other.time.from))

/** Whether the other act is addressed to those who act here, or to nobody named, and comes from another side. */
function isOther(event: CodedEvent, made: CodedEvent, cast: Cast): boolean {
  if (made.sources.some((id) => event.sources.includes(id))) return false
  if (made.targets.some((id) => event.sources.includes(id))) return true
  const countries = (ids: readonly string[]) => ids.flatMap((id) => cast.roster.get(id).country ?? [])
  const own = countries(event.sources)
  if (own.length === 0 || countries(made.sources).some((c) => own.includes(c))) return false
  return made.targets.length === 0 ? made.type === 'AGREE' : countries(made.targets).some((c) => own.includes(c))
}
