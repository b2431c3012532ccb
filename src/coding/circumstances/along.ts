import { IMPLICATIVE } from '../../language/times/tense.js'
import { clauseKind } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import {
  ASKING,
  DECLARED,
  DECLARING,
  DEEDS,
  DEMONSTRATING,
  GIVEN,
  GIVING,
  GRANTING,
  HAPPENS,
  HARM,
  HELD,
  IN_DEEDS,
  MADE,
  MEETING_VERBS,
  POLICING,
  RESOLVING,
  SAID_THERE,
  URGING,
  WORDED,
} from './along-cues.js'

/** *was arrested in raids in Tripoli*, *were killed by shelling on Monday*. */
export const deedsAround = (tree: Tree, verb: number): number[] =>
  tree.deps(verb, 'obl').filter((n) => IN_DEEDS.has(tree.preposition(n) ?? '') && isOneOf(tree, n, DEEDS))

/** *a bombing in Kabul that killed six*: the clause behind a deed that tells the act, whose place and time those of the deed are. */
export const actOfDeed = (tree: Tree, noun: number, isEvent: (t: number) => boolean): number | null =>
  tree.isVerb(noun) || !isOneOf(tree, noun, DEEDS)
    ? null
    : (tree.deps(noun, 'acl').find((c) => tree.relation(c) === 'acl:relcl' && isEvent(c)) ?? null)

/** *a summit that ended on Friday*: the relative clause that tells how a noun's act went; near-miss: *a summit that Seoul praised on Friday*. */
export const toldOf = (tree: Tree, noun: number): number[] =>
  tree.isVerb(noun)
    ? []
    : tree.deps(noun, 'acl').filter((c) => tree.relation(c) === 'acl:relcl' && isOneOf(tree, c, HAPPENS))

/** *signed the 1994 treaty*, *brokered a 2015 accord*: the year of what is made is that of the making. */
export const isMadeThen = (tree: Tree, noun: number): boolean =>
  tree.base(noun) === 'obj' && isOneOf(tree, noun, DECLARED) && isOneOf(tree, tree.head(noun), DECLARING)

/** *refused to extradite him in 2017*: what is told of the deed behind is told of the verb. */
export const refusedDeeds = (tree: Tree, verb: number): number[] =>
  tree.isVerb(verb) && isOneOf(tree, verb, IMPLICATIVE)
    ? tree.deps(verb, 'xcomp').filter((c) => c > verb && clauseKind(tree, c) === 'inf')
    : []

/** *replied with a drone that hit Eilat*, *fired a missile which killed two in Sumy*: where what is used does harm. */
export const harmDone = (tree: Tree, verb: number): number[] =>
  tree
    .deps(verb, 'obj', 'obl')
    .filter((n) => tree.base(n) === 'obj' || tree.preposition(n) === 'with')
    .flatMap((n) => tree.deps(n, 'acl'))
    .filter((c) => tree.relation(c) === 'acl:relcl' && isOneOf(tree, c, HARM) && !tree.isPassive(c))

/** *fired tear gas on Saturday at students who marched on the palace*: those who protest are met where and when they do. */
export const metByForce = (tree: Tree, verb: number): number[] => {
  if (!isOneOf(tree, verb, DEMONSTRATING) || tree.relation(verb) !== 'acl:relcl' || tree.token(verb).xpos !== 'VBD')
    return []
  return tree
    .ancestors(tree.head(verb))
    .filter((t) => isOneOf(tree, t, POLICING) && tree.token(t).xpos === 'VBD')
    .slice(0, 1)
}

/** *an offer that Seoul made in May*, *the truce which they declared last year*, *a pact signed in Bern*: the making of what a noun names, though the tree has it of a noun behind. */
export const madeIn = (tree: Tree, noun: number): number[] =>
  tree.isVerb(noun) || !isOneOf(tree, noun, WORDED)
    ? []
    : [noun, ...tree.deps(noun, 'nmod')]
        .flatMap((n) => tree.deps(n, 'acl'))
        .filter(
          (c) =>
            (isOneOf(tree, c, MADE) || isOneOf(tree, c, DECLARING)) &&
            (tree.relation(c) === 'acl:relcl'
              ? tree.deps(c, 'obj').some((o) => /^(?:that|which)$/.test(tree.lemma(o)))
              : tree.token(c).xpos === 'VBN' && tree.head(c) === noun),
        )

/** *sought consultations on June 10*, *was denied a meeting in 2024*: the day of what is asked or given, as far as it is not ahead, is that of the act. */
export const askedFor = (tree: Tree, verb: number): number[] =>
  (isOneOf(tree, verb, ASKING) && tree.token(verb).xpos === 'VBD') ||
  (isOneOf(tree, verb, GRANTING) && /^VB[DN]$/.test(tree.token(verb).xpos))
    ? tree.deps(verb, 'obj')
    : []

/** *agreed to a truce in talks mediated by Oman*: what talks brought about took place when they did. */
export const broughtAbout = (tree: Tree, noun: number): number[] => {
  const deal = tree.head(noun)
  const isIn = tree.base(noun) === 'nmod' && /^(?:in|at|during)$/.test(tree.preposition(noun) ?? '')
  const verb = isIn && deal >= 0 && isOneOf(tree, deal, DECLARED) ? tree.head(deal) : -1
  return verb >= 0 && tree.isVerb(verb) && isOneOf(tree, verb, DECLARING) ? [verb] : []
}

/** *Next year's summit will be held in Bern*: the verb says that its subject takes place, and so when. */
export const isSubjectHeld = (tree: Tree, noun: number): boolean =>
  tree.base(noun) === 'nsubj' && isOneOf(tree, tree.head(noun), HELD)

/** *agreed to observe the truce in February 2021*: what was resolved, whose year, as far as it is not ahead, is that of the resolve. */
export const resolvedOn = (tree: Tree, verb: number): number[] =>
  isOneOf(tree, verb, RESOLVING) && tree.token(verb).xpos === 'VBD'
    ? tree.deps(verb, 'xcomp').filter((c) => c > verb && clauseKind(tree, c) === 'inf')
    : []

/** *urged the sides to lay down arms on Sunday*: what is asked, whose weekday, as far as it is not ahead, is that of the asking. */
export const deedsAsked = (tree: Tree, verb: number): number[] =>
  isOneOf(tree, verb, URGING) && tree.token(verb).xpos === 'VBD'
    ? tree.deps(verb, 'xcomp', 'advcl').filter((c) => c > verb && clauseKind(tree, c) === 'inf')
    : []

/** *called on her on Monday and handed her an invitation*: what is given is given when its giver does what is told before. */
export const isGiven = (tree: Tree, noun: number): boolean =>
  tree.base(noun) === 'obj' && isOneOf(tree, noun, GIVEN) && isOneOf(tree, tree.head(noun), GIVING)

/** *met on Monday with Soto, who asked him to wait*: what one who is met does in the past, told behind a comma, is done where they meet. */
export const metThere = (tree: Tree, verb: number): number[] => {
  const person = tree.head(verb)
  const isWho = tree.deps(verb, 'nsubj').some((s) => tree.lemma(s) === 'who' && tree.tokens[s - 1]?.form === ',')
  const isTold =
    tree.relation(verb) === 'acl:relcl' && isOneOf(tree, verb, SAID_THERE) && tree.token(verb).xpos === 'VBD' && isWho
  const above = isTold && ['obj', 'obl'].includes(tree.base(person)) ? tree.head(person) : -1
  return above >= 0 && isOneOf(tree, above, MEETING_VERBS) && tree.token(above).xpos === 'VBD' ? [above] : []
}
