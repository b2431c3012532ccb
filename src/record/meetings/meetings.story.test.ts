import { describe, expect, it } from 'vitest'
import type { StoryRecord } from '../schema/index.js'
import { expectMost, partiesOf } from '../story.test-support.js'

/** Meetings from raw text: the words that each must show of form, parties, status, level, day and place, agenda and chain. */
const meetings: { text: string; shows: string[] }[] = [
  {
    text: 'Japanese Prime Minister Shigeru Ishiba met South Korean President Lee Jae-myung in Tokyo on Monday.',
    shows: ['talks JPN+KOR held head-of-state-or-government 2026-03-02 Tokyo'],
  },
  {
    text: 'US Secretary of State Marco Rubio spoke by telephone with Russian Foreign Minister Sergei Lavrov on Sunday.',
    shows: ['call RUS+USA held minister 2026-03-01'],
  },
  {
    text: 'French President Emmanuel Macron visited Egypt last week.',
    shows: ['visit EGY+FRA held head-of-state-or-government 2026-02-23'],
  },
  {
    text: 'Indian and Pakistani officials will hold talks in Dubai next week.',
    shows: ['talks IND+PAK planned senior-official 2026-03-09 Dubai'],
  },
  {
    text: 'The prime ministers of Estonia and Latvia spoke by phone on Tuesday.',
    shows: ['call EST+LVA held head-of-state-or-government 2026-03-03'],
  },
  {
    text: 'The defence ministers of Norway and Denmark will meet in Oslo on Friday. Their last meeting, in Aarhus in 2024, was held at a castle.',
    shows: ['talks DNK+NOR planned minister 2026-03-06 Oslo', 'talks DNK+NOR held minister 2024-01-01'],
  },
  {
    text: 'Talks between Sudan and Ethiopia, due in Cairo on Friday, were postponed.',
    shows: ['postponed'],
  },
  {
    text: 'Leaders of Brazil, India and South Africa met on the sidelines of the G20 summit in Johannesburg on Saturday.',
    shows: ['BRA+IND+ZAF held head-of-state-or-government 2026-02-28 Johannesburg'],
  },
  {
    text: 'Kenya and Somalia held the “blue line” talks in Nairobi on Tuesday. The blue line talks were led by Kenyan Foreign Minister Musalia Mudavadi and Somali Foreign Minister Ahmed Moalim Fiqi.',
    shows: ['talks “blue line” KEN+SOM held minister 2026-03-03 Nairobi'],
  },
  {
    text: 'China and India held similar talks in 2019 and 2021.',
    shows: ['talks CHN+IND held unknown 2019-01-01', 'talks CHN+IND held unknown 2021-01-01'],
  },
  {
    text: 'Deputy foreign ministers of Iran and Britain met in Geneva on Friday.',
    shows: ['GBR+IRN held vice-minister Geneva'],
  },
  {
    text: 'Chad and Niger held security meetings involving senior working-level officials in 2013 and 2015.',
    shows: ['talks NER+TCD held working 2013-01-01', 'talks NER+TCD held working 2015-01-01 after m1'],
  },
  {
    text: 'Canada and Mexico met on Monday. Canada and Peru met on Tuesday.',
    shows: ['talks CAN+MEX held unknown 2026-03-02', 'talks CAN+PER held unknown 2026-03-03'],
  },
  {
    text: 'Military experts from Russia and Ukraine met in Istanbul on Monday for working-level talks on prisoner exchanges.',
    shows: ['talks RUS+UKR held working 2026-03-02 Istanbul on prisoner exchanges'],
  },
  {
    text: 'The talks between Iran and the United States in Rome were cancelled on Friday.',
    shows: ['talks IRN+USA cancelled unknown Rome'],
  },
  {
    text: 'India and China met in Kazan in 2024. India and China met again in Tianjin in 2025.',
    shows: ['talks CHN+IND held unknown 2024-01-01 Kazan', 'talks CHN+IND held unknown 2025-01-01 Tianjin after m1'],
  },
  {
    text: 'Pakistan and Afghanistan will meet in Doha on Saturday.',
    shows: ['talks AFG+PAK planned unknown 2026-03-07 Doha'],
  },
  {
    text: "Hungary's foreign minister visited Belgrade on Monday. Serbian President Aleksandar Vucic received the minister.",
    shows: ['visit HUN+SRB held head-of-state-or-government 2026-03-02'],
  },
  {
    text: 'The presidents of Kazakhstan and Uzbekistan spoke by phone on Thursday.',
    shows: ['call KAZ+UZB held head-of-state-or-government 2026-02-26'],
  },
  {
    text: 'Japan and the Philippines signed a defence pact in Manila on Monday.',
    shows: ['signing JPN+PHL held unknown 2026-03-02 Manila'],
  },
  {
    text: 'US envoy Steve Witkoff met Russian President Vladimir Putin in Moscow on Wednesday. Ukrainian President Volodymyr Zelenskyy met US envoy Steve Witkoff in Kyiv on Friday.',
    shows: [
      'talks RUS+USA held head-of-state-or-government 2026-03-04 Moscow',
      'talks UKR+USA held head-of-state-or-government 2026-02-27 Kyiv',
    ],
  },
  {
    text: 'The meeting between Armenia and Azerbaijan focused on border demarcation.',
    shows: ['talks ARM+AZE held unknown on border demarcation'],
  },
  {
    text: 'Colombian President Gustavo Petro and Venezuelan President Nicolas Maduro met in Caracas. The two presidents met in Bogota a year earlier.',
    shows: [
      'talks COL+VEN held head-of-state-or-government Caracas after m2',
      'talks COL+VEN held head-of-state-or-government Bogota',
    ],
  },
  {
    text: 'Jordan hosted talks between Israel and Palestine in Aqaba on Sunday.',
    shows: ['talks ISR+JOR+PSE held unknown 2026-03-01 Aqaba'],
  },
  {
    text: 'Kenya invited the trade ministers of Uganda and Tanzania to emergency talks in Arusha on Thursday.',
    shows: ['talks KEN+TZA+UGA planned minister 2026-03-05 Arusha'],
  },
  {
    text: 'A summit of Armenia and Georgia planned for February in Tbilisi was cancelled.',
    shows: ['summit ARM+GEO cancelled head-of-state-or-government 2026-02-01 Tbilisi'],
  },
  {
    text: 'Algerian President Tahar Mebarki will visit Rome next month.',
    shows: ['visit DZA+ITA planned 2026-04-01 Rome'],
  },
  {
    text: 'Slovenia will take up the quota at a special session of parliament in Ljubljana next Tuesday.',
    shows: ['talks planned 2026-03-10 Ljubljana on the quota'],
  },
  {
    text: 'At a similar conference in 2019, lenders promised Chad $300 million.',
    shows: ['conference held 2019-01-01'],
  },
  {
    text: "Kenya's president skipped the last summit, held in Kigali in 2024.",
    shows: ['summit held 2024-01-01 Kigali'],
  },
  { text: 'The minister said so at a news conference in Quito on Monday.', shows: [] },
  { text: 'At the conference, lenders promised Chad $300 million.', shows: [] },
  { text: 'South Korea said it was in close contact with Japan.', shows: [] },
  { text: 'Norway remained open to dialogue with Russia.', shows: [] },
  {
    text: 'Slovenia and Croatia met on Monday. They will meet again in May.',
    shows: ['talks HRV+SVN held unknown 2026-03-02', 'talks HRV+SVN planned unknown 2026-05-01 after m1'],
  },
  {
    text: "Britain's king visited Kenya in 2023. Britain's king visited Samoa in 2024.",
    shows: [
      'visit GBR+KEN held head-of-state-or-government 2023-01-01',
      'visit GBR+WSM held head-of-state-or-government 2024-01-01',
    ],
  },
  {
    text: 'Chad and Sudan held talks in Cairo in January. A second round was held there in February. A third will be held in Doha next week.',
    shows: [
      'talks SDN+TCD held 2026-01-01 Cairo',
      'talks SDN+TCD held 2026-02-01 Cairo after m1',
      'talks SDN+TCD planned 2026-03-09 Doha after m2',
    ],
  },
  {
    text: 'Ghana and Togo met in Accra on Monday. Another round will be held in Lagos on Friday.',
    shows: ['talks GHA+TGO held Accra', 'talks GHA+TGO planned 2026-03-06 Lagos after m1'],
  },
  {
    text: 'Ghana and Togo met in Accra on Monday and agreed to meet again in Lome in May.',
    shows: ['talks GHA+TGO held 2026-03-02 Accra', 'talks GHA+TGO planned 2026-05-01 Lome after m1'],
  },
  {
    text: 'Norway and Chile held talks in Lima in January. A second one, due in Oslo in February, was postponed.',
    shows: ['talks CHL+NOR held 2026-01-01 Lima', 'talks CHL+NOR postponed 2026-02-01 Oslo after m1'],
  },
  {
    text: 'Polish Foreign Minister Jan Nowak had planned to visit Ankara next week. The trip was put off after a quake in Chile.',
    shows: ['visit POL+TUR postponed minister 2026-03-09 Ankara'],
  },
  {
    text: 'A planned meeting between the presidents of Peru and Chile did not take place.',
    shows: ['talks CHL+PER failed head-of-state-or-government'],
  },
  {
    text: 'Defense ministers from Finland and Estonia gathered in Oslo on Monday to discuss Baltic security.',
    shows: ['talks EST+FIN held minister 2026-03-02 Oslo on Baltic security'],
  },
  {
    text: 'Croatian President Ana Horvat received Serbian Foreign Minister Marko Ilic in Zagreb on Monday. During the meeting, Horvat raised the issue of missing persons.',
    shows: ['visit HRV+SRB held Zagreb on missing persons'],
  },
  {
    text: 'A meeting between the presidents of Peru and Chile in Bogota, agreed in January and planned for March 12, was cancelled after a quake in Lima.',
    shows: ['talks CHL+PER cancelled head-of-state-or-government 2026-03-12 Bogota'],
  },
  {
    text: 'Canadian Foreign Minister Ann Roy is to meet with Egyptian Foreign Minister Badr Abdelatty in Cairo next week to discuss the strait.',
    shows: ['talks CAN+EGY planned minister 2026-03-09 Cairo on strait'],
  },
  {
    text: 'OSLO (Reuters) - Peruvian Foreign Minister Ana Rojas and Chilean Foreign Minister Luis Vega held talks here on Sunday.',
    shows: ['talks CHL+PER held minister 2026-03-01 Oslo'],
  },
  {
    text: 'Peruvian Foreign Minister Ana Rojas will travel to Quito on Friday. She will meet Ecuadorean President Jorge Mena there.',
    shows: ['visit ECU+PER planned minister 2026-03-06 Quito', 'talks ECU+PER planned Quito'],
  },
  {
    text: 'Chad and Togo held talks in Cairo on Sunday. Another round will be held in Lome later this month.',
    shows: ['talks TCD+TGO held 2026-03-01 Cairo', 'talks TCD+TGO planned Lome after m1'],
  },
  { text: "Chad's foreign minister regularly speaks with his Libyan counterpart.", shows: [] },
  { text: 'A second round of the election will be held in Lima in June.', shows: [] },
  {
    text: 'Peru and Chile had planned to hold talks in Arica on Friday. It was put off at the request of Chile.',
    shows: ['talks CHL+PER postponed 2026-03-06 Arica'],
  },
  // Who led a side is told behind the talks.
  {
    text: 'Peru and Chile held talks in Arica on Monday. The Chilean delegation was led by Foreign Minister Ana Soto and the Peruvian side by Foreign Minister Luis Paz.',
    shows: ['talks CHL+PER held minister 2026-03-02 Arica'],
  },
  {
    text: 'Peru and Chile held talks in Arica on Monday. Chilean Foreign Minister Ana Soto headed the delegation.',
    shows: ['talks CHL+PER held minister 2026-03-02 Arica'],
  },
  {
    text: 'Peru and Chile held talks in Arica on Monday. The rescue team was led by Kenyan Foreign Minister Ali Otieno.',
    shows: ['talks CHL+PER held unknown 2026-03-02 Arica'],
  },
  {
    text: 'A visit by Kenyan President William Ruto to Rome, planned for June, was cancelled. Italy regretted it.',
    shows: ['visit ITA+KEN cancelled 2026-06-01 Rome'],
  },
  {
    text: 'Spanish Foreign Minister Jose Manuel Albares will travel to Geneva on Friday for talks with Moroccan Foreign Minister Nasser Bourita.',
    shows: ['visit ESP+MAR planned minister 2026-03-06 Geneva'],
  },
  {
    text: "Iceland's foreign minister will raise the quota with her Norwegian counterpart when they meet in Bergen on Friday.",
    shows: ['talks ISL+NOR planned minister 2026-03-06 Bergen'],
  },
  {
    text: 'French Foreign Minister Jean-Noel Barrot held separate talks with Armenian Foreign Minister Ararat Mirzoyan and Azerbaijani Foreign Minister Jeyhun Bayramov on Monday.',
    shows: ['talks ARM+FRA held minister 2026-03-02', 'talks AZE+FRA held minister 2026-03-02'],
  },
  {
    text: 'Turkey and Iran discussed trade in a separate meeting in Van on Monday.',
    shows: ['talks IRN+TUR held 2026-03-02 Van'],
  },
  {
    text: 'A summit of coastal states was held in Accra on Monday. The presidents of Ghana and Togo attended the summit.',
    shows: ['summit held 2026-03-02 Accra'],
  },
  {
    text: 'A summit of the African Union ended in Lusaka on Friday. A meeting between the presidents of Chad and Sudan lasted an hour.',
    shows: ['summit held 2026-02-27 Lusaka', 'talks SDN+TCD held'],
  },
  {
    text: 'Donors met at a conference in Oslo on Monday. At a similar conference in Bern in 2021, donors promised Chad $30 million.',
    shows: ['conference held 2026-03-02 Oslo after m2', 'conference held 2021-01-01 Bern'],
  },
  { text: 'Chad sent a delegation to Tripoli on Monday.', shows: ['visit LBY+TCD held 2026-03-02'] },
  { text: 'A farmer who spoke to Reuters said the bridge was closed.', shows: [] },
  { text: 'Norway received 40 refugees on Monday.', shows: [] },
]

