import type { RecordCues } from './cues/cues.js'
import type { Parties } from './parties.js'
import type { Actor, Event } from './schema/index.js'

/**
 * The event with the bodies beside those who speak or act for them: of *a spokesman for the rebels rejected the offer* the rebels are a source
 * too. Only bodies that are no state's, for these have no code by which their people are found (*the Kenyan minister* is `KEN`); only by an
 * office in the body, so that a fighter, a member or a victim is himself alone. Nobody stands on both sides but in a joint act.
 */
export function withBodies(event: Event, parties: Parties, cues: RecordCues): Event {
  const { sources, targets } = event
  const isJoint = sources.some((id) => targets.includes(id))
  const [from, to] = [sources, targets].map((ids) => ids.flatMap((id) => bodyOf(id, parties, cues) ?? []))
  const beside = (ids: string[], bodies: readonly string[], others: readonly string[]) => [
    ...new Set([...ids, ...bodies.filter((id) => isJoint || !others.includes(id))]),
  ]
  return {
    ...event,
    sources: beside(sources, from!, [...targets, ...to!]),
    targets: beside(targets, to!, [...sources, ...from!]),
  }
}

function bodyOf(id: string, parties: Parties, cues: RecordCues): string | null {
  const person = parties.get(id)
  if (person?.kind !== 'person' || person.affiliation === null || parties.isStately(id)) return null
  const body = parties.get(person.affiliation)
  return body && isApart(body, parties) && holdsOffice(person, cues) ? body.id : null
}

/** Whether it is a body, and none of a state. */
const isApart = ({ id, kind, country }: Actor, parties: Parties): boolean =>
  kind === 'group' || kind === 'organization' ? !parties.isStately(id) : kind === 'institution' && country === null

/** *spokesman*, *deputy leader*, *secretary general*; not *former head*. */
function holdsOffice({ title }: Actor, { offices, formerly }: RecordCues): boolean {
  const words = title?.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  return words.some((word) => offices.includes(word)) && !words.some((word) => formerly.includes(word))
}
