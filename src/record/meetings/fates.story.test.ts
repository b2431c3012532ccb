import { describe, it } from 'vitest'
import type { StoryRecord } from '../schema/index.js'
import { differs, expectMost, partiesOf } from '../story.test-support.js'

/** Meetings from raw text: what became of each, its last day where it lasts, and the form of the one that it arises from. */
const cases: { text: string; shows: string[] }[] = [
  // When it was to be, told behind.
  {
    text: 'Norway called off a visit to Lima by its trade minister, Jan Roa, which had been planned for February 8.',
    shows: ['visit NOR+PER cancelled 2026-02-08 Lima'],
  },
  // Told twice, once with no day of its own.
  {
    text: 'The standoff forced the presidents of Chile and Peru to cancel a meeting. The two presidents were to have met in Arica on February 11, but the Chilean called off the trip.',
    shows: ['talks CHL+PER cancelled 2026-02-11 Arica'],
  },
  // Held without who stays away.
  {
    text: 'The National Front said it would not attend a dialogue that the junta of Niger has called for Friday.',
    shows: ['talks NER planned 2026-03-06'],
  },
  // More than there are times for.
  {
    text: 'Kenya hosted five rounds of talks between Chad and Sudan in 2023 and 2024.',
    shows: ['talks KEN+SDN+TCD held 2023-01-01..2024-12-31'],
  },
  {
    text: 'Chad and Sudan held talks in Nairobi in May 2023 and June 2024.',
    shows: ['talks SDN+TCD held 2023-05-01..2023-05-31 Nairobi', 'talks SDN+TCD held 2024-06-01..2024-06-30 Nairobi'],
  },
  // By another of the same side.
  {
    text: 'Kenyan Foreign Minister Ali Otieno held talks with Ugandan Foreign Minister Grace Nabirye in Kampala on Monday. Otieno was later received by Ugandan President Yoweri Museveni.',
    shows: ['talks KEN+UGA held 2026-03-02 Kampala', 'visit KEN+UGA held 2026-03-02'],
  },
  // What was founded at another.
  {
    text: 'The foreign ministers of Chad and Niger met in Abuja in November and agreed to set up a joint commission on border security. The commission, which was due to meet in Niamey in January, has never convened.',
    shows: [
      'talks NER+TCD held 2025-11-01..2025-11-30 Abuja',
      'talks TCD failed 2026-01-01..2026-01-31 Niamey arises from Abuja',
    ],
  },
  {
    text: 'The foreign ministers of Chad and Niger met in Abuja in November and agreed to reopen the border. The commission will meet in Niamey in May.',
    shows: ['talks NER+TCD held 2025-11-01..2025-11-30 Abuja', 'talks NER planned 2026-05-01..2026-05-31 Niamey'],
  },
  // What is done on the way, and what is no meeting.
  {
    text: 'Kenyan Foreign Minister Ali Otieno will visit Lima on Friday to sign an agreement on fishing with Peru.',
    shows: ['visit KEN+PER planned 2026-03-06 Lima'],
  },
  { text: 'Norway signed a memorandum on the waters of the Eastern Mediterranean with Egypt in 2019.', shows: [] },
  { text: 'The governor wrote to the ministry of Chile in January.', shows: [] },
  { text: 'The Peruvian president said: "We do not bargain with kidnappers."', shows: [] },
  { text: 'She praised Serbia in its membership talks with the EU.', shows: [] },
  // A time of a clause beside it.
  {
    text: 'Norwegian Foreign Minister Kari Berg, on her first trip to Lima since taking office in November, held talks with Peruvian Foreign Minister Ana Soto.',
    shows: ['visit NOR+PER held Lima', 'talks NOR+PER held'],
  },
  {
    text: 'Chile said the first talks with Peru since they mended ties two years ago were held in Arica.',
    shows: ['talks CHL+PER held Arica'],
  },
  // Who asked for it.
  {
    text: "NATO ambassadors will hold an emergency session on Thursday at Turkey's request.",
    shows: ['talks NATO planned 2026-03-05'],
  },
  {
    text: "Chile and Peru held talks in Lima on Monday at Chile's request.",
    shows: ['talks CHL+PER held 2026-03-02 Lima'],
  },
  // By video.
  {
    text: 'The leaders of Chad and Niger held an emergency video call on Monday.',
    shows: ['call NER+TCD held 2026-03-02'],
  },
  // Near-misses: who stays away was one of the two; *not* and *but* of something else; brokered, ranked and gone back to on a day; a third.
  { text: 'Peru did not join talks with Chile in Lima on Monday.', shows: ['talks CHL+PER failed 2026-03-02 Lima'] },
  {
    text: 'Russia would not join a summit with Ukraine in Istanbul on March 12.',
    shows: ['summit RUS+UKR failed 2026-03-12 Istanbul'],
  },
  {
    text: 'Peru and Chile were due to meet in Lima last Monday to discuss not only trade but also fishing.',
    shows: ['talks CHL+PER planned 2026-02-23 Lima'],
  },
  {
    text: 'Chile and Peru were scheduled to hold talks in Lima on March 2 on trade, but not on fishing.',
    shows: ['talks CHL+PER planned 2026-03-02 Lima'],
  },
  {
    text: 'Qatar brokered a deal between Chad and Sudan at talks in Doha on Monday.',
    shows: ['talks QAT+SDN+TCD held 2026-03-02 Doha'],
  },
  {
    text: 'Kenyan President William Ruto became the first leader to meet Xi Jinping in Beijing on Monday.',
    shows: ['talks CHN+KEN held 2026-03-02 Beijing'],
  },
  {
    text: 'Kenyan President William Ruto became the leader of a party to meet Xi Jinping in Beijing on Friday.',
    shows: ['talks CHN+KEN planned 2026-03-06 Beijing'],
  },
  {
    text: 'US envoy Thomas Kehoe returned to Moscow on Monday for talks with Russian diplomats.',
    shows: ['visit RUS+USA held 2026-03-02 Moscow'],
  },
  {
    text: 'India and Nepal held talks in Delhi on Monday. Later the two discussed a dam with Bhutan.',
    shows: ['talks IND+NPL held 2026-03-02 Delhi', 'talks BTN+IND+NPL held 2026-03-02'],
  },
]

const meetings = (record: StoryRecord): string[] =>
  record.meetings.map(({ form, parties, status, time, place, arisesFrom }) => {
    const days = time?.from == null ? null : time.from === time.to ? time.from : `${time.from}..${time.to}`
    const origin = record.meetings.find(({ id }) => id === arisesFrom)?.place?.name
    const shown = [form, partiesOf(record, parties), status, days, place?.name]
    return [...shown, origin === undefined ? null : `arises from ${origin}`].filter(Boolean).join(' ')
  })

describe('what becomes of meetings, and what they come of', () => {
  it('is read', () => expectMost(cases, (record, { shows }) => differs(meetings(record), shows), 1), 600_000)
})
