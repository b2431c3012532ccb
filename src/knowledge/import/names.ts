/** Small words that names write in small letters. */
const SMALL = new Set(
  'a al an and at bin by da das de del der des di do du el en et for from i in la las le los of on or the to und van von y'.split(
    ' ',
  ),
)

/** Up to this many letters a name in capitals is taken for an abbreviation (UN, ETA, PKK), which text writes in capitals as well. */
const LONGEST_ABBREVIATION = 3

function titled(word: string, first: boolean): string {
  const lower = word.toLowerCase()
  if (!first && SMALL.has(lower)) return lower
  return lower.replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/**
 * A name of a dictionary in capitals, as text writes it: `BAN_KI-MOON_` → `Ban Ki-Moon`, `UN_` → `UN`. What stands in brackets is left out.
 * Null where nothing of a name is left, or it holds what a table cannot.
 */
export function nameOf(entry: string): string | null {
  const words = entry
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[|\t=]/g, ' ')
    .split(/[_\s]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) return null
  const [only] = words
  if (words.length === 1 && only!.replace(/\W/g, '').length <= LONGEST_ABBREVIATION) return only!.replace(/^[~!^]+/, '')
  return words
    .map((word, at) => titled(word.replace(/^[~!^]+/, ''), at === 0))
    .filter((word) => word !== '')
    .join(' ')
}
