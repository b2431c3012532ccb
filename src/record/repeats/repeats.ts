import type { CodedEvent } from '../coded.js'
import { type Scene, type Telling, tellingOf } from '../scene.js'
import type { Event } from '../schema/index.js'
import { conflict, likeness } from './compare.js'

/** What is needed to take two tellings for one event. */
const ENOUGH = 0.55
/** The same for meetings: whoever met one meets another, in the same words. */
const ENOUGH_TO_MEET = 0.6
/** The same where one of them stands in the title. */
const ENOUGH_FOR_TITLE = 0.45

/** All tellings of one event, in the order of the text. */
export type Happening = readonly CodedEvent[]

/** A happening, with the merged event that stands for it and the ids of all its tellings. */
export interface StoryEvent {
  readonly tellings: Happening
  readonly standing: Event
  /** Record id of each telling, in the order of `tellings`. */
  readonly ids: readonly string[]
}

interface Pair {
  readonly first: number
  readonly second: number
  readonly score: number
}

const enoughFor = (a: CodedEvent, b: CodedEvent): number => {
  if (a.isHeadline !== b.isHeadline) return ENOUGH_FOR_TITLE
  return a.type === 'CONSULT' ? ENOUGH_TO_MEET : ENOUGH
}

function pairsOf(tellings: readonly Telling[], scene: Scene): Pair[] {
  const pairs: Pair[] = []
  for (let second = 1; second < tellings.length; second++) {
    for (let first = 0; first < second; first++) {
      const [a, b] = [tellings[first]!, tellings[second]!]
      const score = likeness(a, b, scene)
      if (score >= enoughFor(a.event, b.event)) pairs.push({ first, second, score })
    }
  }
  // Of equals the nearer pair first: a reference back is to the last of its kind.
  return pairs.sort((p, q) => q.score - p.score || p.second - p.first - (q.second - q.first) || p.first - q.first)
}

/** Joins pairs, best first, where no two tellings of the joined groups conflict (complete-link agreement). */
function join(tellings: readonly Telling[], pairs: readonly Pair[], scene: Scene): number[][] {
  const groups = tellings.map((_, index) => [index])
  const groupOf = tellings.map((_, index) => index)
  for (const { first, second } of pairs) {
    const [a, b] = [groupOf[first]!, groupOf[second]!]
    if (a === b) continue
    const clash = groups[a]!.some((i) => groups[b]!.some((j) => conflict(tellings[i]!, tellings[j]!, scene) !== null))
    if (clash) continue
    const [kept, gone] = a < b ? [a, b] : [b, a]
    for (const index of groups[gone]!) groupOf[index] = kept
    groups[kept] = [...groups[kept]!, ...groups[gone]!].sort((i, j) => i - j)
    groups[gone] = []
  }
  return groups.filter((group) => group.length > 0)
}

/** An accusation whose inner act is told again is told again itself, whatever its words. */
function joinParents(groups: number[][], tellings: readonly Telling[], scene: Scene): number[][] {
  const parentIndex = (index: number) => tellings.findIndex(({ event }) => event.key === tellings[index]!.event.parent)
  let result = groups
  for (const group of groups) {
    const parents = [...new Set(group.map(parentIndex).filter((index) => index >= 0))]
    for (const other of parents.slice(1)) {
      const a = result.find((g) => g.includes(parents[0]!))!
      const b = result.find((g) => g.includes(other))!
      if (a === b || tellings[parents[0]!]!.event.type !== 'ACCUSE') continue
      if (a.some((i) => b.some((j) => conflict(tellings[i]!, tellings[j]!, scene) !== null))) continue
      result = [...result.filter((g) => g !== a && g !== b), [...a, ...b].sort((i, j) => i - j)]
    }
  }
  return result.sort((g, h) => g[0]! - h[0]!)
}

/** Place in the text, then key, so that the order does not hang on the coder's. */
export function inTextOrder(events: readonly CodedEvent[]): CodedEvent[] {
  const place = (event: CodedEvent) => event.evidence.trigger.start
  return [...events].sort(
    (a, b) =>
      place(a) - place(b) ||
      a.evidence.trigger.end - b.evidence.trigger.end ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  )
}

/**
 * Groups the tellings of a story by the event that they tell: average pairwise likeness is not asked for, but no two
 * tellings of one event may contradict each other. Quadratic in the number of events of the story.
 */
export function gatherRepeats(scene: Scene): Happening[] {
  const tellings = inTextOrder(scene.coded.events).map((event) => tellingOf(event, scene))
  const groups = join(tellings, pairsOf(tellings, scene), scene)
  return joinParents(groups, tellings, scene).map((group) => group.map((index) => tellings[index]!.event))
}

/** Acts that a body must tell to be more than a note under its title. */
const FULL_BODY = 3

/** A title sums up its body: an act in it that a full body does not tell again is a misreading of its clipped grammar. */
export function withoutUntoldTitles(groups: readonly Happening[]): readonly Happening[] {
  const body = groups.filter((tellings) => tellings.some((event) => !event.isHeadline))
  return body.length >= FULL_BODY ? body : groups
}

/**
 * *Lima has not answered the offer*: a noun that points back, of which nothing is said, tells no act that is told nowhere else, where a sentence
 * before it tells any.
 */
export function withoutBareReferences(groups: readonly Happening[]): readonly Happening[] {
  const isBare = (event: CodedEvent) => event.isBareReference === true
  const told = groups.flat().filter((event) => !isBare(event))
  const first = Math.min(...told.map((event) => event.evidence.sentence))
  return groups.filter((tellings) => !tellings.every((event) => isBare(event) && event.evidence.sentence > first))
}
