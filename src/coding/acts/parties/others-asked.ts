import type { Cast } from '../../cast/cast.js'
import type { Tree } from '../../grammar/tree.js'
import type { Apart, Reading } from '../reading.js'

/** Words of a phrase that names somebody (*the government of Burundi*). */
const NAMING = new Set(['PROPN', 'NOUN', 'ADJ', 'DET', 'NUM'])

/**
 * *appealed to Chad to open its port and to Niger to free two men*, *asked Peru to lift a ban and Chile to pay*: who is named anew before an
 * infinitive is asked for something else; the verb is not said again.
 */
export function withOthersAsked(readings: readonly Reading[], cast: Cast): Reading[] {
  return readings.flatMap((reading) => {
    const others = othersAsked(reading, cast)
    if (others.length === 0) return [reading]
    const { roles } = reading
    const gone = new Set(others.flatMap(({ ids }) => ids))
    const targets = roles.targets.filter((id) => !gone.has(id))
    const content = roles.content && { ...roles.content, last: Math.min(roles.content.last, others[0]!.before) }
    const anew = others.map(
      ({ apart, ids, to }): Reading => ({
        ...reading,
        apart,
        roles: {
          ...roles,
          targets: ids,
          content: { first: to, last: apart.last, head: to + 1 },
          tokens: [apart.token],
        },
      }),
    )
    return [{ ...reading, roles: { ...roles, targets, content } }, ...anew]
  })
}

interface Asked {
  readonly apart: Apart
  readonly ids: readonly string[]
  /** The *to* of what is asked, and the last word before the *and*. */
  readonly to: number
  readonly before: number
}

function othersAsked({ candidate, roles, apart }: Reading, cast: Cast): Asked[] {
  const { tree, predicate, frame } = candidate
  if (apart || frame.type !== 'REQUEST' || !tree.isVerb(predicate) || roles.targets.length === 0) return []
  const first = tree.tokens.findIndex(({ index }) => index > predicate && isAim(tree, index))
  if (first < 0) return []
  const by = tree.tokens.slice(predicate + 1, first).find(({ upos }) => upos === 'ADP')?.lemma ?? null
  return tree.tokens.flatMap(({ index, lemma }) => {
    if (index <= first || lemma !== 'and') return []
    const named = tree.tokens[index + 1]?.upos === 'ADP' ? index + 2 : index + 1
    if ((named === index + 1 ? null : tree.lemma(index + 1)) !== by) return []
    const to = tree.tokens.findIndex((t) => t.index >= named && !NAMING.has(t.upos) && t.lemma !== 'of')
    const before = tree.tokens[index - 1]?.form === ',' ? index - 2 : index - 1
    // *asked Peru to urge Chile and Niger to pay*: those who are named side by side are urged together.
    if (to <= named || !isAim(tree, to) || (by === null && cast.actorsOf(tree, before).length > 0)) return []
    const token = headOf(tree, named, to - 1)
    const ids = cast.actorsAt(tree, token)
    const last = Math.max(to + 1, ...tree.subtree(to + 1).filter((t) => t < tree.tokens.length - 1))
    return ids.length > 0 ? [{ apart: { token, first: named, last }, ids, to, before }] : []
  })
}

/** *to open*. */
const isAim = (tree: Tree, to: number): boolean => tree.lemma(to) === 'to' && tree.tokens[to + 1]?.xpos === 'VB'

/** The word of a phrase that the others hang on. */
const headOf = (tree: Tree, first: number, last: number): number =>
  tree.tokens.slice(first, last + 1).find(({ head }) => head < first || head > last)?.index ?? last
