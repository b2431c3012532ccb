import { said } from '../heard.js'
import type { Happening, StoryEvent } from '../repeats/repeats.js'
import { everyone, type Scene } from '../scene.js'
import type { Place } from '../schema/index.js'
import { breadth, isRemote, isResolved, overlapInTime } from '../timeline/times.js'
import { covers, firstNounsWithin, tokensBefore, tokensWithin } from '../tokens.js'
import { isOff } from './draft.js'
import { offBetween } from './join.js'

/** Puts the acts that postponed, cancelled or crowned a meeting to it; gives those on a meeting that is not told by itself. */
export function crown(joined: StoryEvent[][], all: readonly StoryEvent[], scene: Scene): StoryEvent[][] {
  const crowning = all.filter((event) => isOff(event, scene) || isSigning(event, scene))
  const homeless = crowning.filter((act) => {
    const home = homeOf(act, joined, scene)
    home?.push(act)
    return home === undefined
  })
  const alone: StoryEvent[][] = []
  for (const act of homeless) {
    if (isSigning(act, scene)) {
      if (isOccasion(act)) alone.push([act])
    } else if (namesMeeting(act, scene)) {
      const told = offBetween(act, joined, scene)
      const before = joined.find((group) => isOffAgain(told, group, scene))
      if (before) before.push(act)
      else alone.push([told])
    }
  }
  return alone
}

/** The meeting that an act is on. */
function homeOf(act: StoryEvent, joined: readonly StoryEvent[][], scene: Scene): StoryEvent[] | undefined {
  return (
    joined.find(([meeting]) => isOff(act, scene) && isToldIn(act, meeting!, scene)) ??
    joined.find(([meeting]) => isPutOffHere(act, meeting!, scene)) ??
    joined.find(([meeting]) => isSigning(act, scene) && isDoneThere(act, meeting!)) ??
    nearest(
      act,
      joined.filter((group) => belongs(act, group[0]!, scene)),
    )
  )
}

/** Whether the postponing or cancelling, or the signing, belongs to the meeting. */
function belongs(act: StoryEvent, meeting: StoryEvent, scene: Scene): boolean {
  const [a, b] = [act.tellings, meeting.tellings]
  if (
    a.some((x) => b.some((y) => x.parent === y.key || y.parent === x.key || x.links.some((link) => link.to === y.key)))
  )
    return true
  if (isOff(act, scene)) {
    if (isToldIn(act, meeting, scene)) return true
    if (isSetOtherwise(act, meeting, scene)) return false
    const open = meeting.standing.status === 'planned' || meeting.standing.polarity === 'negative'
    const gap = Math.min(...a.flatMap((x) => b.map((y) => Math.abs(x.evidence.sentence - y.evidence.sentence))))
    // *Oslo called off the talks*: by one of those who were to meet, told beside it.
    const sides = scene.parties.principals(everyone(meeting.standing))
    const isOneOfThem = scene.parties.principals(act.standing.sources).some((id) => sides.includes(id))
    // *It was put off at Oslo's request*: told right behind it.
    const isIt = a.some((telling) => isOfIt(telling, scene))
    if (isIt) return open && a.some((x) => b.some((y) => x.evidence.sentence - y.evidence.sentence === 1))
    if (open && a.every((x) => isBareMeeting(x, scene) && near(x, b).some((y) => isBehind(x, y)))) return true
    const isOther = a.every((x) => isNew(x, scene) && near(x, b).every((y) => isBehind(x, y)))
    // *to reopen a hotline, which Lima suspended, and to meet again*: what was put off is no meeting.
    return open && namesMeeting(act, scene) && (gap === 0 || (gap <= OFF_REACH && isOneOfThem && !isOther))
  }
  const held = meeting.standing.polarity === 'positive' && meeting.standing.status !== 'planned'
  const isOfOld = isRemote(act.standing.time, scene.published) && !isResolved(meeting.standing.time)
  return (
    held &&
    !isOfOld &&
    scene.parties.sameSides(everyone(act.standing), everyone(meeting.standing)) &&
    overlapInTime(act.standing.time, meeting.standing.time) !== false
  )
}

