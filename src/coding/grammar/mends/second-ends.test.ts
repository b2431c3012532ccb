import { describe, expect, it } from 'vitest'
import { handTree } from '../hand-tree.js'

const WILL_TRAVEL = 'They/they/PRP/2/nsubj travelled/travel/VBD/0/root to/to/IN/4/case Lima/Lima/NNP/2/obl'

const CASES: readonly (readonly [what: string, rows: string, word: string, head: string])[] = [
  ['a second end', `${WILL_TRAVEL} and/and/CC/7/cc to/to/TO/7/mark Quito/Quito/NNP/2/conj`, 'Quito', 'Lima'],
  ['near-miss: a second verb', `${WILL_TRAVEL} and/and/CC/6/cc rested/rest/VBD/2/conj`, 'rested', 'travelled'],
  [
    'near-miss: no end before it',
    'They/they/PRP/2/nsubj travelled/travel/VBD/0/root and/and/CC/5/cc to/to/TO/5/mark Quito/Quito/NNP/2/conj',
    'Quito',
    'travelled',
  ],
]

describe('a second end of a way that a tree joins to the verb', () => {
  it.each(CASES)('%s', (_, rows, word, head) => {
    const tree = handTree(rows)
    const at = tree.tokens.findIndex(({ form }) => form === word)
    expect(tree.token(tree.head(at)).form).toBe(head)
    if (head === 'Lima') expect(tree.preposition(at)).toBe('to')
  })
})
