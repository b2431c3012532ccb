import { describe, expect, it } from 'vitest'
import type { Line } from './input.js'
import { type Item, isItems, readItems } from './items.js'

async function* linesOf(text: string): AsyncGenerator<Line> {
  for (const [i, line] of text.split(/(?<=\n)/).entries())
    yield { line: line.trimEnd(), number: i + 1, bytes: Buffer.from(line, 'latin1') }
}

async function itemsOf(text: string, file = '-'): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of readItems(linesOf(text), file, { published: null, agency: null })) items.push(item)
  return items
}

const told = (items: readonly Item[]) => items.map((item) => (item.ok ? item.name : `${item.name}: ${item.code}`))

describe('items of a file', () => {
  it.each([
    ['items', '{"id":"a","text":"x"}\n\n{"text":"y"}', '-', ['line 1, item `a`', 'line 3']],
    [
      'a broken line among others',
      '{"text":"x"}\nbroken\n{"text":"y"}',
      '-',
      ['line 1', 'line 2: input/json', 'line 3'],
    ],
    ['a broken first line', 'broken\n{"text":"x"}\n{"text":"y"}', '-', ['line 1: input/json', 'line 2', 'line 3']],
    ['a first line that is cut off', '{"text":"x\n{"text":"y"}', '-', ['line 1: input/json', 'line 2']],
    ['broken lines alone, where the name says what they are', 'broken', 'news.jsonl', ['line 1: input/json']],
    ['a story', '[UPDATE] Talks end\n\nThey met.', 'story.txt', ['story.txt']],
    ['nothing', '\n \n', '-', []],
    ['an id that JSON has rounded', '{"id":9007199254740993,"text":"x"}', '-', ['line 1: input/fields']],
    ['a day that is none', '{"text":"x","published":"2026-02-30"}', '-', ['line 1: input/fields']],
    ['a time of a day', '{"text":"x","published":"2026-02-03T10:00:00Z"}', '-', ['line 1']],
  ])('%s', async (_, text, file, expected) => {
    expect(told(await itemsOf(text, file))).toEqual(expected)
  })

  it('are no JSON array', async () => {
    await expect(itemsOf('[{"text":"x"},\n{"text":"y"}]')).rejects.toMatchObject({ code: 'input/json' })
    await expect(itemsOf('[\n{"text":"y"}\n]')).rejects.toMatchObject({ code: 'input/json' })
  })

  it('are as they stand in the file where it is a story', async () => {
    const [item] = await itemsOf('\r\nThe caf\xe9 talks\r\nended.\r\n', 'story.txt')
    expect(item).toMatchObject({ text: '\r\nThe café talks\r\nended.\r\n' })
  })

  it('are found behind many blank lines in little time', async () => {
    expect(told(await itemsOf(`${'\n'.repeat(50_000)}{"text":"x"}`))).toEqual(['line 50001'])
  })

  it('are told from a story', () => {
    expect(isItems('-', '\n{"text":"x"}\n{"text":"y"}')).toBe(true)
    expect(isItems('news.jsonl', 'broken\n{"text":"y"}')).toBe(true)
    expect(isItems('-', '{Reuters} - They met.')).toBe(false)
    expect(isItems('-', '[Reuters] They met.')).toBe(false)
    expect(() => isItems('news.json', ' [{"text":"x"}]')).toThrow(expect.objectContaining({ code: 'input/json' }))
  })
})
