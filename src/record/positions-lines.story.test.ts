import { describe, it } from 'vitest'
import { differs, expectMost, stancesOf } from './story.test-support.js'

/** Lines that somebody in office says, wants or keeps to: holder and stance; and near-misses that state none. */
const cases: { text: string; shows: string[] }[] = [
  { text: 'Peru does not negotiate with kidnappers, Peruvian Foreign Minister Ana Paz said.', shows: ['PER against'] },
  {
    text: '"Norway does not extradite its citizens," Norwegian Justice Minister Kari Lund said.',
    shows: ['NOR against'],
  },
  { text: '"We do not pay ransoms," Kenyan President Joseph Otieno said.', shows: ['KEN against'] },
  { text: 'Norway did not send a team, its minister said.', shows: [] },
  { text: 'The vote will go ahead on Sunday, Chilean Interior Minister Rosa Diaz said.', shows: ['CHL unchanged'] },
  { text: 'The concert will go ahead on Sunday, the singer said.', shows: [] },
  { text: '"We are staying on the island," Greek Defence Minister Nikos Lekas said.', shows: ['GRC unchanged'] },
  { text: '"We are staying in touch," Greek Defence Minister Nikos Lekas said.', shows: [] },
  { text: 'Jordan wants any agreement to guarantee its water.', shows: ['JOR for'] },
  { text: 'Jordan wants more time to study the text.', shows: [] },
  { text: 'Jordan wants Syria to open the border.', shows: [] },
  { text: 'Ghana insists that Senegal stay on as a mediator.', shows: ['GHA for'] },
  { text: 'Ghana insists that Senegal pay for the road.', shows: [] },
  { text: 'Chilean Senator Pedro Ruiz denounced the letter as a humiliation.', shows: ['CHL against'] },
  { text: 'Chilean Senator Pedro Ruiz denounced the murder as savage.', shows: [] },
  { text: 'Sudan would have nothing to do with the tribunal, its foreign minister said.', shows: ['SDN against'] },
  { text: 'Sudan has nothing to do with the theft, its foreign minister said.', shows: [] },
  { text: 'Egypt wants no part in the force.', shows: ['EGY against'] },
  { text: 'Bolivia said the dispute should be settled by the two neighbours alone.', shows: ['BOL for'] },
  { text: 'China said the conflict must be resolved through dialogue.', shows: ['CHN for'] },
  { text: 'Bolivia said the bill should be settled by June.', shows: [] },
  {
    text: 'The canal is ours, and that has not changed, Panamanian Foreign Minister Luis Rey said.',
    shows: ['PAN unchanged'],
  },
  { text: "Uganda's justice minister refused to withdraw the charges.", shows: ['UGA against'] },
  { text: 'Eritrea will not sit down with Ethiopia, an Eritrean minister said.', shows: ['ERI against'] },
  {
    text: 'Chad voiced concern over a new levy on cotton. It worries that the levy may rise.',
    shows: ['TCD concerned'],
  },
  { text: 'Iran had no part in the attack, its foreign minister said.', shows: [] },
  { text: 'Iran had no role in the attack, Iranian Foreign Minister Ali Karimi said.', shows: [] },
  { text: 'Norway could enter the final only if it beats Chile, its foreign minister said.', shows: [] },
  { text: 'Kenya has no room for more refugees, its minister said.', shows: [] },
  { text: 'Norway wants the war to end.', shows: ['NOR against'] },
  { text: 'Norway wants the ban to be lifted.', shows: ['NOR against'] },
  { text: 'Kenya wants the embargo to expire.', shows: ['KEN against'] },
  { text: 'Bolivia said the dispute should be resolved within weeks.', shows: [] },
  { text: '"We will stay in Rome until Friday," Norwegian Foreign Minister Kari Lund said.', shows: [] },
  { text: '"We will remain by your side," Norwegian Foreign Minister Kari Lund said.', shows: [] },
  { text: 'Norway has no plans to go to war, its foreign minister said.', shows: ['NOR against'] },
  { text: 'Norway will provide blankets but no money, its foreign minister said.', shows: [] },
  { text: 'A Chilean frigate hailed the tanker.', shows: [] },
  { text: 'Chile insisted that Peru remain calm.', shows: [] },
  { text: 'Chile insisted that Norway continue the talks.', shows: [] },
  { text: 'The convoy will proceed to Oslo, Norwegian Defence Minister Kari Lund said.', shows: [] },
]

describe('positions on what is kept, wanted and never done', () => {
  it('are read', () => expectMost(cases, (record, { shows }) => differs(stancesOf(record), shows), 2))
})
