import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../../knowledge/knowledge.js'
import type { EventType, Knowledge } from '../../../knowledge/types.js'
import type { ActSignal } from '../../../language/types.js'
import type { Cast } from '../../cast/cast.js'
import { handTree } from '../../grammar/hand-tree.js'
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
  it('wins where the code book and not the wording parts the two types', () => {
    expect(typeOf(resumption('ties/tie'), { AGREE: 0.97, SUPPORT: 0.0001, NONE: 0.01 })).toBe('SUPPORT')
    expect(typeOf(resumption('works/work'), { AGREE: 0.97, SUPPORT: 0.0001, NONE: 0.01 })).toBe('AGREE')
  })
  it('sees through a part or a number to what it is of', () => {
    const most = (what: string) =>
      `He/he/PRP/2/nsubj dismissed/dismiss/VBD/0/root most/most/JJS/2/obj of/of/IN/6/case the/the/DT/6/det ${what}/NNS/3/nmod`
    expect(typeOf(most('claims/claim'), { CONCEDE: 0.8, REJECT: 0.1, NONE: 0.1 })).toBe('REJECT')
    expect(typeOf(most('lorries/lorry'), { CONCEDE: 0.8, REJECT: 0.1, NONE: 0.1 })).toBe('CONCEDE')
  })
  it('takes what has a preposition for no object', () => {
    const quit = (of: string) =>
      `He/he/PRP/2/nsubj pulled/pull/VBD/0/root out/out/RP/2/compound:prt ${of} treaty/treaty/NN/2/obj`
    expect(typeOf(quit('of/of/IN/5/case'), { RETREAT: 0.4, SANCTION: 0.2, NONE: 0.3 })).toBe('SANCTION')
    expect(typeOf(quit('the/the/DT/5/det'), { RETREAT: 0.4, SANCTION: 0.2, NONE: 0.3 })).toBe('RETREAT')
  })
  it('takes up an issue where parties meet, and a post nowhere', () => {
    const takes = (what: string) => {
      const him = { actorsAt: () => ['a1'], actorsOf: () => ['a1'] } as unknown as Cast
      const tree = `He/he/PRP/2/nsubj takes/take/VBZ/0/root up/up/RP/2/compound:prt the/the/DT/5/det ${what}/NN/2/obj`
      return propose(handTree(tree), 1, him, codes, seen({ AGREE: 0.7, NONE: 0.1 }), true).candidate?.frame.type
    }
    expect(takes('dispute/dispute')).toBe('CONSULT')
    expect(takes('post/post')).toBe('AGREE')
  })
  it('keeps what the model is surest of, to come or done', () => {
    const timber = (aux: string, verb: string) => `${aux}/2/aux ${verb}/0/root timber/timber/NN/2/obj`
    const halves = { AGREE: 0.5, AID: 0.4, NONE: 0.1 }
    expect(typeOf(timber('will/will/MD', 'contribute/contribute/VB'), { AGREE: 0.8, AID: 0.1 })).toBe('AGREE')
    expect(typeOf(timber('has/have/VBZ', 'contributed/contribute/VBN'), halves)).toBe('AGREE')
    expect(typeOf(timber('will/will/MD', 'promise/promise/VB'), halves)).toBe('AGREE')
  })
  it('says nothing where the condition fails', () => {
    expect(typeOf(resumption('works/work'), { CONCEDE: 0.5, SUPPORT: 0.05, NONE: 0.3 })).toBe('CONCEDE')
  })
  it('takes what takes place for no act beside what does', () => {
    const takes = (what: string) =>
      `Talks/talk/NNS/2/nsubj took/take/VBD/0/root ${what}/NN/2/obj in/in/IN/5/case Lima/Lima/NNP/2/obl`
    expect(typeOf(takes('place/place'), { REJECT: 0.7, NONE: 0.3 })).toBeNull()
    expect(typeOf(takes('refuge/refuge'), { REJECT: 0.7, NONE: 0.3 })).toBe('REJECT')
  })
})

describe('a refusal that is there in what is not done', () => {
  const half = { REJECT: 0.4, AID: 0.05, NONE: 0.55 }
  const spend = (modal: string, what: string) =>
    `Peru/Peru/NNP/3/nsubj spends/spend/VB/0/root ${modal}/MD/2/aux ${what}/2/obj`
  const answer = (word: string) => `Lima/Lima/NNP/2/nsubj said/say/VBD/0/root ${word}/2/discourse`
  it.each([
    ['nothing is spent', spend('would/would', 'nothing/nothing/NN'), 'REJECT'],
    ['near-miss: something is', spend('would/would', 'money/money/NN'), null],
    ['near-miss: nothing has to be', spend('must/must', 'nothing/nothing/NN'), null],
    ['one says no', answer('no/no/UH'), 'REJECT'],
    ['near-miss: one says well', answer('well/well/UH'), null],
  ] as const)('%s', (_, tree, type) => {
    expect(typeOf(tree, half)).toBe(type)
  })
  it('is none where the model sees something else sooner', () => {
    expect(typeOf(spend('would/would', 'nothing/nothing/NN'), { REJECT: 0.2, AID: 0.3, NONE: 0.5 })).toBeNull()
  })
})
