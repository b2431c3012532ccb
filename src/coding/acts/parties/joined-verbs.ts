import type { Tree } from '../../grammar/tree.js'
import type { Candidate } from '../seen/frames.js'
import { isGeneral } from '../seen/propose.js'

/** Verbs whose passive has an object (*was handed a note*), so that one behind another passive may be one. */
const OF_TWO_OBJECTS = new Set(['award', 'deny', 'give', 'grant', 'hand', 'offer', 'promise', 'send', 'show', 'tell'])

/** The active verb, joined to a passive, that a word is or is the object of (*was received by Chad's king and handed over a letter*); or null. */
function verbBehindPassive(tree: Tree, predicate: number): number | null {
  const verb = [predicate, ...tree.ancestors(predicate)].find((t) => tree.isVerb(t))
  if (verb === undefined || tree.base(verb) !== 'conj' || tree.deps(verb, 'obj').length === 0) return null
  const isOpen = OF_TWO_OBJECTS.has(tree.lemma(verb)) && tree.deps(verb, 'compound:prt', 'iobj').length === 0
  return !isOpen && tree.deps(tree.firstConjunct(verb), 'obl:agent').length > 0 ? verb : null
}

/** Whoever acts in the passive does not act there, nor is its subject acted upon. */
export function isTurnedAround(tree: Tree, token: number, role: string, predicate: number): boolean {
  const verb = verbBehindPassive(tree, predicate)
  const others =
    verb === null ? [] : tree.deps(tree.firstConjunct(verb), role === 'source' ? 'obl:agent' : 'nsubj:pass')
  return others.some((t) => tree.isWithin(token, t))
}

/** *Lima would cut aid but ruled out a break*: whose a joined verb is that a frame reads, and who acts behind a passive, the grammar knows better than a model that sees nobody. */
export const isJoinedFinite = ({ tree, predicate, frame }: Candidate): boolean =>
  verbBehindPassive(tree, predicate) !== null ||
  (!isGeneral(frame) && tree.base(predicate) === 'conj' && tree.isFiniteForm(predicate))
