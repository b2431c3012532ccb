import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../knowledge/knowledge.js'
import type { EventType, Knowledge } from '../../knowledge/types.js'
import type { ActSignal } from '../../language/types.js'
import type { Cast } from '../cast/cast.js'
import { handTree } from '../grammar/hand-tree.js'
import { propose } from './propose.js'

/** Nobody is named: frames then hold by their words alone. */
const NOBODY = { actorsAt: () => [], actorsOf: () => [] } as unknown as Cast

const seen = (types: Readonly<Record<string, number>>): ActSignal => ({
  sentence: 0,
  token: 1,
  types,
  status: {},
  polarity: {},
  certainty: {},
  roles: [],
})

const resumption = (what: string): string =>
  `The/the/DT/2/det resumption/resumption/NN/5/nsubj of/of/IN/4/case ${what}/NNS/2/nmod took/take/VBD/0/root years/year/NNS/5/obj`

let codes: Knowledge
beforeAll(() => {
  codes = createKnowledge()
})

function typeOf(tree: string, types: Readonly<Record<string, number>>): EventType | null {
  return propose(handTree(tree), 1, NOBODY, codes, seen(types), true).candidate?.frame.type ?? null
}

describe('what frames that hold on a condition say against the reader model', () => {
  it('wins over its doubt where they agree', () => {
    expect(typeOf(resumption('ties/tie'), { CONCEDE: 0.5, SUPPORT: 0.05, NONE: 0.3 })).toBe('SUPPORT')
  })
  it('loses where the model is sure', () => {
    expect(typeOf(resumption('ties/tie'), { CONCEDE: 0.97, SUPPORT: 0.0001, NONE: 0.01 })).toBe('CONCEDE')
  })
  it('is nothing where the condition fails', () => {
    expect(typeOf(resumption('works/work'), { CONCEDE: 0.5, SUPPORT: 0.05, NONE: 0.3 })).toBe('CONCEDE')
  })
})
