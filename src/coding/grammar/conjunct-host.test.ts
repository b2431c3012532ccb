import { describe, expect, it } from 'vitest'
import { conjunctHost } from './conjunct-host.js'
import { handTree } from './hand-tree.js'

/** Trees, the joined verb, and the word that it is joined to. */
const CASES: [string, string, string, string][] = [
  [
    'an act of speaking beside a state that is told',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root orders/order/NNS/5/nsubj were/be/AUX/5/cop void/void/JJ/2/ccomp and/and/CC/7/cc demanded/demand/VBD/5/conj repeal/repeal/NN/7/obj',
    'demanded',
    'said',
  ],
  [
    'a past form beside an infinitive that is told',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root arms/arm/NNS/5/nsubj might/might/MD/5/aux move/move/VB/2/ccomp and/and/CC/7/cc left/leave/VBD/5/conj',
    'left',
    'said',
  ],
  [
    'a state that Lima takes',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj stood/stand/VBD/2/ccomp firm/firm/JJ/4/xcomp and/and/CC/7/cc thanked/thank/VBD/4/conj Chile/Chile/NNP/7/obj',
    'thanked',
    'said',
  ],
  [
    'an answer beside what had happened',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root troops/troop/NNS/5/nsubj had/have/VBD/5/aux fled/flee/VBN/2/ccomp and/and/CC/7/cc denied/deny/VBD/5/conj losses/loss/NNS/7/obj',
    'denied',
    'said',
  ],
  [
    'near-miss: what the envoys had done next',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root envoys/envoy/NNS/5/nsubj had/have/VBD/5/aux met/meet/VBN/2/ccomp and/and/CC/7/cc asked/ask/VBD/5/conj Peru/Peru/NNP/7/obj',
    'asked',
    'met',
  ],
  [
    'a past form beside a gerund',
    'Lima/Lima/NNP/2/nsubj accused/accuse/VBD/0/root Peru/Peru/NNP/2/obj of/of/IN/5/mark arming/arm/VBG/2/advcl rebels/rebel/NNS/5/obj and/and/CC/8/cc urged/urge/VBD/5/conj restraint/restraint/NN/8/obj',
    'urged',
    'accused',
  ],
  [
    'a relative clause that a comma ends, hung on the noun',
    'Lima/Lima/NNP/2/nsubj blamed/blame/VBD/0/root Peru/Peru/NNP/2/obj ,/,/,/7/punct whose/whose/WP$/6/nmod:poss ships/ship/NNS/7/nsubj fired/fire/VBD/3/acl:relcl ,/,/,/10/punct and/and/CC/10/cc demanded/demand/VBD/7/conj talks/talk/NNS/10/obj',
    'demanded',
    'blamed',
  ],
  [
    'a relative clause that a comma ends, hung on the verb',
    'Lima/Lima/NNP/2/nsubj met/meet/VBD/0/root Cruz/Cruz/NNP/2/obj ,/,/,/6/punct who/who/WP/6/nsubj left/leave/VBD/2/ccomp early/early/RB/6/advmod ,/,/,/10/punct and/and/CC/10/cc urged/urge/VBD/6/conj calm/calm/NN/10/obj',
    'urged',
    'met',
  ],
  [
    'an act of speaking beside a mood',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj was/be/AUX/5/aux:pass opposed/oppose/VBN/2/ccomp and/and/CC/7/cc urged/urge/VBD/5/conj calm/calm/NN/7/obj',
    'urged',
    'said',
  ],
  [
    'a verb of the number of who believes',
    'Lima/Lima/NNP/2/nsubj believes/believe/VBZ/0/root rebels/rebel/NNS/4/nsubj live/live/VBP/2/ccomp there/there/RB/4/advmod and/and/CC/8/cc has/have/VBZ/8/aux asked/ask/VBN/4/conj Chile/Chile/NNP/8/obj',
    'asked',
    'believes',
  ],
  [
    'near-miss: both verbs have the number of what is believed',
    'Lima/Lima/NNP/2/nsubj believes/believe/VBZ/0/root rebels/rebel/NNS/4/nsubj live/live/VBP/2/ccomp there/there/RB/4/advmod and/and/CC/8/cc have/have/VBP/8/aux asked/ask/VBN/4/conj Chile/Chile/NNP/8/obj',
    'asked',
    'live',
  ],
  [
    'near-miss: a verb of another number with a subject of its own',
    'Lima/Lima/NNP/2/nsubj believes/believe/VBZ/0/root rebels/rebel/NNS/4/nsubj live/live/VBP/2/ccomp and/and/CC/8/cc Peru/Peru/NNP/8/nsubj has/have/VBZ/8/aux fled/flee/VBN/4/conj',
    'fled',
    'live',
  ],
  [
    'a verb that the tree joins to the verb of saying behind it',
    'Lima/Lima/NNP/2/nsubj met/meet/VBD/8/ccomp Cruz/Cruz/NNP/2/obj and/and/CC/5/cc asked/ask/VBD/8/conj him/he/PRP/5/obj ,/,/,/8/punct said/say/VBD/0/root sources/source/NNS/8/nsubj',
    'asked',
    'met',
  ],
  [
    'near-miss: a verb joined to the verb of saying before it',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Cruz/Cruz/NNP/4/nsubj left/leave/VBD/2/ccomp and/and/CC/6/cc asked/ask/VBD/2/conj him/he/PRP/6/obj',
    'asked',
    'said',
  ],
  [
    'near-miss: no comma ends the relative clause',
    'Lima/Lima/NNP/2/nsubj met/meet/VBD/0/root Cruz/Cruz/NNP/2/obj ,/,/,/6/punct who/who/WP/6/nsubj left/leave/VBD/3/acl:relcl early/early/RB/6/advmod and/and/CC/9/cc urged/urge/VBD/6/conj calm/calm/NN/9/obj',
    'urged',
    'left',
  ],
  [
    'near-miss: the subject has the relative clause',
    'Lima/Lima/NNP/8/nsubj ,/,/,/4/punct which/which/WDT/4/nsubj left/leave/VBD/1/acl:relcl ,/,/,/7/punct and/and/CC/7/cc urged/urge/VBD/4/conj fell/fall/VBD/0/root',
    'urged',
    'left',
  ],
  [
    'near-miss: both acts are told',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/4/nsubj expelled/expel/VBD/2/ccomp envoys/envoy/NNS/4/obj and/and/CC/7/cc condemned/condemn/VBD/4/conj Chile/Chile/NNP/7/obj',
    'condemned',
    'expelled',
  ],
  [
    'near-miss: it has a subject of its own',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Peru/Peru/NNP/5/nsubj was/be/AUX/5/cop angry/angry/JJ/2/ccomp and/and/CC/8/cc Chile/Chile/NNP/8/nsubj condemned/condemn/VBD/5/conj it/it/PRP/8/obj',
    'condemned',
    'angry',
  ],
  [
    'near-miss: nobody says it',
    'Peru/Peru/NNP/3/nsubj was/be/AUX/3/cop angry/angry/JJ/0/root and/and/CC/5/cc condemned/condemn/VBD/3/conj Chile/Chile/NNP/5/obj',
    'condemned',
    'angry',
  ],
]

describe('conjunctHost', () => {
  it.each(CASES)('%s', (_, rows, verb, host) => {
    const tree = handTree(rows)
    const found = conjunctHost(
      tree,
      tree.tokens.findIndex((t) => t.form === verb),
    )
    expect(tree.token(found).form).toBe(host)
  })
})
