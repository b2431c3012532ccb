import type { Gazetteer } from '../../../knowledge/types.js'
import { BODY_WORDS, type BodyWord, isBody } from '../descriptions/body-words.js'
import type { Designation } from '../descriptions/designation.js'
import { isNamelessBody } from '../descriptions/nominal.js'
import { isLeaderLevel, isSameNoun, isVeryNoun, type Part, takesUpRole } from '../descriptions/offices.js'
import type { Roster, RosterView } from '../roster.js'
import type { Salient } from './reference.js'

/** How far back a definite phrase may reach, in mentions. */
const REACH = 120

/** … and in sentences, for an office of another state than the story's own. */
const NEAR = 4

/** *the state broadcaster*, *the national airline*: a body of the story's own state. */
const OF_STATE =
  /^(?:state|national|public|federal|government|official|local|electoral|state-(?:run|owned|controlled))$/i

const IN_A_STATE = /^(?:opposition|ruling|governing|rebel|electoral|parliamentary|cross-party)$/i

/** *the regional government* is not meant by *the government*. */
const SUBNATIONAL = /\b(?:regional|provincial|local|municipal|city|state|county|district)\b/i

const SIDE = /^(?:north|south|east|west)(?:ern)?$/i

/** What taking up an actor may look at. */
export interface TakeUpScene {
  readonly gazetteer: Gazetteer
  /** The story's own state, or null. */
  readonly home: string | null
  /** The phrase's sentence. */
  readonly sentence: number
  /** Words before the noun. */
  readonly modifiers: readonly string[]
}

/**
 * The actor told before that a definite phrase takes up (*the minister*, *the bloc*, *the rebels*): one of the same part,
 * else one that the word is a broader term for; the latest of them. Null where there is none.
 */
export function takeUp(
  d: Designation,
  salient: readonly Salient[],
  roster: Roster,
  { gazetteer, home, sentence, modifiers }: TakeUpScene,
): string | null {
  if (!d.role) return null
  const isOwn = modifiers.some((word) => OF_STATE.test(word))
  const told = salient.slice(-REACH).reverse()
  const ids = [...new Set(told.flatMap((s) => s.id ?? []))]
  const part = { role: d.role, plural: d.plural }
  // *the eastern authorities*: of the governments told before, the one that is called eastern.
  const side = modifiers
    .find((word) => SIDE.test(word))
    ?.slice(0, 4)
    .toLowerCase()
  const isOfSide = (id: string) => !side || roster.get(id).name.toLowerCase().includes(side)
  // *the Lebanese group*: of that state.
  const state = isNamelessBody(d.role) ? d.country : null
  const isOfState = (id: string) => state === null || roster.get(id).country === state
  // *the authorities*, long after another state's were told of, are the home state's again.
  const isNear = (id: string) => told.some((s) => s.id === id && sentence - s.sentence <= NEAR)
  const isAbroad = (id: string) => home !== null && ![null, home].includes(roster.get(id).country)
  const isInReach = (id: string) => d.kind !== 'institution' || !isAbroad(id) || isNear(id)
  const isLocal = modifiers.some((word) => SUBNATIONAL.test(word))
  const isOfLevel = (id: string) => isLocal || d.kind !== 'institution' || !SUBNATIONAL.test(roster.get(id).name)
  // *an ethnic army … the military*: those who fight the state are not its army.
  const isOfCamp = (id: string) => d.sector !== 'MIL' || roster.get(id).sector !== 'REB'
  const takesUp = (id: string, p: Part) =>
    isOfKind(d, roster.get(id)) &&
    isOfCamp(id) &&
    isOfSide(id) &&
    isOfState(id) &&
    isOfLevel(id) &&
    isInReach(id) &&
    takesUpRole(part, p)
  // *a Malian official … the minister … the official*: who goes by the same word comes before who may be called so.
  const samePart =
    ids.find((id) => roster.partsOf(id).some((p) => isVeryNoun(part, p) && takesUp(id, p))) ??
    ids.find((id) => roster.partsOf(id).some((p) => isSameNoun(part, p) && takesUp(id, p))) ??
    ids.find((id) => roster.partsOf(id).some((p) => takesUp(id, p)))
  const word = lastWord(d.role)
  // *a rescue group … the Karen National Union fired first. The group denied it*: not of whom nothing was told for long.
  if (samePart && (word !== 'group' || isNear(samePart))) return samePart
  if (word === 'leader' && !d.plural) {
    // *the opposition leader* is no president.
    const isSide = (sector: string | null) => d.sector === 'GOV' || d.sector === null || sector !== 'GOV'
    const leader = ids.find((id) => {
      const { designation, level, sector } = roster.get(id)
      return designation.kind === 'person' && isLeaderLevel(level) && isSide(sector)
    })
    if (leader) return leader
  }
  if (SAME_SECTOR.has(word) && !d.plural) {
    const named = ids.find(
      (id) =>
        roster.get(id).designation.kind === 'person' &&
        roster.get(id).designation.form === 'name' &&
        roster.get(id).sector === d.sector,
    )
    if (named) return named
  }
  const body = BODY_WORDS[word]
  const isOpen = body !== undefined && (!body.isCapital || /^\p{Lu}/u.test(d.name))
  const named = ids.find((id) => {
    const actor = roster.get(id)
    // *the opposition alliance* is no union of states.
    if (actor.organization !== null && modifiers.some((word) => IN_A_STATE.test(word))) return false
    const isElsewhere = isOwn && actor.country !== null && actor.country !== home
    const isSuch = body !== undefined && (isOpen ? isSuchBody(word, body, actor, gazetteer) : isCalledSo(word, actor))
    return isSuch && isOfState(id) && !isElsewhere
  })
  const taken = samePart && !(named && isNear(named)) ? samePart : named
  return taken ?? (PEOPLE_WORDS.has(word) ? latestPeople(d, salient, roster) : null)
}

