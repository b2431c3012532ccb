import { answeredByAnother, isAnswered, takesUpLastAsk } from '../asks/answered.js'
import type { CodedEvent } from '../coded.js'
import { said } from '../heard.js'
import { figuresDiffer } from '../lexicon.js'
import { anotherOfItsKind, isSettingMeeting } from '../meetings/again.js'
import { isBeside } from '../meetings/beside.js'
import { formClass, isPlain } from '../meetings/forms.js'
import type { Parties } from '../parties.js'
import { everyone, type Scene, type Telling } from '../scene.js'
import type { EventType } from '../schema/index.js'
import { isRemote, isResolved, overlapInTime } from '../timeline/times.js'
import { tokensWithin } from '../tokens.js'
import { isNamedLater, isSignedAgain } from './again.js'
import { areTwoAsks } from './asks.js'
import { areOfTwoKinds } from './kinds.js'
import { isDescribedAnew, isOfLead, isPromised, isSameToll } from './title.js'
import { isOnSidelines, isTalkedOver, isWhatFor } from './within.js'

/** Acts told with either type of a pair may be one. */
const NEAR_TYPES = new Set(
  [
    'AGREE CONCEDE',
    'AGREE COOPERATE',
    'AGREE SUPPORT',
    'AGREE AID',
    'CONCEDE RETREAT',
    'ASSAULT COERCE',
    'ACCUSE REJECT',
    'ACCUSE THREATEN',
    'AID COOPERATE',
    'AGREE CONSULT',
    'REJECT SANCTION',
    'COERCE SANCTION',
    'AID MOBILIZE',
    'AID SUPPORT',
    'CONSULT COOPERATE',
    'AID RETREAT',
  ].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
)

/** Acts that are what is said: two with different contents are two. */
const SPOKEN = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT'])

/** Overlap of what two plain tellings were done to below which they tell two acts. */
const SAME_THING = 0.6

/** What speaks against two tellings of different types. */
const OTHER_TYPE = 0.35

/** Overlap of contents below which two askings or promises are two. */
const SAME_CONTENT = 0.34

function isJoint(event: CodedEvent): boolean {
  return event.sources.length > 1 && event.sources.every((id) => event.targets.includes(id))
}

const isReal = (event: CodedEvent) => event.status === 'occurred' || event.status === 'ongoing'

function classOf({ meeting }: CodedEvent): string | null {
  return meeting === null || meeting.form === null ? null : formClass(meeting.form)
}

function sharePerson(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id))
}

/** Two delegations of one side under different people meet at two meetings. */
function headsDiffer(a: CodedEvent, b: CodedEvent, parties: Parties): boolean {
  const first = a.meeting?.heads ?? []
  const second = b.meeting?.heads ?? []
  return parties.principals(first).some((side) => {
    const ofSide = (ids: readonly string[]) => ids.filter((id) => parties.principal(id) === side)
    return ofSide(second).length > 0 && !sharePerson(ofSide(first), ofSide(second))
  })
}

/** *The summit* takes up a summit, not some talks. */
function takesUpAnother(later: CodedEvent, earlier: CodedEvent, scene: Scene): boolean {
  const form = later.meeting?.form ?? null
  const isNarrow = form !== null && !isPlain(form)
  const other = earlier.meeting?.form ?? null
  return isPartlyTold(later, scene) && isNarrow && !earlier.isHeadline && other !== null && other !== form
}

function meetingsConflict(a: CodedEvent, b: CodedEvent, scene: Scene): boolean {
  if (a.meeting === null || b.meeting === null) return false
  if (takesUpAnother(a, b, scene) || takesUpAnother(b, a, scene)) return true
  const names = [a.meeting.name, b.meeting.name].map((name) => name?.toLowerCase() ?? null)
  if (names[0] !== null && names[1] !== null && names[0] !== names[1]) return true
  // *The two sides also discussed a road*, on the telephone as at a table.
  if (isTalkedOver(a, scene) || isTalkedOver(b, scene)) return false
  const forms = [classOf(a), classOf(b)]
  if (forms[0] !== forms[1] && forms.some((form) => form !== null && form !== 'meeting')) return true
  return names[0] !== null && names[0] === names[1] ? false : headsDiffer(a, b, scene.parties)
}

