import { describe, expect, it } from 'vitest'
import { decodeNames } from './names.js'

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
