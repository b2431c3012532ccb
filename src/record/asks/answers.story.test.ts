import { describe, expect, it } from 'vitest'
import { type AskCase, expectAsks } from './asks.test-support.js'

/** Asks and their answers, from raw text: yes, no, in part; by word and by deed. */
const cases: readonly AskCase[] = [
  // A bare yes or no right behind is by the one who was asked, whoever else is named in what was asked.
  {
    text: 'Norway demanded that the ship and its captain be released. Chilean Foreign Minister Andres Rojas ruled that out.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway and Chile held talks in Lima. Norway proposed that the heads of the two coast guards meet. Chile accepted it.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway cut its aid to Chile and demanded safe-conduct for a jailed surveyor.',
    shows: ['NOR > CHL: unanswered'],
  },
  // So is the one with whom the asker deals in the sentence before, unless another is named.
  {
    text: 'Norway accused Chile of piracy. It demanded compensation for the crew.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway accused Chile of piracy. It demanded compensation from Peru.',
    shows: ['NOR > PER: unanswered'],
  },
  // Who answers right behind was asked.
  {
    text: 'Norwegian Foreign Minister Kari Lund demanded an apology. Reporters in Oslo answered with laughter.',
    shows: [],
  },
  {
    text: 'Norwegian Foreign Minister Kari Lund demanded an apology. Chilean Foreign Minister Andres Rojas replied that the matter was for the courts. Rojas accused Norway of piracy.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norwegian Foreign Minister Kari Lund demanded an apology. Chilean Foreign Minister Andres Rojas slept that night. Rojas accused Norway of piracy.',
    shows: [],
  },
  {
    text: 'Norwegian Foreign Minister Kari Lund demanded an apology. Chilean Foreign Minister Andres Rojas declined to comment.',
    shows: ['NOR > CHL: deflected'],
  },
  { text: 'Norway proposed a reunion of separated families to Chile.', shows: ['NOR > CHL: unanswered'] },
  // What was asked not to be done is done.
  {
    text: 'Norway urged Chile not to sign the treaty. Chile said it would sign the treaty next week.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway urged Chile to sign the treaty. Chile said it would sign the treaty next week.',
    shows: ['NOR > CHL: accepted'],
  },
  // What is granted beside a clear no is something else; a part of the same thing is not.
  {
    text: 'Norway asked Chile to delay the tariffs. Chile refused, but agreed to send a team of negotiators to Oslo.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to dismantle a watchtower. Chile rejected the demand. Chile said it was willing to work with Norway for peace.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile for two crossings. Chile accepted the first but turned down the second.',
    shows: ['NOR > CHL: partial'],
  },
  // What is done after it was asked for.
  {
    text: 'Chile left the base on Monday after Norway demanded that it go.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Chile left the base on Monday before Norway demanded that it go.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Chile withdrew its troops from the base after Norway demanded that it leave the base.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Chile withdrew its troops from the base before Norway demanded that it hand over the port.',
    shows: ['NOR > CHL: unanswered'],
  },
  // Parts.
  { text: 'Norway asked Chile for ten trawlers and it sent six.', shows: ['NOR > CHL: partial'] },
  {
    text: 'Norway asked Chile for the boat and the crew. Chile handed over the crew.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway asked Chile for the boat and the crew. Chile handed over the boat and the crew.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to help with peace and stability in the region. Chile agreed to help with peace.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to open four crossings. Two of the four were opened on Monday.',
    shows: ['NOR > CHL: partial'],
  },
  // Refusals without an act of refusing.
  {
    text: 'Norway demanded an apology from Chile. There will be none, President Luis Rojas said.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway demanded an apology from Chile. None would be given, a Chilean spokesman said.',
    shows: ['NOR > CHL: rejected'],
  },
  { text: 'Norway asked Chile to wait. Chile did not wait.', shows: ['NOR > CHL: rejected'] },
  {
    text: 'Norway urged Chile to free the two sailors. Chilean Foreign Minister Andres Rojas said that was out of the question.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to say where the ship is. Chile has neither confirmed nor denied that it was sunk.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile to hand them over. Chilean Foreign Minister Andres Rojas read the request for an hour and turned it down.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile not to send the boat back. Chile did not send it back.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile for a map in May and for a list in June. Neither letter has been answered.',
    shows: ['NOR > CHL: unanswered'],
  },
  // What is denied is no answer.
  {
    text: 'Norway has asked Chile to hand over the four commanders. Chile denies arming the group.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile to open its ports to trawlers. Chilean Foreign Minister Andres Rojas agreed to the request.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway told Chile to open its ports to trawlers. Chile refused.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to open its ports to trawlers. Chile rejected the request.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'The United States demanded that Iran release three sailors by Friday. Iran refused.',
    shows: ['USA > IRN: rejected, by 2026-03-06'],
  },
  {
    text: 'France invited Kenya to a climate conference in Paris. Kenya accepted the invitation.',
    shows: ['FRA > KEN: accepted'],
  },
  {
    text: 'France invited Kenya to a climate conference in Paris. Kenya declined the invitation.',
    shows: ['FRA > KEN: rejected'],
  },
  {
    text: 'Turkey issued an ultimatum to Syria, demanding that it withdraw its troops from the border by June 1. Syria dismissed the ultimatum.',
    shows: ['TUR > SYR: rejected, by 2026-06-01'],
  },
  {
    text: 'Poland asked Germany for air defence systems. Germany agreed to send one battery but ruled out sending troops.',
    shows: ['POL > DEU: partial'],
  },
  {
    text: 'Spain urged Morocco to reopen the border crossing at Ceuta. Rabat said it would reopen the crossing next month.',
    shows: ['ESP > MAR: accepted'],
  },
  {
    text: 'Brazil asked Argentina to share flight data. Argentina partly agreed to the request.',
    shows: ['BRA > ARG: partial'],
  },
  {
    text: 'Finland requested that Estonia inspect the cable. Estonia inspected the cable on Monday.',
    shows: ['FIN > EST: accepted'],
  },
  {
    text: 'Kosovo asked NATO to send more troops. NATO Secretary General Mark Rutte ruled out sending more troops.',
    shows: ['XKX > NATO: rejected'],
  },
  { text: 'Tunisia asked Italy to take back 40 migrants. Italy agreed.', shows: ['TUN > ITA: accepted'] },
  {
    text: 'Ghana requested help from Germany after the floods. Germany sent two rescue teams on Tuesday.',
    shows: ['GHA > DEU: accepted'],
  },
  {
    text: "The United Nations called on Sudan to open a corridor for aid. Sudan's army refused to open the corridor.",
    shows: ['UN > SDN: rejected'],
  },
  {
    text: 'Lithuania asked Belarus to free two journalists. Belarus freed one of the journalists on Friday.',
    shows: ['LTU > BLR: partial'],
  },
  {
    text: 'Peru invited Bolivia to join the trade pact. Bolivian President Luis Arce turned down the invitation.',
    shows: ['PER > BOL: rejected'],
  },
  {
    text: 'Moldova urged Russia to withdraw its troops. Russian Foreign Minister Sergei Lavrov ruled out a withdrawal.',
    shows: ['MDA > RUS: rejected'],
  },
  {
    text: 'Qatar asked Iran to release a tanker. Tehran released the tanker on Sunday.',
    shows: ['QAT > IRN: accepted'],
  },
  {
    text: 'Slovakia asked Ukraine to resume oil transit. Ukrainian officials promised to do so.',
    shows: ['SVK > UKR: accepted'],
  },
  {
    text: 'Nepal and Bhutan asked India for vaccines. India pledged one million doses.',
    shows: ['NPL > IND: accepted'],
  },
  { text: 'Latvia demanded an apology from Russia. Moscow rejected the demand.', shows: ['LVA > RUS: rejected'] },
  { text: 'Latvia demanded an apology from Russia. Russia apologised.', shows: ['LVA > RUS: accepted'] },
  {
    text: 'Ecuador asked Spain to extradite a former minister. A Spanish court approved the extradition.',
    shows: ['ECU > ESP: accepted'],
  },
  {
    text: 'The United States urged Guatemala to arrest smugglers. Guatemalan police arrested nine smugglers on Monday.',
    shows: ['USA > GTM: accepted'],
  },
  {
    text: 'Norway asked Iceland to share data on cod. Norway also asked Iceland to cut its mackerel quota. Iceland agreed to share the data. Iceland rejected the mackerel quota.',
    shows: ['NOR > ISL: accepted', 'NOR > ISL: rejected'],
  },
  {
    text: "Zambia invited Malawi to a summit on drought. Malawi's president will attend the summit.",
    shows: ['ZMB > MWI: accepted'],
  },
  { text: 'Senegal rejected a French request to keep a base in Dakar.', shows: ['FRA > SEN: rejected'] },
  { text: 'Senegal has asked France to close its base. Paris has accepted.', shows: ['SEN > FRA: accepted'] },
  { text: 'China rejected calls by the United States to lift the ban.', shows: ['USA > CHN: rejected'] },
  {
    text: 'Iraq asked Turkey to release more water. Turkey agreed to release more water until May.',
    shows: ['IRQ > TUR: accepted'],
  },
  {
    text: 'Albania called on Greece to recognise the licences. Greek officials dismissed the call.',
    shows: ['ALB > GRC: rejected'],
  },
  { text: 'In May, Yemen asked Oman to mediate. On Tuesday, Oman agreed to mediate.', shows: ['YEM > OMN: accepted'] },
  {
    text: 'Uganda asked Kenya to drop a fee on milk. Kenya dropped the charge on Thursday.',
    shows: ['UGA > KEN: accepted'],
  },
  {
    text: 'Oman urged Iran and Israel to halt attacks. Iran halted its strikes. Israel ignored the appeal.',
    shows: ['OMN > IRN: partial'],
  },
  { text: 'Malta urged Libya to take back a tanker. Tripoli turned a deaf ear.', shows: ['MLT > LBY: rejected'] },
  {
    text: 'Iraq demanded that Turkey leave the base at Bashiqa within 30 days. Turkish Defence Minister Yasar Guler said Turkish troops would stay.',
    shows: ['IRQ > TUR: rejected'],
  },
  { text: 'Honduras appealed to Taiwan for a loan. Taiwan offered half the sum.', shows: ['HND > TWN: partial'] },
  {
    text: 'Peru asked Bolivia to extradite four bankers. Bolivia was ready to look at the evidence but would hand over no one.',
    shows: ['PER > BOL: rejected'],
  },
  {
    text: 'Latvia demanded that Belarus free six fishermen. Minsk released two of them last week.',
    shows: ['LVA > BLR: partial'],
  },
  {
    text: 'Finland urged its EU partners to ban the ships. Hungary turned down the idea.',
    shows: ['FIN > EU: rejected'],
  },
  {
    text: 'Denmark proposed a joint patrol in the Baltic. Sweden welcomed the proposal.',
    shows: ['DNK > SWE: accepted'],
  },
  {
    text: 'Norway asked Chile to open its ports to trawlers, but Chile closed them without a word.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Kenya asked Tanzania to return all its trucks. Tanzania agreed to return a third of the trucks.',
    shows: ['KEN > TZA: partial'],
  },
  {
    text: 'Kenya asked Tanzania to return all its trucks. Tanzania agreed to return the trucks, but said the drivers would stay.',
    shows: ['KEN > TZA: partial'],
  },
  {
    text: 'Kenya asked Tanzania to return its trucks. Tanzania agreed to do so, but gave no date.',
    shows: ['KEN > TZA: accepted'],
  },
  {
    text: 'Denmark asked Egypt to release three journalists. Two of them were freed on Monday.',
    shows: ['DNK > EGY: partial'],
  },
  {
    text: 'Denmark asked Egypt to release three journalists. Egypt freed one on Monday.',
    shows: ['DNK > EGY: partial'],
  },
  {
    text: 'Spain urged Morocco to reopen the border crossing at Ceuta. Rabat said it would not reopen the crossing.',
    shows: ['ESP > MAR: rejected'],
  },
  {
    text: 'The United States pressed Iraq to disarm the militias. Baghdad ruled that out.',
    shows: ['USA > IRQ: rejected'],
  },
  {
    text: 'Austria asked Serbia for 500 tents. Belgrade promised 200.',
    shows: ['AUT > SRB: partial'],
  },
  {
    text: 'Norway demanded that Chile hand over the tapes. That demand was turned down last year by the Chilean justice ministry, which said it could not part with them.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile for one thing, a list of the missing. It said no.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to put off the vote. The Chilean minister declined but promised to send an envoy to the talks.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to reopen three ports. Chile agreed to reopen one, provided that the tolls go to a fund.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway asked Chile for eight visas. Six of the eight were issued on Monday.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway asked Chile for the drawings. Those of the gate were handed over, those of the tower were not.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway urged Chile to scrap the fishing fee. It was halved in June.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway asked Chile to free the crew. Chile freed the crew on Monday.',
    shows: ['NOR > CHL: accepted'],
  },
]

describe('asks answered, from raw text', () => {
  it('are forty at least', () => expect(cases.length).toBeGreaterThanOrEqual(40))
  it('are read', () => expectAsks(cases))
})
