import { describe, expect, it } from 'vitest'
import { act, type EventDraft, recordOf, type StoryDraft } from '../builder.test-support.js'

const actors: StoryDraft['actors'] = {
  NOR: { names: ['Norway', 'Oslo'] },
  CHL: { names: ['Chile', 'Santiago'] },
  PER: { names: ['Peru', 'Lima'] },
  rojas: { names: ['Rojas'], kind: 'person', country: 'CHL', affiliation: 'CHL' },
  office: { names: ['His office'], kind: 'institution', country: 'CHL', affiliation: 'CHL' },
  union: { names: ['The dockers'], kind: 'group', country: 'CHL', sector: 'LAB' },
}
const ask = act('ask', 0, 'asked', 'REQUEST', ['NOR'], ['CHL'], { content: 'to open its ports to trawlers' })
const asked = 'Norway asked Chile to open its ports to trawlers.'

interface Case {
  readonly name: string
  readonly sentences: readonly string[]
  readonly events: readonly EventDraft[]
  readonly outcomes: readonly string[]
}

const cases: Case[] = [
  { name: 'silence', sentences: [asked], events: [ask], outcomes: ['unanswered'] },
  {
    name: 'refused, without a word of what, by somebody whom the ask does not name',
    sentences: ['Norway demanded the release of two trawlers.', 'Rojas refused, saying they had no licence.'],
    events: [
      act('ask', 0, 'demanded', 'REQUEST', ['NOR'], [], { content: 'the release of two trawlers' }),
      act('r', 1, 'refused', 'REJECT', ['rojas'], []),
    ],
    outcomes: ['rejected'],
  },
  {
    name: 'ready to look at something',
    sentences: [asked, 'Santiago was ready to look at the records.'],
    events: [ask, act('r', 1, 'ready', 'AGREE', ['CHL'], ['NOR'], { content: 'look at the records' })],
    outcomes: ['deflected'],
  },
  {
    name: 'closed some of what was to be closed altogether',
    sentences: ['Norway asked Chile to close all its mines.', 'Rojas promised to close 15.'],
    events: [
      act('ask', 0, 'asked', 'REQUEST', ['NOR'], ['CHL'], { content: 'to close all its mines' }),
      act('r', 1, 'promised', 'AGREE', ['rojas'], ['NOR'], { content: 'to close 15' }),
    ],
    outcomes: ['partial'],
  },
  {
    name: 'agreed on something else, with the asker',
    sentences: [asked, 'Norway and Chile agreed to build a lighthouse.'],
    events: [ask, act('r', 1, 'agreed', 'AGREE', ['NOR', 'CHL'], ['NOR', 'CHL'], { content: 'to build a lighthouse' })],
    outcomes: ['unanswered'],
  },
  {
    name: 'did not answer a request for comment',
    sentences: [asked, 'Rojas did not answer a request for comment.'],
    events: [
      ask,
      act('r', 1, 'answer', 'REJECT', ['rojas'], [], {
        content: 'a request for comment',
        more: { polarity: 'negative' },
      }),
      act('q', 1, 'request', 'REQUEST', ['rojas'], [], { content: 'comment', noun: true }),
    ],
    outcomes: ['unanswered'],
  },
  {
    name: 'promised to do so',
    sentences: [asked, 'Rojas promised to do so.'],
    events: [ask, act('r', 1, 'promised', 'AGREE', ['rojas'], ['NOR'])],
    outcomes: ['accepted'],
  },
  {
    name: 'rejected the request',
    sentences: [asked, 'Rojas rejected the request.'],
    events: [ask, act('r', 1, 'rejected', 'REJECT', ['rojas'], ['NOR'])],
    outcomes: ['rejected'],
  },
  {
    name: 'said only that it would study the request',
    sentences: [asked, 'Santiago said only that it would study the request.'],
    events: [ask, act('r', 1, 'study', 'AGREE', ['CHL'], ['NOR'], { content: 'the request' })],
    outcomes: ['deflected'],
  },
  {
    name: 'the same, not coded',
    sentences: [asked, 'Santiago said only that it would study the request.'],
    events: [ask],
    outcomes: ['deflected'],
  },
  { name: 'had no comment', sentences: [asked, 'His office had no comment.'], events: [ask], outcomes: ['deflected'] },
  {
    name: 'declined to comment, typed REJECT',
    sentences: [asked, 'Rojas declined to comment.'],
    events: [ask, act('r', 1, 'declined', 'REJECT', ['rojas'], [])],
    outcomes: ['deflected'],
  },
  {
    name: 'no comment by somebody else',
    sentences: [asked, 'Peru had no comment.'],
    events: [ask],
    outcomes: ['unanswered'],
  },
  {
    name: 'in response, paragraphs later, with the words of the ask',
    sentences: [asked, '¶ Fog lay over the town.', 'It was cold.', '¶ In response, Chile committed to open its ports.'],
    events: [ask, act('r', 3, 'committed', 'AGREE', ['CHL'], [], { content: 'to open its ports' })],
    outcomes: ['accepted'],
  },
  {
    name: 'a yes told before the ask and a no beside it',
    sentences: [
      'Rojas agreed to open ports to trawlers but turned down free fuel.',
      '¶ Norway asked Chile to open its ports to trawlers and tankers.',
    ],
    events: [
      act('y', 0, 'agreed', 'AGREE', ['rojas'], ['NOR'], { content: 'to open ports to trawlers' }),
      act('n', 0, 'turned', 'REJECT', ['rojas'], ['NOR'], { content: 'free fuel' }),
      { ...ask, in: 1, content: 'to open its ports to trawlers and tankers' },
    ],
    outcomes: ['partial'],
  },
  {
    name: 'two asks, one answer by its words',
    sentences: [
      asked,
      'Norway asked Chile to free a detained sailor.',
      '¶ In response, Chile committed to open its ports.',
    ],
    events: [
      ask,
      act('ask2', 1, 'asked', 'REQUEST', ['NOR'], ['CHL'], { content: 'to free a detained sailor' }),
      act('r', 2, 'committed', 'AGREE', ['CHL'], [], { content: 'to open its ports' }),
    ],
    outcomes: ['accepted', 'unanswered'],
  },
  {
    name: 'a later yes overrides an earlier no',
    sentences: [asked, 'Rojas rejected the request in March.', 'Rojas agreed to the request in May.'],
    events: [
      ask,
      act('n', 1, 'rejected', 'REJECT', ['rojas'], ['NOR'], {
        time: ['2024-03-01/2024-03-31'],
        content: 'the request',
      }),
      act('y', 2, 'agreed', 'AGREE', ['rojas'], ['NOR'], { time: ['2024-05-01/2024-05-31'], content: 'the request' }),
    ],
    outcomes: ['accepted'],
  },
  {
    name: 'neither has accepted',
    sentences: [asked, 'Chile has not accepted the request.'],
    events: [
      ask,
      act('r', 1, 'accepted', 'AGREE', ['CHL'], [], { content: 'the request', more: { polarity: 'negative' } }),
    ],
    outcomes: ['rejected'],
  },
  {
    name: 'agreed in part',
    sentences: [asked, 'Rojas partly agreed to the request.'],
    events: [ask, act('r', 1, 'agreed', 'AGREE', ['rojas'], ['NOR'])],
    outcomes: ['partial'],
  },
  {
    name: 'the act asked for is no answer',
    sentences: [asked],
    events: [
      ask,
      act('in', 0, 'open', 'CONCEDE', ['CHL'], ['NOR'], { more: { parent: 'ask', status: 'hypothetical' } }),
    ],
    outcomes: ['unanswered'],
  },
  {
    name: 'what the asker itself does is no answer',
    sentences: [asked, 'Norway agreed to the request of a third state.'],
    events: [ask, act('r', 1, 'agreed', 'AGREE', ['NOR'], ['PER'])],
    outcomes: ['unanswered'],
  },
  {
    name: 'an answer to somebody else',
    sentences: [asked, 'Rojas rejected a request of Peru.'],
    events: [ask, act('r', 1, 'rejected', 'REJECT', ['rojas'], ['PER'])],
    outcomes: ['unanswered'],
  },
  {
    name: 'a no years before',
    sentences: [asked, 'Chile rejected such a request in 2011.'],
    events: [
      { ...ask, time: ['2024-06-18'] },
      act('r', 1, 'rejected', 'REJECT', ['CHL'], ['NOR'], { time: ['2011-01-01/2011-12-31'] }),
    ],
    outcomes: ['unanswered'],
  },
  {
    name: 'a question not put',
    sentences: ['Norway has not asked Chile to open its ports to trawlers.'],
    events: [{ ...ask, more: { polarity: 'negative' } }],
    outcomes: [],
  },
  {
    name: 'a link of grammar',
    sentences: [asked, '¶ It rained.', '¶ Lima saw that Rojas would not do so.'],
    events: [ask, act('r', 2, 'not', 'REJECT', ['rojas'], [], { more: { links: [{ kind: 'answers', to: 'ask' }] } })],
    outcomes: ['rejected'],
  },
]

