import { describe, expect, it } from 'vitest'
import { type AskCase, expectAsks } from './asks.test-support.js'

/** Asks without an answer, from raw text: put off, met with a counter-ask or with silence; and what is no ask. */
const cases: readonly AskCase[] = [
  {
    text: 'Norway told Chile that it would open its ports to trawlers.',
    shows: [],
  },
  {
    text: 'Japan urged China to lift its ban on seafood. In response, China said it would study the request.',
    shows: ['JPN > CHN: deflected'],
  },
  {
    text: 'Egypt called on Ethiopia to halt the filling of the dam. Ethiopia reaffirmed that its policy remains unchanged.',
    shows: ['EGY > ETH: deflected'],
  },
  {
    text: 'The African Union urged Chad to call off the vote. Chadian Prime Minister Ali Abba said the vote would go ahead.',
    shows: ['AU > TCD: rejected'],
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
    text: 'South Korea asked Vietnam to extradite a fraud suspect. Vietnam said only that the case was under review.',
    shows: ['KOR > VNM: deflected'],
  },
  {
    text: 'Canada asked Mexico to scrap the tariff. Mexico offered to halve the tariff instead.',
    shows: ['CAN > MEX: deflected'],
  },
  {
    text: "Australia asked Fiji to postpone the vote. Fiji's government said it would consider the request.",
    shows: ['AUS > FJI: deflected'],
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
    text: "Belgium asked Hungary to lift its veto. Hungarian Prime Minister Viktor Orban said Hungary's position had not changed.",
    shows: ['BEL > HUN: deflected'],
  },
  {
    text: 'Mongolia asked Kazakhstan to sell it grain. Kazakhstan asked Mongolia to open its market to Kazakh meat in return.',
    shows: ['MNG > KAZ: deflected', 'KAZ > MNG: unanswered'],
  },
  {
    text: 'Croatia asked Bosnia to move the waste site. Bosnia promised to move the site if Croatia pays.',
    shows: ['HRV > BIH: deflected'],
  },
  { text: 'Denmark asked Greenland to approve the mine. Peru had no comment.', shows: ['DNK > GRL: unanswered'] },
  {
    text: 'Sri Lanka asked the IMF for a new loan. The IMF said it needed more information.',
    shows: ['LKA > IMF: deflected'],
  },
  { text: 'Libya asked Malta to return a ship. Malta returned a painting to Egypt.', shows: ['LBY > MLT: unanswered'] },
  {
    text: 'Bulgaria invited North Macedonia to a summit in Sofia. Skopje said it had not yet decided whether to attend.',
    shows: ['BGR > MKD: deflected'],
  },
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
    text: 'Kenya asked Uganda to open the dam. Uganda said only that the matter was before parliament.',
    shows: ['KEN > UGA: deflected'],
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
    text: 'Rwanda urged Burundi to reopen the border. Burundi promised in 2019 to do so.',
    shows: ['RWA > BDI: unanswered'],
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
    text: 'Sweden called on Hungary to ratify the accord. Hungarian Prime Minister Istvan Nagy made no promise.',
    shows: ['SWE > HUN: deflected'],
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
    text: 'Norway called on Chile to impose sanctions on the shipper. Chilean Foreign Minister Andres Rojas said he would consider all options but had no intention of suspending trade.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Norway asked Chile to halt the flights. Chilean Foreign Minister Andres Rojas told parliament he would weigh all options but had no intention of cutting ties with Peru.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Norway asked Chile to pay for the ship. Chile said it would study the request but had no intention of paying.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to free the crew. Chile declined to comment on the request and rejected the demand as absurd.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway urged Chile to free the editor. A Chilean army spokesman declined to say whether he was alive.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Norway urged Chile to free the editor. Chile refused to disclose where he was held.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Norway urged Chile to free the editor. Chile refused to say sorry.',
    shows: ['NOR > CHL: rejected'],
  },
  // Who holds them is asked to let them go; near-misses: their own side holds them, nobody holds them.
  {
    text: 'Police in Chile arrested the Norwegian editor Kari Lund on Monday. Norway called for her release.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Chile seized a Norwegian trawler on Friday. Norway demanded the return of the ship.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Authorities in Chile detained the Norwegian editor Kari Lund in May. It rained for weeks. Norway demanded her release.',
    shows: ['NOR > CHL: unanswered'],
  },
  { text: 'Norway seized a Norwegian trawler on Friday. Norway demanded the return of the ship.', shows: [] },
  { text: 'Chile praised the Norwegian editor Kari Lund. Norway called for her release.', shows: [] },
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

describe('asks put off or left open, from raw text', () => {
  it('are forty at least', () => expect(cases.length).toBeGreaterThanOrEqual(40))
  it('are read', () => expectAsks(cases))
})
