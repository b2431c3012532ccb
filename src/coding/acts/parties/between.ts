import type { Cast } from '../../cast/cast.js'
import { semanticObject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf } from '../../grammar/word-forms.js'
import type { Candidate } from '../seen/frames.js'

/** What lies between two states, so that neither opens, shuts or mends it but with the other. */
const SHARED: ReadonlySet<string> = new Set([
  ...['border', 'frontier', 'boundary', 'crossing', 'checkpoint', 'bridge', 'corridor', 'market', 'hotline', 'link'],
  ...['tie', 'relation', 'relationship', 'disengagement', 'truce', 'ceasefire', 'armistice', 'treaty'],
])

/** *Oman and Yemen reopened two crossings*, *the two countries upgraded their ties*: several states do to each other what they do to what lies between them. */
export function isDoneBetween(
  { tree, predicate }: Candidate,
  sources: readonly string[],
  targets: readonly string[],
  cast: Cast,
): boolean {
  // *completed the disengagement of troops*: whose they are is told by who acts.
  if (targets.some((id) => cast.roster.get(id).country !== null)) return false
  const thing = tree.isVerb(predicate) ? semanticObject(tree, predicate) : predicate
  const states = new Set(sources.flatMap((id) => cast.roster.get(id).country ?? []))
  return states.size === sources.length && thing !== null && isOneOf(tree, thing, SHARED)
}

/** What several do to each other where nobody else is named (*Peru and Chile fought a war*). */
const MUTUAL = new Set(['fight', 'clash', 'battle', 'skirmish', 'spar', 'exchange', 'swap', 'trade'])

/** *accused each other*, *blame one another*, *Both sides blamed the other* */
export const isReciprocal = (tree: Tree, predicate: number): boolean =>
  isOneOf(tree, predicate, MUTUAL) ||
  tree.subtree(predicate).some((t) => {
    const words = `${tree.lemma(t - 1)} ${tree.lemma(t)}`
    // *freed one man and held the other*: of two others.
    const isOther = words === 'the other' && tree.head(t) === predicate && !tree.hasLemma('one')
    return isOther || words === 'each other' || words === 'one another'
  })
