import { nounOf } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import type { Salient } from '../reference/reference.js'
import type { RosterView } from '../roster.js'
import type { Scene } from './home-state.js'

/** Bodies whose officials they tell of by what they are. */
const TELLING = /^(?:department|ministry|embassy|office|agency|presidency|delegation|mission|bureau)$/
const SAYING = new Set(['say', 'announce', 'add', 'report', 'confirm', 'state'])

/** How many sentences back the body may be. */
const REACH = 3

/** *Assistant Secretary Ana Ruiz will visit both capitals, the department said*: the body told of before that tells what its own people do, or null. */
export function bodyThatTells(tree: Tree, token: number, { salient, trees, actorsOf }: Scene): RosterView | null {
  const teller = tree.tokens.find(({ index }) => index > token && tellsAfter(tree, index))?.index
  if (teller === undefined) return null
  const noun = nounOf(tree, teller)
  const here = tree.sentence.index
  const isSame = (s: Salient) =>
    s.kind === 'institution' && here - s.sentence <= REACH && nounOf(trees[s.sentence] as Tree, s.token) === noun
  const before = salient.findLast(isSame)
  return before?.id ? (actorsOf(trees[before.sentence] as Tree, before.token).find((a) => a.country) ?? null) : null
}

/** *…, the ministry said*: a body with nothing but *the*. */
const tellsAfter = (tree: Tree, noun: number): boolean =>
  TELLING.test(nounOf(tree, noun)) &&
  tree.base(noun) === 'nsubj' &&
  SAYING.has(tree.lemma(tree.head(noun))) &&
  tree.tokens[noun - 1]?.form === 'the'
