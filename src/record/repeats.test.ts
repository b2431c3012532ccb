import { describe, expect, it } from 'vitest'
import { gather } from './build.js'
import { codedOf, groupsOf, recordOf, type StoryDraft } from './builder.test-support.js'

const actors: StoryDraft['actors'] = {
  NOR: { names: ['Norway', 'Oslo'] },
  CHL: { names: ['Chile', 'Santiago'] },
  PER: { names: ['Peru', 'Lima'] },
  minister: { names: ['Dahl'], kind: 'person', country: 'NOR', affiliation: 'NOR', level: 'minister' },
  banker: { names: ['Okafor'], kind: 'person' },
  police: { names: ['police'], kind: 'institution', country: 'PER', sector: 'COP' },
  union: { names: ['miners'], kind: 'group', country: 'PER', sector: 'LAB' },
  students: { names: ['students'], kind: 'group', country: 'PER', sector: 'CVL' },
}
const ask = (key: string, at: number, content: string, extra = {}) => ({
  key,
  in: at,
  trigger: 'asked',
  type: 'REQUEST' as const,
  from: ['NOR'],
  to: ['CHL'],
  content,
  ...extra,
})

const offer = (key: string, at: number, trigger: string, content: string, sum: number) => ({
  key,
  in: at,
  trigger,
  type: 'AGREE' as const,
  from: ['NOR'],
  to: ['CHL'],
  content,
  more: {
    triggerLemma: 'offer',
    quantity: {
      start: 0,
      end: 1,
      text: '$',
      kind: 'money' as const,
      unit: 'USD',
      min: sum * 1e6,
      max: sum * 1e6,
      of: null,
    },
  },
})

interface Case {
  readonly name: string
  readonly draft: Omit<StoryDraft, 'actors'>
  readonly groups: readonly string[]
}

const one: Case[] = [
  {
    name: 'headline and lead ask',
    draft: {
      sentences: ['# Norway asks Chile to open ports', 'Norway asked Chile to open its ports to trawlers.'],
      events: [ask('h', 0, 'to open ports', { trigger: 'asks' }), ask('a', 1, 'to open its ports to trawlers')],
    },
    groups: ['h+a'],
  },
  {
    name: 'body and quotation by the minister of the state',
    draft: {
      sentences: [
        'Norway asked Chile to open its ports to trawlers.',
        '“We asked Chile to open its ports”, Dahl said.',
      ],
      events: [
        ask('a', 0, 'to open its ports to trawlers'),
        ask('q', 1, 'to open its ports', { from: ['minister'], by: ['minister'] }),
      ],
    },
    groups: ['a+q'],
  },
  {
    name: 'a title that gives the sum of the body, in other words',
    draft: {
      sentences: [
        '# Norway offers Chile $30 million for ports',
        'Norway offered $30 million to help Chile dredge its coast.',
      ],
      events: [
        offer('h', 0, 'offers', '$30 million for ports', 30),
        offer('a', 1, 'offered', 'to help Chile dredge its coast', 30),
      ],
    },
    groups: ['h+a'],
  },
  {
    name: 'a title that leaves out what was asked',
    draft: {
      sentences: ['# Norway rebuffed over what it asked Chile', 'Norway asked Chile to open its ports on Monday.'],
      events: [ask('h', 0, '', { content: undefined }), ask('a', 1, 'to open its ports')],
    },
    groups: ['h+a'],
  },
  {
    name: 'a nominal that points back',
    draft: {
      sentences: ['Norway expelled two diplomats of Chile on Monday.', 'The expulsion came after months of quarrel.'],
      events: [
        { key: 'a', in: 0, trigger: 'expelled', type: 'SANCTION', from: ['NOR'], to: ['CHL'], time: ['2024-06-17'] },
        { key: 'n', in: 1, trigger: 'expulsion', type: 'SANCTION', anaphoric: true, from: ['NOR'], to: ['CHL'] },
      ],
    },
    groups: ['a+n'],
  },
  {
    name: 'an anaphor without parties goes to the last of its kind',
    draft: {
      sentences: ['Rebels attacked Peru in Tacna.', 'The attack killed two.'],
      events: [
        { key: 'a', in: 0, trigger: 'attacked', type: 'ASSAULT', to: ['PER'] },
        { key: 'n', in: 1, trigger: 'attack', type: 'ASSAULT', anaphoric: true, more: { triggerLemma: 'attack' } },
      ],
    },
    groups: ['a+n'],
  },
  {
    name: 'talks told by verb and by name',
    draft: {
      sentences: ['Norway met Chile in Oslo on Monday.', 'Holding the talks took months.'],
      events: [
        {
          key: 'a',
          in: 0,
          trigger: 'met',
          type: 'CONSULT',
          from: ['NOR', 'CHL'],
          to: ['NOR', 'CHL'],
          meeting: {},
          time: ['2024-06-17'],
        },
        {
          key: 'n',
          in: 1,
          trigger: 'talks',
          type: 'CONSULT',
          anaphoric: true,
          from: ['NOR', 'CHL'],
          to: ['NOR', 'CHL'],
          meeting: { form: 'talks' },
        },
      ],
    },
    groups: ['a+n'],
  },
  {
    name: 'near types in headline and lead',
    draft: {
      sentences: ['# Norway eases fish fees for Chile', 'Norway agreed to scrap fish fees for Chile.'],
      events: [
        { key: 'h', in: 0, trigger: 'eases', type: 'CONCEDE', from: ['NOR'], to: ['CHL'], content: 'fish fees' },
        {
          key: 'a',
          in: 1,
          trigger: 'agreed',
          type: 'AGREE',
          from: ['NOR'],
          to: ['CHL'],
          content: 'to scrap fish fees for Chile',
        },
      ],
    },
    groups: ['h+a'],
  },
  {
    name: 'an explicit link',
    draft: {
      sentences: ['Norway expelled two diplomats of Chile.', 'Santiago learned of it late.'],
      events: [
        { key: 'a', in: 0, trigger: 'expelled', type: 'SANCTION', from: ['NOR'], to: ['CHL'] },
        {
          key: 'n',
          in: 1,
          trigger: 'it',
          type: 'SANCTION',
          noun: true,
          more: { links: [{ kind: 'repeats', to: 'a' }] },
        },
      ],
    },
    groups: ['a+n'],
  },
]