/** *It was put off at Oslo's request*: of what the act is told stands as a pronoun, right before its verb if not as its content. */
function isOfIt({ content, evidence: { sentence, trigger } }: Happening[number], { coded, cues }: Scene): boolean {
  if (content !== null && said([content.text.toLowerCase()], cues.pointing)) return true
  const [first, ...more] = tokensBefore({ sentence, trigger }, coded)
  return (
    first !== undefined &&
    more.length > 0 &&
    said([first.lemma], cues.pointing) &&
    more.every(({ upos }) => upos === 'AUX')
  )
}

/** *were to meet in Lima in May, but it was put off*, *but Peru called off the trip*: what was to be, told before in the same sentence. */
const isPutOffHere = (act: StoryEvent, { standing, tellings }: StoryEvent, scene: Scene): boolean =>
  isOff(act, scene) &&
  standing.status === 'planned' &&
  act.tellings.some((x) => isOfIt(x, scene) || isBareMeeting(x, scene)) &&
  act.tellings.some((x) => tellings.some((y) => x.evidence.sentence === y.evidence.sentence && isBehind(x, y)))

/** *will meet in Lima on May 2*, *put off a trip to Oslo set for Monday*: what was called off was to be elsewhere, or on another day. */
const isSetOtherwise = ({ tellings }: StoryEvent, { standing: { time, place } }: StoryEvent, scene: Scene): boolean =>
  tellings.some(({ meeting }) => {
    const set = meeting?.setFor ?? null
    return isElsewhere(set?.place ?? null, place, scene) || overlapInTime(set?.time ?? null, time) === false
  })

/** In another state, or in another town of the same. */
function isElsewhere(a: Place | null, b: Place | null, { coded }: Scene): boolean {
  if (a === null || b === null) return false
  const isState = ({ name }: Place) => coded.actors.some((actor) => actor.kind === 'state' && actor.name === name)
  return a.country !== b.country || (a.name !== b.name && !isState(a) && !isState(b))
}

/** Sentences over which what is put off can be told apart from the act. */
const OFF_REACH = 2

/** The tellings beside an act. */
const near = (act: Happening[number], tellings: Happening): Happening =>
  tellings.filter((told) => Math.abs(told.evidence.sentence - act.evidence.sentence) <= OFF_REACH)

const isBehind = (act: Happening[number], meeting: Happening[number]): boolean =>
  meeting.evidence.trigger.end <= act.evidence.trigger.start

/** *The trip was put off*: a definite noun of a meeting and no word of when, where or between whom takes up the one told before. */
function isBareMeeting({ content, evidence }: Happening[number], { coded, cues }: Scene): boolean {
  const words = tokensWithin(coded.sentences[evidence.sentence], content)
  const [article, noun] = words
  return words.length === 2 && said([article!.lemma], cues.definite) && said([noun!.lemma], cues.meetingNouns)
}

/** *put off a state visit*: an indefinite noun is no meeting that was told before. */
function isNew({ content }: Happening[number], { cues }: Scene): boolean {
  return content !== null && said([content.text.toLowerCase().split(/\s/)[0] ?? ''], cues.single)
}

const isToldIn = ({ tellings: a }: StoryEvent, { tellings: b }: StoryEvent, scene: Scene): boolean =>
  a.some((x) => b.some((y) => inContent(x, y, scene)))

/** *postponed talks*, *Talks … were cancelled*: the meeting's noun stands in what was put off; near-miss: *was deferred until the next summit*. */
function inContent(act: Happening[number], meeting: Happening[number], { coded, cues }: Scene): boolean {
  if (act.evidence.sentence !== meeting.evidence.sentence) return false
  const { trigger } = meeting.evidence
  const between = tokensWithin(coded.sentences[act.evidence.sentence], {
    start: act.evidence.trigger.end,
    end: trigger.start,
  })
  const isBeside = between.some(({ upos, lemma }) => upos === 'ADP' && !said([lemma], cues.ofWhich))
  // *put off a decision at the summit*: what was put off is no meeting.
  return act.content === null ? covers(act.evidence, trigger) && !isBeside : covers(act.content, trigger)
}

