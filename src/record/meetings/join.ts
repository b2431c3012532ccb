import type { CodedEvent } from '../coded.js'
import { lemmasWithin, said } from '../heard.js'
import { isAttendance } from '../repeats/compare.js'
import type { StoryEvent } from '../repeats/repeats.js'
import { hasMargins } from '../repeats/within.js'
import { everyone, type Scene } from '../scene.js'
import { isResolved, overlapInTime } from '../timeline/times.js'
import { covers, tokensWithin } from '../tokens.js'
import { anotherOfItsKind, isRound, numberOf } from './again.js'
import { isPlain } from './forms.js'
import { isMediatedBy, isOfTalksTold } from './mediation.js'

/** Acts that tell one meeting, the first of them the one that tells it best. */
type MeetingGroup = readonly StoryEvent[]

/** Sentences over which words without a time and place of their own can be about a meeting told before. */
const REACH = 4

/** Whether the first says when or where, and the second says it otherwise or not at all. */
function isSetElsewhere({ standing: a, tellings }: StoryEvent, { standing: b }: StoryEvent): boolean {
  // *discussed the bridge at Ani*, *exchanged views on the war in Mali*: a place within what was discussed is none of theirs.
  const isInContent = tellings.some(({ place, content, meeting }) =>
    [content, ...(meeting?.agenda ?? [])].some((span) => place !== null && span !== null && covers(span, place)),
  )
  const sameTime = !isResolved(a.time) || (isResolved(b.time) && a.time.from === b.time.from && a.time.to === b.time.to)
  return !sameTime || (a.place !== null && !isInContent && a.place.name !== b.place?.name)
}

/** Characters from the start of an object to its noun (*security talks*). */
const NEAR_START = 12

const startOf = ({ tellings }: StoryEvent): number => tellings[0]!.evidence.trigger.start

const gapBetween = (a: StoryEvent, b: StoryEvent): number =>
  Math.min(...a.tellings.flatMap((x) => b.tellings.map((y) => Math.abs(x.evidence.sentence - y.evidence.sentence))))

const isAnother = ({ tellings }: StoryEvent, scene: Scene): boolean =>
  tellings.some((event) => anotherOfItsKind(event, scene))

/** A plural or a body named only by what it was there (*the participants*, *the envoys*, *the two leaders*). */
function isRoleOnly(id: string, { parties, cues }: Scene): boolean {
  const actor = parties.get(id)
  if (!actor || actor.kind === 'person' || actor.kind === 'state') return false
  const words = actor.name.toLowerCase().split(/[\s’']+/)
  return words.length <= 3 && said(words.slice(-1), cues.attendants)
}

/** *officials of the two ministries* are two sides, whatever they are called. */
function namesNobody(ids: readonly string[], scene: Scene): boolean {
  const countries = new Set(ids.map((id) => scene.parties.countryOf(id)))
  return countries.size <= 1 && ids.every((id) => isRoleOnly(id, scene))
}

const sidesOf = ({ standing }: StoryEvent, { parties }: Scene): string[] => parties.sides(everyone(standing))

/** The same without those who act in it: who is named beside *the summit* need not have been all that met. */
function nobodys(event: StoryEvent): StoryEvent {
  const tellings = event.tellings.map((telling) => ({
    ...telling,
    sources: [],
    targets: [],
    meeting: telling.meeting && { ...telling.meeting, heads: [] },
  }))
  return { ...event, tellings, standing: { ...event.standing, sources: [], targets: [] } }
}

const isVisit = ({ tellings }: StoryEvent): boolean => tellings.some(({ meeting }) => meeting?.form === 'visit')

/** Words between *for* and the meeting's noun (*for two days of talks*, *for indirect talks*). */
const MEASURE = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'ADP'])

