import type { CodedEvent, CodedStory } from '../coded.js'
import type { Scene } from '../scene.js'
import { isRemote } from '../timeline/times.js'

/**
 * *Soto flew to Lima on Monday. … Soto's visit to Peru comes at a time when …*: the visit that the story tells was made, where only the
 * model holds the noun for planned and nothing says when; near-miss: *Soto's planned visit to Peru*.
 */
export function withVisitsMade({ coded, parties, published }: Scene): CodedStory {
  const isVisit = ({ type, meeting }: CodedEvent) => type === 'CONSULT' && meeting?.form === 'visit'
  const made = coded.events.filter((event) => {
    const isReal = event.status === 'occurred' || event.status === 'ongoing'
    return isVisit(event) && isReal && event.polarity === 'positive' && !isRemote(event.time, published)
  })
  const isMade = (event: CodedEvent) =>
    isVisit(event) &&
    event.status === 'planned' &&
    event.isStatusSeen === true &&
    event.triggerPos === 'n' &&
    event.time === null &&
    event.sources.length > 0 &&
    made.some(
      ({ sources, targets }) => parties.isAmong(event.sources, sources) && parties.isAmong(event.targets, targets),
    )
  return { ...coded, events: coded.events.map((event) => (isMade(event) ? { ...event, status: 'occurred' } : event)) }
}
