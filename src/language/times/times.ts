import { wordTable } from '../../text/word-table.js'
import { relationOf } from '../dependencies.js'
import type { Sentence, Span } from '../types.js'
import { addDays, isIsoDay } from './calendar.js'
import type { Words } from './dates.js'
import { type Found, scan, type TimeKind } from './found.js'
import { isAhead } from './relative.js'
import { type Direction, directionOf, type Grammar, grammarOf } from './tense.js'
import { isExplicit, type Offset, OPEN, type OpenSpan, type Part, resolveTime, type TimeValue } from './value.js'

/** An expression of time in a sentence, with its preposition. */
export interface TimeExpression extends Span {
  readonly text: string
  /** ISO 8601 days, inclusive; null = open or unknown. */
  readonly from: string | null
  readonly to: string | null
  /** The days that the words name, whatever preposition opens an end: those of *2014* in *since 2014*. */
  readonly named: OpenSpan
  /** `explicit` stands on the calendar by itself; `relative` needs the story's date or an event. */
  readonly basis: 'explicit' | 'relative'
  readonly kind: TimeKind
  /** Index of the expression's head token. */
  readonly head: number
  /** The first and the last token, both inclusive. */
  readonly first: number
  readonly last: number
  /** Stands before a noun as its modifier (`Tuesday's meeting`, `the June 18 talks`): it dates that noun and no verb above it. */
  readonly attributive: boolean
  /** Counts from an event of the text (`hours before Putin arrived`, `a day later`), which lies before or after what it dates. */
  readonly anchor: 'before' | 'after' | 'same' | null
  /** Token that heads the anchor's words in this sentence; null where the text before tells it, or without anchor. */
  readonly anchorHead: number | null
  /** How far from the anchor, or null where the text does not say. */
  readonly offset: Offset | null
  /** The same in days, where its unit is a fixed number of them. */
  readonly offsetDays: number | null
}

export interface TimeContext {
  /** ISO 8601 day of the story, or null. */
  readonly published: string | null
  /** Direction of the clause that a token stands in, where the caller knows better; undefined = read the tree. */
  readonly tenseOf?: (token: number) => Direction | undefined
}

/**
 * Finds a sentence's expressions of time and puts them on the calendar.
 * Weekdays, dates and months without a year lie before the story or ahead of it as the tense of their clause says, the
 * story's own day included; weeks run from Monday to Sunday; early, mid and late are days 1-10, 11-20 and 21-end of a month.
 * Rules over tokens; no model. Cost: linear in the sentence. Without a date of publication relative times stay open.
 */
export function findTimes(sentence: Sentence, text: string, context: TimeContext): TimeExpression[] {
  const tokens = sentence.tokens
  if (tokens.length === 0) return []
  const words: Words = { tokens, lower: tokens.map((token) => token.form.toLowerCase()) }
  const grammar = grammarOf(tokens)
  const published = context.published !== null && isIsoDay(context.published) ? context.published : null
  const reader: Reader = { words, grammar, text, published, tenseOf: context.tenseOf }
  return scan(words).flatMap((found) => express(reader, found) ?? [])
}

interface Reader {
  readonly words: Words
  readonly grammar: Grammar
  readonly text: string
  readonly published: string | null
  readonly tenseOf: TimeContext['tenseOf']
}

const SINCE = new Set(['since', 'starting', 'beginning', 'effective'])
const UNTIL = new Set(['until', 'till', 'by', 'through'])
/** *until midnight on Sunday*, *by noon Friday*: the hour between the preposition and the day. */
const HOURS = new Set(['midnight', 'noon', 'midday'])
const PREPOSITIONS = new Set([
  ...SINCE,
  ...UNTIL,
  'on',
  'in',
  'at',
  'during',
  'over',
  'for',
  'throughout',
  'from',
  'between',
  'before',
  'after',
  'around',
  'about',
  'within',
  'of',
  'to',
  'circa',
])
const PARTS: Readonly<Record<string, Part>> = wordTable({
  early: 'early',
  mid: 'mid',
  late: 'late',
  middle: 'mid',
  start: 'early',
  beginning: 'early',
  end: 'late',
  close: 'late',
})

/** What stands before an expression: its preposition and `early`, `the end of`, `earlier`. */
interface Lead {
  readonly first: number
  readonly preposition: string | null
  readonly part: Part
  readonly bound: 'earlier' | 'later' | null
}

