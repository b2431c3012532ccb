import { describe, expect, it } from 'vitest'
import { type PositionDraft, recordOf, type StoryDraft } from './builder.test-support.js'

const actors: StoryDraft['actors'] = {
  NOR: { names: ['Norway', 'Oslo'] },
  CHL: { names: ['Chile'] },
  dahl: { names: ['Dahl'], kind: 'person', country: 'NOR', affiliation: 'NOR' },
}
const says = (at: number, issue: string, extra: Partial<PositionDraft> = {}): PositionDraft => ({
  in: at,
  holder: 'NOR',
  stance: 'against',
  issue,
  ...extra,
})

const cases: [string, readonly string[], readonly PositionDraft[], number][] = [
  [
    'headline and body',
    ['# Norway opposes the dam', 'Norway opposed the new dam.'],
    [says(0, 'the dam'), says(1, 'the new dam')],
    1,
  ],
  [
    'a headline in other words than the only line of its holder',
    ['# Norway shuns canal', 'Norway opposed the dam.', 'Chile opposed the port.'],
    [says(0, 'canal'), says(1, 'the dam'), says(2, 'the port', { holder: 'CHL' })],
    2,
  ],
  [
    'near-miss: a headline that may tell either of two lines',
    ['# Norway shuns canal', 'Norway opposed the dam.', 'Norway opposed the port.'],
    [says(0, 'canal'), says(1, 'the dam'), says(2, 'the port')],
    3,
  ],
  [
    'a state and its minister',
    ['Norway opposed the dam.', 'Dahl opposed the dam.'],
    [says(0, 'the dam'), says(1, 'the dam', { holder: 'dahl' })],
    1,
  ],
  [
    'two holders of one clause',
    ['Norway and Chile opposed the dam.'],
    [says(0, 'the dam'), says(0, 'the dam', { holder: 'CHL' })],
    2,
  ],
  [
    'two issues',
    ['Norway opposed the dam.', 'Norway opposed the canal.'],
    [says(0, 'the dam'), says(1, 'the canal')],
    2,
  ],
  [
    'two issues of one clause',
    ['Norway opposed the dam and the canal.'],
    [says(0, 'the dam'), says(0, 'the canal')],
    2,
  ],
  [
    'for and against',
    ['Norway supported the dam.', 'Norway opposed the dam.'],
    [says(0, 'the dam', { stance: 'for' }), says(1, 'the dam')],
    2,
  ],
  [
    'concerned and against',
    ['Norway has concern over the dam.', 'Norway opposed the dam.'],
    [says(0, 'the dam', { stance: 'concerned' }), says(1, 'the dam')],
    1,
  ],
  [
    'an issue told before',
    ['Norway opposed the dam.', 'It rained.', 'It rained.', 'The plan passed over Norwegian objections.'],
    [says(0, 'the dam'), says(3, '')],
    1,
  ],
  [
    'an issue told long after',
    ['Norway voted against.', 'It rained.', 'It rained.', 'Norway opposed the canal.'],
    [says(0, ''), says(3, 'the canal')],
    2,
  ],
  [
    'two readings of one predicate',
    ['Norway opposed the dam.'],
    [says(0, 'Norway', { event: 'x' }), says(0, 'the dam', { event: 'x' })],
    1,
  ],
]

describe('positions', () => {
  it.each(cases)('%s', (_, sentences, positions, count) => {
    expect(recordOf({ actors, sentences, positions }).positions).toHaveLength(count)
  })

  it('takes the words of the body and the writer’s own voice where there is one', () => {
    const { positions } = recordOf({
      actors,
      sentences: [
        '# Norway opposes dam',
        'Norway opposed the dam on the border river, Dahl said.',
        'Norway opposed the dam.',
      ],
      positions: [says(0, 'dam'), says(1, 'the dam on the border river', { by: ['dahl'] }), says(2, 'the dam')],
    })
    expect(positions).toMatchObject([
      { id: 'p1', holder: 'NOR', issue: { text: 'the dam on the border river' }, attribution: [] },
    ])
  })
})
