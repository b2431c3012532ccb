import { nounOf } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import { countryOf, type SentencePhrases } from '../phrases/found-phrases.js'

const BODIES = /^(?:committee|commission|council|board|panel|group|team|secretariat|cent(?:er|re)|task force)$/i
const JOINT = /^(?:joint|bilateral|binational|intergovernmental|inter-governmental|mixed)$/i

/** *the two neighbours' joint committee*, *the Peru-Chile Joint Commission*: a body that is of each of its states; near-miss: *a joint statement*. */
export const isJointBody = (tree: Tree, head: number): boolean =>
  BODIES.test(nounOf(tree, head)) && tree.deps(head, 'amod', 'compound').some((t) => JOINT.test(tree.token(t).form))

/** The states that such a body is of, by the names in its own phrase, where there are several. */
export function statesOfJointBody(
  tree: Tree,
  { names }: SentencePhrases,
  head: number,
  first: number,
): readonly string[] {
  if (!isJointBody(tree, head)) return []
  const isHyphened = (t: number) => /^[-–]$/.test(tree.tokens[t]?.form ?? '')
  // *the Omani-Iraqi joint commission*: the first may stand before what is read as the phrase.
  const from = isHyphened(first - 1) ? first - 2 : first
  const inside = names.filter((n) => from <= n.last && n.last < head)
  const states = [...new Set(inside.flatMap((n) => countryOf(n) ?? []))]
  return states.length > 1 ? states : []
}
