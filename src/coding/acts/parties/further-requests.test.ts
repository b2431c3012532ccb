import { describe, expect, it } from 'vitest'
import type { Cast } from '../../cast/cast.js'
import { handTree, textOf } from '../../grammar/hand-tree.js'
import type { Tree } from '../../grammar/tree.js'
import type { Reading } from '../seen/reading.js'
import { withFurtherRequests } from './further-requests.js'

/** Whoever is named is an actor of that name. */
const castOf = (tree: Tree) =>
  ({
    actorsOf: (_: Tree, t: number) => (tree.token(t).upos === 'PROPN' ? [tree.token(t).form] : []),
  }) as unknown as Cast

/** A request by the second word, of the third, with the first infinitive for its content. */
function requestsOf(rows: string, type = 'REQUEST') {
  const tree = handTree(rows)
  const head = tree.tokens.find((t) => t.index > 1 && t.upos === 'VERB')!.index
  const reading = {
    candidate: { tree, predicate: 1, trigger: [1], frame: { type, cameo: '0253' }, consumed: [], act: null },
    roles: {
      sources: ['Peru'],
      targets: ['Chad', 'Niger'].filter((name) => tree.tokens.some(({ form }) => form === name)),
      content: { first: head - 1, last: tree.tokens.length - 1, head },
      tokens: [],
    },
  } as unknown as Reading
  const words = textOf(tree).split(' ')
  return withFurtherRequests([reading], castOf(tree)).map(({ roles, apart, candidate }) => [
    roles.targets.join('+'),
    words.slice(roles.content!.first, roles.content!.last + 1).join(' '),
    apart === undefined,
    candidate.frame.cameo,
  ])
}

const urged = (and: string) =>
  `Peru/Peru/NNP/2/nsubj urged/urge/VBD/0/root Chad/Chad/NNP/2/iobj to/to/TO/5/mark free/free/VB/2/xcomp them/they/PRP/5/obj and/and/CC/${and}`

describe('what is asked besides', () => {
  it('is a request of its own where it is marked anew', () => {
    expect(requestsOf(urged('9/cc to/to/TO/9/mark pay/pay/VB/5/conj'))).toEqual([
      ['Chad', 'to free them', true, '0253'],
      ['Chad', 'to pay', false, '020'],
    ])
  })
  it('is asked of whom it names', () => {
    expect(
      requestsOf(urged('11/cc on/on/IN/9/case Niger/Niger/NNP/11/obl to/to/TO/11/mark pay/pay/VB/5/advcl')),
    ).toEqual([
      ['Chad', 'to free them', true, '0253'],
      ['Niger', 'on Niger to pay', false, '020'],
    ])
  })
  it('may be told by a clause', () => {
    const rows =
      'Peru/Peru/NNP/2/nsubj demanded/demand/VBD/0/root that/that/IN/5/mark they/they/PRP/5/nsubj leave/leave/VB/2/ccomp and/and/CC/9/cc that/that/IN/9/mark Chad/Chad/NNP/9/nsubj pay/pay/VB/5/conj'
    expect(requestsOf(rows).map(([, content]) => content)).toEqual(['they leave', 'that Chad pay'])
  })
  it.each([
    ['another verb of one request', urged('8/cc pay/pay/VB/5/conj')],
    ['what is done besides', urged('8/cc left/leave/VBD/2/conj')],
  ])('near-miss: %s', (_, rows) => {
    expect(requestsOf(rows)).toHaveLength(1)
  })
  it('near-miss: a promise', () => {
    expect(requestsOf(urged('9/cc to/to/TO/9/mark pay/pay/VB/5/conj'), 'AGREE')).toHaveLength(1)
  })
})