describe('asks', () => {
  it.each(cases)('$name', ({ sentences, events, outcomes }) => {
    const record = recordOf({ actors, sentences, events })
    expect(record.asks.map(({ outcome }) => outcome)).toEqual(outcomes)
  })

  it('one ask for all its tellings, at the meeting of both sides', () => {
    const record = recordOf({
      actors,
      sentences: [
        '# Norway asks Chile to open ports',
        'Norway asked Chile to open its ports to trawlers at talks on Tuesday.',
      ],
      events: [
        { ...ask, key: 'h', trigger: 'asks', content: 'to open ports' },
        { ...ask, in: 1 },
        act('m', 1, 'talks', 'CONSULT', ['NOR', 'CHL'], ['NOR', 'CHL'], {
          noun: true,
          meeting: { form: 'talks' },
          time: ['2024-06-18'],
        }),
      ],
    })
    expect(record.asks).toMatchObject([
      {
        id: 'k1',
        asker: 'NOR',
        addressee: 'CHL',
        events: ['e1', 'e2'],
        meeting: 'm1',
        content: { text: 'to open its ports to trawlers' },
      },
    ])
  })

  it('takes who answers for the addressee of a demand that names none', () => {
    const { asks } = recordOf({
      actors,
      sentences: ['The dockers demanded that the fee be scrapped.', 'Rojas rejected the demand.'],
      events: [
        act('d', 0, 'demanded', 'REQUEST', ['union'], [], { content: 'that the fee be scrapped' }),
        act('r', 1, 'rejected', 'REJECT', ['rojas'], ['union'], { content: 'the demand' }),
      ],
    })
    expect(asks).toMatchObject([
      { asker: 'union', addressee: 'rojas', outcome: 'rejected', responses: [{ event: 'e2', kind: 'reject' }] },
    ])
  })

  it('a stance can answer', () => {
    const { asks } = recordOf({
      actors,
      sentences: [asked, 'In response, Chile said that its policy on foreign trawlers had not changed.'],
      events: [ask],
      positions: [{ in: 1, holder: 'CHL', stance: 'unchanged', issue: 'its policy on foreign trawlers' }],
    })
    expect(asks).toMatchObject([
      { outcome: 'deflected', responses: [{ event: null, position: 'p1', kind: 'deflect' }] },
    ])
  })
})
