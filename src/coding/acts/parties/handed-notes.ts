import type { Cast } from '../../cast/cast.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf } from '../../grammar/word-forms.js'
import type { Reading } from '../reading.js'

const HANDING = new Set(['hand', 'give', 'deliver', 'send', 'pass', 'present', 'serve', 'receive', 'get'])
const GETTING = new Set(['receive', 'get'])

/**
 * *The envoy was handed a note demanding that Chad leave, the ministry said*: who is handed what asks does not ask; those do who hand it over or, where
 * nobody is named, who tell of it.
 */
export function withSendersOfNotes(readings: readonly Reading[], cast: Cast): Reading[] {
  return readings.map((reading) => {
    const { candidate, roles, judgement } = reading
    const handed = handedWith(candidate.tree, candidate.predicate)
    if (handed === null) return reading
    const { tree } = candidate
    const receivers = cast.actorsOf(tree, handed.receiver)
    if (!roles.sources.some((id) => receivers.includes(id))) return reading
    const senders = [handed.sender, judgement.voices.at(-1)?.speaker ?? null]
    const sources = senders
      .map((t) => (t === null ? [] : cast.actorsOf(tree, t)))
      .find((ids) => ids.length > 0 && !ids.some((id) => receivers.includes(id)))
    return { ...reading, roles: { ...roles, sources: sources ?? [] } }
  })
}

/** Writings that one hands over. */
const WRITINGS = new Set([
  'note',
  'letter',
  'message',
  'memo',
  'memorandum',
  'petition',
  'statement',
  'communique',
  'list',
  'protest',
])

/** *was handed a note demanding*, *received a letter asking*: who got the writing whose participle a verb is, wherever the tree hangs it, and from whom. */
function handedWith(tree: Tree, verb: number): { readonly receiver: number; readonly sender: number | null } | null {
  const above = tree.head(verb)
  if (above < 0 || tree.token(verb).xpos !== 'VBG') return null
  const giving = tree.isVerb(above) ? above : tree.head(above)
  const note = giving < 0 ? null : tree.dep(giving, 'obj')
  const isTold = note !== null && note < verb && (above === giving || above === note)
  if (!isTold || !WRITINGS.has(tree.lemma(note)) || !isOneOf(tree, giving, HANDING)) return null
  const isGetting = GETTING.has(tree.lemma(giving))
  const receiver = tree.dep(giving, 'nsubj')
  if (receiver === null || isGetting === tree.isPassive(giving)) return null
  const by = isGetting ? 'from' : 'by'
  const sender = [...tree.deps(giving, 'obl'), ...tree.deps(note, 'nmod')].find((t) => tree.preposition(t) === by)
  return { receiver, sender: sender ?? null }
}