/** *flew to Oslo on Sunday for two days of talks with rebels*: the noun behind *for* says what one went there for. */
function isGoal(event: StoryEvent, visit: StoryEvent, { coded, cues }: Scene): boolean {
  if (!isVisit(visit) || isVisit(event)) return false
  return visit.tellings.some((going) =>
    event.tellings.some((told) => {
      const between = { start: going.evidence.trigger.end, end: told.evidence.trigger.start }
      const isBehind = told.evidence.sentence === going.evidence.sentence && between.start <= between.end
      if (told.triggerPos !== 'n' || !isBehind) return false
      const way = tokensWithin(coded.sentences[going.evidence.sentence], between)
      const goal = way.findLastIndex(({ lemma }) => said([lemma], cues.purpose))
      const isBroken = way.slice(0, goal).some(({ upos }) => upos === 'VERB' || upos === 'CCONJ' || upos === 'SCONJ')
      return goal >= 0 && !isBroken && way.slice(goal).every(({ upos }) => MEASURE.has(upos))
    }),
  )
}

/** *will travel to Abuja to brief the leaders*, *is to meet her to discuss the letters*: what one goes or meets there for is the meeting. */
function isPurpose(event: StoryEvent, visit: StoryEvent, scene: Scene): boolean {
  const isOfThem =
    sidesOf(event, scene).length === 1 || scene.parties.isAmong(everyone(event.standing), everyone(visit.standing))
  const isAlone = isOfThem && event.tellings.every(({ triggerPos }) => triggerPos === 'v')
  return visit.tellings.some(
    ({ meeting, content, key, evidence, sources }) =>
      (meeting?.form === 'visit' || isAlone) &&
      event.tellings.some((told) => {
        const at = told.evidence.trigger.start
        const inside = told.parent === key || (content !== null && content.start <= at && at < content.end)
        const sameSide = told.sources.some((id) => sources.includes(id))
        return told.evidence.sentence === evidence.sentence && inside && sameSide
      }),
  )
}

/** *met his counterpart for talks*: the noun right behind the verb says what the meeting was. */
function isObject(event: StoryEvent, verb: StoryEvent): boolean {
  return verb.tellings.some(
    ({ content, evidence, triggerPos }) =>
      triggerPos === 'v' &&
      content !== null &&
      event.tellings.some(
        (told) =>
          told.triggerPos === 'n' &&
          told.evidence.sentence === evidence.sentence &&
          content.start <= told.evidence.trigger.start &&
          told.evidence.trigger.start - content.start < NEAR_START,
      ),
  )
}

/** *The conference, hosted by X, was chaired by Y*: two verbs on the noun of one meeting. */
function isOnSameNoun(event: StoryEvent, other: StoryEvent, { coded, cues }: Scene): boolean {
  const nounIn = ({ content, evidence }: CodedEvent): number | null => {
    if (content === null) return null
    const inside = tokensWithin(coded.sentences[evidence.sentence], content)
    return inside.slice(0, 4).find(({ lemma }) => said([lemma], cues.meetingNouns))?.start ?? null
  }
  return event.tellings.some((a) => other.tellings.some((b) => nounIn(a) !== null && nounIn(a) === nounIn(b)))
}

/** *On the sidelines of the summit*: the noun takes up the summit told before, whoever stands beside it. */
function takesUpNoun(event: StoryEvent, other: StoryEvent, scene: Scene): boolean {
  const form = event.tellings[0]!.meeting?.form
  if (form == null || form === 'visit' || form === 'call') return false
  // *on the sidelines of the Lima meeting*: a plain noun does so where others meet beside it.
  if (isPlain(form) && !event.tellings.every((telling) => hasMargins(telling, scene))) return false
  const isNoun = event.tellings.every(({ triggerPos, isAnaphoric }) => triggerPos === 'n' && isAnaphoric)
  // *a summit in Accra in May*, whoever meets there
  const isSet = isResolved(other.standing.time) && other.standing.place !== null
  const isKnown = sidesOf(other, scene).length > 1 || isSet
  return isNoun && other.tellings.some(({ meeting }) => meeting?.form === form) && isKnown
}

