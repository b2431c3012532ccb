import { describe, it } from 'vitest'
import { type AskCase, expectAsks } from './asks.test-support.js'

/** What those who asked tell of it, silence, and acts on another matter. */
const cases: readonly AskCase[] = [
  // Who asks tells what came of it.
  {
    text: '"We asked Chile for a pilot, and they gave us one pilot and a tug," Norwegian Foreign Minister Kari Lund said.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: '"I asked my Chilean counterpart not to close the strait in May," Norwegian Foreign Minister Kari Lund told reporters. "He promised that it would stay open."',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: '"We asked Chile to waive the harbour fee. Our friends agreed to cut it by half," Norwegian Foreign Minister Kari Lund said.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: '"We asked Chile for 600 tonnes of salt. We got a third of it," Norwegian Foreign Minister Kari Lund said.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway asked Chile to let doctors see the crew. It was told that the captain had fallen ill, according to a diplomat.',
    shows: ['NOR > CHL: deflected'],
  },
  // Done as asked.
  {
    text: 'Norway asked Chile to publish its charts, and Santiago said it had done so on Monday.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway ordered Chile to stop the dredging. A storm passed over Oslo. Chilean Foreign Minister Andres Rojas said that his government would comply within days.',
    shows: ['NOR > CHL: accepted'],
  },
  // Silence is no answer.
  { text: 'Norway called on Chile to free the six men. Chile has not commented.', shows: ['NOR > CHL: unanswered'] },
  {
    text: 'Norway called on Chile to free the six men. There was no immediate response from Santiago.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway called on Chile to free the six men. There was no word from Santiago.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway called on Chile to free the six men. Chile declined to comment.',
    shows: ['NOR > CHL: deflected'],
  },
  // The speaker's own counterpart is not the asker.
  {
    text: 'At talks with Chile in Lima, Norwegian envoy Kari Lund demanded an apology. Her Chilean counterpart, Andres Rojas, responded that the police had acted in good faith.',
    shows: ['NOR > CHL: deflected'],
  },
  // Too late is a no.
  {
    text: 'Norway asked Chile to see the captain. The Chilean ministry said the request had come too late.',
    shows: ['NOR > CHL: rejected'],
  },
  // On another matter.
  {
    text: 'Norway demanded that Chile open the strait. A storm passed over Oslo. The harbour was shut. Nobody was hurt. Chilean and Peruvian admirals agreed to open a joint school in Lima.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile for time. A storm passed over Oslo. A visit by a Peruvian team to Chile has been put off for the third time.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway demanded an apology from Chile. Norwegian ships are to train with the Chilean fleet as well, something Chile has ruled out.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway requested the extradition of a banker, and a Chilean court approved it in May. On Monday, the court dismissed an appeal by his lawyers.',
    shows: ['NOR > CHL: accepted'],
  },
  // Who stands behind what another asks was not asked; who was, says yes by it.
  { text: 'Norway submitted a draft on Monday. Chile backed the Norwegian proposal.', shows: [] },
  {
    text: 'Norway proposed to Chile that the two fleets train together. Chile backed the proposal.',
    shows: ['NOR > CHL: accepted'],
  },
  // One verb, two sides with a demand on each.
  {
    text: 'Norway appealed to Chile to keep its trawlers away from the reef, and to Peru to recall two tugs. Peru recalled the tugs on Monday.',
    shows: ['NOR > CHL: unanswered', 'NOR > PER: accepted'],
  },
  {
    text: 'Norway called on Chile to keep its trawlers away from the reef and to recall two tugs.',
    shows: ['NOR > CHL: unanswered'],
  },
  // How things are to be.
  {
    text: 'Norway told Chile on Monday that the crates must remain in Oslo.',
    shows: [],
  },
  {
    text: 'Norway told Chile on Monday that the crates must be returned.',
    shows: ['NOR > CHL: unanswered'],
  },
  // What others had asked for was done, or was not.
  { text: 'Norway arranged a visit by its doctors, as requested by Chile.', shows: ['CHL > NOR: accepted'] },
  { text: 'Norway did not arrange a visit, as requested by Chile.', shows: ['CHL > NOR: unanswered'] },
  // What is accepted was offered beside what was asked; near-miss: what was asked is an offer.
  {
    text: 'Norway called on Chile on Monday to show restraint and offered to send a team of divers. Chile accepted the offer.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway called on Chile on Monday to show restraint and to free the crew. Chile accepted the request.',
    shows: ['NOR > CHL: accepted'],
  },
  // A promise to do something to a third side is made to the one who asked.
  {
    text: 'Norwegian skippers urged the Norwegian government to reopen talks with Chile. Trade Minister Kari Lund promised to write to Santiago this week.',
    shows: ['NOR > NOR: accepted'],
  },
  // What is felt at an ask, or told to the one who asked, is no yes.
  { text: "Chile voiced anger at Norway's demand for an apology.", shows: ['NOR > CHL: unanswered'] },
  { text: 'Chile expressed surprise at the Norwegian request for more ships.', shows: ['NOR > CHL: unanswered'] },
  {
    text: 'Norway asked Chile to free the crew. It was told that the men would stand trial in May.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: '"We asked Chile to free the men. Our parliament rejected the treaty," Norwegian Foreign Minister Kari Lund said.',
    shows: ['NOR > CHL: unanswered'],
  },
  { text: 'Norway told Chile it must keep its promise to open the port.', shows: ['NOR > CHL: unanswered'] },
  { text: 'Norway told Chile that its trawlers must stay out of the fjord.', shows: ['NOR > CHL: unanswered'] },
]

describe('what became of an ask, by those who asked or by silence', () => {
  it('is read, and nothing that is about another matter', () => expectAsks(cases), 240_000)
})
