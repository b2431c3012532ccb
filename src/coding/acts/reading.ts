import type { Judgement } from '../judgement/judge.js'
import type { Quantity } from '../quantities/quantity.js'
import type { Roles } from './parties/roles.js'
import type { Candidate } from './seen/frames.js'

/** An act with its roles and what the words around it make of it. */
export interface Reading {
  readonly candidate: Candidate
  readonly roles: Roles
  readonly judgement: Judgement
  /** The words that tell another act of the same verb (*spoke with A and later with B*, *gave $5, Chad $3*); left out = the verb's own. */
  readonly apart?: Apart
}

/** Where another act of a verb is told: who is named anew, and the words from first to last. */
export interface Apart {
  readonly token: number
  readonly first: number
  readonly last: number
  /** How much, where that is told anew. */
  readonly quantity?: Quantity
}

/** The act whose word governs that of a reading (*threatened to close*), or null. */
export function governingReading(reading: Reading, all: readonly Reading[]): Reading | null {
  const { tree, predicate } = reading.candidate
  const governors = reading.judgement.governors
  return (
    all.find(
      (r) =>
        r !== reading &&
        r.candidate.tree === tree &&
        r.candidate.predicate !== predicate &&
        governors.some((g) => g === r.candidate.predicate || r.candidate.trigger.includes(g)),
    ) ?? null
  )
}
