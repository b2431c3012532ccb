import { describe, expect, it } from 'vitest'
import { act, among, both, met, recordOf } from '../builder.test-support.js'
import { actors } from './meetings.test-support.js'

const summit = met('a', 0, 'summit', {
  noun: true,
  place: 'Lima',
  time: ['2024-06-17'],
  meeting: { form: 'summit' },
})
const opening = 'Norway and Chile held a summit in Lima on Monday.'

describe('a meeting told again', () => {
  it('is the one whose participants are named by it alone', () => {
    const { meetings } = recordOf({
      actors,
      sentences: [opening, 'The participants discussed fish quotas.'],
      events: [
        summit,
        met('b', 1, 'discussed', { from: ['sides'], to: [], meeting: { form: 'talks', agenda: ['fish quotas'] } }),
      ],
    })
    expect(meetings).toHaveLength(1)
    expect(meetings[0]).toMatchObject({ parties: both, agenda: [{ text: 'fish quotas' }], form: 'summit' })
  })

  it('is taken up by its noun, whoever stands beside it, and what is held beside it is another', () => {
    const { meetings } = recordOf({
      actors,
      sentences: [opening, 'On the sidelines of the summit, Chile held talks with Peru.'],
      events: [
        summit,
        met('s', 1, 'summit', {
          anaphoric: true,
          ...among('CHL', 'PER'),
          meeting: { form: 'summit' },
        }),
        met('t', 1, 'held', {
          ...among('CHL', 'PER'),
          meeting: { form: 'talks' },
          more: { links: [{ kind: 'alongside', to: 's' }] },
        }),
      ],
    })
    expect(meetings.map(({ parties, form }) => [parties, form])).toEqual([
      [both, 'summit'],
      [['CHL', 'PER'], 'talks'],
    ])
  })

  it('is what one travels for', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['Berg will travel to Kigali to brief the bloc.'],
      events: [
        met('v', 0, 'travel', {
          from: ['berg'],
          to: ['AU'],
          content: 'to brief the bloc',
          meeting: { form: 'visit', heads: ['berg'] },
          more: { status: 'planned' },
        }),
        met('b', 0, 'brief', { from: ['berg'], to: ['AU'], more: { status: 'planned', parent: 'v' } }),
      ],
    })
    expect(meetings).toHaveLength(1)
    expect(meetings[0]).toMatchObject({ status: 'planned', heads: ['berg'], form: 'visit' })
  })

  it('is called off by one of those who were to meet', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['Norway and Chile were to meet in Lima on Friday.', 'Oslo called off the talks on Tuesday.'],
      events: [
        met('m', 0, 'meet', { place: 'Lima', time: ['2024-06-21'], more: { status: 'planned' } }),
        act('x', 1, 'called off', 'REJECT', ['NOR'], [], {
          content: 'the talks',
          time: ['2024-06-18'],
          meeting: { form: 'talks' },
          more: { triggerLemma: 'call_off', contentLemmas: ['talks'] },
        }),
      ],
    })
    expect(meetings).toHaveLength(1)
    expect(meetings[0]).toMatchObject({ status: 'cancelled', parties: both, time: { from: '2024-06-21' } })
  })

  it('is not called off by one who puts off another', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['Norway and Chile are to meet in Lima on Friday.', 'Berg put off a visit to Peru.'],
      events: [
        met('m', 0, 'meet', { place: 'Lima', time: ['2024-06-21'], more: { status: 'planned' } }),
        act('x', 1, 'put off', 'REJECT', ['berg'], ['PER'], {
          content: 'a visit to Peru',
          meeting: { form: 'visit' },
          more: { triggerLemma: 'put_off', contentLemmas: ['visit', 'Peru'] },
        }),
      ],
    })
    expect(meetings.map(({ status }) => status)).toEqual(['planned', 'postponed'])
  })

  it('stands where what was called off was set for another day', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['Norway and Chile are to meet in Lima on Friday.', 'Oslo put off talks set for Sunday.'],
      events: [
        met('m', 0, 'meet', { place: 'Lima', time: ['2024-06-21'], more: { status: 'planned' } }),
        act('x', 1, 'put off', 'REJECT', ['NOR'], [], {
          content: 'talks set for Sunday',
          meeting: {
            form: 'talks',
            setFor: {
              time: { start: 0, end: 1, text: '', from: '2024-06-23', to: '2024-06-23', basis: 'relative' },
              place: null,
              parties: [],
            },
          },
          more: { triggerLemma: 'put_off', contentLemmas: ['talks'] },
        }),
      ],
    })
    expect(meetings.map(({ status }) => status)).toEqual(['planned', 'postponed'])
  })

  it('keeps its own parties where another round is told with a day of its own', () => {
    const { meetings } = recordOf({
      actors,
      sentences: [opening, 'Norway and Chile talked in Cusco on Friday.'],
      events: [summit, met('b', 1, 'talked', { place: 'Cusco', time: ['2024-06-14'], meeting: { form: 'talks' } })],
    })
    expect(meetings).toHaveLength(2)
  })
})

