import { describe, expect, it } from 'vitest'
import { act, groupsOf, met, recordOf } from '../builder.test-support.js'
import { actors, ask, type Case, expectSameInAnyOrder, offer } from './repeats.test-support.js'

/** A title over the lead that tells what it sums up. */
const titled = (title: string, trigger: string, content: string): Case['draft'] => ({
  sentences: [`# ${title}`, 'Norway asked Chile to open its ports to trawlers.'],
  events: [ask('h', 0, content, { trigger }), ask('a', 1, 'to open its ports to trawlers')],
})

const cases: Case[] = [
  {
    name: 'headline and lead ask',
    draft: titled('Norway asks Chile to open ports', 'asks', 'to open ports'),
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
    name: 'the downing of a drone that a title tells in another word',
    draft: {
      sentences: ['# Norway downs Chilean drone', 'Norway shot down a drone of Chile on Monday.'],
      events: [
        act('h', 0, 'downs', 'ASSAULT', ['NOR'], ['CHL'], { content: 'Chilean drone', more: { triggerLemma: 'down' } }),
        act('a', 1, 'shot', 'ASSAULT', ['NOR'], ['CHL'], {
          content: 'a drone of Chile',
          more: { triggerLemma: 'shoot_down' },
        }),
      ],
    },
    groups: ['h+a'],
  },
  {
    name: 'an expulsion that its noun names again, on whose side a tree hangs another',
    draft: {
      sentences: ['Norway expelled three clerks of Chile on Monday.', 'Lima called the expulsion a mistake.'],
      events: [
        act('a', 0, 'expelled', 'SANCTION', ['NOR'], ['CHL'], { more: { triggerLemma: 'expel' } }),
        act('b', 1, 'expulsion', 'SANCTION', ['PER'], [], { noun: true, more: { isAnaphoric: true } }),
      ],
    },
    groups: ['a+b'],
  },
  {
    name: 'an expulsion by and of others',
    draft: {
      sentences: [
        'Norway expelled three clerks of Chile on Monday.',
        'It followed the expulsion of police by students.',
      ],
      events: [
        act('a', 0, 'expelled', 'SANCTION', ['NOR'], ['CHL'], { more: { triggerLemma: 'expel' } }),
        act('b', 1, 'expulsion', 'SANCTION', ['students'], ['police'], { noun: true, more: { isAnaphoric: true } }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'what one accuses another of, and what one rules out oneself',
    draft: {
      sentences: ['Norway accused Chile of banning trawlers.', 'Norway ruled out banning trawlers on Monday.'],
      events: [
        act('a', 0, 'accused', 'ACCUSE', ['NOR'], ['CHL'], { content: 'banning trawlers', more: { cameo: '112' } }),
        act('b', 1, 'ruled', 'REJECT', ['NOR'], [], { content: 'banning trawlers', more: { cameo: '120' } }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'what one refuses, and that one denies having refused it',
    draft: {
      sentences: ['Norway withheld a visa of Chile on Monday.', 'Norway denied that any visa of Chile was refused.'],
      events: [
        act('a', 0, 'withheld', 'REJECT', ['NOR'], [], { content: 'a visa of Chile', more: { cameo: '121' } }),
        act('b', 1, 'denied', 'REJECT', ['NOR'], [], { content: 'any visa of Chile', more: { cameo: '016' } }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'a meeting of two, and the gathering on whose sidelines it was, read as theirs',
    draft: {
      sentences: ['Dahl will meet Chile on the sidelines of a gathering in Accra.'],
      events: [met('a', 0, 'meet', { more: { status: 'planned' } }), met('b', 0, 'gathering', { noun: true })],
    },
    groups: ['a+b'],
  },
  {
    name: 'a meeting of two, and the summit with a third on whose sidelines it was',
    draft: {
      sentences: ['Norway met Chile on the sidelines of the summit with Peru.'],
      events: [
        met('a', 0, 'met'),
        met('b', 0, 'summit', { noun: true, from: ['PER', 'CHL', 'NOR'], to: ['PER', 'CHL', 'NOR'] }),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'one refusal in two sentences',
    draft: {
      sentences: ['Norway withheld a visa of Chile on Monday.', 'Norway refused any visa of Chile.'],
      events: [
        act('a', 0, 'withheld', 'REJECT', ['NOR'], [], { content: 'a visa of Chile', more: { cameo: '121' } }),
        act('b', 1, 'refused', 'REJECT', ['NOR'], [], { content: 'any visa of Chile', more: { cameo: '120' } }),
      ],
    },
    groups: ['a+b'],
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
    name: 'a title and a lead that say the same act of the same parties in other words',
    draft: titled('Norway seeks free passage from Chile', 'seeks', 'free passage'),
    groups: ['h+a'],
  },
  {
    name: 'what a title has somebody about to do, and the body has agreed',
    draft: {
      sentences: [
        '# Norway to free fishermen of Chile',
        'Norway agreed on Monday to free 12 fishermen of Chile.',
        'Norway agreed to pay for their boats.',
      ],
      events: [
        act('h', 0, 'free', 'RETREAT', ['NOR'], ['CHL'], { more: { status: 'planned' } }),
        act('a', 1, 'agreed', 'AGREE', ['NOR'], ['CHL'], { content: 'to free 12 fishermen' }),
        act('b', 2, 'agreed', 'AGREE', ['NOR'], [], { content: 'to pay for their boats' }),
      ],
    },
    groups: ['h+a', 'b'],
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
        act('a', 0, 'expelled', 'SANCTION', ['NOR'], ['CHL'], { time: ['2024-06-17'] }),
        act('n', 1, 'expulsion', 'SANCTION', ['NOR'], ['CHL'], { anaphoric: true }),
      ],
    },
    groups: ['a+n'],
  },
  {
    name: 'an anaphor without parties goes to the last of its kind',
    draft: {
      sentences: ['Rebels attacked Peru in Tacna.', 'The attack killed two.'],
      events: [
        act('a', 0, 'attacked', 'ASSAULT', [], ['PER']),
        act('n', 1, 'attack', 'ASSAULT', [], [], { anaphoric: true, more: { triggerLemma: 'attack' } }),
      ],
    },
    groups: ['a+n'],
  },
  {
    name: 'talks told by verb and by name',
    draft: {
      sentences: ['Norway met Chile in Oslo on Monday.', 'Holding the talks took months.'],
      events: [
        met('a', 0, 'met', { time: ['2024-06-17'] }),
        met('n', 1, 'talks', { anaphoric: true, meeting: { form: 'talks' } }),
      ],
    },
    groups: ['a+n'],
  },
  {
    name: 'near types in headline and lead',
    draft: {
      sentences: ['# Norway eases fish fees for Chile', 'Norway agreed to scrap fish fees for Chile.'],
      events: [
        act('h', 0, 'eases', 'CONCEDE', ['NOR'], ['CHL'], { content: 'fish fees' }),
        act('a', 1, 'agreed', 'AGREE', ['NOR'], ['CHL'], { content: 'to scrap fish fees for Chile' }),
      ],
    },
    groups: ['h+a'],
  },
  {
    name: 'an explicit link',
    draft: {
      sentences: ['Norway expelled two diplomats of Chile.', 'Santiago learned of it late.'],
      events: [
        act('a', 0, 'expelled', 'SANCTION', ['NOR'], ['CHL']),
        act('n', 1, 'it', 'SANCTION', [], [], { noun: true, more: { links: [{ kind: 'repeats', to: 'a' }] } }),
      ],
    },
    groups: ['a+n'],
  },
]

describe('repeats', () => {
  it.each(cases)('one event: $name', ({ draft, groups }) => {
    expect(groupsOf({ ...draft, actors })).toEqual(groups)
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
        act('h', 0, 'expels', 'SANCTION', ['NOR'], ['CHL'], { by: ['minister'] }),
        act('a', 1, 'expelled', 'SANCTION', ['NOR'], ['CHL'], { time: ['2024-06-17'], by: ['minister'] }),
        act('n', 2, 'expulsion', 'SANCTION', [], [], { anaphoric: true, place: 'Oslo' }),
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
        act('h', 0, 'expels', 'SANCTION', ['NOR'], ['CHL']),
        act('a', 1, 'expelled', 'SANCTION', ['NOR'], ['CHL'], { by: ['minister'] }),
      ],
    })
    expect(record.events[0]!.attribution).toMatchObject([{ actor: 'minister' }])
  })

  it('keeps the attribution of an ask that a noun only takes up', () => {
    const record = recordOf({
      actors,
      sentences: ['Norway asked Chile to open its ports, Dahl said.', 'Chile studied the request to open its ports.'],
      events: [
        ask('a', 0, 'to open its ports', { by: ['minister'] }),
        ask('b', 1, 'to open its ports', { trigger: 'request', more: { triggerPos: 'n', isAnaphoric: true } }),
      ],
    })
    expect(record.events.map(({ sameAs }) => sameAs)).toEqual([null, 'e1'])
    expect(record.events[0]!.attribution).toMatchObject([{ actor: 'minister' }])
  })

  it('does not hang on the order of its input', () => {
    expectSameInAnyOrder(cases)
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

describe('a title whose act the body does not tell', () => {
  const body = (keys: readonly string[]) =>
    keys.map((key, i) => ask(key, i + 1, ['to open its ports', 'to free the crew', 'to return the trawler'][i] ?? ''))
  const sentences = [
    '# Chile breaks with Norway',
    'Norway asked Chile to open its ports.',
    'Norway asked Chile to free the crew.',
    'Norway asked Chile to return the trawler.',
  ]
  const title = act('h', 0, 'breaks', 'SANCTION', ['CHL'], ['NOR'])
  it('is left out beside a full body', () => {
    const record = recordOf({ actors, sentences, events: [title, ...body(['a', 'b', 'c'])] })
    expect(record.events.map(({ id, type }) => `${id} ${type}`)).toEqual(['e1 REQUEST', 'e2 REQUEST', 'e3 REQUEST'])
  })
  it('stands where the body tells little', () => {
    const record = recordOf({ actors, sentences, events: [title, ...body(['a'])] })
    expect(record.events.map(({ type }) => type)).toEqual(['SANCTION', 'REQUEST'])
  })
})

describe('a noun of which nothing is said', () => {
  const sentences = ['Norway asked Chile to open its ports.', 'Chile has not answered the offer.']
  const offer = (isBareReference: boolean) =>
    act('b', 1, 'offer', 'AGREE', ['NOR'], [], { anaphoric: true, more: { triggerPos: 'n', isBareReference } })
  const asked = ask('a', 0, 'to open its ports')
  it.each([
    ['points back, and tells no act that nothing else tells', [asked, offer(true)], ['REQUEST']],
    ['tells one where more is said of it', [asked, offer(false)], ['REQUEST', 'AGREE']],
    ['tells one where nothing is told before it', [offer(true)], ['AGREE']],
  ])('%s', (_, events, types) => {
    expect(recordOf({ actors, sentences, events }).events.map(({ type }) => type)).toEqual(types)
  })
})
