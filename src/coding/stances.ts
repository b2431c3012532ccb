import type { Knowledge } from '../knowledge/types.js'
import type { Stance } from '../record/schema/index.js'
import type { Cast } from './cast.js'
import { judge } from './judge.js'
import {
  ADJECTIVE_CUES,
  ANSWERED_NOUNS,
  ANSWERS_ONLY,
  BACKING,
  CHANGES,
  EXPRESS,
  HAS_NO,
  HOLDING,
  KEEPING,
  KEEPS,
  KEPT,
  MATERIAL_WITH,
  NEGATED_NOUNS,
  NOUN_CUES,
  POLICY,
  READY,
  REFUSALS,
  REMAIN,
  RULES,
  UNYIELDING,
  VERB_CUES,
  WEAK_MANNERS,
  YIELDING,
} from './position-cues.js'
import { clauses, prepositional, semanticObject, semanticSubject } from './slots.js'
import type { Tree } from './tree.js'
import { isOneOf, lookUp } from './word-forms.js'

/** A stance as a sentence states it. */
export interface Stated {
  readonly predicate: number
  /** Token whose actors hold it, for telling commentators; null where only the actors are known. */
  readonly subject: number | null
  readonly holders: readonly string[]
  readonly issue: number | null
  readonly stance: Stance
}

export interface StanceContext {
  readonly cast: Cast
  readonly knowledge: Knowledge
}

/** The stance that a token states, or null. */
export function findStance(tree: Tree, token: number, context: StanceContext): Stated | null {
  const { upos } = tree.token(token)
  const found =
    byVerb(tree, token, context) ??
    byAdjective(tree, token, context) ??
    byNoun(tree, token, context) ??
    byPolicy(tree, token, context) ??
    byRight(tree, token, context) ??
    byNoIntention(tree, token, context) ??
    byRefusing(tree, token, context)
  if (!found || found.holders.length === 0) return upos === 'VERB' ? byStrongCondition(tree, token, context) : null
  return hasCondition(tree, found.predicate) && found.stance !== 'unchanged'
    ? { ...found, stance: 'conditional' }
    : found
}

const NEGATORS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor'])
const isNegated = (tree: Tree, t: number): boolean =>
  tree.deps(t, 'advmod').some((a) => NEGATORS.has(tree.lemma(a)) || NEGATORS.has(tree.token(a).form.toLowerCase()))
const hasNo = (tree: Tree, noun: number): boolean =>
  tree.deps(noun, 'det', 'advmod').some((d) => NEGATORS.has(tree.lemma(d)))

/** The subject nearest before the verb: where a tree gives two, the other is a phrase before the clause. */
function subjectOf(tree: Tree, verb: number): number | null {
  const own = tree.deps(verb, 'nsubj').filter((s) => s < verb)
  return own.length > 1 ? (own.at(-1) as number) : semanticSubject(tree, verb)
}

function holdersAt(tree: Tree, subject: number | null, cast: Cast): readonly string[] {
  return subject === null ? [] : cast.actorsOf(tree, subject)
}

function marked(tree: Tree, t: number, preposition: string): number | undefined {
  return (
    prepositional(tree, t, preposition)[0] ??
    tree.deps(t, 'obl', 'nmod', 'obj', 'advcl').find((n) => tree.preposition(n) === preposition)
  )
}

function firstIssue(tree: Tree, predicate: number, slots: readonly string[]): number | null {
  for (const slot of slots) {
    const found =
      slot === 'obj'
        ? semanticObject(tree, predicate)
        : slot.startsWith('prep:')
          ? marked(tree, predicate, slot.slice(5))
          : clauses(tree, predicate, slot as 'that')[0]
    if (found !== null && found !== undefined) return found
  }
  return null
}

