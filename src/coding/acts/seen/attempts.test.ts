import { describe, expect, it } from 'vitest'
import type { ActSignal } from '../../../language/types.js'
import { handTree } from '../../grammar/hand-tree.js'
import { asAttempted, isFailedAttempt } from './attempts.js'

const seen = (types: Readonly<Record<string, number>>): ActSignal => ({
  sentence: 0,
  token: 5,
  types,
  status: {},
  polarity: {},
  certainty: {},
  roles: [],
})

const NOUN = 1
const GOAL = 5
const attempt = (noun: string, end: string): string =>
  `An/a/DT/2/det ${noun}/NN/7/nsubj by/by/IN/4/case Oman/Oman/NNP/2/nmod to/to/TO/6/mark mediate/mediate/VB/2/acl ${end}`

describe('an attempt that failed', () => {
  it.each([
    ['attempt/attempt', 'failed/fail/VBD/0/root'],
    ['bid/bid', 'collapsed/collapse/VBD/0/root'],
    ['effort/effort', 'came/come/VBD/0/root to/to/IN/9/case nothing/nothing/NN/7/obl'],
    ['push/push', 'led/lead/VBD/0/root nowhere/nowhere/RB/7/advmod'],
    ['try/try', 'proved/prove/VBD/0/root fruitless/fruitless/JJ/7/xcomp'],
    ['drive/drive', 'fell/fall/VBD/0/root through/through/RP/7/compound:prt'],
    ['attempt/attempt', 'unsuccessful/unsuccessful/JJ/0/root was/be/VBD/7/cop'],
  ])('%s %s', (noun, end) => {
    expect(isFailedAttempt(handTree(attempt(noun, end)), NOUN)).toBe(true)
  })
  it.each([
    ['attempt/attempt', 'continued/continue/VBD/0/root'],
    ['attempt/attempt', 'failed/fail/VBN/0/root has/have/VBZ/7/aux not/not/RB/7/advmod'],
    ['bid/bid', 'fail/fail/VB/0/root could/could/MD/7/aux'],
    ['effort/effort', 'came/come/VBD/0/root to/to/IN/9/case light/light/NN/7/obl'],
    ['bank/bank', 'failed/fail/VBD/0/root'],
  ])('near-miss: %s %s', (noun, end) => {
    expect(isFailedAttempt(handTree(attempt(noun, end)), NOUN)).toBe(false)
  })
  it('near-miss: an attempt on a life is told by its noun', () => {
    const rows =
      'An/a/DT/2/det attempt/attempt/NN/6/nsubj on/on/IN/5/case his/his/PRP$/5/nmod:poss life/life/NN/2/nmod failed/fail/VBD/0/root'
    expect(isFailedAttempt(handTree(rows), NOUN)).toBe(false)
  })
})

describe('what was attempted', () => {
  const failed = handTree(attempt('attempt/attempt', 'failed/fail/VBD/0/root'))
  it('is a meeting that did not come about, where it can be one', () => {
    expect(asAttempted(failed, GOAL, seen({ CONSULT: 0.4, REJECT: 0.1, NONE: 0.5 }))?.types).toMatchObject({
      CONSULT: 0.8,
    })
  })
  it('near-misses: another act, and an attempt that goes on', () => {
    const storming = seen({ ASSAULT: 0.5, CONSULT: 0.3, NONE: 0.2 })
    expect(asAttempted(failed, GOAL, storming)).toBe(storming)
    const going = handTree(attempt('attempt/attempt', 'continued/continue/VBD/0/root'))
    const meeting = seen({ CONSULT: 0.4, NONE: 0.6 })
    expect(asAttempted(going, GOAL, meeting)).toBe(meeting)
  })
})
