import type { Cast } from '../../cast/cast.js'
import { isInfinitive } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import type { Quantity } from '../../quantities/quantity.js'
import type { Apart, Reading } from '../reading.js'

/** What may stand between who acts and how much (*Chad another $3 million*, *Kenya a further 40*). */
const MORE = new Set(['another', 'further', 'additional', 'extra', 'a', 'an', 'the', 'only', 'just', 'some'])

/**
 * *Norway pledged $5 million, Chad $3 million and Peru $1 million*, *Minsk expelled 12 diplomats, Lima six*: who is named right before an amount of
 * the same kind, after the verb's own, does the same; the verb is not said again. Where the verb names to whom something is given, those who
 * follow may be given to (*gave Kenya 40 lorries and Uganda 20*), and nobody acts.
 */
export function withGapped(readings: readonly Reading[], quantities: readonly Quantity[], cast: Cast): Reading[] {
  return readings.flatMap((reading) => {
    const gaps = gapsOf(reading, quantities, cast)
    if (gaps.length === 0) return [reading]
    const gone = new Set(gaps.flatMap(({ ids }) => ids))
    const without = (ids: readonly string[]) => ids.filter((id) => !gone.has(id))
    const { roles } = reading
    const sources = without(roles.sources)
    const targets = without(roles.targets)
    if (sources.length === 0) return [reading]
    const others = gaps.map(({ apart, ids, quantity: { first, last, anchor } }): Reading => {
      const content = roles.content && { first, last, head: anchor }
      return { ...reading, apart, roles: { sources: ids, targets, content, tokens: [apart.token] } }
    })
    return [{ ...reading, roles: { ...roles, sources, targets } }, ...others]
  })
}

interface Gap {
  readonly apart: Apart
  readonly ids: readonly string[]
  readonly quantity: Quantity
}

function gapsOf({ candidate, apart }: Reading, quantities: readonly Quantity[], cast: Cast): Gap[] {
  const { tree, predicate, frame } = candidate
  if (apart || frame.joint || isInfinitive(tree, predicate) || !tree.isVerb(predicate) || tree.isPassive(predicate))
    return []
  const own = quantities.find((q) => q.first > predicate && isOwn(tree, predicate, q))
  if (own === undefined || hasReceiver(tree, predicate, own, cast)) return []
  const gaps: Gap[] = []
  let last = own.last
  for (const quantity of quantities) {
    if (quantity.first <= last || quantity.kind !== own.kind) continue
    if (tree.tokens.slice(last + 1, quantity.first).some(isPredicate)) break
    const named = namedBefore(tree, quantity.first)
    // Those joined to them have amounts of their own.
    const ids = named === null ? [] : cast.actorsAt(tree, named.token)
    if (named === null || ids.length === 0) continue
    gaps.push({ apart: { ...named, last: quantity.last, quantity }, ids, quantity })
    last = quantity.last
  }
  return gaps
}

const isPredicate = ({ upos, xpos }: { upos: string; xpos: string }): boolean =>
  upos === 'AUX' || (upos === 'VERB' && !['VBG', 'VBN', 'VB'].includes(xpos))

/** Below the verb, with no other finite verb between. */
function isOwn(tree: Tree, verb: number, { first, anchor }: Quantity): boolean {
  return tree.isWithin(anchor, verb) && !tree.tokens.slice(verb + 1, first).some(isPredicate)
}

/** Whether somebody is named between the verb and how much, without a preposition (*gave Kenya 40 lorries*). */
const hasReceiver = (tree: Tree, verb: number, own: Quantity, cast: Cast): boolean =>
  tree.tokens
    .slice(verb + 1, own.first)
    .some(({ index }) => tree.preposition(index) === null && cast.actorsOf(tree, index).length > 0)

/** The bare phrase between a comma or *and* and a number, and the word that ends it: who acts; null where anything else stands there. */
function namedBefore(tree: Tree, number: number): { readonly token: number; readonly first: number } | null {
  let end = number - 1
  while (end > 0 && MORE.has(tree.token(end).form.toLowerCase())) end--
  let at = end
  while (at > 0 && ['PROPN', 'NOUN', 'ADJ', 'DET'].includes(tree.token(at).upos)) at--
  const before = tree.token(at)
  const isBoundary = [',', ';'].includes(before.form) || ['and', 'while', 'but'].includes(before.form.toLowerCase())
  return at < end && isBoundary ? { token: end, first: at + 1 } : null
}
