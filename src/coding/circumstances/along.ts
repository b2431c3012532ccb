import { IMPLICATIVE } from '../../language/times/tense.js'
import { clauseKind } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'

/** Nouns of what people are held, hurt or killed in, which is where and when they are. */
const DEEDS: ReadonlySet<string> = new Set([
  ...['raid', 'clash', 'attack', 'strike', 'airstrike', 'ambush', 'assault', 'offensive', 'battle', 'bombing'],
  ...['bombardment', 'shelling', 'blast', 'explosion', 'shooting', 'shootout', 'firefight', 'incursion', 'sweep'],
  ...['operation', 'crackdown', 'protest', 'demonstration', 'rally', 'march', 'riot', 'unrest', 'fighting'],
])
const IN_DEEDS: ReadonlySet<string> = new Set(['in', 'during', 'at', 'by'])

/** *was arrested in raids in Tripoli*, *were killed by shelling on Monday*. */
export const deedsAround = (tree: Tree, verb: number): number[] =>
  tree.deps(verb, 'obl').filter((n) => IN_DEEDS.has(tree.preposition(n) ?? '') && isOneOf(tree, n, DEEDS))

const HAPPENS: ReadonlySet<string> = new Set([
  'take_place',
  'happen',
  'occur',
  'begin',
  'start',
  'open',
  'end',
  'conclude',
])

/** *a summit that ended on Friday*: the relative clause that tells how a noun's act went; near-miss: *a summit that Seoul praised on Friday*. */
export const toldOf = (tree: Tree, noun: number): number[] =>
  tree.isVerb(noun)
    ? []
    : tree.deps(noun, 'acl').filter((c) => tree.relation(c) === 'acl:relcl' && isOneOf(tree, c, HAPPENS))

/** What is there by being declared. */
const DECLARED: ReadonlySet<string> = new Set([
  ...['truce', 'ceasefire', 'amnesty', 'ban', 'embargo', 'moratorium', 'boycott', 'curfew', 'sanction', 'deal', 'pact'],
  ...['accord', 'agreement', 'treaty', 'pledge'],
])
const DECLARING: ReadonlySet<string> = new Set([
  'announce',
  'declare',
  'agree',
  'broker',
  'sign',
  'reach',
  'impose',
  'introduce',
])

/** *signed the 1994 treaty*, *brokered a 2015 accord*: the year of what is made is that of the making. */
export const isMadeThen = (tree: Tree, noun: number): boolean =>
  tree.base(noun) === 'obj' && isOneOf(tree, noun, DECLARED) && isOneOf(tree, tree.head(noun), DECLARING)

/** *refused to extradite him in 2017*: what is told of the deed behind is told of the verb. */
export const refusedDeeds = (tree: Tree, verb: number): number[] =>
  tree.isVerb(verb) && isOneOf(tree, verb, IMPLICATIVE)
    ? tree.deps(verb, 'xcomp').filter((c) => c > verb && clauseKind(tree, c) === 'inf')
    : []

const HARM: ReadonlySet<string> = new Set(['kill', 'wound', 'injure', 'hit', 'strike', 'damage', 'destroy'])

/** *replied with a drone that hit Eilat*, *fired a missile which killed two in Sumy*: where what is used does harm. */
export const harmDone = (tree: Tree, verb: number): number[] =>
  tree
    .deps(verb, 'obj', 'obl')
    .filter((n) => tree.base(n) === 'obj' || tree.preposition(n) === 'with')
    .flatMap((n) => tree.deps(n, 'acl'))
    .filter((c) => tree.relation(c) === 'acl:relcl' && isOneOf(tree, c, HARM) && !tree.isPassive(c))
