import type { Cast } from '../../cast/cast.js'
import type { Tree } from '../../grammar/tree.js'
import type { Reading } from '../seen/reading.js'

/** A clause of a request that is joined to the first one, and the words from which it runs. */
interface Further {
  readonly clause: number
  readonly first: number
  readonly last: number
}

/**
 * *urged Chad to free the crew and to pay*, *demanded that they leave and that the road be opened*, *called on Chad to disarm and on Niger to pay*:
 * what is asked besides, with a word of its own that it is asked, is a request of its own, of whomever it names; near-miss: *urged Chad to come and talk*.
 */
export function withFurtherRequests(readings: readonly Reading[], cast: Cast): Reading[] {
  return readings.flatMap((reading) => {
    const { candidate, roles, apart } = reading
    const { tree, predicate, frame } = candidate
    const { content } = roles
    if (frame.type !== 'REQUEST' || apart || content === null || !tree.isVerb(predicate)) return [reading]
    const further = furtherOf(tree, predicate, content.head)
    if (further.length === 0) return [reading]
    const each = further.map(({ clause, first, last }): Reading => {
      const asked = addresseesOf(tree, clause, first, cast)
      return {
        ...reading,
        candidate: { ...candidate, frame: { ...frame, cameo: `${frame.cameo.slice(0, 2)}0` } },
        apart: { token: clause, first, last },
        roles: {
          ...roles,
          targets: asked.length > 0 ? asked : roles.targets,
          content: { first, last, head: clause },
          tokens: [],
        },
      }
    })
    const others = new Set(further.flatMap(({ clause, first }) => addresseesOf(tree, clause, first, cast)))
    const targets = roles.targets.filter((id) => !others.has(id))
    const last = tree.tokens.slice(0, further[0]!.first).findLast(({ upos }) => !['PUNCT', 'CCONJ'].includes(upos))!
    const own = {
      ...roles,
      targets: targets.length > 0 ? targets : roles.targets,
      content: { ...content, last: Math.min(content.last, last.index) },
    }
    return [{ ...reading, roles: own }, ...each]
  })
}

const JOINING = new Set(['and', 'or', 'but'])

/** The clauses behind the first that open with *and to*, *and that* or *and on Niger to*. */
function furtherOf(tree: Tree, verb: number, head: number): Further[] {
  const own = [head, ...tree.deps(head, 'conj', 'advcl'), ...tree.deps(verb, 'xcomp', 'advcl', 'ccomp')]
  const clauses = [...new Set(own)].filter((t) => t > head && tree.isVerb(t) && opens(tree, t))
  const sorted = clauses.sort((a, b) => a - b)
  return sorted.map((clause, at) => {
    const words = tree.subtree(clause, (t) => sorted.indexOf(t) > at).filter((t) => tree.token(t).upos !== 'PUNCT')
    const first = words.find((t) => !JOINING.has(tree.lemma(t)))!
    return { clause, first, last: words.at(-1)! }
  })
}

/** Whether a clause begins with *and*, and says anew that it is asked for. */
function opens(tree: Tree, clause: number): boolean {
  const mark = tree.deps(clause, 'mark').find((m) => ['to', 'that'].includes(tree.lemma(m)))
  const words = tree.subtree(clause).filter((t) => tree.token(t).upos !== 'PUNCT')
  if (mark === undefined || !JOINING.has(tree.lemma(words[0]!))) return false
  const between = words.filter((t) => t > words[0]! && t < mark)
  return between.length === 0 || (tree.token(between[0]!).upos === 'ADP' && between.every((t) => !tree.isVerb(t)))
}

/** Those named between *and on* and *to*, whatever the tree takes them for. */
function addresseesOf(tree: Tree, clause: number, first: number, cast: Cast): readonly string[] {
  const mark = tree.deps(clause, 'mark').find((m) => m >= first) ?? first
  const named = tree.children(clause).filter((t) => first <= t && t < mark && tree.preposition(t) !== null)
  return [...new Set(named.flatMap((t) => tree.coordination(t)).flatMap((t) => cast.actorsOf(tree, t)))]
}
