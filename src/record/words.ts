/**
 * When two words mean one thing for gathering: inflections and derivations come down to one key, and so do near-synonyms
 * of a family. A language brings its own (`RecordCues.words`).
 */
export interface WordSense {
  /** Key that all forms of a word and all words of its family share. */
  keyOf(lemma: string): string
}

/** Endings of English, longest first, what takes their place, and how much must be left. A light stemmer after Porter (1980). */
const ENDINGS: readonly (readonly [ending: string, instead: string, least: number])[] = [
  ['izations', 'ize', 4],
  ['ization', 'ize', 4],
  ['isation', 'ize', 4],
  ['ations', '', 4],
  ['ation', '', 4],
  ['ities', '', 4],
  ['ity', '', 4],
  ['ments', '', 3],
  ['ment', '', 3],
  ['ances', '', 4],
  ['ance', '', 4],
  ['ences', '', 4],
  ['ence', '', 4],
  ['ness', '', 4],
  ['ions', '', 4],
  ['ion', '', 4],
  ['als', '', 5],
  ['al', '', 5],
  ['ings', '', 3],
  ['ing', '', 3],
  ['ies', '', 3],
  ['ied', '', 3],
  ['ed', '', 3],
  ['es', '', 3],
  ['s', '', 3],
  ['y', '', 3],
  ['e', '', 3],
]

const SHORTEST = 4

const STEMS_KEPT = 50_000
const stems = new Map<string, string>()

/** Light English stem: *invited*, *invite*, *invitation*, *inviting* → `invit`. Words with figures and short ones stay. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= STEMS_KEPT) stems.clear()
  const stem = findStem(word)
  stems.set(word, stem)
  return stem
}

function findStem(word: string): string {
  const lower = word.toLowerCase()
  if (lower.length <= SHORTEST || /[^\p{Ll}_-]/u.test(lower)) return lower
  let stem = lower
  for (const [ending, instead, least] of ENDINGS) {
    if (!stem.endsWith(ending) || (ending === 's' && /[siou]s$/.test(stem))) continue
    if (stem.length - ending.length < least) continue
    stem = stem.slice(0, -ending.length) + instead
    break
  }
  stem = stem.replace(/([bdfgklmnprtz])\1$/, '$1')
  return stem.length > SHORTEST ? stem.replace(/(?<=\p{Ll}{3})[ey]$/u, '') : stem
}

/** Builds the look-up from families: every word of a line has the key of the line's first. */
export function wordSense(families: readonly string[], numerals: Readonly<Record<string, string>>): WordSense {
  const keys = new Map<string, string>()
  for (const family of families) {
    const [first, ...rest] = family.split(' ')
    for (const word of [first!, ...rest]) {
      const stem = stemOf(word)
      if (!keys.has(stem)) keys.set(stem, stemOf(first!))
    }
  }
  const memo = new Map<string, string>()
  return {
    keyOf(lemma) {
      const known = memo.get(lemma)
      if (known !== undefined) return known
      const numeral = Object.hasOwn(numerals, lemma) ? numerals[lemma] : undefined
      const stem = stemOf(lemma)
      const key = numeral ?? keys.get(stem) ?? stem
      memo.set(lemma, key)
      return key
    },
  }
}
