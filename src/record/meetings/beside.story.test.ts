import { describe, it } from 'vitest'
import type { StoryRecord } from '../schema/index.js'
import { differs, expectMost, partiesOf } from '../story.test-support.js'

/** Several meetings in one text: parties, status, day and place, agenda and chain of each. */
const cases: { text: string; shows: string[] }[] = [
  // Who meets beside a meeting that was told before, with its day and place.
  {
    text: 'The trade ministers of Chad, Niger and Mali met in Niamey on Tuesday. On the sidelines of the Niamey meeting, Malian Trade Minister Oumar Keita held talks with Ghanaian Deputy Trade Minister Kofi Asante.',
    shows: ['MLI+NER+TCD held 2026-03-03 Niamey', 'GHA+MLI held 2026-03-03 Niamey'],
  },
  {
    text: 'Norway and Chile will hold a summit in Lima on Friday. Norwegian Foreign Minister Kari Berg will also meet Peruvian Foreign Minister Ana Ruiz on the sidelines.',
    shows: ['CHL+NOR planned 2026-03-06 Lima', 'NOR+PER planned 2026-03-06 Lima'],
  },
  {
    text: 'Norway and Chile held a summit in Lima on Monday. Norwegian Foreign Minister Kari Berg met Peruvian Foreign Minister Ana Ruiz in Oslo on Tuesday.',
    shows: ['CHL+NOR held 2026-03-02 Lima', 'NOR+PER held 2026-03-03 Oslo'],
  },
  // Whose counterparts one meets.
  {
    text: 'Chilean Finance Minister Jan Soto arrived in Quito on Monday. A trilateral meeting with his Peruvian and Bolivian colleagues is planned for Friday.',
    shows: ['CHL+ECU held 2026-03-02 Quito', 'BOL+CHL+PER planned 2026-03-06'],
  },
  // The two that met in the sentence before, and what they talked of.
  {
    text: 'Kenyan Foreign Minister Ana Ruiz met Ugandan Foreign Minister Jan Soto for an hour on Monday. The pair discussed roads.',
    shows: ['KEN+UGA held 2026-03-02 on roads'],
  },
  {
    text: 'Sierra Leone and Togo opposed the plan. On Monday, Kenyan Foreign Minister Ana Ruiz held talks with Ugandan Foreign Minister Jan Soto. They discussed roads.',
    shows: ['KEN+UGA held 2026-03-02 on roads'],
  },
  // Numbers of a series.
  {
    text: 'Norway and Chile held the 12th round of talks in Lima on Monday. The 11th round was held in Oslo in May 2025.',
    shows: ['CHL+NOR held 2026-03-02 Lima after m2', 'CHL+NOR held 2025-05-01 Oslo'],
  },
  {
    text: 'Norway and Chile held the 12th round of talks in Lima on Monday. Norway and Ghana held the 11th round of theirs in Accra in May 2025.',
    shows: ['CHL+NOR held 2026-03-02 Lima', 'GHA+NOR held 2025-05-01 Accra'],
  },
  // Talks that came to something in the same sentence.
  {
    text: 'Norway and Chile agreed on Monday to share the cod after three days of talks in Lima. Norway and Chile are partners.',
    shows: ['CHL+NOR held 2026-03-02 Lima'],
  },
  // Others met at another time, told in the same sentence.
  {
    text: "Norwegian Foreign Minister Anna Berg held talks with Chile's prime minister, Juan Soto, on Monday, a day after she met Peru's leader, General Luis Paz, in Lima.",
    shows: ['CHL+NOR held 2026-03-02', 'NOR+PER held 2026-03-01 Lima'],
  },
  // Who leads a bloc beside a state speaks for the state.
  {
    text: 'Ghanaian President Kofi Asante, who chairs the African Union, spoke with Togolese President Ama Mensah by phone on Monday.',
    shows: ['GHA+TGO held 2026-03-02'],
  },
  {
    text: 'African Union leaders met in Accra on Monday. Kofi Asante, who heads the African Union, spoke with Togolese President Ama Mensah by phone on Tuesday.',
    shows: ['AU held 2026-03-02 Accra', 'AU+TGO held 2026-03-03'],
  },
  // Called off, with no word of who was to meet.
  {
    text: 'Norway and Chile held talks in Lima on Monday. A meeting set for Oslo in January was called off because of a storm.',
    shows: ['CHL+NOR held 2026-03-02 Lima', 'CHL+NOR cancelled 2026-01-01 Oslo'],
  },
  {
    text: 'Norway and Chile held talks in Lima on Monday. Ghana called off a meeting with Togo on Tuesday.',
    shows: ['CHL+NOR held 2026-03-02 Lima', 'GHA+TGO cancelled'],
  },
]

const shownIn = (record: StoryRecord): string[] =>
  record.meetings.map((m) => {
    const agenda = m.agenda.map(({ text }) => `on ${text}`)
    const chain = m.precededBy.map((id) => `after ${id}`)
    return [partiesOf(record, m.parties), m.status, m.time?.from, m.place?.name, ...agenda, ...chain]
      .filter((fact) => fact)
      .join(' ')
  })

describe('meetings beside and behind others', () => {
  it('are read', () => expectMost(cases, (record, { shows }) => differs(shownIn(record), shows)))
})
