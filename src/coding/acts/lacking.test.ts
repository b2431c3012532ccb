import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../knowledge/knowledge.js'
import type { Knowledge } from '../../knowledge/types.js'
import type { ActSignal } from '../../language/types.js'
import { handTree } from '../grammar/hand-tree.js'
import { asLacking } from './lacking.js'

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
  ])('leaves %s %s a %s alone', (verb, preposition, noun) => {
    const tree = handTree(sentence(verb, preposition, noun))
    expect(asLacking(tree, NOUN, codes, seen)).toBe(seen)
    expect(asLacking(tree, VERB, codes, seen)).toBe(seen)
  })
})