function timesConflict(a: CodedEvent, b: CodedEvent, later: CodedEvent, published: string | null): boolean {
  const shared = overlapInTime(a.time, b.time)
  if (shared !== null) return !shared
  // An undated telling is not of history, unless it points back.
  const dated = isResolved(a.time) ? a : b
  return isRemote(dated.time, published) && !(later.isAnaphoric && later !== dated)
}

function placesConflict(a: CodedEvent, b: CodedEvent): boolean {
  const [x, y] = [a.place, b.place]
  if (!x || !y || x.name === y.name) return false
  if (x.country === null || y.country === null) return false
  if (x.country !== y.country) return true
  // Two towns of one country are two scenes; a town and its country are not, and a country has the other in no name.
  return a.isAnaphoric || b.isAnaphoric || a.type === 'CONSULT' ? false : x.lat !== y.lat && a.type === 'ASSAULT'
}

function quantitiesConflict(a: CodedEvent, b: CodedEvent): boolean {
  const [x, y] = [a.quantity, b.quantity]
  if (!x || !y || x.min === null || y.min === null) return false
  if (x.kind !== y.kind || (x.kind === 'money' && x.unit !== y.unit)) return false
  return (x.max ?? x.min) < y.min || (y.max ?? y.min) < x.min
}

/** A meeting that is named again by whoever chaired, left or attended it: one party of those that met. */
function isPartlyTold(event: CodedEvent, scene: Scene): boolean {
  if (event.type !== 'CONSULT') return false
  return (event.isAnaphoric && everyone(event).length < 2) || isPartOfIt(event, scene)
}

/** What somebody did at a meeting that the story tells of elsewhere. */
const isPartOfIt = (event: CodedEvent, scene: Scene): boolean =>
  isAttendance(event, scene) || isTalkedOver(event, scene)

/** *attended the conference*, *opened the summit*: the verb says what somebody did at a meeting that its object takes up. */
export function isAttendance(event: CodedEvent, { coded, cues }: Scene): boolean {
  if (event.type !== 'CONSULT' || event.triggerPos !== 'v' || event.content === null) return false
  const isHost = said([event.triggerLemma], cues.hosting)
  if (!isHost && !said([event.triggerLemma], cues.attendance)) return false
  const [first, ...more] = tokensWithin(coded.sentences[event.evidence.sentence], event.content)
  // *hosted the president* is no meeting told before.
  const isOfMeeting = !isHost || more.slice(0, 3).some(({ lemma }) => said([lemma], cues.meetingNouns))
  return first !== undefined && cues.definite.includes(first.lemma) && isOfMeeting
}

/** Two full rounds of parties that are not the same: *A met B* and *A met C*, or A, B and C. A title may leave parties out. */
function roundsDiffer(a: CodedEvent, b: CodedEvent, parties: Parties): boolean {
  const known = (event: CodedEvent) =>
    parties.principals(everyone(event)).filter((id) => {
      const actor = parties.get(id)
      return actor !== undefined && (actor.country !== null || actor.organization !== null || actor.kind === 'person')
    })
  const [x, y] = [known(a), known(b)]
  if (isBeside(a, x, b, y) || isBeside(b, y, a, x)) return true
  if (x.length < 2 || y.length < 2 || parties.sameSet(x, y)) return false
  const within = (inner: readonly string[], outer: readonly string[]) => inner.every((id) => outer.includes(id))
  const sameName = a.meeting?.name != null && a.meeting.name === b.meeting?.name
  const lenient = sameName || a.isHeadline || b.isHeadline
  return !(lenient && (within(x, y) || within(y, x)))
}

/** *visited Belgrade* and *Serbia's president received him*: one visit from its two sides. */
function isReception(a: CodedEvent, b: CodedEvent, { cues }: Scene): boolean {
  const [first, second] = [a, b].map((event) => said([event.triggerLemma], cues.receive))
  return a.type === 'CONSULT' && b.type === 'CONSULT' && first !== second
}

/** Two sides at least, or those of a bloc. */
const isRound = (event: CodedEvent, parties: Parties): boolean =>
  parties.sides(everyone(event)).length > 1 || everyone(event).some((id) => parties.isOfBloc(id))

