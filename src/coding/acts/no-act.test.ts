import { describe, expect, it } from 'vitest'
import { handTree } from '../grammar/hand-tree.js'
import { isDescribing, isReporting } from './no-act.js'

/** Trees, the word asked about, and whether it is how reporters work. */
const reporting: [string, string, string, boolean][] = [
  [
    'a request for comment',
    'Peru/Peru/NNP/2/nsubj ignored/ignore/VBD/0/root a/a/DT/4/det request/request/NN/2/obj for/for/IN/6/case comment/comment/NN/4/nmod',
    'request',
    true,
  ],
  [
    'calls seeking comment',
    'Peru/Peru/NNP/2/nsubj ignored/ignore/VBD/0/root calls/call/NNS/2/obj seeking/seek/VBG/3/acl comment/comment/NN/4/obj',
    'calls',
    true,
  ],
  [
    'near-miss: a request for help',
    'Peru/Peru/NNP/2/nsubj ignored/ignore/VBD/0/root a/a/DT/4/det request/request/NN/2/obj for/for/IN/6/case help/help/NN/4/nmod',
    'request',
    false,
  ],
]

/** The same for participles that only describe. */
const describing: [string, string, string, boolean][] = [
  [
    'captured fighters',
    'Peru/Peru/NNP/2/nsubj freed/free/VBD/0/root captured/capture/VBN/4/amod men/man/NNS/2/obj',
    'captured',
    true,
  ],
  [
    'near-miss: men captured in May',
    'Peru/Peru/NNP/2/nsubj freed/free/VBD/0/root men/man/NNS/2/obj captured/capture/VBN/3/acl',
    'captured',
    false,
  ],
]

describe('words that tell no act', () => {
  it.each(reporting)('%s', (_, rows, word, expected) => {
    const tree = handTree(rows)
    expect(
      isReporting(
        tree,
        tree.tokens.findIndex((t) => t.form === word),
      ),
    ).toBe(expected)
  })
  it.each(describing)('%s', (_, rows, word, expected) => {
    const tree = handTree(rows)
    expect(
      isDescribing(
        tree,
        tree.tokens.findIndex((t) => t.form === word),
      ),
    ).toBe(expected)
  })
})
