import type { CodedEvent } from '../coded.js'
import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import { levelOf, type MeetingDraft } from './draft.js'

/** *met separately with the presidents of Chad and Niger*: a meeting with each, by the one who is named first. */
export function apart(draft: MeetingDraft, scene: Scene): MeetingDraft[] {
  const [lead, ...others] = draft.meeting.parties
  const isSeparate = draft.events[0]!.tellings.some((telling) => tellsApart(telling, scene))
  if (lead === undefined || others.length < 2 || !isSeparate) return [draft]
  return others.map((other) => {
    const parties = [lead, other]
    const sides = scene.parties.sides(parties)
    const heads = draft.meeting.heads.filter((id) => scene.parties.sides([id]).every((side) => sides.includes(side)))
    return { ...draft, meeting: { ...draft.meeting, parties, heads, level: levelOf(draft.tellings, heads, scene) } }
  })
}

/** Words before a verb's trigger at which *separately* can stand. */
const BEFORE = 3

/** *separate calls*, *spoke separately with*; *a separate call* is one. */
function tellsApart({ type, evidence, triggerPos }: CodedEvent, { coded, cues }: Scene): boolean {
  const tokens = coded.sentences[evidence.sentence]?.tokens ?? []
  const trigger = tokens.findIndex(({ end }) => end > evidence.trigger.start)
  if (type !== 'CONSULT' || trigger < 0) return false
  return tokens.some(({ lemma, start, end }, at) => {
    const isOne = said([tokens[at - 1]?.lemma ?? ''], cues.single)
    const isNear =
      at >= trigger - BEFORE && (triggerPos === 'n' ? at < trigger : start >= evidence.start && end <= evidence.end)
    return said([lemma], cues.separate) && !isOne && isNear
  })
}