/** Loose words for office holders, which go with any named one of their sector. */
const SAME_SECTOR = new Set([
  'commander',
  'general',
  'politician',
  'cleric',
  'diplomat',
  'lawmaker',
  'officer',
  'envoy',
])

/** Words for people whom another word named before (*60 Afghans … the group*, *four nuns … the women*). */
const PEOPLE_WORDS = new Set([
  'man',
  'woman',
  'boy',
  'girl',
  'people',
  'victim',
  'youth',
  'person',
  'individual',
  'suspect',
  'group',
])

/** Words for people who bear no arms. */
const UNARMED = new Set(['woman', 'boy', 'girl', 'victim', 'youth', 'people'])
const ARMED = new Set(['MIL', 'REB', 'UAF', 'CRM', 'COP', 'SPY'])

function latestPeople(d: Designation, salient: readonly Salient[], roster: Roster): string | null {
  const isMany = d.plural || lastWord(d.role ?? '') === 'group'
  const found = [...salient.slice(-REACH)].reverse().find((s) => {
    if (s.id === null || s.modifier) return false
    const { sector, designation } = roster.get(s.id)
    const { kind } = designation
    if (UNARMED.has(lastWord(d.role ?? '')) && ARMED.has(sector ?? '')) return false
    return isMany ? s.plural && (kind === 'group' || kind === 'population') : !s.plural && kind === 'person'
  })
  return found?.id ?? null
}

function isOfKind(d: Designation, actor: RosterView): boolean {
  const kind = actor.designation.kind
  return (
    kind === d.kind ||
    (isBody(d.kind) && isBody(kind)) ||
    (['group', 'population'].includes(d.kind) && ['group', 'population'].includes(kind))
  )
}

function isSuchBody(word: string, body: BodyWord, actor: RosterView, gazetteer: Gazetteer): boolean {
  const { kind, form } = actor.designation
  if (!isBody(kind) || form === 'nominal') return false
  if (isCalledSo(word, actor)) return true
  if (body.isNamed && actor.sector !== null && !actor.name.toLowerCase().includes(word)) return false
  if (kind === 'organization' && actor.organization)
    return body.kinds.includes(gazetteer.organization(actor.organization)?.kind ?? '')
  return actor.sector !== null ? body.sectors.includes(actor.sector) : body.sectors.length > 0 && kind !== 'institution'
}

/** The word stands in the body's own name (*the Bank of Peru … the bank*). */
const isCalledSo = (word: string, { name, designation: { kind, form } }: RosterView): boolean =>
  isBody(kind) &&
  form === 'name' &&
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .includes(word)

const lastWord = (phrase: string): string => {
  const word =
    phrase
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? ''
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}
