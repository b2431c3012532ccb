import { describe, expect, it } from 'vitest'
import { handTree } from '../hand-tree.js'

const CASES: readonly (readonly [what: string, rows: string, word: string, head: string | null])[] = [
  [
    'a name behind a phrase in front',
    'At/at/IN/2/case talks/talk/NNS/4/obl Chad/Chad/NNP/2/nmod:poss agreed/agree/VBD/0/root to/to/TO/6/mark wait/wait/VB/4/xcomp',
    'Chad',
    'agreed',
  ],
  [
    'near-miss: a verb with a subject of its own',
    'At/at/IN/2/case talks/talk/NNS/4/obl Chad/Chad/NNP/2/nmod:poss agreed/agree/VBD/0/root Oslo/Oslo/NNP/4/nsubj',
    'Chad',
    'talks',
  ],
  [
    'near-miss: the phrase that it is a part of is the subject',
    'The/the/DT/2/det port/port/NN/4/nsubj Gwadar/Gwadar/NNP/2/appos grew/grow/VBD/0/root',
    'Gwadar',
    'port',
  ],
]

describe('a subject that a tree takes for a part of the phrase in front', () => {
  it.each(CASES)('%s', (_, rows, word, head) => {
    const tree = handTree(rows)
    const at = tree.tokens.findIndex(({ form }) => form === word)
    expect(tree.tokens[tree.head(at)]?.form ?? null).toBe(head)
  })
})
