import { said } from '../heard.js'
import { everyone, type Scene } from '../scene.js'
import { covers } from '../tokens.js'
import type { MeetingDraft } from './draft.js'

/** Words before a name in which its office stands (*Chile's Foreign Minister Ana Ruiz*, *His counterpart, Colonel Jan Soto*). */
const TITLE = 5

/**
 * *The foreign ministers of Chile and Peru met … "We are glad," Chile's Foreign Minister Ana Ruiz said*: those who met by their office, where the
 * story names one who holds it for each state; near-miss: *Chile's Interior Minister Ana Ruiz said*.
 */
export function officersOf({ events, meeting }: MeetingDraft, scene: Scene): string[] {
  const { parties, coded } = scene
  const groups = everyone(events[0]!.standing).flatMap((id) => parties.get(id) ?? [])
  const offices = groups.filter(
    ({ id, kind, country }) => kind !== 'state' && country !== null && !parties.isPerson(id),
  )
  if (meeting.heads.length > 0 || offices.length < 2 || offices.length !== groups.length) return []
  const found = offices.map((office) => {
    const held = coded.actors.filter(
      ({ id, country }) => parties.isPerson(id) && country === office.country && isHolder(id, office.name, scene),
    )
    return held.length === 1 ? held[0]!.id : null
  })
  return found.every((id) => id !== null) ? (found as string[]) : []
}

/** Whether words before a name of the person are those of the office, or take up somebody of the same. */
function isHolder(id: string, office: string, { parties, coded, cues }: Scene): boolean {
  const words = office.toLowerCase().split(' ').slice(-2)
  return (parties.get(id)?.mentions ?? []).some((mention) => {
    const sentence = coded.sentences.find((other) => covers(other, mention))
    const at = (sentence?.tokens ?? []).findIndex((token) => token.end >= mention.end)
    const before = (sentence?.tokens ?? [])
      .slice(Math.max(0, at - TITLE), at + 1)
      .map(({ lemma }) => lemma.toLowerCase())
    if (
      said(before, cues.formerly) ||
      said(before, cues.understudies) !== said(office.toLowerCase().split(' '), cues.understudies)
    )
      return false
    return (
      words.every((word) => before.some((lemma) => word === lemma || word === `${lemma}s`)) ||
      said(before, cues.counterparts)
    )
  })
}
