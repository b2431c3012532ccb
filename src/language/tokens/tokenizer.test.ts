import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs } from '../paragraphs.js'
import { tokenize, type Word } from './tokenizer.js'

function words(text: string): Word[] {
  return paragraphs(text).flatMap((span) => tokenize(text, span))
}

/** Words by spaces; those of a multiword token joined by `+`. */
function shown(text: string): string {
  const found = words(text)
  let out = ''
  let left = 0
  for (const word of found) {
    if (left === 0) left = word.multiword ?? 1
    left--
    out += word.form + (left > 0 ? '+' : ' ')
  }
  return out.trim()
}

describe('tokenize', () => {
  it.each([
    // contractions and possessives
    ["They don't know.", "They do+n't know ."],
    ['He can’t, she won’t.', 'He ca+n’t , she wo+n’t .'],
    ['It cannot be', 'It can+not be'],
    ["I'm gonna say it's Iran's", "I+'m gon+na say it+'s Iran+'s"],
    ["the ministers' talks", "the ministers+' talks"],
    ["She'd've gone", "She+'d+'ve gone"],
    ['DON’T', 'DO+N’T'],
    ['dont', 'do+nt'],
    ['Its a deal if its not signed, your the first', 'It+s a deal if it+s not signed , you+r the first'],
    // near-misses
    ["O'Reilly met Qa'ida men at five o'clock", "O'Reilly met Qa'ida men at five o'clock"],
    ["the 1990's and the '70s", "the 1990's and the '70s"],
    ["in 2008's vote", "in 2008+'s vote"],
    ["said 'the talks' failed", "said ' the talks ' failed"],
    ['its canon, wonton', 'its canon , wonton'],
    ['IM', 'IM'],
    ['its very existence, its in-house team', 'its very existence , its in - house team'],
    ['its so far fruitless bid, its not inconsiderable army', 'its so far fruitless bid , its not inconsiderable army'],
    ['its allies and your notes', 'its allies and your notes'],
    // hyphens
    ['a well-known US-led force', 'a well - known US - led force'],
    ['anti-government, pro-Beijing, non-aligned co-chair', 'anti-government , pro-Beijing , non-aligned co-chair'],
    ['re-elected ex-president', 're-elected ex-president'],
    ['a UN-run vote, un-American, UN-AMERICAN', 'a UN - run vote , un-American , UN-AMERICAN'],
    ['vice-president', 'vice - president'],
    ['self-defence al-Qaeda', 'self - defence al - Qaeda'],
    ['Hizb-e-Islami', 'Hizb - e - Islami'],
    ['2019-2020 and 5-10', '2019 - 2020 and 5 - 10'],
    ['15,000-strong', '15,000 - strong'],
    ['call 713-853-3989 now', 'call 713-853-3989 now'],
    ['on 2024-05-01 it', 'on 2024-05-01 it'],
    ['war -- and peace — then–now', 'war -- and peace — then – now'],
    ['on ext. 3-1663, score 3-16', 'on ext. 3-1663 , score 3 - 16'],
    // broken-off words, rules, loose endings
    ['I kn- I thr- threw a re- book', 'I kn- I thr- threw a re - book'],
    ['TV- and radio-based', 'TV - and radio - based'],
    ['alot, b/c of w/o', 'a+lot , b/c of w/o'],
    ['all about $$$ and $5', 'all about $$$ and $ 5'],
    ['---== Posted ==--- no', '---== Posted ==--- no'],
    ['cut [...] here [..]', 'cut [ ... ] here [ .. ]'],
    ['memo (rev 2).doc and (one).Then', 'memo ( rev 2 ) .doc and ( one ) . Then'],
    ['he said "no".It was .doc "yes".com', 'he said " no " . It was .doc " yes " .com'],
    ['write to @example.org, @somebody.', 'write to @example.org , @somebody .'],
    // abbreviations and initials
    ['Mr. Smith of the U.S. left.', 'Mr. Smith of the U.S. left .'],
    ['at 5 p.m. on Jan. 3', 'at 5 p.m. on Jan. 3'],
    ['Gen. John F. Kelly', 'Gen. John F. Kelly'],
    ['No. 5 said no. Then', 'No. 5 said no . Then'],
    ['Acme Inc. said', 'Acme Inc. said'],
    ['the sun. It', 'the sun . It'],
    ['He may mar. Sat. He', 'He may mar . Sat . He'],
    ['a Ph.D. student', 'a Ph.D. student'],
    ['vitamin C.', 'vitamin C .'],
    ['and so on etc.', 'and so on etc .'],
    // numbers and money
    ['$5 million, US$3.5bn, €20, 7%', '$ 5 million , US$ 3.5 bn , € 20 , 7 %'],
    ['at 10:30am, 5km off', 'at 10:30 am , 5 km off'],
    ['1,234,567.89 and [13,14]', '1,234,567.89 and [ 13 , 14 ]'],
    ['on 9/11, 3rd, 1980s, .5', 'on 9/11 , 3rd , 1980s , .5'],
    // addresses and faces
    ['see https://example.com/a_(b)?x=1.', 'see https://example.com/a_(b)?x=1 .'],
    ['(http://example.org/x)', '( http://example.org/x )'],
    ['mail a.b@example.com, or www.example.org!', 'mail a.b@example.com , or www.example.org !'],
    ['example.com is up', 'example.com is up'],
    ['it ended.Then', 'it ended . Then'],
    ['fine :) really ;-)', 'fine :) really ;-)'],
    ['note: (see 8) end', 'note : ( see 8 ) end'],
    ['#Ukraine @POTUS', '#Ukraine @POTUS'],
    // signs
    ['“Stop!” he said... “No?!”', '“ Stop ! ” he said ... “ No ?! ”'],
    ['and/or AT&T R&D Smith&Sons', 'and / or AT&T R&D Smith & Sons'],
    ['GENEVA (Reuters) - The envoy', 'GENEVA ( Reuters ) - The envoy'],
    ['a…b [sic]', 'a … b [ sic ]'],
    ['👍🏽 ok 👩‍🚀', '👍🏽 ok 👩‍🚀'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('says where white space follows, line ends and paragraph ends included', () => {
    expect(words('do it (a)\nb').map((w) => w.spaceAfter)).toEqual([true, true, false, false, true, true])
    expect(words("don't go").map((w) => [w.form, w.spaceAfter])).toEqual([
      ['do', false],
      ["n't", true],
      ['go', true],
    ])
  })

  it('covers every character that is not white space, once and in order, for any string', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'aZé9 .,\'’-–/:;()[]$%@#&\n\ud800\udc00👍`"') }),
      fc.constantFrom("n't", 'http://', 'www.a', 'a@b', '...', 'U.S.', '\ud83d', '\u200d'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        let at = 0
        let left = 0
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(at)
          expect(word.end).toBeGreaterThan(word.start)
          expect(text.slice(at, word.start).replace(/[\s\p{Cc}\u200b\ufeff]/gu, '')).toBe('')
          expect(word.form).toBe(text.slice(word.start, word.end))
          if (left === 0) left = word.multiword ?? 1
          left--
          if (left > 0) expect(word.spaceAfter).toBe(false)
          at = word.end
        }
        expect(left).toBe(0)
        expect(text.slice(at).replace(/[\s\p{Cc}\u200b\ufeff]/gu, '')).toBe('')
      }),
      { numRuns: 1500 },
    )
  })

  it.each([
    'a',
    '1',
    '.',
    '-',
    "'",
    'a.',
    'a-',
    '1-',
    "a'",
    'a@',
    'http://',
    'a/',
    ')',
    '1,',
    'x.y/',
    'é',
    '👍\u200d',
    '&a',
    'a_',
    '1.1',
    'non-',
    'bb.',
    "b'b",
    'http://(',
    '8:',
    'A&',
  ])('reads a megabyte of %j without spaces in linear time', (unit) => {
    // Quadratic time would need minutes, more than a test may take.
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    expect(words(text).at(-1)!.end).toBe(text.length)
  })
})

describe('paragraphs', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' \n\n ', []],
    ['a\nb', ['a\nb']],
    ['a\n\nb', ['a', 'b']],
    ['a\r\n\r\nb\r\nc', ['a', 'b\r\nc']],
    ['  a \n \t\n\n b  ', ['a', 'b']],
    ['a\r\rb', ['a', 'b']],
  ])('%j', (text, expected) => {
    expect(paragraphs(text).map((span) => text.slice(span.start, span.end))).toEqual(expected)
  })
})
