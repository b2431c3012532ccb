import type { CodeBook } from '../../../knowledge/types.js'
import type { ActSignal } from '../../../language/types.js'
import type { Cast } from '../../cast/cast.js'
import type { Tree } from '../../grammar/tree.js'
import { framesAt } from './frames.js'

/** Frames of who is to be somewhere on a visit. */
const EXPECTED = new Set(['expect_in', 'due'])

/**
 * *The envoy is expected in Oslo on Friday*, *He is due in Lima next week*: who is awaited in a place goes there on a visit, though the model sees
 * no act in so plain a word; near-miss: *A reply is expected in May*.
 */
export function asExpected(
  tree: Tree,
  token: number,
  cast: Cast,
  codes: CodeBook,
  act: ActSignal | null,
): ActSignal | null {
  if (!['expect', 'due'].includes(tree.lemma(token))) return act
  const isVisit = framesAt(tree, token, cast, codes).some(
    ({ frame }) => frame.type === 'CONSULT' && EXPECTED.has(frame.lemma),
  )
  if (!isVisit) return act
  const guests = tree.deps(token, 'nsubj', 'nsubj:pass')
  const unseen = { sentence: tree.sentence.index, token, polarity: {}, certainty: {} }
  return {
    ...(act ?? unseen),
    types: { CONSULT: 0.8, NONE: 0.2 },
    status: { planned: 1 },
    roles: [
      ...guests.map((guest) => ({ token: guest, role: 'source', probability: 0.8 }) as const),
      ...(act?.roles ?? []),
    ],
  }
}
