import type { ActorKind } from '../record/schema/index.js'
import type { Tree } from './tree.js'

/** One mention as a possible antecedent. */
export interface Salient {
  readonly id: string
  readonly sentence: number
  readonly token: number
  readonly kind: ActorKind
  readonly country: string | null
  readonly role: string | null
  readonly level: string | null
  readonly plural: boolean
  readonly subject: boolean
  /** Stands as a modifier or place, so that it is a weak antecedent. */
  readonly modifier: boolean
}

const PERSONAL = new Set(['he', 'him', 'his', 'she', 'her', 'hers', 'himself', 'herself'])
const NEUTER = new Set(['it', 'its', 'itself'])
const PLURAL = new Set(['they', 'them', 'their', 'theirs', 'themselves'])

const fits = (form: string, s: Salient): boolean => {
  if (PERSONAL.has(form)) return s.kind === 'person'
  if (NEUTER.has(form)) return s.kind !== 'person' && s.kind !== 'population' && !s.plural
  return s.kind === 'group' || s.kind === 'population' || s.plural
}

/** Verb that a pronoun is an argument of; two arguments of one verb do not corefer unless one is a possessive. */
function predicateOf(tree: Tree, token: number): number {
  return tree.head(tree.firstConjunct(token))
}

/**
 * Antecedents of a third-person pronoun: the best fitting mention of the last three sentences by recency, with
 * subjects first. *They* may take up several parties of one coordination.
 */
export function resolvePronoun(
  tree: Tree,
  token: number,
  salient: readonly Salient[],
  _kindOf: (id: string) => ActorKind,
): readonly string[] {
  const form = tree.token(token).form.toLowerCase()
  if (!PERSONAL.has(form) && !NEUTER.has(form) && !PLURAL.has(form)) return []
  if (NEUTER.has(form) && isExpletive(tree, token)) return []
  const here = tree.sentence.index
  const isPossessive = tree.relation(token) === 'nmod:poss'
  const near = salient.filter((s) => here - s.sentence <= 3 && s.sentence <= here && !(s.sentence === here && s.token >= token))
  const allowed = near.filter((s) => isPossessive || s.sentence !== here || predicateOf(tree, s.token) !== predicateOf(tree, token))
  const joint = PLURAL.has(form) ? lastCoordination(allowed) : []
  if (joint.length > 1) return joint
  const scored = allowed
    .filter((s) => fits(form, s))
    .map((s, order) => ({ s, score: (s.subject ? 1.5 : 0) - 1.2 * (here - s.sentence) - (s.modifier ? 2 : 0) + order * 0.02 }))
    .sort((a, b) => b.score - a.score)
  const best = scored[0]?.s
  if (best) return [best.id]
  if (!PLURAL.has(form)) return []
  const body = [...allowed].reverse().find((s) => ['state', 'organization', 'institution'].includes(s.kind) && s.subject)
  return body ? [body.id] : []
}

/** Parties joined in the latest plural subject (*Seoul and Beijing said they …*). */
function lastCoordination(salient: readonly Salient[]): string[] {
  const subjects = salient.filter((s) => s.subject)
  const last = subjects[subjects.length - 1]
  if (!last) return []
  const same = subjects.filter((s) => s.sentence === last.sentence && Math.abs(s.token - last.token) < 12)
  return [...new Set(same.map((s) => s.id))].length > 1 && same.every((s) => !s.modifier) ? [...new Set(same.map((s) => s.id))] : []
}

/** *It is clear that …*, *it remains to be seen*: a dummy subject. */
function isExpletive(tree: Tree, token: number): boolean {
  if (tree.relation(token) === 'expl') return true
  const head = tree.head(token)
  return head >= 0 && tree.relation(token) === 'nsubj' && tree.deps(head, 'csubj').length > 0
}
