import { describe, expect, it } from 'vitest'
import type { StoryRecord } from '../schema/index.js'
import { differs, expectMost, partyOf } from '../story.test-support.js'

/** Asks and their answers, from raw text: yes, no, in part, put off, in exchange, silence; by word and by deed. */
const cases: { text: string; shows: string[] }[] = [
  {
    text: 'Norway asked Chile to open its ports to trawlers. Chilean Foreign Minister Andres Rojas agreed to the request.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway told Chile to open its ports to trawlers. Chile refused.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway told Chile that it would open its ports to trawlers.',
    shows: [],
  },
  {
    text: 'Norway asked Chile to open its ports to trawlers. Chile rejected the request.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Japan urged China to lift its ban on seafood. In response, China said it would study the request.',
    shows: ['JPN > CHN: deflected'],
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
    text: 'Egypt called on Ethiopia to halt the filling of the dam. Ethiopia reaffirmed that its policy remains unchanged.',
    shows: ['EGY > ETH: deflected'],
  },
  {
    text: 'India demanded that Pakistan hand over the suspects. Pakistan demanded evidence first.',
    shows: ['IND > PAK: deflected'],
  },
  { text: 'Armenia asked Russia to send observers. The Kremlin declined to comment.', shows: ['ARM > RUS: deflected'] },
  {
    text: 'Ukraine asked Hungary to open a corridor for grain. Budapest has not responded.',
    shows: ['UKR > HUN: unanswered'],
  },
  { text: 'Ukraine asked Hungary to open a corridor for grain.', shows: ['UKR > HUN: unanswered'] },
  {
    text: 'Spain urged Morocco to reopen the border crossing at Ceuta. Rabat said it would reopen the crossing next month.',
    shows: ['ESP > MAR: accepted'],
  },
  {
    text: 'South Korea asked Vietnam to extradite a fraud suspect. Vietnam said only that the case was under review.',
    shows: ['KOR > VNM: deflected'],
  },
  {
    text: 'Brazil asked Argentina to share flight data. Argentina partly agreed to the request.',
    shows: ['BRA > ARG: partial'],
  },
  {
    text: 'Canada asked Mexico to scrap the tariff. Mexico offered to halve the tariff instead.',
    shows: ['CAN > MEX: deflected'],
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
    text: "Australia asked Fiji to postpone the vote. Fiji's government said it would consider the request.",
    shows: ['AUS > FJI: deflected'],
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
    text: 'Slovakia asked Ukraine to resume oil transit. Kyiv promised to study the request.',
    shows: ['SVK > UKR: deflected'],
  },
  {
    text: 'President Gustavo Petro called on Washington to end the blockade of Cuba. The White House did not respond to a request for comment.',
    shows: ['COL > USA: unanswered'],
  },
  {
    text: 'Nepal and Bhutan asked India for vaccines. India pledged one million doses.',
    shows: ['NPL > IND: accepted'],
  },
  {
    text: "Belgium asked Hungary to lift its veto. Hungarian Prime Minister Viktor Orban said Hungary's position had not changed.",
    shows: ['BEL > HUN: deflected'],
  },
  { text: 'Latvia demanded an apology from Russia. Moscow rejected the demand.', shows: ['LVA > RUS: rejected'] },
  { text: 'Latvia demanded an apology from Russia. Russia apologised.', shows: ['LVA > RUS: accepted'] },
  {
    text: 'Mongolia asked Kazakhstan to sell it grain. Kazakhstan asked Mongolia to open its market to Kazakh meat in return.',
    shows: ['MNG > KAZ: deflected', 'KAZ > MNG: unanswered'],
  },
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
    text: 'Croatia asked Bosnia to move the waste site. Bosnia promised to move the site if Croatia pays.',
    shows: ['HRV > BIH: deflected'],
  },
  {
    text: 'Iraq asked Turkey to release more water. Turkey agreed to release more water until May.',
    shows: ['IRQ > TUR: accepted'],
  },
  { text: 'Denmark asked Greenland to approve the mine. Peru had no comment.', shows: ['DNK > GRL: unanswered'] },
  {
    text: 'Sri Lanka asked the IMF for a new loan. The IMF said it needed more information.',
    shows: ['LKA > IMF: deflected'],
  },
  {
    text: 'Albania called on Greece to recognise the licences. Greek officials dismissed the call.',
    shows: ['ALB > GRC: rejected'],
  },
  { text: 'In May, Yemen asked Oman to mediate. On Tuesday, Oman agreed to mediate.', shows: ['YEM > OMN: accepted'] },
  { text: 'Libya asked Malta to return a ship. Malta returned a painting to Egypt.', shows: ['LBY > MLT: unanswered'] },
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
  {
    text: 'Bulgaria invited North Macedonia to a summit in Sofia. Skopje said it had not yet decided whether to attend.',
    shows: ['BGR > MKD: deflected'],
  },
  { text: 'Honduras appealed to Taiwan for a loan. Taiwan offered half the sum.', shows: ['HND > TWN: partial'] },
  {
    text: 'Germany called on Poland to reopen the rail crossing. Warsaw said it would do so once the inquiry ends.',
    shows: ['DEU > POL: deflected'],
  },
  {
    text: 'Kuwait asked Iran to extend the talks on the gas field. Tehran did not reply by the deadline.',
    shows: ['KWT > IRN: unanswered'],
  },
  {
    text: 'Norway urged Chile to stop dumping ore. Santiago did not respond to a request for comment.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Peru asked Bolivia to extradite four bankers. Bolivia was ready to look at the evidence but would hand over no one.',
    shows: ['PER > BOL: rejected'],
  },
  {
    text: 'Kenya asked Uganda to open the dam. Uganda said only that the matter was before parliament.',
    shows: ['KEN > UGA: deflected'],
  },
  {
    text: 'Latvia demanded that Belarus free six fishermen. Minsk released two of them last week.',
    shows: ['LVA > BLR: partial'],
  },
  {
    text: 'Mexico asked Guatemala to let its trucks in. Guatemalan Foreign Minister Carlos Ramiro said that could happen only after a treaty was signed.',
    shows: ['MEX > GTM: deflected'],
  },
  {
    text: 'Chad called on Libya to close its camps. Tripoli has not responded.',
    shows: ['TCD > LBY: unanswered'],
  },
  {
    text: 'Finland urged its EU partners to ban the ships. Hungary turned down the idea.',
    shows: ['FIN > EU: rejected'],
  },
  {
    text: 'Rwanda urged Burundi to reopen the border. Burundi promised in 2019 to do so.',
    shows: ['RWA > BDI: unanswered'],
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
    text: 'Norway asked Chile to open its ports to trawlers, but Chile has not replied.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile to free two sailors, but they had no papers.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norwegian Trade Minister Ola Berg asked Chile to open its ports in a call with Chilean Foreign Minister Andres Rojas, who replied that parliament would have to be consulted.',
    shows: ['NOR > CHL: deflected'],
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
    text: 'Kenya urged Tanzania to return its trucks. Tanzanian Trade Minister Juma Mhando rejected the accusation.',
    shows: ['KEN > TZA: unanswered'],
  },
  {
    text: 'Kenya asked Tanzania to return its trucks. Tanzania promised an answer by Friday.',
    shows: ['KEN > TZA: deflected'],
  },
  {
    text: 'Kenya asked Tanzania to return its trucks. Tanzania promised only to pass the request on to its police.',
    shows: ['KEN > TZA: deflected'],
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
    text: 'Sweden called on Hungary to ratify the accord. Hungarian Prime Minister Istvan Nagy made no promise.',
    shows: ['SWE > HUN: deflected'],
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
    text: 'Ghana asked Togo for help. No reply has come from Lome.',
    shows: ['GHA > TGO: unanswered'],
  },
  {
    text: 'A court in Lima ordered the man to pay a fine.',
    shows: [],
  },
  {
    text: "Peru's president told the envoy Chile needed the ships to patrol its coast.",
    shows: [],
  },
  {
    text: 'Chile insisted that the ships were its own.',
    shows: [],
  },
  {
    text: 'Austria called on Serbia to hand over the suspect. Serbian President Dragan Ilic said his country had no such person.',
    shows: ['AUT > SRB: deflected'],
  },
  {
    text: "Austria called on Serbia to hand over the suspect. Serbia's critics said it would not.",
    shows: ['AUT > SRB: unanswered'],
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
    text: 'Norway called on Chile to impose sanctions on the shipper. Chilean Foreign Minister Andres Rojas said he would consider all options but had no intention of suspending trade.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Chile said it was carefully studying a Norwegian request for a rescue ship.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Opposition leader Hanna Virtanen demanded that Finnish Prime Minister Olli Saari put the treaty to a vote.',
    shows: ['FIN > FIN: unanswered'],
  },
  {
    text: 'French Foreign Minister Anne Roux met her Kenyan counterpart, Joyce Mwangi, in Nairobi on Tuesday. Roux asked for a naval escort for aid ships.',
    shows: ['FRA > KEN: unanswered'],
  },
  {
    text: 'The French opposition demanded the release of four deputies.',
    shows: [],
  },
  {
    text: "Norway asked Chile to open its ports. A meeting in Lima was put off at Chile's request.",
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Egypt appealed to the United Nations to send observers. A UN spokesman said the request was being considered.',
    shows: ['EGY > UN: deflected'],
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
    text: 'Norway asked Chile for eight visas. Two of the ministers were on holiday.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway has asked Chile to extradite two bankers and is still waiting for a reply; a Santiago court freed both on bail in May.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway has asked Chile to extradite two bankers and has yet to hear back. The court in Santiago told reporters on Monday that the file was long.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile to free the crew. Chile freed the crew on Monday.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway summoned the Chilean ambassador and handed him a note demanding an apology.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway summoned the Chilean ambassador and demanded that its own doctors be let in.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway gave Chile until June 1 to free the crew.',
    shows: ['NOR > CHL: unanswered, by 2026-06-01'],
  },
  {
    text: 'Norway proposed talks to Chile.',
    shows: ['NOR > CHL: unanswered'],
  },
]

function show(record: StoryRecord): string[] {
  return record.asks.map(({ asker, addressee, outcome, deadline }) => {
    const by = deadline?.to ? `, by ${deadline.to}` : ''
    return `${partyOf(record, asker)} > ${partyOf(record, addressee)}: ${outcome}${by}`
  })
}

describe('asks and answers from raw text', () => {
  it('are forty at least', () => expect(cases.length).toBeGreaterThanOrEqual(40))
  it('are read', () => expectMost(cases, (record, { shows }) => differs(show(record), shows)))
})
