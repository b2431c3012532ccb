import { type Layer, LayerBuilder, toTarget } from './offsets.js'

/** A stretch of a layer's text that was mended; `word` says that the repair is told as the whole word around it. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly word: boolean
}

export interface CleanedCharacters {
  readonly layers: readonly Layer[]
  readonly text: string
  readonly marks: readonly Mark[]
  /** How many unpaired surrogates, control characters and heaped combining marks were replaced or dropped. */
  readonly damaged: number
}

// Named references that wires and feeds use; any other name is left as it stands.
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  sect: '§',
  para: '¶',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  times: '×',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  plusmn: '±',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  szlig: 'ß',
  eth: 'ð',
  thorn: 'þ',
  scaron: 'š',
  zcaron: 'ž',
  oelig: 'œ',
  inodot: 'ı',
}

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

// Code points 128 to 159 in a numeric reference mean Windows-1252, as the HTML standard reads them.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

// The most combining marks that a character keeps, as in the stream-safe text of UAX #15; no script writes as many. NFC sorts
// them one by one, so that a heap without end would cost its square.
const MOST_MARKS = 30

// One alternative a kind, in the order in which `replacement` tells them apart. A soft hyphen at a line's end takes the break along.
// Every repeat is bounded, as an endless one overflows the stack of a `u` pattern.
const SPECIAL = new RegExp(
  [
    '&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,7});',
    '\\u00AD[ \\t]{0,256}(?:\\r\\n|\\n|\\r)[ \\t]{0,256}',
    '\\r\\n?|[\\u000B\\u000C\\u0085\\u2028\\u2029]',
    '[\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]',
    '[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]',
    '[\\uFB00-\\uFB06]',
    '[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F]',
    '\\p{Cs}',
    `\\p{M}(?<=\\p{M}{${MOST_MARKS + 1}})\\p{M}{0,255}`,
  ].join('|'),
  'gu',
)

interface Replacement {
  readonly text: string
  readonly mark: 'none' | 'plain' | 'word'
  /** How many damaged characters were found. */
  readonly damaged?: number
}

function decodeEntity(reference: string): string | null {
  const body = reference.slice(1, -1)
  if (body[0] !== '#') return Object.hasOwn(NAMED, body) ? NAMED[body]! : null
  const code = body[1] === 'x' || body[1] === 'X' ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1))
  if (code >= 128 && code <= 159) return WINDOWS_1252[code - 128]!
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD'
  return String.fromCodePoint(code)
}

function replacement(found: string): Replacement | null {
  const code = found.codePointAt(0)!
  if (code === 0x26 && found.length > 1) {
    const text = decodeEntity(found)
    return text === null ? null : { text, mark: 'plain' }
  }
  if (code === 0xad) return { text: '', mark: 'word' }
  if (code === 13 || code === 11 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029) {
    return { text: '\n', mark: 'none' }
  }
  if (/^\s$/.test(found) && code !== 0xfeff) return { text: ' ', mark: 'none' }
  if (/^[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]$/.test(found)) return { text: '', mark: 'word' }
  if (LIGATURES[found] !== undefined) return { text: LIGATURES[found]!, mark: 'word' }
  if (code < 32 || (code >= 127 && code < 160)) return { text: '', mark: 'none', damaged: 1 }
  if (found.length === 1 && code >= 0xd800 && code <= 0xdfff) return { text: '\uFFFD', mark: 'none', damaged: 1 }
  if (/^\p{M}/u.test(found)) return { text: '', mark: 'none', damaged: [...found].length }
  return null
}

// Hangul syllables spelled out, then any character with its combining marks: what NFC can put together. It is asked
// where SPECIAL finds nothing, so that no run of marks is long.
const CLUSTER =
  /[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?|[\uAC00-\uD7A3][\u11A8-\u11C2]|[^\p{M}]\p{M}+|[^\0-\u02FF]/gu

function compose(cluster: string): Replacement | null {
  const composed = cluster.normalize('NFC')
  return composed === cluster ? null : { text: composed, mark: 'none' }
}

interface Rewritten {
  readonly layer: Layer
  readonly marks: readonly Mark[]
  readonly damaged: number
}

function rewrite(source: string, pattern: RegExp, replace: (found: string) => Replacement | null): Rewritten | null {
  const builder = new LayerBuilder(source)
  const marks: Mark[] = []
  let [done, damaged, changed] = [0, 0, false]
  for (const match of source.matchAll(pattern)) {
    const found = replace(match[0])
    if (found === null) continue
    changed = true
    builder.copy(done, match.index)
    const start = builder.length
    done = match.index + match[0].length
    builder.put(found.text, match.index, done)
    if (found.mark !== 'none') marks.push({ start, end: builder.length, word: found.mark === 'word' })
    damaged += found.damaged ?? 0
  }
  if (!changed) return null
  builder.copy(done, source.length)
  return { layer: builder.build(), marks, damaged }
}

function composeAll(text: string): Rewritten | null {
  return text.normalize('NFC') === text ? null : rewrite(text, CLUSTER, compose)
}

// What one pass brings to light (an entity written as an entity, an accent after a zero-width space) takes another.
const MAX_PASSES = 8

/**
 * Mends characters: line ends to `\n`, every blank to a space, HTML character references decoded, invisible characters and
 * controls dropped, ligatures spelled out, unpaired surrogates to U+FFFD, heaps of combining marks cut, NFC. Curly quotes and dashes stay.
 * Cost: linear; reading the result again changes nothing.
 */
export function cleanCharacters(given: string): CleanedCharacters {
  const layers: Layer[] = []
  let marks: Mark[] = []
  let [text, damaged] = [given, 0]
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const once = rewrite(text, SPECIAL, replacement) ?? composeAll(text)
    if (once === null) break
    marks = [...carryMarks(marks, once.layer), ...once.marks]
    damaged += once.damaged
    layers.push(once.layer)
    text = once.layer.text
  }
  return { layers, text, marks, damaged }
}

/** The same marks as offsets into a later layer; those whose text was dropped there are left out. */
export function carryMarks(marks: readonly Mark[], layer: Layer): Mark[] {
  return marks.flatMap((mark) => {
    const target = toTarget(layer, mark)
    return target === null ? [] : [{ ...target, word: mark.word }]
  })
}