function partiesConflict(a: CodedEvent, b: CodedEvent, scene: Scene): boolean {
  const { parties } = scene
  if (isAnswered(a, scene.coded) || isAnswered(b, scene.coded))
    return answeredByAnother(a, b, scene.coded, parties) || answeredByAnother(b, a, scene.coded, parties)
  if (a.type === 'CONSULT' && b.type === 'CONSULT' && (classOf(a) !== 'visit' || isReception(a, b, scene))) {
    if (isTalkedOver(b, scene) && !isRound(a, parties)) return true
    if (isPartlyTold(a, scene) || isPartlyTold(b, scene)) return false
    return parties.affinityOf(everyone(a), everyone(b)) === 0 || roundsDiffer(a, b, parties)
  }
  if (isJoint(a) || isJoint(b)) return parties.affinityOf(everyone(a), everyone(b)) === 0
  if (isNamedAgain(a, b, scene) || isToldOfHim(a, b, scene) || isSameToll(a, b)) return false
  return parties.affinityOf(a.sources, b.sources) === 0 || parties.affinityOf(a.targets, b.targets) === 0
}

/**
 * *expelled three Chadians … Niger called the expulsion a mistake*: the noun of the verb told before, whose parties on one side a tree may have
 * wrong; near-miss: *The expulsion of Peruvians by Chile*, where neither side agrees.
 */
function isNamedAgain(a: CodedEvent, b: CodedEvent, scene: Scene): boolean {
  const later = a.evidence.trigger.start > b.evidence.trigger.start ? a : b
  if (!later.isAnaphoric || later.triggerPos !== 'n' || a.type !== b.type || !sameTrigger(a, b, scene)) return false
  const { parties } = scene
  return parties.affinityOf(a.sources, b.sources) !== 0 || parties.affinityOf(a.targets, b.targets) !== 0
}

/** Who was described gets a name, or is described in other words, by the same word for what befell him. */
const isToldOfHim = (a: CodedEvent, b: CodedEvent, scene: Scene): boolean =>
  sameTrigger(a, b, scene) && (isNamedLater(a, b, scene) || isDescribedAnew(a, b, scene.parties))

/** A title and a body that give the same sum tell of it (*pledge $740 million for …*, *pledged $740 million to help …*). */
function isSameSum({ quantity: x }: CodedEvent, { quantity: y }: CodedEvent): boolean {
  if (!x || !y || x.min === null) return false
  return x.kind === y.kind && x.unit === y.unit && x.min === y.min && x.max === y.max
}

/** CAMEO's code of who says that a thing is not so. */
const DENIAL = '016'

const isDenial = ({ cameo }: CodedEvent): boolean => cameo === DENIAL

/** *withheld a visa*, *denied that any visa had been refused*: what one does, and what one says of it, neither by a title's verb. */
const isPlainNo = ({ type, isHeadline, triggerPos }: CodedEvent): boolean =>
  type === 'REJECT' && !isHeadline && triggerPos === 'v'

function contentsConflict(a: Telling, b: Telling, scene: Scene): boolean {
  if (isDenial(a.event) !== isDenial(b.event) && [a, b].every(({ event }) => isPlainNo(event))) return true
  if (a.event.isHeadline !== b.event.isHeadline && isSameSum(a.event, b.event)) return false
  if (figuresDiffer(a.content, b.content)) return true
  if (isOfLead(a.event, b.event, scene.parties) || isSignedAgain(a.event, b.event, scene)) return false
  if (isToldOfHim(a.event, b.event, scene)) return false
  const shared = scene.lexicon.overlap(a.content, b.content)
  if (SPOKEN.has(a.event.type) || SPOKEN.has(b.event.type)) {
    if (shared === null) return false
    return a.event.type === 'REQUEST' || a.event.type === 'AGREE' ? shared < SAME_CONTENT : shared === 0
  }
  const plain = [a, b].every(({ event }) => !event.isHeadline && !event.isAnaphoric && event.triggerPos === 'v')
  if (!plain || a.event.type === 'CONSULT' || a.event.type === 'COOPERATE') return false
  if (a.event.certainty !== 'stated' || b.event.certainty !== 'stated') return false
  return scene.lexicon.overlap(a.all, b.all) === 0 || isAboutAnother(a.content, b.content, scene)
}

/** *expelled*, *the expulsion*: one word in two forms, or two of one meaning; also *opened a probe*, *an investigation*. */
const sameTrigger = (a: CodedEvent, b: CodedEvent, scene: Scene): boolean =>
  scene.cues.words.keyOf(a.triggerLemma) === scene.cues.words.keyOf(b.triggerLemma) ||
  isByNoun(a, b, scene) ||
  isByNoun(b, a, scene)

/** Words at the head of what is done, the noun of the act among them. */
const HEAD = 3

