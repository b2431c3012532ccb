import type { Happening } from '../repeats/repeats.js'
import type { Scene } from '../scene.js'
import type { RecordSpan, TimeSpan } from '../schema/index.js'
import { covers } from '../tokens.js'
import { levelOf, type MeetingDraft } from './draft.js'

/** Words from behind one day to the next: what is told of one of several meetings. */
interface Leg extends RecordSpan {
  readonly draft: MeetingDraft
}

/**
 * *met Soto in Lima on Monday and Paz in Bern on Tuesday*, *will travel to Lima on Friday and to Bern on Sunday*: of several that one verb
 * tells, each is with those and at the place named before its own day; near-miss: *met Soto on Monday and Tuesday*.
 */
export function withLegs(drafts: readonly MeetingDraft[], telling: Happening[number], scene: Scene): MeetingDraft[] {
  const { sentence, trigger } = telling.evidence
  const timed = drafts.flatMap((draft) => (draft.time === null ? [] : [{ draft, time: draft.time }]))
  const isHere = ({ time }: { time: TimeSpan }) => time.start >= trigger.end
  if (timed.length !== drafts.length || !timed.every(isHere)) return [...drafts]
  const legs = [...timed]
    .sort((a, b) => a.time.start - b.time.start)
    .map(({ draft, time }, i, all): Leg => ({ draft, start: all[i - 1]?.time.end ?? trigger.end, end: time.end }))
  const places = legs.map((leg) => scene.coded.sentences[sentence]!.places?.filter((place) => covers(leg, place)) ?? [])
  const guests = legs.map((leg) => guestsOn(leg, scene))
  const isApart = guests.every(
    (ids, i) => ids.length > 0 && guests.every((others, j) => i === j || !sameAs(ids, others)),
  )
  return legs.map(({ draft }, i) => {
    // *visited Lima in May and Bern in June*: the town of another leg is none of this one's.
    const own = draft.meeting.place
    const isOthers = isApart && own !== null && legs.some((leg, j) => j !== i && covers(leg, own))
    const place = places[i]![0] ?? (isOthers ? null : own)
    const others = isApart
      ? guests.flatMap((ids, j) => (i === j ? [] : ids)).filter((id) => !guests[i]!.includes(id))
      : []
    const isThere = (id: string) => !others.includes(id)
    const heads = draft.meeting.heads.filter(isThere)
    const parties = draft.meeting.parties.filter(isThere)
    const level = isApart ? levelOf(draft.tellings, heads, scene) : draft.meeting.level
    return { ...draft, meeting: { ...draft.meeting, place, heads, parties, level } }
  })
}

/** Those of the meeting whom its leg names, or for whom somebody stands whom it names. */
function guestsOn(leg: Leg, { parties }: Scene): string[] {
  const { meeting } = leg.draft
  const isNamed = (id: string) => (parties.get(id)?.mentions ?? []).some((mention) => covers(leg, mention))
  const named = meeting.heads.filter(isNamed)
  const isSpokenFor = (id: string) => named.some((head) => parties.principal(head) === id)
  return [...named, ...meeting.parties.filter((id) => !named.includes(id) && (isNamed(id) || isSpokenFor(id)))]
}

const sameAs = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))