function showMeetings(record: StoryRecord): string[] {
  return record.meetings.map((m) => {
    const facts = [
      m.form,
      m.name ? `“${m.name}”` : '',
      partiesOf(record, m.parties),
      m.status,
      m.level,
      m.time?.from ?? '',
      m.place?.name ?? '',
    ]
    const chain = [
      ...m.agenda.map(({ text }) => `on ${text}`),
      ...(m.alongside ? [`beside ${m.alongside}`] : []),
      ...m.precededBy.map((id) => `after ${id}`),
    ]
    return [facts.filter((fact) => fact !== '').join(' '), ...chain].join(' | ')
  })
}

/** Each wanted meeting must be there with all its words, and no others. */
function wrongMeetings(record: StoryRecord, { shows }: (typeof meetings)[number]): string | null {
  const shown = showMeetings(record)
  const has = (line: string, wanted: string) => wanted.split(' ').every((word) => line.split(/[ |]+/).includes(word))
  const right = shown.length === shows.length && shows.every((wanted, i) => has(shown[i]!, wanted))
  return right ? null : `expected ${JSON.stringify(shows)}\n  shown    ${JSON.stringify(shown)}`
}

describe('meetings from raw text', () => {
  it('are 40 at least', () => expect(meetings.length).toBeGreaterThanOrEqual(40))
  it('are read', () => expectMost(meetings, wrongMeetings))
})
