import { describe, expect, it } from 'vitest'
import { type AskCase, expectAsks } from './asks.test-support.js'

/** Answers that are told in plain words right behind an ask, or that hang on something, and what lies beside them, from raw text. */
const cases: readonly AskCase[] = [
  // A reply that puts off is no refusal.
  {
    text: 'Ghana asked Togo to station a patrol boat at Lome. Togolese Foreign Minister Komla Adjei replied that he would weigh the matter.',
    shows: ['GHA > TGO: deflected'],
  },
  {
    text: 'Ghana proposed that Togo station a patrol boat at Lome. Togo replied that it would not do so.',
    shows: ['GHA > TGO: rejected'],
  },
  // What hangs on something else is neither a yes nor a part of it.
  {
    text: 'Malta asked Latvia for 200 more soldiers. Latvia will send them only if the European Union pays for them.',
    shows: ['MLT > LVA: deflected'],
  },
  {
    text: 'Peru asked Ecuador to begin demining the ridge. Ecuador replied that it would take up the matter only after the rainy season.',
    shows: ['PER > ECU: deflected'],
  },
  // A line that is kept against what was asked.
  {
    text: 'Ghana asked Togo to lift its ban on cattle imports. Togolese Foreign Minister Komla Adjei told reporters that the ban would remain in place.',
    shows: ['GHA > TGO: rejected'],
  },
  // A plain yes or no stands, whatever is told later of a meeting or of another deed.
  {
    text: 'Ghanaian Foreign Minister Ama Owusu invited Togolese Foreign Minister Komla Adjei to visit Accra. Adjei accepted the invitation. A trip to Accra planned for May had been postponed.',
    shows: ['GHA > TGO: accepted'],
  },
  // A clause that hangs on the ask says what came of it.
  {
    text: 'Ghana asked Togo to admit its doctors, which Togo agreed to.',
    shows: ['GHA > TGO: accepted'],
  },
  {
    text: 'Ghana asked Togo to free six sailors, but Togo has agreed to only two.',
    shows: ['GHA > TGO: partial'],
  },
  {
    text: 'Ghana asked Togo for easier terms in 2021 and obtained a delay of six months.',
    shows: ['GHA > TGO: accepted'],
  },
  {
    text: 'Ghana asked Togo for a list of all the prisoners. By Monday it had received 40 names.',
    shows: ['GHA > TGO: partial'],
  },
  {
    text: 'Ghana asked Togo for a list of all the prisoners. It has received no answer.',
    shows: ['GHA > TGO: unanswered'],
  },
  {
    text: 'Ghana asked Togo for one thing, a list of the missing. Each time the answer was no.',
    shows: ['GHA > TGO: rejected'],
  },
  // What was asked is to be done.
  {
    text: 'Ghana urged Togo to restore the power line. A Togolese spokesman, Yao Mensah, told the radio that the line would be restored on Friday.',
    shows: ['GHA > TGO: accepted'],
  },
  {
    text: 'Ghana urged Togo to restore the power line. A Togolese spokesman, Yao Mensah, told the radio that the line would not be restored.',
    shows: ['GHA > TGO: rejected'],
  },
  // Words on what is old hang on the reply.
  {
    text: 'The opposition party Forward Togo called on the Togolese government to put the deal to a vote. Prime Minister Komla Adjei said that this was not necessary because it was based on a treaty ratified in 2009.',
    shows: ['TGO > TGO: rejected'],
  },
  // Harm is done to others beside what was asked.
  {
    text: 'Ghana asked Togo to reopen the crossing at Aflao. Togolese soldiers opened fire on a crowd on Monday, killing three people.',
    shows: ['GHA > TGO: unanswered'],
  },
  // The minister of whose country nothing is told speaks for who was asked.
  {
    text: 'Ghana asked Togo to pay 90 million dollars a year. Adjei rejected the figure.',
    shows: ['GHA > TGO: rejected'],
  },
  // *be* of a clause further on makes no passive of what is to be done.
  {
    text: 'Ghana has been demanding since 2019 that Togo pull its troops out of Kpalime, where they were sent to guard a dam.',
    shows: ['GHA > TGO: unanswered'],
  },
  // Who rejects the demand right behind it was asked.
  {
    text: 'The Accra Bar Association demanded that the editor Kofi Asante be tried in open court. Justice Minister Ama Owusu of Ghana rejected the demand.',
    shows: ['GHA > GHA: rejected'],
  },
  // Whoever is given less says so; what is not given stands behind *but not*.
  {
    text: 'Togolese police detained the editor Kofi Asante in May, and Ghana requested access to him. A visit was granted on Monday, but not one by his lawyer.',
    shows: ['GHA > TGO: partial'],
  },
  {
    text: 'Ghana demanded compensation from Togo for a trawler. Togo recognizes the claim in part.',
    shows: ['GHA > TGO: partial'],
  },
  {
    text: 'Ghana asked Togo for three helicopters and a field hospital. Togo promised the aircraft by May.',
    shows: ['GHA > TGO: partial'],
  },
  // A reply that says nothing of what was asked.
  {
    text: 'The Ghanaian minister urged Togo to confirm the present frontier. Togolese Foreign Minister Komla Adjei replied that Lome has no claims on the land of others.',
    shows: ['GHA > TGO: deflected'],
  },
  // A state that does not say of whom it asks asks it of the one with which it had to do last.
  {
    text: 'Ghana asked Togo to free six sailors. Togo accepted the request. Ghana also requested that the repayment of a loan be put off by five years.',
    shows: ['GHA > TGO: accepted', 'GHA > TGO: unanswered'],
  },
  {
    text: 'Ghana asked Togo to free six sailors. The harbour was quiet on Monday. A relief group also asked for the ships.',
    shows: ['GHA > TGO: unanswered'],
  },
  // A deed told far off, of which hardly a word was asked for.
  {
    text: 'Ghana wants Togo to ratify a 2012 treaty on navigation off Lome. It rained on Monday. Fishermen stayed in port. The market was closed.\n\nTogo apologised to Ghana for the treaty of 1990.',
    shows: ['GHA > TGO: unanswered'],
  },
  // A no in the sentence of the ask, whatever was agreed to before.
  {
    text: 'Ghana and Togo agreed to set up a joint office in March. Togo had earlier rejected a request from Ghana for a joint raid on the port.',
    shows: ['GHA > TGO: rejected'],
  },
  // Who is called in to be asked is asked.
  {
    text: "Ghanaian Deputy Foreign Minister Ama Owusu summoned Togo's ambassador on Monday to demand the release of a trawler.",
    shows: ['GHA > TGO: unanswered'],
  },
  {
    text: "Ghanaian Deputy Foreign Minister Ama Owusu will summon Togo's ambassador on Monday to demand the release of a trawler.",
    shows: [],
  },
  // With whom one asks to meet is asked.
  {
    text: 'Ghana has requested consultations with its Togolese neighbours under the treaty, Foreign Minister Ama Owusu said.',
    shows: ['GHA > TGO: unanswered'],
  },
]

describe('asks answered in plain words, from raw text', () => {
  it('are eighteen at least', () => expect(cases.length).toBeGreaterThanOrEqual(18))
  it('are read', () => expectAsks(cases))
})
