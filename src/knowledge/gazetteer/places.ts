import type { City, CityIndex } from '../cities.js'
import type { NameEntry, PhraseMatch } from '../types.js'
import { partsFrom } from './index-of-names.js'
import { allCapitals, fold } from './words.js'

/** A place found in text. */
export interface PlaceFound extends PhraseMatch<NameEntry> {
  /** The text itself says which one: *Paris, Texas*; *Tripoli, Lebanon*. Such a reading wins over a better known one. */
  readonly proved: boolean
}

/** What places ask of the rest of the gazetteer. */
export interface Surroundings {
  /** State that a phrase names, for *Tripoli, Lebanon*; null where it names none. */
  readonly stateAt: (words: readonly string[], at: number) => string | null
  /** Whether a known name or role stands at a word, for the capitalised words around a place. */
  readonly isKnown: (words: readonly string[], at: number) => boolean
  /** Whether a title of a person ends right before a word (*Mayor Rivera*). */
  readonly afterTitle: (words: readonly string[], at: number) => boolean
  /** Whether a name is a given name. */
  readonly isGiven: (word: string) => boolean
}

/** Words that make a first-level division of the name before them: *Donetsk region*, *Anbar province*, *Yobe State*. */
const DIVISION = new Set(
  'region regions oblast province provinces governorate prefecture state krai canton department voivodeship'.split(' '),
)
/** Words for divisions that are of the first level in some states and of a lower one in others. */
const LOWER_DIVISION = new Set(['district', 'county'])

