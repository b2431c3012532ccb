import { prepositional } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isRelational } from '../descriptions/affiliation.js'

const OF_ACTORS = new Set(['of', 'by', 'from', 'between', 'with', 'against'])

/**
 * Those who may be behind a thing that is no actor itself, likeliest first: what is set beside it, its owners (*Russia's decision*,
 * *its ties with Oman*: the two of them), what stands before it (*Romanian grain ship*), what it is of (*the expulsion of two diplomats*).
 */
export function lendersOf(tree: Tree, token: number): readonly (readonly number[])[] {
  const possessors = isRelational(tree, token) ? [] : tree.deps(token, 'nmod:poss')
  const isOwn = possessors.some((t) => tree.token(t).xpos === 'PRP$')
  return [
    tree.deps(token, 'appos'),
    isOwn ? [...possessors, ...prepositional(tree, token, 'with')] : possessors,
    tree.deps(token, 'amod', 'compound'),
    tree.deps(token, 'nmod').filter((n) => OF_ACTORS.has(tree.preposition(n) ?? '')),
  ]
}
