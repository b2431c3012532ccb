import { describe, expect, it } from 'vitest'
import { judgedBy, type Row } from './hand-judged.js'

/** Acts beside an aside of saying: which manners reach them. */
const ASIDES: readonly Row[] = [
  {
    phenomenon: 'an aside within a clause behind',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root over/over/IN/5/case a/a/DT/5/det film/film/NN/2/obl in/in/IN/7/case which/which/WDT/13/obl ,/,/,/2/punct it/it/PRP/10/nsubj said/say/VBD/2/parataxis ,/,/,/2/punct men/man/NNS/13/nsubj sang/sing/VBD/5/acl:relcl',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'near-miss: an aside behind a noun',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root over/over/IN/5/case a/a/DT/5/det film/film/NN/2/obl ,/,/,/2/punct it/it/PRP/8/nsubj said/say/VBD/2/parataxis ,/,/,/2/punct on/on/IN/11/case Monday/Monday/NNP/2/obl',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'a sentence of its own behind a semicolon',
    tree: 'Peru/Peru/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/4/nsubj fell/fall/VBD/2/ccomp ;/;/:/4/punct Lima/Lima/NNP/7/nsubj attacked/attack/VBD/4/parataxis',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'near-miss: a clause joined by a comma',
    tree: 'Peru/Peru/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/4/nsubj fell/fall/VBD/2/ccomp ,/,/,/8/punct and/and/CC/8/cc Lima/Lima/NNP/8/nsubj attacked/attack/VBD/4/conj',
    at: 'attacked',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'what the speaker has done too',
    tree: 'Peru/Peru/NNP/2/nsubj says/say/VBZ/0/root votes/vote/NNS/4/nsubj fell/fall/VBD/2/ccomp ,/,/,/4/punct and/and/CC/9/cc it/it/PRP/9/nsubj has/have/VBZ/9/aux attacked/attack/VBN/4/conj',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'near-miss: what it says it had done',
    tree: 'Peru/Peru/NNP/2/nsubj said/say/VBD/0/root votes/vote/NNS/4/nsubj fell/fall/VBD/2/ccomp ,/,/,/9/punct and/and/CC/9/cc it/it/PRP/9/nsubj had/have/VBD/9/aux attacked/attack/VBN/4/conj',
    at: 'attacked',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'what a comma sets off behind what is said',
    tree: 'Peru/Peru/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj would/would/MD/5/aux leave/leave/VB/2/ccomp ,/,/,/9/punct after/after/IN/9/mark Lima/Lima/NNP/9/nsubj attacked/attack/VBD/5/advcl',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'what stands behind the verb of saying, where all that is said stands before',
    tree: 'It/it/PRP/2/nsubj fell/fall/VBD/5/ccomp ,/,/,/2/punct Peru/Peru/NNP/5/nsubj said/say/VBD/0/root after/after/IN/8/mark Lima/Lima/NNP/8/nsubj attacked/attack/VBD/2/advcl',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'near-miss: no comma sets it off',
    tree: 'Peru/Peru/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj would/would/MD/5/aux leave/leave/VB/2/ccomp after/after/IN/8/mark Lima/Lima/NNP/8/nsubj attacked/attack/VBD/5/advcl',
    at: 'attacked',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'days behind the aside, hung on what is said',
    tree: 'Peru/Peru/NNP/2/nsubj fell/fall/VBD/5/ccomp ,/,/,/5/punct Lima/Lima/NNP/5/nsubj said/say/VBD/0/root ,/,/,/11/punct two/two/CD/8/nummod days/day/NNS/11/obl after/after/IN/11/mark Chile/Chile/NNP/11/nsubj attacked/attack/VBD/2/advcl',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'a participle behind the saying, hung on what is said before it',
    tree: 'Peru/Peru/NNP/2/nsubj fell/fall/VBD/5/ccomp ,/,/,/5/punct Lima/Lima/NNP/5/nsubj said/say/VBD/0/root ,/,/,/7/punct attacking/attack/VBG/2/advcl Chile/Chile/NNP/7/obj',
    at: 'attacking',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'near-miss: a participle inside what is said',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj fell/fall/VBD/2/ccomp ,/,/,/6/punct attacking/attack/VBG/4/advcl Chile/Chile/NNP/6/obj',
    at: 'attacking',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'what a preposition and a relative tell of the speech, hung on the saying',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root in/in/IN/5/case a/a/DT/5/det speech/speech/NN/2/obl in/in/IN/7/case which/which/WDT/9/obl it/it/PRP/9/nsubj attacked/attack/VBD/2/ccomp',
    at: 'attacked',
    expected: { manners: [], isBackground: false },
  },
  {
    phenomenon: 'what is told of the speaker is not what the speaker says',
    tree: 'Peru/Peru/NNP/2/nsubj fell/fall/VBD/0/root according/accord/VBG/5/case to/to/IN/3/fixed Lima/Lima/NNP/2/obl who/who/WP/7/nsubj attacked/attack/VBD/5/acl:relcl',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'near-miss: the clause itself is said',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root according/accord/VBG/5/case to/to/IN/3/fixed Lima/Lima/NNP/2/obl',
    at: 'attacked',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'a saying that the tree hangs on who speaks',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root ,/,/,/5/punct a/a/DT/5/det source/source/NN/2/parataxis close/close/JJ/5/amod to/to/TO/8/case it/it/PRP/6/obl said/say/VBD/5/acl',
    at: 'attacked',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'near-miss: what a source is told of',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root ,/,/,/5/punct a/a/DT/5/det source/source/NN/2/parataxis who/who/WP/7/nsubj said/say/VBD/5/acl',
    at: 'attacked',
    expected: { manners: [], isBackground: false },
  },
  {
    phenomenon: 'a circumstance behind the aside',
    tree: 'Peru/Peru/NNP/2/nsubj fell/fall/VBD/0/root Lima/Lima/NNP/4/nsubj said/say/VBD/2/parataxis after/after/IN/7/mark Chile/Chile/NNP/7/nsubj attacked/attack/VBD/2/advcl',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'a circumstance that the tree gives to the verb of saying',
    tree: 'Peru/Peru/NNP/2/nsubj fell/fall/VBD/0/root Lima/Lima/NNP/4/nsubj said/say/VBD/2/parataxis after/after/IN/7/mark Chile/Chile/NNP/7/nsubj attacked/attack/VBD/4/ccomp',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'near-miss: a circumstance before the aside is said too',
    tree: 'Peru/Peru/NNP/2/nsubj fell/fall/VBD/0/root after/after/IN/5/mark Chile/Chile/NNP/5/nsubj attacked/attack/VBD/2/advcl Lima/Lima/NNP/7/nsubj said/say/VBD/2/parataxis',
    at: 'attacked',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'an aside does not reach over a semicolon',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root ;/;/:/2/punct Chile/Chile/NNP/7/nsubj Lima/Lima/NNP/6/nsubj said/say/VBD/2/parataxis fell/fall/VBD/2/parataxis',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'told of a name by the way, in what somebody says',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/7/nsubj ,/,/,/3/punct which/which/WDT/6/nsubj attacked/attack/VBD/3/acl:relcl fell/fall/VBD/2/ccomp',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'near-miss: a relative clause that says which one is said too',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root men/man/NNS/6/nsubj who/who/WP/5/nsubj attacked/attack/VBD/3/acl:relcl fell/fall/VBD/2/ccomp',
    at: 'attacked',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'told of the noun that sums up what somebody says',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj jailed/jail/VBD/2/ccomp monks/monk/NNS/4/obj ,/,/,/8/punct a/a/DT/8/det charge/charge/NN/5/appos that/that/WDT/11/obj Quito/Quito/NNP/11/nsubj rejects/reject/VBZ/8/acl:relcl',
    at: 'rejects',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'told of the noun that sums up what somebody says, behind a dash',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj jailed/jail/VBD/2/ccomp monks/monk/NNS/4/obj –/–/:/8/punct a/a/DT/8/det charge/charge/NN/5/appos refuted/refute/VBN/8/acl by/by/IN/11/case Quito/Quito/NNP/9/obl:agent',
    at: 'refuted',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'told of the noun that sums up what somebody says, bare beside the clause',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj jailed/jail/VBD/2/ccomp monks/monk/NNS/4/obj ,/,/,/8/punct a/a/DT/8/det charge/charge/NN/4/obl:unmarked it/it/PRP/10/nsubj rejected/reject/VBD/8/acl:relcl',
    at: 'rejected',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'near-miss: told of a noun with a preposition',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj jailed/jail/VBD/2/ccomp monks/monk/NNS/4/obj on/on/IN/8/case a/a/DT/8/det charge/charge/NN/4/obl it/it/PRP/10/nsubj rejected/reject/VBD/8/acl:relcl',
    at: 'rejected',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'a saying between commas that the tree hangs on the subject',
    tree: 'Peru/Peru/NNP/6/nsubj ,/,/,/1/punct he/he/PRP/4/nsubj said/say/VBD/1/acl:relcl ,/,/,/4/punct attacked/attack/VBD/0/root',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'near-miss: a relative clause between commas that tells what the subject said',
    tree: 'Peru/Peru/NNP/6/nsubj ,/,/,/1/punct which/which/WDT/4/nsubj said/say/VBD/1/acl:relcl ,/,/,/4/punct attacked/attack/VBD/0/root',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'a saying in the present that the tree takes for a circumstance',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root ,/,/,/5/punct sources/source/NNS/5/nsubj say/say/VBP/2/advcl',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'near-miss: what somebody says of an object among others',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj made/make/VBD/2/ccomp a/a/DT/6/det charge/charge/NN/4/obj that/that/WDT/9/obj Quito/Quito/NNP/9/nsubj rejects/reject/VBZ/6/acl:relcl',
    at: 'rejects',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'a relative clause that the tree gives to the verb of saying',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root in/in/IN/4/case Cusco/Cusco/NNP/2/obl ,/,/,/2/punct which/which/WDT/7/nsubj attacked/attack/VBD/2/ccomp',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'near-miss: a question is what is said',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root who/who/WP/4/nsubj attacked/attack/VBD/2/ccomp',
    at: 'attacked',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'a verb of saying that tells when it was is no aside',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root after/after/IN/5/mark Lima/Lima/NNP/5/nsubj said/say/VBD/2/parataxis nothing/nothing/NN/5/obj',
    at: 'attacked',
    expected: { manners: [], isBackground: false },
  },
  {
    phenomenon: 'near-miss: a verb of saying that the tree takes for punctuation',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root ,/,/,/2/punct sources/source/NNS/5/nsubj said/say/VBD/2/punct',
    at: 'attacked',
    expected: { manners: ['say'], isBackground: false },
  },
  {
    phenomenon: 'a relative clause about the doer is no aside',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root Chile/Chile/NNP/2/obj ,/,/,/6/punct which/which/WDT/6/nsubj said/say/VBD/2/parataxis little/little/NN/6/obj',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'a verb of saying with its content as object is no aside',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root ,/,/,/5/punct Lima/Lima/NNP/5/nsubj said/say/VBD/2/parataxis little/little/NN/5/obj',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'nor is the clause beside it what it says',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root little/little/NN/2/obj ,/,/,/6/punct Peru/Peru/NNP/6/nsubj attacked/attack/VBD/2/parataxis',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'what happens as something is said',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/2/obj as/as/IN/6/mark Peru/Peru/NNP/6/nsubj attacked/attack/VBD/2/advcl',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'near-miss: a question of when is what is said',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root when/when/WRB/5/advmod Peru/Peru/NNP/5/nsubj attacked/attack/VBD/2/ccomp',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'what one does by declaring it is no report',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root treaties/treaty/NNS/2/obj broken/break/VBN/2/xcomp',
    at: 'broken',
    expected: { manners: [] },
  },
  {
    phenomenon: 'what is said at the end, whatever relation it has',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root farms/farm/NNS/2/obj ,/,/,/5/punct nurses/nurse/NNS/6/dep said/say/VBD/2/advmod',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'and of all that one has done',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root farms/farm/NNS/2/obj and/and/CC/5/cc left/leave/VBD/2/conj ,/,/,/8/punct nurses/nurse/NNS/8/nsubj said/say/VBD/5/advcl',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'near-miss: what one did, and one said',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root farms/farm/NNS/2/obj ,/,/,/6/punct and/and/CC/6/cc said/say/VBD/2/conj so/so/RB/6/advmod',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'near-miss: what another is said to have said',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root farms/farm/NNS/2/obj ,/,/,/7/punct as/as/IN/7/mark nurses/nurse/NNS/7/nsubj said/say/VBD/2/advcl little/little/NN/7/obj',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'what is said in the middle of a clause, by one told at length',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root farms/farm/NNS/2/obj ,/,/,/6/punct a/a/DT/6/det nurse/nurse/NN/2/parataxis watching/watch/VBG/6/acl them/they/PRP/7/obj said/say/VBD/2/advcl ,/,/,/12/punct but/but/CC/12/cc left/leave/VBD/2/conj',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'near-miss: what one did who had said it',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root farms/farm/NNS/2/obj ,/,/,/6/punct a/a/DT/6/det nurse/nurse/NN/2/parataxis who/who/WP/8/nsubj said/say/VBD/6/acl:relcl ,/,/,/12/punct but/but/CC/12/cc left/leave/VBD/2/conj',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'according to whom all of it is, at the end',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root to/to/TO/4/mark win/win/VB/2/xcomp land/land/NN/4/obj ,/,/,/2/punct according/accord/VBG/9/case to/to/IN/7/fixed nurses/nurse/NNS/4/obl',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'near-miss: according to whom only the aim is',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root to/to/TO/4/mark win/win/VB/2/xcomp land/land/NN/4/obj according/accord/VBG/8/case to/to/IN/6/fixed nurses/nurse/NNS/4/obl',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'near-miss: an accord',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root over/over/IN/5/case an/a/DT/5/det accord/accord/NN/2/obl on/on/IN/7/case land/land/NN/5/nmod',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'near-miss: what another denies beside it',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root farms/farm/NNS/2/obj ,/,/,/6/punct nurses/nurse/NNS/6/nsubj denied/deny/VBD/2/parataxis',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'what the question was about',
    tree: 'Asked/ask/VBN/6/advcl about/about/IN/3/case reports/report/NNS/1/obl attacked/attack/VBD/1/advcl Lima/Lima/NNP/6/nsubj said/say/VBD/0/root little/little/NN/6/obj',
    at: 'attacked',
    expected: { manners: [] },
  },
  {
    phenomenon: 'a noun that sums up, where the tree takes it for a second subject',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj fell/fall/VBD/2/ccomp ,/,/,/7/punct a/a/DT/7/det charge/charge/NN/9/nsubj Quito/Quito/NNP/9/nsubj rejected/reject/VBD/2/parataxis',
    at: 'rejected',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'a relative of saying, with the one who says it in it',
    tree: 'Lima/Lima/NNP/2/nsubj blamed/blame/VBD/0/root rebels/rebel/NNS/2/obj ,/,/,/7/punct which/which/WDT/9/nsubj:pass it/it/PRP/7/nsubj says/say/VBZ/3/acl:relcl are/be/VBP/9/aux:pass attacked/attack/VBN/7/ccomp',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'set off by a comma behind what is said',
    tree: 'Farms/farm/NNS/2/nsubj burned/burn/VBD/4/ccomp nurses/nurse/NNS/4/nsubj said/say/VBD/0/root ,/,/,/4/punct after/after/IN/8/mark Peru/Peru/NNP/8/nsubj attacked/attack/VBD/4/advcl',
    at: 'attacked',
    expected: { manners: [], isBackground: true },
  },
  {
    phenomenon: 'what is no longer done',
    tree: 'Peru/Peru/NNP/4/nsubj no/no/RB/3/advmod longer/long/RBR/4/advmod attacks/attack/VBZ/0/root farms/farm/NNS/4/obj',
    at: 'attacks',
    expected: { polarity: 'negative' },
  },
  {
    phenomenon: 'an act of speaking joined to the saying, not to the state that is told',
    tree: 'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/5/nsubj was/be/AUX/5/cop wrong/wrong/JJ/2/ccomp and/and/CC/7/cc condemned/condemn/VBD/5/conj it/it/PRP/7/obj',
    at: 'condemned',
    expected: { manners: [] },
  },
]

describe('what is said beside an act', () => {
  for (const row of ASIDES) {
    it(row.phenomenon, () => {
      expect(judgedBy(row)).toMatchObject(row.expected)
    })
  }
})
