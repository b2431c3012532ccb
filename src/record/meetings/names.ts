import type { CodedEvent, CodedStory } from '../coded.js'
import { words } from '../parties.js'

/**
 * The story with the names of its meetings on every telling that uses them: quoted once (*their “two plus two” talks*), a name
 * is used bare afterwards (*holding the two plus two talks*).
 */
export function withMeetingNames(coded: CodedStory, text: string): CodedStory {
  const names = [...new Set(coded.events.flatMap(({ meeting }) => meeting?.name ?? []))]
  if (names.length === 0) return coded
  return { ...coded, events: coded.events.map((event) => named(event, names, text)) }
}

function named(event: CodedEvent, names: readonly string[], text: string): CodedEvent {
  if (event.meeting === null || event.meeting.name !== null) return event
  const { trigger } = event.evidence
  const before = words(text.slice(Math.max(0, trigger.start - 60), trigger.start))
  const name = names.find((known) => stands(words(known), before))
  return name === undefined ? event : { ...event, meeting: { ...event.meeting, name } }
}

/** The name's words end right before the noun, or one word before it (*two plus two security talks*). */
function stands(name: readonly string[], before: readonly string[]): boolean {
  return [0, 1].some((gap) => {
    const there = before.slice(before.length - gap - name.length, before.length - gap)
    return there.length === name.length && there.every((word, i) => word === name[i])
  })
}
