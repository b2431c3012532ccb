import { describe, expect, it } from 'vitest'
import { groupsOf } from '../builder.test-support.js'
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
        { key: 'a', in: 0, trigger: 'met', type: 'CONSULT', from: ['minister', 'CHL'], to: ['minister', 'CHL'] },
        { key: 'b', in: 1, trigger: 'met', type: 'CONSULT', from: ['minister', 'banker'], to: ['minister', 'banker'] },
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
        {
          key: 'a',
          in: 0,
          trigger: 'visited',
          type: 'CONSULT',
          from: ['minister'],
          to: ['CHL'],
          meeting: { form: 'visit' },
          time: ['2024-06-17'],
        },
        {
          key: 'b',
          in: 1,
          trigger: 'visited',
          type: 'CONSULT',
          from: ['minister'],
          to: ['CHL'],
          meeting: { form: 'visit' },
          time: ['2024-05-01/2024-05-31'],
        },
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'a visit and the talks during it',
    draft: {
      sentences: ['Dahl visited Chile on Monday.', 'Norway and Chile held talks.'],
      events: [
        {
          key: 'a',
          in: 0,
          trigger: 'visited',
          type: 'CONSULT',
          from: ['minister'],
          to: ['CHL'],
          meeting: { form: 'visit' },
        },
        {
          key: 'b',
          in: 1,
          trigger: 'talks',
          type: 'CONSULT',
          noun: true,
          from: ['NOR', 'CHL'],
          to: ['NOR', 'CHL'],
          meeting: { form: 'talks' },
        },
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'held and not held',
    draft: {
      sentences: ['Norway and Chile held talks.', 'Norway and Chile held no talks.'],
      events: [
        {
          key: 'a',
          in: 0,
          trigger: 'talks',
          type: 'CONSULT',
          noun: true,
          from: ['NOR', 'CHL'],
          to: ['NOR', 'CHL'],
          meeting: { form: 'talks' },
        },
        {
          key: 'b',
          in: 1,
          trigger: 'talks',
          type: 'CONSULT',
          noun: true,
          from: ['NOR', 'CHL'],
          to: ['NOR', 'CHL'],
          meeting: { form: 'talks' },
          more: { polarity: 'negative' },
        },
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'done and planned',
    draft: {
      sentences: ['Norway expelled two diplomats of Chile.', 'Norway will expel two diplomats of Chile.'],
      events: [
        { key: 'a', in: 0, trigger: 'expelled', type: 'SANCTION', from: ['NOR'], to: ['CHL'] },
        {
          key: 'b',
          in: 1,
          trigger: 'expel',
          type: 'SANCTION',
          from: ['NOR'],
          to: ['CHL'],
          more: { status: 'planned' },
        },
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'news and history of one kind',
    draft: {
      sentences: ['# Norway expels diplomats of Chile', 'Norway last expelled diplomats of Chile in 2019.'],
      events: [
        { key: 'a', in: 0, trigger: 'expels', type: 'SANCTION', from: ['NOR'], to: ['CHL'] },
        {
          key: 'b',
          in: 1,
          trigger: 'expelled',
          type: 'SANCTION',
          from: ['NOR'],
          to: ['CHL'],
          time: ['2019-01-01/2019-12-31'],
        },
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'two acts of one type in one sentence',
    draft: {
      sentences: ['In Lima miners struck and students marched.'],
      events: [
        { key: 'a', in: 0, trigger: 'struck', type: 'PROTEST', from: ['union'] },
        { key: 'b', in: 0, trigger: 'marched', type: 'PROTEST', from: ['students'] },
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'promises of different sums',
    draft: {
      sentences: ['Norway promised Chile $20 million for roads.', 'Norway promised Chile $30 million for roads.'],
      events: [
        {
          key: 'a',
          in: 0,
          trigger: 'promised',
          type: 'AGREE',
          from: ['NOR'],
          to: ['CHL'],
          content: '20 million for roads',
        },
        {
          key: 'b',
          in: 1,
          trigger: 'promised',
          type: 'AGREE',
          from: ['NOR'],
          to: ['CHL'],
          content: '30 million for roads',
        },
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'delegations under different heads',
    draft: {
      sentences: ['Dahl met the foreign minister of Chile.', 'Berg met the president of Chile.'],
      events: [
        {
          key: 'a',
          in: 0,
          trigger: 'met',
          type: 'CONSULT',
          from: ['NOR', 'CHL'],
          to: ['NOR', 'CHL'],
          meeting: { heads: ['minister'] },
        },
        {
          key: 'b',
          in: 1,
          trigger: 'met',
          type: 'CONSULT',
          from: ['NOR', 'CHL'],
          to: ['NOR', 'CHL'],
          meeting: { heads: ['premier'] },
        },
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
      events: [
        { key: 'a', in: 0, trigger: 'sent', type: 'AID', from: ['NOR'], to: ['CHL'] },
        { key: 'b', in: 1, trigger: 'sent', type: 'AID', from: ['CHL'], to: ['NOR'] },
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'attacks on two towns',
    draft: {
      sentences: ['Chile attacked Arica in the morning.', 'Chile attacked Tacna with drones.'],
      events: [
        { key: 'a', in: 0, trigger: 'attacked', type: 'ASSAULT', from: ['CHL'], to: ['PER'] },
        { key: 'b', in: 1, trigger: 'attacked', type: 'ASSAULT', from: ['CHL'], to: ['PER'] },
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
