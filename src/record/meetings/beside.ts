import type { CodedEvent } from '../coded.js'
import { isGathering, isPlain } from './forms.js'

/** *A meeting between the kings of X and Y* or *They also discussed a road*, told beside a summit of others: a meeting of its own, whoever is named at the summit. */
export function isBeside(
  meeting: CodedEvent,
  those: readonly string[],
  other: CodedEvent,
  others: readonly string[],
): boolean {
  const isApart = meeting.evidence.sentence !== other.evidence.sentence
  const isOwn = meeting.triggerPos === 'n' ? !meeting.isAnaphoric : isApart
  const isNew = isOwn && !meeting.isHeadline && isPlain(meeting.meeting?.form)
  return (
    isNew &&
    isGathering(other.meeting?.form) &&
    those.length > 1 &&
    others.length > 0 &&
    !those.every((id) => others.includes(id))
  )
}