/** *The presidents of Chad and Niger attended the summit*: the summit told before, at which they were. */
function isAttendedBy(event: StoryEvent, other: StoryEvent, scene: Scene): boolean {
  const forms = other.tellings.flatMap(({ meeting, triggerLemma }) => [meeting?.form ?? '', triggerLemma])
  return event.tellings.every((telling) => {
    const { content, evidence } = telling
    if (content === null || !isAttendance(telling, scene)) return false
    const [article, ...more] = tokensWithin(scene.coded.sentences[evidence.sentence], content)
    const isDefinite = article !== undefined && said([article.lemma], scene.cues.definite)
    return (
      isDefinite && more.slice(0, 3).some(({ lemma }) => said([lemma], scene.cues.meetingNouns) && said([lemma], forms))
    )
  })
}

/** *The two sides exchanged views on the war*: talk, wherever those were told to meet. */
const isTalk = ({ tellings }: StoryEvent, { cues }: Scene): boolean =>
  tellings.every(({ triggerLemma, triggerPos }) => triggerPos === 'v' && said([triggerLemma], cues.discussing))

/** *The participants discussed …*, *would receive the envoys*: one side at least is named by the meeting alone. */
function isByAttendants(event: StoryEvent, other: StoryEvent, scene: Scene): boolean {
  const { sources, targets } = event.standing
  const all = [...sources, ...targets]
  // *EU ministers*, *foreign ministers of the African Union*: those of a body are who they are, whoever met before.
  const ofBodies = all.filter((id) => scene.parties.isOfBloc(id))
  if (all.length === 0 || !scene.parties.isAmong(ofBodies, everyone(other.standing))) return false
  const receives = said(
    event.tellings.map(({ triggerLemma }) => triggerLemma),
    scene.cues.receive,
  )
  return namesNobody(all, scene) || (receives && targets.length > 0 && namesNobody(targets, scene))
}

/** *Trump's call with Erdoğan*, *The two were to discuss a deal*: the same sides, and nothing of when and where. */
function isSameRound(event: StoryEvent, other: StoryEvent, scene: Scene): boolean {
  const sides = sidesOf(event, scene)
  if (isVisit(event) !== isVisit(other) || isOfOthers(event, other, scene)) return false
  const refers = event.tellings.every(({ triggerPos, isAnaphoric }) => triggerPos === 'v' || isAnaphoric)
  return sides.length > 1 && refers && scene.parties.sameSides(everyone(event.standing), everyone(other.standing))
}

/** *held talks with his counterpart, Soto … was later received by President Paz*: by another of the same side, who is named. */
function isOfOthers(event: StoryEvent, other: StoryEvent, { parties }: Scene): boolean {
  const persons = ({ standing }: StoryEvent) => everyone(standing).filter((id) => parties.isPerson(id))
  const [here, there] = [persons(event), persons(other)]
  // *discussed a visit by Minister Orlov*: one alone need not be there.
  if (parties.sides(here).length < 2) return false
  return here.some((id) => {
    const [side] = parties.sides([id])
    const theirs = there.filter((head) => parties.sides([head]).includes(side ?? ''))
    return theirs.length > 0 && !theirs.includes(id) && !theirs.some((head) => here.includes(head))
  })
}

/** *will raise it with her counterpart when they meet on Monday*: what the one is told to happen at is the other. */
function isAtOnce(event: StoryEvent, other: StoryEvent, scene: Scene): boolean {
  const linked = (a: StoryEvent, b: StoryEvent) =>
    a.tellings.some(({ links }) =>
      links.some(({ kind, to }) => kind === 'during' && b.tellings.some(({ key }) => key === to)),
    )
  const byVerb = ({ tellings }: StoryEvent) => tellings[0]!.triggerPos === 'v'
  // *last met in Lima in May, while their deputies are due to gather in June*
  const [mine, theirs] = [event.standing.time, other.standing.time]
  if (isResolved(mine) && isResolved(theirs) && overlapInTime(mine, theirs) === false) return false
  return (
    sidesOf(event, scene).length > 0 &&
    byVerb(event) &&
    byVerb(other) &&
    (linked(event, other) || linked(other, event)) &&
    (scene.parties.isAmong(everyone(event.standing), everyone(other.standing)) ||
      scene.parties.isAmong(everyone(other.standing), everyone(event.standing)))
  )
}

