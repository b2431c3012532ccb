import { addDays } from '../../language/times/calendar.js'
import type { TimeExpression } from '../../language/times/times.js'
import type { Tree } from '../grammar/tree.js'

const JOINTS = new Set(['and', 'or', '&', ','])

/**
 * The times of a sentence, days in a row as one stretch: *on May 3 and 4*, *on Monday, Tuesday and Wednesday*; near-miss: *on May 3 and 5*,
 * *on Tuesday and on Wednesday*.
 */
export function joinedDays(times: readonly TimeExpression[], tree: Tree, text: string): TimeExpression[] {
  const joined: TimeExpression[] = []
  for (const time of times) {
    const before = joined.at(-1)
    if (before !== undefined && isNextDay(before, time, tree)) joined.splice(-1, 1, stretch(before, time, text))
    else joined.push(time)
  }
  return joined
}

function isNextDay(before: TimeExpression, time: TimeExpression, tree: Tree): boolean {
  const between = tree.tokens.slice(before.last + 1, time.first).map(({ lemma }) => lemma)
  const isDay = time.kind === 'point' && time.anchor === null && time.from !== null && time.from === time.to
  return (
    isDay &&
    before.kind !== 'since' &&
    before.kind !== 'until' &&
    before.from !== null &&
    before.to !== null &&
    addDays(before.to, 1) === time.from &&
    between.length > 0 &&
    between.every((lemma) => JOINTS.has(lemma)) &&
    tree.token(time.first).upos !== 'ADP'
  )
}

function stretch(before: TimeExpression, { last, end, to, named }: TimeExpression, text: string): TimeExpression {
  return {
    ...before,
    last,
    end,
    text: text.slice(before.start, end),
    to,
    named: { from: before.named.from, to: named.to },
    kind: 'interval',
  }
}
