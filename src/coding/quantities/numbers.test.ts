import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NumberWords, readNumber } from './numbers.js'

/** Words as the tokenizer splits them; `_` before a word glues it to the one before. */
function wordsOf(text: string): NumberWords {
  const raw = text.split(' ')
  return { forms: raw.map((w) => w.replace(/^_/, '')), glued: (at) => raw[at]?.startsWith('_') ?? false }
}

const ROWS: readonly [text: string, value: number | readonly [number, number] | null][] = [
  ['12', 12],
  ['1,200', 1200],
  ['2.5 million', 2.5e6],
  ['1.1 million', 1.1e6],
  ['2½ million', 2.5e6],
  ['300 _m', 3e8],
  ['1.2 _bn', 1.2e9],
  ['40 mln', 4e7],
  ['20 crore', 2e8],
  ['20 lakh crore', 2e13],
  ['twenty _- _five', 25],
  ['one hundred and twenty', 120],
  ['two hundred twelve', 212],
  ['two thousand five hundred', 2500],
  ['three million two hundred thousand', 3.2e6],
  ['a dozen', 12],
  ['two dozen', 24],
  ['half a million', 5e5],
  ['a half _- _million', 5e5],
  ['one and a half million', 1.5e6],
  ['hundreds', [200, 999]],
  ['tens of thousands', [20000, 99999]],
  ['hundreds of thousands', [200000, 999999]],
  ['several hundred', [200, 999]],
  ['a few thousand', [2000, 9999]],
  ['10 to 20', [10, 20]],
  ['10 _- _20', [10, 20]],
  ['two or three', [2, 3]],
  ['2 to 3 billion', [2e9, 3e9]],
  ['five or six hundred', [500, 600]],
  // near-misses
  ['20th', null],
  ['10:30', null],
  ['12/3/2024', null],
  ['1990s', null],
  ['a state', null],
  ['tens', null],
  ['hundred', null],
]

describe('numbers', () => {
  for (const [text, value] of ROWS) {
    it(`reads ${text}`, () => {
      const words = wordsOf(text)
      const read = readNumber(words, 0)
      const [min, max] = typeof value === 'number' ? [value, value] : (value ?? [null, null])
      expect(read && [read.min, read.max]).toEqual(value === null ? null : [min, max])
      if (read) expect(read.last).toBe(words.forms.length - 1)
    })
  }

  it('stops where another number begins', () => {
    expect(readNumber(wordsOf('twenty thirty'), 0)).toMatchObject({ max: 20, last: 0 })
    expect(readNumber(wordsOf('five and six'), 0)).toMatchObject({ max: 5, last: 0 })
    expect(readNumber(wordsOf('3 _- _1'), 0)).toMatchObject({ max: 3, last: 0 })
  })

  it('reads every number below a million in words as in digits', () => {
    const ones =
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
        ' ',
      )
    const tens = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
    const below100 = (n: number): string =>
      n < 20 ? ones[n]! : `${tens[Math.floor(n / 10)]}${n % 10 === 0 ? '' : ` _- _${ones[n % 10]}`}`
    const below1000 = (n: number): string => {
      if (n < 100) return below100(n)
      return `${ones[Math.floor(n / 100)]} hundred${n % 100 === 0 ? '' : ` and ${below100(n % 100)}`}`
    }
    const spelled = (n: number): string =>
      n < 1000
        ? below1000(n)
        : `${below1000(Math.floor(n / 1000))} thousand${n % 1000 === 0 ? '' : ` ${below1000(n % 1000)}`}`
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        const words = wordsOf(spelled(n))
        expect(readNumber(words, 0)).toMatchObject({ min: n, max: n, last: words.forms.length - 1 })
        expect(readNumber(wordsOf(n.toLocaleString('en-US')), 0)).toMatchObject({ min: n, max: n })
      }),
    )
  })
})
