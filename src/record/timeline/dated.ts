import type { StoryEvent } from '../repeats/repeats.js'
import type { TimeSpan } from '../schema/index.js'
import type { TimeRelation } from './relations.js'
import { addDays, isOneDay, isResolved } from './times.js'

/**
 * Days that follow from others: *came a day after the summons* dates one by the other, whichever is known. Only relations with a
 * stated distance carry a date; repeated until nothing more follows. Linear in relations times the length of their chains.
 */
export function datedByOthers(
  all: readonly StoryEvent[],
  relations: readonly TimeRelation[],
): ReadonlyMap<StoryEvent, TimeSpan> {
  const known = new Map<StoryEvent, TimeSpan>()
  for (const event of all) if (isResolved(event.standing.time)) known.set(event, event.standing.time)
  const found = new Map<StoryEvent, TimeSpan>()
  for (let more = true; more; ) {
    more = false
    for (const { first, second, relation, gapDays, dated } of relations) {
      if (relation !== 'before' || gapDays === null) continue
      for (const [from, to, days] of [
        [first, second, gapDays],
        [second, first, -gapDays],
      ] as const) {
        const source = known.get(from)
        if (!source || known.has(to) || !isOneDay(source)) continue
        const made = shifted(source, days, dated?.time ?? source)
        known.set(to, made)
        found.set(to, made)
        more = true
      }
    }
  }
  return found
}

function shifted(source: TimeSpan, days: number, words: TimeSpan): TimeSpan {
  const day = addDays(source.from!, days)
  return { start: words.start, end: words.end, text: words.text, from: day, to: day, basis: 'relative' }
}

/** The happenings with the days that follow from others. */
export function withDates(all: readonly StoryEvent[], dates: ReadonlyMap<StoryEvent, TimeSpan>): StoryEvent[] {
  return all.map((event) => {
    const time = dates.get(event)
    return time === undefined ? event : { ...event, standing: { ...event.standing, time } }
  })
}
