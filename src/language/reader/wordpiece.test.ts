import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordPiece } from './wordpiece.js'

const VOCABULARY = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'un',
  '##aff',
  '##able',
  'u',
  '.',
  's',
  'cafe',
  'o',
  "'",
  'brien',
  '中',
  'i',
  '100',
]
const wordPiece = new WordPiece(VOCABULARY)

function pieces(form: string): string[] {
  return wordPiece.pieces(form).ids.map((id) => VOCABULARY[id]!)
}

describe('WordPiece', () => {
  it.each<[string, string[]]>([
    ['unaffable', ['un', '##aff', '##able']],
    ['UNaffABLE', ['un', '##aff', '##able']],
    ['unaffected', ['[UNK]']],
    ['U.S.', ['u', '.', 's', '.']],
    ['Café', ['cafe']],
    ['Cafe\u0301', ['cafe']],
    ["O'Brien", ['o', "'", 'brien']],
    ['中中', ['中', '中']],
    ['\u0130', ['i']],
    ['\ud800', ['[UNK]']],
    ['\u200d', ['[UNK]']],
    ['', ['[UNK]']],
    ['[CLS]', ['[UNK]', '[UNK]', '[UNK]']],
    ['u'.repeat(101), ['[UNK]']],
  ])('%j', (form, expected) => {
    expect(pieces(form)).toEqual(expected)
    expect(pieces(form)).toEqual(expected)
  })

  it('keeps 24 pieces of a long address', () => {
    expect(pieces('.'.repeat(3_000))).toEqual(new Array(24).fill('.'))
  })

  it.each<[string, number]>([
    ['the', 0],
    ['--', 0],
    ["n't", 0],
    ['Geneva', 1],
    ['Ünal', 1],
    ['USA', 2],
    ['U.S.', 2],
    ['McKay', 3],
    ["O'Brien", 3],
    ['eBay', 3],
    ['G7', 4],
    ['1,500', 4],
    ['A', 5],
    ['A.', 5],
    ['ß', 0],
  ])('case class of %s', (form, expected) => {
    expect(wordPiece.pieces(form).caseClass).toBe(expected)
  })

  it('knows whole words, not continuations', () => {
    expect(wordPiece.isWord('cafe')).toBe(true)
    expect(wordPiece.isWord('aff')).toBe(false)
  })

  it('gives 1 to 24 known pieces for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (form) => {
        const { ids, caseClass } = wordPiece.pieces(form)
        expect(ids.length).toBeGreaterThan(0)
        expect(ids.length).toBeLessThanOrEqual(24)
        for (const id of ids) expect(VOCABULARY[id]).toBeDefined()
        expect([0, 1, 2, 3, 4, 5]).toContain(caseClass)
      }),
    )
  })
})
