import { clauses } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { judge } from '../judgement/judge.js'
import { ENDED, OWNED_NOUNS, WORRYING } from './position-cues.js'
import { firstIssue, hasManner, holdersAt, type StanceContext, type Stated, subjectOf } from './stance-slots.js'

/** A stance that is told of its holder without a verb of holding one: as its noun, as what a thing does to it, as what it wants done. */
export function findTold(tree: Tree, t: number, context: StanceContext): Stated | null {
  return byOwnedNoun(tree, t, context) ?? byWorrying(tree, t, context) ?? byWantingEnded(tree, t, context)
}

/** *despite Peru's opposition to the dam*, *thanked them for their opposition to the move*. */
function byOwnedNoun(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'NOUN' || !isOneOf(tree, t, OWNED_NOUNS)) return null
  const owner = tree.dep(t, 'nmod:poss')
  const to = (at: number) => tree.deps(at, 'nmod', 'obl').find((n) => tree.preposition(n) === 'to')
  const issue = to(t) ?? (owner === null ? undefined : to(owner))
  const verb = tree.head(t)
  // *dropped its opposition to the dam*: the verb says what has become of it.
  if (owner === null || issue === undefined || ['obj', 'nsubj', 'nsubj:pass'].includes(tree.relation(t))) return null
  if (judge(tree, verb < 0 ? t : verb, knowledge).conditional) return null
  return { predicate: t, subject: owner, holders: holdersAt(tree, owner, cast), issue, stance: 'against' }
}

/** *The plan worries Chad*, *a dam that has alarmed Sudan*: what is done to the one who is concerned. */
function byWorrying(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t) || !isOneOf(tree, t, WORRYING)) return null
  const worried = tree.dep(t, 'obj')
  const issue = subjectOf(tree, t)
  if (worried === null || issue === null || tree.token(issue).upos === 'PRON') return null
  const { polarity, conditional, governors, status } = judge(tree, t, knowledge)
  if (polarity === 'negative' || conditional || status === 'hypothetical') return null
  if (!governors.every((g) => hasManner(tree, g, knowledge))) return null
  const holders = holdersAt(tree, worried, cast)
  return { predicate: t, subject: worried, holders, issue, stance: 'concerned', needsOffice: true }
}

/** *wants the tariffs lifted*: against what is to be ended. */
function byWantingEnded(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t) || tree.lemma(t) !== 'want') return null
  const ended = tree.deps(t, 'xcomp', 'ccomp').find((c) => tree.token(c).xpos === 'VBN' && isOneOf(tree, c, ENDED))
  const issue = firstIssue(tree, t, ['obj']) ?? (ended === undefined ? null : tree.dep(ended, 'nsubj', 'nsubj:pass'))
  if (ended === undefined || issue === null || clauses(tree, t, 'inf').length > 0) return null
  const { polarity, conditional, governors } = judge(tree, t, knowledge)
  if (conditional || !governors.every((g) => hasManner(tree, g, knowledge))) return null
  const subject = subjectOf(tree, t)
  const stance = polarity === 'negative' ? 'for' : 'against'
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance }
}
