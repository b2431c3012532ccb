/**
 * Numbers that count nothing: identifiers, years, ages, clock times, percentages, scores, compounds (*a 200-member force*),
 * distances and spans of time.
 */

import type { Tree } from '../grammar/tree.js'
import type { NumberRead } from './numbers.js'

/** Nouns that a number behind them names (*Resolution 1701*, *Article 5*, *Boeing 747*). */
const NUMBERED = new Set(
  `resolution article section chapter annex protocol paragraph clause amendment title rule bill proposition decree directive order act
  flight boeing airbus route highway channel number no. no nos. nos room unit division brigade battalion regiment squadron sector phase
  page line item type model mark level grade tier category chapter gate terminal block lot formula apollo expo agenda vision version
  verse psalm step stage part area zone class gen g group case docket order series chapter aged age nr nr. # sec. art. res.`.split(
    /\s+/,
  ),
)

/** Units of time, distance, angle and scale: what they measure is no party to an act. */
const MEASURES = new Set(
  `second minute hour day week fortnight month quarter year decade century millennium season semester generation night
  metre meter kilometre kilometer km mile yard foot inch centimetre centimeter millimetre millimeter hectare acre degree knot mph kph
  percent percentage point cent time magnitude o'clock kilogram kg pound-force volt watt megawatt gigawatt megahertz
  kilometers-per-hour fahrenheit celsius floor storey`.split(/\s+/),
)

const PERCENT = new Set(['%', 'percent', 'pct', 'per', 'percentage', '°', '‰'])
const CLOCK = new Set(['am', 'pm', 'a.m.', 'p.m.', 'a.m', 'p.m', 'gmt', 'utc', "o'clock", 'o’clock', 'hours', 'hrs'])
const DETERMINERS = new Set(['the', 'this', 'that', 'its', 'their', 'his', 'her', 'our'])

/** Whether the noun is a unit of time or of length, or another measure. */
export const isMeasure = (lemma: string): boolean => MEASURES.has(lemma)

/** Whether the words around a number show that it counts nothing. Tokens are those of the number alone. */
export function isMiss(tree: Tree, forms: readonly string[], first: number, number: NumberRead): boolean {
  const next = forms[number.last + 1] ?? ''
  if (PERCENT.has(next) && (next !== 'per' || forms[number.last + 2] === 'cent')) return true
  if (number.form === 'digits' && CLOCK.has(next)) return true
  return isCompound(tree, first, number.last) || isName(tree, forms, first, number)
}

const isGlued = (tree: Tree, at: number): boolean =>
  at > 0 && at < tree.tokens.length && tree.token(at - 1).end === tree.token(at).start
const isJoint = (form: string): boolean => form === '-' || form === '–' || form === '/'

/** *S-400*, *12-year-old*, *a 3-1 win*: glued to another word by a hyphen or slash, on either side. */
function isCompound(tree: Tree, first: number, last: number): boolean {
  const before = tree.tokens[first - 1]?.form ?? ''
  const after = tree.tokens[last + 1]?.form ?? ''
  return (
    (isJoint(before) && isGlued(tree, first) && isGlued(tree, first - 1)) ||
    (isJoint(after) && isGlued(tree, last + 1) && isGlued(tree, last + 2))
  )
}

/** Part of a name: behind a numbered noun or the name that it belongs to, behind *Group of*, or itself in capitals. */
function isName(tree: Tree, forms: readonly string[], first: number, { last, form }: NumberRead): boolean {
  const before = tree.tokens[first - 1]
  if (before === undefined) return false
  if (before.upos !== 'VERB' && (NUMBERED.has(before.lemma.toLowerCase()) || NUMBERED.has(forms[first - 1]!)))
    return true
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tree.tokens[at]?.form ?? '')
  if (forms[first - 1] === 'of' && first > 1 && isCapital(first - 2) && tree.token(first - 2).upos === 'PROPN')
    return true
  if (form === 'words' && isCapital(first) && before.upos !== 'PUNCT' && !isCapital(last + 1)) return true
  // *Boeing 747*, *Sputnik 5*: the tree ties the number to the name before it.
  const head = tree.head(last)
  return before.upos === 'PROPN' && head === first - 1
}

/** A year: four digits without a comma that count no plural noun of their own. */
export function isYear(
  tree: Tree,
  forms: readonly string[],
  first: number,
  last: number,
  noun: number | null,
): boolean {
  const form = forms[last]!
  if (first !== last || !/^\d{4}$/.test(form)) return false
  const value = Number(form)
  if (value < 1000 || value > 2100) return false
  if (noun === null || !/NNS|NNPS/.test(tree.token(noun).xpos)) return true
  return value >= 1900 && (value % 100 !== 0 || DETERMINERS.has(forms[first - 1] ?? ''))
}

/** *the Nord Stream 2 pipeline*: a name's number before one thing. */
export function isModel(tree: Tree, first: number, { max, form }: NumberRead, noun: number): boolean {
  return (
    form === 'digits' &&
    max > 1 &&
    tree.tokens[first - 1]?.upos === 'PROPN' &&
    /^NNP?$/.test(tree.token(noun).xpos) &&
    !tree.hasFeature(noun, 'Number=Plur')
  )
}
