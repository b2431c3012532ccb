import { describe, it } from 'vitest'
import { differs, expectMost, partiesOf, type TextCase } from './story.test-support.js'

/** Whom the last act of the story that rejects or names something is aimed at. */
interface Case extends TextCase {
  readonly at: string
}

const CASES: readonly Case[] = [
  // Who spoke in the sentence before, where it tells no act.
  { text: '"It is a disgrace," Latvian Prime Minister Evika Silina said. Belarus rejected the accusation.', at: 'LVA' },
  { text: '"Our hands are clean," Peruvian envoy Luis Soto told reporters. Chile dismissed the claim.', at: 'PER' },
  {
    text: 'The streams on the border are full of poison, according to Zambian minister Joseph Phiri. Malawi denied the allegation.',
    at: 'ZMB',
  },
  {
    text: '"It runs its camps from Juba," Sudanese army spokesman Nabil Omar said in a statement.\n\nSouth Sudan denied the charge.',
    at: 'SDN',
  },
  // What a pointing word names.
  { text: 'Spain said a Moroccan cutter had rammed its boat. Morocco called that an invention.', at: 'ESP' },
  { text: 'Hungary threatened to cut off power to Croatia. Croatia called that blackmail.', at: 'HUN' },
  // What somebody holds.
  { text: 'Japan maintains that its boats may fish in the area. Indonesia rejects that reading.', at: 'JPN' },
  // The word that names it told it, to nobody in particular or beside another ask; one's own side, named in what one says, is not it.
  {
    text: 'Kenyan unions met in Nairobi. The Ugandan bar association demanded a retrial. Kenyan Justice Minister Joseph Otieno rejected the demand.',
    at: 'UGA',
  },
  {
    text: 'Responding to a Norwegian offer to host talks in Oslo, Kenyan President William Ruto urged Uganda to show restraint. Uganda declined the offer.',
    at: 'NOR',
  },
  {
    text: "Chile called on Peru to lift a ban on fish. Peruvian envoy Luis Soto rejected the call, saying Lima's position is that health comes first.",
    at: 'CHL',
  },
  // What was done or said, by a noun that takes it up.
  { text: 'Gambia expelled the Senegalese ambassador on Monday. Senegal called the expulsion groundless.', at: 'GMB' },
  { text: 'Latvia recalled its envoy from Minsk on Friday. Belarus regretted the decision.', at: 'LVA' },
  { text: 'Ghana offered to set up a joint inquiry. Togo turned down the inquiry.', at: 'GHA' },
  { text: 'Peru said it would free the crew if Chile paid a fine. Chile rejected the condition.', at: 'PER' },
  { text: 'The Dutch ministry said the cargo lacked papers. China rejected the statement.', at: 'NLD' },
  // Near-misses: what is regretted was done to nobody told of, or is a thing of one's own.
  { text: 'Gambia closed its border on Monday. Gambia regretted the decision.', at: '' },
  { text: 'Gambia closed its border on Monday. Senegal rejected the budget.', at: '' },
  // Near-misses: the speaker's own side answers; what is rejected is no charge; the words are two sentences back.
  { text: '"The dam is safe," Ghanaian minister Kofi Mensah said. Ghana rejected the accusation.', at: '' },
  { text: '"The dam is safe," Ghanaian minister Kofi Mensah said. Togo rejected the budget.', at: '' },
  {
    text: '"The dam is safe," Ghanaian minister Kofi Mensah said. It rained all day. Togo rejected the claim.',
    at: '',
  },
]

describe('whom an answer is aimed at, from raw text', () => {
  it('is read', async () => {
    await expectMost(CASES, (record, { at }) => {
      const answer = record.events.findLast(({ type }) => type === 'REJECT' || type === 'ACCUSE')
      return differs([answer ? partiesOf(record, answer.targets) : '?'], [at])
    })
  })
})
