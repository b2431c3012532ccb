import type { Actor } from '../schema/index.js'
import { plain } from './plain.js'

/** Kinds whose name says where they belong. */
const OWN_NAME = new Set(['state', 'organization'])

/**
 * Short names of a story's actors, each with its country: *Karadag (TUR)*. A person has the one word by which the story names
 * them, where it does and nobody else has it; else the full name.
 */
export function shortNames(actors: readonly Actor[]): ReadonlyMap<string, string> {
  const short = new Map(actors.map((actor) => [actor.id, shortOf(actor)]))
  const used = [...short.values()]
  return new Map(
    actors.map((actor) => {
      const own = short.get(actor.id)!
      const name = used.filter((other) => other === own).length > 1 ? plain(actor.name) : own
      const home = OWN_NAME.has(actor.kind) ? null : (actor.country ?? actor.organization)
      return [actor.id, home === null ? name : `${name} (${home})`]
    }),
  )
}

function shortOf(actor: Actor): string {
  const name = plain(actor.name)
  if (actor.kind !== 'person') return name
  const counts = new Map<string, number>()
  for (const { text, form } of actor.mentions) {
    const word = plain(text)
    if (form === 'name' && !/\s/.test(word) && word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best?.[0] ?? name
}
