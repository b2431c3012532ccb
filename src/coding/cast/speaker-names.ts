import type { Designation } from './designation.js'
import type { Salient } from './reference.js'
import type { RosterView } from './roster.js'

/** A person's name with nothing said beside it. */
export const isBareName = (d: Designation): boolean =>
  d.kind === 'person' && d.form === 'name' && !d.title && !d.country && !d.organization

/**
 * *…, the ministry spokesman said. Jan Kowalik told reporters …*: whoever spoke in the sentence before by an office alone is the one
 * that a bare name speaks as in this one; a witness or resident is not.
 */
export function awaitsName(
  { id, designation, name, title }: RosterView,
  sentence: number,
  salient: readonly Salient[],
): boolean {
  const isUnnamed = designation.form === 'nominal' && name === designation.name && !designation.plural
  const isJustTold = salient.some((s) => s.id === id && sentence - s.sentence === 1)
  return isUnnamed && designation.kind === 'person' && title !== null && isJustTold
}
