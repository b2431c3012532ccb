import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StoryIndex } from './copies.js'
import { shuffled, storyRecord, synthetic, wordFor } from './synthetic.test-support.js'

const LEAD =
  'Norway asked Chile on Monday to open its southern ports to trawlers during the winter season, Foreign Minister Ingrid Dahl said after talks in Valparaiso with Tomas Rojas.'
const BODY = [
  'Dahl handed over a list of twelve vessels and a map of the fishing grounds.',
  'Rojas said Chile would study the request and answer by the end of June.',
  'Local fishermen have protested against foreign boats since 2023, when a collision near Punta Arenas killed four sailors.',
  'The ministers signed an agreement on salmon diseases and discussed a rail link.',
  'Trade between the two countries reached $640 million last year, according to the Chilean customs service.',
]
const story = [LEAD, ...BODY].join(' ')
const other =
  'Sudan accused Ethiopia on Thursday of filling the Mandaya dam without warning and summoned the ambassador. Water levels on the Blue Nile fell by half a metre in two days, Irrigation Minister Osman Kheir told reporters in Khartoum. He demanded that Addis Ababa share its schedule within a week.'

interface Case {
  readonly name: string
  readonly text: string
  readonly published?: string
  readonly kind: string | null
}

const cases: Case[] = [
  { name: 'the same words', text: story, kind: 'same' },
  { name: 'the same words with another dateline', text: `OSLO, May 6 (Fjord Wire) - ${story}`, kind: 'same' },
  { name: 'other spaces and capitals', text: story.toUpperCase().replaceAll(' ', '\n'), kind: 'same' },
  { name: 'a figure put right', text: story.replace('twelve', 'fourteen'), kind: 'corrected' },
  {
    name: 'a correction that says so',
    text: `CORRECTED ${story.replace('four sailors', 'five sailors')}`,
    kind: 'corrected',
  },
  {
    name: 'taken further',
    text: `${story} Chile answered on Tuesday that it would admit six vessels from July, the foreign ministry in Santiago announced. The first of them, the Havfrue, left Bergen in the evening. Peru said that it would watch the matter closely.`,
    kind: 'updated',
  },
  { name: 'cut', text: [LEAD, ...BODY.slice(0, 2)].join(' '), kind: 'shortened' },
  {
    name: 'told in other words',
    text: 'Chilean ports in the south should admit Norwegian trawlers in the winter season, Ingrid Dahl, the foreign minister, asked on Monday in Valparaiso. She gave Tomas Rojas a map of fishing grounds and a list of twelve vessels. Chile is to answer the request by the end of June, Rojas said. In 2023 a collision off Punta Arenas killed four sailors, and local fishermen have protested against foreign boats. An agreement on diseases of salmon was signed, and a rail link discussed. Chilean customs put last year’s trade at $640 million.',
    kind: 'reworded',
  },
  { name: 'another story', text: other, kind: null },
  { name: 'the same a month later', text: story.replace('Monday', 'Friday'), published: '2024-07-25', kind: null },
]

describe('copies', () => {
  it.each(cases)('$name', ({ text, published = '2024-06-20', kind }) => {
    const index = new StoryIndex()
    index.add(storyRecord({ id: 'a', text: story, published: '2024-06-19' }).story)
    index.add(storyRecord({ id: 'b', text, published }).story)
    const [first] = index.dispatches()
    expect(first!.copies.map((copy) => copy.kind)).toEqual(kind === null ? [] : [kind])
    expect(index.dispatches()).toHaveLength(kind === null ? 2 : 1)
  })

  it('leaves short texts apart unless they are the same', () => {
    const index = new StoryIndex()
    for (const [id, text] of [
      ['a', 'No comment, Oslo says.'],
      ['b', 'No comment, Lima says.'],
      ['c', 'No comment, Oslo says.'],
    ] as const)
      index.add(storyRecord({ id, text }).story)
    expect(index.dispatches().map(({ stories }) => stories)).toEqual([['a', 'c'], ['b']])
  })

  it('takes a story of the same id in place of the other', () => {
    const index = new StoryIndex()
    index.add(storyRecord({ id: 'a', text: story }).story)
    index.add(storyRecord({ id: 'a', text: other }).story)
    expect(index.size).toBe(1)
  })

  it('holds nothing for no stories', () => expect(new StoryIndex().dispatches()).toEqual([]))

  it('gives the same for the same stories in any order, added at once or between two looks', () => {
    const records = synthetic(120, 5).map(({ record }) => record)
    const all = new StoryIndex()
    for (const { story } of records) all.add(story)
    const wanted = all.dispatches()
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 120 }), (seed, half) => {
        const mixed = shuffled(records, seed)
        const index = new StoryIndex()
        for (const { story } of mixed.slice(0, half)) index.add(story)
        index.dispatches()
        for (const { story } of mixed) index.add(story)
        expect(index.dispatches()).toEqual(wanted)
      }),
      { numRuns: 25 },
    )
  })

  it('finds a copy of any text that was cut by up to half', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 90, maxLength: 200 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (numbers, part) => {
          const words = numbers.map(wordFor)
          const index = new StoryIndex()
          index.add(storyRecord({ id: 'a', text: words.join(' ') }).story)
          index.add(storyRecord({ id: 'b', text: words.slice(0, Math.ceil(words.length * part)).join(' ') }).story)
          expect(index.dispatches()).toHaveLength(1)
        },
      ),
      { numRuns: 60 },
    )
  })
})
