import { wordTable } from '../../text/word-table.js'
import { headOf } from '../cast/phrases/phrases.js'
import type { Tree } from '../grammar/tree.js'
import { type Currency, currencyOfCode, currencyOfSign, currencyOfWord } from './currency.js'
import { beginsNumber, type NumberRead, readNumber } from './numbers.js'
import { type BoundRead, boundAfter, boundBefore, boundedBy } from './quantity-bounds.js'
import { isMeasure, isMiss, isModel, isYear } from './quantity-misses.js'

/** A count, a share or a sum of money that a sentence names; token indexes are inclusive. */
export interface Quantity {
  readonly first: number
  readonly last: number
  readonly kind: 'count' | 'share' | 'money'
  /** Null on the side that the text leaves open. Shares lie between 0 and 1. */
  readonly min: number | null
  readonly max: number | null
  /** The noun that is counted (*soldiers* of *12 soldiers*), or null where the number stands alone. */
  readonly noun: number | null
  /** The token by which it hangs in the tree: the noun, else the number's own head. */
  readonly anchor: number
  /** An exact number without a noun (*12 killed*, but also *Ali, 43, said*): a quantity only where something says of what. */
  readonly isBare: boolean
  /** Money: which; null otherwise. */
  readonly currency: Currency | null
  /** State whose money it is, where the text says so (*South Korean won*); else null. */
  readonly state: string | null
}

/** What the finder asks of its surroundings. */
export interface QuantityContext {
  /** Whether the token is part of an expression of time. */
  isTime(token: number): boolean
  /** ISO 3166-1 alpha-3 of the state whose name or demonym ends on the token, or null. */
  stateAt(token: number): string | null
}

/**
 * The quantities of a sentence from left to right. Left alone: years, ages, dates, times, percentages, distances, scores and
 * numbers that are part of a name (*Resolution 1701*, *the Group of 20*). Rules over tokens and the tree; linear in the sentence.
 */
export function findQuantities(tree: Tree, context: QuantityContext): Quantity[] {
  const words = new Words(tree)
  const found: Quantity[] = []
  for (let at = 0; at < tree.tokens.length; ) {
    const quantity =
      !words.mayBegin(at) || context.isTime(at) ? null : (readShare(words, at) ?? readSum(words, at, context))
    if (quantity) found.push(quantity)
    // A number that is no quantity is passed over whole.
    at = (quantity ?? (beginsNumber(words.forms[at]!) ? readNumber(words, at) : null) ?? { last: at }).last + 1
  }
  return found
}

/** Signs that wires write without a space, so that they share a token with the digits (*RM30*); the digits are the second group. */
const FUSED = /^(RM|Rs|Rp|KSh|Ksh|USh|TSh)(\d[\d,.]*)$/

/** Lower-cased forms; a sign that shares its token with the digits is taken off. */
class Words {
  readonly forms: readonly string[]

  constructor(readonly tree: Tree) {
    this.forms = tree.tokens.map((t) => (FUSED.exec(t.form)?.[2] ?? t.form).toLowerCase())
  }

  /** A number, or a sign before one. */
  mayBegin(at: number): boolean {
    return beginsNumber(this.forms[at]!) || [1, 2].some((ahead) => /^\d/.test(this.forms[at + ahead] ?? ''))
  }

  glued(at: number): boolean {
    return at > 0 && this.tree.tokens[at - 1]?.end === this.tree.tokens[at]?.start
  }

  fusedSign(at: number): string | null {
    return FUSED.exec(this.tree.tokens[at]?.form ?? '')?.[1] ?? null
  }
}

