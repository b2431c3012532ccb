import { addDays } from '../../language/times/calendar.js'
import type { TimeExpression } from '../../language/times/times.js'
import { smallNumber } from '../../language/times/words.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { isDated } from './measured.js'
import { OCCASIONS } from './occasions.js'

/** Meetings and stays that last for days. */
const LASTING: ReadonlySet<string> = new Set([...OCCASIONS, 'visit', 'trip', 'tour', 'stay', 'forum', 'congress'])
const ENDING: ReadonlySet<string> = new Set([
  ...['end', 'conclude', 'wrap_up', 'close', 'finish', 'complete', 'round_off', 'break_up', 'collapse', 'adjourn'],
])
const OPENING: ReadonlySet<string> = new Set([
  'open',
  'begin',
  'start',
  'kick_off',
  'launch',
  'arrive',
  'fly',
  'travel',
])
/** More days than these are no one meeting. */
const LONGEST = 14

/**
 * *ended two days of talks on Thursday*, *opened a three-day visit on Monday*: the day on which what lasts for days ends or begins is the
 * last or the first of them; near-miss: *met on the second of three days of talks on Friday*.
 */
export function overDays(
  tree: Tree,
  noun: number,
  times: readonly TimeExpression[],
  hung: (token: number) => readonly TimeExpression[],
): readonly TimeExpression[] {
  const days = daysOf(tree, noun)
  const verb = days === null ? undefined : tree.ancestors(noun).find((t) => tree.isVerb(t))
  if (days === null || verb === undefined) return times
  const side = sideOf(tree, days.first, noun, verb)
  const day = (times.some(isDated) ? times : hung(verb)).find(
    ({ kind, from, to }) => kind === 'point' && from && from === to,
  )
  if (side === null || day === undefined) return times
  const others = times.filter((t) => t !== day)
  const from = side === 'end' ? addDays(day.from!, 1 - days.count) : day.from
  const to = side === 'end' ? day.to : addDays(day.to!, days.count - 1)
  return [{ ...day, from, to, kind: 'interval' }, ...others]
}

/** *two days of talks*, *a two-day summit*: how many days a meeting lasts, and where that is said; null where it is not. */
function daysOf(tree: Tree, noun: number): { count: number; first: number } | null {
  if (tree.isVerb(noun) || !isOneOf(tree, noun, LASTING)) return null
  const found = tree.tokens.slice(0, noun).find(({ index, lemma }) => {
    const next = tree.tokens[index + 1]
    const isBefore = lemma === 'day' && tree.head(index) === noun && ['compound', 'amod'].includes(tree.base(index))
    const isOf = lemma === 'day' && next?.form === 'of' && tree.head(next.index) === noun
    return isBefore || isOf
  })
  if (found === undefined) return null
  const first = tree.tokens[found.index - 1]?.form === '-' ? found.index - 2 : found.index - 1
  const count = smallNumber(tree.tokens[first]?.form.toLowerCase() ?? '')
  return count !== null && count > 1 && count <= LONGEST ? { count, first } : null
}

/** Whether the verb tells the end or the beginning of what is said from a token on; null where it tells neither. */
function sideOf(tree: Tree, first: number, noun: number, verb: number): 'start' | 'end' | null {
  const before = tree.tokens
    .slice(0, first)
    .findLast(({ upos, head }) => upos !== 'DET' && upos !== 'ADJ' && head !== noun)
  const word = before?.form.toLowerCase() ?? ''
  const isAtEnd = word === 'of' && /^(?:end|close|conclusion)$/.test(tree.tokens[before!.index - 1]?.form ?? '')
  if (word === 'after' || isAtEnd || isOneOf(tree, verb, ENDING)) return 'end'
  return isOneOf(tree, verb, OPENING) ? 'start' : null
}
