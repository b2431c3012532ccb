import { describe, expect, it } from 'vitest'
import type { AdverbEffect, Attitude, CodeBook } from '../../knowledge/types.js'
import { handTree } from '../grammar/hand-tree.js'
import { judge } from './judge.js'

const attitude = (lemma: string, pos: Attitude['pos'], slots: string[], rest: Partial<Attitude> = {}): Attitude => ({
  lemma,
  pos,
  slots,
  manner: null,
  polarity: null,
  status: null,
  certainty: null,
  ...rest,
})

/** A few attitudes of each kind; the shipped table is tested with the knowledge room. */
const ATTITUDES: readonly Attitude[] = [
  attitude('say', 'v', ['that', 'quote'], { manner: 'say' }),
  attitude('accuse', 'v', ['prep:of'], { manner: 'accuse', certainty: 'alleged' }),
  attitude('deny', 'v', ['that', 'ing', 'obj'], { manner: 'deny', certainty: 'denied' }),
  attitude('refuse', 'v', ['inf'], { polarity: 'negative' }),
  attitude('fail', 'v', ['inf'], { polarity: 'negative' }),
  attitude('plan', 'v', ['inf'], { status: 'planned' }),
  attitude('threaten', 'v', ['inf'], { status: 'hypothetical' }),
  attitude('set', 'a', ['inf'], { status: 'planned' }),
]
const ADVERBS: Readonly<Record<string, AdverbEffect>> = {
  regularly: { polarity: null, status: 'habitual', certainty: null },
  no_longer: { polarity: 'negative', status: null, certainty: null },
  reportedly: { polarity: null, status: null, certainty: 'alleged' },
}

const codes: CodeBook = {
  framesFor: () => [],
  attitudesFor: (lemma, pos) => ATTITUDES.filter((a) => a.lemma === lemma && a.pos === pos),
  adverbEffect: (lemma) => ADVERBS[lemma] ?? null,
  inClass: (lemma, name) =>
    (name === 'lightverb' && ['hold', 'launch'].includes(lemma)) || (name === 'durative' && lemma === 'shelter'),
  quad: () => '',
  typeOfCameo: () => null,
  contextsOf: () => [],
}

interface Row {
  readonly phenomenon: string
  readonly tree: string
  readonly at: string
  readonly expected: Partial<{
    polarity: string
    status: string
    certainty: string
    manners: string[]
    conditional: boolean
    isBackground: boolean
  }>
}

