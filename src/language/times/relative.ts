import type { Words } from './dates.js'
import type { Direction } from './tense.js'
import type { Offset, Season, Shift, TimeValue, Unit } from './value.js'
import { MONTH, monthOf, NUMBER, ORDINAL, smallNumber, WEEKDAY, weekdayNumber } from './words.js'

export type RelativeKind = 'point' | 'interval' | 'duration' | 'habitual'

/** A relative expression as a rule reads it. */
export interface RelativeReading {
  readonly first: number
  readonly last: number
  readonly value: TimeValue
  readonly kind: RelativeKind
  /** The expression counts from an event of the text, not from the story. */
  readonly anchor?: 'before' | 'after' | 'same'
  /** How far from that event, signed; absent where the text does not say. */
  readonly offset?: Offset
  /** `in two weeks`: a point if its clause lies ahead, else how long something took. */
  readonly onlyAhead?: boolean
  /** What it counts from in a clause that lies behind: *summoned him within hours*. */
  readonly behind?: { readonly anchor: 'after'; readonly offset: Offset }
}

type Groups = Readonly<Record<string, string | undefined>>
type Reading = Omit<RelativeReading, 'first' | 'last'>

interface Rule {
  readonly example: string
  readonly pattern: RegExp
  readonly read: (groups: Groups) => Reading | null
}

const UNIT = '(?<unit>day|week|fortnight|weekend|month|quarter|year|decade)'
const UNITS = '(?<unit>days?|weeks?|fortnights?|months?|quarters?|years?|decades?)'
const CLOCK = '(?:seconds?|moments?|minutes?|hours?)'
const VAGUE = '(?:several|a few|few|many|a couple of|some|dozens of)'
const COUNT = `(?<count>${NUMBER})`
const ABOUT =
  '(?:(?:more than|less than|fewer than|at least|up to|about|around|nearly|almost|over|some|roughly|another|just) )?'
const SEASON = '(?<season>spring|summer|autumn|fall|winter)'

/** What names an hour of its day: *before dawn*. */
const HOURS = ['noon', 'midday', 'midnight', 'dawn', 'daybreak', 'sunrise', 'dusk', 'sunset', 'nightfall']

/** What stands for its day: *the night before*. */
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night'])

function unitOf(word: string | undefined): Unit {
  const singular = (word ?? 'day').replace(/s$/, '')
  if (PARTS_OF_DAY.has(singular)) return 'day'
  return singular === 'fortnight' ? 'week' : (singular as Unit)
}

/** Count in units; a fortnight is two weeks. Null where the text gives none. */
function countOf(groups: Groups): number | null {
  const count = groups.count === undefined ? null : smallNumber(groups.count)
  return count !== null && groups.unit?.startsWith('fortnight') ? count * 2 : count
}

const SHIFTS: Readonly<Record<string, Shift>> = { last: -1, this: 0, current: 0, next: 1 }
const fixed = (days: number, lastDays = days): TimeValue => ({ type: 'offset', days, lastDays })

function anchored(groups: Groups): Reading {
  const isBefore = /^(?:before|earlier|prior|ahead|previous|preceding)/.test(groups.side!)
  const count = groups.unit === undefined ? null : countOf(groups)
  const offset = count === null ? {} : { offset: { unit: unitOf(groups.unit), count: (isBefore ? -1 : 1) * count } }
  return { value: { type: 'open' }, kind: 'point', anchor: isBefore ? 'before' : 'after', ...offset }
}

/** *the following week*: from Monday to Sunday, where *a week later* is a day. */
const ofWholeUnit = (reading: Reading): Reading =>
  reading.offset === undefined ? reading : { ...reading, offset: { ...reading.offset, isWhole: true } }

function shifted(groups: Groups): Reading | null {
  const shift = SHIFTS[groups.shift!]!
  const { weekday, month, season, unit } = groups
  if (weekday) {
    // `this past Friday` is the last one that was.
    const value: TimeValue = { type: 'weekday', weekday: weekdayNumber(weekday)!, shift: groups.nearest ? null : shift }
    return { value, kind: 'point' }
  }
  if (month)
    return {
      value: { type: 'month', month: monthOf(month)!.month, year: null, yearShift: null, shift, part: null },
      kind: 'interval',
    }
  if (season) return { value: { type: 'season', season: seasonOf(season), shift, year: null }, kind: 'interval' }
  const isPast = groups.nearest === 'past'
  if (isPast) return { value: { type: 'rolling', unit: unitOf(unit), count: 1, ahead: false }, kind: 'interval' }
  const count = unit === 'fortnight' ? 2 * shift : shift
  return { value: { type: 'unit', unit: unitOf(unit), shift: count, part: null, bound: null }, kind: 'interval' }
}

