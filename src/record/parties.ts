import { STATE_SECTORS } from '../knowledge/tables/values.js'
import type { Actor, RecordSpan } from './schema/index.js'
import { covers } from './tokens.js'

/** The sector of journalists and their agencies. */
export const PRESS = 'JRN'

/** Its words in small letters. */
export const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Where an actor is named. */
export interface Named extends RecordSpan {
  readonly id: string
}

/** Who speaks for whom among a story's actors. */
export class Parties {
  private readonly byId: ReadonlyMap<string, Actor>
  private readonly states: ReadonlyMap<string, string>

  constructor(readonly actors: readonly Actor[]) {
    this.byId = new Map(actors.map((actor) => [actor.id, actor]))
    const states = new Map<string, string>()
    for (const actor of actors) {
      if (actor.kind === 'state' && actor.country !== null && !states.has(actor.country))
        states.set(actor.country, actor.id)
    }
    this.states = states
  }

  get(id: string): Actor | undefined {
    return this.byId.get(id)
  }

  isPerson(id: string): boolean {
    return this.byId.get(id)?.kind === 'person'
  }

  /** The state that the actor is of (ISO 3166-1 alpha-3), or null. */
  countryOf(id: string): string | null {
    return this.byId.get(id)?.country ?? null
  }

  /** Whether the actor is of an international organization. */
  isOfBloc(id: string): boolean {
    return (this.byId.get(id)?.organization ?? null) !== null
  }

  /** Whether the actor asks or tells for the press. */
  isPress(id: string): boolean {
    return this.byId.get(id)?.sector === PRESS
  }

  /** Whether the actor speaks or acts for its state. */
  isStately(id: string): boolean {
    const actor = this.byId.get(id)
    if (!actor || actor.country === null || actor.organization !== null) return false
    if (actor.kind === 'state') return true
    return actor.sector === null ? actor.kind === 'institution' : STATE_SECTORS.has(actor.sector)
  }

  /** The state, organization or other body at the top of whom the actor speaks for; itself when there is none. */
  principal(id: string): string {
    let top = id
    const seen = new Set([id])
    for (let next = this.byId.get(id)?.affiliation; next && !seen.has(next) && this.byId.has(next); ) {
      seen.add(next)
      // Nobody speaks for another state than their own.
      const [own, other] = [this.countryOf(top), this.countryOf(next)]
      if (own !== null && other !== null && own !== other) break
      top = next
      next = this.byId.get(next)?.affiliation
    }
    const country = this.byId.get(top)?.country
    return (country && this.isStately(top) ? this.states.get(country) : undefined) ?? top
  }

  /** Principals of the actors, each once, in order. */
  principals(ids: readonly string[]): string[] {
    return [...new Set(ids.map((id) => this.principal(id)))]
  }

  /** The states and bodies behind the actors, by code where they have one. */
  sides(ids: readonly string[]): string[] {
    const codes = this.principals(ids).map((id) => {
      const actor = this.byId.get(id)
      return actor?.country ?? actor?.organization ?? id
    })
    return [...new Set(codes)]
  }

  /** Whether the first stand for no state or body for which the second do not. */
  isAmong(first: readonly string[], second: readonly string[]): boolean {
    const there = this.sides(second)
    return this.sides(first).every((side) => there.includes(side))
  }

  /** Whether both lists stand for the same states and bodies. */
  sameSides(first: readonly string[], second: readonly string[]): boolean {
    const [a, b] = [this.sides(first), this.sides(second)]
    return a.length === b.length && a.every((side) => b.includes(side))
  }

  /** How well two mentions can be the same party, 0 (cannot) to 1 (are). */
  affinity(first: string, second: string): number {
    if (first === second) return 1
    const a = this.byId.get(first)
    const b = this.byId.get(second)
    if (!a || !b) return 0.3
    if (a.kind === 'person' && b.kind === 'person') return this.sameSide(a, b) ? 0.7 : 0
    if (this.principal(first) === this.principal(second)) return 0.95
    if (a.organization !== null || b.organization !== null) return a.organization === b.organization ? 0.95 : 0
    if (a.country !== null && b.country !== null) return a.country === b.country ? this.compatriots(a, b) : 0
    return this.sharesName(a, b) ? 0.7 : 0.3
  }

  /**
   * How well two lists can hold the same parties: null when either is empty (nothing is known), 0 when nobody can be
   * the same, otherwise the mean of the best matches of the shorter list.
   */
  affinityOf(first: readonly string[], second: readonly string[]): number | null {
    if (first.length === 0 || second.length === 0) return null
    const [short, long] = first.length <= second.length ? [first, second] : [second, first]
    const best = short.map((x) => Math.max(...long.map((y) => this.affinity(x, y))))
    return best.reduce((sum, x) => sum + x, 0) / best.length
  }

  /** Whether both lists come down to the same principals. */
  sameSet(first: readonly string[], second: readonly string[]): boolean {
    const a = this.principals(first)
    const b = new Set(this.principals(second))
    return a.length === b.size && a.every((id) => b.has(id))
  }

  /** The actors named in the span, in order; of names that begin at one word the longest first. */
  namedIn(span: RecordSpan): Named[] {
    return this.actors
      .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end })))
      .filter((mention) => covers(span, mention))
      .sort((a, b) => a.start - b.start || b.end - a.end)
  }

  /** Lower-cased words with which the story names the actors and those that they speak for. */
  wordsOf(ids: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>()
    for (const id of new Set(ids.flatMap((x) => [x, this.principal(x)]))) {
      const actor = this.byId.get(id)
      if (!actor) continue
      for (const word of words(actor.name)) found.add(word)
      for (const mention of actor.mentions)
        if (mention.form !== 'pronoun') for (const word of words(mention.text)) found.add(word)
    }
    return found
  }

  private sameSide(a: Actor, b: Actor): boolean {
    return this.principal(a.id) === this.principal(b.id) && (this.principal(a.id) !== a.id || this.isStately(a.id))
  }

  private compatriots(a: Actor, b: Actor): number {
    const stately = Number(this.isStately(a.id)) + Number(this.isStately(b.id))
    if (stately === 2) return 0.9
    return stately === 0 && this.sharesName(a, b) ? 0.8 : 0.3
  }

  private sharesName(a: Actor, b: Actor): boolean {
    const names = new Set(words(a.name))
    return words(b.name).some((word) => word.length > 3 && names.has(word))
  }
}
