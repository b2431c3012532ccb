import { hasNo } from '../grammar/negation.js'
import { clauses } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { judge } from '../judgement/judge.js'
import { ENDED, KEPT_UP, LAPSING, OUT, OWNED_NOUNS, PUSHES, UPHELD, WEIGHED, WORRYING } from './cues/object.js'
import { CONDEMNATIONS, STEPS } from './cues/step.js'
import {
  firstIssue,
  holdersAt,
  isAsserted,
  isSaid,
  type StanceContext,
  type Stated,
  subjectOf,
} from './stance-slots.js'

/** A stance that is told of its holder without a verb of holding one: as its noun, as what a thing does to it, as what it wants done. */
export function findTold(tree: Tree, t: number, context: StanceContext): Stated | null {
  return (
    byOwnedNoun(tree, t, context) ??
    byPush(tree, t, context) ??
    byWorrying(tree, t, context) ??
    byWantingEnded(tree, t, context) ??
    byWantingKept(tree, t, context)
  )
}

/** *despite Peru's opposition to the dam*, *over Polish objections*, *in spite of objections from Oslo*. */
function byOwnedNoun(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'NOUN') return null
  if (isOneOf(tree, t, CONDEMNATIONS)) return byCondemnation(tree, t, { cast, knowledge })
  if (!isOneOf(tree, t, OWNED_NOUNS)) return null
  const owner = ownerOf(tree, t, cast)
  const to = (at: number) => tree.deps(at, 'nmod', 'obl').find((n) => tree.preposition(n) === 'to')
  const isSpite = tree.head(t) >= 0 && tree.lemma(tree.head(t)) === 'spite'
  const isWeighed = isSpite || WEIGHED.has(tree.preposition(t) ?? '')
  const issue = to(t) ?? (owner === null ? undefined : to(owner)) ?? null
  const verb = tree.head(t)
  // *dropped its opposition to the dam*: the verb says what has become of it.
  if (owner === null || ['obj', 'nsubj', 'nsubj:pass'].includes(tree.relation(t))) return null
  if ((issue === null && !isWeighed) || hasNo(tree, t)) return null
  if (judge(tree, verb < 0 ? t : verb, knowledge).conditional) return null
  const subject = isWeighed ? null : owner
  return {
    predicate: t,
    subject,
    holders: holdersAt(tree, owner, cast),
    issue,
    stance: 'against',
    needsOffice: isWeighed,
  }
}

/** *did not join Peru's condemnation of the vote*, *despite Western criticism of the law*. */
function byCondemnation(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  const owner =
    tree.dep(t, 'nmod:poss') ?? tree.deps(t, 'amod', 'compound').find((o) => cast.actorsOf(tree, o).length > 0) ?? null
  const issue = tree.deps(t, 'nmod').find((n) => tree.preposition(n) === 'of')
  if (owner === null || issue === undefined || !isOneOf(tree, issue, STEPS) || hasNo(tree, t)) return null
  if (judge(tree, Math.max(tree.head(t), 0), knowledge).conditional) return null
  const holders = holdersAt(tree, owner, cast)
  return { predicate: t, subject: owner, holders, issue, stance: 'against', needsOffice: true }
}

/** *alone in its push for a ban*, *thanked Peru for its support for the treaty*. */
function byPush(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'NOUN' || !isOneOf(tree, t, PUSHES) || tree.base(t) === 'nsubj') return null
  if (tree.base(t) === 'obj' && !isOneOf(tree, tree.head(t), KEPT_UP)) return null
  const named = tree.dep(t, 'nmod:poss')
  // *thanked Peru for its support*, *left Peru alone in its push*: of the one that the clause is done to.
  const object =
    tree.base(t) === 'obl' && named !== null && tree.token(named).upos === 'PRON' ? tree.dep(tree.head(t), 'obj') : null
  const owner = object !== null && holdersAt(tree, object, cast).length > 0 ? object : named
  const issue = tree.deps(t, 'nmod', 'obl').find((n) => tree.preposition(n) === 'for')
  if (owner === null || issue === undefined || holdersAt(tree, issue, cast).length > 0) return null
  if (judge(tree, tree.head(t) < 0 ? t : tree.head(t), knowledge).conditional) return null
  return {
    predicate: t,
    subject: owner,
    holders: holdersAt(tree, owner, cast),
    issue,
    stance: 'for',
    needsOffice: true,
  }
}

