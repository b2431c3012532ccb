import { describe, expect, it } from 'vitest'
import { handTree } from './hand-tree.js'

describe('the head of the root', () => {
  it('is no word: what is asked of it has an empty answer', () => {
    const tree = handTree('Berg/Berg/NNP/0/root')
    const none = tree.head(0)
    expect(none).toBe(-1)
    expect([tree.lemma(none), tree.relation(none), tree.base(none)]).toEqual(['', '', ''])
    expect([tree.isVerb(none), tree.isNominal(none), tree.isPassive(none)]).toEqual([false, false, false])
    expect(() => tree.token(none)).toThrow(RangeError)
  })
})

describe('preposition', () => {
  it('is that before an owner, too, where the tree hangs it there', () => {
    const tree = handTree(
      "talks/talk/NNS/0/root between/between/IN/3/case states/state/NNS/5/nmod:poss '/'s/POS/3/case envoys/envoy/NNS/1/nmod",
    )
    expect(tree.preposition(4)).toBe('between')
  })

  it('is none where only the ending of an owner stands', () => {
    const tree = handTree("Chad/Chad/NNP/3/nmod:poss 's/'s/POS/1/case envoys/envoy/NNS/0/root")
    expect(tree.preposition(2)).toBeNull()
  })
})
