import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../knowledge/knowledge.js'
import type { Knowledge } from '../../knowledge/types.js'
import { findPhrases } from '../cast/phrases/phrases.js'
import { datelineTown } from '../dateline.js'
import { handTree, textOf } from '../grammar/hand-tree.js'
import { lastTown } from './designated-places.js'
import { findPlaces } from './places.js'

let knowledge: Knowledge
beforeAll(() => {
  knowledge = createKnowledge()
})

const MET = 'They/they/PRP/2/nsubj met/meet/VBD/0/root'

/** A sentence of a story from Oslo whose sentence before told of Lima, and the places that it is set in. */
const CASES: [string, string, string[]][] = [
  [
    'a capital by its people',
    `${MET} in/in/IN/6/case the/the/DT/6/det Kenyan/Kenyan/JJ/6/amod capital/capital/NN/2/obl`,
    ['Nairobi'],
  ],
  [
    'a capital by its state',
    `${MET} in/in/IN/6/case Kenya/Kenya/NNP/6/nmod:poss ’s/’s/POS/4/case capital/capital/NN/2/obl`,
    ['Nairobi'],
  ],
  [
    'a capital of a state',
    `${MET} in/in/IN/5/case the/the/DT/5/det capital/capital/NN/2/obl of/of/IN/7/case Kenya/Kenya/NNP/5/nmod`,
    ['Nairobi'],
  ],
  [
    'a capital whose preposition the tree takes for a particle',
    `${MET} in/in/IN/2/compound:prt the/the/DT/6/det Kenyan/Kenyan/JJ/6/amod capital/capital/NN/2/obl`,
    ['Nairobi'],
  ],
  [
    'near-miss: a capital that is told by name',
    `${MET} in/in/IN/6/case the/the/DT/6/det Kenyan/Kenyan/JJ/6/amod capital/capital/NN/2/obl ,/,/,/8/punct Mombasa/Mombasa/NNP/6/appos`,
    ['Mombasa'],
  ],
  [
    'near-miss: a capital that acts',
    'The/the/DT/3/det Kenyan/Kenyan/JJ/3/amod capital/capital/NN/4/nsubj fell/fall/VBD/0/root',
    [],
  ],
  ['near-miss: a capital of nobody', `${MET} in/in/IN/5/case the/the/DT/5/det capital/capital/NN/2/obl`, []],
  ['where the story was written', `${MET} here/here/RB/2/advmod`, ['Oslo']],
  [
    'the town told of last, at the head of a sentence',
    'There/there/RB/4/advmod ,/,/,/1/punct they/they/PRP/4/nsubj met/meet/VBD/0/root',
    ['Lima'],
  ],
  ['near-miss: what there is', 'There/there/EX/2/expl were/be/VBD/0/root talks/talk/NNS/2/nsubj', []],
  ['where the sentence before was', `${MET} there/there/RB/2/advmod`, ['Lima']],
  ['the town told of last', `${MET} in/in/IN/6/case the/the/DT/6/det same/same/JJ/6/amod city/city/NN/2/obl`, ['Lima']],
  ['near-miss: another town', `${MET} in/in/IN/5/case a/a/DT/5/det city/city/NN/2/obl`, []],
  ['near-miss: what there is', 'There/there/EX/2/expl were/be/VBD/0/root talks/talk/NNS/2/nsubj', []],
  ['near-miss: from here', `${MET} from/from/IN/4/case here/here/RB/2/advmod`, []],
]

describe('designatedPlaces', () => {
  it.each(CASES)('%s', (_, rows, expected) => {
    const tree = handTree(rows)
    const phrases = findPhrases(tree, [], knowledge, null, textOf(tree))
    const around = { here: datelineTown('OSLO, Norway', knowledge), told: datelineTown('LIMA', knowledge) }
    const found = findPlaces(tree, phrases, textOf(tree), knowledge, around)
    expect(found.map(({ place }) => place.name)).toEqual(expected)
  })

  it('tells the last town that a sentence is set in or goes to', () => {
    const tree = handTree(
      'They/they/PRP/2/nsubj flew/fly/VBD/0/root from/from/IN/4/case Oslo/Oslo/NNP/2/obl to/to/IN/6/case Lima/Lima/NNP/2/obl',
    )
    expect(lastTown(tree, findPhrases(tree, [], knowledge, null, textOf(tree)))).toMatchObject({
      name: 'Lima',
      country: 'PER',
    })
    expect(datelineTown('NOWHERESVILLE', knowledge)).toBeNull()
    expect(datelineTown(null, knowledge)).toBeNull()
  })
})
