import { describe, expect, it } from 'vitest'
import { createKnowledge } from '../../../knowledge/knowledge.js'
import { handTree } from '../../grammar/hand-tree.js'
import { isPurpose } from '../seen/candidates.js'
import type { Candidate } from '../seen/frames.js'
import {
  isAnsweredBy,
  isArranged,
  isCalledHome,
  isCallingOut,
  isDescribing,
  isHeading,
  isMetDemand,
  isNaming,
  isOfSource,
  isReporting,
  isStatement,
  isThankedFor,
  isUnasked,
} from './no-act.js'

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
    'did not respond to a request for comment',
    "Peru/Peru/NNP/4/nsubj did/do/VBD/4/aux n't/not/RB/4/advmod respond/respond/VB/0/root to/to/IN/6/case requests/request/NNS/4/obl for/for/IN/8/case comment/comment/NN/6/nmod",
    'respond',
    true,
  ],
  [
    'did not return calls seeking comment',
    'Peru/Peru/NNP/4/nsubj did/do/VBD/4/aux not/not/RB/4/advmod return/return/VB/0/root calls/call/NNS/4/obj seeking/seek/VBG/5/acl comment/comment/NN/6/obj',
    'return',
    true,
  ],
  [
    'near-miss: did not respond to a request for help',
    'Peru/Peru/NNP/4/nsubj did/do/VBD/4/aux not/not/RB/4/advmod respond/respond/VB/0/root to/to/IN/6/case requests/request/NNS/4/obl for/for/IN/8/case help/help/NN/6/nmod',
    'respond',
    false,
  ],
  [
    'not authorized to discuss the matter',
    'official/official/NN/0/root who/who/WP/5/nsubj:pass was/be/VBD/5/aux:pass not/not/RB/5/advmod authorized/authorize/VBN/1/acl:relcl to/to/TO/7/mark discuss/discuss/VB/5/xcomp the/the/DT/9/det matter/matter/NN/7/obj',
    'discuss',
    true,
  ],
  [
    'near-miss: met to discuss the matter',
    'They/they/PRP/2/nsubj met/meet/VBD/0/root to/to/TO/4/mark discuss/discuss/VB/2/xcomp the/the/DT/6/det matter/matter/NN/4/obj',
    'discuss',
    false,
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
    'a visitor, though the tree makes a clause of it',
    'Sato/Sato/NNP/2/nsubj held/hold/VBD/0/root talks/talk/NNS/2/obj with/with/IN/5/mark visiting/visit/VBG/2/advcl Premier/Premier/NNP/7/nmod:desc Dahl/Dahl/NNP/5/obj',
    'visiting',
    true,
  ],
  [
    'near-miss: after visiting somebody',
    'Sato/Sato/NNP/2/nsubj left/leave/VBD/0/root after/after/IN/4/mark visiting/visit/VBG/2/advcl Premier/Premier/NNP/6/nmod:desc Dahl/Dahl/NNP/4/obj',
    'visiting',
    false,
  ],
  [
    'near-miss: men captured in May',
    'Peru/Peru/NNP/2/nsubj freed/free/VBD/0/root men/man/NNS/2/obj captured/capture/VBN/3/acl',
    'captured',
    false,
  ],
]

/** What the minister told the envoy, and whether that asks nothing. */
const stating: [string, string, boolean][] = [
  [
    'that the port was closed',
    'that/that/IN/6/mark Lima/Lima/NNP/6/nsubj:pass was/be/VBD/6/aux:pass closed/close/VBN/2/ccomp',
    true,
  ],
  ['that it needs money', 'that/that/IN/5/mark it/it/PRP/5/nsubj needs/need/VBZ/2/ccomp money/money/NN/5/obj', true],
  ['near-miss: to leave', 'to/to/TO/4/mark leave/leave/VB/2/xcomp', false],
  [
    'near-miss: that it must leave',
    'that/that/IN/6/mark it/it/PRP/6/nsubj must/must/MD/6/aux leave/leave/VB/2/ccomp',
    false,
  ],
  [
    'near-miss: that it needs to leave',
    'that/that/IN/5/mark it/it/PRP/5/nsubj needs/need/VBZ/2/ccomp to/to/TO/7/mark leave/leave/VB/5/xcomp',
    false,
  ],
]

