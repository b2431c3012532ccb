import type { Name } from '../../../language/types.js'
import { isHyphen } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { overlaps, type SentencePhrases, spanName } from './found-phrases.js'

/** The words on either side of each hyphen that is written without spaces. */
function joints(tree: Tree, start: number): { readonly first: number; readonly last: number }[] {
  return tree.tokens.flatMap(({ form, index, start: from, end }) => {
    const [left, right] = [tree.tokens[index - 1], tree.tokens[index + 1]]
    if (!isHyphen(form) || !left || !right || left.end !== from || right.start !== end) return []
    return left.index < start ? [] : [{ first: left.index, last: right.index }]
  })
}

/**
 * *RED-Tabara*, *FARC-EMC*: capitals that a hyphen joins to a name which nobody knows are the start of a body's name, whatever the
 * reader model takes the two words for. Near-misses: *US-Iran talks*, *anti-EU*, a longer name with a hyphen in it.
 */
export function joinedBodies(
  tree: Tree,
  names: readonly Name[],
  start: number,
  isKnown: (t: number) => boolean,
): Name[] {
  const bodies = joints(tree, start)
    .filter(({ first, last }) => {
      const isName = /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(tree.token(first).form) && /^\p{Lu}/u.test(tree.token(last).form)
      const isNamed = names.some((n) => overlaps(n, { first, last }))
      return isName && isNamed && !isKnown(first) && !isKnown(last)
    })
    .map(({ first, last }) => spanName(tree, 'ORG', first, last))
    .filter((body) => names.every((n) => !overlaps(n, body) || (n.first >= body.first && n.last <= body.last)))
  return bodies.length === 0 ? [...names] : [...names.filter((n) => !bodies.some((b) => overlaps(n, b))), ...bodies]
}

const wordOf = (tree: Tree, { first, last }: { first: number; last: number }): string =>
  tree.tokens
    .slice(first, last + 1)
    .map((t) => t.form)
    .join('')
    .toLowerCase()

/** The last names with a hyphen in them that persons of a story have (*Sarmad al-Jumaili*), in small letters. */
export const joinedSurnames = (fullNames: readonly (readonly { readonly form: string }[])[]): ReadonlySet<string> =>
  new Set(
    fullNames
      .filter((name) => name.length > 3 && isHyphen(name.at(-2)?.form))
      .map((name) =>
        name
          .slice(-3)
          .map((t) => t.form)
          .join('')
          .toLowerCase(),
      ),
  )

/** *Al-Jumaili condemned the attack*: such a surname alone is its bearer's, whatever the reader model takes it for. */
export function withJoinedSurnames(
  tree: Tree,
  phrases: SentencePhrases,
  surnames: ReadonlySet<string>,
): SentencePhrases {
  if (surnames.size === 0) return phrases
  const found = joints(tree, phrases.start)
    .filter((j) => surnames.has(wordOf(tree, j)))
    .map((j) => spanName(tree, 'PER', j.first, j.last))
    .filter((n) => phrases.recognised.every((r) => !overlaps(r, n) || (r.first >= n.first && r.last <= n.last)))
  if (found.length === 0) return phrases
  const isFree = (f: { first: number; last: number }) => !found.some((n) => overlaps(n, f))
  return {
    ...phrases,
    names: phrases.names.filter(isFree),
    recognised: [...phrases.recognised.filter(isFree), ...found],
  }
}
