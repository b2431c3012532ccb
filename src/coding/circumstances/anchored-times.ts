import type { TimeExpression } from '../../language/times.js'
import { type Offset, shiftedBy } from '../../language/times-value.js'
import type { Tree } from '../grammar/tree.js'

const WITHIN_A_DAY = /\b(?:seconds?|moments?|minutes?|hours?)\b/i
/** Sentences back in which the time that *later* counts from may stand. */
const REACH = 3

/** A sentence with its expressions of time. */
export interface TimedSentence {
  readonly tree: Tree
  readonly times: readonly TimeExpression[]
}

/**
 * Puts *three hours later*, *a day earlier*, *five months later*, *that month* on the calendar by what was told before: of the same
 * sentence, else of the main clause of one of the sentences before. What follows another thing by hours is taken to be on its day. What
 * counts from a clause with a day of its own (*a week after rebels took it on Monday*) counts from that day.
 */
export function resolveAnchored({ tree, times }: TimedSentence, earlier: readonly TimedSentence[]): TimeExpression[] {
  const before = earlier.slice(-REACH).reverse()
  return times.map((time) => {
    const offset = offsetOf(time)
    if (time.anchor === null || offset === null || time.from !== null || time.to !== null) return time
    const bases =
      time.anchorHead === null
        ? [...times.filter((t) => t.last < time.first).reverse(), ...told(before)]
        : [
            ...times.filter((t) => verbOf(tree, t.head) === time.anchorHead),
            ...(isTakenUp(tree, time.anchorHead) && !isDatedBy(tree, times, time) ? told(before) : []),
          ]
    const span = firstShifted(bases, offset)
    return span === null ? time : { ...time, ...span }
  })
}

/** Times of the main clauses of sentences, the last first. */
const told = (before: readonly TimedSentence[]): TimeExpression[] =>
  before.flatMap((s) => s.times.filter((t) => isMain(s.tree, t)).reverse())

/** *hours after the launches*: a noun for what was told before. */
const isTakenUp = (tree: Tree, noun: number): boolean =>
  tree.token(noun).upos === 'NOUN' &&
  tree.deps(noun, 'det').some((d) => ['the', 'this', 'that'].includes(tree.lemma(d)))

/** Whether what an expression hangs on has a day beside it. */
const isDatedBy = (tree: Tree, times: readonly TimeExpression[], time: TimeExpression): boolean =>
  times.some((t) => t !== time && t.from !== null && verbOf(tree, t.head) === verbOf(tree, time.anchorHead!))

/** A time that a sentence gives to one of its words by way of another's. */
export interface GivenTime {
  readonly time: TimeExpression
  readonly at: number
}

/**
 * The days of what others count from: *on Tuesday imposed a duty, a week after Tanzania barred the traders* dates the barring, by the
 * day of the clause that *a week after* hangs on.
 */
export function datedAnchors(tree: Tree, times: readonly TimeExpression[]): GivenTime[] {
  return times.flatMap((time) => {
    const offset = offsetOf(time)
    if (time.anchorHead === null || offset === null) return []
    const governor = verbOf(tree, time.anchorHead)
    const bases = times.filter(
      (t) => t !== time && !isInside(tree, t, time.anchorHead!) && verbOf(tree, t.head) === governor,
    )
    const span = firstShifted(bases, { unit: offset.unit, count: -offset.count })
    return span === null ? [] : [{ time: { ...time, ...span }, at: time.anchorHead }]
  })
}

const offsetOf = (time: TimeExpression): Offset | null =>
  WITHIN_A_DAY.test(time.text) ? { unit: 'day', count: 0 } : time.offset

function firstShifted(bases: readonly TimeExpression[], offset: Offset) {
  for (const { from, to, attributive } of bases) {
    const span = from === null || to === null || attributive ? null : shiftedBy({ from, to }, offset)
    if (span !== null) return span
  }
  return null
}

const isInside = (tree: Tree, { head }: TimeExpression, top: number): boolean => tree.isWithin(head, top)

/** The verb that a word hangs on. */
const verbOf = (tree: Tree, token: number): number => tree.ancestors(token).find((t) => tree.isVerb(t)) ?? -1

/** It hangs on the sentence's first verb or on one joined to it. */
function isMain(tree: Tree, { head }: TimeExpression): boolean {
  const verb = verbOf(tree, head)
  return verb >= 0 && tree.firstConjunct(verb) === tree.root
}
