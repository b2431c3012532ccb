import type { Designation, Reading } from './designation.js'
import { isDefinite } from './nominal.js'
import { isSameNoun, takesUpRole } from './offices.js'
import type { Salient } from './reference.js'
import type { Roster, RosterView } from './roster.js'

/** A person's name with nothing said beside it. */
export const isBareName = (d: Designation): boolean =>
  d.kind === 'person' && d.form === 'name' && !d.title && !d.country && !d.organization

/** One person, told of without a name so far. */
export const isUnnamedPerson = ({ designation, name }: RosterView): boolean =>
  designation.kind === 'person' && designation.form === 'nominal' && name === designation.name && !designation.plural

/** *… — senior diplomat*: somebody of whom a headline says no more than an office is named in the story. */
export const isHeadlinesOwn = (
  { id, sentence, country }: Salient,
  roster: Roster,
  isHeadline: (sentence: number) => boolean,
): boolean => id !== null && country === null && isHeadline(sentence) && isUnnamedPerson(roster.get(id))

/**
 * *…, the ministry spokesman said. Jan Kowalik told reporters …*: whoever spoke in the sentence before by an office alone is the one
 * that a bare name speaks as in this one; a witness or resident is not.
 */
export function awaitsName(actor: RosterView, sentence: number, salient: readonly Salient[]): boolean {
  const isJustTold = salient.some((s) => s.id === actor.id && sentence - s.sentence === 1)
  return isUnnamedPerson(actor) && actor.title !== null && isJustTold
}

/** How many sentences back somebody may have been told of by the office alone that a name is put to. */
const REACH_OF_OFFICE = 3

/** *its finance minister said … the minister, Ana Ruiz, …*: who was told of by the office alone that stands beside a new name; or null. */
export function officeNamedBy(
  { tree, identities }: Reading,
  token: number,
  d: Designation,
  salient: readonly Salient[],
  roster: Roster,
): string | null {
  const members = identities.get(token)?.members ?? []
  const isBare = d.kind === 'person' && d.form === 'name' && !d.country && !d.organization && d.borrowFrom.length === 0
  // *a ministry spokesperson said … Spokesperson Ana Ruiz made the remarks*
  const isVoice = /^spokes(?:man|woman|person)$/.test(d.role ?? '')
  if (!isBare || !(isVoice || members.some((t) => t !== token && isDefinite(tree, t)))) return null
  const part = { role: d.role ?? '', plural: false }
  const found = [...salient].reverse().find(({ id, sentence }) => {
    if (id === null || tree.sentence.index - sentence > REACH_OF_OFFICE || !isUnnamedPerson(roster.get(id)))
      return false
    return roster.partsOf(id).some((p) => isSameNoun(part, p) && takesUpRole(part, p))
  })
  return found?.id ?? null
}
