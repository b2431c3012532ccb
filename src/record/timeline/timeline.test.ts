import { describe, expect, it } from 'vitest'
import { type EventDraft, recordOf, type StoryDraft } from '../builder.test-support.js'
import { ENGLISH_CUES } from '../english/cues.js'
import type { EventType, StoryRecord } from '../schema/index.js'
import { durationOf } from './durations.js'

const actors: StoryDraft['actors'] = {
  NOR: { names: ['Norway', 'Oslo'] },
  CHL: { names: ['Chile', 'Santiago'] },
  PER: { names: ['Peru'] },
}
const act = (
  key: string,
  at: number,
  trigger: string,
  type: EventType,
  extra: Partial<EventDraft> = {},
): EventDraft => ({
  key,
  in: at,
  trigger,
  type,
  from: ['NOR'],
  to: ['CHL'],
  ...extra,
})
const link = (kind: 'before' | 'after' | 'during', to: string): Partial<EventDraft> => ({
  more: { links: [{ kind, to }] },
})

/** Triggers of the entries in the order of time; a deadline by its day. */
function order({ timeline, events }: StoryRecord): string[] {
  return timeline.entries.map(({ event, to }) =>
    event === null ? `by ${to}` : events.find(({ id }) => id === event)!.evidence.trigger.text,
  )
}

const daysOf = (record: StoryRecord, trigger: string) => {
  const event = record.events.find(({ evidence }) => evidence.trigger.text === trigger)!
  const { from, to, basis, phase, durationDays } = record.timeline.entries.find((entry) => entry.event === event.id)!
  return { from, to, basis, phase, durationDays, time: event.time }
}

interface Case {
  readonly name: string
  readonly draft: Omit<StoryDraft, 'actors'>
  readonly order: readonly string[]
  readonly relations?: readonly string[]
}

const cases: Case[] = [
  {
    name: 'days before the order of the text',
    draft: {
      sentences: ['Norway expelled an envoy on Monday.', 'Norway accused Chile in May.'],
      events: [
        act('a', 0, 'expelled', 'SANCTION', { time: ['2024-06-17'] }),
        act('b', 1, 'accused', 'ACCUSE', { time: ['2024-05-01/2024-05-31'] }),
      ],
    },
    order: ['accused', 'expelled'],
  },
  {
    name: 'undated news between history and plans',
    draft: {
      sentences: ['Norway accused Chile.', 'Norway will expel an envoy.', 'Norway sent grain in 2011.'],
      events: [
        act('a', 0, 'accused', 'ACCUSE'),
        act('b', 1, 'expel', 'SANCTION', { more: { status: 'planned' } }),
        act('c', 2, 'sent', 'AID', { time: ['2011-01-01/2011-12-31'] }),
      ],
    },
    order: ['sent', 'accused', 'expel'],
  },
  {
    name: 'after, by grammar',
    draft: {
      sentences: ['Norway recalled an envoy after Chile accused Oslo.'],
      events: [
        act('a', 0, 'recalled', 'SANCTION', link('after', 'b')),
        act('b', 0, 'accused', 'ACCUSE', { from: ['CHL'], to: ['NOR'] }),
      ],
    },
    order: ['accused', 'recalled'],
    relations: ['accused before recalled'],
  },
  {
    name: 'before, by grammar, against the order of the text',
    draft: {
      sentences: ['Before Chile accused Oslo, Norway recalled an envoy.'],
      events: [
        act('b', 0, 'accused', 'ACCUSE', { from: ['CHL'], to: ['NOR'] }),
        act('a', 0, 'recalled', 'SANCTION', link('before', 'b')),
      ],
    },
    order: ['recalled', 'accused'],
    relations: ['recalled before accused'],
  },
  {
    name: 'during',
    draft: {
      sentences: ['Norway accused Chile during the visit.'],
      events: [
        act('a', 0, 'accused', 'ACCUSE', link('during', 'v')),
        act('v', 0, 'visit', 'CONSULT', { noun: true, meeting: { form: 'visit' } }),
      ],
    },
    order: ['visit', 'accused'],
    relations: ['accused during visit'],
  },
  {
    name: 'a circle is cut at its last link',
    draft: {
      sentences: ['Norway accused Chile before Norway expelled an envoy.', 'Norway accused Chile after that.'],
      events: [
        act('a', 0, 'accused', 'ACCUSE', link('before', 'b')),
        act('b', 0, 'expelled', 'SANCTION', link('before', 'a')),
      ],
    },
    order: ['accused', 'expelled'],
  },
  {
    name: 'what must come first comes before dated acts too',
    draft: {
      sentences: ['Norway expelled an envoy on June 3 after Chile accused Oslo.', 'Norway met Peru on June 10.'],
      events: [
        act('a', 0, 'expelled', 'SANCTION', { time: ['2024-06-03'], more: { links: [{ kind: 'after', to: 'b' }] } }),
        act('b', 0, 'accused', 'ACCUSE', { from: ['CHL'], to: ['NOR'] }),
        act('c', 1, 'met', 'CONSULT', { to: ['PER'], time: ['2024-06-10'] }),
      ],
    },
    order: ['accused', 'expelled', 'met'],
  },
  {
    name: 'a deadline',
    draft: {
      sentences: ['Norway asked Chile to open ports by Friday.', 'Norway will expel an envoy in July.'],
      events: [
        act('a', 0, 'asked', 'REQUEST', { content: 'to open ports by Friday' }),
        act('b', 1, 'expel', 'SANCTION', { time: ['2024-07-01/2024-07-31'], more: { status: 'planned' } }),
      ],
      times: [{ in: 0, words: 'by Friday', kind: 'until', to: '2024-06-21' }],
    },
    order: ['asked', 'by 2024-06-21', 'expel'],
  },
  {
    name: 'no imagined acts, no habits',
    draft: {
      sentences: ['Norway may expel an envoy.', 'Chile regularly accused Oslo.', 'Norway met Peru.'],
      events: [
        act('a', 0, 'expel', 'SANCTION', { more: { status: 'hypothetical' } }),
        act('b', 1, 'accused', 'ACCUSE', { more: { status: 'habitual' } }),
        act('c', 2, 'met', 'CONSULT', { to: ['PER'] }),
      ],
    },
    order: ['met'],
  },
  {
    name: 'a day later counts from what was told before',
    draft: {
      sentences: ['Norway expelled an envoy.', 'Chile accused Oslo a day later.'],
      events: [act('a', 0, 'expelled', 'SANCTION'), act('b', 1, 'accused', 'ACCUSE', { from: ['CHL'], to: ['NOR'] })],
      times: [{ in: 1, words: 'a day later', anchor: 'after', offsetDays: 1 }],
    },
    order: ['expelled', 'accused'],
    relations: ['expelled before accused'],
  },
]

