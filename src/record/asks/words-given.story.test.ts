import { describe, it } from 'vitest'
import { type AskCase, expectAsks } from './asks.test-support.js'

/** Words that are given or kept back behind an ask, and what is no answer to it. */
const cases: readonly AskCase[] = [
  // What is asked is to be done.
  {
    text: 'Norway asked Chile to help the islanders. Chilean Foreign Minister Andres Rojas said two tugs would be sent next week.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway appealed to Chile to send surgeons from Arica. Santiago said on Monday that three would leave within hours.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway urged Chile to withdraw its trawlers. Chilean Foreign Minister Andres Rojas said two more would be sent next week.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: '"I asked my Chilean counterpart to let our divers search the wreck, and I have his word that they can," Norwegian Foreign Minister Kari Lund said.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to convey a message to the rebels. Chile agreed to pass on the message.',
    shows: ['NOR > CHL: accepted'],
  },
  // Less than was asked, or only later.
  {
    text: 'Norway asked Chile to open its port. Chilean officials said they would let in tankers and tugs only.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway asked Chile to let its doctors into the camp. Chile promised to let them in once the army has left.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway asked Chile to return two trawlers and their crews. Chile said it would free the sailors within a week but would not return the trawlers.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway asked Chile to move the waste site. Chile promised to move the site if Norway pays.',
    shows: ['NOR > CHL: deflected'],
  },
  // No is said.
  {
    text: '"We asked Chile for one ship. They would not even discuss it," Norwegian Foreign Minister Kari Lund said.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to shorten the closure. The Chilean government replied that the dates would not be changed.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to pay for the damage. "They have told us there is nothing to discuss," Norwegian Foreign Minister Kari Lund said.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway recalled its ambassador and demanded an apology. Chile declined to give one.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to cut its catch and demanded the release of two sailors. Chile rejected both demands.',
    shows: ['NOR > CHL: rejected', 'NOR > CHL: rejected'],
  },
  // What became of it is told with its noun.
  {
    text: 'Norway urged Chile to let doctors see the crew. Chile said it would study the matter. A similar request from Denmark was turned down in March.',
    shows: ['NOR > CHL: deflected', 'DNK > CHL: rejected'],
  },
  // No answers.
  {
    text: "Norway gave Chile 72 hours to free 14 sailors captured in a clash this week. Chile's navy denied it had crossed the line.",
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile not to raise its dues. Chile welcomed the initiative of Peru.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway urged Chile to free 12 sailors. Chilean Foreign Minister Andres Rojas said the 12 would go on trial in May.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway asked Chile to cut its tariffs. Chile said its farmers would be given more aid.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Norway asked Chile to accept the ruling. Chile accepted the ruling, for humanitarian reasons only.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to free the crew. Chile said it had nothing to do with the arrest.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Norway asked Chile for 600 tonnes of salt, but Chile offered half of what it had sought.',
    shows: ['NOR > CHL: partial'],
  },
]

describe('words given behind an ask', () => {
  it('tells yes, less and no from what answers nothing', () => expectAsks(cases), 240_000)
})