/** *opposes the dam*, *does not recognize them as refugees*, *refused to support it*. */
function byVerb(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'VERB' || tree.isPassive(t)) return null
  const cue = lookUp(tree, t, (lemma) => VERB_CUES[lemma])
  if (!cue || isMaterial(tree, t)) return null
  const judgement = judge(tree, t, knowledge)
  if (judgement.conditional || judgement.status === 'hypothetical') return null
  const governors = judgement.governors.filter((g) => !hasManner(tree, g, knowledge))
  const refused = governors.some((g) => isOneOf(tree, g, REFUSALS))
  if (!isOwnLine(tree, t, governors)) return null
  if (tree.base(t) === 'ccomp' && isOneOf(tree, tree.head(t), WEAK_MANNERS)) return null
  const unwilling = governors.some((g) => isNegated(tree, g) && judgement.polarity === 'positive')
  const negative = refused || unwilling || judgement.polarity === 'negative'
  const subject = subjectOf(tree, t)
  const stance = negative !== isNeither(tree, subject) ? cue.negated : cue.stance
  const issue = firstIssue(tree, t, cue.issue)
  if (
    !stance ||
    issue === null ||
    isPersonal(tree, issue) ||
    isAside(tree, t, subject) ||
    (isOneOf(tree, t, KEEPING) && !isOneOf(tree, issue, KEPT)) ||
    (isOneOf(tree, t, ANSWERS_ONLY) && isAnswered(tree, issue))
  )
    return null
  if (isOneOf(tree, t, ANSWERS_ONLY) && tree.token(issue).upos === 'PROPN' && !negative) return null
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance }
}

/** *rejected the demand*, *reject a third of the applications*: it answers something rather than holds a line. */
const isAnswered = (tree: Tree, issue: number): boolean =>
  [issue, ...prepositional(tree, issue, 'of')].some((t) => isOneOf(tree, t, ANSWERED_NOUNS))

/** The cue stands in a finite clause, or in the infinitive of a verb with which one keeps to a line or refuses one. */
function isOwnLine(tree: Tree, t: number, governors: readonly number[]): boolean {
  const holds = (g: number) => isOneOf(tree, g, REFUSALS) || isOneOf(tree, g, HOLDING)
  const first = tree.firstConjunct(t)
  const isInfinitive = tree.deps(first, 'mark').some((m) => tree.lemma(m) === 'to')
  return governors.every(holds) && (!isInfinitive || (tree.base(first) === 'xcomp' && holds(tree.head(first))))
}

/** *Neither Iran nor Turkey will accept it*. */
const isNeither = (tree: Tree, subject: number | null): boolean =>
  subject !== null &&
  tree.children(subject).some((c) => ['neither', 'no'].includes(tree.lemma(c))) &&
  !tree.deps(subject, 'det').length

/** *welcomed us*, *opposes him*: what is met with is a person here, no issue. */
const isPersonal = (tree: Tree, issue: number): boolean =>
  ['i', 'we', 'me', 'us', 'you', 'he', 'him', 'she', 'her'].includes(tree.token(issue).form.toLowerCase())

/** *forces backing the president*, *voters who opposed it*: said of a group to tell which one is meant. */
function isAside(tree: Tree, t: number, subject: number | null): boolean {
  const first = tree.firstConjunct(t)
  const isBare = tree.token(t).xpos === 'VBG' && tree.deps(t, 'aux', 'nsubj').length === 0
  if (isBare && tree.base(first) !== 'xcomp') return true
  return tree.relation(first) === 'acl:relcl' && subject !== null && tree.token(subject).upos === 'NOUN'
}

/** *backed a car into a wall*, *supported rebels with weapons*. */
const isMaterial = (tree: Tree, t: number): boolean =>
  isOneOf(tree, t, BACKING) &&
  tree.deps(t, 'obl').some((o) => MATERIAL_WITH.includes(tree.preposition(o)?.split('_')[0] ?? ''))

const hasManner = (tree: Tree, t: number, knowledge: Knowledge): boolean =>
  lookUp(tree, t, (lemma) => (knowledge.attitudesFor(lemma, 'v').some((a) => a.manner !== null) ? true : undefined)) ??
  false

