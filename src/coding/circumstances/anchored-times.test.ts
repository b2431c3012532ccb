import { describe, expect, it } from 'vitest'
import { findTimes } from '../../language/times.js'
import { handTree, textOf } from '../grammar/hand-tree.js'
import { resolveAnchored, type TimedSentence } from './anchored-times.js'

const PUBLISHED = '2024-06-19'

const sentence = (rows: string): TimedSentence => {
  const tree = handTree(rows)
  return { tree, times: findTimes(tree.sentence, textOf(tree), { published: PUBLISHED }) }
}

const LATER = 'Troops/troop/NNS/2/nsubj struck/strike/VBD/0/root'
const ON_MONDAY = 'Men/man/NNS/2/nsubj rose/rise/VBD/0/root on/on/IN/4/case Monday/Monday/NNP/2/obl'

/** The sentence before or null, the sentence, and the days of its last expression. */
const CASES: [string, string | null, string, string | null][] = [
  [
    'hours after the day before',
    ON_MONDAY,
    `${LATER} three/three/CD/4/nummod hours/hour/NNS/5/obl later/later/RB/2/advmod`,
    '2024-06-17',
  ],
  ['days after it', ON_MONDAY, `${LATER} two/two/CD/4/nummod days/day/NNS/5/obl later/later/RB/2/advmod`, '2024-06-19'],
  [
    'a day after the first of two joined verbs',
    null,
    `${ON_MONDAY} and/and/CC/6/cc struck/strike/VBD/2/conj a/a/DT/8/det day/day/NN/9/obl later/later/RB/6/advmod`,
    '2024-06-18',
  ],
  [
    'near-miss: nothing is told before',
    null,
    `${LATER} two/two/CD/4/nummod days/day/NNS/5/obl later/later/RB/2/advmod`,
    null,
  ],
  [
    'near-miss: the day before dates a clause by the way',
    'Men/man/NNS/2/nsubj hailed/hail/VBD/0/root towns/town/NNS/2/obj which/which/WDT/5/nsubj fell/fall/VBD/3/acl:relcl on/on/IN/7/case Monday/Monday/NNP/5/obl',
    `${LATER} two/two/CD/4/nummod days/day/NNS/5/obl later/later/RB/2/advmod`,
    null,
  ],
]

describe('resolveAnchored', () => {
  it.each(CASES)('%s', (_, before, rows, day) => {
    const found = resolveAnchored(sentence(rows), before === null ? null : sentence(before))
    expect(found.at(-1)).toMatchObject({ anchor: 'after', from: day, to: day })
  })
})
