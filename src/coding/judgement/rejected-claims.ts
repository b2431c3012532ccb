import type { CodeBook } from '../../knowledge/types.js'
import type { Tree } from '../grammar/tree.js'

/**
 * *accused Chad of arming rebels, a charge (that) Chad denies*, however the tree hangs the noun and the clause: from which word on the writer
 * tells of the answer to what was said, which is not told by the one who said it; or null.
 */
export function answerFrom(tree: Tree, predicate: number, codes: CodeBook): number | null {
  const subject = tree
    .deps(predicate, 'nsubj')
    .filter((t) => t < predicate)
    .at(-1)
  if (subject === undefined) return null
  let at = Math.min(...tree.subtree(subject).filter((t) => t <= subject)) - 1
  if (/^(?:that|which)$/.test(tree.tokens[at]?.form ?? '')) at--
  const noun = tree.tokens[at]
  const isNoun = noun?.upos === 'NOUN' && codes.inClass(noun.lemma, 'criticism')
  if (!isNoun || !/^an?$/.test(tree.tokens[at - 1]?.form ?? '')) return null
  return /^(?:,|[-–—]+)$/.test(tree.tokens[at - 2]?.form ?? '') ? at : null
}
