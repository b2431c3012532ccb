import type { Tree } from './tree.js'

/** What one does by speaking: told beside what somebody says of a state of things, it is the speaker who does it. */
const SPOKEN_ACTS = new Set([
  'accuse',
  'appeal',
  'ask',
  'call',
  'condemn',
  'demand',
  'denounce',
  'dismiss',
  'invite',
  'pledge',
  'praise',
  'promise',
  'reject',
  'thank',
  'threaten',
  'urge',
  'vow',
  'warn',
])
const STATES = new Set(['stand', 'remain', 'have', 'need', 'want', 'deserve', 'support', 'oppose', 'share', 'believe'])
const REPORTS = new Set([
  'say',
  'tell',
  'add',
  'note',
  'state',
  'announce',
  'declare',
  'stress',
  'insist',
  'explain',
  'write',
])
const UPWARD = new Set(['ccomp', 'conj', 'xcomp', 'parataxis'])

/**
 * What a joined verb is joined to: its head, but the verb of saying above where it cannot be part of what is said: a past form beside
 * an infinitive (*said arms might move and called on Minsk*) or a gerund (*accused Chad of arming rebels and urged it to stop*), or an act of speaking beside a state (*said the order was void and
 * demanded its repeal*).
 */
export function conjunctHost(tree: Tree, verb: number): number {
  const first = tree.head(verb)
  if (!isPlainPast(tree, verb)) return first
  const outside = outsideRelative(tree, verb, first)
  if (outside !== null) return outside
  const isSpoken = SPOKEN_ACTS.has(tree.lemma(verb))
  const isUnfit = (at: number) => isBare(tree, at) || isGerund(tree, at) || (isSpoken && isState(tree, at))
  let at = first
  for (let steps = 0; at >= 0 && steps < tree.tokens.length && isUnfit(at); steps++) {
    if (!UPWARD.has(tree.base(at)) && !isGerund(tree, at)) return first
    at = tree.head(at)
  }
  if (at === first) return first
  const isHost = at >= 0 && tree.token(at).xpos === 'VBD' && (REPORTS.has(tree.lemma(at)) || isGerund(tree, first))
  return isHost ? at : first
}

const RELATIVES = new Set(['who', 'which', 'whose'])
const OPENING = new Set(['nsubj', 'nmod', 'det'])

/** *blamed Oman, whose ships had fired, and demanded an apology*: what commas set off is over before the joined verb, wherever the tree hangs it. */
function outsideRelative(tree: Tree, verb: number, first: number): number | null {
  const isComma = (at: number) => tree.tokens[at]?.form === ','
  const joint = tree.dep(verb, 'cc')
  if (joint === null || !isComma(joint - 1)) return null
  const pronoun = tree.subtree(first).find((t) => RELATIVES.has(tree.lemma(t)) && isComma(t - 1))
  if (pronoun === undefined || pronoun > first || !opens(tree, pronoun, first)) return null
  const isMain = (t: number) => t < pronoun && tree.token(t).xpos === 'VBD'
  const host = tree.ancestors(first).find((t) => tree.isVerb(t))
  return host !== undefined && isMain(host) ? host : null
}

/** The pronoun is the subject of the clause, or stands in it. */
function opens(tree: Tree, pronoun: number, clause: number): boolean {
  let at = pronoun
  while (OPENING.has(tree.base(at)) && at !== clause) at = tree.head(at)
  return at === clause
}

function isGerund(tree: Tree, at: number): boolean {
  return tree.token(at).xpos === 'VBG' && tree.preposition(at) !== null && tree.deps(at, 'aux', 'nsubj').length === 0
}

function isPlainPast(tree: Tree, verb: number): boolean {
  return tree.token(verb).xpos === 'VBD' && tree.deps(verb, 'nsubj', 'aux', 'mark').length === 0
}

function isBare(tree: Tree, at: number): boolean {
  return tree.token(at).xpos === 'VB' && tree.deps(at, 'aux', 'mark').length > 0
}

function isState(tree: Tree, at: number): boolean {
  if (tree.deps(at, 'cop').length > 0) return true
  return STATES.has(tree.lemma(at)) && tree.deps(at, 'aux').length === 0
}
