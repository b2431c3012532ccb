import { describe, expect, it } from 'vitest'
import { act, groupsOf, met } from '../builder.test-support.js'
import { actors, ask, type Case, expectSameInAnyOrder, offer } from './repeats.test-support.js'

const cases: Case[] = [
  {
    name: 'a title that gives another sum',
    draft: {
      sentences: [
        '# Norway offers Chile $30 million for ports',
        'Norway offered $50 million to help Chile dredge its coast.',
      ],
      events: [
        offer('h', 0, 'offers', '$30 million for ports', 30),
        offer('a', 1, 'offered', 'to help Chile dredge its coast', 50),
      ],
    },
    groups: ['h', 'a'],
  },
  {
    name: 'a conference that a minister chaired and his meeting with a person of no known side',
    draft: {
      sentences: ['Dahl and Chile met at the conference.', 'Before it Dahl met Okafor.'],
      events: [
        act('a', 0, 'met', 'CONSULT', ['minister', 'CHL'], ['minister', 'CHL']),
        act('b', 1, 'met', 'CONSULT', ['minister', 'banker'], ['minister', 'banker']),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'an attack and the downing of what attacked',
    draft: {
      sentences: ['Norway struck a port of Chile with drones.', 'Norway shot down drones of Chile over the port.'],
      events: [
        act('a', 0, 'struck', 'ASSAULT', ['NOR'], ['CHL'], { content: 'a port of Chile' }),
        act('b', 1, 'shot', 'ASSAULT', ['NOR'], ['CHL'], {
          content: 'drones of Chile',
          more: { triggerLemma: 'shoot_down' },
        }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'two asks of different things between the same states',
    draft: {
      sentences: [
        'Norway asked Chile to open its ports to trawlers.',
        'Norway also asked Chile to release a detained sailor.',
      ],
      events: [ask('a', 0, 'to open its ports to trawlers'), ask('b', 1, 'to release a detained sailor')],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'one thing asked of two states',
    draft: {
      sentences: ['Norway asked Chile to open ports.', 'Norway asked Peru to open ports.'],
      events: [ask('a', 0, 'to open ports'), ask('b', 1, 'to open ports', { to: ['PER'] })],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'the same ask the other way round',
    draft: {
      sentences: ['Norway asked Chile to open ports.', 'Chile asked Norway to open ports.'],
      events: [ask('a', 0, 'to open ports'), ask('b', 1, 'to open ports', { from: ['CHL'], to: ['NOR'] })],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'two visits on different days',
    draft: {
      sentences: ['Dahl visited Chile on Monday.', 'Dahl visited Chile in May.'],
      events: [
        act('a', 0, 'visited', 'CONSULT', ['minister'], ['CHL'], { meeting: { form: 'visit' }, time: ['2024-06-17'] }),
        act('b', 1, 'visited', 'CONSULT', ['minister'], ['CHL'], {
          meeting: { form: 'visit' },
          time: ['2024-05-01/2024-05-31'],
        }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'a visit and the talks during it',
    draft: {
      sentences: ['Dahl visited Chile on Monday.', 'Norway and Chile held talks.'],
      events: [
        act('a', 0, 'visited', 'CONSULT', ['minister'], ['CHL'], { meeting: { form: 'visit' } }),
        met('b', 1, 'talks', { noun: true, meeting: { form: 'talks' } }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'held and not held',
    draft: {
      sentences: ['Norway and Chile held talks.', 'Norway and Chile held no talks.'],
      events: [
        met('a', 0, 'talks', { noun: true, meeting: { form: 'talks' } }),
        met('b', 1, 'talks', { noun: true, meeting: { form: 'talks' }, more: { polarity: 'negative' } }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'done and planned',
    draft: {
      sentences: ['Norway expelled two diplomats of Chile.', 'Norway will expel two diplomats of Chile.'],
      events: [
        act('a', 0, 'expelled', 'SANCTION', ['NOR'], ['CHL']),
        act('b', 1, 'expel', 'SANCTION', ['NOR'], ['CHL'], { more: { status: 'planned' } }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'news and history of one kind',
    draft: {
      sentences: ['# Norway expels diplomats of Chile', 'Norway last expelled diplomats of Chile in 2019.'],
      events: [
        act('a', 0, 'expels', 'SANCTION', ['NOR'], ['CHL']),
        act('b', 1, 'expelled', 'SANCTION', ['NOR'], ['CHL'], { time: ['2019-01-01/2019-12-31'] }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'two acts of one type in one sentence',
    draft: {
      sentences: ['In Lima miners struck and students marched.'],
      events: [act('a', 0, 'struck', 'PROTEST', ['union'], []), act('b', 0, 'marched', 'PROTEST', ['students'], [])],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'promises of different sums',
    draft: {
      sentences: ['Norway promised Chile $20 million for roads.', 'Norway promised Chile $30 million for roads.'],
      events: [
        act('a', 0, 'promised', 'AGREE', ['NOR'], ['CHL'], { content: '20 million for roads' }),
        act('b', 1, 'promised', 'AGREE', ['NOR'], ['CHL'], { content: '30 million for roads' }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'delegations under different heads',
    draft: {
      sentences: ['Dahl met the foreign minister of Chile.', 'Berg met the president of Chile.'],
      events: [
        met('a', 0, 'met', { meeting: { heads: ['minister'] } }),
        met('b', 1, 'met', { meeting: { heads: ['premier'] } }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'an act and the act asked for',
    draft: {
      sentences: ['Norway urged Peru to ask Chile for help.'],
      events: [
        ask('a', 0, 'to ask Chile for help', { trigger: 'urged', to: ['PER'] }),
        ask('b', 0, 'for help', { trigger: 'ask', from: ['PER'], more: { status: 'hypothetical', parent: 'a' } }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'aid one way and aid the other way',
    draft: {
      sentences: ['Norway sent Chile grain.', 'Chile sent Norway grain.'],
      events: [act('a', 0, 'sent', 'AID', ['NOR'], ['CHL']), act('b', 1, 'sent', 'AID', ['CHL'], ['NOR'])],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'attacks on two towns',
    draft: {
      sentences: ['Chile attacked Arica in the morning.', 'Chile attacked Tacna with drones.'],
      events: [
        act('a', 0, 'attacked', 'ASSAULT', ['CHL'], ['PER']),
        act('b', 1, 'attacked', 'ASSAULT', ['CHL'], ['PER']),
      ],
    },
    groups: ['a', 'b'],
  },
]

describe('events that are alike', () => {
  it.each(cases)('two events: $name', ({ draft, groups }) => {
    expect(groupsOf({ ...draft, actors })).toEqual(groups)
  })

  it('does not hang on the order of its input', () => {
    expectSameInAnyOrder(cases)
  })
})
