import { describe, expect, it } from 'vitest'
import { among, both, met, recordOf } from '../builder.test-support.js'
import { actors } from './meetings.test-support.js'

const stories = [
  'Norway and Chile held talks on Tuesday.',
  'Norway and Peru held talks on Monday.',
  'The team was led by Lund.',
]
const lund = { names: ['Lund'], kind: 'person', country: null } as const

/** Whose delegation somebody led, and the heads of the talks of Norway with Chile and with Peru. */
const cases: [name: string, of: string[], leader: string, heads: string[][]][] = [
  ['of one side of one meeting', ['CHL'], 'lund', [['lund'], []]],
  ['of the side whose leader is known', [], 'rojas', [['rojas'], []]],
  ['of a side of both: the one told last', ['NOR'], 'lund', [[], ['lund']]],
  ['near-miss: of nobody who met', ['AU'], 'lund', [[], []]],
]

describe('who led a delegation', () => {
  it.each(cases)('%s', (_, of, leader, heads) => {
    const { meetings } = recordOf({
      actors: { ...actors, lund },
      sentences: stories,
      events: [
        met('a', 0, 'talks', { ...among(...both), noun: true, time: ['2024-06-18'], meeting: { form: 'talks' } }),
        met('b', 1, 'talks', { ...among('NOR', 'PER'), noun: true, time: ['2024-06-17'], meeting: { form: 'talks' } }),
      ],
      mentions: [{ in: 2, noun: 'team', part: 'delegation', actors: [leader], of }],
    })
    expect(meetings.map((meeting) => meeting.heads)).toEqual(heads)
  })
})
