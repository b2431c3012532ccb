import { describe, expect, it } from 'vitest'
import { findTimes } from '../../language/times/times.js'
import { handTree, textOf } from '../grammar/hand-tree.js'
import { inStretches, overDays } from './stretches.js'

const MET = 'They/they/PRP/2/nsubj met/meet/VBD/0/root'
const HELD = 'rounds/round/NNS/0/root held/hold/VBN/LAST/acl'
const IN = (head: number, at: number, first: string, second: string, tag = 'NNP') =>
  `in/in/IN/${at + 1}/case ${first}/${first}/${tag}/${head}/obl and/and/CC/${at + 3}/cc ${second}/${second}/${tag}/${at + 1}/conj`

/** A sentence and its times, in days. */
const CASES: [string, string, string[]][] = [
  [
    'two days of a month',
    `${MET} on/on/IN/5/case June/June/NNP/5/nmod:unmarked 3/3/CD/2/obl and/and/CC/7/cc 4/4/CD/5/conj`,
    ['on June 3 and 4: 2024-06-03..2024-06-04'],
  ],
  [
    'near-miss: two days with others between',
    `${MET} on/on/IN/5/case June/June/NNP/5/nmod:unmarked 3/3/CD/2/obl and/and/CC/7/cc 9/9/CD/5/conj`,
    ['on June 3: 2024-06-03..2024-06-03', '9: 2024-06-09..2024-06-09'],
  ],
  [
    'near-miss: each with its own preposition',
    `${MET} on/on/IN/4/case Monday/Monday/NNP/2/obl and/and/CC/7/cc on/on/IN/7/case Tuesday/Tuesday/NNP/4/conj`,
    ['on Monday: 2024-06-17..2024-06-17', 'on Tuesday: 2024-06-18..2024-06-18'],
  ],
  ['two months', `${MET} ${IN(2, 3, 'March', 'April')}`, ['in March and April: 2024-03-01..2024-04-30']],
  [
    'three months',
    `${MET} in/in/IN/4/case March/March/NNP/2/obl ,/,/,/6/punct April/April/NNP/4/conj and/and/CC/8/cc May/May/NNP/4/conj`,
    ['in March, April and May: 2024-03-01..2024-05-31'],
  ],
  ['two years', `${MET} ${IN(2, 3, '2021', '2022', 'CD')}`, ['in 2021 and 2022: 2021-01-01..2022-12-31']],
  [
    'near-miss: years apart',
    `${MET} ${IN(2, 3, '2019', '2021', 'CD')}`,
    ['in 2019: 2019-01-01..2019-12-31', '2021: 2021-01-01..2021-12-31'],
  ],
  [
    'more rounds than months',
    `five/five/CD/2/nummod ${HELD.replace('LAST', '2')} ${IN(3, 4, 'March', 'April')}`,
    ['in March and April: 2024-03-01..2024-04-30'],
  ],
  [
    'near-miss: two rounds, one in each month',
    `two/two/CD/2/nummod ${HELD.replace('LAST', '2')} ${IN(3, 4, 'March', 'April')}`,
    ['in March: 2024-03-01..2024-03-31', 'April: 2024-04-01..2024-04-30'],
  ],
  [
    'near-miss: rounds of which nobody says how many',
    `${HELD.replace('LAST', '1')} ${IN(2, 3, 'March', 'April')}`,
    ['in March: 2024-03-01..2024-03-31', 'April: 2024-04-01..2024-04-30'],
  ],
]

describe('inStretches', () => {
  it.each(CASES)('%s', (_, rows, expected) => {
    const tree = handTree(rows)
    const text = textOf(tree)
    const times = inStretches(tree, findTimes(tree.sentence, text, { published: '2024-06-19' }), text)
    const told = times.map((t) => `${t.text}: ${t.from}..${t.to}`)
    // Trees by hand put a space before every comma.
    expect(told.map((t) => t.replaceAll(' ,', ','))).toEqual(expected)
  })
})

const OVER: [string, string, string, string][] = [
  [
    'ended so many days of talks',
    'They/they/PRP/2/nsubj ended/end/VBD/0/root two/two/CD/4/nummod days/day/NNS/2/obj of/of/IN/6/case talks/talk/NNS/4/nmod on/on/IN/8/case June/June/NNP/2/obl 4/4/CD/8/nummod',
    'talks',
    '2024-06-03..2024-06-04',
  ],
  [
    'near-miss: opened them',
    'They/they/PRP/2/nsubj opened/open/VBD/0/root two/two/CD/4/nummod days/day/NNS/2/obj of/of/IN/6/case talks/talk/NNS/4/nmod on/on/IN/8/case June/June/NNP/2/obl 4/4/CD/8/nummod',
    'talks',
    '2024-06-04..2024-06-04',
  ],
  [
    'near-miss: what was agreed at their end',
    'They/they/PRP/2/nsubj agreed/agree/VBD/0/root on/on/IN/4/case June/June/NNP/2/obl 4/4/CD/4/nummod at/at/IN/8/case the/the/DT/8/det end/end/NN/2/obl of/of/IN/11/case two/two/CD/11/nummod days/day/NNS/8/nmod of/of/IN/13/case talks/talk/NNS/11/nmod',
    'agreed',
    '2024-06-04..2024-06-04',
  ],
]

describe('overDays', () => {
  it.each(OVER)('%s', (_, rows, word, expected) => {
    const tree = handTree(rows)
    const text = textOf(tree)
    const day = findTimes(tree.sentence, text, { published: '2024-06-19' }).filter(({ from }) => from !== null)
    const at = tree.tokens.findIndex(({ form }) => form === word)
    expect(overDays(tree, at, day).map(({ from, to }) => `${from}..${to}`)).toEqual([expected])
  })
})