/** *is opposed to any change*, *remains committed to the treaty*, *its support was conditional on a vote*, *is ready to recognise it*. */
function byAdjective(tree: Tree, t: number, { cast }: StanceContext): Stated | null {
  const form = tree.token(t).form.toLowerCase()
  const above = tree.head(t)
  const isComplement =
    ['xcomp', 'obj', 'amod'].includes(tree.base(t)) && above >= 0 && tree.isVerb(above) && isOneOf(tree, above, REMAIN)
  if (!isComplement && tree.deps(t, 'cop', 'aux:pass').length === 0) return null
  const remains = isComplement || tree.deps(t, 'cop').some((c) => isOneOf(tree, c, REMAIN))
  const top = isComplement ? above : t
  const onCopula = tree.deps(t, 'cop').flatMap((c) => tree.deps(c, 'nsubj'))
  const subject = tree.dep(top, 'nsubj') ?? onCopula[0] ?? subjectOf(tree, top)
  const holders = holdersAt(tree, subject, cast)
  const negative = isNegated(tree, t) || isNegated(tree, top)
  if (READY.has(form)) return byReadiness(tree, t, subject, holders, negative)
  const cue = Object.hasOwn(ADJECTIVE_CUES, form) ? ADJECTIVE_CUES[form] : undefined
  if (!cue)
    return tree.preposition(t) === 'against' && subject !== null
      ? { predicate: t, subject, holders, issue: t, stance: negative ? 'for' : 'against' }
      : null
  const issue = firstIssue(tree, t, cue.issue) ?? (isComplement ? firstIssue(tree, top, cue.issue) : null)
  const stance = negative ? cue.negated : form === 'committed' && remains ? 'unchanged' : cue.stance
  return stance && issue !== null ? { predicate: t, subject, holders, issue, stance } : null
}

function byReadiness(
  tree: Tree,
  t: number,
  subject: number | null,
  holders: readonly string[],
  negative: boolean,
): Stated | null {
  const inner = clauses(tree, t, 'inf')[0]
  const cue = inner === undefined ? undefined : lookUp(tree, inner, (lemma) => VERB_CUES[lemma])
  if (inner === undefined || cue?.stance !== 'for') return null
  const issue = firstIssue(tree, inner, cue.issue)
  return issue === null ? null : { predicate: inner, subject, holders, issue, stance: negative ? 'against' : 'for' }
}

/** *expressed deep concern over X*, *voiced solidarity with Y*, *has no objection to Z*. */
function byNoun(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'NOUN') return null
  const stance = lookUp(tree, t, (lemma) => NOUN_CUES[lemma])
  const verb = tree.head(t)
  if (!stance || verb < 0 || tree.base(t) !== 'obj' || !isOneOf(tree, verb, EXPRESS)) return null
  const judgement = judge(tree, verb, knowledge)
  if (judgement.conditional || judgement.status === 'hypothetical') return null
  const negative = hasNo(tree, t) || judgement.polarity === 'negative'
  const held = negative ? lookUp(tree, t, (lemma) => NEGATED_NOUNS[lemma]) : stance
  if (!held) return null
  const prepositions = ['prep:over', 'prep:about', 'prep:at', 'prep:with', 'prep:for', 'prep:to', 'that']
  const stated = [...tree.deps(t, 'acl', 'ccomp'), ...tree.deps(verb, 'ccomp')]
  const issue =
    stated.find((c) => tree.deps(c, 'mark').some((m) => tree.lemma(m) === 'that')) ??
    firstIssue(tree, t, prepositions) ??
    stated[0] ??
    firstIssue(tree, verb, ['prep:over', 'prep:about', 'prep:at', 'that'])
  const subject = subjectOf(tree, verb)
  return issue === null
    ? null
    : { predicate: verb, subject, holders: holdersAt(tree, subject, cast), issue, stance: held }
}

