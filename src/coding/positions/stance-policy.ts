import { hasNo, isNegated } from '../grammar/negation.js'
import { clauses } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { judge } from '../judgement/judge.js'
import { REMAIN } from './cues/adjective.js'
import { CHANGING, MEASURES, UNYIELDING } from './cues/refusal.js'
import { BACKED, CHANGES, ENJOY, KEEPS, OVER, POLICY, RESERVING, RESTATING, RIGHTS } from './cues/stance.js'
import { VALENCE } from './cues/valence.js'
import { holdersAt, isSaid, marked, type StanceContext, type Stated, speakersOf, subjectOf } from './stance-slots.js'

/** What is said of a noun: its head, or, where a tree hangs a sentence's subject on the *said* behind it, the clause between. */
function predicateOf(tree: Tree, t: number): number {
  const head = tree.head(t)
  if (head < 0 || tree.base(t) !== 'nsubj' || tree.deps(head, 'nsubj').length < 2) return head
  return tree.deps(head, 'ccomp').find((c) => t < c && c < head && tree.deps(c, 'nsubj').length === 0) ?? head
}

/** *its policy on X remains unchanged*, *its view is that X has lapsed*, *Poland's position on X has not changed*, *has not changed its position*. */
export function byPolicy(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (isThat(tree, t)) return byTheSpeaker(tree, t, tree.head(t), { cast, knowledge })
  const isPolicy = isOneOf(tree, t, POLICY)
  if (tree.isVerb(t) || !(isPolicy || isOneOf(tree, t, MEASURES))) return null
  const predicate = predicateOf(tree, t)
  // *no change in our plan*: a line of what is otherwise only a measure.
  const isKept = predicate >= 0 && tree.lemma(predicate) === 'change' && hasNo(tree, predicate)
  if (predicate < 0 || !(isPolicy || isKept) || judge(tree, predicate, knowledge).conditional) return null
  const owner = tree.deps(t, 'nmod:poss', 'amod', 'compound').find((o) => cast.actorsOf(tree, o).length > 0)
  if (tree.base(t) === 'obj') {
    const isUnmoved = isOneOf(tree, predicate, CHANGES) && isNegated(tree, predicate)
    // *reiterated its stand that …*
    const says = tree.deps(t, 'acl', 'ccomp', 'nmod').some((c) => tree.relation(c) !== 'nmod:poss')
    const isRestated =
      owner !== undefined &&
      (isOneOf(tree, predicate, RESTATING) ? says : isLine(tree, t) && !isGivenUp(tree, predicate))
    if (!isUnmoved && !isRestated) return null
    const subject = isRestated ? (owner ?? null) : subjectOf(tree, predicate)
    return { predicate, subject, holders: holdersAt(tree, subject, cast), issue: t, stance: 'unchanged' }
  }
  if (tree.base(t) === 'nmod' && isKept && owner !== undefined)
    return { predicate, subject: owner, holders: cast.actorsOf(tree, owner), issue: t, stance: 'unchanged' }
  // *in line with Peru's position that the border is settled*
  if (['nmod', 'obl'].includes(tree.base(t)) && owner !== undefined && isLine(tree, t))
    return { predicate: t, subject: owner, holders: cast.actorsOf(tree, owner), issue: t, stance: 'unchanged' }
  if (tree.base(t) !== 'nsubj') return null
  if (owner === undefined) return byTheSpeaker(tree, t, predicate, { cast, knowledge })
  // *Peru's position is that the treaty has lapsed*
  if (tree.relation(t) === 'nsubj:outer') {
    const issue = tree.deps(predicate, 'nsubj').find((s) => tree.relation(s) !== 'nsubj:outer') ?? predicate
    const isOver = [predicate, ...tree.deps(predicate, 'xcomp')].some((c) => isOneOf(tree, c, OVER))
    const stance =
      isOver || isNegated(tree, predicate) || VALENCE.OF[tree.lemma(predicate)] === 'against' ? 'against' : 'for'
    return { predicate, subject: owner, holders: cast.actorsOf(tree, owner), issue, stance }
  }
  return isKeptTo(tree, predicate)
    ? { predicate, subject: owner, holders: cast.actorsOf(tree, owner), issue: t, stance: 'unchanged' }
    : null
}