const two: Case[] = [
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

const withPremier: StoryDraft['actors'] = {
  ...actors,
  premier: { names: ['Berg'], kind: 'person', country: 'NOR', affiliation: 'NOR' },
}

describe('repeats', () => {
  it.each(one)('one event: $name', ({ draft, groups }) => {
    expect(groupsOf({ ...draft, actors: withPremier })).toEqual(groups)
  })

  it.each(two)('two events: $name', ({ draft, groups }) => {
    expect(groupsOf({ ...draft, actors: withPremier })).toEqual(groups)
  })

  it('lets the first telling stand with the fields of all', () => {
    const record = recordOf({
      actors,
      sentences: [
        '# Norway expels diplomats of Chile',
        'Norway expelled two diplomats of Chile on Monday, Dahl said.',
        'The expulsion took place in Oslo.',
      ],
      events: [
        { key: 'h', in: 0, trigger: 'expels', type: 'SANCTION', from: ['NOR'], to: ['CHL'], by: ['minister'] },
        {
          key: 'a',
          in: 1,
          trigger: 'expelled',
          type: 'SANCTION',
          from: ['NOR'],
          to: ['CHL'],
          time: ['2024-06-17'],
          by: ['minister'],
        },
        { key: 'n', in: 2, trigger: 'expulsion', type: 'SANCTION', anaphoric: true, place: 'Oslo' },
      ],
    })
    expect(record.events.map(({ id, sameAs }) => [id, sameAs])).toEqual([
      ['e1', null],
      ['e2', 'e1'],
      ['e3', 'e1'],
    ])
    expect(record.events[0]).toMatchObject({
      sources: ['NOR'],
      targets: ['CHL'],
      time: { from: '2024-06-17' },
      place: { name: 'Oslo' },
      attribution: [],
    })
    expect(record.events[1]).toMatchObject({ place: null, attribution: [{ actor: 'minister' }] })
  })

  it('keeps the attribution where only the headline drops it', () => {
    const record = recordOf({
      actors,
      sentences: ['# Norway expels diplomats of Chile', 'Norway expelled two diplomats of Chile, Dahl said.'],
      events: [
        { key: 'h', in: 0, trigger: 'expels', type: 'SANCTION', from: ['NOR'], to: ['CHL'] },
        { key: 'a', in: 1, trigger: 'expelled', type: 'SANCTION', from: ['NOR'], to: ['CHL'], by: ['minister'] },
      ],
    })
    expect(record.events[0]!.attribution).toMatchObject([{ actor: 'minister' }])
  })

  it('does not hang on the order of its input', () => {
    for (const { draft } of [...one, ...two]) {
      const { text, coded } = codedOf({ ...draft, actors: withPremier })
      const story = {
        id: 's',
        title: null,
        section: null,
        agency: null,
        language: 'en',
        published: '2024-06-19',
        text,
        repairs: [],
      }
      expect(gather(story, { ...coded, events: [...coded.events].reverse() })).toEqual(gather(story, coded))
    }
  })

  it('refuses two events of one key', () => {
    const draft = {
      actors,
      sentences: ['Norway asked Chile to open ports.'],
      events: [ask('a', 0, 'to open ports'), ask('a', 0, 'to open ports')],
    }
    expect(() => recordOf(draft)).toThrow(/one coded event for each key/)
  })
})