/** What is said of a noun: its head, or, where a tree hangs a sentence's subject on the *said* behind it, the clause between. */
function predicateOf(tree: Tree, t: number): number {
  const head = tree.head(t)
  if (head < 0 || tree.base(t) !== 'nsubj' || tree.deps(head, 'nsubj').length < 2) return head
  return tree.deps(head, 'ccomp').find((c) => t < c && c < head && tree.deps(c, 'nsubj').length === 0) ?? head
}

/** *its policy on X remains unchanged*, *Poland's position on X has not changed*, *has not changed its position*. */
function byPolicy(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (!isOneOf(tree, t, POLICY) || tree.isVerb(t)) return null
  const predicate = predicateOf(tree, t)
  if (predicate < 0 || judge(tree, predicate, knowledge).conditional) return null
  const owner = tree.deps(t, 'nmod:poss', 'amod', 'compound').find((o) => cast.actorsOf(tree, o).length > 0)
  if (tree.base(t) === 'obj') {
    if (!isOneOf(tree, predicate, CHANGES) || !isNegated(tree, predicate)) return null
    const subject = subjectOf(tree, predicate)
    return { predicate, subject, holders: holdersAt(tree, subject, cast), issue: t, stance: 'unchanged' }
  }
  if (tree.base(t) === 'nmod' && tree.lemma(predicate) === 'change' && hasNo(tree, predicate) && owner !== undefined)
    return { predicate, subject: owner, holders: cast.actorsOf(tree, owner), issue: t, stance: 'unchanged' }
  if (tree.base(t) !== 'nsubj' || owner === undefined) return null
  const complements = tree.deps(predicate, 'xcomp', 'obj', 'amod')
  // *remains the same*: the words right behind the verb, wherever a tree hangs them.
  const behind = isOneOf(tree, predicate, REMAIN)
    ? [predicate + 1, predicate + 2].filter((c) => c < tree.tokens.length)
    : []
  const keeps = [predicate, ...complements, ...behind].some((c) => isOneOf(tree, c, KEEPS))
  const unmoved = isOneOf(tree, predicate, CHANGES) && isNegated(tree, predicate)
  return keeps || unmoved
    ? { predicate, subject: owner, holders: cast.actorsOf(tree, owner), issue: t, stance: 'unchanged' }
    : null
}

/** *reserves the right to respond*. */
function byRight(tree: Tree, t: number, { cast }: StanceContext): Stated | null {
  const right =
    isOneOf(tree, t, new Set(['reserve'])) && tree.isVerb(t)
      ? tree.deps(t, 'obj').find((o) => isOneOf(tree, o, new Set(['right'])))
      : undefined
  if (right === undefined) return null
  const subject = subjectOf(tree, t)
  const issue = clauses(tree, right, 'inf')[0] ?? clauses(tree, t, 'inf')[0] ?? marked(tree, right, 'of') ?? right
  return { predicate: t, subject, holders: holdersAt(tree, subject, cast), issue, stance: 'conditional' }
}

/** *has no intention of leaving the treaty*. */
function byNoIntention(tree: Tree, t: number, { cast }: StanceContext): Stated | null {
  const verb = tree.head(t)
  if (
    verb < 0 ||
    tree.token(t).upos !== 'NOUN' ||
    !isOneOf(tree, t, HAS_NO) ||
    !hasNo(tree, t) ||
    tree.lemma(verb) !== 'have'
  )
    return null
  const issue = tree.deps(t, 'acl')[0] ?? clauses(tree, verb, 'inf')[0]
  const subject = subjectOf(tree, verb)
  return issue === undefined
    ? null
    : { predicate: verb, subject, holders: holdersAt(tree, subject, cast), issue, stance: 'against' }
}

/**
 * *Warsaw could not exempt the drivers under current rules*, *Kenya will not allow foreign bases*, *we are not going back to
 * subsidies*: yielding, which the clause refuses. What somebody could not do in the past by themselves is no line: *could* and
 * *can* count in reported or direct speech, or with the rule that forbids it.
 */
