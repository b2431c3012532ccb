import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../knowledge/knowledge.js'
import type { Knowledge } from '../../knowledge/types.js'
import type { Cast } from '../cast/cast.js'
import { handTree } from '../grammar/hand-tree.js'
import { contextsOf, readContent } from './content.js'
import { propose } from './seen/propose.js'

const NOBODY = { actorsAt: () => [], actorsOf: () => [] } as unknown as Cast

let codes: Knowledge
beforeAll(() => {
  codes = createKnowledge()
})

/** A sentence, the word that tells an act, the word that the model takes for its content, and the content read. */
const CASES: [string, string, string, string | null, string | undefined][] = [
  [
    'what was asked in the clause before',
    'Oslo/Oslo/NNP/2/nsubj asked/ask/VBD/0/root them/they/PRP/2/iobj to/to/TO/5/mark go/go/VB/2/xcomp ;/;/:/8/punct they/they/PRP/8/nsubj offered/offer/VBD/2/conj to/to/TO/10/mark stay/stay/VB/8/xcomp',
    'offered',
    'go',
    'stay',
  ],
  [
    'near-miss: when something was offered',
    'Oslo/Oslo/NNP/2/nsubj offered/offer/VBD/0/root Tuesday/Tuesday/NNP/2/obl to/to/TO/5/mark mediate/mediate/VB/2/xcomp',
    'offered',
    'Tuesday',
    'mediate',
  ],
  [
    'when talks collapsed, which is nothing that they are about',
    'Talks/talk/NNS/2/nsubj collapsed/collapse/VBD/0/root after/after/IN/5/mark they/they/PRP/5/nsubj left/leave/VBD/2/advcl',
    'collapsed',
    'left',
    undefined,
  ],
  [
    'near-miss: what was asked before something else',
    'Oslo/Oslo/NNP/2/nsubj asked/ask/VBD/0/root them/they/PRP/2/iobj to/to/TO/5/mark go/go/VB/2/xcomp before/before/IN/8/mark talks/talk/NNS/8/nsubj begin/begin/VBP/5/advcl',
    'asked',
    'go',
    'go',
  ],
  [
    'what the subject is of',
    'Oslo/Oslo/NNP/6/nsubj whose/whose/WP$/3/nmod:poss plans/plan/NNS/6/nsubj for/for/IN/5/case dams/dam/NNS/3/nmod offered/offer/VBD/0/root to/to/TO/8/mark mediate/mediate/VB/6/advcl',
    'offered',
    'dams',
    'mediate',
  ],
  [
    'the setting before the subject',
    'On/on/IN/3/case a/a/DT/3/det visit/visit/NN/5/obl they/they/PRP/5/nsubj agreed/agree/VBD/0/root on/on/IN/8/case a/a/DT/8/det plan/plan/NN/5/obj',
    'agreed',
    null,
    'plan',
  ],
  [
    'the condition behind what is agreed to',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root to/to/IN/5/case a/a/DT/5/det panel/panel/NN/2/obl if/if/IN/8/mark Oslo/Oslo/NNP/8/nsubj chaired/chair/VBD/2/advcl it/it/PRP/8/obj',
    'agreed',
    null,
    'panel',
  ],
  [
    'near-miss: what the model sees behind the verb',
    'They/they/PRP/2/nsubj offered/offer/VBD/0/root rice/rice/NN/2/obj to/to/TO/5/mark help/help/VB/2/advcl',
    'offered',
    'rice',
    'rice',
  ],
  [
    'near-miss: what was promised stands before the one who promised it',
    'We/we/PRP/2/nsubj go/go/VBP/5/ccomp ,/,/,/2/punct he/he/PRP/5/nsubj promised/promise/VBD/0/root them/they/PRP/5/obj',
    'promised',
    'go',
    'go',
  ],
]

/** A sentence, the word that tells an act, and the first word of its content. */
const FIRSTS: [string, string, string, string][] = [
  [
    'what is asked for, to be done',
    'Oslo/Oslo/NNP/2/nsubj asked/ask/VBD/0/root for/for/IN/4/case time/time/NN/2/obl to/to/TO/6/mark think/think/VB/2/xcomp',
    'asked',
    'time',
  ],
  [
    'what is pledged, and for what',
    'Oslo/Oslo/NNP/2/nsubj pledged/pledge/VBD/0/root rice/rice/NN/2/obj to/to/TO/5/mark help/help/VB/2/xcomp Peru/Peru/NNP/5/obj',
    'pledged',
    'rice',
  ],
  [
    'what one is accused of, without its preposition',
    'Oslo/Oslo/NNP/2/nsubj accused/accuse/VBD/0/root Peru/Peru/NNP/2/obj of/of/IN/5/mark hoarding/hoard/VBG/2/advcl rice/rice/NN/5/obj',
    'accused',
    'hoarding',
  ],
  [
    'near-miss: who is asked',
    'Oslo/Oslo/NNP/2/nsubj asked/ask/VBD/0/root Peru/Peru/NNP/2/obj to/to/TO/5/mark help/help/VB/2/xcomp',
    'asked',
    'to',
  ],
]

