import { describe, it } from 'vitest'
import type { StoryRecord } from '../schema/index.js'
import { differs, expectMost, partiesOf } from '../story.test-support.js'

/** Meetings from raw text: form, parties, status, day and place of each, and the events that the record counts as consultations. */
const cases: { text: string; shows: string[]; counts?: number }[] = [
  // What may be, set for a day.
  {
    text: 'Chilean Foreign Minister Ana Soto could meet her Peruvian counterpart, Luis Paz, in Lima on Friday.',
    shows: ['talks CHL+PER planned 2026-03-06 Lima'],
  },
  { text: 'If Chile and Peru met, prices would fall.', shows: [] },
  // What is on the sidelines is where they meet; those who are named by nothing but that they met.
  {
    text: 'Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Nairobi on Monday. The two sides also discussed a railway.',
    shows: ['talks KEN+UGA held 2026-03-02 Nairobi'],
    counts: 1,
  },
  {
    text: 'Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Nairobi on Monday. The ministers of Chad and Niger discussed a railway.',
    shows: ['talks KEN+UGA held 2026-03-02 Nairobi', 'talks NER+TCD held'],
    counts: 2,
  },
  {
    text: "The vice ministers of Japan, China and South Korea met on Monday. Korea's Ahn hosted the session.",
    shows: ['talks CHN+JPN+KOR held 2026-03-02'],
    counts: 1,
  },
  // Who goes between those who talk holds no talks of their own.
  {
    text: 'Chad and Sudan held indirect talks in Cairo on Monday under Qatari mediation.',
    shows: ['talks SDN+TCD held 2026-03-02 Cairo'],
  },
  {
    text: 'Chad and Sudan held indirect talks on Monday that were mediated by Qatar.',
    shows: ['talks SDN+TCD held 2026-03-02'],
  },
  // Where one invites to, and where what fell through was to be.
  {
    text: 'Tanzania invited Kenyan President William Ruto to emergency talks in Arusha on Friday.',
    shows: ['talks KEN+TZA planned 2026-03-06 Arusha'],
  },
  {
    text: 'Tanzania invited Kenyan President William Ruto to Arusha for talks, which are to take place in June.',
    shows: ['talks KEN+TZA planned 2026-06-01 Arusha'],
  },
  {
    text: 'US envoy Thomas Kehoe, who had been expected in Minsk on Friday, has postponed his trip.',
    shows: ['visit USA postponed Minsk'],
  },
  // Who calls talks off was to be at them.
  {
    text: 'Talks on the river that were set for Friday in Lima were called off by Chile.',
    shows: ['meeting CHL cancelled 2026-03-06 Lima'],
  },
  // What was adjourned had begun; who leaves talks does not put them off.
  { text: 'Chile and Peru adjourned their talks in Lima on Monday.', shows: ['talks CHL+PER held 2026-03-02 Lima'] },
  {
    text: 'Chile and Peru held talks in Lima on Monday and adjourned them.',
    shows: ['talks CHL+PER held 2026-03-02 Lima'],
  },
  // Days in a row are one meeting; of several, each is told.
  {
    text: 'The foreign ministers of Chile and Peru met in Arica on February 10 and 11.',
    shows: ['talks CHL+PER held 2026-02-10 Arica'],
  },
  // What came to nothing, with or without a day; where and when are its own.
  {
    text: 'Chile and Peru held talks in Lima on Monday. A first round, held in Arica on January 14, ended without result, and a second was called off.',
    shows: ['talks CHL+PER held 2026-03-02 Lima', 'talks CHL+PER held 2026-01-14 Arica', 'talks CHL+PER cancelled'],
  },
  {
    text: 'The presidents of Chile and Peru were due to see each other in Bogota in November, but the Peruvian cancelled at short notice.',
    shows: ['meeting CHL+PER cancelled 2025-11-01 Bogota'],
  },
  // What is put off is the meeting told right before, not one told elsewhere.
  {
    text: 'Chadian President Mahamat Deby will travel to Rome on March 19 for talks with Italian President Sergio Mattarella. The two were to have met in Milan on February 11, but Deby called off the trip.',
    shows: ['visit ITA+TCD planned 2026-03-19 Rome', 'talks ITA+TCD cancelled 2026-02-11 Milan'],
  },
  {
    text: 'Peru will host technical talks with Bolivia on March 19. The foreign ministers of Chad and Niger were to have met in Rome last Thursday. The meeting was cancelled without explanation.',
    shows: ['talks BOL+PER planned 2026-03-19', 'talks NER+TCD cancelled 2026-02-26 Rome'],
  },
  // What nobody held is no one meeting; what was set for a day and fell through is.
  { text: 'The presidents of Chile and Peru held no talks.', shows: [] },
  {
    text: 'A meeting of the presidents of Chile and Peru, planned for Friday in Lima, will not take place.',
    shows: ['talks CHL+PER failed 2026-03-06 Lima'],
  },
  // An exchange of prisoners is no meeting.
  { text: 'The exchange of prisoners was planned for March 10 but was put off.', shows: [] },
  // What one travels for.
  {
    text: 'Norwegian Foreign Minister Kari Berg will travel to Lima on Friday for talks with Peruvian President Luis Paz.',
    shows: ['visit NOR+PER planned 2026-03-06 Lima'],
    counts: 1,
  },
  {
    text: 'Norwegian Foreign Minister Kari Berg will visit Lima on Friday. She will hold talks with Chilean President Ana Soto in Santiago on Sunday.',
    shows: ['visit NOR+PER planned 2026-03-06 Lima', 'talks CHL+NOR planned 2026-03-08 Santiago'],
    counts: 2,
  },
  // Who has it in their house need not be who meets.
  {
    text: 'Kenya and Uganda met in Nairobi on Monday. A third round, which Norway was to host in Oslo in May, never took place.',
    shows: ['talks KEN+UGA held 2026-03-02 Nairobi', 'talks KEN+UGA failed 2025-05-01 Oslo'],
  },
  {
    text: 'Kenya, Uganda and Tanzania met in Nairobi on Monday. They prepared a trilateral summit that Kenya is to host in Mombasa in May.',
    shows: ['talks KEN+TZA+UGA held 2026-03-02 Nairobi', 'summit KEN+TZA+UGA planned 2026-05-01 Mombasa'],
  },
  // Invitations and offers.
  {
    text: 'Norway offered to host experts from Chad and Niger in Oslo on March 20.',
    shows: ['talks NER+NOR+TCD planned 2026-03-20 Oslo'],
  },
  { text: 'Norway offered to host refugees from Chad.', shows: [] },
  // What a programme loses, and what is given another day.
  {
    text: 'A visit to Lima by Chilean President Gabriel Boric was dropped from the programme.',
    shows: ['visit CHL+PER cancelled Lima'],
  },
  {
    text: 'A conversation with US President Donald Trump, due later Wednesday, was moved to Thursday.',
    shows: ['call USA postponed'],
  },
  // A body that deals with a thing on a day.
  { text: 'The Security Council will return to the matter on Monday.', shows: ['meeting UNSC planned 2026-03-09'] },
  { text: 'Calm returned to the capital on Monday.', shows: [] },
  // States that play each other.
  { text: 'Peru and Chile meet on Friday in Lima in the qualifiers for the football championship.', shows: [] },
  {
    text: 'The sports ministers of Peru and Chile will meet in Lima on Friday to discuss the football championship.',
    shows: ['talks CHL+PER planned 2026-03-06 Lima'],
  },
  {
    text: 'Kenyan President William Ruto will make a state visit to Rome in late July. Peru and Chile were to hold a meeting in Arica in January, but it was canceled at the request of Chile.',
    shows: ['visit ITA+KEN planned 2026-07-21 Rome', 'talks CHL+PER cancelled 2026-01-01 Arica'],
  },
  {
    text: 'Peru and Chile held talks in Arica on Monday. The first round took place in Quito in May 2024 and the second in Bern last month, when the two countries signed a fishing accord.',
    shows: [
      'talks CHL+PER held 2026-03-02 Arica',
      'talks CHL+PER held 2024-05-01 Quito',
      'talks CHL+PER held 2026-02-01 Bern',
    ],
  },
  { text: 'The first vote was held in May and the second in July.', shows: [] },
  // The day of what is due is not that of what was done.
  {
    text: 'Bolivia and Peru opened embassies in 2023, and Bolivian President Ana Soto is due to visit Lima in April.',
    shows: ['visit BOL+PER planned 2026-04-01 Lima'],
  },
  {
    text: 'Chile and Peru came close to war in 2020. The two held exploratory talks in Bern in January.',
    shows: ['talks CHL+PER held 2026-01-01 Bern'],
  },
  {
    text: 'Chilean Foreign Minister Ana Soto held talks with Peruvian Foreign Minister Luis Paz on Monday, a day after she arrived in the Peruvian capital.',
    shows: ['talks CHL+PER held 2026-03-02', 'visit CHL+PER held 2026-03-01 Lima'],
  },
]

const shownIn = (record: StoryRecord): string[] =>
  record.meetings.map((m) =>
    [m.form, partiesOf(record, m.parties), m.status, m.time?.from, m.place?.name].filter((fact) => fact).join(' '),
  )

const countIn = ({ events }: StoryRecord): string[] => [
  String(events.filter(({ type, sameAs }) => type === 'CONSULT' && sameAs === null).length),
]

describe('meetings that are set, struck and taken up', () => {
  it('are read', () =>
    expectMost(
      cases,
      (record, { shows, counts }) =>
        differs(shownIn(record), shows) ?? (counts === undefined ? null : differs(countIn(record), [String(counts)])),
    ))
})