/** *Peru recalled …*: the rest of it, and whether its consultations are why an envoy was called home. */
const calledHome: [string, boolean][] = [
  ['its/its/PRP$/4/nmod:poss envoy/envoy/NN/2/obj for/for/IN/6/case consultations/consultation/NNS/2/obl', true],
  ['its/its/PRP$/4/nmod:poss envoy/envoy/NN/2/obj for/for/IN/6/case consultations/consultation/NNS/4/nmod', true],
  ['its/its/PRP$/4/nmod:poss troops/troop/NNS/2/obj for/for/IN/6/case consultations/consultation/NNS/2/obl', false],
  [
    'its/its/PRP$/4/nmod:poss envoy/envoy/NN/2/obj for/for/IN/6/case consultations/consultation/NNS/2/obl with/with/IN/8/case Chile/Chile/NNP/6/nmod',
    false,
  ],
]

describe('words that tell no act', () => {
  it.each(calledHome)('Peru recalled %s', (rest, expected) => {
    const tree = handTree(`Peru/Peru/NNP/2/nsubj recalled/recall/VBD/0/root ${rest}`)
    expect(isCalledHome(tree, 5)).toBe(expected)
  })
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
  it.each(stating)('told %s', (_, rest, expected) => {
    const tree = handTree(`Peru/Peru/NNP/2/nsubj told/tell/VBD/0/root ${rest}`)
    expect(isStatement({ tree, predicate: 1, frame: { type: 'REQUEST' } } as unknown as Candidate)).toBe(expected)
  })
})

