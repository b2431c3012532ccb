import { expect, it } from 'vitest'
import { createKnowledge } from '../../knowledge/knowledge.js'
import { handTree } from '../grammar/hand-tree.js'
import { answerFrom } from './rejected-claims.js'

const codes = createKnowledge()

const ACCUSED =
  'Iran/Iran/NNP/2/nsubj accused/accuse/VBD/0/root Oman/Oman/NNP/2/obj of/of/IN/5/mark theft/theft/NN/2/obl ,/,/,/8/punct'

/** A tree, the predicate that answers, and the word from which on the writer tells of the answer; null where the speaker does. */
const CASES: readonly (readonly [tree: string, predicate: string, from: string | null])[] = [
  [
    `${ACCUSED} an/a/DT/8/det allegation/allegation/NN/2/parataxis Muscat/Muscat/NNP/10/nsubj denied/deny/VBD/2/parataxis`,
    'denied',
    'allegation',
  ],
  [
    `${ACCUSED} a/a/DT/8/det charge/charge/NN/5/appos that/that/WDT/11/obj Muscat/Muscat/NNP/11/nsubj rejects/reject/VBZ/8/acl:relcl`,
    'rejects',
    'charge',
  ],
  [
    'Aides/aide/NNS/2/nsubj said/say/VBD/0/root the/the/DT/4/det army/army/NN/5/nsubj dismissed/dismiss/VBD/2/ccomp the/the/DT/7/det claim/claim/NN/5/obj',
    'dismissed',
    null,
  ],
  [
    'Aides/aide/NNS/2/nsubj said/say/VBD/0/root so/so/RB/2/advmod ;/;/:/6/punct Oman/Oman/NNP/6/nsubj rejected/reject/VBD/2/parataxis the/the/DT/8/det offer/offer/NN/6/obj',
    'rejected',
    null,
  ],
]

it.each(CASES)('%s', (rows, predicate, from) => {
  const tree = handTree(rows)
  const at = answerFrom(
    tree,
    tree.tokens.findIndex((t) => t.form === predicate),
    codes,
  )
  expect(at === null ? null : tree.token(at).form).toBe(from)
})
