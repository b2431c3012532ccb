import type { CodeBook } from '../../knowledge/types.js'
import type { Tree } from '../grammar/tree.js'
import { isSentAbroad } from './affiliation.js'

/** Whoever does this to somebody has a reason, which is what that one did. */
const JUDGING =
  /^(?:accuse|applaud|arrest|berate|blacklist|blame|boycott|castigate|charge|chide|commend|condemn|congratulate|convict|criticise|criticize|decry|denounce|deplore|detain|expel|fault|fine|hail|indict|jail|laud|lambast|lambaste|penalise|penalize|praise|prosecute|punish|rebuke|reprimand|reproach|salute|sanction|scold|slam|sue|suspend|thank|upbraid|warn)$/

/** Steps against somebody, for what that one did. */
const PENALTIES = ['sanctionthing', 'restriction']
const REASONS = /^(?:for|over|since|after|following|because_of|in_response_to|in_retaliation_for|in_reaction_to)$/
const AGAINST = /^(?:against|on|upon|to)$/

/** Whom the clause of a verb judges or punishes, before a token: its object, or those whom a penalty is against. */
function judgedBy(tree: Tree, verb: number, token: number, codes: CodeBook): number | null {
  const [object] = tree.deps(verb, 'obj', 'nsubj:pass').filter((t) => t < token)
  if (object === undefined) return null
  const penalty = tree
    .subtree(object, (t) => tree.isVerb(t))
    .find((t) => t < token && PENALTIES.some((c) => codes.inClass(tree.lemma(t), c)))
  if (penalty !== undefined)
    return (
      [...tree.deps(penalty, 'nmod'), ...tree.deps(object, 'nmod'), ...tree.deps(verb, 'obl')].find(
        (t) => t < token && AGAINST.test(tree.preposition(t) ?? ''),
      ) ?? null
    )
  return JUDGING.test(tree.lemma(verb)) ? object : null
}

/**
 * *criticised Chad over its arrest of a journalist*, *sanctions against Chad since its attack*, *suspended Chad after its army seized
 * power*: whose deed it is that a penalty or judgement is for, where a pronoun owns the deed or the doer; or null. Near-miss: *condemned
 * Chad over the arrest of its envoy*.
 */
export function blamedFor(tree: Tree, token: number, codes: CodeBook): number | null {
  if (tree.relation(token) !== 'nmod:poss') return null
  const owned = tree.head(token)
  if (isSentAbroad(tree, owned)) return null
  const clause = tree.base(owned) === 'nsubj' && !tree.relation(owned).endsWith(':pass') ? tree.head(owned) : -1
  const isClause = clause >= 0 && tree.base(clause) === 'advcl'
  const reason = isClause ? clause : owned
  const [mark] = tree.deps(reason, 'mark').map((t) => tree.lemma(t))
  const why = isClause ? mark : (tree.preposition(owned) ?? mark)
  if (!REASONS.test(why ?? '') || !(isClause || ['obl', 'nmod', 'acl', 'advcl'].includes(tree.base(owned)))) return null
  const verb = [tree.head(reason), ...tree.ancestors(reason)].find((t) => t >= 0 && tree.isVerb(t))
  return verb === undefined ? null : judgedBy(tree, verb, token, codes)
}
