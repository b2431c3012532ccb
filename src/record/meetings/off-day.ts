import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import { breadth, daysBetween } from '../timeline/times.js'
import type { MeetingDraft } from './draft.js'

/** Days of the longest month, from its first to its last. */
const MONTH = 30
/** Days ahead of the story from which a day of the year is nearer behind it. */
const HALF_A_YEAR = 180

/**
 * *A round scheduled for April was called off*, told in October, *set for mid-May*: the April that is over, where a plan of which no year is said would be
 * read as one for the next; near-miss: *scheduled for next April*.
 */
export function dueBefore(draft: MeetingDraft, { published, cues }: Scene): MeetingDraft {
  const { time, meeting } = draft
  const isOff = meeting.status === 'cancelled' || meeting.status === 'postponed' || meeting.status === 'failed'
  if (!isOff || published === null || time?.from == null || time.to === null) return draft
  const length = breadth(time)
  const isMonth = length > 0 && length <= MONTH
  const words = time.text.toLowerCase().split(/\s+/)
  const isSaid = /\d{4}/.test(time.text) || said(words, cues.laterOne)
  if (!isMonth || isSaid || daysBetween(published, time.from) < HALF_A_YEAR - length) return draft
  const over = { ...time, from: yearBefore(time.from), to: yearBefore(time.to) }
  return { ...draft, time: over, meeting: { ...meeting, time: over } }
}

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
