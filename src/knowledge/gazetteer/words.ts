/** One part of a word: lower-cased key for look-up, and the part as written (diacritics folded). */
export interface Part {
  readonly key: string
  readonly shape: string
}

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
  ə: 'a',
  Ə: 'A',
}

/** Folds diacritics and curly apostrophes: `Türkiye` → `Turkiye`, `Côte d’Ivoire` → `Cote d'Ivoire`. */
export function fold(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, for the fast path
  if (/^[\x00-\x7f]*$/.test(word)) return word
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐıßæÆœŒþÞðÐəƏ]/g, (letter) => LETTERS[letter]!)
    .replace(/[‘’ʼʻ`´′]/g, "'")
}

/**
 * Parts of one token: split at hyphens and apostrophes, full stops dropped, so that however a tokenizer cuts
 * `Guinea-Bissau`, `U.S.`, `N'Djamena` or `People's`, the parts in a row are the same. Punctuation alone has none.
 */
export function partsOf(word: string): Part[] {
  if (/^[A-Za-z]+$/.test(word)) return [{ key: word.toLowerCase(), shape: word }]
  const parts: Part[] = []
  for (const piece of fold(word)
    .replace(/\./g, '')
    .split(/[-‐‑']/)) {
    if (piece !== '') parts.push({ key: piece.toLowerCase(), shape: piece })
  }
  return parts
}

/** Key of the first of a word's parts; undefined where it has none. */
export const leadingKey = (word: string): string | undefined =>
  /^[A-Za-z]+$/.test(word) ? word.toLowerCase() : partsOf(word)[0]?.key

/** Parts of a phrase of the tables. */
export function partsOfPhrase(phrase: string): Part[] {
  return phrase.replace(/,/g, ' , ').split(/\s+/).flatMap(partsOf)
}

const isUpper = (text: string) => text !== text.toLowerCase() && text === text.toUpperCase()

/**
 * Whether a word as written may stand for a part of a name. A part in lower case (*of*, *al*) takes any case. An acronym takes capitals,
 * or, from four letters on, a capital first letter (*Nato*). Any other part takes a capital first letter, so that `turkey` is no state.
 */
export function caseFits(name: string, written: string): boolean {
  const first = name[0]!
  if (first === first.toLowerCase()) return true
  const initial = written[0]!
  if (initial === initial.toLowerCase()) return false
  if (name.length > 1 && isUpper(name))
    return isUpper(written) || (name.length >= 4 && written.slice(1) === written.slice(1).toLowerCase())
  return true
}

/** Whether the words are a headline in capitals: three or more with letters, none with a small letter. */
export function allCapitals(words: readonly string[]): boolean {
  let letters = 0
  for (const word of words) {
    if (word !== word.toUpperCase()) return false
    if (word !== word.toLowerCase()) letters++
  }
  return letters >= 3
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['spokespeople', 'spokesperson'],
  ['salespeople', 'salesperson'],
  ['wives', 'wife'],
  ['thieves', 'thief'],
  ['mps', 'mp'],
])

/** Singular of a lower-cased English noun by rule, for phrases that may come as forms or as lemmas: `ministries` → `ministry`. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (word.length < 4) return word
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`
  if (!word.endsWith('s')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}
