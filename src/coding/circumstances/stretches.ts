import { addDays } from '../../language/times/calendar.js'
import type { TimeExpression } from '../../language/times/times.js'
import { NUMBERS } from '../cast/parties/parties.js'
import { isPlural } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { isMeetingNoun } from './occasions.js'

/**
 * *on June 3 and 4*, *in July, August and September*: joined times of which each begins where the one before it ends are one stretch;
 * near-misses: *in 2013 and 2015*, *on Monday and on Tuesday*, *two rounds, held in May and June*.
 */
export function inStretches(tree: Tree, times: readonly TimeExpression[], text: string): TimeExpression[] {
  const found: TimeExpression[] = []
  for (const time of times) {
    const before = found.at(-1)
    const isOne = before !== undefined && goesOn(tree, before, time) && !isOneEach(tree, before)
    if (isOne) found.pop()
    found.push(isOne ? joined(before, time, text) : time)
  }
  return found
}

const joined = (before: TimeExpression, { end, last, to }: TimeExpression, text: string): TimeExpression => ({
  ...before,
  ...{ end, last, to, text: text.slice(before.start, end) },
  named: { from: before.from, to },
  kind: 'interval',
})

const goesOn = (tree: Tree, before: TimeExpression, { first, from, to }: TimeExpression): boolean =>
  first === before.last + 2 &&
  tree.token(first).upos !== 'ADP' &&
  ['and', '&', ','].includes(tree.token(first - 1).form) &&
  before.from !== null &&
  before.to !== null &&
  to !== null &&
  from === addDays(before.to, 1)

/** Whether meetings before it may have been held one in each of joined months or years; near-miss: *five rounds in 2021 and 2022*. */
const isOneEach = (tree: Tree, { kind, first }: TimeExpression): boolean =>
  kind === 'interval' &&
  tree.tokens
    .slice(0, first)
    .some(
      ({ index }) =>
        (isMeetingNoun(tree, index) || isOneOf(tree, index, ROUNDS)) &&
        isPlural(tree, index) &&
        tree.deps(index, 'nummod').every((n) => tree.lemma(n) === 'two') &&
        tree.preposition(index) !== 'of',
    )

const ROUNDS: ReadonlySet<string> = new Set(['round', 'meeting', 'visit', 'summit'])

const DAYS: ReadonlySet<string> = new Set(['day'])
const ENDING: ReadonlySet<string> = new Set(['end', 'close', 'conclude', 'conclusion', 'finish', 'wrap_up', 'break_up'])
/** Words from the number of days to the noun of what lasted so long (*two days of closed-door talks*). */
const LASTING = 5

/**
 * *ended two days of talks on Thursday*, *Three-day talks closed on Friday*: from the first of so many days to the one on which they were over;
 * near-misses: *will end a two-day visit*, which is no meeting, *opened two days of talks on Thursday*.
 */
export function overDays(tree: Tree, predicate: number, times: readonly TimeExpression[]): readonly TimeExpression[] {
  const [time, ...others] = times
  if (time?.from == null || time.from !== time.to || others.length > 0) return times
  const around = [predicate, ...tree.ancestors(predicate)]
  const meeting = [predicate, ...tree.tokens.map(({ index }) => index)].find(
    (t) => isMeetingNoun(tree, t) && (t === predicate || tree.ancestors(t).includes(predicate)),
  )
  if (meeting === undefined) return times
  const isEnded = [...around, ...tree.ancestors(meeting)].some(
    // *agreed on Friday at the end of two days of talks*
    (t) => isOneOf(tree, t, ENDING) && (tree.isVerb(t) || predicate === meeting),
  )
  const before = tree.tokens.slice(Math.max(0, meeting - LASTING), meeting)
  const day = before.findLast(({ index }) => isOneOf(tree, index, DAYS))
  const number = before.findLast(({ index }) => day !== undefined && index < day.index && tree.lemma(index) in NUMBERS)
  const count = number === undefined ? 0 : (NUMBERS[tree.lemma(number.index)] ?? 0)
  return isEnded && count > 1 ? [{ ...time, from: addDays(time.from, 1 - count) }] : times
}
