import type { TimeExpression } from '../../language/times/times.js'
import type { Tree } from '../grammar/tree.js'

/** Whether an expression says when, be it but from or until when; a length of time alone does not. */
export const isDated = ({ from, to }: TimeExpression): boolean => from !== null || to !== null

/** Those that say when first. */
export const datedFirst = (times: readonly TimeExpression[]): TimeExpression[] => [
  ...times.filter(isDated),
  ...times.filter((t) => !isDated(t)),
]

/** *met for two days of talks*: what a length of time is a length of, wherever the tree hangs it; null where it is of nothing, or a date. */
export function measured(tree: Tree, time: TimeExpression): number | null {
  const of = tree.tokens[time.last + 1]
  if (isDated(time) || of?.form !== 'of') return null
  const noun = tree.head(of.index)
  return noun > of.index && tree.token(noun).upos === 'NOUN' ? noun : null
}
