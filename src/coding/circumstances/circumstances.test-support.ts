import { createKnowledge } from '../../knowledge/knowledge.js'
import { findTimes } from '../../language/times/times.js'
import type { Cast } from '../cast/cast.js'
import { handTree, textOf } from '../grammar/hand-tree.js'
import { CircumstanceReader } from './circumstances.js'
import { NOWHERE } from './designated-places.js'

const NOBODY = { phrasesOf: () => ({ names: [], roles: [], recognised: [], start: 0 }) } as unknown as Cast
const knowledge = createKnowledge()

/** Reads a sentence given as rows of a tree, in which these words tell acts. */
export function readerOf(rows: string, acts: readonly string[]) {
  const tree = handTree(rows)
  const text = textOf(tree)
  const published = '2024-06-19'
  const times = findTimes(tree.sentence, text, { published })
  const tokens = acts.map((act) => tree.tokens.findIndex((t) => t.form === act))
  const isAct = (t: number) => tokens.includes(t)
  return { tokens, reader: new CircumstanceReader(tree, times, NOBODY, knowledge, text, isAct, NOWHERE, published) }
}

/** The time, as it is written, of the last of the acts; null where it has none. */
export function timeOfLast(rows: string, acts: readonly string[]): string | null {
  const { tokens, reader } = readerOf(rows, acts)
  return reader.of(tokens.at(-1)!).times[0]?.text ?? null
}