function isRetold(event: StoryEvent, other: StoryEvent, scene: Scene): boolean {
  if (
    isGoal(event, other, scene) ||
    isPurpose(event, other, scene) ||
    isObject(event, other) ||
    isOnSameNoun(event, other, scene)
  )
    return true
  if (isAtOnce(event, other, scene) || isMediatedBy(event, other, scene) || isOfTalksTold(event, other, scene))
    return true
  if (isAttendedBy(event, other, scene)) return true
  if (isSetElsewhere(event, other) || isAnother(event, scene)) return false
  if (event.standing.polarity !== other.standing.polarity) return false
  if (takesUpNoun(event, other, scene)) return true
  const isPlanned = ({ standing: { status } }: StoryEvent) => status === 'planned' || status === 'hypothetical'
  if (isPlanned(event) !== isPlanned(other)) return false
  const isNear = gapBetween(event, other) <= REACH
  const isNoun = event.tellings.every(({ triggerPos }) => triggerPos === 'n')
  const pointsBack = isNoun && event.tellings.every(({ isAnaphoric }) => isAnaphoric)
  // *met on the margins of the summit*: a noun beside the verb is another meeting.
  if (isNoun && gapBetween(event, other) === 0) return false
  return (
    (isNear && isByAttendants(event, other, scene)) ||
    ((isNear || pointsBack || isTalk(event, scene)) && isSameRound(event, other, scene))
  )
}

/** Joins acts that tell a meeting again to the last group before that they can be about. */
export function joinRetold(meetings: readonly StoryEvent[], scene: Scene): MeetingGroup[] {
  const groups: StoryEvent[][] = []
  for (const event of [...meetings].sort((a, b) => startOf(a) - startOf(b))) {
    const home = groups.findLast((group) => isRetold(event, group[0]!, scene))
    if (home === undefined) groups.push([event])
    else {
      // *flew to Oslo for talks with the rebels*: those who talk are who meets, whoever's town it is; near-miss: *for talks of the envoys*.
      const named = everyone(event.standing).filter((id) => !isRoleOnly(id, scene))
      if (isGoal(event, home[0]!, scene) && scene.parties.sides(named).length > 1)
        home[0] = between(home[0]!, everyoneOf(event))
      // … and who is named far behind in what they talked of (*discussed a visit by Minister Soto*) need not have been there.
      const isFar = isTalk(event, scene) && gapBetween(event, home[0]!) > REACH
      const isOfThem = !isFar && (isSameRound(event, home[0]!, scene) || isAttendedBy(event, home[0]!, scene))
      home.push(isOfThem ? event : nobodys(event))
    }
  }
  return groups.map((group, i) => {
    const before = groups.slice(0, i)
    const told = named(group[0]!, before, scene)
    return [told.standing.polarity === 'negative' ? offBetween(told, before, scene) : told, ...group.slice(1)]
  })
}

/** *The leaders last met …*, *A follow-up will be held …*: who meets at the meeting that is news, where the text names nobody. */
function named(event: StoryEvent, before: readonly MeetingGroup[], scene: Scene): StoryEvent {
  const { sources, targets } = event.standing
  // *The delegations will return to Doha*: whose town it is says nothing of who meets.
  const all = isVisit(event) && sources.length > 0 ? sources : [...sources, ...targets]
  const isHosted = isHostedRound(event, scene)
  if ((!namesNobody(all, scene) || all.some((id) => scene.parties.isOfBloc(id))) && !isHosted) return event
  const main = newsBefore(event, before, scene)
  const isCounted = event.tellings.some((telling) => numberOf(telling, scene) !== null)
  const isOfSeries =
    main !== undefined && (all.length > 0 || isRound(event.tellings, scene) || isCounted || isAnother(event, scene))
  if (isHosted && main === undefined) return event
  const joint = isOfSeries
    ? [...new Set(everyoneOf(main[0]!).map((id) => stateOf(id, scene)))]
    : all.length === 0
      ? actingThere(event, scene)
      : []
  // *The round was put off, as the Chilean delegation did not come*: no round of others.
  const countries = new Set(joint.map((id) => scene.parties.countryOf(id)))
  const isOther =
    event.standing.polarity === 'negative' &&
    !isHosted &&
    all.some((id) => scene.parties.countryOf(id) !== null && !countries.has(scene.parties.countryOf(id)))
  return joint.length === 0 || isOther ? event : between(event, joint)
}