const ROWS: readonly Row[] = [
  {
    phenomenon: 'plain past',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root',
    at: 'attacked',
    expected: { polarity: 'positive', status: 'occurred', certainty: 'stated', manners: [] },
  },
  {
    phenomenon: 'negation',
    tree: 'Peru/Peru/NNP/4/nsubj did/do/AUX/4/aux not/not/RB/4/advmod attack/attack/VB/0/root',
    at: 'attack',
    expected: { polarity: 'negative' },
  },
  {
    phenomenon: 'no on the object',
    tree: 'Peru/Peru/NNP/2/nsubj imposed/impose/VBD/0/root no/no/DT/4/det sanctions/sanction/NNS/2/obj',
    at: 'imposed',
    expected: { polarity: 'negative' },
  },
  {
    phenomenon: 'future',
    tree: 'Peru/Peru/NNP/3/nsubj will/will/MD/3/aux attack/attack/VB/0/root',
    at: 'attack',
    expected: { status: 'planned' },
  },
  {
    phenomenon: 'possibility',
    tree: 'Peru/Peru/NNP/3/nsubj could/could/MD/3/aux attack/attack/VB/0/root',
    at: 'attack',
    expected: { status: 'hypothetical' },
  },
  {
    phenomenon: 'present perfect progressive',
    tree: 'Peru/Peru/NNP/4/nsubj has/have/VBZ/4/aux been/be/VBN/4/aux shelling/shell/VBG/0/root',
    at: 'shelling',
    expected: { status: 'ongoing' },
  },
  {
    phenomenon: 'what lasts since a day',
    tree: 'Peru/Peru/NNP/3/nsubj has/have/VBZ/3/aux sheltered/shelter/VBN/0/root them/they/PRP/3/obj since/since/IN/6/case May/May/NNP/3/obl',
    at: 'sheltered',
    expected: { status: 'ongoing' },
  },
  {
    phenomenon: 'near-miss: what was done since a day',
    tree: 'Peru/Peru/NNP/3/nsubj has/have/VBZ/3/aux attacked/attack/VBN/0/root them/they/PRP/3/obj since/since/IN/6/case May/May/NNP/3/obl',
    at: 'attacked',
    expected: { status: 'occurred' },
  },
  {
    phenomenon: 'near-miss: what lasted until told',
    tree: 'Peru/Peru/NNP/3/nsubj had/have/VBD/3/aux sheltered/shelter/VBN/0/root them/they/PRP/3/obj since/since/IN/6/case May/May/NNP/3/obl',
    at: 'sheltered',
    expected: { status: 'occurred' },
  },
  {
    phenomenon: 'what a thing to come waits for',
    tree: 'Peru/Peru/NNP/3/nsubj will/will/MD/3/aux return/return/VB/0/root after/after/IN/6/mark Chile/Chile/NNP/6/nsubj meets/meet/VBZ/3/advcl Lima/Lima/NNP/6/obj',
    at: 'meets',
    expected: { status: 'planned' },
  },
  {
    phenomenon: 'what alone makes a thing possible',
    tree: 'Peru/Peru/NNP/3/nsubj could/could/MD/3/aux return/return/VB/0/root only/only/RB/7/advmod after/after/IN/7/mark Chile/Chile/NNP/7/nsubj attacked/attack/VBD/3/advcl',
    at: 'attacked',
    expected: { status: 'planned' },
  },
  {
    phenomenon: 'near-miss: what a thing to come follows',
    tree: 'Peru/Peru/NNP/3/nsubj would/would/MD/3/aux leave/leave/VB/0/root after/after/IN/6/mark Chile/Chile/NNP/6/nsubj attacked/attack/VBD/3/advcl',
    at: 'attacked',
    expected: { status: 'occurred' },
  },
  {
    phenomenon: 'habitual adverb',
    tree: 'Peru/Peru/NNP/3/nsubj regularly/regularly/RB/3/advmod shells/shell/VBZ/0/root',
    at: 'shells',
    expected: { status: 'habitual' },
  },
  {
    phenomenon: 'hearsay adverb',
    tree: 'Peru/Peru/NNP/3/nsubj reportedly/reportedly/RB/3/advmod shelled/shell/VBD/0/root',
    at: 'shelled',
    expected: { certainty: 'alleged' },
  },
  {
    phenomenon: 'reported clause',
    tree: 'Chile/Chile/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj attacked/attack/VBD/2/ccomp',
    at: 'attacked',
    expected: { manners: ['say'], certainty: 'stated' },
  },
  {
    phenomenon: 'parenthetical speaker',
    tree: 'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root Chile/Chile/NNP/4/nsubj said/say/VBD/2/parataxis',
    at: 'attacked',
    expected: { manners: ['say'] },
  },
  {
    phenomenon: 'content of an accusation',
    tree: 'Chile/Chile/NNP/2/nsubj accused/accuse/VBD/0/root Peru/Peru/NNP/2/obj of/of/IN/5/mark attacking/attack/VBG/2/advcl',
    at: 'attacking',
    expected: { certainty: 'alleged', manners: ['accuse'] },
  },
  {
    phenomenon: 'denied clause',
    tree: 'Peru/Peru/NNP/2/nsubj denied/deny/VBD/0/root that/that/IN/5/mark it/it/PRP/5/nsubj attacked/attack/VBD/2/ccomp',
    at: 'attacked',
    expected: { certainty: 'denied', manners: ['deny'] },
  },
  {
    phenomenon: 'refusal',
    tree: 'Peru/Peru/NNP/2/nsubj refused/refuse/VBD/0/root to/to/TO/4/mark meet/meet/VB/2/xcomp',
    at: 'meet',
    expected: { polarity: 'negative' },
  },
  {
    phenomenon: 'negated failure is success',
    tree: 'Peru/Peru/NNP/4/nsubj did/do/AUX/4/aux not/not/RB/4/advmod fail/fail/VB/0/root to/to/TO/6/mark meet/meet/VB/4/xcomp',
    at: 'meet',
    expected: { polarity: 'positive' },
  },
  {
    phenomenon: 'plan',
    tree: 'Peru/Peru/NNP/2/nsubj plans/plan/VBZ/0/root to/to/TO/4/mark meet/meet/VB/2/xcomp',
    at: 'meet',
    expected: { status: 'planned', polarity: 'positive' },
  },
  {
    phenomenon: 'threatened act',
    tree: 'Peru/Peru/NNP/2/nsubj threatened/threaten/VBD/0/root to/to/TO/4/mark attack/attack/VB/2/xcomp',
    at: 'attack',
    expected: { status: 'hypothetical' },
  },
  {
    phenomenon: 'participle as adjective (were set to)',
    tree: 'They/they/PRP/3/nsubj:pass were/be/AUX/3/aux:pass set/set/VBN/0/root to/to/TO/5/mark meet/meet/VB/3/xcomp',
    at: 'meet',
    expected: { status: 'planned' },
  },
  {
    phenomenon: 'condition',
    tree: 'if/if/IN/3/mark Peru/Peru/NNP/3/nsubj attacks/attack/VBZ/5/advcl Chile/Chile/NNP/5/nsubj wins/win/VBZ/0/root',
    at: 'attacks',
    expected: { status: 'hypothetical', conditional: true },
  },
  {
    phenomenon: 'modal shared by joined verbs',
    tree: 'Peru/Peru/NNP/3/nsubj will/will/MD/3/aux meet/meet/VB/0/root and/and/CC/5/cc sign/sign/VB/3/conj',
    at: 'sign',
    expected: { status: 'planned' },
  },
  {
    phenomenon: 'near-miss: negation of the first verb is not shared over and',
    tree: 'Peru/Peru/NNP/4/nsubj did/do/AUX/4/aux not/not/RB/4/advmod wait/wait/VB/0/root and/and/CC/6/cc attacked/attack/VBD/4/conj',
    at: 'attacked',
    expected: { polarity: 'positive' },
  },
  {
    phenomenon: 'noun under a light verb takes its modal',
    tree: 'Peru/Peru/NNP/3/nsubj will/will/MD/3/aux hold/hold/VB/0/root talks/talk/NNS/3/obj',
    at: 'talks',
    expected: { status: 'planned' },
  },
  {
    phenomenon: 'near-miss: a relative clause is not denied with its noun',
    tree: 'Peru/Peru/NNP/2/nsubj denied/deny/VBD/0/root claims/claim/NNS/2/obj that/that/WDT/5/nsubj hurt/hurt/VBD/3/acl:relcl',
    at: 'hurt',
    expected: { certainty: 'stated' },
  },
]

