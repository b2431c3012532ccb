import { describe, expect, it } from 'vitest'
import { findTimes } from '../../language/times/times.js'
import { handTree } from '../grammar/hand-tree.js'
import { joinedDays } from './joined-days.js'

const MET = 'They/they/PRP/2/nsubj met/meet/VBD/0/root on/on/IN/4/case'

/** What is told behind *They met on*, in a story of Thursday, June 20, 2024, and the stretches that it names. */
const cases: [name: string, rows: string, stretches: string[]][] = [
  [
    'two dates in a row',
    `${MET} June/June/NNP/5/nmod:unmarked 3/3/CD/2/obl and/and/CC/7/cc 4/4/CD/5/conj`,
    ['on June 3 and 4 2024-06-03..2024-06-04'],
  ],
  [
    'two weekdays in a row',
    `${MET} Tuesday/Tuesday/NNP/2/obl and/and/CC/6/cc Wednesday/Wednesday/NNP/4/conj`,
    ['on Tuesday and Wednesday 2024-06-18..2024-06-19'],
  ],
  [
    'near-miss: dates apart',
    `${MET} June/June/NNP/5/nmod:unmarked 3/3/CD/2/obl and/and/CC/7/cc 5/5/CD/5/conj`,
    ['on June 3 2024-06-03..2024-06-03', '5 2024-06-05..2024-06-05'],
  ],
  [
    'near-miss: each by its own preposition',
    `${MET} Tuesday/Tuesday/NNP/2/obl and/and/CC/7/cc on/on/IN/7/case Wednesday/Wednesday/NNP/4/conj`,
    ['on Tuesday 2024-06-18..2024-06-18', 'on Wednesday 2024-06-19..2024-06-19'],
  ],
]

describe('days in a row', () => {
  it.each(cases)('are one stretch: %s', (_, rows, stretches) => {
    const tree = handTree(rows)
    const text = tree.tokens.map(({ form }) => form).join(' ')
    const times = findTimes(tree.sentence, text, { published: '2024-06-20' })
    expect(joinedDays(times, tree, text).map((time) => `${time.text} ${time.from}..${time.to}`)).toEqual(stretches)
  })
})
