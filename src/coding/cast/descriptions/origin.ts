import type { Tree } from '../../grammar/tree.js'
import type { SentencePhrases } from '../phrases/found-phrases.js'
import { ownerBefore } from '../phrases/phrases.js'

/**
 * The state that a story is written from: that of its dateline. Of two places (*BOGOTA/QUITO*) it is the one whose state the
 * story names first. A national agency abroad (*HANOI (Yonhap)*) writes from home where it calls its host's offices by their
 * state (*Vietnamese President …*) and its own without, or hardly names its host.
 */
export function writtenFrom(
  trees: readonly Tree[],
  phrases: readonly SentencePhrases[],
  datelines: readonly string[],
  agency: string | null,
): string | null {
  const places = [...new Set(datelines)]
  const named = phrases.flatMap(({ names }) => names.flatMap((f) => f.entries[0]?.country ?? []))
  const host = (places.length > 1 ? named.find((country) => places.includes(country)) : undefined) ?? places[0] ?? null
  if (agency === null || agency === host || host === null || !named.includes(agency)) return host
  const marked = trees.flatMap((tree, i) => statesOfOffices(tree, phrases[i] as SentencePhrases))
  const count = (country: string) => marked.filter((c) => c === country).length
  const often = (country: string) => named.filter((c) => c === country).length
  const isParty = 2 * often(agency) >= often(host)
  const isPassing = often(agency) >= PASSING * Math.max(1, often(host))
  return isPassing || (isParty && count(host) > count(agency)) ? agency : host
}

/** How much more often a story names the agency's own state than one that it is merely sent from. */
const PASSING = 3

/** The states that stand right before an office (*Vietnamese President*, *Fiji's defense minister*). */
function statesOfOffices(tree: Tree, { names, roles }: SentencePhrases): string[] {
  return roles.flatMap((role) => {
    const isOffice = role.entries[0]?.role !== 'agent' && role.entries[0]?.sector === 'GOV'
    const state = ownerBefore(tree, names, role.first)?.name.entries[0]
    return isOffice && state?.country && (state.form === 'name' || state.form === 'demonym') ? [state.country] : []
  })
}
