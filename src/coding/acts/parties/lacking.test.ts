import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../../knowledge/knowledge.js'
import type { Knowledge } from '../../../knowledge/types.js'
import type { ActSignal } from '../../../language/types.js'
import { handTree } from '../../grammar/hand-tree.js'
import { asLacking, lackedBy } from './lacking.js'

const sentence = (verb: string, preposition: string, noun: string): string =>
  `Talks/talk/NNS/2/nsubj ${verb}/VBD/0/root ${preposition}/${preposition}/IN/5/case a/a/DT/5/det ${noun}/NN/2/obl`

const VERB = 1
const NOUN = 4
const seen: ActSignal = {
  sentence: 0,
  token: NOUN,
  types: { REJECT: 0.2, NONE: 0.8 },
  status: {},
  polarity: {},
  certainty: {},
  roles: [],
}

let codes: Knowledge
beforeAll(() => {
  codes = createKnowledge()
})

describe('a deal that talks ended without', () => {
  const ended = handTree(sentence('ended/end', 'without', 'deal/deal'))
  it('is an agreement, whatever the reader model sees', () => {
    expect(asLacking(ended, NOUN, codes, seen)?.types).toMatchObject({ AGREE: 0.7 })
    expect(asLacking(ended, NOUN, codes, null)?.types).toMatchObject({ AGREE: 0.7 })
  })
  it('leaves nothing to tell to the verb of ending', () => {
    expect(asLacking(ended, VERB, codes, { ...seen, token: VERB })).toBeNull()
  })
  it.each([
    ['ended/end', 'with', 'deal/deal'],
    ['ended/end', 'without', 'lunch/lunch'],
    ['lived/live', 'without', 'contract/contract'],
    ['stayed/stay', 'without', 'result/result'],
  ])('leaves %s %s a %s alone', (verb, preposition, noun) => {
    const tree = handTree(sentence(verb, preposition, noun))
    expect(asLacking(tree, NOUN, codes, seen)).toBe(seen)
    expect(asLacking(tree, VERB, codes, seen)).toBe(seen)
  })
})

describe('what those who met parted or met without', () => {
  it.each([
    ['left/leave', 'deal/deal', true],
    ['met/meet', 'result/result', true],
    ['left/leave', 'lunch/lunch', false],
  ])('%s without %s', (verb, noun, isLacking) => {
    const tree = handTree(sentence(verb, 'without', noun))
    expect(lackedBy(tree, NOUN, codes)).toBe(isLacking ? VERB : null)
    // How they parted may be told as well.
    expect(asLacking(tree, VERB, codes, { ...seen, token: VERB })).not.toBeNull()
  })
  it('may be told behind how long they met', () => {
    const rows =
      'Talks/talk/NNS/2/nsubj ended/end/VBD/0/root after/after/IN/4/case hours/hour/NNS/2/obl without/without/IN/6/case decision/decision/NN/4/nmod'
    const tree = handTree(rows)
    expect(lackedBy(tree, 5, codes)).toBe(VERB)
    expect(asLacking(tree, VERB, codes, { ...seen, token: VERB })).toBeNull()
  })
  it('near-miss: what ends is no meeting', () => {
    expect(
      lackedBy(
        handTree(sentence('ended/end', 'without', 'result/result').replace('Talks/talk', 'Votes/vote')),
        NOUN,
        codes,
      ),
    ).toBeNull()
  })
})

describe('a deal not reached beside a meeting', () => {
  const met = (mark: string, noun: string): string =>
    `They/they/PRP/2/nsubj met/meet/VBD/0/root ${mark}/${mark}/IN/4/mark reaching/reach/VBG/2/advcl a/a/DT/6/det ${noun}/NN/4/obj`
  const OBJECT = 5
  it('is an agreement, and reaching it tells nothing else', () => {
    const tree = handTree(met('without', 'compromise/compromise'))
    expect(asLacking(tree, OBJECT, codes, null)?.types).toMatchObject({ AGREE: 0.7 })
    expect(asLacking(tree, 3, codes, { ...seen, token: 3 })).toBeNull()
    expect(lackedBy(tree, OBJECT, codes)).toBe(VERB)
  })
  it.each([
    ['after', 'compromise/compromise'],
    ['without', 'shore/shore'],
  ])('leaves %s reaching a %s alone', (mark, noun) => {
    expect(lackedBy(handTree(met(mark, noun)), OBJECT, codes)).toBeNull()
  })
})
