import type { Tree } from '../grammar/tree.js'

/** What the words around a number make of it: its least, its most, or a value near it. */
export type Bound = 'least' | 'most' | 'nearly' | 'about' | 'barely'

/** How far *about* and *nearly* may be off, as a share of the number. */
const MARGIN = 0.1

const BEFORE: Readonly<Record<Bound, string>> = {
  least:
    'at least|no fewer than|no less than|not fewer than|not less than|a minimum of|more than|far more than|well over|well above|greater than|upwards of|in excess of|exceeding|over|above',
  most: 'at most|up to|no more than|not more than|as many as|as much as|a maximum of|fewer than|less than|not exceeding|well under|under|below',
  nearly: 'nearly|almost|close to|just under|just short of|approaching|virtually',
  about:
    'about|around|some|roughly|approximately|an estimated|estimated|approx.|approx|circa|~|≈|in the region of|more or less',
  barely: 'just over|slightly more than|a little more than|a little over|slightly over',
}
const AFTER: Readonly<Partial<Record<Bound, string>>> = {
  least: 'or more|at least|+',
  most: 'or fewer|or less|at most',
  about: 'or so',
}

const phrases = (table: Readonly<Partial<Record<Bound, string>>>): ReadonlyMap<string, Bound> =>
  new Map(
    Object.entries(table).flatMap(([bound, list]) => list.split('|').map((words) => [words, bound as Bound] as const)),
  )
const before = phrases(BEFORE)
const after = phrases(AFTER)
const LONGEST = 4

/** Prepositions that bound a number only where they belong to it: *clashed over two islands* tells a topic. */
const PREPOSITIONS = new Set(['over', 'above', 'under', 'below', 'around', 'about'])
/** From here on they are always taken for a bound. */
const SURELY_BOUND = 100

/** A bound found beside a number. */
export interface BoundRead {
  readonly bound: Bound
  /** The token of its words that is farthest from the number. */
  readonly at: number
}

/** The bound whose words end right before the token; `value` is the number behind it. */
export function boundBefore(tree: Tree, forms: readonly string[], number: number, value: number): BoundRead | null {
  for (let length = LONGEST; length >= 1; length--) {
    const at = number - length
    if (at < 0) continue
    const bound = before.get(forms.slice(at, number).join(' '))
    if (bound === undefined) continue
    const word = forms[at]!
    if (length === 1 && PREPOSITIONS.has(word) && value < SURELY_BOUND && !isWithinNumber(tree, at, number)) return null
    return { bound, at }
  }
  return null
}

/** The preposition hangs on the number itself, not on the noun that is counted. */
const isWithinNumber = (tree: Tree, preposition: number, number: number): boolean =>
  tree.head(preposition) >= number && tree.token(tree.head(preposition)).upos === 'NUM'

/** The bound whose words begin at the token. */
export function boundAfter(forms: readonly string[], from: number): BoundRead | null {
  for (const length of [2, 1]) {
    const words = forms.slice(from, from + length)
    const bound = after.get(words.join(' '))
    if (bound !== undefined && words.length === length) return { bound, at: from + length - 1 }
  }
  return null
}

/** Both ends of a number under its bound; null where an end is open. */
export function boundedBy(
  bound: Bound | null,
  { min, max }: { readonly min: number; readonly max: number },
): { min: number | null; max: number | null } {
  switch (bound) {
    case 'least':
      return { min, max: null }
    case 'most':
      return { min: null, max }
    case 'nearly':
      return { min: near(min, 1 - MARGIN), max }
    case 'about':
      return { min: near(min, 1 - MARGIN), max: near(max, 1 + MARGIN) }
    case 'barely':
      return { min, max: near(max, 1 + MARGIN) }
    default:
      return { min, max }
  }
}

const near = (value: number, factor: number): number =>
  Number.isInteger(value) ? Math.round(value * factor) : Number((value * factor).toPrecision(12))
