import { describe, expect, it } from 'vitest'
import { act, among, both, type EventDraft, met, recordOf } from '../builder.test-support.js'
import { actors } from './meetings.test-support.js'

describe('meetings', () => {
  it('gathers name, heads, level, place, days and agenda of all tellings', () => {
    const { meetings } = recordOf({
      actors,
      sentences: [
        'Norway and Chile held their “blue line” talks led by Dahl and Rojas in Santiago on Tuesday.',
        'The two sides also discussed fish quotas and rail links.',
        'Holding the blue line talks took years.',
      ],
      events: [
        met('a', 0, 'talks', {
          noun: true,
          place: 'Santiago',
          time: ['2024-06-18'],
          meeting: { name: 'blue line', form: 'talks', heads: ['dahl', 'rojas'] },
        }),
        met('b', 1, 'discussed', { meeting: { agenda: ['fish quotas and rail links'] } }),
        met('c', 2, 'talks', { noun: true, anaphoric: true, meeting: { name: 'blue line', form: 'talks' } }),
      ],
    })
    expect(meetings).toHaveLength(1)
    expect(meetings[0]).toMatchObject({
      id: 'm1',
      name: 'blue line',
      form: 'talks',
      parties: both,
      heads: ['dahl', 'rojas'],
      level: 'vice-minister',
      status: 'held',
      place: { name: 'Santiago' },
      time: { from: '2024-06-18', to: '2024-06-18' },
      agenda: [{ text: 'fish quotas and rail links' }],
      events: ['e1', 'e2', 'e3'],
    })
  })

  it.each([
    ['CRM', 0],
    ['GOV', 1],
  ])('counts a visit of somebody of sector %s as %i', (sector, count) => {
    const { meetings } = recordOf({
      actors: { ...actors, guest: { names: ['Vidal'], kind: 'person', country: 'PER', sector } },
      sentences: ['Vidal flew to Santiago on Tuesday.'],
      events: [met('a', 0, 'flew', { from: ['guest'], to: ['CHL'], time: ['2024-06-18'], meeting: { form: 'visit' } })],
    })
    expect(meetings).toHaveLength(count)
  })

  it('chains: part of an agreement reached when others met, on the margins of a summit, preceded by rounds', () => {
    const { meetings } = recordOf({
      actors,
      sentences: [
        'Norway and Chile held “blue line” talks on Tuesday.',
        'Norway and Chile held similar meetings in 2013 and 2015.',
        'The blue line talks were part of the agreement reached when Berg met Soto on the margins of the summit with Peru in May.',
      ],
      events: [
        met('a', 0, 'talks', { noun: true, time: ['2024-06-18'], meeting: { name: 'blue line', form: 'talks' } }),
        met('old', 1, 'meetings', {
          noun: true,
          time: ['2013-01-01/2013-12-31', '2015-01-01/2015-12-31'],
          meeting: { form: 'talks', level: 'working' },
        }),
        met('again', 2, 'talks', { noun: true, anaphoric: true, meeting: { name: 'blue line', form: 'talks' } }),
        act('deal', 2, 'agreement', 'AGREE', both, both, { noun: true, anaphoric: true }),
        met('top', 2, 'met', {
          ...among('berg', 'soto'),
          time: ['2024-05-01/2024-05-31'],
          meeting: { heads: ['berg', 'soto'] },
        }),
        met('summit', 2, 'summit', {
          noun: true,
          ...among(...both, 'PER'),
          meeting: { form: 'summit' },
        }),
      ],
    })
    const [talks, first, second, top, summit] = meetings
    expect(meetings).toHaveLength(5)
    expect(talks).toMatchObject({ arisesFrom: top!.id, precededBy: [first!.id, second!.id] })
    expect([first!.time?.from, second!.time?.from, first!.level]).toEqual(['2013-01-01', '2015-01-01', 'working'])
    expect(top).toMatchObject({
      parties: both,
      heads: ['berg', 'soto'],
      level: 'head-of-state-or-government',
      alongside: summit!.id,
      arisesFrom: null,
    })
    expect(summit).toMatchObject({ parties: [...both, 'PER'], time: { from: '2024-05-01' } })
  })

  it('a chairman of a bloc’s summit leads it and is no party of it', () => {
    const { meetings } = recordOf({
      actors,
      sentences: [
        'Leaders of the bloc discussed a ceasefire at a summit on Friday.',
        'Paz, who chaired the summit, said little.',
      ],
      events: [
        met('a', 0, 'discussed', { ...among('AU'), content: 'a ceasefire', time: ['2024-06-14'] }),
        met('b', 0, 'summit', {
          noun: true,
          ...among('AU'),
          time: ['2024-06-14'],
          meeting: { form: 'summit' },
        }),
        met('c', 1, 'summit', { noun: true, anaphoric: true, from: ['paz'], to: [], meeting: { form: 'summit' } }),
      ],
    })
    expect(meetings).toHaveLength(1)
    expect(meetings[0]).toMatchObject({
      form: 'summit',
      parties: ['AU'],
      heads: ['paz'],
      level: 'head-of-state-or-government',
      agenda: [{ text: 'a ceasefire' }],
    })
  })

  it('a follow-up that never took place failed, and the last round preceded it', () => {
    const { meetings } = recordOf({
      actors,
      sentences: [
        'Talks between Norway and Chile were last held in November 2022.',
        'A follow-up planned for May 2023 never took place.',
      ],
      events: [
        met('a', 0, 'Talks', { noun: true, time: ['2022-11-01/2022-11-30'], meeting: { form: 'talks' } }),
        met('b', 1, 'follow-up', {
          noun: true,
          time: ['2023-05-01/2023-05-31'],
          meeting: { form: 'talks' },
          more: { polarity: 'negative' },
        }),
      ],
    })
    expect(meetings.map(({ status, precededBy }) => [status, precededBy])).toEqual([
      ['held', []],
      ['failed', ['m1']],
    ])
  })

  it.each([
    // Put off to a day that may still come; called off, it did not take place.
    ['postponed', 'postponed', 'positive'],
    ['cancelled', 'cancelled', 'negative'],
  ])('talks that were %s are one meeting with that status', (trigger, status, polarity) => {
    const { meetings, events } = recordOf({
      actors,
      sentences: [`Talks between Norway and Chile, due on Monday, were ${trigger}.`],
      events: [
        met('a', 0, 'Talks', {
          noun: true,
          time: ['2024-06-24'],
          meeting: { form: 'talks' },
          more: { status: 'planned' },
        }),
        act('r', 0, trigger, 'REJECT', [], [], { meeting: { form: 'talks' } }),
      ],
    })
    expect(meetings).toMatchObject([{ status, parties: both, time: { from: '2024-06-24' }, events: ['e1', 'e2'] }])
    expect(events.map(({ type }) => type)).toEqual(['CONSULT', 'REJECT'])
    expect(events[0]!.polarity).toBe(polarity)
  })

  it('a postponement alone is a meeting too', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['Talks between Norway and Chile were postponed.'],
      events: [act('r', 0, 'postponed', 'REJECT', both, both, { meeting: { form: 'talks' } })],
    })
    expect(meetings).toMatchObject([{ status: 'postponed', parties: both }])
  })

  it.each<[string, Partial<EventDraft>]>([
    ['a statement typed CONSULT', { meeting: undefined }],
    ['a meeting that is only imagined', { meeting: { form: 'talks' }, more: { status: 'hypothetical' } }],
    ['one absentee', { from: ['dahl'], to: [], more: { polarity: 'negative' } }],
  ])('%s is no meeting', (_, extra) => {
    expect(
      recordOf({ actors, sentences: ['Dahl spoke to Chile.'], events: [met('a', 0, 'spoke', extra)] }).meetings,
    ).toEqual([])
  })

  it('a signing at the talks belongs to them', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['Dahl met Rojas on Monday.', 'They signed a pact on fish.'],
      events: [
        met('a', 0, 'met', { ...among('dahl', 'rojas'), time: ['2024-06-17'] }),
        act('s', 1, 'signed', 'SUPPORT', ['dahl', 'rojas'], ['dahl', 'rojas'], {
          content: 'a pact on fish',
          meeting: { form: 'signing' },
        }),
      ],
    })
    expect(meetings).toMatchObject([{ events: ['e1', 'e2'], parties: both }])
  })

  it('a summit with another state is another meeting', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['Berg met Soto on Monday.', 'Berg met Paz on Monday.'],
      events: [
        met('a', 0, 'met', { ...among('berg', 'soto'), time: ['2024-06-17'] }),
        met('b', 1, 'met', { ...among('berg', 'paz'), time: ['2024-06-17'] }),
      ],
    })
    expect(meetings.map(({ parties }) => parties)).toEqual([both, ['NOR', 'PER']])
  })
})
