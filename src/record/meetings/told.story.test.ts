import { describe, it } from 'vitest'
import type { StoryRecord } from '../schema/index.js'
import { differs, expectMost, partyOf } from '../story.test-support.js'

/** Meetings from raw text: who meets (persons by name), status, day and place of each, and who led those who came. */
const cases: { text: string; shows: string[] }[] = [
  // Who met by their office, by their names told behind it.
  {
    text: 'The foreign ministers of Chile and Norway met in Lima on Monday. Chilean Foreign Minister Ana Soto said they had agreed. Her Norwegian counterpart, Kari Berg, thanked her.',
    shows: ['CHL+NOR held 2026-03-02 Lima by Ana Soto+Kari Berg'],
  },
  {
    text: 'The foreign ministers of Chile and Norway met in Lima on Monday. Chilean Interior Minister Ana Soto said they had agreed.',
    shows: ['CHL+NOR held 2026-03-02 Lima'],
  },
  {
    text: 'The foreign ministers of Chile and Norway met in Lima on Monday. Former Chilean Foreign Minister Ana Soto praised them. Norwegian Foreign Minister Kari Berg said they had agreed.',
    shows: ['CHL+NOR held 2026-03-02 Lima'],
  },
  {
    text: 'The foreign ministers of Chile and Norway met in Lima on Monday. Chilean Deputy Foreign Minister Ana Soto praised them. Norwegian Foreign Minister Kari Berg said they had agreed.',
    shows: ['CHL+NOR held 2026-03-02 Lima'],
  },
  // A body of two states, taken up.
  {
    text: 'The Chile-Norway joint fisheries commission will meet in Lima on Friday. The commission last convened in Oslo in May 2025.',
    shows: ['CHL+NOR planned 2026-03-06 Lima', 'CHL+NOR held 2025-05-01 Oslo'],
  },
  // Who is sent, and who goes back to live there.
  {
    text: 'Norway will send a deputy foreign minister, Kari Berg, to Lima on Friday.',
    shows: ['NOR+PER planned 2026-03-06 Lima by Kari Berg'],
  },
  {
    text: 'The ambassador of Norway, Kari Berg, will go back to Lima on Friday.',
    shows: [],
  },
  // Whom one was to meet on a visit that is off; what is no journey of theirs.
  {
    text: 'Norwegian Prime Minister Kari Berg called off a visit to Lima, where she was to open a school with Peruvian President Ana Ruiz on Friday. Norway has thanked Peru.',
    shows: ['NOR+PER cancelled 2026-03-06 Lima by Ana Ruiz+Kari Berg'],
  },
  {
    text: 'Norway suspended group tours to Peru on Monday.',
    shows: [],
  },
  // At home those meet who are named.
  {
    text: 'Ghanaian President John Mahama met opposition leader Kofi Asante on Monday.',
    shows: ['John Mahama+Kofi Asante held 2026-03-02 by John Mahama+Kofi Asante'],
  },
  {
    text: 'Ghanaian President John Mahama met Togolese President Faure Gnassingbé on Monday. Ghana had accused Togo of smuggling.',
    shows: ['GHA+TGO held 2026-03-02 by Faure Gnassingbé+John Mahama'],
  },
  // Who led those of each side.
  {
    text: 'Norway and Chile held talks in Lima on Monday. The Norwegian delegation was led by Deputy Foreign Minister Kari Berg and the Chilean side by Deputy Foreign Minister Ana Soto.',
    shows: ['CHL+NOR held 2026-03-02 Lima by Ana Soto+Kari Berg'],
  },
  {
    text: 'Norway and Chile held talks in Lima on Monday. Deputy Foreign Minister Kari Berg headed the Norwegian team.',
    shows: ['CHL+NOR held 2026-03-02 Lima by Kari Berg'],
  },
  {
    text: 'Norway and Chile held talks in Lima on Monday. The head of the Chilean delegation, Ana Soto, said they were useful.',
    shows: ['CHL+NOR held 2026-03-02 Lima by Ana Soto'],
  },
  {
    text: 'Norway and Chile held talks in Lima on Monday. Ghanaian Minister Kofi Asante led the Ghanaian team at the games.',
    shows: ['CHL+NOR held 2026-03-02 Lima'],
  },
  // One of several, told beside the others.
  {
    text: 'Norway and Chile held four rounds of talks last year. The last of them, in Bergen in November, broke down over fish.',
    shows: ['CHL+NOR held 2025-01-01', 'CHL+NOR held 2025-11-01 Bergen'],
  },
  {
    text: 'Norway and Chile met for the third time on Monday. Their earlier sittings, on February 6 and February 9, had ended in rows.',
    shows: ['CHL+NOR held 2026-03-02', 'CHL+NOR held 2026-02-06', 'CHL+NOR held 2026-02-09'],
  },
  {
    text: 'Norway and Chile met on Monday. Two earlier rounds of talks, held on February 6 and February 9, remained fruitless.',
    shows: ['CHL+NOR held 2026-03-02', 'CHL+NOR held 2026-02-06', 'CHL+NOR held 2026-02-09'],
  },
  {
    text: 'Norway and Chile met on Monday. The previous session took place in Santiago in July last year.',
    shows: ['CHL+NOR held 2026-03-02', 'CHL+NOR held 2025-07-01 Santiago'],
  },
  {
    text: 'Norway and Chile will hold talks in Oslo in May. At the last ones, they quarrelled.',
    shows: ['CHL+NOR planned 2026-05-01 Oslo'],
  },
  // What a journey loses; what is not put off by that.
  {
    text: 'Norwegian Foreign Minister Kari Berg flew to Santiago on Monday. A stop in Lima was dropped. Peru had thanked Norway.',
    shows: ['CHL+NOR held 2026-03-02 Santiago by Kari Berg', 'PER cancelled Lima'],
  },
  {
    text: 'Norwegian Foreign Minister Kari Berg will travel to Lima on Friday. Last week she cancelled a trip to Arequipa.',
    shows: ['Kari Berg+PER planned 2026-03-06 Lima by Kari Berg', 'PER cancelled Arequipa'],
  },
  {
    text: 'Norway and Chile had been scheduled to hold talks in Lima on Friday. It was put off at the request of Chile.',
    shows: ['CHL+NOR postponed 2026-03-06 Lima'],
  },
  {
    text: 'Norway and Chile agreed to reopen a hotline, which Chile suspended in May, and to meet again in Lima on Friday.',
    shows: ['CHL+NOR planned 2026-03-06 Lima'],
  },
  // Where one travels on to, and who is received there.
  {
    text: 'Norwegian Foreign Minister Kari Berg travels on to Peru on Friday.',
    shows: ['Kari Berg+PER planned 2026-03-06 Peru by Kari Berg'],
  },
  {
    text: 'Ghanaian President John Mahama will be received at the Elysee on Friday.',
    shows: ['John Mahama planned 2026-03-06 Elysee by John Mahama'],
  },
  // Talks of a body told by what it discusses and where it meets.
  {
    text: 'EU foreign ministers will discuss Ghana when they meet in Riga on Friday.',
    shows: ['EU planned 2026-03-06 Riga'],
  },
]

const names = (record: StoryRecord, ids: readonly string[]): string =>
  [
    ...new Set(
      ids.map((id) => {
        const actor = record.actors.find((other) => other.id === id)
        return actor?.kind === 'person' ? actor.name : partyOf(record, id)
      }),
    ),
  ]
    .sort()
    .join('+')

const shownIn = (record: StoryRecord): string[] =>
  record.meetings.map((m) => {
    const heads = names(record, m.heads)
    const facts = [names(record, m.parties), m.status, m.time?.from, m.place?.name, heads && `by ${heads}`]
    return facts.filter((fact) => fact).join(' ')
  })

describe('who met, when and where, told beside the act', () => {
  it('is read', () => expectMost(cases, (record, { shows }) => differs(shownIn(record), shows)))
})
