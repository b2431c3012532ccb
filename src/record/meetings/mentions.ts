import type { MeetingMention } from '../coded.js'
import { said } from '../heard.js'
import type { Scene } from '../scene.js'
import type { TextSpan } from '../schema/index.js'
import { levelOf, type MeetingDraft, startOf } from './draft.js'
import { officersOf } from './officers.js'

/** The meeting that a definite noun takes up: the last one of its noun or form told before, else the only one. */
function meantBy(mention: MeetingMention, drafts: readonly MeetingDraft[]): MeetingDraft | undefined {
  const fits = ({ tellings, meeting }: MeetingDraft) =>
    said([meeting.form, ...tellings.map((event) => event.triggerLemma)], [mention.noun])
  const before = drafts.filter((draft) => startOf(draft) <= mention.start)
  return before.filter(fits).at(-1) ?? drafts.find(fits) ?? (before.length === 1 ? before[0] : undefined)
}

/** Sentences over which a delegation is one of those at the meeting told before. */
const REACH = 2

/** *The Chilean team was led by Soto*: the meeting told last, or else first, that those of its side have. */
function attendedBy({ start, actors, of = [] }: MeetingMention, drafts: readonly MeetingDraft[], scene: Scene) {
  const here = sentenceAt(start, scene)
  const isTheirs = ({ meeting: { parties } }: MeetingDraft) =>
    parties.length > 1 &&
    (scene.parties.isAmong(actors, parties) || (of.length > 0 && scene.parties.isAmong(of, parties)))
  const before = drafts.filter((draft) => startOf(draft) <= start && isTheirs(draft))
  const isNear = ({ tellings }: MeetingDraft) =>
    tellings.some(({ evidence: { sentence } }) => sentence <= here && here - sentence <= REACH)
  return before.findLast(isNear) ?? before[0]
}

const sentenceAt = (at: number, { coded }: Scene): number =>
  coded.sentences.findIndex(({ start, end }) => start <= at && at < end)

/** Adds to each meeting those who, elsewhere in the story, are said to have led it, and what it is said to have been about. */
export function withMentions(drafts: readonly MeetingDraft[], scene: Scene): MeetingDraft[] {
  const mentions = scene.coded.sentences.flatMap((sentence) => sentence.meetingMentions ?? [])
  const meant = mentions.map((mention) => ({
    mention,
    draft: mention.part === 'delegation' ? attendedBy(mention, drafts, scene) : meantBy(mention, drafts),
  }))
  return drafts.map((draft) => {
    const mine = meant.filter((m) => m.draft === draft).map(({ mention }) => mention)
    const chairs = mine.filter(({ part }) => part === 'chair' || part === 'delegation').flatMap(({ actors }) => actors)
    const those = [...draft.meeting.heads, ...officersOf(draft, scene), ...chairs]
    const heads = [...new Set(those.filter((id, i) => i < draft.meeting.heads.length || scene.parties.isPerson(id)))]
    const agenda = withItems(draft.meeting.agenda, mine)
    const level = levelOf(draft.tellings, heads, scene)
    return { ...draft, meeting: { ...draft.meeting, heads, level, agenda } }
  })
}

function withItems(agenda: readonly TextSpan[], mentions: readonly MeetingMention[]): TextSpan[] {
  const items = mentions.flatMap(({ item }) => item ?? [])
  const fresh = items.filter((item) => !agenda.some((known) => known.start < item.end && item.start < known.end))
  return [...agenda, ...fresh].sort((a, b) => a.start - b.start)
}
