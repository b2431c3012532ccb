import { describe, expect, it } from 'vitest'
import { handTree } from '../grammar/hand-tree.js'
import { lemmasOf } from '../grammar/word-forms.js'
import { temporalLink } from './temporal-links.js'

/** `form/lemma/XPOS/head/deprel`, heads from 1; then the two predicates, from 0. */
const cases: [string, string, number, number, string | null][] = [
  [
    'a clause with after',
    'Russia/Russia/NNP/2/nsubj left/leave/VBD/0/root after/after/IN/5/mark Moscow/Moscow/NNP/5/nsubj lied/lie/VBD/2/advcl',
    1,
    4,
    'after',
  ],
  [
    'a clause with before',
    'Russia/Russia/NNP/2/nsubj left/leave/VBD/0/root before/before/IN/5/mark Moscow/Moscow/NNP/5/nsubj lied/lie/VBD/2/advcl',
    1,
    4,
    'before',
  ],
  [
    'a phrase with during',
    'Egypt/Egypt/NNP/2/nsubj met/meet/VBD/0/root during/during/IN/5/case a/a/DT/5/det visit/visit/NN/2/obl',
    1,
    4,
    'during',
  ],
  [
    'nothing from below to above',
    'Egypt/Egypt/NNP/2/nsubj met/meet/VBD/0/root during/during/IN/5/case a/a/DT/5/det visit/visit/NN/2/obl',
    4,
    1,
    null,
  ],
  [
    'a noun that came after',
    'The/the/DT/2/det raid/raid/NN/3/nsubj came/come/VBD/0/root after/after/IN/6/mark talks/talk/NNS/6/nsubj failed/fail/VBD/3/advcl',
    1,
    5,
    'after',
  ],
  [
    'talks that followed a strike',
    'Talks/talk/NNS/2/nsubj followed/follow/VBD/0/root a/a/DT/4/det strike/strike/NN/2/obj',
    0,
    3,
    'after',
  ],
  [
    'as before a noun is a role',
    'China/China/NNP/2/nsubj saw/see/VBD/0/root them/they/PRP/2/obj as/as/IN/5/case refugees/refugee/NNS/2/obl',
    1,
    4,
    null,
  ],
  [
    'what is said has no such mark',
    'Egypt/Egypt/NNP/2/nsubj said/say/VBD/0/root Sudan/Sudan/NNP/4/nsubj left/leave/VBD/2/ccomp',
    1,
    3,
    null,
  ],
]

describe('order in time by grammar', () => {
  it.each(cases)('%s', (_, rows, predicate, other, kind) => {
    expect(temporalLink(handTree(rows), predicate, other)).toBe(kind)
  })
})

describe('lemmas that a form can have', () => {
  it.each([
    ['voiced', 'voic', 'voice'],
    ['opposes', 'opposes', 'oppose'],
    ['backed', 'backed', 'back'],
    ['ruling', 'ruling', 'rule'],
    ['denied', 'denied', 'deny'],
    ['admitted', 'admitted', 'admit'],
  ])('%s', (form, lemma, wanted) => {
    expect(lemmasOf(form, lemma)).toContain(wanted)
    expect(lemmasOf(form, lemma)[0]).toBe(lemma)
  })
})
