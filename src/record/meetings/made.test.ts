import { describe, expect, it } from 'vitest'
import { act, type EventDraft, recordOf } from '../builder.test-support.js'
import { actors } from './meetings.test-support.js'

const flew = (more: Partial<EventDraft> = {}): EventDraft =>
  act('a', 0, 'flew', 'CONSULT', ['berg'], ['CHL'], { time: ['2024-06-18'], meeting: { form: 'visit' }, ...more })
const visit = (more: Partial<EventDraft> = {}, isStatusSeen = true): EventDraft =>
  act('b', 1, 'visit', 'CONSULT', ['berg'], ['CHL'], {
    anaphoric: true,
    meeting: { form: 'visit' },
    ...more,
    more: { status: 'planned', isStatusSeen },
  })

/** The tellings of visits, and the status of the second. */
const cases: [name: string, events: EventDraft[], status: string][] = [
  ['the visit that was made', [flew(), visit()], 'occurred'],
  ['near-miss: the words say that it is planned', [flew(), visit({}, false)], 'planned'],
  ['near-miss: with a day of its own', [flew(), visit({ time: ['2024-07-18'] })], 'planned'],
  ['near-miss: to another state', [flew(), visit({ to: ['PER'] })], 'planned'],
  ['near-miss: of another', [flew(), visit({ from: ['paz'] })], 'planned'],
  ['near-miss: one made long ago', [flew({ time: ['2023-06-18'] }), visit()], 'planned'],
]

describe('a visit that the story tells was made', () => {
  it.each(cases)('%s', (_, events, status) => {
    const record = recordOf({
      actors,
      sentences: ['Berg flew to Chile on Tuesday.', "Berg's visit to Chile comes at a time of tension."],
      events,
    })
    expect(record.events.find(({ evidence }) => evidence.sentence === 1)?.status).toBe(status)
  })
})
