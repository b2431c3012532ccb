import type { CodedEvent, EventLink } from '../../record/coded.js'
import { MARGINS } from '../circumstances/setting-cues.js'
import { temporalLink } from '../circumstances/temporal-links.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'

const ARISES = new Set(['part', 'result', 'outcome', 'fruit', 'product', 'consequence'])

/** Adds the links between events of one sentence that grammar shows. */
export function link(events: readonly CodedEvent[], trees: readonly Tree[]): CodedEvent[] {
  const bySentence = new Map<number, CodedEvent[]>()
  for (const event of events)
    bySentence.set(event.evidence.sentence, [...(bySentence.get(event.evidence.sentence) ?? []), event])
  return events.map((event) => {
    const [sentence, predicate] = event.key.split(':').map(Number) as [number, number]
    const tree = trees[sentence]
    if (!tree) return event
    const peers = (bySentence.get(event.evidence.sentence) ?? [])
      .filter((e) => e !== event)
      .map((e) => ({ event: e, at: Number(e.key.split(':')[1]) }))
    const links: EventLink[] = peers.flatMap(({ event: other, at }): EventLink[] => {
      const bothMeet = event.type === 'CONSULT' && other.type === 'CONSULT'
      if (isAlongside(tree, predicate, at)) return bothMeet ? [{ kind: 'alongside', to: other.key }] : []
      if (bothMeet && retells(tree, predicate, at)) return [{ kind: 'repeats', to: other.key }]
      if (bothMeet && arises(tree, predicate, at)) return [{ kind: 'arises-from', to: other.key }]
      const inTime = temporalLink(tree, predicate, at)
      return inTime === null ? [] : [{ kind: inTime, to: other.key }]
    })
    return links.length > 0 ? { ...event, links: [...event.links, ...links] } : event
  })
}

/** *met on the sidelines of the summit*, *on the sidelines of the summit, Chile held talks*. */
function isAlongside(tree: Tree, predicate: number, other: number): boolean {
  const margin = tree.head(other)
  if (margin < 0 || !MARGINS.has(tree.lemma(margin))) return false
  const holds =
    tree.base(predicate) === 'obj' && tree.base(margin) === 'obl' && tree.head(margin) === tree.head(predicate)
  return holds || tree.isWithin(margin, predicate)
}

const MEETS = new Set(['meet', 'hold', 'have', 'conduct', 'confer'])

/** *met for talks*, *held a meeting*: the verb and the noun tell one meeting. */
function retells(tree: Tree, predicate: number, other: number): boolean {
  const [noun, verb] = tree.isVerb(predicate) ? [other, predicate] : [predicate, other]
  if (tree.isVerb(noun) || !tree.isVerb(verb) || !isOneOf(tree, verb, MEETS) || !tree.isWithin(noun, verb)) return false
  const isHeld = tree.head(noun) === verb && (tree.base(noun) === 'obj' || tree.relation(noun) === 'nsubj:pass')
  const between = tree.ancestors(noun).slice(0, tree.ancestors(noun).indexOf(verb))
  return isHeld || (tree.preposition(noun) === 'for' && !between.some((t) => tree.isVerb(t)))
}

/** *The talks were part of the agreement reached when they met*: the subject arises from the act told below the predicate. */
function arises(tree: Tree, predicate: number, other: number): boolean {
  const root = tree.ancestors(predicate).find((a) => ARISES.has(tree.lemma(a)))
  if (root === undefined || !tree.isWithin(other, root)) return false
  const subject = tree.deps(root, 'nsubj', 'csubj').find((s) => tree.isWithin(predicate, s))
  return subject !== undefined && !tree.isWithin(other, subject)
}