/** *… remains the same*, *… has not changed*. */
function isKeptTo(tree: Tree, predicate: number): boolean {
  const complements = tree.deps(predicate, 'xcomp', 'obj', 'amod')
  // The words right behind the verb, wherever a tree hangs them.
  const behind = isOneOf(tree, predicate, REMAIN)
    ? [predicate + 1, predicate + 2].filter((c) => c < tree.tokens.length)
    : []
  const keeps = [predicate, ...complements, ...behind].some((c) => isOneOf(tree, c, KEEPS))
  return keeps || (isOneOf(tree, predicate, CHANGES) && isNegated(tree, predicate))
}

/** *"That policy has not changed," she said*, *"The West's position is unchanged"*: of whoever says so, where it names nobody of the story. */
function byTheSpeaker(tree: Tree, t: number, predicate: number, { cast, knowledge }: StanceContext): Stated | null {
  const isPointed = tree.deps(t, 'det', 'nmod:poss').some((d) => d < t && tree.lemma(d) !== 'a')
  const judgement = judge(tree, predicate, knowledge)
  if (!(isThat(tree, t) || (isPointed && isOneOf(tree, t, POLICY))) || !isKeptTo(tree, predicate)) return null
  if (!isSaid(tree, judgement, knowledge)) return null
  const holders = speakersOf(tree, judgement, cast)
  return { predicate, subject: null, holders, issue: t, stance: 'unchanged', isSpoken: true, needsOffice: true }
}

/** *The port is ours, and that has not changed*. */
const isThat = (tree: Tree, t: number): boolean =>
  tree.base(t) === 'nsubj' && tree.lemma(t) === 'that' && isOneOf(tree, tree.head(t), CHANGES)

const isGivenUp = (tree: Tree, verb: number): boolean =>
  isOneOf(tree, verb, CHANGES) || isOneOf(tree, verb, UNYIELDING) || isOneOf(tree, verb, CHANGING)

/** *its position that the border is settled*: the noun with what it says. */
const isLine = (tree: Tree, t: number): boolean =>
  tree.deps(t, 'acl', 'ccomp').some((c) => c > t && tree.deps(c, 'mark').some((m) => tree.lemma(m) === 'that'))

/** *The minister has my full support*, *has the backing of Berlin*: the owner of the support holds, for whoever has it. */
export function byBacking(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  const verb = tree.head(t)
  if (tree.base(t) !== 'obj' || verb < 0 || !isOneOf(tree, t, BACKED) || !isOneOf(tree, verb, ENJOY)) return null
  const owner = tree.dep(t, 'nmod:poss') ?? tree.deps(t, 'nmod').find((n) => tree.preposition(n) === 'of') ?? null
  const issue = subjectOf(tree, verb)
  const { polarity, status, conditional } = judge(tree, verb, knowledge)
  if (owner === null || issue === null || conditional || status === 'hypothetical') return null
  const stance = polarity === 'negative' ? 'against' : 'for'
  return { predicate: verb, subject: owner, holders: holdersAt(tree, owner, cast), issue, stance }
}

/** *reserves the right to respond*. */
export function byRight(tree: Tree, t: number, { cast }: StanceContext): Stated | null {
  const right =
    tree.isVerb(t) && isOneOf(tree, t, RESERVING)
      ? tree.deps(t, 'obj').find((o) => isOneOf(tree, o, RIGHTS))
      : undefined
  if (right === undefined) return null
  const subject = subjectOf(tree, t)
  const issue = clauses(tree, right, 'inf')[0] ?? clauses(tree, t, 'inf')[0] ?? marked(tree, right, 'of') ?? right
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance: 'conditional' }
}
