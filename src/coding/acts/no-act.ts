import type { CodeBook } from '../../knowledge/types.js'
import type { Cast } from '../cast/cast.js'
import { prepositional, semanticObject } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import type { Candidate } from './frames.js'
import type { Roles } from './roles.js'

/** Sectors that can close, stop or forbid by their power. */
const POWERS = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY', 'REB', 'UAF', 'PRE', 'IGO'])

/** *a request for comment*, *calls seeking comment*: how reporters work. */
export function isReporting(tree: Tree, predicate: number): boolean {
  const sought = [...prepositional(tree, predicate, 'for'), ...tree.deps(predicate, 'obj')]
  const seeking = tree.deps(predicate, 'acl').flatMap((clause) => tree.deps(clause, 'obj', 'obl'))
  return [...sought, ...seeking].some((t) => tree.lemma(t) === 'comment')
}

/** *captured fighters*, *the banned party*: a participle before its noun describes it. */
export function isDescribing(tree: Tree, predicate: number): boolean {
  return tree.base(predicate) === 'amod' && tree.token(predicate).xpos === 'VBN' && predicate < tree.head(predicate)
}

/**
 * *halted trains*, *closed schools*, *cancelled 258 flights*: who stops a service and has no power to forbid it sanctions nobody;
 * it is part of the strike or the storm.
 */
export function isStoppage(c: Candidate, roles: Roles, cast: Cast, codes: CodeBook): boolean {
  const { tree, predicate, frame } = c
  const isOfStrike = frame.type === 'PROTEST' && tree.tokens.some((t) => tree.lemma(t.index) === 'strike')
  if (!isOfStrike && !['SANCTION', 'COERCE', 'REJECT'].includes(frame.type)) return false
  if (!tree.isVerb(predicate)) return false
  const object = semanticObject(tree, predicate)
  if (object === null || !codes.inClass(tree.lemma(predicate), 'stopping')) return false
  if (!tree.coordination(object).every((t) => codes.inClass(tree.lemma(t), 'service'))) return false
  return !roles.sources.some((id) => {
    const { sector, designation } = cast.roster.get(id)
    return designation.kind === 'state' || (sector !== null && POWERS.has(sector))
  })
}
