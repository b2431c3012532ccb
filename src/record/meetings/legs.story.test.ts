import { describe, it } from 'vitest'
import type { StoryRecord } from '../schema/index.js'
import { differs, expectMost, partiesOf } from '../story.test-support.js'

/** Several meetings that one verb tells: with whom, when and where each was. */
const cases: { text: string; shows: string[] }[] = [
  {
    text: 'Chilean President Luis Vera met Peruvian President Rosa Diaz in Lima on Monday and Ecuadorian President Juan Paz in Quito on Tuesday.',
    shows: ['CHL+PER 2026-03-02 Lima', 'CHL+ECU 2026-03-03 Quito'],
  },
  {
    text: 'Chilean President Luis Vera will travel to Lima on Friday and to Quito on Saturday.',
    shows: ['CHL+PER 2026-03-06 Lima', 'CHL+ECU 2026-03-07 Quito'],
  },
  {
    text: 'Kenyan President William Ruto spoke by phone with Ugandan President Yoweri Museveni on Sunday and with Rwandan President Paul Kagame on Tuesday.',
    shows: ['KEN+UGA 2026-03-01', 'KEN+RWA 2026-03-03'],
  },
  {
    text: 'Norwegian Foreign Minister Kari Berg visited Lima in January and Quito in February.',
    shows: ['NOR+PER 2026-01-01 Lima', 'ECU+NOR 2026-02-01'],
  },
  // Near-misses: the same two on each day.
  {
    text: 'Chile and Peru held talks in Lima in May 2023 and June 2024.',
    shows: ['CHL+PER 2023-05-01 Lima', 'CHL+PER 2024-06-01 Lima'],
  },
  {
    text: 'The foreign ministers of Chile and Peru met in Arica on Monday and Tuesday.',
    shows: ['CHL+PER 2026-03-02 Arica'],
  },
]

const meetings = (record: StoryRecord): string[] =>
  record.meetings.map(({ parties, time, place }) =>
    [partiesOf(record, parties), time?.from, place?.name].filter(Boolean).join(' '),
  )

describe('meetings of one verb', () => {
  it(
    'are each with those, when and where they were',
    () => expectMost(cases, (record, { shows }) => differs(meetings(record), shows), 0),
    600_000,
  )
})
