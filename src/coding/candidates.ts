import type { CodeBook, EventType } from '../knowledge/types.js'
import type { Cast } from './cast.js'
import { type Candidate, bestFrame } from './frames.js'
import { isModifier } from './designation.js'
import type { Tree } from './tree.js'

/** Acts upon acts: the noun that they govern is part of what they do (*cancelled talks*, *lifted sanctions*). */
const SWALLOWS: ReadonlySet<EventType> = new Set(['REJECT', 'SANCTION', 'CONCEDE', 'RETREAT', 'CONSULT', 'COOPERATE', 'AID'])

/** All predicates of a sentence that a frame reads, without those that are part of another act. */
export function findCandidates(tree: Tree, cast: Cast, codes: CodeBook): Candidate[] {
  const all = tree.tokens.flatMap((t) => {
    if (isInsideName(tree, t.index, cast)) return []
    if (t.upos === 'NOUN' && isModifier(tree, t.index) && tree.isNominal(tree.head(t.index))) return []
    if ((t.upos === 'VERB' || t.upos === 'ADJ') && tree.base(t.index) === 'amod') return []
    const best = bestFrame(tree, t.index, cast, codes)
    return best ? [best] : []
  })
  return all.filter((c) => !isSwallowed(tree, c, all, codes))
}

function isInsideName(tree: Tree, token: number, cast: Cast): boolean {
  const { recognised, names, roles } = cast.phrasesOf(tree.sentence.index)
  if (tree.token(token).upos === 'VERB') return false
  const inRole = roles.some((r) => r.first <= token && token <= r.last)
  const inName = recognised.some((n) => n.kind === 'PER' && n.first <= token && token <= n.last)
  const inKnown = names.some((n) => n.first <= token && token <= n.last && n.last > n.first)
  return inRole || inName || inKnown
}

function isSwallowed(tree: Tree, c: Candidate, all: readonly Candidate[], codes: CodeBook): boolean {
  if (tree.isVerb(c.predicate)) return false
  const governor = all.find((g) => g !== c && (g.consumed.includes(c.predicate) || governs(tree, g.predicate, c.predicate)))
  if (!governor) return false
  if (governor.frame.type === c.frame.type) return true
  if (!governor.consumed.includes(c.predicate)) return false
  return SWALLOWS.has(governor.frame.type) || codes.inClass(tree.lemma(governor.predicate), 'lightverb')
}

/** The noun is the object of the predicate, so that both words may tell one act (*discussed … at talks* does not). */
function governs(tree: Tree, predicate: number, noun: number): boolean {
  return tree.head(noun) === predicate && (tree.base(noun) === 'obj' || tree.relation(noun) === 'nsubj:pass')
}
