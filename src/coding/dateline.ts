import type { Knowledge } from '../knowledge/types.js'
import type { CodedStory } from '../record/coded.js'
import type { Place } from '../record/schema/index.js'
import { isTown } from './circumstances/designated-places.js'

/** Countries of the dateline's places: one of *CARACAS, Venezuela*, two of *BOGOTA/QUITO*. */
export function datelineCountries(dateline: string | null, knowledge: Knowledge): string[] {
  return (dateline ?? '').split('/').flatMap((place) => {
    const parts = place.split(',').map((p) => p.trim())
    return parts
      .reverse()
      .flatMap((part) => countryOf(titleCase(part), knowledge) ?? [])
      .slice(0, 1)
  })
}

const countryOf = (name: string, knowledge: Knowledge): string | null =>
  knowledge.nameAt(name.split(/\s+/), 0)?.entries.find((e) => e.country)?.country ?? null

const titleCase = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase()) : name

/** The first place of a dateline as it is written for a reader (*Vientiane* of *VIENTIANE, Laos*); empty without one. */
const firstPlace = (dateline: string | null): string => titleCase(dateline?.split(/[,/]/)[0]?.trim() ?? '')

/** The town of a dateline, or null where there is none that is known. */
export function datelined(dateline: string | null, knowledge: Knowledge): Place | null {
  const words = firstPlace(dateline).split(/\s+/)
  const match = knowledge.nameAt(words, 0)
  const entry = match?.entries.find(isTown)
  if (!match || !entry) return null
  const written = words.slice(0, match.length).join(' ')
  return { start: 0, end: 0, text: written, name: written, country: entry.country, lat: entry.lat, lon: entry.lon }
}

/** Where a story says that it was written: the place of its dateline, as far as it is known. */
export function datelineTown(dateline: string | null, knowledge: Knowledge): CodedStory['here'] {
  const name = firstPlace(dateline)
  if (name === '') return null
  const entry = knowledge.nameAt(name.split(/\s+/), 0)?.entries.find((e) => e.form === 'place' || e.form === 'capital')
  return { name, country: entry?.country ?? null, lat: entry?.lat ?? null, lon: entry?.lon ?? null }
}