function byRefusing(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  if (tree.token(t).upos !== 'VERB' || tree.isPassive(t)) return null
  const yields = isOneOf(tree, t, YIELDING)
  const keeps = isOneOf(tree, t, UNYIELDING)
  const goesBack = isOneOf(tree, t, new Set(['go_back']))
  if (!yields && !keeps) return null
  const modals = tree.deps(t, 'aux').map((a) => tree.lemma(a))
  const will = modals.some((m) => ['will', 'would', 'shall', 'wo'].includes(m)) || (goesBack && modals.includes('be'))
  const can = modals.some((m) => ['can', 'could', 'ca'].includes(m))
  const judgement = judge(tree, t, knowledge)
  if (
    (!will && !can) ||
    judgement.polarity !== 'negative' ||
    judgement.conditional ||
    !judgement.governors.every((g) => hasManner(tree, g, knowledge))
  )
    return null
  const byRule = tree
    .deps(t, 'obl')
    .some((o) => ['under', 'because_of', 'by'].includes(tree.preposition(o) ?? '') && isOneOf(tree, o, RULES))
  if (can && !byRule && judgement.voices.length === 0) return null
  const subject = subjectOf(tree, t)
  const particles = tree.deps(t, 'advmod', 'compound:prt').filter((p) => p > t)
  const oblique = [t, ...particles].map((at) =>
    ['to', 'from', 'on'].map((p) => marked(tree, at, p)).find((i) => i !== undefined),
  )
  const given = oblique.find((i) => i !== undefined) ?? null
  const issue = goesBack ? given : (semanticObject(tree, t) ?? given)
  if (issue !== null && isPersonal(tree, issue)) return null
  return {
    predicate: t,
    subject,
    holders: holdersAt(tree, subject, cast),
    issue,
    stance: keeps && !yields ? 'unchanged' : 'against',
  }
}

const isOnly = (tree: Tree, clause: number): boolean =>
  tree
    .subtree(clause)
    .slice(0, 3)
    .some((t) => tree.lemma(t) === 'only') ||
  tree.tokens[Math.min(...tree.subtree(clause)) - 1]?.form.toLowerCase() === 'only'
const CONDITIONS = new Set(['if', 'unless', 'provided', 'once', 'until'])

function conditionOf(tree: Tree, t: number): number | undefined {
  return tree.deps(t, 'advcl', 'obl', 'ccomp').find((c) => {
    if (
      tree.deps(c, 'case').some((m) => tree.lemma(m) === 'on') &&
      isOneOf(tree, c, new Set(['condition', 'proviso', 'understanding']))
    )
      return true
    return tree.base(c) !== 'obl' && tree.deps(c, 'mark').some((m) => CONDITIONS.has(tree.lemma(m)))
  })
}

const hasCondition = (tree: Tree, t: number): boolean => conditionOf(tree, t) !== undefined

/** *will resume supplies only if …*, *on condition that …*: what is offered under a condition that the text sets out as one. */
function byStrongCondition(tree: Tree, t: number, { cast, knowledge }: StanceContext): Stated | null {
  const condition = conditionOf(tree, t)
  if (condition === undefined || !tree.deps(t, 'aux').some((a) => ['will', 'would'].includes(tree.lemma(a))))
    return null
  const isNamed = tree.base(condition) === 'obl'
  const isStrict =
    isOnly(tree, condition) || tree.deps(condition, 'mark').some((m) => ['unless', 'provided'].includes(tree.lemma(m)))
  const unlessDone =
    isNegated(tree, t) && tree.deps(condition, 'mark').some((m) => ['until', 'unless', 'if'].includes(tree.lemma(m)))
  if (!isNamed && !isStrict && !unlessDone) return null
  if (!judge(tree, t, knowledge).governors.every((g) => hasManner(tree, g, knowledge))) return null
  const subject = subjectOf(tree, t)
  return {
    predicate: t,
    subject,
    holders: holdersAt(tree, subject, cast),
    issue: semanticObject(tree, t),
    stance: 'conditional',
  }
}
