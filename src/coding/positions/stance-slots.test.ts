import { describe, expect, it } from 'vitest'
import { handTree } from '../grammar/hand-tree.js'
import { marked } from './stance-slots.js'

/** A sentence, the word of a stance, and what *for* ties to it. */
const CASES: [string, string, string, string | undefined][] = [
  [
    'of the noun',
    'Oslo/Oslo/NNP/2/nsubj voiced/voice/VBD/0/root support/support/NN/2/obj for/for/IN/5/case Peru/Peru/NNP/3/nmod',
    'support',
    'Peru',
  ],
  [
    'right behind it, of the verb',
    'Oslo/Oslo/NNP/2/nsubj voiced/voice/VBD/0/root support/support/NN/2/obj for/for/IN/5/case Peru/Peru/NNP/2/obl',
    'support',
    'Peru',
  ],
  [
    'near-miss: behind other words',
    'Oslo/Oslo/NNP/2/nsubj voiced/voice/VBD/0/root support/support/NN/2/obj again/again/RB/2/advmod for/for/IN/6/case years/year/NNS/2/obl',
    'support',
    undefined,
  ],
]

describe('what a preposition ties to the word of a stance', () => {
  it.each(CASES)('%s', (_, rows, word, expected) => {
    const tree = handTree(rows)
    const found = marked(
      tree,
      tree.tokens.findIndex((t) => t.form === word),
      'for',
    )
    expect(found === undefined ? undefined : tree.token(found).form).toBe(expected)
  })
})
