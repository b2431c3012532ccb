import { EVENT_TYPES } from '../../knowledge/types.js'
import { hashText } from '../../text/hashing.js'
import type { Relation, SeenPair } from '../acts/relate.js'

/** Name of what `pairFeatures` gives; a head says which it was fitted on. To be changed with it. */
export const FEATURES = 'pair/2'

/** The labels of a pair, in the order in which their scores are features: our types, and that the reader sees none. */
export const SCORED = [...EVENT_TYPES, 'NONE'] as const

/** How much each group of features weighs against the prior of the weights; measured in docs/decisions/0008. */
export const SCALES = { scores: 1, vector: 4, words: 4 } as const
/** A scale for each group of features. */
export type Scales = Readonly<Record<keyof typeof SCALES, number>>

/** Least probability whose logarithm is taken. */
const LEAST = 1e-4
/** Words that the pair hardly looks at are left out. */
const LEAST_SHARE = 0.03
/** Columns that lemmas are hashed into. */
const WORD_COLUMNS = 512

/**
 * What a head sees of a pair, each group times its scale: the logarithms of the types' scores (`relate`) and of the reader's score for none,
 * about their mean; the vector that the relation head computes, of length 1; and the lemmas that it looks at, each hashed to one of 512
 * columns with a sign and weighing the root of its share. Null where the reader model does not see the pair.
 * Source of the hashing: Weinberger et al. 2009, Feature Hashing for Large Scale Multitask Learning.
 */
export function pairFeatures(
  { pair, words }: Pick<SeenPair, 'pair' | 'words'>,
  types: Relation['scores'],
  scales: Scales = SCALES,
): Float64Array | null {
  if (pair === null) return null
  const scores: Readonly<Record<string, number>> = { ...types, NONE: pair.scores.NONE ?? 0 }
  const logs = SCORED.map((label) => Math.log(Math.max(scores[label] ?? 0, LEAST)))
  const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length
  const length = Math.sqrt(pair.vector.reduce((sum, x) => sum + x * x, 0)) || 1
  return Float64Array.from([
    ...logs.map((x) => (x - mean) * scales.scores),
    ...pair.vector.map((x) => (x / length) * scales.vector),
    ...hashed(words, scales.words),
  ])
}

function hashed(words: SeenPair['words'], scale: number): Float64Array {
  const columns = new Float64Array(WORD_COLUMNS)
  for (const [lemma, share] of words) {
    if (share < LEAST_SHARE) continue
    const hash = hashText(lemma)
    columns[hash % WORD_COLUMNS]! += (hash & 0x40000000 ? 1 : -1) * Math.sqrt(share) * scale
  }
  return columns
}
