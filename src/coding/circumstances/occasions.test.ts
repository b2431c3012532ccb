import { describe, expect, it } from 'vitest'
import type { TimeExpression } from '../../language/times/times.js'
import { handTree } from '../grammar/hand-tree.js'
import { occasionsAt } from './occasions.js'
import type { FoundPlace } from './places.js'

const rounds = 'Two/two/CD/2/nummod rounds/round/NNS/0/root in/in/IN/4/case Lima/Lima/NNP/2/nmod'

/** Trees, the words that are places, and the places of the meetings that the second word tells. */
const cases: [string, string, string[], string[]][] = [
  ['two places of rounds', `${rounds} and/and/CC/6/cc Bern/Bern/NNP/4/conj`, ['Lima', 'Bern'], ['Lima', 'Bern']],
  ['near-miss: one place', rounds, ['Lima'], []],
  [
    'near-miss: one meeting in two',
    'A/a/DT/2/det tour/tour/NN/0/root of/of/IN/4/case Lima/Lima/NNP/2/nmod and/and/CC/6/cc Bern/Bern/NNP/4/conj',
    ['Lima', 'Bern'],
    [],
  ],
]

describe('occasionsAt', () => {
  it.each(cases)('%s', (_, text, names, wanted) => {
    const tree = handTree(text)
    const places = tree.tokens
      .filter(({ form }) => names.includes(form))
      .map(({ index, form, start, end }): FoundPlace => {
        const place = { start, end, text: form, name: form, country: null, lat: null, lon: null }
        return { token: index, place }
      })
    const found = occasionsAt(tree, 1, places[0]?.token, places, [])
    expect(found.map(({ place }) => place.place.name)).toEqual(wanted)
  })

  const met =
    'They/they/PRP/2/nsubj met/meet/VBD/0/root in/in/IN/4/case Lima/Lima/NNP/2/obl in/in/IN/6/case May/May/NNP/2/obl'
  const then = 'in/in/IN/9/case Bern/Bern/NNP/2/conj in/in/IN/11/case June/June/NNP/9/orphan'
  const dayCases: [string, string, string[]][] = [
    ['two places with a day each', `${met} and/and/CC/9/cc ${then}`, ['Lima May', 'Bern June']],
    ['near-miss: what another act comes between', `${met} dined/dine/VBD/2/conj ${then}`, []],
    ['near-miss: one place', met, []],
    [
      'near-miss: a place without a day',
      `${met} and/and/CC/9/cc in/in/IN/9/case Bern/Bern/NNP/2/conj again/again/RB/9/orphan`,
      [],
    ],
  ]

  it.each(dayCases)('%s', (_, text, wanted) => {
    const tree = handTree(text)
    const named = (names: readonly string[]) => tree.tokens.filter(({ form }) => names.includes(form))
    const places = named(['Lima', 'Bern']).map(({ index, form, start, end }): FoundPlace => {
      const place = { start, end, text: form, name: form, country: null, lat: null, lon: null }
      return { token: index, place }
    })
    const times = named(['May', 'June']).map(
      ({ index, form }) => ({ first: index, last: index, text: form, kind: 'interval', from: form, to: form }) as never,
    ) as TimeExpression[]
    const found = occasionsAt(tree, 1, places[0]?.token, places, times)
    expect(found.map(({ place, time }) => `${place.place.name} ${time?.text}`)).toEqual(wanted)
  })
})
