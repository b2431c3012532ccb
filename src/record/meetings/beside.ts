import type { CodedEvent } from '../coded.js'

const isPlain = ({ meeting }: CodedEvent): boolean => meeting?.form === 'talks' || meeting?.form === 'meeting'

/** *A meeting between the kings of X and Y* or *They also discussed a road*, told beside a summit of others: a meeting of its own, whoever is named at the summit. */
export function isBeside(
  meeting: CodedEvent,
  those: readonly string[],
  other: CodedEvent,
  others: readonly string[],
): boolean {
  const isApart = meeting.evidence.sentence !== other.evidence.sentence
  const isOwn = meeting.triggerPos === 'n' ? !meeting.isAnaphoric : isApart
  const isNew = isOwn && !meeting.isHeadline && isPlain(meeting)
  const isGathering = other.meeting?.form === 'summit' || other.meeting?.form === 'conference'
  return isNew && isGathering && those.length > 1 && others.length > 0 && !those.every((id) => others.includes(id))
}