describe('readContent', () => {
  it.each(FIRSTS)('begins with %s', (_, rows, act, first) => {
    const tree = handTree(rows)
    const at = (form: string) => tree.tokens.findIndex((t) => t.form === form)
    const type = { asked: 'REQUEST', accused: 'ACCUSE' }[act] ?? 'AGREE'
    const types = { [type]: 0.9, NONE: 0.1 }
    const roles = [
      { role: 'content' as const, token: tree.tokens.findLastIndex((t) => t.upos === 'VERB'), probability: 0.9 },
    ]
    const signal = { sentence: 0, token: at(act), types, status: {}, polarity: {}, certainty: {}, roles }
    const { candidate } = propose(tree, at(act), NOBODY, codes, signal, true)
    const content = candidate && readContent(candidate, NOBODY, codes)
    expect(content ? tree.token(content.first).form : undefined).toBe(first)
  })

  it.each(CASES)('%s', (_, rows, act, seen, expected) => {
    const tree = handTree(rows)
    const at = (form: string) => tree.tokens.findIndex((t) => t.form === form)
    const roles = seen === null ? [] : [{ role: 'content', token: at(seen), probability: 0.9 }]
    const types = { AGREE: 0.9, NONE: 0.1 }
    const signal = { sentence: 0, token: at(act), types, status: {}, polarity: {}, certainty: {}, roles }
    const { candidate } = propose(tree, at(act), NOBODY, codes, signal, true)
    const content = candidate && readContent(candidate, NOBODY, codes)
    expect(content ? tree.token(content.head).form : undefined).toBe(expected)
  })

  it.each([
    ['amid', 'help'],
    ['in', 'row'],
  ])('ends before what it is asked among, not before where: %s', (preposition, expected) => {
    const tree = handTree(
      `Oslo/Oslo/NNP/2/nsubj asked/ask/VBD/0/root Peru/Peru/NNP/2/obj to/to/TO/5/mark help/help/VB/2/xcomp ${preposition}/${preposition}/IN/8/case a/a/DT/8/det row/row/NN/5/obl`,
    )
    const roles = [{ role: 'content' as const, token: 4, probability: 0.9 }]
    const types = { REQUEST: 0.9, NONE: 0.1 }
    const signal = { sentence: 0, token: 1, types, status: {}, polarity: {}, certainty: {}, roles }
    const { candidate } = propose(tree, 1, NOBODY, codes, signal, true)
    const content = candidate && readContent(candidate, NOBODY, codes)
    expect(content ? tree.token(content.last).form : undefined).toBe(expected)
  })

  it('runs on to what is wanted of a thing, however a tree hangs it', () => {
    const tree = handTree(
      'Oslo/Oslo/NNP/2/nsubj wanted/want/VBD/0/root pacts/pact/NNS/2/obj to/to/TO/5/mark guarantee/guarantee/VB/2/advcl peace/peace/NN/5/obj',
    )
    const roles = [{ role: 'content' as const, token: 2, probability: 0.9 }]
    const types = { REQUEST: 0.9, NONE: 0.1 }
    const signal = { sentence: 0, token: 1, types, status: {}, polarity: {}, certainty: {}, roles }
    const { candidate } = propose(tree, 1, NOBODY, codes, signal, true)
    expect(candidate && readContent(candidate, NOBODY, codes)).toMatchObject({ first: 2, last: 5 })
  })
})

describe('contextsOf', () => {
  const tree = handTree(
    'Oslo/Oslo/NNP/2/nsubj asked/ask/VBD/0/root them/they/PRP/2/iobj to/to/TO/5/mark ease/ease/VB/2/advcl tariffs/tariff/NNS/5/obj on/on/IN/8/case exports/export/NNS/6/nmod',
  )
  const clause = [0, 1, 2]

  it('takes what is asked for what the act is about, in whatever clause it hangs', () => {
    expect(contextsOf(tree, [...clause, 3, 4, 5, 6, 7], codes)).toEqual(['economic'])
  })

  it('near-miss: the clause alone tells of no trade', () => {
    expect(contextsOf(tree, clause, codes)).toEqual([])
  })
})
