import { female, male, surnamesFirst } from './given-names.generated.js'

const setOf = (list: string): ReadonlySet<string> => new Set(list.split('|'))

/** Read when a name is first looked for. */
let known: {
  readonly male: ReadonlySet<string>
  readonly female: ReadonlySet<string>
  readonly first: ReadonlySet<string>
} | null = null

/**
 * Whether a person's name is a man's or a woman's by its given name, where in all states that have the name only one of them bears it
 * (src/knowledge/data/person-names.tsv). Behind a surname that stands first (*Kim Yo-jong*) the rest is the given name.
 */
export function genderOfGiven(forms: readonly string[]): 'masculine' | 'feminine' | null {
  known ??= { male: setOf(male), female: setOf(female), first: setOf(surnamesFirst) }
  const words = forms.map((form) => form.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
  const isTurned = words.length > 1 && known.first.has(words[0]!)
  const given = isTurned ? words.slice(1).join('') : (words[0] ?? '')
  if (known.male.has(given)) return 'masculine'
  return known.female.has(given) ? 'feminine' : null
}
