import type { Cast } from '../cast/cast.js'
import type { Tree } from '../grammar/tree.js'
import type { Candidate } from './frames.js'

/** Least probability at which the reader model's word for a role is taken. */
export const TAKEN = 0.28
/** From here on the model is sure of it. */
export const SURE = 0.5

type Party = 'source' | 'target'

export interface SeenParties {
  /** Words that the reader model takes for the one who acts and for the one acted upon. */
  readonly source: readonly number[]
  readonly target: readonly number[]
  /**
   * The model parts one coordination into both roles, as it has learned to for acts of several towards each other (*Peru and Chile
   * severed ties*).
   */
  readonly isMutual: boolean
}

/**
 * Parties that the reader model sees, made consistent: what *and* joins fills one role, the one that the model is surer of for any of it
 * (*Peru, Chile and Kenya condemned …*).
 */
export function seenParties({ tree, act }: Candidate): SeenParties {
  const source: number[] = []
  const target: number[] = []
  let isMutual = false
  for (const words of joinedWords(tree, act?.roles ?? [])) {
    const best = (role: Party) => Math.max(...words.map((w) => w[role]))
    const tokens = words.filter((w) => w.source >= TAKEN || w.target >= TAKEN).map((w) => w.token)
    const isSource = best('source') >= best('target')
    ;(isSource ? source : target).push(...tokens)
    const surely = (role: Party, other: Party) => words.some((w) => w[role] >= SURE && w[role] > w[other])
    isMutual ||= surely('source', 'target') && surely('target', 'source')
  }
  return { source, target, isMutual }
}

interface Word {
  readonly token: number
  readonly source: number
  readonly target: number
}

/** The words with a role, those of one coordination together. */
function joinedWords(tree: Tree, roles: readonly { role: string; token: number; probability: number }[]): Word[][] {
  const groups = new Map<number, Word[]>()
  const tokens = [...new Set(roles.filter((r) => r.role === 'source' || r.role === 'target').map((r) => r.token))]
  for (const token of tokens) {
    const of = (role: Party) => roles.find((r) => r.token === token && r.role === role)?.probability ?? 0
    const first = tree.isNominal(token) ? tree.firstConjunct(token) : token
    groups.set(first, [...(groups.get(first) ?? []), { token, source: of('source'), target: of('target') }])
  }
  return [...groups.values()]
}

/** Relations of what says whose a phrase is or names it. */
const INSIDE = new Set(['nmod', 'amod', 'compound', 'flat', 'appos', 'conj'])

/** Whether a word stands inside the phrase that another one heads, its coordination left out. */
function isInPhrase(tree: Tree, token: number, head: number): boolean {
  for (let at = token; INSIDE.has(tree.base(at)); at = tree.head(at))
    if (tree.head(at) === head) return tree.base(at) !== 'conj'
  return false
}

/**
 * The words less those that only say whose another party is: *Kenyan and Chadian* in *Kenyan and Chadian envoys*, *Kenya* in *Kenya's army*,
 * *lawmakers in Kenya and Chad* or, with the tree wrong, *Kenya President Ruto*.
 */
export function withoutOwners(tree: Tree, words: readonly number[], all: readonly number[], cast: Cast): number[] {
  const viewOf = (t: number) => cast.actorsAt(tree, t).map((id) => cast.roster.get(id))
  return words.filter((word) => {
    const [own, ...more] = viewOf(word)
    if (!own || more.length > 0 || own.designation.kind !== 'state') return true
    return !all.some(
      (other) =>
        (isInPhrase(tree, word, other) || isInPhrase(tree, other, word)) &&
        viewOf(other).some((o) => o.designation.kind !== 'state' && o.country === own.country),
    )
  })
}
