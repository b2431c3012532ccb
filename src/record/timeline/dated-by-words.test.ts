import { describe, expect, it } from 'vitest'
import { act, type EventDraft, recordOf, type StoryDraft } from '../builder.test-support.js'

const actors: StoryDraft['actors'] = {
  TCD: { names: ['Chad'] },
  MLI: { names: ['Mali'] },
  DZA: { names: ['Algeria'] },
}
const MONDAY = '2024-06-17'

interface Case {
  readonly name: string
  readonly sentences: readonly [string, string]
  /** Who meets whom in the second sentence. */
  readonly met: readonly [string, string]
  readonly meeting?: Partial<EventDraft>
  readonly words?: Partial<EventDraft>
  readonly day: string | null
}

const CASES: readonly Case[] = [
  {
    name: 'a noun takes up what was said on a day',
    sentences: ['Chad urged Mali on Monday to yield.', 'Chad made the appeal at talks with Algeria.'],
    met: ['TCD', 'DZA'],
    day: MONDAY,
  },
  {
    name: 'the same two sides meet',
    sentences: ['Chad urged Mali on Monday to yield.', 'Chad and Mali held talks.'],
    met: ['TCD', 'MLI'],
    day: MONDAY,
  },
  {
    name: 'near-miss: no noun takes it up, and others meet',
    sentences: ['Chad urged Mali on Monday to yield.', 'Chad held talks with Algeria.'],
    met: ['TCD', 'DZA'],
    day: null,
  },
  {
    name: 'near-miss: a noun that points back at nothing',
    sentences: ['Chad urged Mali on Monday to yield.', 'Chad made an appeal at talks with Algeria.'],
    met: ['TCD', 'DZA'],
    day: null,
  },
  {
    name: 'near-miss: others said it',
    sentences: ['Chad urged Mali on Monday to yield.', 'Mali rejected the appeal at talks with Algeria.'],
    met: ['MLI', 'DZA'],
    day: null,
  },
  {
    name: 'near-miss: an earlier round',
    sentences: ['Chad urged Mali on Monday to yield.', 'Chad and Mali held previous talks.'],
    met: ['TCD', 'MLI'],
    day: null,
  },
  {
    name: 'near-miss: what is yet to be',
    sentences: ['Chad urged Mali on Monday to yield.', 'Chad and Mali will hold talks.'],
    met: ['TCD', 'MLI'],
    meeting: { more: { status: 'planned' } },
    day: null,
  },
  {
    name: 'near-miss: what was said has no one day',
    sentences: ['Chad urged Mali in June to yield.', 'Chad and Mali held talks.'],
    met: ['TCD', 'MLI'],
    words: { time: ['2024-06-01/2024-06-30'] },
    day: null,
  },
]

describe('the day of a meeting at which something was said', () => {
  it.each(CASES)('$name', ({ sentences, met, meeting, words, day }) => {
    const record = recordOf({
      sentences: [...sentences],
      actors,
      events: [
        act('a', 0, 'urged', 'REQUEST', ['TCD'], ['MLI'], { content: 'to yield', time: [MONDAY], ...words }),
        act('b', 1, 'talks', 'CONSULT', [...met], [...met], { noun: true, meeting: { form: 'talks' }, ...meeting }),
      ],
    })
    const told = record.events.find(({ type }) => type === 'CONSULT')
    expect(told?.time?.from ?? null).toBe(day)
  })
})
