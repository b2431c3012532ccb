import { describe, expect, it } from 'vitest'
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
})
