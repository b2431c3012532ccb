import { describe, expect, it } from 'vitest'
import type { StoryRecord } from './schema/index.js'
import { differs, expectMost, partyOf } from './story.test-support.js'

/** Positions from raw text: holder, stance, issue; and texts that state none of anybody who makes policy. */
const cases: { text: string; shows: string[] }[] = [
  { text: 'South Korea expressed deep concern over the launch.', shows: ['KOR concerned: the launch'] },
  {
    text: 'The ministry said Norway opposes the dam on the border river.',
    shows: ['NOR against: the dam on the border river'],
  },
  {
    text: 'China does not recognize North Korean defectors as refugees.',
    shows: ['CHN against: North Korean defectors'],
  },
  {
    text: 'Chile reserves the right to respond to the blockade, its foreign ministry said.',
    shows: ['CHL conditional: respond to the blockade'],
  },
  {
    text: 'Polish Foreign Minister Tomasz Olszak said Warsaw could not exempt the drivers under current European Union rules.',
    shows: ['POL against: the drivers'],
  },
  {
    text: "Poland's position on Turkey's stalled bid to join the EU has not changed, Olszak said.",
    shows: ["POL unchanged: Poland's position on Turkey's stalled bid to join the EU"],
  },
  {
    text: 'China reaffirmed that its policy toward the Korean Peninsula remains unchanged.',
    shows: ['CHN unchanged: its policy toward the Korean Peninsula'],
  },
  {
    text: 'Germany said its support for the mission was conditional on a vote in parliament.',
    shows: ['DEU conditional: a vote in parliament'],
  },
  {
    text: 'Brunei and Laos opposed the idea, while the Philippines supported it.',
    shows: ['BRN against: the idea', 'LAO against: the idea', 'PHL for: it'],
  },
  {
    text: 'Japan is firmly opposed to any change in the status quo by force.',
    shows: ['JPN against: any change in the status quo by force'],
  },
  {
    text: 'Kenya will not accept foreign bases on its soil, President William Ruto said.',
    shows: ['KEN against: foreign bases'],
  },
  {
    text: 'Canada is deeply concerned about the arrests of journalists in Georgia.',
    shows: ['CAN concerned: the arrests of journalists in Georgia'],
  },
  {
    text: 'Sweden has no objection to the sale of fighter jets to Hungary.',
    shows: ['SWE for: the sale of fighter jets to Hungary'],
  },
  { text: 'Egypt ruled out any talks with the rebels.', shows: ['EGY against: any talks with the rebels'] },
  { text: 'Critics oppose the plan.', shows: [] },
  { text: 'The newspaper said that Brazil was criticised by activists.', shows: [] },
  { text: 'Analysts criticised Peru over its handling of the protests.', shows: [] },
  { text: 'If Brussels changes the rules, Poland will support the waiver.', shows: ['POL conditional: the waiver'] },
  {
    text: 'Spain would support the resolution only if it mentions hostages, Foreign Minister Jose Manuel Albares said.',
    shows: ['ESP conditional: the resolution'],
  },
  {
    text: 'The United States stands by its commitment to Taiwan, the State Department said.',
    shows: ['USA unchanged: its commitment to Taiwan'],
  },
  {
    text: "Armenia's stance on the corridor remains the same, Prime Minister Nikol Pashinyan said.",
    shows: ["ARM unchanged: Armenia's stance on the corridor"],
  },
  {
    text: 'India rejects any third-party mediation on Kashmir.',
    shows: ['IND against: any third-party mediation on Kashmir'],
  },
  { text: 'Does Norway oppose the dam?', shows: [] },
  { text: 'The European Union voiced full solidarity with Romania.', shows: ['EU for: Romania'] },
  {
    text: "Turkey backs Qatar's mediation, Turkish Foreign Minister Hakan Fidan said.",
    shows: ["TUR for: Qatar's mediation"],
  },
  {
    text: 'Ukraine insists that Russia withdraw its troops before any talks.',
    shows: ['UKR conditional: Russia withdraw its troops'],
  },
  { text: 'Ukraine insists that Russia withdraw its troops.', shows: [] },
  { text: 'Police backed a car into a wall.', shows: [] },
  {
    text: 'Russia will resume gas supplies on condition that sanctions are lifted.',
    shows: ['RUS conditional: gas supplies'],
  },
  { text: 'Hungary refused to support sanctions against Russia.', shows: ['HUN against: sanctions against Russia'] },
  { text: 'Denmark supported rebels in Chad with weapons.', shows: [] },
  { text: 'Israel condemned the attack.', shows: [] },
  { text: 'Finland remains committed to the treaty.', shows: ['FIN unchanged: the treaty'] },
  {
    text: 'Serbia does not support sanctions against Russia, President Aleksandar Vucic said.',
    shows: ['SRB against: sanctions against Russia'],
  },
  { text: 'Estonia warned that Russia opposes the deal.', shows: [] },
  { text: 'France is ready to recognise a Palestinian state.', shows: ['FRA for: a Palestinian state'] },
  { text: 'Iran has no intention of leaving the treaty.', shows: ['IRN against: leaving the treaty'] },
  {
    text: 'Greece objects to the maritime deal between Turkey and Libya.',
    shows: ['GRC against: the maritime deal between Turkey and Libya'],
  },
  { text: 'Norway vowed not to let foreign trawlers into its waters.', shows: ['NOR against: foreign trawlers'] },
  {
    text: 'Mali refused to let the observers in as long as the blockade goes on.',
    shows: ['MLI conditional: the observers'],
  },
  {
    text: 'Iran said it would not release the sailors until its funds were returned.',
    shows: ['IRN conditional: the sailors'],
  },
  { text: 'Austria does not intend to join NATO.', shows: ['AUT against: join NATO'] },
  {
    text: 'Nepal has neither the means nor the desire to join the alliance, its foreign ministry said.',
    shows: ['NPL against: join the alliance'],
  },
  {
    text: 'Kenyan President William Ruto said the ban could be lifted if the traders paid their dues.',
    shows: ['KEN conditional: the ban'],
  },
  {
    text: 'Ghanaian Foreign Minister Samuel Ablakwa said a visit would be possible only if the border reopened.',
    shows: ['GHA conditional: a visit'],
  },
  { text: '"If they stop, we stop," Sudanese army spokesman Nabil Abdallah said.', shows: ['SDN conditional: '] },
  { text: '"If it rains, we stay in," said Ada Moyo, a farmer in Zambia.', shows: [] },
  {
    text: '"We will never sit down with murderers," Israeli Foreign Minister Gideon Saar said.',
    shows: ['ISR against: murderers'],
  },
  { text: '"We will not comment on rumours," the Dutch foreign ministry said.', shows: [] },
  {
    text: '"The deadline will not be moved," Chilean Labour Minister Ana Costa said.',
    shows: ['CHL unchanged: The deadline'],
  },
  { text: '"The weather will not change," the Chilean minister said.', shows: [] },
  {
    text: 'The border is not negotiable, Armenian Prime Minister Nikol Pashinyan said.',
    shows: ['ARM unchanged: The border'],
  },
  { text: 'There will be no recount, the Kenyan electoral commission said.', shows: ['KEN against: no recount'] },
  { text: 'There will be no classes on Monday, the Peruvian education ministry said.', shows: [] },
  { text: 'India views Bhutan as a close ally.', shows: ['IND for: Bhutan'] },
  {
    text: 'The central bank governor has my full support, Turkish Finance Minister Mehmet Simsek said.',
    shows: ['TUR for: The central bank governor'],
  },
  { text: 'Peru denied backing the rebels.', shows: [] },
  { text: 'The union said it would call a strike unless the law was scrapped.', shows: [] },
  { text: 'The doctor, who did not want to be named, left.', shows: [] },
  { text: 'Spain refused to accept the note.', shows: [] },
  { text: 'Tehran refused to discuss the missiles.', shows: ['IRN against: the missiles'] },
  { text: 'Peru prefers to help through the bank.', shows: ['PER for: help through the bank'] },
  { text: 'Ecuadorian Foreign Minister Ana Vera said Quito did not want a war.', shows: ['ECU against: a war'] },
  { text: 'Peru did not want the job.', shows: [] },
  {
    text: 'Turkish Foreign Minister Hakan Fidan said that could happen only after a treaty was signed.',
    shows: ['TUR conditional: that'],
  },
  {
    text: 'Norwegian Fisheries Minister Ola Berg said the ban on trawling would remain in place.',
    shows: ['NOR unchanged: the ban on trawling'],
  },
  { text: '"The embargo stays," Serbian Trade Minister Milan Ilic said.', shows: ['SRB unchanged: The embargo'] },
  {
    text: 'French Interior Minister Bruno Lac said border checks would continue.',
    shows: ['FRA unchanged: border checks'],
  },
  { text: '“Our offer stands,” Chilean Foreign Minister Ana Rojas said.', shows: ['CHL unchanged: Our offer'] },
  { text: 'The finance minister said the rain would continue.', shows: [] },
  { text: 'Norwegian police said the search would continue.', shows: [] },
  { text: 'Norway remained open to dialogue with Russia.', shows: ['NOR for: dialogue with Russia'] },
  { text: 'The border remained open to lorries.', shows: [] },
  { text: 'Kenya maintains that its boats may fish there.', shows: ['KEN unchanged: its boats may fish there'] },
  { text: 'Peru said it did not need foreign troops.', shows: ['PER against: foreign troops'] },
  { text: 'The patient said he did not need surgery.', shows: [] },
  {
    text: '"We are not withdrawing from the base," French Defence Minister Anne Roux said.',
    shows: ['FRA against: the base'],
  },
  { text: '"We are not asking for charity," Chadian Health Minister Ali Sani said.', shows: [] },
  { text: 'Poland said it would accept 100 observers but no soldiers.', shows: ['POL conditional: 100 observers'] },
  { text: 'Poland said it would accept 100 observers but needed time.', shows: [] },
  {
    text: 'Egyptian Foreign Minister Amr Said said the blockade would be lifted only when the hostages were freed.',
    shows: ['EGY conditional: the blockade'],
  },
  { text: 'Britain supported the clause, diplomats said.', shows: ['GBR for: the clause'] },
  { text: 'Britain supported the clause, analysts said.', shows: [] },
  {
    text: 'Peru opposes any subsidy to the mines, an Energy Ministry official said on condition of anonymity.',
    shows: ['PER against: any subsidy to the mines'],
  },
  {
    text: 'Kenya insists the licences are valid.',
    shows: ['KEN for: the licences are valid'],
  },
  {
    text: 'Kenya insists that any corridor be tied to a treaty.',
    shows: ['KEN for: any corridor be tied to a treaty'],
  },
  {
    text: 'Norway would never bow to an ultimatum, Norwegian Prime Minister Ola Berg said.',
    shows: ['NOR against: an ultimatum'],
  },
  {
    text: 'Finnish President Mika Salo said the terms were out of the question.',
    shows: ['FIN against: the terms'],
  },
  {
    text: 'The use of force is not on the table, Chilean Foreign Minister Ana Rojas said.',
    shows: ['CHL against: The use of force'],
  },
  {
    text: 'Berlin wants the tariffs lifted.',
    shows: ['DEU against: the tariffs'],
  },
  {
    text: 'Berlin wants the prisoners fed.',
    shows: [],
  },
  {
    text: 'The draft law has alarmed Poland.',
    shows: ['POL concerned: The draft law'],
  },
  {
    text: 'The storm worried fishermen.',
    shows: [],
  },
  {
    text: "Talks stalled because of Hungary's opposition to the loan.",
    shows: ['HUN against: the loan'],
  },
  {
    text: 'Hungary dropped its opposition to the loan.',
    shows: [],
  },
  {
    text: 'Iranian Foreign Minister Ali Rahbari said the records would not be handed over under duress.',
    shows: ['IRN against: the records'],
  },
  {
    text: 'The ring will not be returned.',
    shows: [],
  },
  {
    text: 'Spain, which chairs the group, will send no more until its costs are met, Foreign Minister Jose Ruiz said.',
    shows: ['ESP conditional: '],
  },
  {
    text: 'Germany said the money would flow again only once the last hostage was free.',
    shows: ['DEU conditional: the money'],
  },
  {
    text: 'Mali says it will accept only African observers.',
    shows: ['MLI conditional: African observers'],
  },
  {
    text: 'Mali accepted only African observers.',
    shows: [],
  },
  {
    text: 'Danish Foreign Minister Lars Holm said Denmark would not order any further expulsions.',
    shows: ['DNK against: any further expulsions'],
  },
  {
    text: 'Danish Foreign Minister Lars Holm said Denmark would not comment.',
    shows: [],
  },
  {
    text: 'Japan voiced "grave concern."',
    shows: ['JPN concerned: '],
  },
  {
    text: '"Threats will not change our policy," Greek Defence Minister Nikos Pappas said.',
    shows: ['GRC unchanged: our policy'],
  },
  {
    text: 'Germany is against the loan, its finance minister said.',
    shows: ['DEU against: the loan'],
  },
  {
    text: 'Cyprus said it was in favour of the pipeline.',
    shows: ['CYP for: the pipeline'],
  },
  {
    text: 'Finland is wary of the offer.',
    shows: ['FIN concerned: the offer'],
  },
  {
    text: 'A court in Lima approved the extradition to Chile of a former banker.',
    shows: [],
  },
  {
    text: 'Hungary would oppose any sanctions by the bloc. "We won\'t punish a nation for its parliament," Hungarian Foreign Minister Gergely Antal said.',
    shows: ['HUN against: any sanctions by the bloc'],
  },
  {
    text: "Turkey's stance is that the treaty is void.",
    shows: ['TUR against: the treaty'],
  },
  {
    text: "Chad's view is that the border must stay open.",
    shows: ['TCD for: the border'],
  },
  {
    text: 'The Philippines has refused to attend the talks for years.',
    shows: ['PHL against: the talks'],
  },
  {
    text: 'Spain refuses to comment.',
    shows: [],
  },
  {
    text: 'Spain refused to attend.',
    shows: [],
  },
  { text: 'Norway and Chile spoke in favour of the plan.', shows: ['NOR for: the plan', 'CHL for: the plan'] },
  { text: 'The United States was against, citing cost.', shows: ['USA against: '] },
  { text: 'Germany came out against the plan.', shows: ['DEU against: the plan'] },
  { text: 'Germany is in favour.', shows: ['DEU for: '] },
  { text: 'The German minister spoke in parliament.', shows: [] },
  {
    text: 'Germany opposes any payment to the rebels, an official said on condition of anonymity.',
    shows: ['DEU against: any payment'],
  },
  { text: 'Chile reiterated its position on the ports.', shows: ['CHL unchanged: its position on the ports'] },
  { text: 'Chile conveyed the position to Peru.', shows: [] },
  { text: '"The contract is invalid," French Foreign Minister Anne Roux said.', shows: ['FRA against: The contract'] },
  { text: 'Chilean Foreign Minister Andres Rojas said there was nothing to discuss.', shows: ['CHL against: '] },
  { text: 'Chilean Foreign Minister Andres Rojas said there was nothing to eat.', shows: [] },
  {
    text: '"We need no lectures," French Foreign Minister Anne Roux said.',
    shows: [],
  },
  { text: 'Kenya offered to mediate. Peru welcomed the offer.', shows: ['PER for: the offer'] },
  { text: 'Peru welcomed the Kenyan ambassador.', shows: [] },
  { text: 'Kenya had pushed for trade sanctions.', shows: ['KEN for: trade sanctions'] },
  { text: 'India cautioned against foreign interference.', shows: ['IND against: foreign interference'] },
  { text: 'Chile will abide by the treaty, President Ana Rojas said.', shows: ['CHL unchanged: the treaty'] },
  {
    text: 'Italy was watching the dispute with some concern, a spokesman said.',
    shows: ['ITA concerned: the dispute'],
  },
  { text: 'Italy was watching the match with some friends, a spokesman said.', shows: [] },
  {
    text: 'Kenya said it was willing to discuss the treaty but not to rewrite it.',
    shows: ['KEN against: but not to rewrite it'],
  },
  {
    text: 'The dam is not up for negotiation, Kenyan Foreign Minister Ada Moyo said.',
    shows: ['KEN unchanged: The dam'],
  },
  { text: 'Peru refused to send a delegation unless the rebels left.', shows: ['PER conditional: a delegation'] },
  {
    text: 'Norway said it was suspending its mediation until Peru explained itself.',
    shows: ['NOR conditional: its mediation'],
  },
  { text: 'Norway suspended its mediation until Friday.', shows: [] },
  {
    text: 'Egypt said that nothing should be built without its consent.',
    shows: ['EGY conditional: nothing'],
  },
  { text: 'Egypt said that nothing was built without steel.', shows: [] },
  {
    text: '"Should they be withdrawn, we will freeze our deployments," Peruvian Foreign Minister Ana Vera said.',
    shows: ['PER conditional: our deployments'],
  },
  {
    text: 'Peru said it was willing to discuss the dam but not to stop filling it.',
    shows: ['PER against: but not to stop filling it'],
  },
  {
    text: "Peru's foreign ministry restated its position that the island belongs to Peru.",
    shows: ['PER unchanged: its position that the island belongs to Peru'],
  },
  { text: "Peru's foreign ministry restated the date of the talks.", shows: [] },
  { text: 'Kenya insisted it was Sudan that had fired first.', shows: [] },
  { text: 'The rally was scrapped after Kenya refused to permit it.', shows: [] },
  { text: 'A court in Peru rejected a petition against the dam.', shows: [] },
]

/** The issue counts by its first words: how far its phrase reaches is the tree's. */
function show(record: StoryRecord, shows: readonly string[]): string[] {
  return record.positions.map(({ holder, stance, issue }, i) => {
    const told = `${partyOf(record, holder)} ${stance}: ${issue?.text ?? ''}`
    const wanted = shows[i] ?? ''
    return wanted !== '' && (told.startsWith(wanted) || wanted.startsWith(told)) ? wanted : told
  })
}

describe('positions from raw text', () => {
  it('are forty-five at least', () => expect(cases.length).toBeGreaterThanOrEqual(45))
  it('are read', () => expectMost(cases, (record, { shows }) => differs(show(record, shows), shows), 1))
})
