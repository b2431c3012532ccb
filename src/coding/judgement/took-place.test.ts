import { describe, expect, it } from 'vitest'
import { handTree } from '../grammar/hand-tree.js'
import { isIllFated, isSaidInContact } from './took-place.js'

const CALLED = 'Ann/Ann/NNP/2/nsubj phoned/phone/VBD/0/root Bo/Bo/NNP/2/obj to/to/TO/5/mark'
/** A sentence, a word of it, and whether it tells what is said in reaching somebody. */
const CONTACTS: [string, string, string, boolean][] = [
  ['what one calls somebody to say', `${CALLED} ask/ask/VB/2/advcl for/for/IN/7/case rice/rice/NN/5/obl`, 'ask', true],
  [
    'near-miss: what one calls somebody to do',
    `${CALLED} arrange/arrange/VB/2/advcl talks/talk/NNS/5/obj`,
    'arrange',
    false,
  ],
  [
    'near-miss: what one will call somebody to say',
    `${CALLED.replace('phoned/phone/VBD', 'phone/phone/VB')} ask/ask/VB/2/advcl him/he/PRP/5/obj`,
    'ask',
    false,
  ],
  [
    'near-miss: what one goes to say',
    `${CALLED.replace('phoned/phone/VBD', 'left/leave/VBD')} ask/ask/VB/2/advcl him/he/PRP/5/obj`,
    'ask',
    false,
  ],
]

/** A sentence, its meeting, and whether words beside it say that it led to nothing. */
const TALKS: [string, string, string, boolean][] = [
  [
    'talks that led to nothing',
    'They/they/PRP/2/nsubj held/hold/VBD/0/root fruitless/fruitless/JJ/4/amod talks/talk/NNS/2/obj',
    'talks',
    true,
  ],
  [
    'the same by the verb',
    'They/they/PRP/2/nsubj held/hold/VBD/0/root fruitless/fruitless/JJ/4/amod talks/talk/NNS/2/obj',
    'held',
    true,
  ],
  [
    'the same behind them',
    'Talks/talk/NNS/3/nsubj were/be/VBD/3/cop inconclusive/inconclusive/JJ/0/root',
    'Talks',
    true,
  ],
  [
    'near-miss: talks of whatever kind',
    'They/they/PRP/2/nsubj held/hold/VBD/0/root secret/secret/JJ/4/amod talks/talk/NNS/2/obj',
    'talks',
    false,
  ],
]

describe('what words say took place', () => {
  it.each(CONTACTS)('%s', (_, rows, word, expected) => {
    const tree = handTree(rows)
    expect(
      isSaidInContact(
        tree,
        tree.tokens.findIndex((t) => t.form === word),
      ),
    ).toBe(expected)
  })

  it.each(TALKS)('%s', (_, rows, word, expected) => {
    const tree = handTree(rows)
    expect(
      isIllFated(
        tree,
        tree.tokens.findIndex((t) => t.form === word),
      ),
    ).toBe(expected)
  })
})
