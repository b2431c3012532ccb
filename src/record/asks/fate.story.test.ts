import { describe, it } from 'vitest'
import { type AskCase, expectAsks } from './asks.test-support.js'

/** What became of an ask, told by other words than an act of yes or no; and words that are none on it. */
const cases: readonly AskCase[] = [
  // By the noun of the ask.
  {
    text: 'Norway asked Chile to lift the levy, but the request was turned down, an official in Oslo said.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to lift the levy. The request was granted a week later.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to let lawyers visit the crew, a request that was granted.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to let lawyers visit the crew, a request that surprised nobody.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile to lift the levy. Chile said that it was too early to do so.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to lift the levy. Chile said that the levy was a red line.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to lift the levy. Chile said that it would be premature.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to lift the levy. The request has not been granted.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to lift the levy. The request came as a surprise.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'In 2021, a Chilean court turned down a Norwegian request for the extradition of a smuggler.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway urged Chile to let its officials land. Four earlier requests were all rejected.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Chile stopped short of granting a request from Norway to admit more workers.',
    shows: ['NOR > CHL: deflected'],
  },
  // By those who asked.
  {
    text: 'Norwegian Foreign Minister Kari Lund said she had asked Chile for a licence. "We did not get the licence," she said.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norwegian Foreign Minister Kari Lund said she had asked Chile for a licence. "We did not get much sleep," she said.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norwegian Foreign Minister Kari Lund asked Chile to step in. She got no for an answer.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norwegian Foreign Minister Kari Lund asked Chile to step in. She got no answer.',
    shows: ['NOR > CHL: unanswered'],
  },
  // The thing is handed over.
  {
    text: 'Norway has asked Chile for a copy of the chart. "We will provide it on Monday," Chilean Foreign Minister Andres Rojas said.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway has asked Chile for a copy of the chart, and Chile handed it over on Monday.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to publish the lists, something it did a day later.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to publish the lists, something it had not done.',
    shows: ['NOR > CHL: rejected'],
  },
  // Words of no.
  {
    text: 'Norway asked Chile to lower its levy on salmon, but Chilean Trade Minister Andres Rojas said on Monday that there would be no exceptions.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to lower its levy on salmon. Chilean Trade Minister Andres Rojas said that there would be no exceptions.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile for a guarantee. Chile has not agreed to it.',
    shows: ['NOR > CHL: rejected'],
  },
  // The answer names what was asked, and a clause behind it who asked.
  {
    text: 'Chilean President Luis Rojas ruled out a pardon, which Norway had requested the day before.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Chile freed two sailors, whose release Norway had demanded.',
    shows: ['NOR > CHL: accepted'],
  },
  // The ask is named alone, whoever is read as the speaker.
  {
    text: 'Norwegian envoy Kari Lund asked rebel leader Andres Rojas to call off a march. The guerrilla chief agreed to the request.',
    shows: ['NOR > Andres Rojas: accepted'],
  },
  // What is offered is turned down, and not what was demanded.
  {
    text: 'Norway asked Chile to protect its trawlers. A storm passed over Oslo. The harbour was shut. Nobody was hurt. Peru offered to mediate. Chile turned the offer down.',
    shows: ['NOR > CHL: unanswered'],
  },
  // Words on another matter.
  {
    text: "Norway urged Chile not to take up the matter. France said that talks on Peru's request would be held on Friday.",
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile for an explanation. Chile also refused to readmit four inspectors.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile to suspend the levy until the two ministers had met. The ministers will meet in Lima on Friday.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile for a new treaty. Chile dismissed reports that it had linked the treaty to trade.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile for a clause on fishing. A storm passed over Oslo. The harbour was shut. Nobody was hurt. Chile has offered to train Norwegian officers.',
    shows: ['NOR > CHL: unanswered'],
  },
]

/** Ultimatums; a *did*, a noun in apposition and a noun right behind that answer; words that answer another. */
const taken: readonly AskCase[] = [
  {
    text: 'Norway gave Chile 48 hours to hand over the two skippers. Chile said it would not bow to threats.',
    shows: ['NOR > CHL: rejected'],
  },
  { text: 'Norway set Chile a deadline of Friday to lift the levy.', shows: ['NOR > CHL: unanswered, by 2026-03-06'] },
  {
    text: 'Norway gave Chile until midnight on Sunday to restore the licences.',
    shows: ['NOR > CHL: unanswered, by 2026-03-08'],
  },
  { text: 'Norway gave Chile two years.', shows: [] },
  { text: 'Norway delivered an ultimatum to the rebels on Monday.', shows: [] },
  {
    text: 'Norway asked Chile to share the findings of the inquiry, which Santiago did on Monday.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to share the findings of the inquiry, which Santiago did not want in the first place.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile to let lawyers visit the crew, a request that Santiago granted.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to let lawyers visit the crew, a demand the army has ignored.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Norway asked Chile to let lawyers visit the crew, a request that angered Santiago.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile to free two skippers.\n\nIt has also called for access to the crew. Chile granted the request on Friday.',
    shows: ['NOR > CHL: unanswered', 'NOR > CHL: accepted'],
  },
  {
    text: 'Kenyan opposition leader Grace Moyo called on the government to recall parliament and accused it of ignoring warnings. President William Ruto rejected the charge, but agreed to convene lawmakers on Monday.',
    shows: ['KEN > KEN: accepted'],
  },
  {
    text: 'Norway asked Chile for the extradition of a banker on Monday. Amnesty International urged Chile not to extradite him.',
    shows: ['NOR > CHL: unanswered', 'AI > CHL: unanswered'],
  },
  {
    text: 'Norway appealed for help on Monday. Chile, asked to supply tents, said it was studying the request.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Kenyan teachers asked the IMF for a grant. The fund agreed to consider it. They also urged Chile to send books.',
    shows: ['KEN > IMF: deflected', 'KEN > CHL: unanswered'],
  },
  {
    text: 'Kenyan teachers praised the IMF. It also urged Chile to send books.',
    shows: ['IMF > CHL: unanswered'],
  },
  { text: 'Norway appealed for help on Monday. Chile has resisted calls to send tents.', shows: ['? > CHL: rejected'] },
]

/** Who was asked, where the verb does not say. */
const addressees: readonly AskCase[] = [
  {
    text: 'In a letter to Chilean President Luis Rojas on Monday, Norway demanded an apology.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway demanded that the two ships be freed and summoned the Chilean ambassador in Oslo.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norwegian Fisheries Minister Kari Lund demanded that the boats be released at once.\n\nHer Chilean counterpart, Andres Rojas, refused, saying the case was with the police.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'The Chilean ambassador was summoned to the Norwegian Foreign Ministry on Monday. "The Chilean side was urged to free the sailors," the statement reads.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway offered talks to Chile in January. Chile has not responded.',
    shows: ['NOR > CHL: unanswered'],
  },
  { text: 'Norway offered 20 million euros in aid to Chile.', shows: [] },
  { text: 'Norway called off the trip on the advice of its doctors in Chile.', shows: [] },
]

describe('what became of an ask', () => {
  it('is read from the words around it', () => expectAsks(cases), 240_000)
  it('is read from what takes the ask up', () => expectAsks(taken), 240_000)
  it('finds who was asked', () => expectAsks(addressees), 240_000)
})