/** Whether a word begins with a capital, be there an apostrophe before it. */
const capitalised = (word: string | undefined): word is string => word !== undefined && /^['‘’ʼ]?\p{Lu}/u.test(word)

/** How many times larger than the next a town must be to be meant where nothing else tells. */
const DOMINANCE = 3
/** In a headline all in capitals any word may look like a name: only large towns are taken. */
const LEAST_IN_CAPITALS = 200_000

/** Whether a word behind a name makes it a division, of the first level or a lower one. */
export function isDivisionWord(word: string | undefined): boolean {
  return word !== undefined && (DIVISION.has(word.toLowerCase()) || LOWER_DIVISION.has(word.toLowerCase()))
}

/** Particles before a family name: *Otto von Bismarck*. */
const PARTICLES = new Set('von van de del della da di dos du bin ibn al el'.split(' '))

/** Finds towns and first-level divisions of the packed data in text. */
export class PlaceFinder {
  readonly #cities: CityIndex
  readonly #around: Surroundings

  constructor(cities: CityIndex, around: Surroundings) {
    this.#cities = cities
    this.#around = around
  }

  /** The longest place that starts at a word; `countries`: those that the story is about. */
  find(words: readonly string[], at: number, countries: readonly string[]): PlaceFound | null {
    if (!capitalised(words[at])) return null
    const run = partsFrom(words, at, this.#cities.longest)
    const closes = (parts: number) => run[parts - 1]?.closes ?? 0
    const found = this.#cities.find(
      run.map(({ part }) => part),
      (parts) =>
        closes(parts) > 0 && this.#choose(words, at, closes(parts), this.#named(run, parts), countries) !== null,
    )
    return found === null ? null : this.#choose(words, at, closes(found.parts), found.cities, countries)
  }

  #named(run: ReturnType<typeof partsFrom>, parts: number): readonly City[] {
    return this.#cities.named(
      run
        .slice(0, parts)
        .map(({ part }) => part.key)
        .join(' '),
    )
  }

  #choose(
    words: readonly string[],
    at: number,
    length: number,
    named: readonly City[],
    countries: readonly string[],
  ): PlaceFound | null {
    if (named.length === 0) return null
    const proved = this.#provedBy(words, at + length, named)
    if (proved.length > 0) return { length, proved: true, entries: decide(proved, countries, false) }
    const division = words[at + length]?.toLowerCase() ?? ''
    const divided = isDivisionWord(division)
    // *Farah province* is no woman; *Central Region* and *Gulf state* may be any.
    const open = named.filter(
      (city) =>
        city.homograph === null || (city.homograph === 'name' && city.kind === 'admin1' && DIVISION.has(division)),
    )
    if (open.length === 0 || this.#isOtherwise(words, at, length, open)) return null
    const entries = decide(open, countries, divided)
    return {
      length: divided ? length + 1 : length,
      proved: false,
      entries: LOWER_DIVISION.has(division) ? entries.map(lowered) : entries,
    }
  }

  /** Those that the state or division after a comma proves: *Reading, Pennsylvania*; *Tripoli, Lebanon*; *Mobile, Ala.* */
  #provedBy(words: readonly string[], comma: number, named: readonly City[]): readonly City[] {
    if (words[comma] !== ',' || !capitalised(words[comma + 1])) return []
    const state = this.#around.stateAt(words, comma + 1)
    const run = partsFrom(words, comma + 1, this.#cities.longest)
    const divisions = new Set<string>()
    for (let parts = run.length; parts > 0 && divisions.size === 0; parts--) {
      for (const city of this.#named(run, parts))
        if (city.kind === 'admin1') divisions.add(`${city.country}.${city.admin}`)
    }
    const inDivision = named.filter((city) => city.kind === 'city' && divisions.has(`${city.country}.${city.admin}`))
    return inDivision.length > 0 ? inDivision : named.filter((city) => city.country === state)
  }

  /** Whether the words around tell that the name is a person's, or part of another name. */
  #isOtherwise(words: readonly string[], at: number, length: number, named: readonly City[]): boolean {
    const headline = allCapitals(words)
    if (headline) return named[0]!.population < LEAST_IN_CAPITALS
    const word = words[at]!
    if (length === 1 && word.length < 5 && word.length > 1 && word === word.toUpperCase()) return true
    const before = words[at - 1]
    if (before !== undefined && /^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|St|Saint)\.?$/.test(before)) return true
    if (length > 1) return false
    if (before !== undefined && (this.#around.isGiven(fold(before)) || this.#around.afterTitle(words, at))) return true
    if (capitalised(before) && at > 1 && !this.#isNamed(words, at - 1)) return true
    if (before !== undefined && PARTICLES.has(before.toLowerCase()) && capitalised(words[at - 2])) return true
    const after = words[at + length]
    return (
      capitalised(after) &&
      !isDivisionWord(after) &&
      !this.#isNamed(words, at + length) &&
      words.some((other) => /^\p{Ll}{3,}$/u.test(other))
    )
  }

  /** A capitalised word that is known by itself: the start of a name of ours, or of a town. */
  #isNamed(words: readonly string[], at: number): boolean {
    if (this.#around.isKnown(words, at)) return true
    const run = partsFrom(words, at, 1)
    return run.length > 0 && this.#named(run, 1).length > 0
  }
}

function entryOf(city: City, precision: 'city' | 'admin1', name = city.name): NameEntry {
  return {
    name,
    kind: 'place',
    form: 'place',
    country: city.country,
    organization: null,
    sector: null,
    from: null,
    to: null,
    office: null,
    level: null,
    lat: city.lat,
    lon: city.lon,
    precision,
  }
}

/** A district or county named after a town: its middle is not known. */
function lowered(entry: NameEntry): NameEntry {
  return entry.precision === 'admin1' && entry.lat === null ? { ...entry, precision: 'region' } : entry
}

/** The reading of a name that several places share. Where nothing tells them apart, what they have in common is all that is said. */
function decide(named: readonly City[], countries: readonly string[], divided: boolean): NameEntry[] {
  const divisions = named.filter((city) => city.kind === 'admin1')
  const towns = named.filter((city) => city.kind === 'city')
  // A bare name that is both a town's and its division's is the town; before *province* it is the division.
  const bare = [...towns, ...divisions.filter((division) => !towns.some((town) => town.country === division.country))]
  const wanted = divided && divisions.length > 0 ? divisions : bare
  const near = wanted.filter((city) => countries.includes(city.country))
  const among = [...(near.length > 0 ? near : wanted)].sort((a, b) => b.population - a.population)
  const [first, second] = among as [City, City | undefined]
  const precision = divided || first.kind === 'admin1' ? 'admin1' : 'city'
  const entry = entryOf(first, precision)
  // The division around a town that GeoNames files under another name: its middle is not known.
  if (divided && first.kind === 'city') return [{ ...entry, lat: null, lon: null }]
  if (second === undefined || first.population >= DOMINANCE * second.population) return [entry]
  const sameCountry = among.every((city) => city.country === first.country)
  return sameCountry
    ? [{ ...entry, lat: null, lon: null, precision: precision === 'admin1' && divided ? 'admin1' : 'country' }]
    : [{ ...entry, country: null, lat: null, lon: null, precision: undefined }]
}
