import { describe, expect, it } from 'vitest'
import { handTree } from './hand-tree.js'
import { Tree } from './tree.js'

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

describe('a noun that its other layer tags as a verb', () => {
  const upos = (rows: string) => {
    const { sentence } = handTree(rows)
    const tokens = sentence.tokens.map((t) => (t.form === 'talks' ? { ...t, upos: 'NOUN' } : t))
    return new Tree({ ...sentence, tokens })
  }

  it.each([
    ['an object', 'hold/hold/VB/0/root talks/talks/VB/1/obj', 1, false],
    ['with an adjective', 'indirect/indirect/JJ/2/amod talks/talks/VBP/0/root', 1, false],
    ['near-miss: nothing shows that it is a noun', 'She/she/PRP/2/nsubj talks/talk/VBZ/0/root', 1, true],
  ])('%s', (_, rows, at, isVerb) => {
    expect(upos(rows).isVerb(at)).toBe(isVerb)
  })
})

describe('lemma', () => {
  it.each([
    ['of what came before', 'Earlier/early/JJR/2/amod talks/talk/NNS/0/root', 'earlier'],
    ['near-miss: of what is more', 'Larger/large/JJR/2/amod talks/talk/NNS/0/root', 'large'],
    ['near-miss: of what is early', 'Early/early/JJ/2/amod talks/talk/NNS/0/root', 'early'],
  ])('%s', (_, rows, lemma) => {
    expect(handTree(rows).lemma(0)).toBe(lemma)
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