const isByNoun = (verb: CodedEvent, noun: CodedEvent, { cues: { words } }: Scene): boolean =>
  verb.type === noun.type &&
  verb.type !== 'CONSULT' &&
  verb.triggerPos === 'v' &&
  noun.triggerPos === 'n' &&
  verb.contentLemmas.slice(0, HEAD).some((lemma) => words.keyOf(lemma) === words.keyOf(noun.triggerLemma))

/** *a ban on fish* and *a ban on rice*: each says something that the other does not, and they share little. */
function isAboutAnother(a: ReadonlySet<string>, b: ReadonlySet<string>, scene: Scene): boolean {
  const shared = scene.lexicon.overlap(a, b)
  return shared !== null && shared < SAME_THING
}

/** *shot down two drones*: who brings down what is sent at him does not tell of the attack. */
const isDowning = ({ type, triggerLemma }: CodedEvent, { cues }: Scene): boolean =>
  type === 'ASSAULT' && said([triggerLemma], cues.downing)

function linked(a: CodedEvent, b: CodedEvent, repeats: boolean): boolean {
  const has = (x: CodedEvent, y: CodedEvent) =>
    x.links.some((link) => link.to === y.key && (link.kind === 'repeats') === repeats)
  return has(a, b) || has(b, a)
}

/** Why two tellings cannot be one event, or null. What they have in common does not count here. */
export function conflict(a: Telling, b: Telling, scene: Scene): string | null {
  const [x, y] = [a.event, b.event]
  // No act tells them, and of several each is another.
  if (isSettingMeeting(x) || isSettingMeeting(y)) return 'setting'
  const later = x.evidence.trigger.start > y.evidence.trigger.start ? x : y
  if (isPromised(x, y, scene.parties) && x.polarity === y.polarity) return null
  if (isOnSidelines(x, y, scene) || isWhatFor(x, y, scene)) return null
  if (x.type !== y.type && !NEAR_TYPES.has(`${x.type} ${y.type}`)) return 'type'
  if (x.type !== y.type && [x.type, y.type].includes('CONSULT') && !x.isHeadline && !y.isHeadline) return 'type'
  if (!x.isHeadline && !y.isHeadline && areOfTwoKinds(x, y, scene.cues)) return 'kind'
  if (x.polarity !== y.polarity) return 'polarity'
  if (x.status !== y.status && !(isReal(x) && isReal(y))) return 'status'
  if (linked(x, y, true)) return null
  if (linked(x, y, false)) return 'link'
  if (x.parent === y.key || y.parent === x.key) return 'parent'
  if (
    x.evidence.sentence === y.evidence.sentence &&
    (x.type !== y.type || (x.triggerPos === 'v' && y.triggerPos === 'v'))
  )
    return 'sentence'
  if (isDowning(x, scene) !== isDowning(y, scene) && !later.isAnaphoric) return 'downing'
  if (partiesConflict(x, y, scene) || areTwoAsks(x, y, scene)) return 'parties'
  if (timesConflict(x, y, later, scene.published)) return 'time'
  if (placesConflict(x, y)) return 'place'
  if (quantitiesConflict(x, y)) return 'quantity'
  if (meetingsConflict(x, y, scene)) return 'meeting'
  if (
    x.type === 'AGREE' &&
    isJoint(x) !== isJoint(y) &&
    !x.isHeadline &&
    !y.isHeadline &&
    everyone(x).length * everyone(y).length > 0
  ) {
    if ((scene.lexicon.overlap(a.content, b.content) ?? 0) < SAME_CONTENT) return 'joint'
  }
  if (anotherOfItsKind(x, scene) !== anotherOfItsKind(y, scene) && x.type === 'CONSULT') return 'another'
  return contentsConflict(a, b, scene) ? 'content' : null
}

const areNextTo = (a: CodedEvent, b: CodedEvent) => Math.abs(a.evidence.sentence - b.evidence.sentence) <= 1

/** *granted the request*: a noun that points back at an ask, which need not be the title's. */
const isOnlyNamed = (event: CodedEvent) => event.type === 'REQUEST' && event.isAnaphoric && event.content === null

/** *would study the request*: a noun that points back at an ask and says nothing of whose it is. */
const isBareBackReference = (event: CodedEvent) => isOnlyNamed(event) && everyone(event).length === 0

