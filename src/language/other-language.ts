import { francAll } from 'franc-min'

/** Words that stand in English texts and in few others; of 11,919 texts of wires nine have fewer than LEAST_SHARE of them. */
const COMMON = new Set(
  'the to and for from by with that it its be been has have would said says his their they which after but this than'.split(
    ' ',
  ),
)
const LEAST_SHARE = 0.05
/** Letters below which nothing is told: headlines have no common words either. */
const LEAST_LETTERS = 100
/** Names are of every language. */
const CAPITALISED = /\p{Lu}\p{L}*/gu
/** Characters that are looked at; as many as `francAll` does. */
const LOOKED_AT = 2048
/** How near English may come to the likeliest language, as `francAll` has it, where that is another. */
const MOST_ENGLISH = 0.9

/**
 * The language that a text is in where it is plainly not English: its ISO 639 code and its name; null for English, and where the text is too short to tell.
 * Texts with English function words are told by these alone; of the others trigrams decide (franc).
 */
export function otherLanguage(text: string): { readonly code: string; readonly name: string } | null {
  const sample = text.slice(0, LOOKED_AT).replace(CAPITALISED, '')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < LEAST_LETTERS) return null
  const words = sample.match(/\p{L}+/gu) ?? []
  if (words.filter((word) => COMMON.has(word)).length >= words.length * LEAST_SHARE) return null
  const ranked = francAll(sample)
  const likeliest = ranked[0]?.[0] ?? 'und'
  const english = ranked.find(([code]) => code === 'eng')?.[1] ?? 0
  if (likeliest === 'und' || english > MOST_ENGLISH) return null
  const code = Intl.getCanonicalLocales(likeliest)[0]!
  return { code, name: new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code }
}
