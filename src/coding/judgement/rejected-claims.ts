import type { CodeBook } from '../../knowledge/types.js'
import type { Tree } from '../grammar/tree.js'

const TURNS = /^(?:;|but|while|though|although|whereas)$/

/**
 * *accused Chad of arming rebels, a charge that Chad denies*; *said it had downed a plane; the army dismissed the claim*: from which word on
 * the writer tells of the answer to what was said, which is not told by the one who said it; or null. Near-miss: *a spokesman said the
 * army dismissed the claim*.
 */
export function answerFrom(tree: Tree, predicate: number, codes: CodeBook): number | null {
  return summedUp(tree, predicate, codes) ?? turnBefore(tree, predicate, codes)
}

/** *, a charge (that) the ministry rejected*, however the tree hangs the noun and the clause. */
function summedUp(tree: Tree, predicate: number, codes: CodeBook): number | null {
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

/** *; the army dismissed the claim*: the last turn of the sentence before whoever answers a claim of which no more is said. */
function turnBefore(tree: Tree, predicate: number, codes: CodeBook): number | null {
  const [object] = tree.deps(predicate, 'obj').filter((t) => t > predicate)
  if (object === undefined || !codes.inClass(tree.lemma(object), 'criticism')) return null
  const isBare = tree.children(object).every((t) => ['det', 'punct'].includes(tree.base(t)))
  if (!isBare || !tree.deps(object, 'det').some((t) => tree.lemma(t) === 'the')) return null
  const subject = tree.deps(predicate, 'nsubj')[0] ?? predicate
  return tree.tokens.slice(0, subject).findLast((t) => TURNS.test(t.form))?.index ?? null
}
