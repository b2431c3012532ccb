/**
 * Texts of one kind, as long as one likes, that a reader of news never meets and a hostile or broken feed sends: what makes
 * careless rules quadratic. Each gives about `length` UTF-16 code units.
 */
export const PATHOLOGICAL: Readonly<Record<string, (length: number) => string>> = {
  'plain prose': (n) => repeat('The minister said on Tuesday that talks with the two neighbours would go on.\n\n', n),
  'one paragraph': (n) => repeat('The minister said on Tuesday that talks with the two neighbours would go on. ', n),
  'one sentence': (n) => repeat('and the ministers of the other states ', n),
  'one word': (n) => 'a'.repeat(n),
  'words of 100 letters': (n) => repeat(`${'zqxj'.repeat(25)} `, n),
  'lines of one letter': (n) => repeat('a\n', n),
  'paragraphs of one letter, then one of prose': (n) =>
    repeat('a\n\n', n / 2) + repeat('The two sides met again and again. ', n / 2),
  newlines: (n) => '\n'.repeat(n),
  spaces: (n) => `a${' '.repeat(n)}b`,
  'straight quotes': (n) => repeat('"\'', n),
  'opened quotes': (n) => repeat('“a ', n),
  brackets: (n) => repeat('(', n / 2) + repeat(')', n / 2),
  digits: (n) => '7'.repeat(n),
  'numbers in groups': (n) => repeat('1.1:1/1,', n),
  'full stops': (n) => '.'.repeat(n),
  'letters with full stops': (n) => repeat('a.', n),
  'addresses without spaces': (n) => repeat('a.bc/', n),
  'at signs': (n) => repeat('a@a.', n),
  'web addresses': (n) => repeat('http://a.com/b,', n),
  hyphens: (n) => repeat('re-a-', n),
  apostrophes: (n) => repeat("a'", n),
  'combining marks': (n) => `a${'\u0301'.repeat(n)}`,
  'lone surrogates': (n) => repeat('\ud800a\udc00 ', n),
  'right to left': (n) => repeat('\u0642\u0627\u0644 \u202e\u05d0\u05d1\u05d2 ', n),
  ideographs: (n) => repeat('外交部发言人', n),
  emoji: (n) => repeat('👨‍👩‍👧‍👦', n),
  controls: (n) => repeat('\u0000\u0007\u200b\ufeff', n),
  'commas alone': (n) => repeat(', ', n),
}

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.max(1, Math.ceil(length / unit.length))).slice(0, Math.max(1, Math.ceil(length)))
}