describe('what is put off', () => {
  it('at a summit is not the summit', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['Norway and Chile put off a decision at a summit in Lima on Monday.'],
      events: [
        act('x', 0, 'put off', 'REJECT', both, [], { content: 'a decision', more: { triggerLemma: 'put_off' } }),
        met('a', 0, 'summit', { noun: true, place: 'Lima', time: ['2024-06-17'], meeting: { form: 'summit' } }),
      ],
    })
    expect(meetings.map(({ status }) => status)).toEqual(['held'])
  })
})

describe('a meeting without parties of its own', () => {
  it('has those who act at its time and place', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['A summit held in Lima on Monday saw Norway and Chile clash.'],
      events: [
        met('a', 0, 'summit', {
          noun: true,
          ...among(),
          place: 'Lima',
          time: ['2024-06-17'],
          meeting: { form: 'summit' },
        }),
        act('c', 0, 'clash', 'ACCUSE', both, both, { place: 'Lima', time: ['2024-06-17'] }),
      ],
    })
    expect(meetings).toMatchObject([{ parties: both, place: { name: 'Lima' } }])
  })
})

describe('a meeting of a series', () => {
  it('has the parties of the meeting that is news, and precedes it', () => {
    const { meetings } = recordOf({
      actors,
      sentences: [opening, 'The leaders last gathered in Cusco in May 2022.'],
      events: [
        summit,
        met('b', 1, 'gathered', {
          from: ['leaders'],
          to: [],
          place: 'Cusco',
          time: ['2022-05-01/2022-05-31'],
          meeting: { form: null },
        }),
      ],
    })
    expect(meetings.map(({ parties, precededBy }) => [parties.slice(0, 2), precededBy])).toEqual([
      [both, ['m2']],
      [both, []],
    ])
  })
})

describe('the ministers of a body', () => {
  const ministers = { names: ['AU foreign ministers'], kind: 'group', country: null, organization: 'AU' } as const

  it('are who meets, whoever met before', () => {
    const { meetings } = recordOf({
      actors: { ...actors, ministers },
      sentences: [opening, 'AU foreign ministers will meet in Addis Ababa on June 21.'],
      events: [
        summit,
        met('b', 1, 'meet', {
          from: ['ministers'],
          to: [],
          place: 'Addis Ababa',
          time: ['2024-06-21'],
          more: { status: 'planned' },
        }),
      ],
    })
    expect(meetings.map(({ parties }) => parties)).toEqual([both, ['ministers']])
  })

  it('talk at no meeting of others told before', () => {
    const { meetings } = recordOf({
      actors: { ...actors, ministers },
      sentences: [opening, 'The AU foreign ministers discussed fish quotas.'],
      events: [
        summit,
        met('b', 1, 'discussed', { from: ['ministers'], to: [], meeting: { form: 'talks', agenda: ['fish quotas'] } }),
      ],
    })
    expect(meetings.map(({ parties }) => parties)).toEqual([both, ['ministers']])
  })

  it('talk at the meeting of their body', () => {
    const { meetings } = recordOf({
      actors: { ...actors, ministers },
      sentences: ['The African Union met in Lima on Monday.', 'AU foreign ministers discussed fish quotas.'],
      events: [
        met('a', 0, 'met', { from: ['AU'], to: [], place: 'Lima', time: ['2024-06-17'] }),
        met('b', 1, 'discussed', { from: ['ministers'], to: [], meeting: { form: 'talks', agenda: ['fish quotas'] } }),
      ],
    })
    expect(meetings).toMatchObject([{ agenda: [{ text: 'fish quotas' }] }])
  })
})

describe('who is on the line', () => {
  it('are those to whom something is said in the call', () => {
    const { meetings } = recordOf({
      actors,
      sentences: ['In a call on Monday, Berg assured Soto of help.'],
      events: [
        met('c', 0, 'call', { noun: true, from: ['berg'], to: [], meeting: { form: 'call', heads: ['berg'] } }),
        act('a', 0, 'assured', 'AGREE', ['berg'], ['soto'], { content: 'of help' }),
      ],
    })
    expect(meetings[0]).toMatchObject({ parties: both, heads: ['berg', 'soto'] })
  })
})