/** *The third round was to have been hosted by Bern*, *a trilateral summit that Peru is to host*: who has it in their house need not be who meets. */
function isHostedRound({ tellings, standing }: StoryEvent, { coded, cues }: Scene): boolean {
  const all = [...standing.sources, ...standing.targets]
  // *hosted a separate round in May*: a meeting of its own.
  if (
    all.length !== 1 ||
    standing.status !== 'planned' ||
    !tellings.every(({ triggerLemma }) => said([triggerLemma], cues.hosting))
  )
    return false
  return tellings.some(({ evidence }) => {
    const words = lemmasWithin(coded.sentences[evidence.sentence], evidence)
    const noun = words.findIndex((lemma) => said([lemma], cues.meetingNouns))
    return said(words.slice(0, Math.max(0, noun)), cues.laterOne, cues.earlierOne, cues.shared)
  })
}

/** The first meeting told that two sides have; for one of several (*A third was held last week*) the one told right before. */
function newsBefore(event: StoryEvent, before: readonly MeetingGroup[], scene: Scene): MeetingGroup | undefined {
  const near = before.findLast(([first]) => gapBetween(event, first!) <= REACH && sidesOf(first!, scene).length > 0)
  const first = before.find(([told]) => sidesOf(told!, scene).length > 1)
  return (isRound(event.tellings, scene) ? near : undefined) ?? first
}

/** Sentences over which one that was called off can be one more between those who met before. */
const OFF_REACH = 2

/**
 * *A meeting set for Oslo in May was called off*: where it names nobody, it was to be between those of the meeting told right before;
 * near-miss: *Chile called off a meeting*, which says who did.
 */
export function offBetween(act: StoryEvent, before: readonly MeetingGroup[], scene: Scene): StoryEvent {
  const isNamed = act.tellings.some(
    ({ meeting }) => (meeting?.setFor?.parties ?? []).length > 0 || meeting?.form === 'visit',
  )
  if (isNamed || everyone(act.standing).length > 0) return act
  const near = before.findLast(
    ([first]) =>
      startOf(first!) < startOf(act) && gapBetween(act, first!) <= OFF_REACH && sidesOf(first!, scene).length > 1,
  )
  return near === undefined ? act : between(act, everyoneOf(near[0]!))
}

/** The meeting as one between these. */
function between(event: StoryEvent, joint: readonly string[]): StoryEvent {
  const [sources, targets] = [[...joint], [...joint]]
  const tellings = event.tellings.map((telling, i) => (i === 0 ? { ...telling, sources, targets } : telling))
  return { ...event, tellings, standing: { ...event.standing, sources, targets } }
}

/** *a summit held in May at which A and B clashed*: who did something in the same sentence at the same time and place. */
function actingThere({ standing, tellings }: StoryEvent, { coded, parties }: Scene): string[] {
  const { time, place } = standing
  if (!isResolved(time) || place === null) return []
  const there = coded.events.find(
    (other) =>
      other.evidence.sentence === tellings[0]!.evidence.sentence &&
      other.time?.from === time.from &&
      other.time.to === time.to &&
      other.place?.name === place.name &&
      parties.sides(everyone(other)).length > 1,
  )
  return there === undefined ? [] : everyone(there)
}

/** The state for whoever is of it, where the story names the state. */
function stateOf(id: string, { parties, coded }: Scene): string {
  const country = parties.countryOf(id)
  const state = coded.actors.find(
    (actor) => actor.kind === 'state' && actor.country !== null && actor.country === country,
  )
  return state?.id ?? parties.principal(id)
}

const everyoneOf = ({ tellings }: StoryEvent): string[] => [...new Set(tellings.flatMap(everyone))]
