import type { Knowledge } from '../knowledge/types.js'
import type { Place } from '../record/schema/index.js'
import { countryOf } from './cast/phrases/found-phrases.js'
import { isTown } from './circumstances/designated-places.js'

/** Countries of the dateline's places (ISO 3166-1 alpha-3), in its order: one of *CARACAS, Venezuela*, two of *BOGOTA/QUITO*. */
export function datelineCountries(dateline: string | null, knowledge: Knowledge): string[] {
  return (dateline ?? '').split('/').flatMap((place) => {
    const parts = place.split(',').map((p) => p.trim())
    return parts
      .reverse()
      .flatMap((part) => countryNamed(titleCase(part), knowledge) ?? [])
      .slice(0, 1)
  })
}

const countryNamed = (name: string, knowledge: Knowledge): string | null =>
  countryOf(knowledge.nameAt(name.split(/\s+/), 0))

const titleCase = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase()) : name

/** The town of a dateline, the first of two (*Vientiane* of *VIENTIANE, Laos*), or null where there is none that is known. */
export function datelineTown(dateline: string | null, knowledge: Knowledge): Place | null {
  const words = titleCase(dateline?.split(/[,/]/)[0]?.trim() ?? '').split(/\s+/)
  const match = knowledge.nameAt(words, 0)
  const entry = match?.entries.find(isTown)
  if (!match || !entry) return null
  const written = words.slice(0, match.length).join(' ')
  return { start: 0, end: 0, text: written, name: written, country: entry.country, lat: entry.lat, lon: entry.lon }
}
