import { isBody } from '../descriptions/body-words.js'
import type { Designation, Reading } from '../descriptions/designation.js'
import { isDefinite } from '../descriptions/nominal.js'
import { isSameNoun, isSpokesperson, takesUpRole } from '../descriptions/offices.js'
import type { Roster, RosterView } from '../roster.js'
import type { Salient } from './reference.js'

/** A person's name with nothing said beside it. */
export const isBareName = (d: Designation): boolean =>
  d.kind === 'person' && d.form === 'name' && !d.title && !d.country && !d.organization

/** One person, told of without a name so far. */
const isUnnamedPerson = ({ designation, name }: RosterView): boolean =>
  designation.kind === 'person' && designation.form === 'nominal' && name === designation.name && !designation.plural

/** One body, told of without a name so far. */
const isUnnamedBody = ({ designation: { kind, form, plural } }: RosterView): boolean =>
  form === 'nominal' && !plural && isBody(kind)

/** *… — senior diplomat*, *Rights group says …*: of whom or what a headline says no more than that is named in the story. */
export function isHeadlinesOwn(
  { id, sentence, country }: Salient,
  roster: Roster,
  isHeadline: (sentence: number) => boolean,
): boolean {
  if (id === null || !isHeadline(sentence)) return false
  return (country === null && isUnnamedPerson(roster.get(id))) || isUnnamedBody(roster.get(id))
}

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
  const isVoice = isSpokesperson(d.role ?? '')
  if (!isBare || !(isVoice || members.some((t) => t !== token && isDefinite(tree, t)))) return null
  const part = { role: d.role ?? '', plural: false }
  const found = [...salient].reverse().find(({ id, sentence }) => {
    if (id === null || tree.sentence.index - sentence > REACH_OF_OFFICE || !isUnnamedPerson(roster.get(id)))
      return false
    return roster.partsOf(id).some((p) => isSameNoun(part, p) && takesUpRole(part, p))
  })
  return found?.id ?? null
}