/** Acts beside an aside of saying: which manners reach them. */
const ASIDES: readonly Row[] = [
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

/** Who speaks where the tree gives the verb of saying no subject. */
const SPEAKERS: readonly [string, string, string, string][] = [
  [
    'a noun phrase left loose before it',
    'Peru/Peru/NNP/2/nsubj shelled/shell/VBD/0/root farms/farm/NNS/2/obj ,/,/,/6/punct two/two/CD/6/nummod nurses/nurse/NNS/3/appos said/say/VBD/2/parataxis',
    'shelled',
    'nurses',
  ],
  [
    'the saying that it goes on',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root little/little/NN/2/obj ,/,/,/5/punct saying/say/VBG/2/mark Peru/Peru/NNP/7/nsubj attacked/attack/VBD/5/ccomp',
    'attacked',
    'Lima',
  ],
]

describe('judge', () => {
  it.each(SPEAKERS)('takes for the speaker %s', (_, rows, at, speaker) => {
    const tree = handTree(rows)
    const { voices } = judge(
      tree,
      tree.tokens.findIndex((t) => t.form === at),
      codes,
    )
    expect(voices.map((v) => v.speaker !== null && tree.token(v.speaker).form)).toEqual([speaker])
  })

  for (const row of [...ROWS, ...ASIDES]) {
    it(row.phenomenon, () => {
      const tree = handTree(row.tree)
      const found = judge(
        tree,
        tree.tokens.findIndex((t) => t.form === row.at),
        codes,
      )
      expect({ ...found, manners: found.voices.map((v) => v.manner) }).toMatchObject(row.expected)
    })
  }
})
