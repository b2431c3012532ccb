import type { Cast } from '../../cast/cast.js'
import { nounOf } from '../../grammar/span.js'
import type { Tree } from '../../grammar/tree.js'
import type { Reading } from '../reading.js'

/** Those of the same office elsewhere, with whom their owner is the one who meets. */
const COUNTERPARTS = new Set(['counterpart', 'colleague', 'homologue'])

/** *a meeting with her Chilean and Cuban colleagues*: the pronoun before those whom it is with says who meets them. */
function ownersBeside(tree: Tree, noun: number, cast: Cast): string[] {
  return tree
    .deps(noun, 'nmod')
    .filter((t) => tree.preposition(t) === 'with' && COUNTERPARTS.has(nounOf(tree, t)))
    .flatMap((t) => tree.deps(t, 'nmod:poss'))
    .filter((t) => tree.token(t).upos === 'PRON')
    .flatMap((t) => cast.actorsOf(tree, t))
}

/** Where the noun of a meeting says only with whose counterparts it is, those are parties of it too; near-miss: *Soto's meeting with her aides*. */
export function withOwnersOfCounterparts(readings: readonly Reading[], cast: Cast): Reading[] {
  return readings.map((reading) => {
    const { candidate, roles } = reading
    const { tree, predicate, frame } = candidate
    if (frame.type !== 'CONSULT' || tree.isVerb(predicate)) return reading
    const owners = ownersBeside(tree, predicate, cast)
    const told = new Set([...roles.sources, ...roles.targets])
    if (owners.length === 0 || owners.every((id) => told.has(id))) return reading
    const parties = [...new Set([...owners, ...told])]
    return { ...reading, roles: { ...roles, sources: parties, targets: parties } }
  })
}
