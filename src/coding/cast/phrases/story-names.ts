import type { Gazetteer, NameEntry } from '../../../knowledge/types.js'
import type { Name } from '../../../language/types.js'
import type { Tree } from '../../grammar/tree.js'
import { type SentencePhrases, spanName } from './found-phrases.js'
import { nameWords } from './person-names.js'
import { headOf } from './phrases.js'

/** A body's name as the story gives it, with the short form that it sets behind it in brackets, or null. */
interface StoryName {
  readonly words: readonly string[]
  readonly short: string | null
}

const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'de', 'du', 'des', 'la', 'le', 'del', 'e', 'y', 'et'])
const SHORT = /^\p{Lu}[\p{Lu}\p{N}&]{1,8}$/u

/** Tokens of the full name before *(ABC)* whose capitals spell the short form, or null. */
function fullNameBefore(tree: Tree, bracket: number, short: string): { first: number; last: number } | null {
  let left = short
  let first = bracket
  while (left !== '') {
    first--
    while (first >= 0 && (SMALL.has(tree.token(first).form) || /^(?:['’]?s?|[-‐‑])$/.test(tree.token(first).form)))
      first--
    // *Counter-Terrorism*, one word or three, gives two letters.
    const initials = (tree.tokens[first]?.form ?? '').split(/[-‐‑]/).map((part) => part[0] ?? '')
    const ending = left.endsWith(initials.join('')) ? initials.join('') : (initials[0] ?? '')
    if (ending === '' || !left.endsWith(ending)) return null
    left = left.slice(0, -ending.length)
  }
  return { first, last: bracket - 1 }
}

/** *the Jesuit Migrant Service (SJM)*: capitals whose first letters the short form has in another order, as another language has them. */
function wordsBefore(tree: Tree, bracket: number, short: string): { first: number; last: number } | null {
  const wanted = [...short].sort().join('')
  let initials = ''
  for (let first = bracket - 1; first >= 0 && initials.length < short.length; first--) {
    const { form } = tree.token(first)
    if (/^\p{Lu}/u.test(form)) initials += form[0]
    else if (!SMALL.has(form)) return null
    if (initials.length === short.length)
      return [...initials].sort().join('') === wanted ? { first, last: bracket - 1 } : null
  }
  return null
}

/** *the All People's Congress (APC)*: the short form and the tokens of its name. */
function definitions(tree: Tree): { short: number; first: number; last: number }[] {
  return tree.tokens.flatMap(({ form, index }) => {
    if (!SHORT.test(form) || tree.tokens[index - 1]?.form !== '(' || tree.tokens[index + 1]?.form !== ')') return []
    const name = fullNameBefore(tree, index - 1, form) ?? wordsBefore(tree, index - 1, form)
    return name ? [{ short: index, ...name }] : []
  })
}

/** Whether the gazetteer knows the name, and by the short form no other (*APC* is a party in Abuja, too). */
function isKnownAs(words: readonly string[], short: string, gazetteer: Gazetteer): boolean {
  const known = gazetteer.nameAt(words, 0)
  const meant = gazetteer.nameAt([short], 0)?.entries[0]
  return known?.length === words.length && (meant === undefined || known.entries.some((e) => e.name === meant.name))
}

const formsOf = (tree: Tree, { first, last }: { first: number; last: number }): string[] =>
  tree.tokens.slice(first, last + 1).map((t) => t.form)

/**
 * The sentences' phrases with the bodies that the story itself names. A short form that it explains (*the All People's
 * Congress (APC)*) means what it says, though the gazetteer knows another body of that name; and a body that the reader
 * model knows in one sentence is one in all of them.
 */
export function withStoryNames(
  trees: readonly Tree[],
  phrases: readonly SentencePhrases[],
  gazetteer: Gazetteer,
): SentencePhrases[] {
  const names: StoryName[] = []
  const explained = new Set<string>()
  trees.forEach((tree, i) => {
    const found = phrases[i] as SentencePhrases
    for (const { short, first, last } of definitions(tree)) {
      const words = formsOf(tree, { first, last })
      const form = tree.token(short).form
      if (isKnownAs(words, form, gazetteer)) continue
      explained.add(form)
      names.push({ words, short: form })
    }
    for (const name of found.recognised)
      if (name.kind === 'ORG') names.push({ words: formsOf(tree, name), short: null })
  })
  const sought = new Map<string, readonly string[]>()
  for (const { words, short } of names) {
    if (words.length > 1 || SHORT.test(words[0] ?? '')) sought.set(words.join(' '), words)
    if (short) sought.set(short, [short])
  }
  const full = names.flatMap(({ words, short }) => (short ? [words] : []))
  return trees.map((tree, i) =>
    inSentence(tree, withFullNames(tree, phrases[i] as SentencePhrases, full), [...sought.values()], explained),
  )
}

/** Where the words stand in a sentence, behind its dateline. */
const placesOf = (tree: Tree, words: readonly string[], start: number): { first: number; last: number }[] =>
  tree.tokens
    .filter(({ index }) => index >= start && words.every((w, k) => tree.tokens[index + k]?.form === w))
    .map(({ index }) => ({ first: index, last: index + words.length - 1 }))

/** *the Front for the Renewal of the Coast (FRC)*: a name that its short form spells out is one body's, whatever but a state is read inside it. */
function withFullNames(tree: Tree, phrases: SentencePhrases, full: readonly (readonly string[])[]): SentencePhrases {
  const spans = full
    .flatMap((words) => placesOf(tree, words, phrases.start))
    .filter(({ first, last }) => tree.token(headOf(tree, first, last)).upos === 'PROPN')
  if (spans.length === 0) return phrases
  const isInside = (f: { first: number; last: number }) =>
    spans.some(({ first, last }) => first <= f.first && f.last <= last)
  return {
    ...phrases,
    names: phrases.names.filter((f) => !isInside(f) || isOfState(f.entries[0])),
    recognised: [
      ...phrases.recognised.filter((f) => !isInside(f)),
      ...spans.map(({ first, last }) => spanName(tree, 'ORG', first, last)),
    ],
  }
}

const isOfState = (entry: NameEntry | undefined): boolean => entry?.kind === 'state' || entry?.form === 'demonym'

function inSentence(
  tree: Tree,
  phrases: SentencePhrases,
  sought: readonly (readonly string[])[],
  explained: ReadonlySet<string>,
): SentencePhrases {
  const isExplained = (f: { first: number; last: number }) =>
    f.first === f.last && explained.has(tree.token(f.first).form)
  const names = phrases.names.filter((f) => !isExplained(f))
  const taken = [...names, ...phrases.recognised]
  const isFree = (first: number, last: number) => !taken.some((n) => n.first <= last && first <= n.last)
  const added: Name[] = []
  for (const words of sought)
    for (const { first, last } of placesOf(tree, words, phrases.start))
      if (tree.token(headOf(tree, first, last)).upos === 'PROPN' && isFree(first, last))
        added.push(spanName(tree, 'ORG', first, last))
  const widest = added.filter((a) => !added.some((b) => b !== a && b.first <= a.first && a.last <= b.last))
  return widest.length === 0 && names.length === phrases.names.length
    ? phrases
    : { ...phrases, names, recognised: [...phrases.recognised, ...widest] }
}

/** Whether a word is the short form of a name: its first letters, small words left out; three or more in any order (*SJM*). */
export function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  const [word, ...rest] = short
  if (word === undefined || word.length < 2 || rest.length > 0) return false
  const initials = nameWords(long.filter((w) => !SMALL.has(w)).join(' ')).map((w) => w[0])
  if (initials.join('') === word) return true
  return word.length >= 3 && [...initials].sort().join('') === [...word].sort().join('')
}
