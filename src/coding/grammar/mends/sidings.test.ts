import { describe, expect, it } from 'vitest'
import { handTree } from '../hand-tree.js'

type Case = readonly [what: string, rows: string, word: string, head: string | null, relation: string]

const CASES: readonly Case[] = [
  [
    'a subject that a tree hangs on the preposition',
    'Chad/Chad/NNP/3/nsubj is/be/VBZ/4/cop against/against/IN/4/case it/it/PRP/0/root',
    'Chad',
    'it',
    'nsubj',
  ],
  [
    'a preposition that is taken for the head',
    'Chad/Chad/NNP/3/nsubj was/be/VBD/3/cop against/against/IN/0/root delay/delay/NN/3/obl',
    'delay',
    null,
    'root',
  ],
  [
    'a clause on what stands behind its end',
    'Peru/Peru/NNP/2/nsubj agrees/agree/VBZ/9/ccomp while/while/IN/7/mark Chad/Chad/NNP/7/nsubj is/be/VBZ/7/cop against/against/IN/7/case it/it/PRP/10/obj envoys/envoy/NNS/9/nsubj said/say/VBD/0/root speaking/speak/VBG/9/advcl',
    'it',
    'agrees',
    'advcl',
  ],
  [
    'near-miss: another clause',
    'Chad/Chad/NNP/2/nsubj plotted/plot/VBD/0/root against/against/IN/4/case it/it/PRP/2/obl',
    'Chad',
    'plotted',
    'nsubj',
  ],
]

describe('who is against a thing', () => {
  it.each(CASES)('%s', (_, rows, word, head, relation) => {
    const tree = handTree(rows)
    const token = tree.tokens.find((t) => t.form === word)
    expect([tree.tokens[token?.head ?? -1]?.form ?? null, token?.deprel]).toEqual([head, relation])
  })
})
