import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inClean } from './offsets.js'
import { readStory, type Story } from './story.js'
import { sha256, storyId } from './story-id.js'

const pieces = fc.constantFrom(
  'Seoul',
  'ag',
  'ainst',
  'said',
  'the',
  'talks',
  '.',
  ',',
  '”',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\uFEFF',
  '-',
  '—',
  '&amp;',
  '&',
  'amp;',
  '&#8217;',
  '#39;',
  'ﬁ',
  'e',
  '\u0301',
  '\u1112\u1161',
  '\u11AB',
  '\uD800',
  '😀',
  '(Reuters) - ',
  'By Ana Cruz',
  'Source: X',
  'General',
  '\u0958',
  '\u212B',
)
/** What is refused as binary (many unpaired surrogates) has tests of its own. */
const isRefused = (text: string): boolean => {
  const undecodable = text.match(/[\uFFFD\p{Cs}]/gu)?.length ?? 0
  return undecodable > 2 && undecodable > 0.3 * text.length
}
const stories = fc
  .array(pieces, { minLength: 1, maxLength: 40 })
  .map((list) => `x${list.join('')}`)
  .filter((text) => !isRefused(text))
const isWord = (word: string): boolean => ['against', 'said', 'the', 'talks', 'seoul'].includes(word)

function visible(text: string): boolean {
  return /[^\s\u200B\u00AD]/.test(text)
}

function givenOf(story: Story, start: number, end: number) {
  return story.map.toGiven(inClean({ start, end }))
}

describe('reading a story', () => {
  it('maps every clean character to the given ones that it was made from, in order', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom<'strip' | 'keep'>('strip', 'keep'), (given, furniture) => {
        const story = readStory(given, { isWord, furniture })
        let last = 0
        for (let at = 0; at < story.clean.length; at += 1) {
          const { start, end } = givenOf(story, at, at + 1)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = start
          const from = given.slice(start, end)
          if (end - start === 1 && /[a-zA-Z—”.,]/.test(from)) expect(from).toBe(story.clean[at])
          if (/\s/.test(story.clean[at]!)) expect(visible(from.replaceAll('&nbsp;', ''))).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('covers with a span what its characters cover one by one', () => {
    fc.assert(
      fc.property(stories, fc.nat(), fc.nat(), (given, a, b) => {
        const story = readStory(given, { isWord })
        const length = story.clean.length
        if (length === 0) return
        const start = Math.min(a % length, b % length)
        const end = Math.max(a % length, b % length) + 1
        const span = givenOf(story, start, end)
        expect(span.start).toBe(givenOf(story, start, start + 1).start)
        expect(span.end).toBe(givenOf(story, end - 1, end).end)
        expect(givenOf(story, start, start)).toEqual({ start: span.start, end: span.start })
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(stories, (given) => {
        const once = readStory(given, { isWord, furniture: 'keep' }).clean
        // Without its blanks a text may hold too large a share of damaged characters to be read again.
        fc.pre(!isRefused(once))
        expect(readStory(once, { isWord, furniture: 'keep' }).clean).toBe(once)
      }),
      { numRuns: 400, examples: [['x\n.\n.'], ['x\n\n.\n.'], ['x\n\n.\n.\n.\n.']] },
    )
  })

  it('gives blocks of one line each with one blank line between', () => {
    fc.assert(
      fc.property(stories, (given) => {
        const { clean, blocks, repairs } = readStory(given, { isWord })
        expect(blocks.map((block) => clean.slice(block.start, block.end)).join('\n\n')).toBe(clean)
        for (const block of blocks) expect(clean.slice(block.start, block.end)).toMatch(/^\S(?:[^\n]*\S)?$/)
        expect(clean).toBe(clean.normalize('NFC'))
        for (const repair of repairs) expect(repair.end).toBeGreaterThan(repair.start)
      }),
      { numRuns: 300 },
    )
  })
})

describe('story id', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('SHA-256 of the standard’s example `%s`', (text, digest) => {
    expect(sha256(text)).toBe(digest)
  })

  it.each([
    ['curly and straight quotes', '“No,” he said. It’s over.', '"No," he said. It\'s over.', true],
    ['dashes', 'The talks — long — failed.', 'The talks -- long -- failed.', true],
    ['line breaks', 'One.\n\nTwo.', 'One. Two.', true],
    ['another word', 'One said.', 'One says.', false],
    ['another number', 'It held 43 people.', 'It held 44 people.', false],
  ])('is shared or not: %s', (_name, one, other, same) => {
    expect(storyId(one)).toMatch(/^[0-9a-f]{32}$/)
    expect(storyId(one) === storyId(other)).toBe(same)
  })
})
