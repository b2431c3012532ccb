import { addDays } from '../../language/calendar.js'
import type { TimeExpression } from '../../language/times.js'
import type { Tree } from '../grammar/tree.js'

const WITHIN_A_DAY = /\b(?:seconds?|moments?|minutes?|hours?)\b/i

/** A sentence with its expressions of time. */
export interface TimedSentence {
  readonly tree: Tree
  readonly times: readonly TimeExpression[]
}

/**
 * Puts *three hours later*, *a day earlier* on the calendar by the day told before: of the same sentence, else of the main clause of
 * the sentence before in the same paragraph. What follows another thing by hours is taken to be on its day.
 */
export function resolveAnchored({ tree, times }: TimedSentence, previous: TimedSentence | null): TimeExpression[] {
  const isNear = previous !== null && previous.tree.sentence.paragraph === tree.sentence.paragraph
  const before = isNear ? previous.times.findLast((t) => isDay(t) && isMain(previous.tree, t)) : undefined
  return times.map((time) => {
    const offset = WITHIN_A_DAY.test(time.text) ? 0 : time.offsetDays
    if (time.anchorTo !== 'earlier event' || offset === null || time.from !== null || time.to !== null) return time
    const base = (times.findLast((t) => t.last < time.first && isDay(t)) ?? before)?.from ?? null
    return base === null ? time : { ...time, from: addDays(base, offset), to: addDays(base, offset) }
  })
}

const isDay = (time: TimeExpression): boolean => time.from !== null && time.from === time.to && !time.attributive

/** It hangs on the sentence's first verb or on one joined to it. */
function isMain(tree: Tree, { head }: TimeExpression): boolean {
  const verb = tree.ancestors(head).find((t) => tree.isVerb(t))
  return verb !== undefined && tree.firstConjunct(verb) === tree.root
}
