import { coreSpan, isPlural, sliceText } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { covers, type SentencePhrases } from '../phrases/found-phrases.js'

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both'])

/** The phrase points back: definite, not narrowed down by a clause or an attribute of its own. */
export function isDefinite(tree: Tree, head: number): boolean {
  const { first } = coreSpan(tree, head)
  // The article of a possessor hangs on the whole phrase (*the bloc's council*).
  const outer =
    tree.relation(head) === 'nmod:poss' ? tree.deps(tree.head(head), 'det').filter((d) => d === first - 1) : []
  if (![...tree.deps(head, 'det'), ...outer].some((d) => DEFINITE.has(tree.lemma(d)))) return false
  const narrows = (t: number) =>
    tree.relation(t) === 'acl:relcl' ||
    (tree.base(t) === 'nmod' && ['of', 'from', 'for'].includes(tree.preposition(t) ?? ''))
  return !tree.children(head).some((t) => narrows(t) && !followsComma(tree, head))
}

/** Owners of a joined noun without an article are those of the first (*Mayotte's dockers and teachers*). */
export function sharedOwner(tree: Tree, head: number): number[] {
  return tree.base(head) === 'conj' &&
    tree.deps(head, 'det', 'nmod:poss', 'amod').length === 0 &&
    tree.base(tree.firstConjunct(head)) !== 'appos'
    ? [tree.firstConjunct(head)]
    : []
}

/** *bombed rebel lines*: fighters before a bare plural, whose it is, are those told before; not in *two rebel camps*. */
export function isOwnersOf(tree: Tree, token: number, { sector }: { readonly sector: string | null }): boolean {
  if (sector !== 'REB' || !['compound', 'amod'].includes(tree.relation(token))) return false
  const head = tree.head(token)
  return isPlural(tree, head) && !tree.deps(head, 'det', 'nummod').some((t) => !DEFINITE.has(tree.lemma(t)))
}

const followsComma = (tree: Tree, head: number): boolean => tree.tokens[head + 1]?.form === ','

/** The phrase as a name: without articles and the pronoun that owns it. */
export function nominalName(tree: Tree, text: string, head: number): string {
  const core = coreSpan(tree, head)
  const first =
    core.tokens.find(
      (t) => !(tree.base(t) === 'det' || (tree.token(t).upos === 'PRON' && tree.relation(t) === 'nmod:poss')),
    ) ?? head
  return sliceText(tree, text, Math.min(first, head), core.last)
}

/** *head of the electoral commission*, *delegation from Kenya*: a word that alone says nothing, with the body that it is of. */
export function nameWithBody(tree: Tree, text: string, head: number): string {
  const name = nominalName(tree, text, head)
  const { last } = coreSpan(tree, head)
  const body = tree.deps(head, 'nmod').find((t) => /^(?:of|from)$/.test(tree.preposition(t) ?? '') && t > last)
  if (name.includes(' ') || body === undefined || !tree.deps(body, 'case').includes(last + 1)) return name
  return sliceText(tree, text, last, coreSpan(tree, body).last)
}

const NUMBERS_OF = /^(?:band|column|coalition|crowd|gang|group|mob|team)$/

/** *a group of 40 lawmakers*, *a crowd of students*: many that are called by what they are. */
export const isNumberOf = (tree: Tree, head: number): boolean =>
  NUMBERS_OF.test(tree.lemma(head)) &&
  tree.deps(head, 'nmod').some((t) => tree.preposition(t) === 'of' && isPlural(tree, t))

/** Lemmas of the phrase without articles, possessors and the names of states and bodies. */
export function bareKey(
  { tree, phrases }: { readonly tree: Tree; readonly phrases: SentencePhrases },
  head: number,
): string {
  const owned = new Set(tree.deps(head, 'nmod:poss').flatMap((p) => tree.subtree(p)))
  const inName = (t: number) => phrases.names.some((f) => covers(f, t) && t !== head)
  return coreSpan(tree, head)
    .tokens.filter((t) => t === head || !(owned.has(t) || inName(t) || ['det', 'punct', 'cc'].includes(tree.base(t))))
    .map((t) => tree.lemma(t))
    .join(' ')
}

/** *the Lebanese group*, *the Yemeni rebel movement*: bodies that a state has many of, so that the phrase means one told before. */
export const isNamelessBody = (role: string): boolean =>
  /(?:^|\s)(?:group|movement|militia|faction|organi[sz]ation|party)$/.test(role.toLowerCase())
