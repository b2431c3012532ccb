import { ANSWERS, MOODS, REPORTS, SPOKEN_ACTS, STATES } from './conjunct-cues.js'
import type { Tree } from './tree.js'

const UPWARD = new Set(['ccomp', 'conj', 'xcomp', 'parataxis'])

/**
 * What a joined verb is joined to: its head, but the verb of saying above where it cannot be part of what is said: a past form beside
 * an infinitive (*said arms might move and called on Minsk*) or a gerund (*accused Chad of arming rebels and urged it to stop*), an act
 * of speaking beside a state (*said the order was void and demanded its repeal*), an answer beside what had happened (*said troops had
 * held their fire and blamed the rebels*), or a verb of another number.
 */
export function conjunctHost(tree: Tree, verb: number): number {
  const first = tree.head(verb)
  const agreeing = agreeingHost(tree, verb, first)
  if (agreeing !== null) return agreeing
  if (!isPlainPast(tree, verb)) return first
  const outside = outsideRelative(tree, verb, first)
  if (outside !== null) return outside
  const isSpoken = SPOKEN_ACTS.has(tree.lemma(verb))
  const isAnswer = ANSWERS.has(tree.lemma(verb))
  const isUnfit = (at: number) =>
    isBare(tree, at) || isGerund(tree, at) || (isSpoken && isState(tree, at)) || (isAnswer && isPluperfect(tree, at))
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

function isPluperfect(tree: Tree, at: number): boolean {
  return tree.base(at) === 'ccomp' && tree.deps(at, 'aux').some((a) => tree.token(a).form.toLowerCase() === 'had')
}

function isState(tree: Tree, at: number): boolean {
  if (tree.deps(at, 'cop').length > 0) return true
  if (tree.deps(at, 'aux').length === 0) return STATES.has(tree.lemma(at))
  return MOODS.has(tree.lemma(at)) && tree.deps(at, 'aux').every((a) => tree.lemma(a) === 'be')
}

const SINGULAR = new Set(['is', 'was', 'has', 'does'])
const PLURAL = new Set(['are', 'were', 'have', 'do'])

/** What number the first word of a verb group shows: *has asked*, *live*; null for most past forms. */
function numberOf(tree: Tree, verb: number): 'singular' | 'plural' | null {
  const first = Math.min(verb, ...tree.deps(verb, 'aux', 'cop'))
  const { form, xpos } = tree.token(first)
  if (SINGULAR.has(form.toLowerCase()) || xpos === 'VBZ') return 'singular'
  return PLURAL.has(form.toLowerCase()) || xpos === 'VBP' ? 'plural' : null
}

/** *Chad believes that the rebels live in Oman and has asked for them*: a verb is joined to one of its own number, not to that of what is told. */
function agreeingHost(tree: Tree, verb: number, first: number): number | null {
  const own = numberOf(tree, verb)
  const other = numberOf(tree, first)
  if (own === null || other === null || own === other || tree.deps(verb, 'nsubj', 'csubj', 'expl', 'mark').length > 0)
    return null
  if (tree.base(first) !== 'ccomp' || tree.deps(first, 'nsubj').length === 0) return null
  const above = tree.head(first)
  const fits = above < first && tree.isVerb(above) && tree.deps(above, 'nsubj').length > 0
  return fits && numberOf(tree, above) === own ? above : null
}
