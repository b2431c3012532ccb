import type { CodeBook } from '../knowledge/types.js'
import type { CodedEvent, EventLink } from '../record/coded.js'
import type { Tree } from './tree.js'

const MARGINS = new Set(['margin', 'sideline', 'fringe'])
const ARISES = new Set(['part', 'result', 'outcome', 'fruit', 'product', 'consequence'])

/** Adds the links between events of one sentence that grammar shows. */
export function link(events: readonly CodedEvent[], trees: readonly Tree[], _codes: CodeBook): CodedEvent[] {
  return events.map((event) => {
    const [sentence, predicate] = event.key.split(':').map(Number) as [number, number]
    const tree = trees[sentence]
    if (!tree) return event
    const peers = events.filter((e) => e !== event && e.evidence.sentence === sentence).map((e) => ({ event: e, at: Number(e.key.split(':')[1]) }))
    const links: EventLink[] = peers.flatMap(({ event: other, at }): EventLink[] => {
      if (isAlongside(tree, predicate, at)) return [{ kind: 'alongside', to: other.key }]
      if (event.type === 'CONSULT' && other.type === 'CONSULT' && arises(tree, predicate, at)) return [{ kind: 'arises-from', to: other.key }]
      return []
    })
    return links.length > 0 ? { ...event, links: [...event.links, ...links] } : event
  })
}

/** *met on the sidelines of the summit*. */
function isAlongside(tree: Tree, predicate: number, other: number): boolean {
  const margin = tree.head(other)
  if (margin < 0 || !MARGINS.has(tree.lemma(margin))) return false
  return tree.isWithin(margin, predicate)
}

/** *The talks were part of the agreement reached when they met*: the subject arises from the act told below the predicate. */
function arises(tree: Tree, predicate: number, other: number): boolean {
  const root = tree.ancestors(predicate).find((a) => ARISES.has(tree.lemma(a)))
  if (root === undefined || !tree.isWithin(other, root)) return false
  const subject = tree.deps(root, 'nsubj', 'csubj').find((s) => tree.isWithin(predicate, s))
  return subject !== undefined && !tree.isWithin(other, subject)
}
