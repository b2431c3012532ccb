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
