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

  it('trusts words that say how a meeting went', () => {
    const unsure = { ...act(seen), polarity: { positive: 0.1, negative: 0.9 } }
    expect(weigh(path(), unsure, tree)).toMatchObject({ polarity: 'negative' })
    expect(weigh(path({ isAffirmed: true }), unsure, tree)).toMatchObject({ polarity: 'positive' })
  })

  it.each([
    ['acl:relcl', 0],
    ['advcl', 1],
  ])('takes nobody else for who tells of a noun on the way: %s', (relation, voices) => {
    const rows = `Ann/Ann/NNP/2/nsubj rued/rue/VBD/0/root Osdan/Osdan/NNP/2/obl ,/,/,/7/punct where/where/WRB/7/advmod boats/boat/NNS/7/nsubj sank/sink/VBD/3/${relation}`
    const told = { ...act(seen), token: 6, roles: [{ role: 'by', token: 0, probability: 0.9 }] } as never
    expect(weigh(path(), told, handTree(rows)).voices).toHaveLength(voices)
  })
})
