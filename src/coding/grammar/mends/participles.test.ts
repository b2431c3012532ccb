import { describe, expect, it } from 'vitest'
import { handTree } from '../hand-tree.js'

const WERE_OPPOSED = 'They/they/PRP/3/nsubj:pass were/be/VBD/3/aux:pass opposed/oppose/VBN/0/root'

const CASES: readonly (readonly [what: string, rows: string, isVerb: boolean])[] = [
  ['opposed to', `${WERE_OPPOSED} to/to/IN/5/case plans/plan/NNS/3/obl`, false],
  [
    'worried about',
    'They/they/PRP/3/nsubj:pass were/be/VBD/3/aux:pass worried/worry/VBN/0/root about/about/IN/5/case plans/plan/NNS/3/obl',
    false,
  ],
  ['near-miss: by somebody', `${WERE_OPPOSED} by/by/IN/5/case Chad/Chad/NNP/3/obl`, true],
  ['near-miss: alone', WERE_OPPOSED, true],
]

describe('participles that are adjectives', () => {
  it.each(CASES)('%s', (_, rows, isVerb) => {
    const tree = handTree(rows)
    expect(tree.isVerb(2)).toBe(isVerb)
    expect(tree.isPassive(2)).toBe(isVerb)
  })
})
