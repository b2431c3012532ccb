import { describe, it } from 'vitest'
import { type AskCase, expectAsks } from './asks.test-support.js'

/** What the words of a reply come to where no act of yes or no is coded, and what is no answer to the ask. */
const cases: readonly AskCase[] = [
  // What was asked for goes ahead; so does what was to be called off.
  {
    text: 'Norway asked Chile for permission to visit the mine. Chile said that the visit could take place in June.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile for permission to visit the mine. Chile said that the visit could not take place before the election.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway urged Chile to cancel the naval parade. Chile said the parade would go ahead as planned.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to lift the levy. Chile said that a regatta would go ahead as planned.',
    shows: ['NOR > CHL: deflected'],
  },
  // Leave is given, or less than all of it.
  {
    text: 'Norway asked Chile to let its surveyors into the port. Chile said they would be allowed in on Thursday.',
    shows: ['NOR > CHL: accepted'],
  },
  {
    text: 'Norway asked Chile to let its surveyors into the port. Chile said they would not be allowed in.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway asked Chile to reopen nine clinics. Chile said it could reopen only four clinics this year.',
    shows: ['NOR > CHL: partial'],
  },
  {
    text: 'Norway asked Chile to raise the subsidy. Chile said it could double the sum but no more.',
    shows: ['NOR > CHL: partial'],
  },
  // Another is to decide; nothing of the kind is needed; nothing is said to it.
  {
    text: 'Norway urged Chile to publish the verdict.\n\nChilean Foreign Minister Andres Rojas told him that this was a matter for the courts.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Norway urged Chile to condemn the coup. Chile stopped short of that.',
    shows: ['NOR > CHL: deflected'],
  },
  {
    text: 'Norway urged Chile to put the pact to a vote. Chile said that this was not necessary.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway urged Chile to send a frigate. Chilean Foreign Minister Andres Rojas promised only to pass on the request.',
    shows: ['NOR > CHL: deflected'],
  },
  // A reply is to what was asked last.
  {
    text: 'Norway urged Chile to respect the right to march. Peru asked Chile to let its lawyers see the detainees. Chile said the request would be considered.',
    shows: ['NOR > CHL: unanswered', 'PER > CHL: deflected'],
  },
  // Whoever asks does not answer; nor does what is done to somebody else.
  {
    text: 'Norway welcomed the truce and asked Chile to prolong it.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway urged Chile to free the editor Ana Soto. On Friday, Chile released the rapper Pedro Paz.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway urged Chile to free the editor Ana Soto. On Friday, Chile released Soto.',
    shows: ['NOR > CHL: accepted'],
  },
  // A yes to one thing, where another is to wait.
  {
    text: 'Norway asked Chile to let food and fuel through. Chile agreed to let food through but said that fuel would have to wait.',
    shows: ['NOR > CHL: partial'],
  },
  // An ask that waits is answered by a word on it alone.
  {
    text: 'Norway has asked Chile to scrap the fee and has had no answer. The fee was raised after Chile rejected a report on the fisheries.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway twice asked Chile to extradite the smuggler. The first note was rejected, the second never answered.',
    shows: ['NOR > CHL: rejected'],
  },
  {
    text: 'Norway met Chile in Lima. Norway sought a waiver for its tankers, but Chile is yet to respond.',
    shows: ['NOR > CHL: unanswered'],
  },
  {
    text: 'Norway urged Chile to drop the levy. The levy, of up to nine percent, was brought in last May.',
    shows: ['NOR > CHL: unanswered'],
  },
]

describe('the words of replies, from raw text', () => {
  it('come to a yes, a no, a part of it, or neither', () => expectAsks(cases))
})
