import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../../knowledge/knowledge.js'
import type { Knowledge } from '../../../knowledge/types.js'
import type { Cast } from '../../cast/cast.js'
import { handTree } from '../../grammar/hand-tree.js'
import { propose } from '../seen/propose.js'
import { readMeeting } from './meeting.js'

const NOBODY = { actorsAt: () => [], actorsOf: () => [] } as unknown as Cast

let knowledge: Knowledge
beforeAll(() => {
  knowledge = createKnowledge()
})

const HELD = 'They/they/PRP/2/nsubj held/hold/VBD/0/root talks/talk/NNS/2/obj'

/** What is told behind *They held talks*, and the level at which they met. */
const LEVELS: [string, string, string | null][] = [
  ['who met', `${HELD} involving/involve/VBG/3/acl ministers/minister/NNS/4/obj`, 'minister'],
  ['who attended', `${HELD} attended/attend/VBN/3/acl by/by/IN/6/case ministers/minister/NNS/4/obl`, 'minister'],
  [
    'the whole office',
    `${HELD} involving/involve/VBG/3/acl prime/prime/JJ/6/amod ministers/minister/NNS/4/obj`,
    'head-of-state-or-government',
  ],
  [
    'near-miss: another meeting',
    `${HELD} involving/involve/VBG/3/acl ministers/minister/NNS/4/obj and/and/CC/8/cc a/a/DT/8/det summit/summit/NN/3/conj`,
    'minister',
  ],
  [
    'near-miss: what else was done',
    `${HELD} involving/involve/VBG/3/acl ministers/minister/NNS/4/obj but/but/CC/8/cc presidents/president/NNS/8/nsubj left/leave/VBD/2/conj`,
    'minister',
  ],
  ['near-miss: who urged it', `${HELD} urged/urge/VBN/3/acl by/by/IN/6/case ministers/minister/NNS/4/obl`, null],
  ['near-miss: what was blamed', `${HELD} blaming/blame/VBG/3/acl ministers/minister/NNS/4/obj`, null],
]

describe('readMeeting', () => {
  it.each(LEVELS)('takes the level from %s', (_, rows, level) => {
    const tree = handTree(rows)
    const signal = {
      sentence: 0,
      token: 2,
      types: { CONSULT: 0.9, NONE: 0.1 },
      status: {},
      polarity: {},
      certainty: {},
      roles: [],
    }
    const { candidate } = propose(tree, 2, NOBODY, knowledge, signal, true)
    const make = () => ({ start: 0, end: 0, text: '' })
    expect(candidate && readMeeting(candidate, [], NOBODY, knowledge, make, []).level).toBe(level)
  })
})
