import type { Judgement } from '../judgement/judge.js'
import type { Candidate } from './frames.js'
import type { Roles } from './roles.js'

/** An act with its roles and what the words around it make of it. */
export interface Reading {
  readonly candidate: Candidate
  readonly roles: Roles
  readonly judgement: Judgement
  /** Whoever was met on another occasion that the same verb tells (*spoke with A and later with B*); left out = the verb's own. */
  readonly apart?: number
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
