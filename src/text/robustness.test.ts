import { describe, expect, it } from 'vitest'
import { inClean } from './offsets.js'
import { readStory } from './story.js'

// What is quadratic needs many minutes for these, and what recurses or repeats without bound overflows its stack; the limit is far
// above what a slow machine takes.
describe('a long run of one thing', { timeout: 120_000 }, () => {
  const stops = 200_000
  const rows: [name: string, given: string, length: number][] = [
    ['stops with invisible characters between', '.\u200B'.repeat(stops), stops],
    ['stops on lines of their own', `x\n\n${'.\n'.repeat(2 * stops)}`, 3 + 2 * stops],
    ['names of lists, one below the other', `${'Summary\n'.repeat(stops)}- x`, '- x'.length],
    ['a word of letters that are no Latin', `x ${'Ж'.repeat(10_000_000)}\nx`, 10_000_004],
    ['quotes below the name of a list', `Summary\n${'“'.repeat(10_000_000)}`, 10_000_008],
    ['blanks behind a soft hyphen', `Ж\u00AD${' '.repeat(10_000_000)}Ж`, 3],
  ]
  it.each(rows)('%s', (_name, given, length) => {
    expect(readStory(given).clean.length).toBe(length)
  })

  it('tells stops with invisible characters between as one repair', () => {
    const given = '.\u200B'.repeat(1000)
    expect(readStory(given).repairs).toEqual([{ start: 2, end: given.length - 1, as: '.'.repeat(999) }])
  })

  const heaps: [name: string, unit: string, times: number][] = [
    ['as they are', '\u0301\u0323', 500_000],
    ['with invisible characters between', '\u0301\u200B\u0323\u200B', 50_000],
    ['as references', '&#769;&#803;', 50_000],
  ]
  it.each(heaps)('combining marks, %s', (_name, unit, times) => {
    const given = `a${unit.repeat(times)}bc`
    const { clean, map, warnings } = readStory(given)
    expect(clean).toBe(`${`a${'\u0301\u0323'.repeat(15)}`.normalize('NFC')}bc`)
    const b = map.toGiven(inClean({ start: clean.length - 2, end: clean.length - 1 }))
    expect(b).toEqual({ start: given.length - 2, end: given.length - 1 })
    expect(warnings.map((warning) => warning.code)).toEqual(['text/damaged'])
    expect(warnings[0]!.message).toMatch(new RegExp(`^${2 * times - 30} `))
  })

  it('leaves as many combining marks as a character may have', () => {
    const given = `x${'\u0300'.repeat(30)} a\u0300`.normalize('NFC')
    expect(readStory(given)).toMatchObject({ clean: given, warnings: [] })
  })
})
