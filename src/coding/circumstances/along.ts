import { IMPLICATIVE } from '../../language/times/tense.js'
import { clauseKind } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'

/** Nouns of what people are held, hurt or killed in, which is where and when they are. */
const DEEDS: ReadonlySet<string> = new Set([
  ...['raid', 'clash', 'attack', 'strike', 'airstrike', 'ambush', 'assault', 'offensive', 'battle', 'bombing'],
  ...['bombardment', 'shelling', 'blast', 'explosion', 'shooting', 'shootout', 'firefight', 'incursion', 'sweep'],
  ...['war', 'invasion', 'coup', 'uprising', 'siege'],
  ...['operation', 'crackdown', 'protest', 'demonstration', 'rally', 'march', 'riot', 'unrest', 'fighting'],
])
const IN_DEEDS: ReadonlySet<string> = new Set(['in', 'during', 'at', 'by'])

/** *was arrested in raids in Tripoli*, *were killed by shelling on Monday*. */
export const deedsAround = (tree: Tree, verb: number): number[] =>
  tree.deps(verb, 'obl').filter((n) => IN_DEEDS.has(tree.preposition(n) ?? '') && isOneOf(tree, n, DEEDS))

/** *a bombing in Kabul that killed six*: the clause behind a deed that tells the act, whose place and time those of the deed are. */
export const actOfDeed = (tree: Tree, noun: number, isEvent: (t: number) => boolean): number | null =>
  tree.isVerb(noun) || !isOneOf(tree, noun, DEEDS)
    ? null
    : (tree.deps(noun, 'acl').find((c) => tree.relation(c) === 'acl:relcl' && isEvent(c)) ?? null)

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

const DEMONSTRATING: ReadonlySet<string> = new Set(['march', 'protest', 'demonstrate', 'rally', 'gather', 'riot'])
const POLICING: ReadonlySet<string> = new Set([
  ...['use', 'fire', 'disperse', 'arrest', 'detain', 'beat', 'charge', 'club', 'round_up', 'kill', 'wound', 'injure'],
])

/** *fired tear gas on Saturday at students who marched on the palace*: those who protest are met where and when they do. */
export const metByForce = (tree: Tree, verb: number): number[] => {
  if (!isOneOf(tree, verb, DEMONSTRATING) || tree.relation(verb) !== 'acl:relcl' || tree.token(verb).xpos !== 'VBD')
    return []
  return tree
    .ancestors(tree.head(verb))
    .filter((t) => isOneOf(tree, t, POLICING) && tree.token(t).xpos === 'VBD')
    .slice(0, 1)
}

/** What is there by being put in words. */
const WORDED: ReadonlySet<string> = new Set([
  ...DECLARED,
  ...['offer', 'proposal', 'request', 'demand', 'appeal', 'call', 'plea', 'promise', 'threat', 'complaint', 'protest'],
])
const MADE: ReadonlySet<string> = new Set([
  ...[
    'make',
    'issue',
    'announce',
    'declare',
    'propose',
    'submit',
    'extend',
    'launch',
    'lodge',
    'file',
    'sign',
    'reach',
  ],
])

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

const ASKING: ReadonlySet<string> = new Set(['seek', 'request', 'demand', 'ask_for', 'call_for'])

const GRANTING: ReadonlySet<string> = new Set(['deny', 'refuse', 'grant'])

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

const HELD: ReadonlySet<string> = new Set([...HAPPENS, 'hold', 'host', 'stage', 'convene'])

/** *Next year's summit will be held in Bern*: the verb says that its subject takes place, and so when. */
export const isSubjectHeld = (tree: Tree, noun: number): boolean =>
  tree.base(noun) === 'nsubj' && isOneOf(tree, tree.head(noun), HELD)

const RESOLVING: ReadonlySet<string> = new Set(['agree', 'decide', 'pledge', 'promise', 'resolve', 'undertake', 'vow'])

/** *agreed to observe the truce in February 2021*: what was resolved, whose year, as far as it is not ahead, is that of the resolve. */
export const resolvedOn = (tree: Tree, verb: number): number[] =>
  isOneOf(tree, verb, RESOLVING) && tree.token(verb).xpos === 'VBD'
    ? tree.deps(verb, 'xcomp').filter((c) => c > verb && clauseKind(tree, c) === 'inf')
    : []

const URGING: ReadonlySet<string> = new Set([
  ...['urge', 'ask', 'call', 'call_on', 'appeal', 'implore', 'press', 'tell', 'order', 'exhort', 'beg', 'demand'],
])

/** *urged the sides to lay down arms on Sunday*: what is asked, whose weekday, as far as it is not ahead, is that of the asking. */
export const deedsAsked = (tree: Tree, verb: number): number[] =>
  isOneOf(tree, verb, URGING) && tree.token(verb).xpos === 'VBD'
    ? tree.deps(verb, 'xcomp', 'advcl').filter((c) => c > verb && clauseKind(tree, c) === 'inf')
    : []

const GIVING: ReadonlySet<string> = new Set([
  ...['hand', 'hand_over', 'deliver', 'present', 'convey', 'extend', 'send', 'give', 'submit', 'relay', 'pass_on'],
])
const GIVEN: ReadonlySet<string> = new Set([
  ...WORDED,
  'invitation',
  'letter',
  'message',
  'note',
  'petition',
  'ultimatum',
])

/** *called on her on Monday and handed her an invitation*: what is given is given when its giver does what is told before. */
export const isGiven = (tree: Tree, noun: number): boolean =>
  tree.base(noun) === 'obj' && isOneOf(tree, noun, GIVEN) && isOneOf(tree, tree.head(noun), GIVING)

/** What one says to whom one meets. */
const SAID_THERE: ReadonlySet<string> = new Set([
  ...URGING,
  ...[
    'thank',
    'warn',
    'brief',
    'inform',
    'assure',
    'congratulate',
    'invite',
    'offer',
    'promise',
    'pledge',
    'hand',
    'request',
  ],
])

const MEETING_VERBS: ReadonlySet<string> = new Set([
  ...['meet', 'visit', 'call', 'call_on', 'phone', 'telephone', 'receive', 'greet', 'see', 'summon', 'host', 'welcome'],
])

/** *met on Monday with Soto, who asked him to wait*: what one who is met does in the past, told behind a comma, is done where they meet. */
export const metThere = (tree: Tree, verb: number): number[] => {
  const person = tree.head(verb)
  const isWho = tree.deps(verb, 'nsubj').some((s) => tree.lemma(s) === 'who' && tree.tokens[s - 1]?.form === ',')
  const isTold =
    tree.relation(verb) === 'acl:relcl' && isOneOf(tree, verb, SAID_THERE) && tree.token(verb).xpos === 'VBD' && isWho
  const above = isTold && ['obj', 'obl'].includes(tree.base(person)) ? tree.head(person) : -1
  return above >= 0 && isOneOf(tree, above, MEETING_VERBS) && tree.token(above).xpos === 'VBD' ? [above] : []
}
