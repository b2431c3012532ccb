/** Words of a name, folded: no accents, no case, hyphens cut. */
export const nameWords = (name: string): string[] => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, for the fast path
  const words = /^[\x00-\x7f]*$/.test(name)
    ? name.toLowerCase().match(/[a-z\d]+/g)
    : name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
  return (words ?? []).filter((w) => w !== 's')
}

const fits = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))

/** Honours that stand before the whole name (*Datuk Seri*, *Tan Sri*): none of them is what one is called by. */
const HONOURS = new Set(['dato', 'datuk', 'datin', 'seri', 'shri', 'smt', 'daw', 'haji', 'hajj'])

function calledWords(name: string): string[] {
  const words = nameWords(name)
  while (words.length > 1 && (HONOURS.has(words[0] as string) || (words[0] === 'tan' && words[1] === 'sri')))
    words.splice(0, words[0] === 'tan' ? 2 : 1)
  return words
}

/**
 * How well two names may be forms of one person's, 0 where they cannot: *Kim* and *Kim Jong-un*, *Kowalik* and *Jan
 * Kowalik*, *J. Kowalik* and *Jan Kowalik*; never *Ali Hassan* and *Omar Hassan*. The family name may come first or last.
 */
export function nameMatch(a: string, b: string): number {
  const [short, long] = [calledWords(a), calledWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  if (short.length === 0) return 0
  if (short.join(' ') === long.join(' ')) return 4
  if (short.length === 1) {
    const only = short[0] as string
    if (only.length === 1) return 0
    if (only === long[long.length - 1]) return 2
    return only === long[0] ? 1 : 0
  }
  if (short.length === long.length)
    return short.every((w, i) => fits(w, long[i] as string)) ? 3 : sameBag(short, long) ? 3 : 0
  return isSubsequence(short, long) ? 3 : 0
}

const sameBag = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join(' ') === [...b].sort().join(' ')

/** The words stand in the longer name in this order, and take its last word or its first with them. */
function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of long) if (at < short.length && fits(short[at] as string, word)) at++
  return at === short.length && (short.at(-1) === long.at(-1) || short[0] === long[0])
}

const stem = (name: string): string => nameWords(name).join(' ').replace(/s$/, '')
const consonants = (name: string): string =>
  stem(name)
    .replace(/[aeiouy\s]/g, '')
    .replace(/(.)\1/g, '$1')

/**
 * A group's name in the story's own spelling where that differs in the vowels alone (*Huthis* for *Houthis*, *Taleban*): the longest
 * of the forms, unless one of them is the name itself.
 */
export function spelledAs(name: string, forms: readonly string[]): string {
  if (forms.some((form) => stem(form) === stem(name))) return name
  const own = forms.filter((form) => /^\p{Lu}/u.test(form) && consonants(form) === consonants(name))
  return own.sort((a, b) => b.length - a.length)[0] ?? name
}

/**
 * A group's name as the story goes by it: in its own spelling, and with the short form behind it where it says nothing else (*the ELN*,
 * the *National Liberation Army (ELN)*).
 */
export function calledAs(name: string, forms: readonly string[]): string {
  const whole = spelledAs(name, forms)
  const words = nameWords(whole)
  const short = forms.find((form) => /^\p{Lu}[\p{Lu}\p{N}-]{1,6}$/u.test(form))
  const isTold = forms.some((form) => words.every((word) => nameWords(form).includes(word)))
  return short && !isTold && words.length > 1 ? `${whole} (${short})` : whole
}