/** Whose it is: *Peru's*, *Peruvian*, *from Peru*, *by Peru*. */
const ownerOf = (tree: Tree, t: number, cast: StanceContext['cast']): number | null =>
  tree.dep(t, 'nmod:poss') ??
  tree.deps(t, 'amod', 'compound').find((o) => cast.actorsOf(tree, o).length > 0) ??
  tree.deps(t, 'nmod').find((o) => ['from', 'by', 'of', 'in'].includes(tree.preposition(o) ?? '')) ??
  null

/** *The plan worries Chad*, *a dam that has alarmed Sudan*: what is done to the one who is concerned. */
function byWorrying(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t) || !isOneOf(tree, t, WORRYING)) return null
  const worried = tree.dep(t, 'obj')
  const issue = subjectOf(tree, t)
  if (worried === null || issue === null || tree.token(issue).upos === 'PRON') return null
  if (!isAsserted(tree, judge(tree, t, knowledge), knowledge)) return null
  const holders = holdersAt(tree, worried, cast)
  return { predicate: t, subject: worried, holders, issue, stance: 'concerned', needsOffice: true }
}

/** *wants the tariffs lifted*, *wants foreign troops out of the valley*: against what is to be ended or gone. */
function byWantingEnded(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t) || tree.lemma(t) !== 'want') return null
  const ended =
    tree.deps(t, 'xcomp', 'ccomp').find((c) => tree.token(c).xpos === 'VBN' && isOneOf(tree, c, ENDED)) ??
    goneOf(tree, t)
  const issue = firstIssue(tree, t, ['obj']) ?? (ended === undefined ? null : tree.dep(ended, 'nsubj', 'nsubj:pass'))
  if (ended === undefined || issue === null || clauses(tree, t, 'inf').length > 0) return null
  const judgement = judge(tree, t, knowledge)
  if (!isSaid(tree, judgement, knowledge)) return null
  const subject = subjectOf(tree, t)
  const stance = judgement.polarity === 'negative' ? 'for' : 'against'
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance }
}

/**
 * *wants the embargo to stay*, *want the ban kept*, *wants any deal to name the border*: for what is to go on or to be so; near-miss: *wants Chad to
 * stay*, which is asked of somebody.
 */
function byWantingKept(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!tree.isVerb(t) || tree.isPassive(t) || tree.lemma(t) !== 'want') return null
  // *want the embargo to stay*: a tree may take the infinitive for a part of the noun; near-miss: *want more time to talk*.
  const isPointed = (o: number) =>
    tree.deps(o, 'det').some((d) => ['the', 'any', 'all', 'this'].includes(tree.lemma(d)))
  const ofNoun = tree
    .deps(t, 'obj')
    .filter(isPointed)
    .flatMap((o) => tree.deps(o, 'acl'))
  const kept = [...tree.deps(t, 'xcomp', 'ccomp'), ...ofNoun].find((c) =>
    tree.token(c).xpos === 'VBN' && !isInfinitive(tree, c) ? isOneOf(tree, c, UPHELD) : isInfinitive(tree, c),
  )
  const issue = kept === undefined ? null : (tree.dep(t, 'obj') ?? tree.dep(kept, 'nsubj', 'nsubj:pass'))
  if (kept === undefined || issue === null || issue > kept) return null
  if (holdersAt(tree, issue, cast).length > 0) return null
  const judgement = judge(tree, t, knowledge)
  if (!isSaid(tree, judgement, knowledge)) return null
  const subject = subjectOf(tree, t)
  // *wants the ban to be lifted*, *to end*
  const isGone = isOneOf(tree, kept, ENDED) || isOneOf(tree, kept, LAPSING)
  const stance = (judgement.polarity === 'negative') === isGone ? 'for' : 'against'
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance }
}

const isInfinitive = (tree: Tree, clause: number): boolean =>
  tree.deps(clause, 'mark', 'aux').some((m) => tree.lemma(m) === 'to')

/** *wants them out*, *wants the base gone*, *wants their troops out of the valley*: the word right behind what is wanted. */
function goneOf(tree: Tree, t: number): number | undefined {
  const wanted = tree.dep(t, 'obj') ?? tree.dep(t, 'xcomp', 'ccomp')
  if (wanted === null) return undefined
  const places = [t, wanted].flatMap((at) => tree.children(at)).filter((c) => c > t)
  const isOut = (c: number) => OUT.has(tree.token(c).form.toLowerCase())
  return [wanted, ...places, ...places.flatMap((c) => tree.deps(c, 'case'))].find((c) => c > t + 1 && isOut(c))
}
