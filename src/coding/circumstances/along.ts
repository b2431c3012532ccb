import type { CodeBook } from '../../knowledge/types.js'
import { IMPLICATIVE, PROSPECTIVE } from '../../language/times/tense.js'
import type { TimeExpression } from '../../language/times/times.js'
import { clauseKind } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOfClass, isOneOf } from '../grammar/word-forms.js'
import { WISHES } from '../judgement/clause-top.js'

const RELATIVES = new Set(['WDT', 'WP'])

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

/**
 * *an offer that Seoul made in January*, *a summit that ended on Friday*, *talks which were held in Bern*: the relative clause that tells how
 * a noun's act was done, also where a tree hangs it on what stands behind *of* (*an offer of talks that Seoul made*); near-miss: *talks that
 * Seoul criticised in January*.
 */
export function toldOf(tree: Tree, noun: number, codes: CodeBook): number[] {
  if (tree.isVerb(noun)) return []
  const relatives = (n: number) => tree.deps(n, 'acl').filter((c) => tree.relation(c) === 'acl:relcl')
  const inner = WISHES.has(tree.lemma(noun)) ? tree.deps(noun, 'nmod').filter((n) => tree.preposition(n) === 'of') : []
  return [
    ...relatives(noun).filter((c) => {
      const isMaking = isOneOf(tree, noun, DECLARED) && isOneOf(tree, c, DECLARING) && isOfRelative(tree, c)
      return isOneOf(tree, c, HAPPENS) || isDoneWith(tree, c, codes) || isMaking || beginsSomething(tree, c)
    }),
    ...inner.flatMap(relatives).filter((c) => tree.lemma(c) === 'make' && isDoneWith(tree, c, codes)),
  ]
}

/** *a truce that both announced in May*: what is there by being declared; near-miss: *talks that both announced*. */
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

/** *signed the 1994 memorandum*, *brokered a 2015 accord*: the year of what is made is that of the making. */
export const isMadeThen = (tree: Tree, noun: number): boolean =>
  tree.base(noun) === 'obj' && isOneOf(tree, noun, DECLARED) && isOneOf(tree, tree.head(noun), DECLARING)

const isDoneWith = (tree: Tree, clause: number, codes: CodeBook): boolean =>
  isOfClass(tree, clause, 'lightverb', codes) && isOfRelative(tree, clause)

/** The relative stands for the object of the verb. */
function isOfRelative(tree: Tree, clause: number): boolean {
  const isRelative = (t: number) => RELATIVES.has(tree.token(t).xpos) || tree.lemma(t) === 'that'
  if (tree.isPassive(clause)) return tree.deps(clause, 'nsubj').some(isRelative)
  const objects = tree.deps(clause, 'obj')
  return tree.deps(clause, 'nsubj').some((s) => !isRelative(s)) && objects.every(isRelative)
}

const EFFECT: ReadonlySet<string> = new Set(['effect', 'force', 'hold'])
const FIGHTING: ReadonlySet<string> = new Set(['war', 'conflict', 'fighting', 'hostility', 'hostilities', 'offensive'])

/** *A truce, brokered by Oman, took effect on Friday*, *an accord signed by both ended the war in 1999*: of what began with a thing, its making. */
export function effectOf(tree: Tree, participle: number): number[] {
  if (!tree.isVerb(participle) || tree.deps(participle, 'nsubj', 'aux').length > 0) return []
  const above = tree.head(participle)
  if (above < 0 || above >= participle) {
    // *The truce, brokered by Oman, took effect*: a tree may hang the participle on the verb behind.
    const isBefore = tree.base(participle) === 'advcl' && tree.deps(above, 'nsubj').some((s) => s < participle)
    return above > participle && isBefore && beginsSomething(tree, above) ? [above] : []
  }
  const verb = tree.head(above)
  const isOfSubject = tree.relation(participle) === 'acl' && tree.base(above) === 'nsubj'
  return isOfSubject && beginsSomething(tree, verb) ? [verb] : []
}

const beginsSomething = (tree: Tree, verb: number): boolean =>
  tree.deps(verb, 'obj', 'obl').some((o) => isOneOf(tree, o, EFFECT)) ||
  (tree.lemma(verb) === 'end' && tree.deps(verb, 'obj').some((o) => isOneOf(tree, o, FIGHTING)))

/** *refused to extradite him in 2017*: what is told of the deed behind is told of the verb. */
export const refusedDeeds = (tree: Tree, verb: number): number[] =>
  tree.isVerb(verb) && isOneOf(tree, verb, IMPLICATIVE)
    ? tree.deps(verb, 'xcomp').filter((c) => c > verb && clauseKind(tree, c) === 'inf')
    : []

const GONE_BY = /\b(?:last|past|previous) |\bago\b|\byesterday\b|\bearlier (?:this|today)\b/i

/** *asked Oman to mediate last week*: when something was asked, for what was to come cannot have been then. */
export function askedThen(tree: Tree, { text, kind }: TimeExpression, at: number): number {
  const asking = tree.head(at)
  const isAim = ['xcomp', 'advcl'].includes(tree.base(at)) && clauseKind(tree, at) === 'inf' && asking < at
  if (!isAim || asking < 0 || kind === 'duration' || !GONE_BY.test(text)) return at
  const { xpos } = tree.token(asking)
  const isToldAsPast = xpos === 'VBD' || (xpos === 'VBN' && tree.deps(asking, 'aux').length > 0)
  return isToldAsPast && isOneOf(tree, asking, PROSPECTIVE) ? asking : at
}

/** *has passed laws since its invasion in 2022*: what lasts since an act lasts since that act's day. */
export function lastingSince(
  tree: Tree,
  time: TimeExpression,
): { readonly time: TimeExpression; readonly at: number } | null {
  const { kind, from, to, head } = time
  if ((kind !== 'point' && kind !== 'interval') || from === null || time.anchor !== null) return null
  const since = tree
    .ancestors(head)
    .slice(0, 2)
    .find((t) => tree.preposition(t) === 'since' || tree.deps(t, 'mark').some((m) => tree.lemma(m) === 'since'))
  const verb = since === undefined ? -1 : tree.head(since)
  if (since === undefined || verb < 0 || !['obl', 'advcl'].includes(tree.base(since))) return null
  return { time: { ...time, to: null, named: { from, to }, kind: 'since' }, at: verb }
}

const HARM: ReadonlySet<string> = new Set(['kill', 'wound', 'injure', 'hit', 'strike', 'damage', 'destroy'])

/** *replied with a drone that hit Eilat*, *fired a missile which killed two in Sumy*: where what is used does harm. */
export const harmDone = (tree: Tree, verb: number): number[] =>
  tree
    .deps(verb, 'obj', 'obl')
    .filter((n) => tree.base(n) === 'obj' || tree.preposition(n) === 'with')
    .flatMap((n) => tree.deps(n, 'acl'))
    .filter((c) => tree.relation(c) === 'acl:relcl' && isOneOf(tree, c, HARM) && !tree.isPassive(c))