function readSum(words: Words, at: number, context: QuantityContext): Quantity | null {
  const { tree, forms } = words
  const sign = readSign(words, at)
  const from = sign?.next ?? at
  const number = readNumber(words, from)
  if (number === null || isChange(forms, from, number)) return null
  const between = readBetween(words, at, number)
  const { last, min, max } = between ?? number
  const money = sign ?? readUnit(words, from, { ...number, last, max }, context)
  const bound = boundBefore(tree, forms, at, max) ?? boundAfter(forms, (money?.last ?? last) + 1)
  const span = {
    first: Math.min(between ? at - 1 : at, bound?.at ?? at),
    last: Math.max(money?.last ?? last, bound?.at ?? 0),
    ...boundedBy(bound?.bound ?? null, { min, max }),
  }
  if (money === null) return readCount(words, from, { ...number, last }, span, bound)
  const anchor = headOf(tree, at, money.last ?? last)
  return { ...span, kind: 'money', noun: null, anchor, isBare: false, currency: money.currency, state: money.state }
}

interface Money {
  readonly currency: Currency
  readonly state: string | null
  /** Last token of the word behind the sum; null where a sign stands before it. */
  readonly last: number | null
}

/** `$`, `A$`, `Rs.` or an ISO code before a sum. */
function readSign(words: Words, at: number): (Money & { readonly next: number }) | null {
  const { tree } = words
  const make = (form: string, next: number) => {
    const currency = currencyOfSign(form)
    return currency && { currency, state: null, last: null, next }
  }
  const fused = words.fusedSign(at)
  if (fused !== null) return make(fused, at)
  const form = tree.token(at).form
  const next = tree.tokens[at + 1]?.form === '.' && form === 'Rs' ? at + 2 : at + 1
  if (!/\d/.test(words.forms[next] ?? '')) return null
  // *COP 28*: letters alone show money only before a sum that looks like one.
  const isCode = /^[A-Z]{3}$/.test(form)
  if (isCode && (readNumber(words, next)?.max ?? 0) < 1000) return null
  return make(form, next)
}

/** A word or an ISO code behind a sum, perhaps after its state (*won*, *Australian dollars*, *EUR*). */
function readUnit(words: Words, from: number, number: NumberRead, context: QuantityContext): Money | null {
  const { tree, forms } = words
  for (let at = number.last + 1; at <= number.last + 4; at++) {
    const currency = currencyOfWord(forms[at] ?? '') ?? currencyOfCode(tree.tokens[at]?.form ?? '')
    if (!currency) continue
    const state = at > number.last + 1 ? context.stateAt(at - 1) : null
    // Only a state, CFA or the *of* of *tens of millions of dollars* may stand between a sum and its money.
    if (at > number.last + 1 && state === null && !['cfa', 'of'].includes(forms[at - 1]!)) return null
    return isMoney(words, at, number, state) && from <= at ? { currency, state, last: at } : null
  }
  return null
}

/** *50 won seats* and *300 pounds of explosives* are no money: such words need a large sum, or their state. */
function isMoney({ forms }: Words, unit: number, number: NumberRead, state: string | null): boolean {
  const word = forms[unit]!
  const isLarge = number.max >= 1000
  if (word === 'won') return isLarge || state !== null
  if (word.startsWith('pound')) return state !== null || number.max >= 1e6 || forms[unit + 1] !== 'of'
  return !['sol', 'soles', 'lei', 'som', 'kip', 'rand', 'crown', 'crowns'].includes(word) || isLarge || state !== null
}

/** *between 10 and 20* */
function readBetween(words: Words, at: number, number: NumberRead): { last: number; min: number; max: number } | null {
  if (words.forms[at - 1] !== 'between' || words.forms[number.last + 1] !== 'and') return null
  const second = readNumber(words, number.last + 2)
  if (second === null || second.max <= number.min) return null
  return { last: second.last, min: number.min, max: second.max }
}

/** *rose from 5 to 7* tells a change, no range. */
const isChange = (forms: readonly string[], at: number, { min, max, form }: NumberRead): boolean =>
  forms[at - 1] === 'from' && form !== 'vague' && min < max

type Span = Pick<Quantity, 'first' | 'last' | 'min' | 'max'>