const seasonOf = (word: string): Season => (word === 'fall' ? 'autumn' : (word as Season))

function portion(groups: Groups): Reading {
  const order = { first: 0, second: 1, third: 2, fourth: 3, last: 3, final: 3 }[groups.order!]!
  const count = groups.size === 'half' ? 6 : 3
  const year = groups.year === undefined ? null : Number(groups.year)
  const yearShift = groups.shift === undefined ? 0 : SHIFTS[groups.shift]!
  return {
    value: { type: 'portion', first: 1 + count * Math.min(order, 12 / count - 1), months: count, year, yearShift },
    kind: 'interval',
  }
}

function firstMonths(groups: Groups): Reading | null {
  const months = countOf(groups)
  if (months === null || months > 12) return null
  const year = groups.year === undefined ? null : Number(groups.year)
  const yearShift = groups.shift === undefined ? 0 : SHIFTS[groups.shift]!
  return { value: { type: 'portion', first: 1, months, year, yearShift }, kind: 'interval' }
}

const PART_OF = {
  end: 'late',
  close: 'late',
  start: 'early',
  beginning: 'early',
  middle: 'mid',
  turn: 'early',
} as const

function partOfUnit(groups: Groups): Reading {
  const part = PART_OF[groups.edge as keyof typeof PART_OF]
  return { value: { type: 'unit', unit: unitOf(groups.unit), shift: 0, part, bound: null }, kind: 'interval' }
}

function rollingOf(groups: Groups, ahead: boolean): Reading {
  const isVague = groups.vague !== undefined
  const count = isVague ? null : (countOf(groups) ?? (groups.unit!.endsWith('s') ? null : 1))
  return { value: { type: 'rolling', unit: unitOf(groups.unit), count, ahead }, kind: 'interval' }
}

const duration: Reading = { value: { type: 'open' }, kind: 'duration' }
const habitual: Reading = { value: { type: 'open' }, kind: 'habitual' }

function row(example: string, pattern: string, read: Rule['read']): Rule {
  return { example, pattern: new RegExp(`^(?:${pattern})(?= |$)`, 'u'), read }
}

