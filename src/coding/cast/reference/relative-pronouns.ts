import { isPlural } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { covers, type Found } from '../phrases/found-phrases.js'
import type { RosterView } from '../roster.js'

const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose'])

/**
 * Nouns that a relative pronoun may stand for, likeliest first: the one that its clause hangs on, then those right before it
 * (trees often hang the clause too high). Empty where the token is no relative pronoun.
 */
export function antecedentsOf(tree: Tree, token: number): readonly number[] {
  const { form, xpos, upos } = tree.token(token)
  const word = form.toLowerCase()
  if (!RELATIVES.has(word) || (upos !== 'PRON' && !['WP', 'WDT', 'WP$'].includes(xpos))) return []
  const clause = [token, ...tree.ancestors(token)].find((t) => tree.relation(tree.firstConjunct(t)) === 'acl:relcl')
  const noun = clause === undefined ? -1 : tree.head(tree.firstConjunct(clause))
  const found = noun >= 0 && noun < token ? [noun] : []
  if (word === 'that' || token === 0) return found
  // *its ships, two of which …*: the noun before the word for a part.
  const part = tree.relation(token) === 'nmod' && tree.preposition(token) === 'of' ? tree.head(token) : token
  if (part === 0 || part > token) return found
  const before = tree.token(part - 1).form === ',' ? part - 2 : part - 1
  const near = before >= 0 ? [before, ...tree.ancestors(before)].filter((t) => t < token && tree.isNominal(t)) : []
  return [...new Set([...found, ...near])]
}

/**
 * *Peru and Chile, whose navies …*, *…, which have …*: all the names joined with the antecedent, where the words behind the relative
 * pronoun are those of many; else the antecedent alone.
 */
function joinedAntecedents(tree: Tree, token: number, antecedent: number): readonly number[] {
  const joined = tree.coordination(tree.firstConjunct(antecedent)).filter((t) => t < token)
  const isNames =
    joined.length > 1 && joined.includes(antecedent) && joined.every((t) => tree.token(t).upos === 'PROPN')
  if (!isNames || tree.tokens[token - 1]?.form !== ',') return [antecedent]
  return isPluralClause(tree, token) ? joined : [antecedent]
}

/** *who were*, *whose navies*: the words that a relative pronoun goes with are those of many. */
function isPluralClause(tree: Tree, token: number): boolean {
  const head = tree.head(token)
  if (tree.relation(token) === 'nmod:poss') return isPlural(tree, head)
  const verbs = [head, ...tree.deps(head, 'aux', 'aux:pass', 'cop')]
  return tree.base(token) === 'nsubj' && verbs.some((t) => /^(?:are|were|have|do)$/.test(tree.token(t).form))
}

/** What reading a relative pronoun may look at. */
export interface RelativeScene {
  readonly names: readonly Pick<Found<unknown>, 'first' | 'last' | 'head'>[]
  readonly actorsAt: (token: number) => readonly string[]
  readonly viewOf: (id: string) => RosterView
}

/**
 * The actors of the likeliest antecedent; none where it has none. *Who* stands for people, not for the body that they come
 * from (*troops from Kenya, who*).
 */
export function relativeOf(
  tree: Tree,
  token: number,
  antecedents: readonly number[],
  { names, actorsAt, viewOf }: RelativeScene,
): readonly string[] {
  const isPeople = (ids: readonly string[]) =>
    ids.some((id) => !['state', 'organization', 'institution'].includes(viewOf(id).designation.kind))
  const wantsPeople = /^whom?$/i.test(tree.token(token).form)
  // *the Republic of the Congo, whose …*: the last word of a name stands for all of it.
  const wholeAt = (t: number) => actorsAt(names.find((f) => covers(f, t))?.head ?? t)
  const read = antecedents.map((t) => [...new Set(joinedAntecedents(tree, token, t).flatMap(wholeAt))])
  // *eight officials, among them Jan Kowalik, who were …*
  const isMany = (ids: readonly string[]) => ids.length > 1 || ids.some((id) => viewOf(id).designation.plural)
  return (
    (wantsPeople && isPluralClause(tree, token) ? read.find((ids) => isPeople(ids) && isMany(ids)) : undefined) ??
    (wantsPeople ? read.find(isPeople) : undefined) ??
    (wantsPeople ? read.find((ids) => ids.length > 0) : read[0]) ??
    []
  )
}
