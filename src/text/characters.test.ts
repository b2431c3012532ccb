import { describe, expect, it } from 'vitest'
import { readStory } from './story.js'

describe('characters', () => {
  const rows: [name: string, given: string, clean: string][] = [
    ['named entities', 'Hauliers &amp; Drivers &mdash; &quot;no&quot;', 'Hauliers & Drivers — "no"'],
    ['numeric entities', 'China&#8217;s and Seoul&#x2019;s', 'China’s and Seoul’s'],
    ['a Windows-1252 reference', 'China&#146;s', 'China’s'],
    ['an entity written as an entity', 'A &amp;amp; B &amp;#8217;', 'A & B ’'],
    ['an unknown entity stays', 'A &blargh; B', 'A &blargh; B'],
    ['a bare ampersand stays', 'A & B; C', 'A & B; C'],
    ['no-break space and double spaces', 'a\u00A0b  c &nbsp; d', 'a b c d'],
    ['zero-width characters and a byte order mark', '\uFEFFSeo\u200Bul sa\u00ADid', 'Seoul said'],
    ['ligatures', 'The oﬃce ﬁled ﬂags', 'The office filed flags'],
    ['decomposed accents', 'Cote\u0301 d’Ivoire', 'Coté d’Ivoire'],
    ['CRLF line ends', 'One said.\r\n\r\nTwo said.\r\n', 'One said.\n\nTwo said.'],
    ['curly quotes stay', '“We will follow,” he said.', '“We will follow,” he said.'],
    ['a lone surrogate', 'A \uD800 B', 'A \uFFFD B'],
    ['an emoji stays', 'A 😀 B', 'A 😀 B'],
    ['a stray control character', 'A Seoul court heard the case\u0007 today', 'A Seoul court heard the case today'],
  ]
  it.each(rows)('%s', (_name, given, clean) => {
    expect(readStory(given).clean).toBe(clean)
  })

  it('warns of damage', () => {
    expect(readStory('A court in Seoul heard \uD800 it.').warnings.map((warning) => warning.code)).toEqual([
      'text/damaged',
    ])
  })
})
