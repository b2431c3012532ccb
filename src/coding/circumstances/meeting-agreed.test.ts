import { describe, expect, it } from 'vitest'
import { handTree } from '../grammar/hand-tree.js'
import { meetingsAgreed } from './meeting-agreed.js'

const cases: [string, string, string[]][] = [
  [
    'to meet',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark meet/meet/VB/2/xcomp again/again/RB/4/advmod',
    ['meet'],
  ],
  [
    'to hold talks, where the tree takes it for an aim',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark hold/hold/VB/2/advcl talks/talk/NNS/4/obj',
    ['talks'],
  ],
  [
    'to do something else and to meet',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark wait/wait/VB/2/xcomp and/and/CC/7/cc to/to/TO/7/mark meet/meet/VB/4/conj',
    ['meet'],
  ],
  [
    'on a meeting',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root on/on/IN/6/case a/a/DT/6/det second/second/JJ/6/amod round/round/NN/2/obl',
    ['round'],
  ],
  [
    'near-miss: did not agree',
    'They/they/PRP/4/nsubj did/do/VBD/4/aux not/not/RB/4/advmod agree/agree/VB/0/root to/to/TO/6/mark meet/meet/VB/4/xcomp',
    [],
  ],
  [
    'near-miss: to hold an election',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark hold/hold/VB/2/xcomp elections/election/NNS/4/obj',
    [],
  ],
  [
    'near-miss: to hold a news conference',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root to/to/TO/4/mark hold/hold/VB/2/xcomp a/a/DT/7/det news/news/NN/7/compound conference/conference/NN/4/obj',
    [],
  ],
  [
    'near-miss: at a meeting',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root at/at/IN/5/case the/the/DT/5/det meeting/meeting/NN/2/obl',
    [],
  ],
  [
    'near-miss: refused to meet',
    'They/they/PRP/2/nsubj refused/refuse/VBD/0/root to/to/TO/4/mark meet/meet/VB/2/xcomp',
    [],
  ],
]

describe('meetingsAgreed', () => {
  it.each(cases)('%s', (_, text, wanted) => {
    const tree = handTree(text)
    expect(meetingsAgreed(tree).map(({ told }) => tree.token(told).form)).toEqual(wanted)
  })
})
