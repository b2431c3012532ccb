import type { CodedEvent } from '../coded.js'
import { lemmasWithin, said } from '../heard.js'
import type { Happening, StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import type { Meeting, MeetingLevel } from '../schema/index.js'
import { isBefore, isResolved } from '../timeline/times.js'
import { tokensBehind } from '../tokens.js'
import { isAgain, isLastTime, isRound, modifiersOf, numberOf } from './again.js'
import { type MeetingDraft, startOf } from './draft.js'
import { isGathering } from './forms.js'
import { originOf } from './origins.js'

function linkTarget(draft: MeetingDraft, kind: string, drafts: readonly MeetingDraft[]): MeetingDraft[] {
  const keys = new Set(
    draft.tellings.flatMap((event) => event.links.filter((link) => link.kind === kind).map((link) => link.to)),
  )
  return drafts.filter((other) => other !== draft && other.tellings.some((event) => keys.has(event.key)))
}

interface Near {
  readonly mine: CodedEvent
  readonly other: CodedEvent
  readonly draft: MeetingDraft
}

/** Meetings named later in a sentence of this one, with the two tellings, nearest first. */
function laterInSentence(draft: MeetingDraft, drafts: readonly MeetingDraft[]): Near[] {
  const found: Near[] = []
  for (const other of drafts) {
    if (other === draft || other.events[0] === draft.events[0]) continue
    for (const mine of draft.tellings) {
      for (const theirs of other.tellings) {
        const after = theirs.evidence.trigger.start - mine.evidence.trigger.end
        if (mine.evidence.sentence === theirs.evidence.sentence && after > 0)
          found.push({ mine, other: theirs, draft: other })
      }
    }
  }
  return found.sort((a, b) => a.other.evidence.trigger.start - b.other.evidence.trigger.start)
}

function lemmasBetween(near: Near, scene: Scene): string[] {
  const { sentence, trigger } = near.mine.evidence
  return lemmasWithin(scene.coded.sentences[sentence], { start: trigger.end, end: near.other.evidence.trigger.start })
}

function alongsideOf(draft: MeetingDraft, drafts: readonly MeetingDraft[], scene: Scene): MeetingDraft | null {
  const told = linkTarget(draft, 'alongside', drafts)[0]
  if (told) return told
  const near = laterInSentence(draft, drafts)[0]
  if (near && said(lemmasBetween(near, scene), scene.cues.alongside)) return near.draft
  return draft.tellings.some((event) => isOnItsMargins(event, scene)) ? gatheringBefore(draft, drafts) : null
}

/** *will also meet Soto on the sidelines*, *is planned on its sidelines*: whose margins they are was told before; near-miss: *on the margins of a forum*. */
function isOnItsMargins({ evidence: { sentence, trigger } }: CodedEvent, { coded, cues }: Scene): boolean {
  const after = tokensBehind({ sentence, trigger }, coded)
  const at = after.findIndex(({ lemma }) => said([lemma], cues.alongside))
  return at >= 0 && !said([after[at + 1]?.lemma ?? ''], cues.ofWhich)
}

/** The summit or conference told last before, else the meeting of other people told last. */
function gatheringBefore(draft: MeetingDraft, drafts: readonly MeetingDraft[]): MeetingDraft | null {
  const before = drafts.filter((other) => startOf(other) < startOf(draft) && other.meeting.form !== 'visit')
  return before.findLast(({ meeting }) => isGathering(meeting.form)) ?? before.at(-1) ?? null
}

/** *Holding the talks was part of the agreement reached when X met Y*: an agreement's noun between two meetings, after *part of*. */
function arisesFromOf(
  draft: MeetingDraft,
  drafts: readonly MeetingDraft[],
  all: readonly StoryEvent[],
  scene: Scene,
): MeetingDraft | null {
  const told = linkTarget(draft, 'arises-from', drafts)[0]
  if (told) return told
  const agreements = all
    .flatMap(({ tellings }) => tellings)
    .filter(({ type, triggerLemma }) => type === 'AGREE' || said([triggerLemma], scene.cues.papers))
  for (const near of laterInSentence(draft, drafts)) {
    const between = agreements.find(
      (event) =>
        event.evidence.sentence === near.mine.evidence.sentence &&
        event.evidence.trigger.start > near.mine.evidence.trigger.end &&
        event.evidence.trigger.end < near.other.evidence.trigger.start,
    )
    if (between && said(lemmasBetween({ ...near, other: between }, scene), scene.cues.partOf)) return near.draft
  }
  return originOf(draft, drafts, scene) ?? null
}

function cued(draft: MeetingDraft, cues: readonly string[], scene: Scene): boolean {
  return draft.tellings.some((event) => said(modifiersOf(event, scene), cues))
}

/** *a year earlier*: its time counts back from what was told before. */
function isBackDated(draft: MeetingDraft, { coded }: Scene): boolean {
  return draft.tellings.some(({ evidence, times }) =>
    coded.sentences[evidence.sentence]?.times?.some(
      (time) => time.anchor === 'before' && time.anchorAt === null && times.some((mine) => mine.start === time.start),
    ),
  )
}

/** The last meeting told before with the same sides, of the same people if there is one, else the next after it, whose time is on the right side of this one's. */
function lastOfSameSides(
  draft: MeetingDraft,
  drafts: readonly MeetingDraft[],
  ok: (other: MeetingDraft) => boolean,
  scene: Scene,
): MeetingDraft | undefined {
  // *a similar conference*, *their last summit*: the one of its form told before, whoever is named at it.
  const { form, parties } = draft.meeting
  const shares = (ids: readonly string[]) =>
    parties.length === 0 || ids.length === 0 || ids.some((id) => parties.includes(id))
  const ofForm = drafts.findLast(
    (other) =>
      startOf(other) < startOf(draft) && other.meeting.form === form && shares(other.meeting.parties) && ok(other),
  )
  if (ofForm !== undefined && (isGathering(form) || form === 'visit')) return ofForm
  // *The two agreed to meet again*, *A third meeting that the Chilean had asked for*, of all who were at the summit: each of them there.
  const same = (other: MeetingDraft) =>
    other.meeting.parties.length === 0 || scene.parties.isAmong(parties, other.meeting.parties)
  const fits = drafts.filter(
    (other) => other.events[0] !== draft.events[0] && startOf(other) < startOf(draft) && same(other) && ok(other),
  )
  // *A second round*: of those told right before.
  if (isRound(mainTellings(draft), scene) && fits.length > 0) return fits.at(-1)
  const { heads } = draft.meeting
  const ofThem = fits.findLast((other) => other.meeting.heads.some((id) => heads.includes(id)))
  // *The commission will meet in May … Its last session, in March, …*: of just those told right before.
  const beside = fits.findLast(
    (other) =>
      isRightBefore(other, draft) && parties.length > 0 && scene.parties.sameSet(parties, other.meeting.parties),
  )
  const next = fits
    .filter((other) => isBefore(draft.time, other.time))
    .sort((a, b) => a.time!.from!.localeCompare(b.time!.from!))[0]
  return ofThem ?? beside ?? next ?? fits.at(-1)
}

const isRightBefore = ({ tellings: a }: MeetingDraft, { tellings: b }: MeetingDraft): boolean =>
  a.some((x) => b.some((y) => y.evidence.sentence - x.evidence.sentence === 1))

/** Those of the event that tells the meeting best. */
const mainTellings = ({ events }: MeetingDraft): Happening => events[0]!.tellings

/** By their days; what was held came before what is planned, *later this month* though it be. */
function comesBefore(a: MeetingDraft, b: MeetingDraft): boolean | null {
  const [first, second] = [a.meeting.status, b.meeting.status]
  if (first === 'held' && second === 'planned') return true
  if (first === 'planned' && second === 'held') return false
  return isBefore(a.time, b.time)
}

/** *A first round was held in Bern in May and a second in Oslo in July*: all of them before the talks of the same sides that are news. */
function newsAfter(draft: MeetingDraft, drafts: readonly MeetingDraft[], scene: Scene): MeetingDraft | undefined {
  const { parties } = scene
  if (!isRound(mainTellings(draft), scene) || draft.meeting.status !== 'held' || !isResolved(draft.time))
    return undefined
  const mine = draft.meeting.parties
  const news = drafts.find((other) => other.meeting.parties.length > 1 && parties.isAmong(mine, other.meeting.parties))
  return news === undefined || isRound(mainTellings(news), scene) || startOf(news) > startOf(draft) ? undefined : news
}

const numbersOf = ({ tellings }: MeetingDraft, scene: Scene): number[] =>
  tellings.flatMap((event) => numberOf(event, scene) ?? [])

/** From the second on: what is *the first in a year* is counted from anywhere. */
const isNextOf = (before: readonly number[], after: readonly number[]): boolean =>
  before.some((n) => n > 1 && after.includes(n + 1))

const shareParties = ({ meeting: a }: MeetingDraft, { meeting: b }: MeetingDraft, { parties }: Scene): boolean =>
  a.parties.length === 0 || parties.isAmong(a.parties, b.parties) || parties.isAmong(b.parties, a.parties)

/** Pairs of earlier and later meeting of one series. */
function seriesOf(drafts: readonly MeetingDraft[], scene: Scene): [MeetingDraft, MeetingDraft][] {
  const found: [MeetingDraft, MeetingDraft][] = drafts.flatMap((draft) =>
    linkTarget(draft, 'preceded-by', drafts).map((other): [MeetingDraft, MeetingDraft] => [other, draft]),
  )
  for (const [i, draft] of drafts.entries()) {
    // *in Lima in May and in Bern in June*: one telling of several.
    const last = drafts.findLast((other, j) => j < i && other.events[0] === draft.events[0])
    if (last !== undefined && isBefore(last.time, draft.time) && shareParties(last, draft, scene))
      found.push([last, draft])
    for (const other of linkTarget(draft, 'after', drafts))
      if (scene.parties.sameSet(draft.meeting.parties, other.meeting.parties)) found.push([other, draft])
    const news = newsAfter(draft, drafts, scene)
    if (news !== undefined && comesBefore(draft, news) !== false) found.push([draft, news])
    // *The 10th round was held in May* beside *the 11th round*
    const before = numbersOf(draft, scene)
    for (const other of drafts)
      if (isNextOf(before, numbersOf(other, scene)) && shareParties(draft, other, scene)) found.push([draft, other])
    // *on his last visit*, *the bloc's last summit*
    const isLastOne =
      draft.tellings.every(({ triggerPos }) => triggerPos === 'n') && cued(draft, scene.cues.lastTime, scene)
    const isLast = isLastOne || draft.tellings.some((event) => isLastTime(event, scene))
    if (isLast || cued(draft, scene.cues.earlierOne, scene) || isBackDated(draft, scene)) {
      const later = lastOfSameSides(draft, drafts, (other) => comesBefore(draft, other) !== false, scene)
      if (later) found.push([draft, later])
    } else if (cued(draft, scene.cues.firstOne, scene)) {
      const later = lastOfSameSides(draft, drafts, (other) => isBefore(draft.time, other.time) === true, scene)
      if (later) found.push([draft, later])
    } else if (cued(draft, scene.cues.laterOne, scene) || draft.tellings.some((event) => isAgain(event, scene))) {
      const earlier = lastOfSameSides(draft, drafts, (other) => comesBefore(other, draft) !== false, scene)
      if (earlier) found.push([earlier, draft])
    }
  }
  return found.filter(([earlier, later]) => comesBefore(later, earlier) !== true)
}

/** *The defence ministers of Chad and Niger will meet … Their last meeting was in May*: as high as the other at which just these met, who go by their office. */
function levelBeside(
  { meeting, events }: MeetingDraft,
  drafts: readonly MeetingDraft[],
  { parties }: Scene,
): MeetingLevel {
  const those = (event: StoryEvent) => [...new Set(everyone(event.standing))].sort().join(' ')
  const isByOffice = everyone(events[0]!.standing).some(
    (id) => parties.get(id)?.kind !== 'state' && !parties.isPerson(id),
  )
  if (meeting.level !== 'unknown' || meeting.heads.length > 0 || !isByOffice) return meeting.level
  const other = drafts.find(
    (draft) => draft.meeting.level !== 'unknown' && those(draft.events[0]!) === those(events[0]!),
  )
  return other?.meeting.level ?? 'unknown'
}

/** The meetings with their chain: alongside (which lends its time), arising from, preceded by. */
export function chained(drafts: readonly MeetingDraft[], all: readonly StoryEvent[], scene: Scene): Meeting[] {
  const series = seriesOf(drafts, scene)
  const beside = new Map(drafts.map((draft) => [draft, alongsideOf(draft, drafts, scene)]))
  return drafts.map((draft) => {
    const host = beside.get(draft) ?? null
    const guest = drafts.find((other) => beside.get(other) === draft)
    return {
      ...draft.meeting,
      level: levelBeside(draft, drafts, scene),
      time: isResolved(draft.time) ? draft.time : (host?.time ?? guest?.time ?? draft.time),
      place: draft.meeting.place ?? host?.meeting.place ?? null,
      alongside: host?.meeting.id ?? null,
      arisesFrom: arisesFromOf(draft, drafts, all, scene)?.meeting.id ?? null,
      precededBy: [...new Set(series.filter(([, later]) => later === draft).map(([earlier]) => earlier.meeting.id))],
    }
  })
}
