import { describe, expect, it } from 'vitest'
import { handTree } from '../grammar/hand-tree.js'
import { codes } from './hand-judged.js'
import { judge } from './judge.js'

/** Who speaks where the tree gives the verb of saying no subject. */
const SPEAKERS: readonly [string, string, string, string][] = [
  [
    'a noun phrase left loose before it',
    'Peru/Peru/NNP/2/nsubj shelled/shell/VBD/0/root farms/farm/NNS/2/obj ,/,/,/6/punct two/two/CD/6/nummod nurses/nurse/NNS/3/appos said/say/VBD/2/parataxis',
    'shelled',
    'nurses',
  ],
  [
    'the first noun behind the comma, not what the tree takes for the subject',
    'Peru/Peru/NNP/2/nsubj shelled/shell/VBD/0/root farms/farm/NNS/2/obj ,/,/,/6/punct a/a/DT/6/det nurse/nurse/NN/2/parataxis near/near/IN/8/case talks/talk/NNS/9/nsubj said/say/VBD/2/advcl',
    'shelled',
    'nurse',
  ],
  [
    'whom a comma closes behind what is set beside him',
    'Peru/Peru/NNP/2/nsubj shelled/shell/VBD/9/ccomp ,/,/,/5/punct a/a/DT/5/det nurse/nurse/NN/2/dep ,/,/,/7/punct Low/Low/NNP/5/flat ,/,/,/5/punct said/say/VBD/0/root',
    'shelled',
    'nurse',
  ],
  [
    'the noun before a participle that the tree takes for a past form',
    'Peru/Peru/NNP/2/nsubj shelled/shell/VBD/0/root farms/farm/NNS/2/obj ,/,/,/6/punct nurses/nurse/NNS/6/nsubj briefed/brief/VBD/3/acl:relcl on/on/IN/8/case it/it/PRP/6/obl said/say/VBD/2/advcl',
    'shelled',
    'nurses',
  ],
  [
    'near-miss: no place before the subject',
    'Peru/Peru/NNP/2/nsubj shelled/shell/VBD/0/root farms/farm/NNS/2/obj ,/,/,/8/punct in/in/IN/6/case Cusco/Cusco/NNP/8/obl nurses/nurse/NNS/8/nsubj said/say/VBD/2/parataxis',
    'shelled',
    'nurses',
  ],
  [
    'who is told behind the verb, not what a comma sets off in what is said',
    'It/it/PRP/2/nsubj fell/fall/VBD/11/ccomp ,/,/,/5/punct rebels/rebel/NNS/5/nsubj attacked/attack/VBD/2/conj and/and/CC/8/cc we/we/PRP/8/nsubj fled/flee/VBD/2/conj ,/,/,/2/punct "/"/\'\'/2/punct said/say/VBD/0/root Ruiz/Ruiz/NNP/11/nsubj',
    'attacked',
    'Ruiz',
  ],
  [
    'who is told behind a participle',
    'Peru/Peru/NNP/2/nsubj attacked/attack/VBD/0/root ,/,/,/4/punct saying/say/VBG/2/advcl little/little/JJ/4/obj ,/,/,/2/punct according/accord/VBG/9/case to/to/IN/7/fixed nurses/nurse/NNS/4/obl',
    'attacked',
    'nurses',
  ],
  [
    'the saying that it goes on',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root little/little/NN/2/obj ,/,/,/5/punct saying/say/VBG/2/mark Peru/Peru/NNP/7/nsubj attacked/attack/VBD/5/ccomp',
    'attacked',
    'Lima',
  ],
]

describe('who speaks beside an act', () => {
  it.each(SPEAKERS)('takes for the speaker %s', (_, rows, at, speaker) => {
    const tree = handTree(rows)
    const { voices } = judge(
      tree,
      tree.tokens.findIndex((t) => t.form === at),
      codes,
    )
    expect(voices.map((v) => v.speaker !== null && tree.token(v.speaker).form)).toEqual([speaker])
  })
})