/** Matched at a token against the lower-cased forms from it on, joined with single spaces; the longest match wins. */
const RELATIVE_RULES: readonly Rule[] = [
  row('yesterday', 'yesterday(?: (?:morning|afternoon|evening|night))?', () => ({ value: fixed(-1), kind: 'point' })),
  row('today', '(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening)', () => ({
    value: fixed(0),
    kind: 'point',
  })),
  row('tomorrow', 'tomorrow(?: (?:morning|afternoon|evening|night))?', () => ({ value: fixed(1), kind: 'point' })),
  row('last night', 'last night', () => ({ value: fixed(-1), kind: 'point' })),
  row('overnight', 'overnight', () => ({ value: fixed(-1, 0), kind: 'interval' })),
  row('the day after tomorrow', 'the day after tomorrow', () => ({ value: fixed(2), kind: 'point' })),
  row('the day before yesterday', 'the day before yesterday', () => ({ value: fixed(-2), kind: 'point' })),
  row(
    'last month',
    `(?<shift>last|this|next|current)(?: (?<nearest>past|coming))? (?:(?<weekday>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?|(?<month>${MONTH})|${SEASON}|${UNIT})`,
    shifted,
  ),
  row('the current month', `the (?<shift>current) ${UNIT}`, shifted),
  row('spring 2022', `${SEASON}(?: of)? (?<year>(?:19|20)\\d\\d)`, (g) => ({
    value: { type: 'season', season: seasonOf(g.season!), shift: null, year: Number(g.year) },
    kind: 'interval',
  })),
  row(
    'the end of the year',
    `(?:the )?(?<edge>end|close|start|beginning|middle|turn) of (?:the|this) ${UNIT}`,
    partOfUnit,
  ),
  row('year-end', '(?<unit>year|month) - (?<edge>end)', partOfUnit),
  row(
    'the first half of 2024',
    `(?:the )?(?<order>first|second|third|fourth|last|final) (?<size>half|quarter) of (?:(?:the|(?<shift>this|last|next)) year|(?<year>(?:19|20)\\d\\d))`,
    portion,
  ),
  row(
    'the first seven months of this year',
    `(?:the )?first ${COUNT} months of (?:(?:the|(?<shift>this|last|next)) year|(?<year>(?:19|20)\\d\\d))`,
    firstMonths,
  ),
  row(
    'the past three months',
    `the (?:past|last|previous|preceding) (?:(?:${COUNT}|(?<vague>${VAGUE})) )${UNITS}`,
    (g) => rollingOf(g, false),
  ),
  row('the past year', `the past ${UNITS}`, (g) => rollingOf(g, false)),
  row('recent weeks', `recent ${UNITS}`, (g) => rollingOf({ ...g, vague: 'recent' }, false)),
  row('the next two weeks', `the (?:next|coming|following) (?:(?:${COUNT}|(?<vague>${VAGUE})) )${UNITS}`, (g) =>
    rollingOf(g, true),
  ),
  row('the coming week', `(?:the )?coming ${UNITS}`, (g) => rollingOf(g, true)),
  row('two weeks ago', `${ABOUT}(?:${COUNT} |(?<vague>${VAGUE}) )?${UNITS} ago`, (g) => ({
    value: { type: 'away', unit: unitOf(g.unit), count: countOf(g), ahead: false },
    kind: g.unit!.startsWith('day') ? 'point' : 'interval',
  })),
  row('hours ago', `${ABOUT}(?:(?:${NUMBER}|${VAGUE}) )?${CLOCK} ago`, () => ({ value: fixed(-1, 0), kind: 'point' })),
  row(
    'two days after',
    `${ABOUT}(?:${COUNT} |${VAGUE} )?${UNITS} (?<side>before|after(?:wards?)?|later|earlier|prior to|ahead of)`,
    anchored,
  ),
  row(
    'hours before',
    `${ABOUT}(?:(?:${NUMBER}|${VAGUE}|just) )?${CLOCK} (?<side>before|after(?:wards?)?|later|earlier|prior to|ahead of)`,
    anchored,
  ),
  row('the eve of', '(?:on )?the eve of', () => anchored({ side: 'before', unit: 'day', count: 'one' })),
  row('shortly after', '(?:shortly|soon|immediately|right) (?<side>before|after(?:wards?)?)', anchored),
  row(
    'the day after',
    '(?:the|one) (?<unit>day|week|month|year|night|morning) (?<side>before|after|earlier|later)',
    (g) => anchored({ ...g, count: 'one' }),
  ),
  row(
    'the next day',
    '(?:the|on) (?<side>next|following|previous|preceding) (?<unit>day|morning|night|evening|week|month|year)',
    (g) => ofWholeUnit(anchored({ side: g.side, unit: unitOf(g.unit!), count: 'one' })),
  ),
  row(
    'the same day',
    `at (?:the|that) time(?! of| when| that| it| he| she| they)|(?:the|that) same (?<unit>day|night|evening|afternoon|morning|week|month|year)|that (?<bare>day|night|evening|afternoon|morning|week|month|year)|(?:earlier |later )in the (?<part>day|night|evening|afternoon|morning)|in the (?<time>morning|afternoon|evening)|(?:at|(?:(?:shortly|just|soon|minutes|hours) )?(?:before|after)) (?<hour>${HOURS.join('|')})`,
    (g) => ({
      value: { type: 'open' },
      kind: 'point',
      anchor: 'same',
      offset: { unit: unitOf(g.unit ?? g.bare ?? g.part ?? 'day'), count: 0 },
    }),
  ),
  row('that September', `that ${MONTH}`, () => ({
    value: { type: 'open' },
    kind: 'interval',
    anchor: 'same',
    offset: { unit: 'year', count: 0 },
  })),
  row(
    'for two days',
    `for ${ABOUT}(?:(?:${NUMBER}|${VAGUE}|\\d{1,3}) )?(?:days|weeks|months|years|decades|hours|centuries|day|week|month|year|decade|hour)`,
    () => duration,
  ),
  row(
    'for a second day',
    `for (?:a|the) ${ORDINAL}(?: (?:straight|consecutive|successive|running))? (?:day|night|week|month|quarter|year)`,
    () => duration,
  ),
  row(
    'in two weeks',
    `in ${ABOUT}(?:${COUNT}|(?<vague>${VAGUE})) ${UNITS}(?: 's time| ’s time| ' time| ’ time)?`,
    (g) => ({
      value: { type: 'away', unit: unitOf(g.unit), count: countOf(g), ahead: true },
      kind: g.unit!.startsWith('day') ? 'point' : 'interval',
      onlyAhead: true,
    }),
  ),
  row('within ten days', `within (?:the next )?${ABOUT}(?:${COUNT}|(?<vague>${VAGUE})) ${UNITS}`, (g) => ({
    ...rollingOf(g, true),
    onlyAhead: true,
  })),
  row('within hours', `within ${ABOUT}(?:(?:${NUMBER}|${VAGUE}) )?${CLOCK}`, () => ({
    value: fixed(0, 2),
    kind: 'interval',
    onlyAhead: true,
    behind: { anchor: 'after', offset: { unit: 'day', count: 0 } },
  })),
  row('the weekend', 'the weekend', () => ({ value: { type: 'weekend' }, kind: 'interval' })),
  row(
    'every year',
    `(?:every|each) (?:other |second |(?:${NUMBER}) )?(?:days?|weeks?|months?|years?|mornings?|nights?|evenings?|weekends?|${WEEKDAY}|spring|summer|autumn|winter|${MONTH})`,
    () => habitual,
  ),
]

