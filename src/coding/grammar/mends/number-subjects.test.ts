import { describe, expect, it } from 'vitest'
import { handTree } from '../hand-tree.js'

const CASES: readonly (readonly [what: string, rows: string, word: string, head: string | null])[] = [
  [
    'a number that a tree counts the object with',
    'The/the/DT/2/det two/two/CD/4/nummod held/hold/VBD/4/amod talks/talk/NNS/0/root in/in/IN/6/case Oslo/Oslo/NNP/4/nmod',
    'two',
    'held',
  ],
  [
    'its object',
    'The/the/DT/4/det three/three/CD/4/nummod signed/sign/VBD/4/amod papers/paper/NNS/0/root',
    'papers',
    'signed',
  ],
  [
    'its article',
    'The/the/DT/4/det three/three/CD/4/nummod signed/sign/VBD/4/amod papers/paper/NNS/0/root',
    'The',
    'three',
  ],
  [
    'a verb joined to it',
    'The/the/DT/2/det two/two/CD/4/nummod held/hold/VBD/4/amod talks/talk/NNS/6/obj and/and/CC/6/cc agreed/agree/VBD/0/root',
    'agreed',
    'held',
  ],
  [
    'near-miss: a participle',
    'The/the/DT/4/det two/two/CD/4/nummod planned/plan/VBN/4/amod talks/talk/NNS/5/nsubj failed/fail/VBD/0/root',
    'two',
    'talks',
  ],
  [
    'near-miss: without an article',
    'Then/then/RB/4/advmod two/two/CD/4/nummod held/hold/VBD/4/amod talks/talk/NNS/0/root',
    'two',
    'talks',
  ],
  [
    'near-miss: the subject of what follows',
    'The/the/DT/4/det two/two/CD/4/nummod held/hold/VBD/4/amod talks/talk/NNS/5/nsubj failed/fail/VBD/0/root',
    'two',
    'talks',
  ],
]

describe('a number as the subject', () => {
  it.each(CASES)('%s', (_, rows, word, head) => {
    const tree = handTree(rows)
    const at = tree.tokens.findIndex(({ form }) => form === word)
    expect(tree.tokens[tree.head(at)]?.form ?? null).toBe(head)
  })
})
