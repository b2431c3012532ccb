import type { Cast } from '../../cast/cast.js'
import { semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import type { Reading } from '../reading.js'

/** What says that one met those named next on another occasion. */
const APART = new Set([
  'later',
  'separately',
  'then',
  'earlier',
  'afterwards',
  'afterward',
  'subsequently',
  'thereafter',
])
/** Words between *and* and *later* (*and half an hour later with …*). */
const MEASURED = 5

/**
 * *spoke by phone with A and later with B*, *met with A and, separately, with B*: a meeting with each. Those whom the verb's slots give to
 * the first alone stay there.
 */
export function withSeparateMeetings(readings: readonly Reading[], cast: Cast): Reading[] {
  return readings.flatMap((reading) => {
    const { tree, predicate, frame } = reading.candidate
    if (frame.type !== 'CONSULT' || !tree.isVerb(predicate)) return [reading]
    const told = tree.tokens.flatMap(({ index }) => (isApart(tree, predicate, index) ? [index] : []))
    const others = told.length > 0 ? told : metSingly(tree, predicate)
    const subject = semanticSubject(tree, predicate)
    const own = subject === null ? [] : tree.coordination(subject).flatMap((t) => cast.actorsOf(tree, t))
    const met = others.map((token) => ({ token, ids: cast.actorsOf(tree, token) })).filter(({ ids }) => ids.length > 0)
    if (met.length === 0 || own.length === 0) return [reading]
    const gone = new Set(met.flatMap(({ ids }) => ids))
    const without = (ids: readonly string[]) => ids.filter((id) => !gone.has(id))
    const { roles } = reading
    const first = {
      ...reading,
      roles: { ...roles, sources: without(roles.sources), targets: without(roles.targets) },
    }
    const each = met.map(({ token, ids }): Reading => {
      const parties = [...new Set([...own, ...ids])]
      const named = tree.subtree(token)
      const apart = { token, first: Math.min(...named), last: Math.max(...named) }
      return { ...reading, apart, roles: { ...roles, sources: parties, targets: parties, tokens: [token] } }
    })
    return [first, ...each]
  })
}

const SINGLY = new Set(['separately', 'individually'])

/** *met separately with A and with B*: all whom the verb joins but the first. */
function metSingly(tree: Tree, verb: number): readonly number[] {
  if (!tree.deps(verb, 'advmod').some((a) => SINGLY.has(tree.token(a).form.toLowerCase()))) return []
  const isMet = (t: number) => tree.base(t) === 'obj' || ['with', 'to'].includes(tree.preposition(t) ?? '')
  const first = tree.deps(verb, 'obl', 'obj').find((t) => t > verb && isMet(t))
  return first === undefined ? [] : tree.coordination(first).slice(1)
}

/** Whether the word is who was met *with* on another occasion, right behind *and later*, by the verb or by one whom it met. */
function isApart(tree: Tree, verb: number, token: number): boolean {
  if (tree.preposition(token) !== 'with' || !['obl', 'conj', 'nmod'].includes(tree.base(token))) return false
  if (!tree.isWithin(token, verb)) return false
  const before = tree.tokens.slice(0, tree.deps(token, 'case')[0]).filter(({ upos }) => upos !== 'PUNCT')
  const adverb = before.at(-1)
  if (adverb === undefined || !APART.has(adverb.form.toLowerCase())) return false
  const and = before.findLast(({ upos }) => upos === 'CCONJ')
  const isClose = and !== undefined && and.index > verb && adverb.index - and.index <= MEASURED + 1
  return isClose && !tree.tokens.slice(and.index, token).some(({ upos }) => upos === 'VERB')
}
