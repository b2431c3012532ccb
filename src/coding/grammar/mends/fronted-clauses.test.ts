import { describe, expect, it } from 'vitest'
import { handTree } from '../hand-tree.js'

const CASES: readonly (readonly [what: string, rows: string, word: string, head: string])[] = [
  [
    'a second verb of what is said',
    'Ruiz/Ruiz/NNP/2/nsubj phoned/phone/VBD/9/ccomp Soto/Soto/NNP/2/obj and/and/CC/5/cc asked/ask/VBD/9/conj him/he/PRP/5/obj the/the/DT/8/det palace/palace/NN/9/nsubj said/say/VBD/0/root',
    'asked',
    'phoned',
  ],
  [
    'the subject of what is said',
    'Ruiz/Ruiz/NNP/6/nsubj phoned/phone/VBD/6/ccomp Soto/Soto/NNP/2/obj the/the/DT/5/det palace/palace/NN/6/nsubj said/say/VBD/0/root',
    'Ruiz',
    'phoned',
  ],
  [
    'near-miss: who says it stands first',
    'Ruiz/Ruiz/NNP/2/nsubj said/say/VBD/0/root Soto/Soto/NNP/4/nsubj left/leave/VBD/2/ccomp and/and/CC/6/cc wept/weep/VBD/2/conj',
    'wept',
    'said',
  ],
  [
    'near-miss: what is said has a subject',
    'Then/then/RB/5/advmod Ruiz/Ruiz/NNP/3/nsubj left/leave/VBD/5/ccomp Soto/Soto/NNP/5/nsubj said/say/VBD/0/root',
    'Soto',
    'said',
  ],
  [
    'what a participle behind it goes on',
    'Ruiz/Ruiz/NNP/2/nsubj called/call/VBD/0/root ,/,/,/6/punct Soto/Soto/NNP/5/nsubj declined/decline/VBD/7/ccomp ,/,/,/7/punct saying/say/VBG/2/advcl he/he/PRP/9/nsubj slept/sleep/VBD/7/ccomp',
    'declined',
    'called',
  ],
  [
    'near-miss: a participle with nothing said behind it',
    'Ruiz/Ruiz/NNP/2/nsubj called/call/VBD/0/root ,/,/,/6/punct Soto/Soto/NNP/5/nsubj declined/decline/VBD/7/ccomp ,/,/,/7/punct saying/say/VBG/2/advcl goodbye/goodbye/NN/7/obj',
    'declined',
    'saying',
  ],
  [
    'near-miss: nothing is said before it',
    'Ruiz/Ruiz/NNP/2/nsubj wept/weep/VBD/0/root and/and/CC/4/cc said/say/VBD/2/conj so/so/RB/4/advmod',
    'said',
    'wept',
  ],
]

describe('withFrontedClauses', () => {
  it.each(CASES)('%s', (_, rows, word, head) => {
    const tree = handTree(rows)
    const at = tree.tokens.findIndex((t) => t.form === word)
    expect(tree.token(tree.head(at)).form).toBe(head)
  })
})
