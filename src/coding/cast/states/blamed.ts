import type { CodeBook } from '../../../knowledge/types.js'
import type { Tree } from '../../grammar/tree.js'

/** Steps against somebody, for what that one did. */
const PENALTIES = ['sanctionthing', 'restriction']
const REASONS = /^(?:for|over|since|after|following|because_of|in_response_to|in_retaliation_for|in_reaction_to)$/
const AGAINST = /^(?:against|on|upon|to)$/

/**
 * *sanctions against Chad since its attack*: whose deed it is that a penalty is for, where a pronoun owns the deed; or null. Near-miss:
 * *imposed a ban on Chad's cars to protect its market*.
 */
export function blamedFor(tree: Tree, token: number, codes: CodeBook): number | null {
  if (tree.relation(token) !== 'nmod:poss') return null
  const deed = tree.head(token)
  if (!REASONS.test(tree.preposition(deed) ?? '')) return null
  const verb = tree.ancestors(deed).find((t) => tree.isVerb(t))
  const object = verb === undefined ? undefined : tree.deps(verb, 'obj', 'nsubj:pass').find((t) => t < token)
  if (verb === undefined || object === undefined) return null
  const penalty = tree
    .subtree(object, (t) => tree.isVerb(t))
    .find((t) => t < token && PENALTIES.some((c) => codes.inClass(tree.lemma(t), c)))
  if (penalty === undefined) return null
  const parties = [...tree.deps(penalty, 'nmod'), ...tree.deps(object, 'nmod'), ...tree.deps(verb, 'obl')]
  return parties.find((t) => t < token && AGAINST.test(tree.preposition(t) ?? '')) ?? null
}
