import { describe, expect, it } from 'vitest'
import { handTree } from '../hand-tree.js'

const said = (second: string) =>
  `She/she/PRP/2/nsubj phoned/phone/VBD/8/ccomp Lima/Lima/NNP/2/obj ${second} help/help/NN/5/obj aides/aide/NNS/8/nsubj said/say/VBD/0/root`

const CASES: readonly (readonly [what: string, rows: string, head: string])[] = [
  ['a second clause that *and* opens', said('and/and/CC/5/cc offered/offer/VBD/8/ccomp'), 'phoned'],
  ['near-miss: no *and*', said('then/then/RB/5/advmod offered/offer/VBD/8/ccomp'), 'said'],
  ['near-miss: a subject of its own', said('they/they/PRP/5/nsubj offered/offer/VBD/8/ccomp'), 'said'],
]

describe('clauses that a tree hangs side by side on a verb of saying', () => {
  it.each(CASES)('%s', (_, rows, head) => {
    const tree = handTree(rows)
    const at = tree.tokens.findIndex(({ form }) => form === 'offered')
    expect(tree.tokens[tree.head(at)]?.form).toBe(head)
  })
})