function partyScore(a: CodedEvent, b: CodedEvent, scene: Scene): number {
  const { parties } = scene
  if (isPartlyTold(a, scene) || isPartlyTold(b, scene) || isAnswered(a, scene.coded) || isAnswered(b, scene.coded))
    return 0.4
  if (isBareBackReference(a) || isBareBackReference(b)) return 0.4
  if (sameTrigger(a, b, scene) && isNamedLater(a, b, scene)) return 0.4
  if (a.type === 'CONSULT' || isJoint(a) || isJoint(b)) {
    const shared = parties.affinityOf(everyone(a), everyone(b))
    return shared === null ? 0.2 : 0.5 * shared + (parties.sameSet(everyone(a), everyone(b)) ? 0.1 : 0)
  }
  const side = (x: readonly string[], y: readonly string[]) => {
    const shared = parties.affinityOf(x, y)
    return shared === null ? 0.1 : 0.25 * shared
  }
  return side(a.sources, b.sources) + side(a.targets, b.targets)
}

/** Whether anything but the parties speaks for one event. */
function isBorneOut(a: Telling, b: Telling, shared: number, scene: Scene): boolean {
  const [x, y] = [a.event, b.event]
  if (x.isHeadline !== y.isHeadline || shared >= 0.25 || isToldOfHim(x, y, scene)) return true
  const later = x.evidence.trigger.start > y.evidence.trigger.start ? x : y
  if (later.isAnaphoric || isPartOfIt(later, scene) || (sameTrigger(x, y, scene) && later.triggerPos === 'n'))
    return true
  if (x.meeting !== null && y.meeting !== null) {
    const same = scene.parties.sameSet(everyone(x), everyone(y))
    return (same && everyone(x).length > 1) || (x.meeting.name !== null && x.meeting.name === y.meeting.name)
  }
  const sameDay = isResolved(x.time) && x.time.from === y.time?.from && x.time.to === y.time?.to
  return x.type === 'CONSULT' ? scene.parties.sameSet(everyone(x), everyone(y)) : sameDay && sameTrigger(x, y, scene)
}

/** How much speaks for two tellings being one event: the sum of what agrees, about 0 to 1.6; 2 where grammar says so, -1 where something forbids it. */
export function likeness(a: Telling, b: Telling, scene: Scene): number {
  const [x, y] = [a.event, b.event]
  if (conflict(a, b, scene) !== null) return -1
  if (linked(x, y, true) || isOnSidelines(x, y, scene) || isWhatFor(x, y, scene)) return 2
  const spoken = SPOKEN.has(x.type) || SPOKEN.has(y.type)
  const shared =
    (spoken ? scene.lexicon.overlap(a.content, b.content) : null) ?? scene.lexicon.overlap(a.all, b.all) ?? 0
  if (!isBorneOut(a, b, shared, scene)) return -1
  const later = x.evidence.trigger.start > y.evidence.trigger.start ? x : y
  let sum = partyScore(x, y, scene) + 0.5 * shared
  if (x.isHeadline !== y.isHeadline && !isOnlyNamed(later)) {
    // A title that says it in other words, of something else, speaks against; one that leaves out what was said does not.
    const known = spoken ? a.content.size * b.content.size : a.all.size * b.all.size
    const isKnown = known > 0 || x.cameo.slice(0, 3) !== y.cameo.slice(0, 3)
    const isOther = shared === 0 && isKnown && !later.isAnaphoric && !sameTrigger(x, y, scene)
    sum += isOther && !isOfLead(x, y, scene.parties) ? -0.2 : 0.2
  }
  if (later.isAnaphoric || isPartOfIt(later, scene)) sum += 0.25
  if (takesUpLastAsk(x === later ? y : x, later, scene.coded)) sum += areNextTo(x, y) ? 0.4 : 0.2
  if (sameTrigger(x, y, scene)) sum += 0.15
  if (x.cameo.slice(0, 3) === y.cameo.slice(0, 3)) sum += 0.1
  if (overlapInTime(x.time, y.time)) sum += x.time?.from === y.time?.from && x.time?.to === y.time?.to ? 0.2 : 0.1
  if (x.place !== null && x.place.name === y.place?.name) sum += 0.1
  if (x.certainty !== 'stated' && y.certainty !== 'stated') sum += 0.1
  if (x.meeting?.name && x.meeting.name === y.meeting?.name) sum += 0.3
  if (isReception(x, y, scene)) sum += 0.1
  return x.type === y.type ? sum : sum - OTHER_TYPE
}
