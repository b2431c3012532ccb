import { said } from '../heard.js'
import type { Scene } from '../scene.js'

/** Sectors of those with whom a state itself deals at home. */
const ARMED: ReadonlySet<string | null> = new Set(['REB'])

/**
 * *The premier met the opposition's leader*, *The council will meet*: at home those meet who are named, where abroad a state stands for all
 * who speak for it; near-miss: a government's talks with rebels.
 */
export function atHome(
  told: readonly string[],
  heads: readonly string[],
  acting: readonly string[],
  { parties }: Scene,
): string[] {
  const named = heads.filter((id) => parties.isPerson(id))
  // A party of no state told is of the state of who speaks for it (*the leader of Unity*).
  const countryOf = (id: string) => {
    const { country, organization } = parties.get(id) ?? { country: null, organization: null }
    const speaker = named.find((head) => parties.principal(head) === id)
    return country ?? (organization === null && speaker ? parties.countryOf(speaker) : null)
  }
  const countries = new Set([...told, ...heads].map(countryOf))
  if (countries.size !== 1 || countries.has(null)) return [...told]
  if ([...told, ...heads].some((id) => ARMED.has(parties.get(id)?.sector ?? null))) return [...told]
  const isBody = acting.length > 0 && acting.every((id) => parties.get(id)?.kind === 'institution')
  if (told.length === 1 && isBody) return parties.principals(acting).length === 1 ? [...new Set(acting)] : [...told]
  const isSpokenFor = (id: string) => named.some((head) => head !== id && parties.principal(head) === id)
  const those = [...new Set([...named, ...told.filter((id) => !isSpokenFor(id))])]
  return those.length > 1 ? those : [...told]
}

/** *A team led by Trade Minister Soto will fly to Oslo*: the state of who leads it, where nothing is told of whose team it is. */
export function withStatesOfTeams(told: readonly string[], heads: readonly string[], scene: Scene): string[] {
  const { parties, coded, cues } = scene
  const isTeam = (id: string) => {
    const actor = parties.get(id)
    const words = actor?.name.toLowerCase().split(/[\s’']+/) ?? []
    return actor?.country === null && actor.organization === null && said(words.slice(-1), cues.attendants)
  }
  const stateOf = (id: string) => {
    const leader = isTeam(id) ? heads.find((head) => head !== id && parties.principal(head) === id) : undefined
    const country = leader === undefined ? null : parties.countryOf(leader)
    if (leader === undefined || country === null) return id
    return coded.actors.find((actor) => actor.kind === 'state' && actor.country === country)?.id ?? leader
  }
  return [...new Set(told.map(stateOf))]
}