/** *forced the two presidents to cancel a meeting … The two were to have met on July 11, but he called off the trip*: told with no day of its own. */
function isOffAgain(act: StoryEvent, group: readonly StoryEvent[], scene: Scene): boolean {
  const [meeting] = group
  const sides = scene.parties.sides(everyone(act.standing))
  const isBare = act.tellings.every(({ meeting: told }) => told?.setFor?.time == null && told?.setFor?.place == null)
  return (
    isOff(act, scene) &&
    isBare &&
    sides.length > 1 &&
    group.some((other) => isOff(other, scene)) &&
    overlapInTime(act.standing.time, meeting!.standing.time) !== false &&
    scene.parties.sameSides(everyone(act.standing), everyone(meeting!.standing))
  )
}

/** Of the meetings that an act may be on, the one told nearest to it: in its sentence, else right before it. */
function nearest<T extends readonly StoryEvent[]>(act: StoryEvent, homes: readonly T[]): T | undefined {
  const gapTo = ([meeting]: T) =>
    Math.min(...act.tellings.flatMap((x) => meeting!.tellings.map((y) => gapBetween(x, y))))
  return [...homes].sort((a, b) => gapTo(a) - gapTo(b))[0]
}

/** Characters between two tellings, where what is told in a sentence behind is farther than all before. */
function gapBetween({ evidence: act }: Happening[number], { evidence: meeting }: Happening[number]): number {
  const gap = Math.abs(act.trigger.start - meeting.trigger.start)
  return meeting.sentence > act.sentence ? Number.MAX_SAFE_INTEGER / 2 + gap : gap
}

/** Whether the act is on a meeting, by the coder's facts or by the noun of what it does; *a march called for Friday* is none. */
function namesMeeting({ tellings }: StoryEvent, scene: Scene): boolean {
  return tellings.some((event) => {
    const nouns = firstNounsWithin(scene.coded.sentences[event.evidence.sentence], event.content)
    // *suspended group tours*
    const isOuting = said(nouns.slice(0, -1), scene.cues.outings)
    return !isOuting && (event.meeting?.form != null || said(nouns, scene.cues.meetingNouns))
  })
}

/** Days within which a signing lies that is told as an occasion; *signed a deal last month* tells of a deal. */
const OCCASION_DAYS = 7

function isOccasion({ standing: { time, place }, tellings }: StoryEvent): boolean {
  // *signed a memorandum on the waters of the Gulf*: of what it was about, it is no place.
  const isInContent = tellings.some(({ content }) => content !== null && place !== null && covers(content, place))
  return (place !== null && !isInContent) || (isResolved(time) && breadth(time) <= OCCASION_DAYS)
}

/** *will visit Lima to sign an accord*: what one goes there for is done on the way. */
const isDoneThere = (act: StoryEvent, { tellings }: StoryEvent): boolean =>
  act.tellings.every((x) =>
    tellings.some(
      ({ content, evidence, meeting }) =>
        meeting?.form === 'visit' &&
        content !== null &&
        evidence.sentence === x.evidence.sentence &&
        covers(content, x.evidence.trigger),
    ),
  )

/** A signing by two sides at least. */
function isSigning({ standing, tellings }: StoryEvent, scene: Scene): boolean {
  if (standing.type === 'CONSULT' || standing.polarity === 'negative' || standing.status === 'hypothetical')
    return false
  if (tellings.some((event) => event.meeting?.form === 'signing')) return true
  const sides = scene.parties.principals(everyone(standing))
  return sides.length > 1 && tellings.some((event) => said([event.triggerLemma], scene.cues.sign))
}