describe('time line', () => {
  it.each(cases)('$name', ({ draft, order: wanted, relations }) => {
    const record = recordOf({ actors, ...draft })
    expect(order(record)).toEqual(wanted)
    const trigger = (id: string) => record.events.find((event) => event.id === id)!.evidence.trigger.text
    if (relations)
      expect(record.timeline.relations.map((r) => `${trigger(r.first)} ${r.relation} ${trigger(r.second)}`)).toEqual(
        relations,
      )
  })

  it('dates one act by another, and the act carries the date', () => {
    const record = recordOf({
      actors,
      sentences: ['Norway expelled an envoy on Monday.', 'It came a day after Oslo summoned the envoy.'],
      events: [
        act('a', 0, 'expelled', 'SANCTION', { time: ['2024-06-17'] }),
        act('r', 1, 'came', 'SANCTION', {
          noun: true,
          from: [],
          to: [],
          more: { links: [{ kind: 'repeats', to: 'a' }] },
        }),
        act('b', 1, 'summoned', 'ACCUSE', { to: ['PER'] }),
      ],
      times: [{ in: 1, words: 'a day after', anchor: 'after', from_: 'summoned', offsetDays: 1 }],
    })
    expect(daysOf(record, 'summoned')).toMatchObject({
      from: '2024-06-16',
      to: '2024-06-16',
      basis: 'inferred',
      phase: 'past',
      time: { text: 'a day after', from: '2024-06-16', basis: 'relative' },
    })
    expect(record.timeline.relations).toMatchObject([{ gapDays: 1, evidence: { start: expect.any(Number) } }])
  })

  it('takes hours for the same day', () => {
    const record = recordOf({
      actors,
      sentences: ['Norway expelled an envoy on Monday, and Chile accused Oslo hours later.'],
      events: [
        act('a', 0, 'expelled', 'SANCTION', { time: ['2024-06-17'] }),
        act('b', 0, 'accused', 'ACCUSE', { from: ['CHL'], to: ['NOR'] }),
      ],
      times: [{ in: 0, words: 'hours later', anchor: 'after' }],
    })
    expect(daysOf(record, 'accused')).toMatchObject({ from: '2024-06-17', basis: 'inferred' })
  })

  it('says how long it took, and as of when', () => {
    const record = recordOf({
      actors,
      sentences: ['Norway froze fees for 60 days.'],
      events: [act('a', 0, 'froze', 'CONCEDE')],
      times: [{ in: 0, words: 'for 60 days', kind: 'duration' }],
    })
    expect(daysOf(record, 'froze')).toMatchObject({ durationDays: 60, basis: 'open' })
    expect(record.timeline.asOf).toBe('2024-06-19')
  })

  it('leaves phases open where the story has no day', () => {
    const record = recordOf({
      actors,
      published: null,
      sentences: ['Norway expelled an envoy in 2011.'],
      events: [act('a', 0, 'expelled', 'SANCTION', { time: ['2011-01-01/2011-12-31'] })],
    })
    expect(record.timeline).toMatchObject({ asOf: null, entries: [{ phase: 'unknown', basis: 'stated' }] })
  })

  it.each([
    ['for 60 days', 60],
    ['a ten-day', 10],
    ['two weeks', 14],
    ['three hours', 0.13],
    ['a fortnight', 14],
    ['for years', null],
    ['on Monday', null],
  ])('%s', (text, days) => expect(durationOf({ text }, ENGLISH_CUES)).toBe(days))
})
