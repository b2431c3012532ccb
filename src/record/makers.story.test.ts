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
  {
    text: 'Gambia barred Senegalese lorries on Monday. Mali condemned the move and threatened to raise fees.',
    at: 'GMB',
  },
  {
    text: 'Gambia closed its border to Senegal on Monday. Mali denounced the step as "gross interference".',
    at: 'GMB',
  },
  { text: "Norway froze the funds of Chile's fishing union. Peru denounced Friday's decision as theft.", at: 'NOR' },
  { text: 'Latvia expelled three diplomats of Belarus on Friday. Hungary criticised the expulsions.', at: 'LVA' },
  {
    text: 'Russia on Friday vetoed a UN resolution on Mali. Sudan spoke for an hour. It rained. It snowed. The moon rose. Oslo was quiet. Peru called the veto reckless.',
    at: 'RUS',
  },
  { text: 'Rwandan troops shelled a market on Monday. Kenya condemned the shelling.', at: 'RWA' },
  // What somebody says that the other did, though others charged it before.
  {
    text: "India's defence ministry accused China of harassment on Monday. China was silent. Vietnam says a Chinese ship rammed a boat on August 2. Beijing has rejected the charge.",
    at: 'VNM',
  },
  {
    text: "Peru's interior minister said that the government in La Paz had paid for the blockade. Bolivian minister Ramiro Tapia dismissed this as a bad joke.",
    at: 'PER',
  },
  // What somebody else has answered just before.
  {
    text: 'Sweden offered to host a meeting of the two foreign ministers in Malmo. Chad accepted the offer. Niger turned it down.',
    at: 'SWE',
  },
  {
    text: 'Oman proposed talks between Peru and Bolivia on the fishing grounds. Peru agreed to the proposal on Friday. Bolivia rejected it.',
    at: 'OMN',
  },
  {
    text: 'Sweden offered to host a meeting in Malmo. Chad accepted the offer. Chad then urged Niger to sign the pact. Niger refused.',
    at: 'TCD',
  },
  // What somebody claims right before comes before a charge told of further back.
  {
    text: 'Peru accused Brunei of piracy on Monday. The ship was on its way to Perth. The Defence Ministry in Hanoi says the boat was carrying spare parts for Brunei. Brunei dismissed the claim.',
    at: 'VNM',
  },
  // Who was called in, or met, hears the protest too; whom a request is about did not make it.
  {
    text: 'Finnish Foreign Minister Aino Berg summoned Norwegian Ambassador Ola Lund on Monday and lodged a formal protest.',
    at: 'NOR',
  },
  {
    text: 'Peru asked Bolivia to let in its doctors. Bolivian minister Luis Soto rejected the request on the doctors.',
    at: 'PER',
  },
  // Near-misses: what is condemned to somebody is not of their doing.
  {
    text: "Chile's foreign minister met Peru's ambassador on Monday and criticised the war in Gaza.",
    at: '',
  },
  {
    text: 'After talks with Peruvian President Rosa Diaz, Chilean President Luis Vera condemned the bombing of a market in Kabul.',
    at: '',
  },
  // Near-misses: another raid than the one told before, or one that nobody is known to have done.
  { text: 'Rwandan troops shelled a market on Monday. Belgium condemned the shelling of a school in Bunia.', at: '' },
  {
    text: 'Rwandan troops bombed a bridge in May. A market was bombed in Bunia on Monday. Belgium condemned the bombing.',
    at: '',
  },
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

/** Whom the last act of the story that takes up, grants or praises something is aimed at. */
const FRIENDLY: readonly Case[] = [
  { text: 'Latvia expelled three Belarusian diplomats on Friday. Estonia welcomed the expulsion.', at: 'LVA' },
  { text: "Norway froze the funds of Chile's fishing union. Iceland welcomed the decision.", at: 'NOR' },
  { text: 'Argentina called on Chile to share data on the river. Chile accepted.', at: 'ARG' },
  { text: 'Slovakia asked to send engineers to Ukraine. Ukraine consented.', at: 'SVK' },
  {
    text: 'Peruvian minister Ana Ruiz said she had asked Chile to clear mines near the border. Chilean Foreign Minister Jan Soto agreed, and said work would start on July 2.',
    at: 'PER',
  },
  { text: 'Malawi demanded that Zambia free its drivers. Zambia met the demand on Tuesday.', at: 'MWI' },
  {
    text: "Poland asked Hungary's Justice Ministry for a copy. The ministry granted the request on Monday.",
    at: 'POL',
  },
  { text: 'Uganda had proposed cutting the number of trucks by half. Rwanda supported the plan.', at: 'UGA' },
  {
    text: 'Kenya promised Rwanda more power. Uganda proposed a meeting of water officials in Kampala. Rwanda backed the initiative.',
    at: 'UGA',
  },
  { text: 'Mongolia offered its capital as a venue. South Korea said it was grateful for the proposal.', at: 'MNG' },
  // The other side of the talks that are told of.
  {
    text: 'The deputy foreign ministers of Laos and Chad held talks on fish in Vientiane on Monday. It rained. The two sides sat for six hours. Laos agreed to set up a working group.',
    at: 'TCD',
  },
  {
    text: 'Laos and Chad held talks on fish in Vientiane on Monday. The cabinet of Laos agreed to raise taxes on fuel.',
    at: '',
  },
  {
    text: 'Laos and Chad held talks on fish in Vientiane on Monday. Lawmakers in Laos agreed on a new budget.',
    at: '',
  },
  // Near-misses: talks of three; one's own decision; what answers nothing that was told; a plan of one's own.
  {
    text: 'The ministers of Laos, Mali and Chad held talks on fish in Vientiane on Monday. It rained. It snowed. Laos agreed to set up a working group.',
    at: '',
  },
  { text: "Malawi proposed a meeting. Malawi's parliament backed the plan.", at: '' },
  { text: "Gambia closed its border on Monday. Gambia's premier welcomed the decision.", at: '' },
  { text: 'Malawi closed a border post. Zambia granted a licence.', at: '' },
]

describe('whom an act of good will is aimed at, from raw text', () => {
  it('is read', async () => {
    await expectMost(FRIENDLY, (record, { at }) => {
      const act = record.events.findLast(({ type }) => ['AGREE', 'CONCEDE', 'SUPPORT', 'RETREAT'].includes(type))
      return differs([act ? partiesOf(record, act.targets) : at], [at])
    })
  })
})