function readCount(words: Words, at: number, number: NumberRead, span: Span, bound: BoundRead | null): Quantity | null {
  const { tree, forms } = words
  const head = headOf(tree, at, number.last)
  const noun = countedNoun(tree, forms, head, number.last)
  if (isMiss(tree, forms, at, number) || (bound === null && isYear(tree, forms, at, number.last, noun))) return null
  if (noun !== null && isModel(tree, at, number, noun)) return null
  if (noun !== null && isMeasure(tree.lemma(noun))) return null
  // *300m* may be metres; *one* alone and *one of them* are pronouns; *scores* alone are points.
  const isNamed = noun !== null && (tree.token(noun).upos !== 'PRON' || forms[at] !== 'one')
  if (!isNamed && (number.isShort || forms[at] === 'one' || forms[at] === 'scores')) return null
  const isBare = noun === null && bound === null && number.form !== 'vague'
  return { ...span, kind: 'count', noun, anchor: noun ?? head, isBare, currency: null, state: null }
}

/** What a number counts: the noun that it modifies, or the one behind its *of*. */
function countedNoun(tree: Tree, forms: readonly string[], head: number, last: number): number | null {
  if (forms[last + 1] === 'of') return ofPhrase(tree, head, last)
  const isNoun = (token: number): boolean => ['NOUN', 'PROPN'].includes(tree.token(token).upos)
  const governor = tree.head(head)
  if (governor > last && isNoun(governor) && ['nummod', 'compound', 'nmod', 'amod', 'det'].includes(tree.base(head)))
    return governor
  const next = tree.tokens[last + 1]
  return next && isNoun(next.index) && /NNS|NNPS/.test(next.xpos) ? next.index : null
}

/** The noun of the *of* right behind a number, wherever the tree hangs it. */
function ofPhrase(tree: Tree, head: number, last: number): number | null {
  const own = tree.deps(head, 'nmod').find((n) => n > last && tree.preposition(n) === 'of')
  if (own !== undefined) return own
  const governor = tree.head(last + 1)
  return governor > last && tree.isNominal(governor) ? governor : null
}

/** Words for a fraction, in the singular, with its denominator. */
const DENOMINATORS: Readonly<Record<string, number>> = wordTable({
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
})
/** Words before *half* that make it one of two halves rather than a share (*the first half of the year*). */
const BEFORE_A_HALF = new Set(['first', 'second', 'other', 'latter', 'last', 'next', 'this', 'the', '-', 'a'])

/** *two-thirds of its troops*, *a quarter of*, *half the fleet*. */
function readShare(words: Words, at: number): Quantity | null {
  const { tree, forms } = words
  const fraction = fractionAt(words, at)
  if (fraction === null) return null
  const { last, value } = fraction
  const head = headOf(tree, at, last)
  const noun =
    forms[last + 1] === 'of'
      ? ofPhrase(tree, head, last)
      : (tree.ancestors(at).find((t) => t > last && tree.isNominal(t)) ?? null)
  if (noun === null || isMeasure(tree.lemma(noun))) return null
  const bound = boundBefore(tree, forms, at, 0)
  const share = Math.round(value * 1000) / 1000
  return {
    first: bound?.at ?? at,
    last,
    kind: 'share',
    ...boundedBy(bound?.bound ?? null, { min: share, max: share }),
    noun,
    anchor: noun,
    isBare: false,
    currency: null,
    state: null,
  }
}

function fractionAt(words: Words, at: number): { last: number; value: number } | null {
  const { forms } = words
  if (forms[at] === 'half') {
    const next = forms[at + 1] ?? ''
    const isShare = next === 'of' || ['the', 'its', 'their', 'his', 'her', 'all', 'those', 'these'].includes(next)
    return isShare && !BEFORE_A_HALF.has(forms[at - 1] ?? '') ? { last: at, value: 0.5 } : null
  }
  const count = forms[at] === 'a' || forms[at] === 'one' ? 1 : (readNumber(words, at)?.max ?? 0)
  const to = forms[at + 1] === '-' ? at + 2 : at + 1
  const denominator = DENOMINATORS[(forms[to] ?? '').replace(/s$/, '')]
  if (denominator === undefined || count === 0 || count >= denominator || forms[to + 1] !== 'of') return null
  return { last: to, value: count / denominator }
}
