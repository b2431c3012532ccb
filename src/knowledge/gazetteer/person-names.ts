import { listOf, type Packed, rowsOf } from '../pack.js'
import { fold } from './words.js'

/** How many names of everybody's habits are mixed into a state's own. */
const SMOOTHING = 160
/** How much of a piece's first bearer does not count: one namesake says little. */
const NAMESAKE = 0.8
/** So many of each column of a state, the most usual ones, stand for everybody's names. */
const MOST_USUAL = 12

/** How many names have each piece. */
interface Habits {
  readonly pieces: Map<string, number>
  size: number
}

/** Words of a name, in small letters without diacritics. */
const wordsOf = (name: string): string[] =>
  fold(name)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

/** Pieces of two and three letters of a word, its ends marked, and the word itself. */
function piecesOf(word: string): Set<string> {
  const marked = `^${word}$`
  const pieces = new Set([marked])
  for (const size of [2, 3]) for (let at = 0; at + size <= marked.length; at++) pieces.add(marked.slice(at, at + size))
  return pieces
}

function count({ pieces }: Habits, words: readonly string[]): number {
  for (const word of words) for (const piece of piecesOf(word)) pieces.set(piece, (pieces.get(piece) ?? 0) + 1)
  return words.length
}

function habitsOf(names: readonly string[]): Habits {
  const habits: Habits = { pieces: new Map(), size: 0 }
  for (const name of names) habits.size += count(habits, wordsOf(name))
  return habits
}

/** Names of each state by the table of names: given names of men, of women, surnames. */
function columnsByState(packed: Packed): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(
    rowsOf(packed, 'person-names').map((row) => [row.country!, [row.male, row.female, row.surnames].map(listOf)]),
  )
}

/**
 * How much a person's name is like those of a state: smoothed naive Bayes over pieces of the words of a name, by the table of usual names,
 * against everybody's; divided by the root of the number of pieces. Null for a state without names.
 */
export function createNameLikeness(packed: Packed): (name: string, country: string) => number | null {
  const own = new Map<string, Habits | null>()
  let columns: ReturnType<typeof columnsByState> | null = null
  let everybody: Habits | null = null
  const habitsIn = (country: string): Habits | null => {
    columns ??= columnsByState(packed)
    const known = own.get(country)
    if (known !== undefined) return known
    const usual = columns.get(country)
    const habits = usual === undefined ? null : habitsOf(usual.flat())
    own.set(country, habits)
    return habits
  }
  return (name, country) => {
    const habits = habitsIn(country)
    const pieces = wordsOf(name).flatMap((word) => [...piecesOf(word)])
    if (habits === null || pieces.length === 0) return null
    everybody ??= habitsOf(
      [...columns!.values()].flatMap((lists) => lists.flatMap((list) => list.slice(0, MOST_USUAL))),
    )
    let sum = 0
    for (const piece of pieces) {
      const usual = ((everybody.pieces.get(piece) ?? 0) + 0.5) / (everybody.size + 1)
      const bearers = Math.max(0, (habits.pieces.get(piece) ?? 0) - NAMESAKE)
      sum += Math.log((bearers + SMOOTHING * usual) / (habits.size + SMOOTHING) / usual)
    }
    return sum / Math.sqrt(pieces.length)
  }
}

/** States whose names wires print surname first. */
export const SURNAME_FIRST = ['CHN', 'HKG', 'KHM', 'KOR', 'PRK', 'TWN', 'VNM']

interface Given {
  readonly male: ReadonlySet<string>
  readonly female: ReadonlySet<string>
}

/** Whether men or women bear the given name of a full name: in the state, where it is known there, else in all states that have it; null where both do. */
export function createNameGender(packed: Packed): (name: string, country: string | null) => 'female' | 'male' | null {
  let bearers: ReadonlyMap<string, Given> | null = null
  let surnames: ReadonlySet<string> | null = null
  return (name, country) => {
    const words = name.split(' ')
    if (words.length < 2) return null
    if (bearers === null || surnames === null) {
      const columns = columnsByState(packed)
      bearers = givenBearers(columns)
      surnames = new Set(SURNAME_FIRST.flatMap((state) => columns.get(state)?.[2] ?? []).map(keyOf))
    }
    const isTurned = surnames.has(keyOf(words[0]!)) && (country === null || SURNAME_FIRST.includes(country))
    const found = bearers.get(keyOf(isTurned ? words.slice(1).join(' ') : words[0]!))
    if (found === undefined) return null
    const isKnownThere = country !== null && (found.male.has(country) || found.female.has(country))
    const borne = (states: ReadonlySet<string>) => (isKnownThere ? states.has(country) : states.size > 0)
    if (borne(found.male) === borne(found.female)) return null
    return borne(found.male) ? 'male' : 'female'
  }
}

const keyOf = (name: string): string => fold(name).toLowerCase()

function givenBearers(columns: ReturnType<typeof columnsByState>): ReadonlyMap<string, Given> {
  const bearers = new Map<string, { male: Set<string>; female: Set<string> }>()
  const take = (name: string, gender: 'male' | 'female', country: string) => {
    const found = bearers.get(keyOf(name)) ?? { male: new Set(), female: new Set() }
    bearers.set(keyOf(name), found)
    found[gender].add(country)
  }
  for (const [country, [male = [], female = []]] of columns) {
    for (const name of male) take(name, 'male', country)
    for (const name of female) take(name, 'female', country)
  }
  return bearers
}
