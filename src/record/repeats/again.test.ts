import { describe, expect, it } from 'vitest'
import { act, among, groupsOf } from '../builder.test-support.js'
import { type Case, expectSameInAnyOrder, actors as known } from './repeats.test-support.js'

const actors = {
  ...known,
  commander: { names: ['former commander', 'commander'], kind: 'person', country: 'CHL', sector: 'MIL' },
  suspect: { names: ['suspect'], kind: 'person', country: 'PER' },
  soto: { names: ['Ivan Soto'], kind: 'person' },
} as const

const held = (key: string, at: number, trigger: string, from: string[], to: string[], lemma: string) =>
  act(key, at, trigger, 'COERCE', from, to, { more: { triggerLemma: lemma, cameo: '173' } })

const signed = (key: string, at: number, content: string, from: readonly string[]) =>
  act(key, at, 'signed', 'SUPPORT', from, from, {
    ...among(...from),
    content,
    meeting: { form: 'signing' },
    more: { triggerLemma: 'sign', cameo: '057' },
  })

const killed = (key: string, at: number, trigger: string, to: string[], dead: number) =>
  act(key, at, trigger, 'ASSAULT', [], to, {
    more: {
      triggerLemma: 'kill',
      cameo: '190',
      casualties: [
        { start: 0, end: 1, text: 'n', kind: 'count', unit: null, min: dead, max: null, of: null, outcome: 'killed' },
      ],
    },
  })

const cases: Case[] = [
  {
    name: 'whom the lead describes, and his name in the next sentence',
    draft: {
      sentences: ['Norway has arrested a former commander.', 'Ivan Soto was detained at a station.'],
      events: [
        held('a', 0, 'arrested', ['NOR'], ['commander'], 'arrest'),
        held('b', 1, 'detained', [], ['soto'], 'detain'),
      ],
    },
    groups: ['a+b'],
  },
  {
    name: 'near-miss: a name that was told before',
    draft: {
      sentences: [
        'Ivan Soto led the miners.',
        'Norway has arrested a former commander.',
        'Ivan Soto was detained at a station.',
      ],
      events: [
        held('a', 1, 'arrested', ['NOR'], ['commander'], 'arrest'),
        held('b', 2, 'detained', [], ['soto'], 'detain'),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'near-miss: something else that befell him',
    draft: {
      sentences: ['Norway has arrested a former commander.', 'Ivan Soto was banned from a station.'],
      events: [held('a', 0, 'arrested', ['NOR'], ['commander'], 'arrest'), held('b', 1, 'banned', [], ['soto'], 'ban')],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'whom title and lead describe in other words',
    draft: {
      sentences: ['# Norway arrests spy suspect', 'Norway has arrested a former commander.'],
      events: [
        held('h', 0, 'arrests', ['NOR'], ['suspect'], 'arrest'),
        held('a', 1, 'arrested', ['NOR'], ['commander'], 'arrest'),
      ],
    },
    groups: ['h+a'],
  },
  {
    name: 'as many dead in the title and the lead',
    draft: {
      sentences: ['# Strikes kill 11 in Lima', 'Norwegian planes killed at least 11 people.'],
      events: [killed('h', 0, 'kill', ['CHL'], 11), killed('a', 1, 'killed', ['students'], 11)],
    },
    groups: ['h+a'],
  },
  {
    name: 'near-miss: fewer dead in the lead',
    draft: {
      sentences: ['# Strikes kill 11 in Lima', 'Norwegian planes killed nine people.'],
      events: [killed('h', 0, 'kill', ['CHL'], 11), killed('a', 1, 'killed', ['students'], 9)],
    },
    groups: ['h', 'a'],
  },
  {
    name: 'a paper that is pointed back at',
    draft: {
      sentences: ['Norway and Chile signed an accord on ports.', 'The document was signed by Dahl and Santiago.'],
      events: [
        signed('a', 0, 'an accord on ports', ['NOR', 'CHL']),
        signed('b', 1, 'The document', ['minister', 'CHL']),
      ],
    },
    groups: ['a+b'],
  },
  {
    name: 'near-miss: another paper',
    draft: {
      sentences: ['Norway and Chile signed an accord on ports.', 'A memorandum was signed by Dahl and Santiago.'],
      events: [
        signed('a', 0, 'an accord on ports', ['NOR', 'CHL']),
        signed('b', 1, 'A memorandum', ['minister', 'CHL']),
      ],
    },
    groups: ['a', 'b'],
  },
  {
    name: 'a probe that is opened, and its other name',
    draft: {
      sentences: [
        'Norway opened a new probe into imports of film.',
        'Oslo said it had begun an investigation into tape.',
      ],
      events: [
        act('a', 0, 'opened', 'ACCUSE', ['NOR'], ['CHL'], {
          content: 'a new probe into imports of film',
          more: { triggerLemma: 'open', cameo: '090' },
        }),
        act('b', 1, 'investigation', 'ACCUSE', ['NOR'], [], { noun: true, more: { cameo: '090' } }),
      ],
    },
    groups: ['a+b'],
  },
]

describe('an act told again in other words', () => {
  it.each(cases)('$name', ({ draft, groups }) => {
    expect(groupsOf({ ...draft, actors })).toEqual(groups)
  })
  it('hangs on no order', () => expectSameInAnyOrder(cases.filter(({ name }) => name.includes('paper'))))
})