function leadOf({ lower }: Words, found: Found): Lead {
  let first = found.first
  let part: Part = null
  let bound: Lead['bound'] = null
  const word = (offset = 1) => lower[first - offset] ?? ''
  const takePart = () => {
    if (/^[-–]$/.test(word()) && PARTS[word(2)] === 'mid') first -= 1
    if (/^(?:early|mid|late)$/.test(word())) {
      part = PARTS[word()]!
      first -= 1
    } else if (/^(?:earlier|later)$/.test(word())) {
      bound = word() as 'earlier' | 'later'
      first -= 1
    }
  }
  const takeThe = () => {
    if (word() === 'the') first -= 1
  }
  takeThe()
  takePart()
  takeThe()
  if (word() === 'of' && PARTS[word(2)] !== undefined && part === null) {
    part = PARTS[word(2)]!
    first -= 2
    takeThe()
  }
  const preposition =
    found.relative !== null && PREPOSITIONS.has(lower[found.first]!) ? lower[found.first]! : takePreposition()
  if (part === null && bound === null && preposition !== null && /^(?:on|in)$/.test(preposition)) takePart()
  return { first, preposition, part, bound }

  function takePreposition(): string | null {
    const before = word()
    if (before === 'of' && word(2) === 'as') {
      first -= 2
      return 'since'
    }
    const hour = before === 'on' ? 2 : 1
    const ahead = word(hour + 1)
    if (HOURS.has(word(hour)) && UNTIL.has(ahead)) {
      first -= hour + 1
      return ahead
    }
    if (!PREPOSITIONS.has(before)) return null
    if (before === 'of' || before === 'to') return before
    first -= 1
    return before
  }
}

function withPart(value: TimeValue, lead: Lead): TimeValue {
  if (value.type === 'unit') return { ...value, part: lead.part ?? value.part, bound: lead.bound }
  if (lead.part === null) return value
  if (value.type === 'month' || value.type === 'years') return { ...value, part: lead.part }
  return value
}

function express(reader: Reader, found: Found): TimeExpression | null {
  const { words, published } = reader
  const lead = leadOf(words, found)
  const head = headOf(reader, lead.first, found.last)
  const attributive = isAttributive(reader, head, lead, found)
  const preposition = attributive ? null : lead.preposition
  const isOfRecord = preposition === 'since' && isRecord(reader, head, lead)
  if (isOfRecord && !isBeforeWhen(words.lower, found)) return null
  const direction = directionFor(reader, head, isDue(words.lower, lead) ? 'for' : preposition)
  const relative = found.relative
  const isLength =
    relative?.onlyAhead === true && LONG.test(words.lower[found.last] ?? '') && isRecord(reader, head, lead)
  if (relative !== null && (isLength || !isAhead(words.lower, relative, direction))) {
    const told = relative.behind === undefined ? found : { ...found, relative: { ...relative, ...relative.behind } }
    return build(reader, told, { ...lead, head, attributive }, OPEN, OPEN, 'duration')
  }
  const value = withPart(found.value, lead)
  const closed = resolveTime(value, published, direction)
  // *the worst row since 2020, when Chad expelled them*: it dates what happened then alone.
  if (isOfRecord) return build(reader, found, { ...lead, head, attributive }, OPEN, closed, 'duration')
  const isEnd = words.lower.slice(lead.first, found.last).some((word) => word === 'end' || word === 'close')
  const { span, kind } =
    found.kind === 'duration' || found.kind === 'habitual' || relative?.anchor !== undefined
      ? { span: closed, kind: found.kind }
      : openEnd(closed, found, preposition, isEnd)
  return build(reader, found, { ...lead, head, attributive }, span, closed, kind)
}

/** *their first talks in four years*: back to the last; near-miss: *a second round in two weeks*, which is to come. */
const LONG = /^(?:months|years?|decades?)$/

/** `since` fixes the beginning only, `until` and `by` the end; `before` and `after` leave the named time itself out. */
function openEnd(
  closed: OpenSpan,
  found: Found,
  preposition: string | null,
  isEnd: boolean,
): { span: OpenSpan; kind: TimeKind } {
  const isRange = found.value.type === 'span' || (found.value.type === 'date' && found.value.lastDay !== null)
  if (preposition === null || isRange) return { span: closed, kind: found.kind }
  if (SINCE.has(preposition) || preposition === 'from') return { span: { from: closed.from, to: null }, kind: 'since' }
  // *before the end of the month*: its last day is within.
  const isWithin = UNTIL.has(preposition) || (preposition === 'before' && isEnd)
  if (isWithin) return { span: { from: null, to: closed.to }, kind: 'until' }
  if (preposition === 'before')
    return { span: { from: null, to: closed.from && addDays(closed.from, -1) }, kind: 'until' }
  if (preposition === 'after') return { span: { from: closed.to && addDays(closed.to, 1), to: null }, kind: 'since' }
  return { span: closed, kind: found.kind }
}

function directionFor({ grammar, tenseOf }: Reader, head: number, preposition: string | null): Direction {
  const told = tenseOf?.(head)
  if (told !== undefined) return told
  const direction = directionOf(grammar, head, preposition)
  if (direction !== null) return direction
  // What something is awaited by or lasts until lies ahead, unless its clause is told as past.
  if (preposition !== null && /^(?:until|till|by|before)$/.test(preposition)) return 'future'
  return null
}

const isBeforeWhen = (lower: readonly string[], { last }: Found): boolean =>
  lower[last + 1] === ',' && lower[last + 2] === 'when'

