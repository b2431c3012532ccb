import type { Designation } from './designation.js'
import type { Salient } from './reference.js'
import type { RosterView } from './roster.js'

/** A person's name with nothing said beside it. */
export const isBareName = (d: Designation): boolean =>
  d.kind === 'person' && d.form === 'name' && !d.title && !d.country && !d.organization

/** One person, told of without a name so far. */
export const isUnnamedPerson = ({ designation, name }: RosterView): boolean =>
  designation.kind === 'person' && designation.form === 'nominal' && name === designation.name && !designation.plural

/**
 * *…, the ministry spokesman said. Jan Kowalik told reporters …*: whoever spoke in the sentence before by an office alone is the one
 * that a bare name speaks as in this one; a witness or resident is not.
 */
export function awaitsName(actor: RosterView, sentence: number, salient: readonly Salient[]): boolean {
  const isJustTold = salient.some((s) => s.id === actor.id && sentence - s.sentence === 1)
  return isUnnamedPerson(actor) && actor.title !== null && isJustTold
}
