import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HappeningIndex } from './happenings.js'
import { countOf, type EventDraft, shuffled, storyRecord, synthetic } from './synthetic.test-support.js'

const expelled: EventDraft = {
  type: 'SANCTION',
  from: ['EST'],
  to: ['BLR'],
  what: 'three embassy employees',
  on: '2024-06-19',
}

/** Whether two tellings, one in each of two stories, are taken for one happening. */
function areOne(a: EventDraft, b: EventDraft, days: readonly [string, string] = ['2024-06-19', '2024-06-20']): boolean {
  const index = new HappeningIndex()
  index.add(storyRecord({ id: 'a', agency: 'Alpha', published: days[0], events: [a] }))
  index.add(storyRecord({ id: 'b', agency: 'Beta', published: days[1], events: [b] }))
  return index.happenings().length === 1
}

describe('happenings', () => {
  it.each<[string, EventDraft, EventDraft, boolean]>([
    ['the same', expelled, expelled, true],
    ['other words', expelled, { ...expelled, what: 'three staff of the embassy' }, true],
    ['a near type', expelled, { ...expelled, type: 'COERCE' }, true],
    ['a party left out', expelled, { ...expelled, to: [] }, true],
    ['a day left out', expelled, { ...expelled, on: undefined }, true],
    ['an interval around the day', expelled, { ...expelled, on: '2024-06-17/2024-06-23' }, true],
    ['another party', expelled, { ...expelled, to: ['RUS'] }, false],
    ['the other way round', expelled, { ...expelled, from: ['BLR'], to: ['EST'] }, false],
    ['another act', expelled, { ...expelled, type: 'REQUEST' }, false],
    ['another day', expelled, { ...expelled, on: '2024-06-12' }, false],
    ['a plan', expelled, { ...expelled, status: 'planned' }, false],
    [
      'two asks of different things',
      { type: 'REQUEST', from: ['NOR'], to: ['CHL'], what: 'open ports to trawlers' },
      { type: 'REQUEST', from: ['NOR'], to: ['CHL'], what: 'release a detained sailor' },
      false,
    ],
    [
      'one ask in synonyms',
      { type: 'REQUEST', from: ['NOR'], to: ['CHL'], what: 'scrap the tariff on fish' },
      { type: 'REQUEST', from: ['NOR'], to: ['CHL'], what: 'abolish a duty on fishing' },
      true,
    ],
    [
      'another country’s scene',
      { ...expelled, type: 'ASSAULT', place: place('Ilo', 'PER') },
      { ...expelled, type: 'ASSAULT', place: place('Oslo', 'NOR') },
      false,
    ],
    ['rebels of a state are not the state', { ...expelled, from: ['MLI'] }, { ...expelled, from: ['MLI:REB'] }, false],
  ])('%s', (_, a, b, one) => expect(areOne(a, b)).toBe(one))

  it('does not take yesterday’s and last year’s undated news for one', () => {
    const undated = { ...expelled, on: undefined }
    expect(areOne(undated, undated, ['2023-06-19', '2024-06-19'])).toBe(false)
  })

  it('counts stories, dispatches and agencies, and keeps disagreements side by side', () => {
    const index = new HappeningIndex()
    const struck = (quantity: string, extra: Partial<EventDraft> = {}): EventDraft => ({
      type: 'ASSAULT',
      from: ['MLI:REB'],
      to: ['MLI'],
      what: 'army base near the river',
      on: '2024-06-19',
      quantity: countOf(quantity),
      ...extra,
    })
    index.add(storyRecord({ id: 'a', agency: 'Alpha', published: '2024-06-19', events: [struck('12')] }))
    index.add(storyRecord({ id: 'b', agency: 'Beta', published: '2024-06-19', events: [struck('20')] }))
    index.add(storyRecord({ id: 'c', agency: 'Alpha', published: '2024-06-20', events: [struck('12')] }))
    index.add(
      storyRecord({
        id: 'd',
        agency: 'Delta',
        published: '2024-06-20',
        events: [struck('12', { polarity: 'negative' })],
      }),
    )
    const [happening, ...others] = index.happenings((story) => (story === 'c' ? 'a' : story))
    expect(others).toEqual([])
    expect(happening).toMatchObject({
      id: 'a#e1',
      sources: ['MLI:REB'],
      targets: ['MLI'],
      counts: { stories: 4, dispatches: 3, agencies: 3 },
      disagreements: [
        {
          field: 'polarity',
          values: [
            { value: 'positive', stories: ['a', 'b', 'c'] },
            { value: 'negative', stories: ['d'] },
          ],
        },
        {
          field: 'quantity',
          values: [
            { value: '12', stories: ['a', 'c', 'd'] },
            { value: '20', stories: ['b'] },
          ],
        },
      ],
    })
  })

  it('leaves out repeats, habits and what is only imagined', () => {
    const index = new HappeningIndex()
    const events = [
      { ...expelled, status: 'habitual' as const },
      { ...expelled, status: 'hypothetical' as const },
      { ...expelled, sameAs: 'e1' },
    ]
    index.add(storyRecord({ id: 'a', events }))
    expect(index.happenings()).toEqual([])
  })

  it('gives the same for the same records in any order', () => {
    const records = synthetic(200, 11).map(({ record }) => record)
    const build = (order: typeof records) => {
      const index = new HappeningIndex()
      for (const record of order) index.add(record)
      return index.happenings()
    }
    const wanted = build(records)
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(build(shuffled(records, seed))).toEqual(wanted)
      }),
      { numRuns: 25 },
    )
  })
})

function place(name: string, country: string) {
  return { start: 0, end: 0, text: name, name, country, lat: null, lon: null }
}
