import { describe, expect, it } from 'vitest'
import { judgedBy, type Row } from './hand-judged.js'

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
    phenomenon: 'a wish that is not granted is made all the same',
    tree: 'A/a/DT/2/det proposal/proposal/NN/5/nsubj:pass was/be/AUX/5/aux:pass not/not/RB/5/advmod accepted/accept/VBN/0/root',
    at: 'proposal',
    expected: { polarity: 'positive', status: 'occurred' },
  },
  {
    phenomenon: 'near-miss: a wish that nobody utters',
    tree: 'A/a/DT/2/det proposal/proposal/NN/5/nsubj:pass was/be/AUX/5/aux:pass not/not/RB/5/advmod launched/launch/VBN/0/root',
    at: 'proposal',
    expected: { polarity: 'negative' },
  },
  {
    phenomenon: 'a round of what is to be held',
    tree: 'A/a/DT/2/det round/round/NN/7/nsubj:pass of/of/IN/4/case talks/talk/NNS/2/nmod will/will/MD/7/aux be/be/AUX/7/aux:pass held/hold/VBN/0/root',
    at: 'talks',
    expected: { status: 'planned' },
  },
  {
    phenomenon: 'near-miss: a round of talks that something else is done to',
    tree: 'A/a/DT/2/det round/round/NN/7/nsubj:pass of/of/IN/4/case talks/talk/NNS/2/nmod will/will/MD/7/aux be/be/AUX/7/aux:pass praised/praise/VBN/0/root',
    at: 'talks',
    expected: { status: 'occurred' },
  },
  {
    phenomenon: 'fighting that did not break out',
    tree: 'Fighting/fighting/NN/4/nsubj did/do/AUX/4/aux not/not/RB/4/advmod erupt/erupt/VB/0/root',
    at: 'Fighting',
    expected: { polarity: 'negative' },
  },
  {
    phenomenon: 'no cause to do it',
    tree: 'Peru/Peru/NNP/2/nsubj saw/see/VBD/0/root no/no/DT/4/det reason/reason/NN/2/obj to/to/TO/6/mark attack/attack/VB/4/acl',
    at: 'attack',
    expected: { polarity: 'negative', status: 'planned' },
  },
  {
    phenomenon: 'no will to do it',
    tree: 'Peru/Peru/NNP/2/nsubj has/have/VBZ/0/root no/no/DT/4/det intention/intention/NN/2/obj of/of/IN/6/mark attacking/attack/VBG/4/acl Chile/Chile/NNP/6/obj',
    at: 'attacking',
    expected: { polarity: 'negative' },
  },
  {
    phenomenon: 'near-miss: nothing else to do',
    tree: 'Peru/Peru/NNP/2/nsubj had/have/VBD/0/root no/no/DT/4/det choice/choice/NN/2/obj but/but/IN/7/mark to/to/TO/7/mark attack/attack/VB/4/acl',
    at: 'attack',
    expected: { polarity: 'positive' },
  },
  {
    phenomenon: 'near-miss: a reason to do it',
    tree: 'Peru/Peru/NNP/2/nsubj saw/see/VBD/0/root a/a/DT/4/det reason/reason/NN/2/obj to/to/TO/6/mark attack/attack/VB/4/acl',
    at: 'attack',
    expected: { polarity: 'positive' },
  },
  {
    phenomenon: 'what is to go on',
    tree: 'Talks/talk/NNS/3/nsubj will/will/MD/3/aux continue/continue/VB/0/root',
    at: 'Talks',
    expected: { status: 'planned' },
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
    phenomenon: 'what one is in the midst of',
    tree: 'Peru/Peru/NNP/4/nsubj is/be/VBZ/4/cop on/on/IN/4/case strike/strike/NN/0/root',
    at: 'strike',
    expected: { status: 'ongoing' },
  },
  {
    phenomenon: 'near-miss: what one was in the midst of',
    tree: 'Peru/Peru/NNP/4/nsubj was/be/VBD/4/cop on/on/IN/4/case strike/strike/NN/0/root',
    at: 'strike',
    expected: { status: 'occurred' },
  },
  {
    phenomenon: 'a proviso, by the lemma of its verb',
    tree: 'Peru/Peru/NNP/2/nsubj left/leave/VBD/0/root provided/provide/IN/5/mark Chile/Chile/NNP/5/nsubj stayed/stay/VBD/2/advcl',
    at: 'stayed',
    expected: { status: 'hypothetical' },
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
    phenomenon: 'a condition that the tree joins to what it is one of',
    tree: 'Peru/Peru/NNP/2/nsubj offered/offer/VBD/0/root rice/rice/NN/2/obj provided/provide/VBN/7/mark that/that/IN/7/mark Chile/Chile/NNP/7/nsubj leaves/leave/VBZ/2/conj',
    at: 'leaves',
    expected: { status: 'hypothetical', conditional: true },
  },
  {
    phenomenon: 'condition',
    tree: 'if/if/IN/3/mark Peru/Peru/NNP/3/nsubj attacks/attack/VBZ/5/advcl Chile/Chile/NNP/5/nsubj wins/win/VBZ/0/root',
    at: 'attacks',
    expected: { status: 'hypothetical', conditional: true },
  },
  {
    phenomenon: 'what has to come first',
    tree: 'Chile/Chile/NNP/3/nsubj would/would/MD/3/aux pay/pay/VB/0/root only/only/RB/7/advmod after/after/IN/7/mark Peru/Peru/NNP/7/nsubj left/leave/VBD/3/advcl',
    at: 'left',
    expected: { status: 'planned', conditional: true },
  },
  {
    phenomenon: 'what hangs on a condition',
    tree: 'Chile/Chile/NNP/3/nsubj would/would/MD/3/aux pay/pay/VB/0/root only/only/RB/7/advmod if/if/IN/7/mark Peru/Peru/NNP/7/nsubj left/leave/VBD/3/advcl',
    at: 'pay',
    expected: { conditional: true },
  },
  {
    phenomenon: 'near-miss: what did come first',
    tree: 'Chile/Chile/NNP/2/nsubj paid/pay/VBD/0/root only/only/RB/6/advmod after/after/IN/6/mark Peru/Peru/NNP/6/nsubj left/leave/VBD/2/advcl',
    at: 'left',
    expected: { conditional: false },
  },
  {
    phenomenon: 'condition by inversion',
    tree: 'should/should/MD/3/aux Peru/Peru/NNP/3/nsubj attack/attack/VB/5/advcl Chile/Chile/NNP/5/nsubj wins/win/VBZ/0/root',
    at: 'attack',
    expected: { conditional: true },
  },
  {
    phenomenon: 'near-miss: what should be is no condition',
    tree: 'Chile/Chile/NNP/2/nsubj wins/win/VBZ/0/root because/because/IN/6/mark Peru/Peru/NNP/6/nsubj should/should/MD/6/aux yield/yield/VB/2/advcl',
    at: 'yield',
    expected: { conditional: false },
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
  {
    phenomenon: 'whoever rejects a report denies it',
    tree: 'Peru/Peru/NNP/2/nsubj rejected/reject/VBD/0/root reports/report/NNS/2/obj that/that/IN/6/mark Chile/Chile/NNP/6/nsubj fled/flee/VBD/3/acl',
    at: 'fled',
    expected: { certainty: 'denied', manners: ['deny', 'report'] },
  },
  {
    phenomenon: 'and whoever calls it false',
    tree: 'Peru/Peru/NNP/2/nsubj called/call/VBD/0/root a/a/DT/4/det report/report/NN/2/obj that/that/IN/7/mark Chile/Chile/NNP/7/nsubj fled/flee/VBD/4/acl a/a/DT/9/det lie/lie/NN/2/xcomp',
    at: 'fled',
    expected: { certainty: 'denied', manners: ['deny', 'report'] },
  },
  {
    phenomenon: 'near-miss: a report that calls another thing false',
    tree: 'Reports/report/NNS/5/nsubj that/that/IN/4/mark Chile/Chile/NNP/4/nsubj fled/flee/VBD/1/acl called/call/VBD/0/root Peru/Peru/NNP/5/obj false/false/JJ/5/xcomp',
    at: 'fled',
    expected: { certainty: 'alleged' },
  },
  {
    phenomenon: 'a report that proves false',
    tree: 'Reports/report/NNS/5/nsubj that/that/IN/4/mark Chile/Chile/NNP/4/nsubj fled/flee/VBD/1/acl proved/prove/VBD/0/root false/false/JJ/5/xcomp',
    at: 'fled',
    expected: { certainty: 'denied' },
  },
  {
    phenomenon: 'a report beside which the tree hangs what it says',
    tree: 'Reports/report/NNS/6/nsubj that/that/IN/4/mark Chile/Chile/NNP/4/nsubj fled/flee/VBD/6/csubj were/be/VBD/6/cop false/false/JJ/0/root',
    at: 'fled',
    expected: { certainty: 'denied' },
  },
  {
    phenomenon: 'what is not true',
    tree: 'It/it/PRP/4/expl is/be/VBZ/4/cop not/not/RB/4/advmod true/true/JJ/0/root that/that/IN/7/mark Chile/Chile/NNP/7/nsubj fled/flee/VBD/4/csubj',
    at: 'fled',
    expected: { certainty: 'denied' },
  },
  {
    phenomenon: 'near-miss: what is true',
    tree: 'It/it/PRP/3/expl is/be/VBZ/3/cop true/true/JJ/0/root that/that/IN/6/mark Chile/Chile/NNP/6/nsubj fled/flee/VBD/3/csubj',
    at: 'fled',
    expected: { certainty: 'stated' },
  },
  {
    phenomenon: 'what there is no truth in',
    tree: 'no/no/DT/2/det truth/truth/NN/0/root in/in/IN/4/case reports/report/NNS/2/nmod that/that/IN/7/mark Chile/Chile/NNP/7/nsubj fled/flee/VBD/4/acl',
    at: 'fled',
    expected: { certainty: 'denied' },
  },
]

describe('judge', () => {
  for (const row of ROWS) {
    it(row.phenomenon, () => {
      expect(judgedBy(row)).toMatchObject(row.expected)
    })
  }
})
