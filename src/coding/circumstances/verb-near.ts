import type { TimeExpression } from '../../language/times/times.js'
import type { Tree } from '../grammar/tree.js'

/**
 * The verb whose a time is by where it stands, whatever the tree says, or null. *a pact, signed in May, has lapsed*, *men who were held in May
 * were freed*: what stands behind a participle that commas set off, or between a relative clause and the verb behind it, is theirs.
 */
export function ofVerbNear(tree: Tree, time: TimeExpression): number | null {
  return intoRelative(tree, time) ?? intoSetOff(tree, time) ?? rightBefore(tree, time) ?? intoClauseLeapt(tree, time)
}

/**
 * *said Chad had in May invited them*, *Chad, which sold them, in May blocked it*: what stands between an auxiliary, or the comma that closes a clause,
 * and a verb is the verb's; near-miss: *rebels held in May fled*.
 */
function rightBefore(tree: Tree, { first, last, head }: TimeExpression): number | null {
  const [before, verb] = [tree.tokens[first - 1], tree.tokens[last + 1]]
  if (before === undefined || verb === undefined || !tree.isVerb(verb.index) || tree.head(head) === verb.index)
    return null
  const isParted = before.head === verb.index && tree.base(before.index) === 'aux'
  const isClosed = before.form === ',' && isFiniteVerb(tree, verb.index) && tree.head(head) < first
  return isParted || isClosed ? verb.index : null
}

/** *agreed to resume the talks when they met in May*: a time behind a clause that the tree hangs on a word before it, but above which it hangs that clause. */
function intoClauseLeapt(tree: Tree, { first, head }: TimeExpression): number | null {
  const over = tree.head(head)
  const clause = tree.tokens
    .slice(Math.max(over, 0) + 1, first)
    .findLast((t) => t.xpos === 'VBD' && tree.base(t.index) === 'advcl' && t.head >= 0 && t.head < over)
  const isWhen = clause !== undefined && tree.deps(clause.index, 'advmod').some((m) => tree.lemma(m) === 'when')
  return isWhen ? clause.index : null
}

/** Near-miss: *men who fled, on Monday returned*. */
function intoRelative(tree: Tree, { first, last, head }: TimeExpression): number | null {
  const verb = tree.head(head)
  if (verb !== last + 1 || !isFiniteVerb(tree, verb)) return null
  const who = tree.tokens.slice(0, first).findLast((t) => t.xpos === 'WP' || t.xpos === 'WDT')
  const clause = who === undefined ? -1 : tree.head(who.index)
  const isOpen = clause > (who?.index ?? 0) && clause < first && tree.isVerb(clause)
  return isOpen && tree.tokens.slice(who!.index, first).every((t) => !/^[,;:–—]$/.test(t.form)) ? clause : null
}

const isFiniteVerb = (tree: Tree, verb: number): boolean =>
  verb >= 0 && ['VBD', 'VBZ', 'VBP'].includes(tree.token(verb).xpos)

function intoSetOff(tree: Tree, { first, head }: TimeExpression): number | null {
  const [comma, participle] = [tree.tokens[first - 2], tree.tokens[first - 1]]
  const isSetOff = comma?.form === ',' && participle?.upos === 'VERB' && tree.relation(participle.index) === 'acl'
  return isSetOff && tree.head(head) > head ? participle.index : null
}
