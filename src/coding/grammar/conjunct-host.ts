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