const STARTS = new Set(
  (
    'yesterday earlier later today tonight tomorrow this last next overnight the current spring summer autumn fall winter end close start beginning middle turn year month first second ' +
    'third fourth final past recent coming more less fewer at up about around nearly almost over some roughly another just several few many dozens day days week weeks fortnight months ' +
    'years decades hours minutes moments seconds hour minute shortly soon immediately right one that on for in within every each a an before after just'
  ).split(' '),
)
// Longest expression that a rule reads, in tokens.
const WINDOW = 10
const HABITS = new Set(['daily', 'nightly', 'weekly', 'monthly', 'yearly', 'annually'])

/** The longest relative expression that begins at a token; null where there is none. */
export function relativeAt({ tokens, lower }: Words, at: number): RelativeReading | null {
  const word = lower[at]!
  if (HABITS.has(word) && tokens[at]!.upos === 'ADV') return { ...habitual, first: at, last: at }
  if (!STARTS.has(word) && smallNumber(word) === null) return null
  const text = lower.slice(at, at + WINDOW).join(' ')
  let best: RelativeReading | null = null
  for (const rule of RELATIVE_RULES) {
    const match = rule.pattern.exec(text)
    if (match === null) continue
    const last = at + match[0].split(' ').length - 1
    if (best !== null && last <= best.last) continue
    const reading = rule.read(match.groups ?? {})
    if (reading !== null) best = { ...reading, first: at, last }
  }
  return best !== null && isBlocked(lower, tokens, best) ? null : best
}

function isBlocked(
  lower: readonly string[],
  tokens: Words['tokens'],
  { first, last, value, anchor }: RelativeReading,
): boolean {
  const next = lower[last + 1]
  // `the last week of May` is the last one of May, not the one before this.
  if (value.type === 'unit' && lower[first] === 'last' && lower[first - 1] === 'the' && next === 'of') return true
  // `said that morning prayers were held`: no month or day is pointed at.
  if (lower[first] === 'that' && tokens[first]!.head !== last) return true
  // `last March` needs its capital: `the last march`.
  if (value.type === 'month' && !/^\p{Lu}/u.test(tokens[last]!.form)) return true
  if (
    value.type === 'season' &&
    value.year === null &&
    /^\p{Lu}/u.test(tokens[last]!.form) &&
    tokens[last - 1]!.form !== 'This'
  )
    return true
  // `said that may be`: a month has its capital.
  if (anchor === 'same' && monthOf(lower[last]!) !== null) return !/^\p{Lu}/u.test(tokens[last]!.form)
  // `at noon on Monday`, `in the morning of June 3`: an hour or part of a day that the sentence names.
  if (anchor === 'same' && (lower[first] === 'in' || HOURS.includes(lower[last]!)))
    return next === 'of' || lower.some((w) => weekdayNumber(w) !== null || monthOf(w) !== null)
  // `a day later than planned`: the words behind name no act.
  return anchor !== undefined && next === 'than'
}

/** Whether an `only ahead` reading stands: its clause lies ahead and no record of the past is named with it. */
export function isAhead(lower: readonly string[], reading: RelativeReading, direction: Direction): boolean {
  if (reading.onlyAhead !== true) return true
  const before = lower[reading.first - 1] ?? ''
  return direction === 'future' && !/^(?:time|first|last|second|third|only|once)$|est$/.test(before)
}
