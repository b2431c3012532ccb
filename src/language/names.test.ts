import { describe, expect, it } from 'vitest'
import { decodeNames, mendNames, type NameRange } from './names.js'
import type { Token } from './types.js'

const TAGS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC']

/** Logits that prefer one tag a word, by `margin`. */
function logits(preferred: readonly string[], margin = 5): Float32Array {
  const rows = new Float32Array(preferred.length * TAGS.length)
  preferred.forEach((tag, w) => {
    rows[w * TAGS.length + TAGS.indexOf(tag)] = margin
  })
  return rows
}

function decoded(preferred: readonly string[], from = 0, to = preferred.length): string[] {
  return decodeNames(logits(preferred), TAGS, from, to).map((n) => `${n.kind}:${n.first}-${n.last}`)
}

describe('decodeNames', () => {
  it.each<[string[], string[]]>([
    [['O', 'O'], []],
    [
      ['B-PER', 'I-PER', 'O', 'B-LOC'],
      ['PER:0-1', 'LOC:3-3'],
    ],
    [
      ['B-PER', 'B-PER'],
      ['PER:0-0', 'PER:1-1'],
    ],
    [
      ['B-ORG', 'I-ORG', 'B-ORG', 'I-ORG', 'I-ORG'],
      ['ORG:0-1', 'ORG:2-4'],
    ],
  ])('%j', (tags, expected) => {
    expect(decoded(tags)).toEqual(expected)
  })

  it('never begins a name with an inside tag', () => {
    expect(decoded(['I-PER'])).toEqual([])
    const rows = logits(['O', 'I-LOC', 'I-LOC'])
    rows[1 * TAGS.length + TAGS.indexOf('B-LOC')] = 4
    expect(decodeNames(rows, TAGS, 0, 3)).toEqual([{ kind: 'LOC', first: 1, last: 2 }])
  })

  it('never changes the kind inside a name', () => {
    const rows = logits(['B-PER', 'I-ORG'])
    rows[TAGS.length + TAGS.indexOf('I-PER')] = 4
    expect(decodeNames(rows, TAGS, 0, 2)).toEqual([{ kind: 'PER', first: 0, last: 1 }])
  })

  it('reads only the rows of the sentence, and counts from its first', () => {
    expect(decoded(['B-PER', 'I-PER', 'B-LOC', 'B-ORG'], 1, 3)).toEqual(['LOC:1-1'])
  })
})

/** Words as `form/head/deprel`, the last two where they matter. */
function sentence(text: string): Token[] {
  return text.split(' ').map((word, index) => {
    const [form, head = '-1', deprel = 'dep'] = word.split('/') as [string, string?, string?]
    const rest = { lemma: form, upos: 'X', xpos: '_', feats: '_', spaceAfter: true, start: 0, end: 0 }
    return { index, form, head: Number(head), deprel, ...rest }
  })
}

const mended = (text: string, names: NameRange[]): string[] =>
  mendNames(sentence(text), names).map((n) => `${n.kind}:${n.first}-${n.last}`)

describe('mendNames', () => {
  it.each<[string, string, NameRange[], string[]]>([
    [
      'takes an acronym for a body',
      'residents say that SFDA broke the deal',
      [{ kind: 'PER', first: 3, last: 3 }],
      ['ORG:3-3'],
    ],
    [
      'leaves a person in capitals',
      'residents say that Abe broke the deal',
      [{ kind: 'PER', first: 3, last: 3 }],
      ['PER:3-3'],
    ],
    ['leaves places', 'life in the USA was never easy', [{ kind: 'LOC', first: 3, last: 3 }], ['LOC:3-3']],
    ['leaves headlines in capitals', 'PRESIDENT OBAMA VISITS CUBA', [{ kind: 'PER', first: 1, last: 1 }], ['PER:1-1']],
    [
      'joins the second matter of a ministry',
      'Ministry of Foreign Affairs/0/nmod and/6/cc Regional/6/amod Integration/3/conj said so',
      [
        { kind: 'ORG', first: 0, last: 3 },
        { kind: 'LOC', first: 5, last: 6 },
      ],
      ['ORG:0-6'],
    ],
    [
      'leaves a second body',
      'Ministry of Defence/0/nmod and/5/cc Foreign/5/amod Ministry/2/conj said so',
      [
        { kind: 'ORG', first: 0, last: 2 },
        { kind: 'ORG', first: 4, last: 5 },
      ],
      ['ORG:0-2', 'ORG:4-5'],
    ],
    [
      'leaves what is joined to the body itself',
      'Ministry of Defence/0/nmod and/4/cc Gaza/0/conj agreed',
      [
        { kind: 'ORG', first: 0, last: 2 },
        { kind: 'LOC', first: 4, last: 4 },
      ],
      ['ORG:0-2', 'LOC:4-4'],
    ],
  ])('%s', (_, text, names, expected) => {
    expect(mended(text, names)).toEqual(expected)
  })
})
