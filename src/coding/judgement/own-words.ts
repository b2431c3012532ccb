import type { EventType } from '../../knowledge/types.js'
import type { Tree } from '../grammar/tree.js'

/** What one does by saying that one feels so, will or will not. */
const SPOKEN: ReadonlySet<string> = new Set<EventType>(['AGREE', 'CONCEDE', 'REJECT', 'SUPPORT'])
const PERSONAL = new Set(['he', 'she', 'it', 'they', 'we', 'i'])

/**
 * *said it would not take part*, *told them she was ready to meet*: the saying is the act, so that its speaker is who does it and nobody
 * else tells it; near-misses: *said it had refused*, *said Chad would not take part*. `cue` is the verb of saying.
 */
export function isDoneBySaying(tree: Tree, predicate: number, cue: number, type: string): boolean {
  if (!SPOKEN.has(type) || tree.base(predicate) !== 'ccomp' || tree.head(predicate) !== cue || predicate < cue)
    return false
  const subject = tree.dep(predicate, 'nsubj')
  if (subject === null || !PERSONAL.has(tree.lemma(subject))) return false
  const auxiliaries = tree.deps(predicate, 'aux').filter((a) => tree.relation(a) === 'aux')
  if (auxiliaries.some((a) => tree.lemma(a) === 'have')) return false
  return tree.deps(predicate, 'cop').length > 0 || auxiliaries.some((a) => tree.token(a).xpos === 'MD')
}
