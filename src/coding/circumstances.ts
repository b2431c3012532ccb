import type { CodeBook, Knowledge } from '../knowledge/types.js'
import type { TimeExpression } from '../language/times.js'
import type { Place } from '../record/schema/index.js'
import type { Cast } from './cast.js'
import { clauseTop } from './judge.js'
import type { Tree } from './tree.js'

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'inside', 'off', 'on', 'around', 'across', 'over', 'along', 'throughout'])

/** First ancestor-or-self of a modifier that can carry a circumstance: a verb, or a noun that is an event. */
function carrier(tree: Tree, token: number, isEvent: (t: number) => boolean): number | null {
  for (const at of tree.ancestors(token)) {
    if (isEvent(at) || tree.isVerb(at)) return at
    if (tree.deps(at, 'cop').length > 0) return at
  }
  return null
}

/** Tokens whose time and place are also those of the predicate: its light verb and the verbs that it is joined to. */
function sharers(tree: Tree, predicate: number, codes: CodeBook): number[] {
  const top = clauseTop(tree, predicate, codes)
  const first = tree.firstConjunct(top)
  return [...new Set([predicate, top, first])]
}

export interface Circumstances {
  readonly times: readonly TimeExpression[]
  readonly place: { readonly token: number; readonly place: Place } | null
}

/** Attaches the times and places of one sentence to its predicates. */
export class CircumstanceReader {
  private readonly timeCarriers: readonly { time: TimeExpression; at: number | null }[]
  private readonly placeCarriers: readonly { token: number; place: Place; at: number | null }[]

  constructor(
    private readonly tree: Tree,
    times: readonly TimeExpression[],
    cast: Cast,
    private readonly knowledge: Knowledge,
    private readonly text: string,
    isEvent: (t: number) => boolean,
  ) {
    this.timeCarriers = times.map((time) => ({ time, at: this.isCarried(time.head, isEvent) }))
    this.placeCarriers = this.findPlaces(cast).map((p) => ({ ...p, at: carrier(tree, p.token, isEvent) }))
  }

  private isCarried(head: number, isEvent: (t: number) => boolean): number | null {
    return carrier(this.tree, head, isEvent)
  }

  /** Times and place of a predicate: its own, else those of the clause that carries it. */
  of(predicate: number): Circumstances {
    const around = sharers(this.tree, predicate, this.knowledge)
    const times = firstFilled(around, (t) => this.timeCarriers.filter((c) => c.at === t).map((c) => c.time))
    const places = firstFilled(around, (t) => this.placeCarriers.filter((c) => c.at === t))
    const place = places[0]
    return { times, place: place ? { token: place.token, place: place.place } : null }
  }

  private findPlaces(cast: Cast): { token: number; place: Place }[] {
    const { tree } = this
    const found: { token: number; place: Place }[] = []
    for (const name of cast.phrasesOf(tree.sentence.index).names) {
      const entry = name.entries.find((e) => e.form === 'place' || e.form === 'capital' || (e.kind === 'state' && e.form === 'name'))
      const preposition = tree.preposition(name.head)?.split('_')[0] ?? ''
      if (!entry || !PLACE_PREPOSITIONS.has(preposition)) continue
      if (!['obl', 'nmod', 'conj', 'appos'].includes(tree.base(name.head))) continue
      const start = tree.token(name.first).start
      const end = tree.token(name.last).end
      const surface = this.text.slice(start, end)
      found.push({
        token: name.head,
        place: { start, end, text: surface, name: entry.form === 'capital' ? surface : entry.name, country: entry.country, lat: entry.lat, lon: entry.lon },
      })
    }
    return found
  }
}

function firstFilled<T>(keys: readonly number[], read: (key: number) => readonly T[]): readonly T[] {
  for (const key of keys) {
    const found = read(key)
    if (found.length > 0) return found
  }
  return []
}