/** `due on Friday`, where the tree takes *due* for a preposition. */
const isDue = (lower: readonly string[], { first }: Lead): boolean => lower[first - 1] === 'due'

function headOf({ words }: Reader, first: number, last: number): number {
  const isOuter = (at: number) => {
    const { head } = words.tokens[at]!
    return head < first || head > last
  }
  let fallback = last
  for (let at = last; at >= first; at -= 1) {
    // `the night before`, where the tree takes the adverb for the next clause's.
    const isSide = at === last && /^(?:before|after|earlier|later)$/.test(words.lower[at]!)
    if (isSide && words.tokens.slice(first, last).some((t) => t.upos === 'NOUN' && isOuter(t.index))) continue
    if (!isOuter(at)) continue
    if (!/^(?:case|mark|punct|det|cc)$/.test(relationOf(words.tokens[at]!))) return at
    fallback = at
  }
  return fallback
}

function isAttributive({ words }: Reader, head: number, lead: Lead, found: Found): boolean {
  const token = words.tokens[head]!
  const noun = words.tokens[token.head]
  if (noun === undefined || token.head <= found.last || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return false
  // The preposition before it, if any, belongs to the noun: `after Tuesday's talks`.
  return lead.first <= head && /^(?:nmod|nummod|compound|amod|obl)/.test(token.deprel)
}

/**
 * `the first visit since 2019`, `the worst clash between the two armies in five years`, `for the first time since May`: a record, which
 * dates nothing.
 */
function isRecord({ words, grammar }: Reader, head: number, lead: Lead): boolean {
  if (words.lower[lead.first - 1] === 'time' || words.lower[lead.first - 1] === 'first') return true
  const nouns: number[] = []
  for (let at = words.tokens[head]!.head; at >= 0 && !nouns.includes(at); at = words.tokens[at]!.head) {
    if (words.tokens[at]!.upos === 'VERB') {
      // *held their first talks since 2020*: a tree may hang the time on the verb.
      nouns.push(...grammar.children[at]!.filter((n) => n < head && words.tokens[n]!.deprel === 'obj'))
      break
    }
    nouns.push(at)
  }
  return nouns.some((noun) =>
    [noun, ...grammar.children[noun]!].some((at) => {
      const token = words.tokens[at]!
      return token.xpos === 'JJS' || /^(?:first|second|third|most|only)$/.test(words.lower[at]!)
    }),
  )
}

interface Placed extends Lead {
  readonly head: number
  readonly attributive: boolean
}

function build(
  reader: Reader,
  found: Found,
  placed: Placed,
  span: OpenSpan,
  named: OpenSpan,
  kind: TimeKind,
): TimeExpression {
  const { tokens } = reader.words
  // A preposition that belongs to the noun behind an attribute is no part of the expression.
  const first = placed.attributive ? bareFirst(reader.words, placed, found) : placed.first
  const start = tokens[first]!.start
  const end = tokens[found.last]!.end
  const anchor = found.relative?.anchor ?? null
  const anchorHead = anchor === null ? null : anchorHeadOf(reader, found)
  return {
    start,
    end,
    text: reader.text.slice(start, end),
    ...span,
    named,
    kind,
    basis: isExplicit(found.value) ? 'explicit' : 'relative',
    head: placed.head,
    first,
    last: found.last,
    attributive: placed.attributive,
    anchor,
    anchorHead,
    offset: found.relative?.offset ?? null,
    offsetDays: daysIn(found.relative?.offset),
  }
}

/** Days of an offset whose unit is a fixed number of them; null for *that week*, whose day nobody says. */
function daysIn(offset: Offset | undefined): number | null {
  if (offset?.unit === 'day') return offset.count
  return offset?.unit === 'week' && offset.count !== 0 ? 7 * offset.count : null
}

function bareFirst({ lower }: Words, placed: Placed, found: Found): number {
  let first = placed.first
  while (first < found.first && (PREPOSITIONS.has(lower[first]!) || lower[first] === 'the')) first += 1
  return first
}

/** Head of the clause or phrase that `before` or `after` introduces: the head of that word itself. */
function anchorHeadOf({ words }: Reader, found: Found): number | null {
  const marker = words.tokens[found.last]!
  if (!/^(?:before|after|to|of)$/.test(words.lower[found.last]!)) return null
  const isMarker = /^(?:mark|case|fixed)/.test(marker.deprel)
  const head = marker.deprel.startsWith('fixed') ? words.tokens[marker.head]!.head : marker.head
  if (!isMarker || head <= found.last) return null
  // *a day after a court ordered it*: a tree may take the mark of the clause for the preposition of its subject.
  const noun = words.tokens[head]!
  const verb = words.tokens[noun.head]
  const isSubject = marker.deprel.startsWith('case') && noun.deprel.startsWith('nsubj')
  return isSubject && verb !== undefined && verb.index > head ? verb.index : head
}
