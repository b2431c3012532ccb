import type { TimeExpression } from '../../language/times/times.js'
import type { Tree } from '../grammar/tree.js'

/** *met for two days of talks*: what a length of time is a length of, wherever the tree hangs it; null where it is of nothing, or a date. */
export function measured(tree: Tree, { from, to, last }: TimeExpression): number | null {
  const of = tree.tokens[last + 1]
  if (from !== null || to !== null || of?.form !== 'of') return null
  const noun = tree.head(of.index)
  return noun > of.index && tree.token(noun).upos === 'NOUN' ? noun : null
}
