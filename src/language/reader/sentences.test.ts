import { describe, expect, it } from 'vitest'
import { tokenize } from '../tokens/tokenizer.js'
import { splitWindow } from './sentences.js'

function words(text: string) {
  return tokenize(text, { start: 0, end: text.length })
}

const logits = (values: number[]) => Float32Array.from(values)

describe('splitWindow', () => {
  const six = words('a b . c d .')

  it('ends sentences at positive logits and at the paragraph end', () => {
    expect(splitWindow(six, 0, 6, logits([-1, -1, 1, -1, -1, -1]), 0)).toEqual({
      sentences: [
        [0, 3],
        [3, 6],
      ],
      next: 6,
      cut: false,
    })
  })

  it('leaves what follows the last end of a full window to be read again', () => {
    expect(splitWindow(six, 0, 5, logits([-1, -1, 1, -1, -1]), 0)).toEqual({ sentences: [[0, 3]], next: 3, cut: false })
  })

  it('takes an end at the last word of a full window', () => {
    expect(splitWindow(six, 0, 3, logits([-1, -1, 1]), 0)).toEqual({ sentences: [[0, 3]], next: 3, cut: false })
  })

  it('reads logits from the offset, for a later row and a later window', () => {
    expect(splitWindow(six, 3, 6, logits([9, 9, 9, -1, 1, -1]), 3)).toEqual({
      sentences: [
        [3, 5],
        [5, 6],
      ],
      next: 6,
      cut: false,
    })
  })

  it('never ends inside a multiword token', () => {
    const contraction = words("I do n't don't go")
    expect(splitWindow(contraction, 0, 6, logits([-1, -1, -1, 5, -1, -1]), 0).sentences).toEqual([[0, 6]])
  })

  it('cuts a full window without an end behind a strong sign, else where the model minds least', () => {
    const long = words('a b c d ; e f g h')
    expect(splitWindow(long, 0, 8, logits([-9, -9, -9, -9, -9, -9, -8, -9]), 0)).toEqual({
      sentences: [[0, 5]],
      next: 5,
      cut: true,
    })
    const plain = words('a b c d e f g h i')
    expect(splitWindow(plain, 0, 8, logits([-1, -9, -9, -9, -9, -9, -8, -9]), 0).next).toBe(7)
  })

  it.each<[string, number[], string[]]>([
    // the model wants an end behind every word given; the signs forbid some
    ['He left." She stayed.', [2], ['He left."', 'She stayed.']],
    ['see [13,14] now', [2], ['see [13,14] now']],
    ['Stop. :) Go', [1], ['Stop. :) Go']],
    ['in al-Qaeda now', [1, 2], ['in al-Qaeda now']],
    ['no pain...I do', [2], ['no pain...', 'I do']],
    ['a file .zork here', [2], ['a file .zork here']],
    ['He left.) She stayed', [2, 3], ['He left.)', 'She stayed']],
  ])('%s', (text, ends, expected) => {
    const list = words(text)
    const values = list.map((_, w) => (ends.includes(w) ? 1 : -3))
    const split = splitWindow(list, 0, list.length, logits(values), 0)
    expect(split.sentences.map(([from, to]) => text.slice(list[from]!.start, list[to - 1]!.end))).toEqual(expected)
  })
})
