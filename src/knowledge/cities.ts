import { caseFits, type Part } from './gazetteer/words.js'

/** A town or first-level division of the packed GeoNames data (scripts/pack-places.ts). */
export interface City {
  readonly name: string
  readonly kind: 'city' | 'admin1'
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /** GeoNames code of the first-level division, or the empty string. */
  readonly admin: string
  readonly lat: number
  readonly lon: number
  /** Inhabitants; of a division: those of its towns together. */
  readonly population: number
  /** The name is also a word, or a person's name: the text must prove that the place is meant. */
  readonly homograph: 'word' | 'name' | null
}

/** What a look-up found: how many parts its key has, and the places of that key, the greatest first. */
export interface CitiesFound {
  readonly parts: number
  readonly cities: readonly City[]
}

/** Small words inside names, which text writes in small letters: Deir ez-Zor, Rio de Janeiro. */
const JOINERS = new Set(
  'a al an and ar as ash at d da das de del der di do dos du e ed el en et ez i in l la las le les los ni no of on ou s sous sur the upon van und y'.split(
    ' ',
  ),
)

const COLUMNS = 9

/**
 * Towns by name. The packed lines are sorted by key (the parts of the name, gazetteer/words.ts, joined with blanks), so that the index is
 * the text itself: it is cut into lines at the first look-up and searched by halves; nothing else is built.
 */
export class CityIndex {
  readonly #packed: string
  #lines: readonly string[] | null = null
  /** Most parts that a key has. */
  readonly longest: number

  constructor(packed: string, longest = 6) {
    this.#packed = packed
    this.longest = longest
  }

  /** The longest name that the parts spell, up to `longest` parts; `fits` may refuse a length. */
  find(parts: readonly Part[], fits: (length: number) => boolean): CitiesFound | null {
    for (let length = Math.min(parts.length, this.longest); length > 0; length--) {
      if (!fits(length)) continue
      const run = parts.slice(0, length)
      if (!run.every((part, at) => (at > 0 && JOINERS.has(part.key)) || caseFits('Aa', part.shape))) continue
      const cities = this.named(run.map((part) => part.key).join(' '))
      if (cities.length > 0) return { parts: length, cities }
    }
    return null
  }

  /** All places of a key, the greatest first. */
  named(key: string): readonly City[] {
    this.#lines ??= this.#packed.split('\n')
    const lines = this.#lines
    const prefix = `${key}\t`
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (lines[middle]! < prefix) low = middle + 1
      else high = middle
    }
    const found: City[] = []
    for (; low < lines.length && lines[low]!.startsWith(prefix); low++) found.push(cityOf(lines[low]!))
    return found.sort((a, b) => b.population - a.population)
  }
}

function cityOf(line: string): City {
  const [, name, kind, country, admin, lat, lon, population, homograph] = line.split('\t', COLUMNS) as string[]
  return {
    name: name!,
    kind: kind === 'a' ? 'admin1' : 'city',
    country: country!,
    admin: admin!,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population) * 1000,
    homograph: homograph === 'w' ? 'word' : homograph === 'n' ? 'name' : null,
  }
}
