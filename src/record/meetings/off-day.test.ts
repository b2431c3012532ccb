import { describe, expect, it } from 'vitest'
import { act, both, recordOf } from '../builder.test-support.js'
import { actors } from './meetings.test-support.js'

/** What became of talks, the days and words of their plan, and the month in which the record has them. */
const cases: [name: string, fate: string, words: string, plan: string, from: string][] = [
  ['a month that is nearer behind', 'cancelled', 'January', '2025-01-01/2025-01-31', '2024-01-01'],
  ['put off as well', 'postponed', 'February', '2025-02-01/2025-02-28', '2024-02-01'],
  ['half a year ahead', 'cancelled', 'December', '2024-12-01/2024-12-31', '2023-12-01'],
  ['a part of a month', 'postponed', 'mid-May', '2025-05-11/2025-05-20', '2024-05-11'],
  [
    'near-miss: a part of a month that is nearer ahead',
    'postponed',
    'mid-August',
    '2024-08-11/2024-08-20',
    '2024-08-11',
  ],
  ['near-miss: a month that is nearer ahead', 'cancelled', 'August', '2024-08-01/2024-08-31', '2024-08-01'],
  ['near-miss: said with its year', 'cancelled', 'January 2025', '2025-01-01/2025-01-31', '2025-01-01'],
  ['near-miss: said to be the next', 'cancelled', 'next January', '2025-01-01/2025-01-31', '2025-01-01'],
  ['near-miss: a day', 'cancelled', 'January 5', '2025-01-05', '2025-01-05'],
]

describe('the month of a plan that fell through', () => {
  it.each(cases)('%s', (_, fate, words, plan, from) => {
    const [day = plan, to = day] = plan.split('/')
    const { meetings } = recordOf({
      actors,
      sentences: [`Talks between Norway and Chile, scheduled for ${words}, were ${fate}.`],
      events: [
        act('r', 0, fate, 'REJECT', both, both, {
          meeting: {
            form: 'talks',
            setFor: { time: { start: 0, end: 1, text: words, from: day, to, basis: 'relative' }, place: null },
          },
        }),
      ],
    })
    expect(meetings[0]?.time?.from).toBe(from)
  })
})
