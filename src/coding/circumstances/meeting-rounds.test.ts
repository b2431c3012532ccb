import { describe, expect, it } from 'vitest'
import { handTree } from '../grammar/hand-tree.js'
import { roundsTold } from './meeting-rounds.js'

/** Trees, and of each round: the noun, what became of it, whether a noun says of what, whether it was there. */
const cases: [string, string, string[]][] = [
  [
    'rounds that were held there',
    'Earlier/early/JJR/2/amod rounds/round/NNS/4/nsubj:pass were/be/VBD/4/aux:pass held/hold/VBN/0/root there/there/RB/4/advmod',
    ['rounds held there'],
  ],
  [
    'an ordinal alone',
    'A/a/DT/2/det third/third/JJ/4/nsubj:pass was/be/VBD/4/aux:pass held/hold/VBN/0/root last/last/JJ/6/amod week/week/NN/4/obl:unmarked',
    ['third held bare'],
  ],
  [
    'one to come',
    'Another/another/DT/2/det round/round/NN/5/nsubj:pass will/will/MD/5/aux be/be/VB/5/aux:pass held/hold/VBN/0/root in/in/IN/7/case Bern/Bern/NNP/5/obl',
    ['round planned'],
  ],
  [
    'one called off',
    'a/a/DT/2/det fourth/fourth/JJ/7/nsubj:pass due/due/JJ/5/case in/in/IN/5/case Bern/Bern/NNP/2/nmod was/be/VBD/7/aux:pass called/call/VBN/0/root off/off/RP/7/compound:prt',
    ['fourth cancelled bare'],
  ],
  [
    'one that did not come about',
    'The/the/DT/2/det round/round/NN/4/nsubj never/never/RB/4/advmod took/take/VBD/0/root place/place/NN/4/obj',
    ['round failed'],
  ],
  [
    'one that never got under way',
    'The/the/DT/2/det round/round/NN/4/nsubj never/never/RB/4/advmod got/get/VBD/0/root under/under/IN/6/case way/way/NN/4/obl',
    ['round failed'],
  ],
  [
    'a meeting that would not go ahead',
    'The/the/DT/2/det session/session/NN/5/nsubj would/would/MD/5/aux not/not/RB/5/advmod go/go/VB/0/root ahead/ahead/RB/5/advmod',
    ['session failed'],
  ],
  [
    'near-miss: one that would go ahead',
    'The/the/DT/2/det session/session/NN/4/nsubj would/would/MD/4/aux go/go/VB/0/root ahead/ahead/RB/4/advmod',
    [],
  ],
  [
    'one that goes by its format',
    'The/the/DT/3/det next/next/JJ/3/amod 2/2/CD/8/nsubj:pass +/+/SYM/5/case 2/2/CD/3/nmod will/will/MD/8/aux be/be/VB/8/aux:pass held/hold/VBN/0/root in/in/IN/10/case May/May/NNP/8/obl',
    ['2 planned'],
  ],
  [
    'one to be held, of which something else is told',
    'The/the/DT/3/det next/next/JJ/3/amod round/round/NN/9/nsubj to/to/TO/6/mark be/be/VB/6/aux:pass held/hold/VBN/3/acl in/in/IN/8/case May/May/NNP/6/obl matters/matter/VBZ/0/root',
    ['round planned'],
  ],
  [
    'near-miss: one that got an answer',
    'A/a/DT/3/det third/third/JJ/3/amod round/round/NN/5/nsubj never/never/RB/5/advmod got/get/VBD/0/root an/a/DT/7/det answer/answer/NN/5/obj',
    [],
  ],
  [
    'a second one that was put off',
    'A/a/DT/3/det second/second/JJ/3/amod one/one/NN/5/nsubj:pass was/be/VBD/5/aux:pass postponed/postpone/VBN/0/root',
    ['one postponed bare'],
  ],
  [
    'one that fell through',
    'A/a/DT/3/det third/third/JJ/3/amod meeting/meeting/NN/4/nsubj fell/fall/VBD/0/root through/through/RP/4/advmod',
    ['meeting failed'],
  ],
  [
    'one that was set and then put off',
    'The/the/DT/3/det next/next/JJ/3/amod session/session/NN/5/nsubj:pass was/be/VBD/5/aux:pass set/set/VBN/0/root but/but/CC/8/cc was/be/VBD/8/aux:pass postponed/postpone/VBN/5/conj',
    ['session postponed'],
  ],
  [
    'a follow-up that the tree takes apart',
    'A/a/DT/4/det follow/follow/VBN/4/amod -/-/HYPH/2/punct up/up/NN/6/nsubj never/never/RB/6/advmod took/take/VBD/0/root place/place/NN/6/obj',
    ['up failed'],
  ],
  [
    'talks to be taken up again',
    'The/the/DT/2/det talks/talks/NNS/4/nsubj:pass are/be/VBP/4/aux:pass expected/expect/VBN/0/root to/to/TO/6/mark resume/resume/VB/4/xcomp',
    ['talks planned'],
  ],
  ['talks that resumed', 'The/the/DT/2/det talks/talks/NNS/3/nsubj resumed/resume/VBD/0/root', ['talks held']],
  [
    'earlier ones, whose lemma is another word',
    'Its/its/PRP$/3/nmod:poss earlier/early/JJR/3/amod sittings/sitting/NNS/5/nsubj had/have/VBD/5/aux ended/end/VBN/0/root',
    ['sittings held'],
  ],
  [
    'earlier ones that were held and remained what they were',
    'Two/two/CD/3/nummod earlier/early/JJR/3/amod rounds/round/NNS/5/nsubj held/hold/VBN/3/acl remained/remain/VBD/0/root fruitless/fruitless/JJ/5/xcomp',
    ['rounds held'],
  ],
  [
    'near-miss: earlier ones of which nothing says that they were held',
    'Two/two/CD/3/nummod earlier/early/JJR/3/amod rounds/round/NNS/4/nsubj remained/remain/VBD/0/root secret/secret/JJ/4/xcomp',
    [],
  ],
  [
    'the last of them',
    'The/the/DT/2/det last/last/JJ/5/nsubj of/of/IN/4/case them/they/PRP/2/nmod broke/break/VBD/0/root down/down/RP/5/compound:prt',
    ['last held bare'],
  ],
  [
    'one that could not be held',
    'Another/another/DT/2/det session/session/NN/6/nsubj:pass could/could/MD/6/aux not/not/RB/6/advmod be/be/VB/6/aux:pass held/hold/VBN/0/root',
    ['session failed'],
  ],
  [
    'near-miss: one that has not been called off',
    'Her/her/PRP$/2/nmod:poss visit/visit/NN/6/nsubj:pass has/have/VBZ/6/aux not/not/RB/6/advmod been/be/VBN/6/aux:pass cancelled/cancel/VBN/0/root',
    [],
  ],
  [
    'near-miss: talks that are to go on',
    'The/the/DT/2/det talks/talks/NNS/4/nsubj will/will/MD/4/aux continue/continue/VB/0/root',
    [],
  ],
  ['talks that went on', 'The/the/DT/2/det talks/talks/NNS/3/nsubj continued/continue/VBD/0/root', []],
  [
    'talks expected to do something else',
    'The/the/DT/2/det talks/talks/NNS/4/nsubj:pass are/be/VBP/4/aux:pass expected/expect/VBN/0/root to/to/TO/6/mark focus/focus/VB/4/xcomp',
    [],
  ],
  [
    'no round',
    'No/no/DT/2/det round/round/NN/5/nsubj:pass has/have/VBZ/5/aux been/be/VBN/5/aux:pass held/hold/VBN/0/root since/since/RB/5/advmod',
    ['round failed'],
  ],
  [
    'the last one',
    'The/the/DT/3/det last/last/JJ/3/amod one/one/NN/5/nsubj:pass was/be/VBD/5/aux:pass held/hold/VBN/0/root',
    ['one held bare'],
  ],
  [
    'any meeting that did not come about',
    'The/the/DT/2/det summit/summit/NN/4/nsubj never/never/RB/4/advmod materialized/materialize/VBD/0/root',
    ['summit failed'],
  ],
  [
    'any that is given another day',
    'Their/their/PRP$/2/nmod:poss call/call/NN/4/nsubj:pass was/be/VBD/4/aux:pass moved/move/VBN/0/root to/to/IN/6/case Friday/Friday/NNP/4/obl',
    ['call postponed'],
  ],
  [
    'one that somebody left',
    'The/the/DT/3/det next/next/JJ/3/amod round/round/NN/5/nsubj:pass was/be/VBD/5/aux:pass set/set/VBN/0/root but/but/CC/8/cc Peru/Peru/NNP/8/nsubj withdrew/withdraw/VBD/5/conj',
    ['round cancelled'],
  ],
  [
    'near-miss: the talks moved them',
    'The/the/DT/2/det talks/talk/NNS/3/nsubj moved/move/VBD/0/root them/they/PRP/3/obj',
    [],
  ],
  [
    'near-miss: any meeting that was held',
    'The/the/DT/2/det summit/summit/NN/4/nsubj:pass was/be/VBD/4/aux:pass held/hold/VBN/0/root',
    [],
  ],
  [
    'near-miss: a round that has not ended was held',
    'The/the/DT/2/det round/round/NN/5/nsubj has/have/VBZ/5/aux not/not/RB/5/advmod ended/end/VBN/0/root',
    ['round held'],
  ],
  [
    'near-miss: one that might be held',
    'Another/another/DT/2/det round/round/NN/5/nsubj:pass could/could/MD/5/aux be/be/VB/5/aux:pass held/hold/VBN/0/root',
    [],
  ],
  [
    'near-miss: a round of voting',
    'A/a/DT/2/det round/round/NN/6/nsubj:pass of/of/IN/4/case voting/voting/NN/2/nmod was/be/VBD/6/aux:pass held/hold/VBN/0/root',
    [],
  ],
  [
    'near-miss: one of several people',
    'A/a/DT/2/det third/third/NN/6/nsubj of/of/IN/5/case the/the/DT/5/det men/man/NNS/2/nmod fell/fall/VBD/0/root',
    [],
  ],
  [
    'near-miss: an ordinal before its noun',
    'The/the/DT/3/det third/third/JJ/3/amod man/man/NN/5/nsubj:pass was/be/VBD/5/aux:pass held/hold/VBN/0/root',
    [],
  ],
]

describe('roundsTold', () => {
  it.each(cases)('%s', (_, text, wanted) => {
    const tree = handTree(text)
    const shown = roundsTold(tree, []).map(({ noun, status, isBare, isThere }) =>
      [tree.token(noun).form, status, ...(isBare ? ['bare'] : []), ...(isThere ? ['there'] : [])].join(' '),
    )
    expect(shown).toEqual(wanted)
  })
})