describe('what is said of a source, a date or an answer', () => {
  const codes = createKnowledge()
  const source = (verb: string) =>
    handTree(
      `officials/official/NNS/0/root not/not/RB/3/advmod authorised/authorise/VBN/1/acl to/to/TO/5/mark ${verb}/VB/3/xcomp talks/talk/NNS/5/obj`,
    )
  it('knows who is not authorised to discuss talks', () => {
    expect(isReporting(source('discuss/discuss'), 4)).toBe(true)
    expect(isReporting(source('join/join'), 4)).toBe(false)
  })
  it('knows a source that spoke on condition of anonymity', () => {
    const told = (last: string) =>
      handTree(
        `envoys/envoy/NNS/0/root who/who/WP/3/nsubj attended/attend/VBD/1/acl:relcl talks/talk/NNS/3/obj on/on/IN/6/case ${last}/NN/3/obl`,
      )
    expect(isOfSource(told('anonymity/anonymity'), 2)).toBe(true)
    expect(isOfSource(told('Monday/Monday'), 2)).toBe(false)
  })
  it.each([
    ['pencilled/pencil', 'meeting/meeting', 'for/for', true],
    ['called/call', 'march/march', 'for/for', true],
    ['called/call', 'bank/bank', 'for/for', false],
    ['planned/plan', 'meeting/meeting', 'by/by', false],
    ['convened/convene', 'meeting/meeting', 'by/by', true],
    ['convened/convene', 'bank/bank', 'by/by', false],
  ])('%s behind %s with %s', (participle, noun, preposition, is) => {
    const tree = handTree(
      `a/a/DT/2/det ${noun}/NN/0/root ${participle}/VBN/2/acl ${preposition}/IN/5/case Friday/Friday/NNP/3/obl`,
    )
    expect(isArranged(tree, 2, codes)).toBe(is)
  })
  it('knows what an answer was by the act that it was given with', () => {
    const tree = (mark: string) =>
      handTree(
        `Togo/Togo/NNP/2/nsubj responded/respond/VBD/0/root ${mark}/IN/4/mark closing/close/VBG/2/advcl ports/port/NNS/4/obj`,
      )
    expect(isAnsweredBy(tree('by/by'), 1)).toBe(true)
    expect(isAnsweredBy(tree('after/after'), 1)).toBe(false)
  })
  it.each([
    ['thanked/thank', 'for/for', 'its/its/PRP$', 'PRON', true],
    ['thanked/thank', 'for/for', 'the/the/DT', 'DET', false],
    ['asked/ask', 'for/for', 'its/its/PRP$', 'PRON', false],
    ['thanked/thank', 'after/after', 'its/its/PRP$', 'PRON', false],
  ])('%s Peru %s %s help', (verb, preposition, of, upos, is) => {
    const relation = upos === 'PRON' ? 'nmod:poss' : 'det'
    const tree = handTree(
      `Togo/Togo/NNP/2/nsubj ${verb}/VBD/0/root Peru/Peru/NNP/2/obj ${preposition}/IN/6/case ${of}/6/${relation} help/help/NN/2/obl`,
    )
    expect(isThankedFor(tree, 5)).toBe(is)
  })
  it.each([
    ['appeal/appeal/NN', 'met/meet/VBN', true],
    ['deadline/deadline/NN', 'met/meet/VBN', true],
    ['envoy/envoy/NN', 'met/meet/VBN', false],
    ['appeal/appeal/NN', 'rejected/reject/VBN', false],
  ])('the %s was %s', (subject, verb, is) => {
    const tree = handTree(`the/the/DT/2/det ${subject}/4/nsubj:pass was/be/VBD/4/aux:pass ${verb}/0/root`)
    expect(isMetDemand(tree, 3, codes)).toBe(is)
  })
  it.each([
    ['to/to/TO/5/mark brief/brief/VB', 'CONSULT', true],
    ['to/to/TO/5/mark brief/brief/VB', 'ACCUSE', false],
    ['after/after/IN/5/mark briefing/brief/VBG', 'CONSULT', false],
  ])('an envoy travelled to Lima %s leaders, %s', (clause, type, is) => {
    const tree = handTree(
      `envoy/envoy/NN/2/nsubj travelled/travel/VBD/0/root Lima/Lima/NNP/2/obl ${clause}/2/advcl leaders/leader/NNS/5/obj`,
    )
    const at = (predicate: number, of: string) => ({ tree, predicate, frame: { type: of } }) as unknown as Candidate
    expect(isPurpose(tree, at(4, type), [at(1, 'CONSULT')])).toBe(is)
  })
  it('knows whose word a name is', () => {
    const told = (first: string) =>
      handTree(
        `Togo/Togo/NNP/2/nsubj condemned/condemn/VBD/0/root ${first}/2/obj it/it/PRP/5/nsubj called/call/VBD/3/acl:relcl piracy/piracy/NN/5/obj`,
      )
    expect(isNaming(told('what/what/WP'), 4)).toBe(true)
    expect(isNaming(told('raids/raid/NNS'), 4)).toBe(false)
  })
  it('knows who calls people out', () => {
    const called = (rest: string) =>
      handTree(`unions/union/NNS/2/nsubj called/call/VBD/0/root the/the/DT/4/det strike/strike/NN/2/obj${rest}`)
    expect(isCallingOut(called(''), 1, codes)).toBe(true)
    expect(isCallingOut(called(' illegal/illegal/JJ/2/xcomp'), 1, codes)).toBe(false)
  })
  it.each([
    ['led/lead', 'side/side', '', true],
    ['headed/head', 'delegation/delegation', '', true],
    ['led/lead', 'delegation/delegation', ' to/to/IN/6/case Lima/Lima/NNP/2/obl', false],
    ['led/lead', 'protests/protest', '', false],
  ])('the minister %s the %s%s', (verb, led, rest, is) => {
    const tree = handTree(`minister/minister/NN/2/nsubj ${verb}/VBD/0/root the/the/DT/4/det ${led}/NN/2/obj${rest}`)
    expect(isHeading(tree, 1)).toBe(is)
  })
  it.each([
    ['can/can/MD', 'not/not/RB', true],
    ['will/will/MD', 'not/not/RB', true],
    ['can/can/MD', 'often/often/RB', false],
    ['has/have/VBZ', 'not/not/RB', false],
  ])('Chad %s %s be asked', (aux, adverb, is) => {
    const tree = handTree(
      `Chad/Chad/NNP/5/nsubj:pass ${aux}/5/aux ${adverb}/5/advmod be/be/VB/5/aux:pass asked/ask/VBN/0/root`,
    )
    expect(isUnasked(tree, 4)).toBe(is)
  })
  it.each([
    ['hit/hit/VBD', 'back/back/RB', true],
    ['struck/strike/VBD', 'back/back/RB', true],
    ['hit/hit/VBD', 'hard/hard/RB', false],
  ])('Togo %s %s by closing ports', (verb, particle, is) => {
    const tree = handTree(
      `Togo/Togo/NNP/2/nsubj ${verb}/0/root ${particle}/2/advmod by/by/IN/5/mark closing/close/VBG/2/advcl ports/port/NNS/5/obj`,
    )
    expect(isAnsweredBy(tree, 1)).toBe(is)
  })
  it('knows why a crowd gathers', () => {
    const tree = handTree(
      'crowd/crowd/NN/2/nsubj rallied/rally/VBD/0/root to/to/TO/4/mark protest/protest/VB/2/advcl it/it/PRP/4/obj',
    )
    const at = (predicate: number, of: string) => ({ tree, predicate, frame: { type: of } }) as unknown as Candidate
    expect(isPurpose(tree, at(3, 'ACCUSE'), [at(1, 'PROTEST')])).toBe(true)
    expect(isPurpose(tree, at(3, 'ACCUSE'), [at(1, 'ACCUSE')])).toBe(true)
    expect(isPurpose(tree, at(3, 'ACCUSE'), [at(1, 'CONSULT')])).toBe(false)
  })
})
