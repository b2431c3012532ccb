import { describe, expect, it } from 'vitest'
import { handTree } from '../grammar/hand-tree.js'
import { isDoneBySaying } from './own-words.js'

/** A sentence, the word that tells an act, its type, and whether the saying does it. */
const CASES: [string, string, string, string, boolean][] = [
  [
    'what one will not do',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/6/nsubj would/would/MD/6/aux not/not/RB/6/advmod come/come/VB/2/ccomp',
    'come',
    'REJECT',
    true,
  ],
  [
    'how one stands',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj was/be/VBD/5/cop ready/ready/JJ/2/ccomp',
    'ready',
    'AGREE',
    true,
  ],
  [
    'how one is minded, where the tree has it for what is done to one',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj:pass was/be/VBD/5/aux:pass opposed/oppose/VBN/2/ccomp',
    'opposed',
    'REJECT',
    true,
  ],
  [
    'near-miss: what was done to one',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj:pass was/be/VBD/5/aux:pass refused/refuse/VBN/2/ccomp',
    'refused',
    'REJECT',
    false,
  ],
  [
    'near-miss: what one has done',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj had/have/VBD/5/aux refused/refuse/VBN/2/ccomp',
    'refused',
    'REJECT',
    false,
  ],
  [
    'near-miss: what another will not do',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root Chile/Chile/NNP/6/nsubj would/would/MD/6/aux not/not/RB/6/advmod come/come/VB/2/ccomp',
    'come',
    'REJECT',
    false,
  ],
  [
    'near-miss: a deed to come',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj would/would/MD/5/aux attack/attack/VB/2/ccomp',
    'attack',
    'ASSAULT',
    false,
  ],
  [
    'near-miss: said in a quotation before',
    'It/it/PRP/3/nsubj will/will/MD/3/aux stay/stay/VB/5/ccomp Lima/Lima/NNP/5/nsubj said/say/VBD/0/root',
    'stay',
    'REJECT',
    false,
  ],
  [
    'what one asks beside how one says one feels',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj was/be/VBD/5/cop alarmed/alarmed/JJ/2/ccomp and/and/CC/7/cc urged/urge/VBD/5/conj Chad/Chad/NNP/7/obj',
    'urged',
    'REQUEST',
    true,
  ],
  [
    'what one asks beside what one says others did',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root boats/boat/NNS/5/nsubj had/have/VBD/5/aux sunk/sink/VBN/2/ccomp and/and/CC/7/cc urged/urge/VBD/5/conj Chad/Chad/NNP/7/obj',
    'urged',
    'REQUEST',
    true,
  ],
  [
    'what one says of a thing that one tells of',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root nobody/nobody/NN/4/nsubj joined/join/VBD/2/ccomp the/the/DT/6/det raid/raid/NN/4/obj ,/,/,/10/punct which/which/WDT/10/obj it/it/PRP/10/nsubj blamed/blame/VBD/6/acl:relcl on/on/IN/12/case Chad/Chad/NNP/10/obl',
    'blamed',
    'ACCUSE',
    true,
  ],
  [
    'beside what was done to another, with a pronoun of its own',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root men/man/NNS/5/nsubj:pass were/be/VBD/5/aux:pass hit/hit/VBN/2/ccomp and/and/CC/8/cc it/it/PRP/8/nsubj accused/accuse/VBD/5/conj Chad/Chad/NNP/8/obj',
    'accused',
    'ACCUSE',
    true,
  ],
  [
    'near-miss: beside what was done to another, of another',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root men/man/NNS/5/nsubj:pass were/be/VBD/5/aux:pass hit/hit/VBN/2/ccomp and/and/CC/8/cc Oslo/Oslo/NNP/8/nsubj accused/accuse/VBD/5/conj Chad/Chad/NNP/8/obj',
    'accused',
    'ACCUSE',
    false,
  ],
  [
    'near-miss: beside what one says one did',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/4/nsubj wrote/write/VBD/2/ccomp and/and/CC/6/cc urged/urge/VBD/4/conj Chad/Chad/NNP/6/obj',
    'urged',
    'REQUEST',
    false,
  ],
  [
    'near-miss: what had been done, with its auxiliary left out',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root pleas/plea/NNS/6/nsubj:pass had/have/VBD/6/aux been/be/VBN/6/aux:pass heard/hear/VBN/2/ccomp and/and/CC/8/cc rejected/reject/VBD/6/conj',
    'rejected',
    'REJECT',
    false,
  ],
  [
    'what one asks beside what one is at',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj was/be/VBD/5/aux watching/watch/VBG/2/ccomp events/event/NNS/5/obj and/and/CC/8/cc urged/urge/VBD/5/conj Chad/Chad/NNP/8/obj',
    'urged',
    'REQUEST',
    true,
  ],
  [
    'what one finds of a claim',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root the/the/DT/4/det claim/claim/NN/6/nsubj was/be/VBD/6/cop baseless/baseless/JJ/2/ccomp',
    'baseless',
    'REJECT',
    true,
  ],
  [
    'near-miss: what was done to a claim',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root the/the/DT/4/det claim/claim/NN/7/nsubj:pass had/have/VBD/7/aux been/be/VBN/7/aux:pass rejected/reject/VBN/2/ccomp',
    'rejected',
    'REJECT',
    false,
  ],
  [
    'near-miss: what one had done before',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj was/be/VBD/5/cop alarmed/alarmed/JJ/2/ccomp and/and/CC/8/cc had/have/VBD/8/aux urged/urge/VBN/5/conj Chad/Chad/NNP/8/obj',
    'urged',
    'REQUEST',
    false,
  ],
  [
    'near-miss: a deed beside how one feels',
    'Lima/Lima/NNP/2/nsubj said/say/VBD/0/root it/it/PRP/5/nsubj was/be/VBD/5/cop alarmed/alarmed/JJ/2/ccomp and/and/CC/7/cc shelled/shell/VBD/5/conj Chad/Chad/NNP/7/obj',
    'shelled',
    'ASSAULT',
    false,
  ],
]

describe('isDoneBySaying', () => {
  it.each(CASES)('%s', (_, rows, act, type, expected) => {
    const tree = handTree(rows)
    const at = (form: string) => tree.tokens.findIndex((t) => t.form === form)
    expect(isDoneBySaying(tree, at(act), at('said'), type)).toBe(expected)
  })
})
