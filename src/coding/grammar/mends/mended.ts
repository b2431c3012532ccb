import type { Token } from '../../../language/types.js'
import { withFrontedClauses } from './fronted-clauses.js'
import { withJoinedComplements } from './joined-complements.js'
import { withNumberSubjects } from './number-subjects.js'
import { withParticiples } from './participles.js'
import { withSecondEnds } from './second-ends.js'
import { withSidings } from './sidings.js'
import { withStrayRelatives } from './stray-relatives.js'
import { withStraySubjects } from './stray-subjects.js'

/** One after the other: each reads the tree as the ones before it left it. */
const MENDS: readonly ((tokens: readonly Token[]) => readonly Token[])[] = [
  withParticiples,
  withNumberSubjects,
  withStraySubjects,
  withFrontedClauses,
  withStrayRelatives,
  withSidings,
  withJoinedComplements,
  withSecondEnds,
]

/** A sentence's tokens with heads and relations set right where the reader model is known to go wrong. */
export const mended = (tokens: readonly Token[]): readonly Token[] => MENDS.reduce((read, mend) => mend(read), tokens)
