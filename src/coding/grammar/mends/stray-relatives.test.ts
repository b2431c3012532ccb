import { describe, expect, it } from 'vitest'
import { handTree } from '../hand-tree.js'

/** A sentence, the verb of the clause that *who* opens, and the word that the clause hangs on, with its relation. */
const CASES: [string, string, string, string][] = [
  [
    'a name that is freed',
    'Peru/Peru/NNP/2/nsubj freed/free/VBD/0/root Ana/Ana/NNP/2/obj Ruiz/Ruiz/NNP/3/flat ,/,/,/7/punct who/who/WP/7/nsubj led/lead/VBD/2/advcl it/it/PRP/7/obj',
    'led',
    'acl:relcl of Ana',
  ],
  [
    'near-miss: behind no name',
    'said/say/VBD/0/root the/the/DT/3/det official/official/NN/1/nsubj ,/,/,/6/punct who/who/WP/6/nsubj asked/ask/VBD/1/parataxis',
    'asked',
    'parataxis of said',
  ],
  [
    'what others say of one',
    'met/meet/VBD/0/root Ruiz/Ruiz/NNP/1/obj ,/,/,/7/punct who/who/WP/7/nsubj:pass friends/friend/NNS/6/nsubj said/say/VBD/1/advcl beaten/beat/VBN/6/ccomp',
    'said',
    'acl:relcl of Ruiz',
  ],
  [
    'near-miss: a question without a comma',
    'They/they/PRP/3/nsubj not/not/RB/3/advmod say/say/VB/0/root who/who/WP/5/nsubj fired/fire/VBD/3/ccomp',
    'fired',
    'ccomp of say',
  ],
  [
    'near-miss: what hangs on a noun already',
    'met/meet/VBD/0/root envoys/envoy/NNS/1/obj of/of/IN/4/case Chad/Chad/NNP/2/nmod ,/,/,/7/punct who/who/WP/7/nsubj left/leave/VBD/2/acl:relcl',
    'left',
    'acl:relcl of envoys',
  ],
  [
    'a name that acts behind it',
    'Oslo/Oslo/NNP/7/nsubj ,/,/,/4/punct which/which/WDT/4/nsubj brokered/broker/VBD/7/advcl it/it/PRP/4/obj ,/,/,/1/punct offered/offer/VBD/0/root help/help/NN/7/obj',
    'brokered',
    'acl:relcl of Oslo',
  ],
  [
    'near-miss: what is told of the whole before it',
    'They/they/PRP/2/nsubj left/leave/VBD/0/root Oslo/Oslo/NNP/2/obj ,/,/,/6/punct which/which/WDT/6/nsubj angered/anger/VBD/2/advcl Lima/Lima/NNP/6/obj',
    'angered',
    'advcl of left',
  ],
]

describe('a clause that who opens', () => {
  it.each(CASES)('%s', (_, rows, verb, expected) => {
    const tree = handTree(rows)
    const at = tree.tokens.find(({ form }) => form === verb)!.index
    expect(`${tree.relation(at)} of ${tree.token(tree.head(at)).form}`).toBe(expected)
  })
})
