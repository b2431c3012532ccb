import { describe, expect, it } from 'vitest'
import { readerOf } from './circumstances.test-support.js'

const ON_MONDAY = (verb: number, at: number) => `on/on/IN/${at + 1}/case Monday/Monday/NNP/${verb}/obl`
const DAYS = (verb: string) =>
  `They/they/PRP/2/nsubj ${verb}/VBD/0/root two/two/CD/4/nummod days/day/NNS/2/obj of/of/IN/6/case talks/talk/NNS/4/nmod ${ON_MONDAY(2, 7)}`
const LONG = (verb: string, noun: string, count = 'three/three') =>
  `They/they/PRP/2/nsubj ${verb}/VBD/0/root a/a/DT/7/det ${count}/CD/6/nummod -/-/HYPH/4/punct day/day/NN/7/compound ${noun}/NN/2/obj ${ON_MONDAY(2, 8)}`
const SIGNED = `They/they/PRP/2/nsubj signed/sign/VBD/0/root ${ON_MONDAY(2, 3)}`

/** A sentence, the word that tells a meeting, and its days. */
const CASES: [string, string, string, string | null][] = [
  ['days of talks that end', DAYS('ended/end'), 'talks', '2024-06-16..2024-06-17'],
  ['days of talks that begin', DAYS('began/begin'), 'talks', '2024-06-17..2024-06-18'],
  ['near-miss: neither end nor beginning', LONG('held/hold', 'summit/summit'), 'summit', '2024-06-17..2024-06-17'],
  ['a summit of some days that is closed', LONG('closed/close', 'summit/summit'), 'summit', '2024-06-15..2024-06-17'],
  ['a visit of some days that is begun', LONG('started/start', 'visit/visit'), 'visit', '2024-06-17..2024-06-19'],
  [
    'near-miss: more days than a meeting lasts',
    LONG('ended/end', 'visit/visit', '40/40'),
    'visit',
    '2024-06-17..2024-06-17',
  ],
  [
    'what is done after days of talks',
    `${SIGNED} after/after/IN/7/case two/two/CD/7/nummod days/day/NNS/2/obl of/of/IN/9/case talks/talk/NNS/7/nmod`,
    'talks',
    '2024-06-16..2024-06-17',
  ],
  [
    'what is done at the end of them',
    `${SIGNED} at/at/IN/7/case the/the/DT/7/det end/end/NN/2/obl of/of/IN/10/case two/two/CD/10/nummod days/day/NNS/7/nmod of/of/IN/12/case talks/talk/NNS/10/nmod`,
    'talks',
    '2024-06-16..2024-06-17',
  ],
  [
    'near-miss: what is done before them',
    `${SIGNED} before/before/IN/7/case two/two/CD/7/nummod days/day/NNS/2/obl of/of/IN/9/case talks/talk/NNS/7/nmod`,
    'talks',
    null,
  ],
]

describe('overDays', () => {
  it.each(CASES)('%s', (_, rows, act, expected) => {
    const { tokens, reader } = readerOf(rows, [act])
    const [time] = reader.of(tokens[0]!).times
    expect(time === undefined ? null : `${time.from}..${time.to}`).toBe(expected)
  })
})
