import { describe, expect, it } from 'vitest'
import type { ActSignal } from '../../language/types.js'
import { handTree } from '../grammar/hand-tree.js'
import type { Judgement } from './judge.js'
import { weigh } from './weigh.js'

const tree = handTree('summit/summit/NN/0/root')
const seen = { planned: 0.9, occurred: 0.1, ongoing: 0, habitual: 0, hypothetical: 0 }
const act = (status: Record<string, number>): ActSignal =>
  ({
    token: 0,
    types: { CONSULT: 1 },
    status,
    polarity: { positive: 1, negative: 0 },
    certainty: { stated: 1, alleged: 0, suspected: 0, denied: 0 },
    roles: [],
  }) as never
const path = (more: Partial<Judgement> = {}): Judgement => ({
  polarity: 'positive',
  status: 'occurred',
  certainty: 'stated',
  voices: [],
  governors: [],
  conditional: false,
  isBackground: false,
  isPast: false,
  ...more,
})

describe('weigh', () => {
  it('says where only the model sees the status', () => {
    expect(weigh(path(), act(seen), tree)).toMatchObject({ status: 'planned', isStatusSeen: true })
  })

  it('near-miss: the path shows it too', () => {
    expect(weigh(path({ status: 'planned' }), act(seen), tree)).toMatchObject({
      status: 'planned',
      isStatusSeen: false,
    })
  })

  it('near-miss: a past tense is more to be trusted', () => {
    const unsure = { ...seen, planned: 0.6, occurred: 0.4 }
    expect(weigh(path({ isPast: true }), act(unsure), tree)).toMatchObject({ status: 'occurred', isStatusSeen: false })
  })
})
