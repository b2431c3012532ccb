import { wordTable } from '../../text/word-table.js'

/**
 * Numbers as English wires write them: *1,200*, *2.5 million*, *twenty-five*, *a dozen*, *half a million*, *20 lakh crore*,
 * *hundreds*, *tens of thousands*, *10 to 20*. Works on lower-cased forms as the tokenizer splits them.
 */

/** What a number says, at least and at most, and the token that it ends on. */
export interface NumberRead {
  readonly last: number
  readonly min: number
  readonly max: number
  /** `digits` and `words` are exact, `vague` is a plural of a scale (*dozens*, *several hundred*). */
  readonly form: 'digits' | 'words' | 'vague'
  /** Ends in a one-letter scale (*300m*), which may be a unit of measure. */
  readonly isShort: boolean
}

const UNITS: Readonly<Record<string, number>> = wordTable(
  Object.fromEntries(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, value) => [word, value]),
  ),
)
const TENS: Readonly<Record<string, number>> = wordTable(
  Object.fromEntries(
    'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
  ),
)
const SCALES: Readonly<Record<string, number>> = wordTable({
  dozen: 12,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
})
/** Scales of one letter; they stand right behind digits. */
const SHORT: Readonly<Record<string, number>> = wordTable({ k: 1e3, m: 1e6, b: 1e9 })

/** What a scale in the plural stands for: at least two of it (*hundreds*: 200 to 999). */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = wordTable({
  dozens: [24, 99],
  scores: [40, 199],
  tens: [20, 99],
  hundreds: [200, 999],
  thousands: [2e3, 9999],
  millions: [2e6, 999e6],
  billions: [2e9, 999e9],
})
const FEW = new Set(['several', 'few'])
const SINGULAR: Readonly<Record<string, string>> = wordTable({
  dozen: 'dozens',
  score: 'scores',
  hundred: 'hundreds',
  thousand: 'thousands',
  million: 'millions',
  billion: 'billions',
})
const HALVES: Readonly<Record<string, number>> = wordTable({ '½': 0.5, '¼': 0.25, '¾': 0.75 })

const BEGINNINGS: ReadonlySet<string> = new Set([
  ...[UNITS, TENS, VAGUE].flatMap((table) => Object.keys(table)),
  ...FEW,
  ...['a', 'an', 'half'],
])

const tidy = (value: number): number => Number(value.toPrecision(12))

/** Words before analysis; `glued` says that no white space stands before the word. */
export interface NumberWords {
  readonly forms: readonly string[]
  glued(at: number): boolean
}

/** Whether a number may begin with the word: a quick look that spares most words a reading. */
export function beginsNumber(form: string): boolean {
  const first = form.charCodeAt(0)
  return (first >= 48 && first <= 57) || BEGINNINGS.has(form)
}

/** The number that begins at the word, a range (*10 to 20*, *10-20*, *two or three*) included; null where none does. */
export function readNumber(words: NumberWords, at: number): NumberRead | null {
  const vague = readVague(words, at)
  if (vague !== null) return vague
  const first = readCardinal(words, at)
  if (first === null) return null
  const joint = rangeJoint(words, first.last + 1)
  const second = joint === 0 ? null : readCardinal(words, first.last + 1 + joint)
  if (second === null) return first
  // *2 to 3 billion*: the scale is that of both.
  const isShared = first.scale === 1 && second.scale >= 100 && first.min * second.scale < second.max
  const low = isShared ? tidy(first.min * second.scale) : first.min
  return low < second.max ? { ...second, min: low } : first
}

/** Length of what joins two ends of a range. */
function rangeJoint(words: NumberWords, at: number): number {
  const form = words.forms[at]
  if (form === 'to' || form === 'or') return 1
  if ((form === '-' || form === '–') && words.glued(at) === words.glued(at + 1)) return 1
  return 0
}

function readVague({ forms }: NumberWords, at: number): NumberRead | null {
  const read = (last: number, min: number, max: number): NumberRead => ({
    last,
    min: tidy(min),
    max: tidy(max),
    form: 'vague',
    isShort: false,
  })
  // *several hundred*, *a few thousand*
  const few = forms[at] === 'a' ? at + 1 : at
  const scale = SINGULAR[forms[few + 1] ?? '']
  if (FEW.has(forms[few] ?? '') && scale !== undefined) return read(few + 1, ...VAGUE[scale]!)
  const own = VAGUE[forms[at] ?? '']
  if (own === undefined) return null
  const further = forms[at + 1] === 'of' ? VAGUE[forms[at + 2] ?? ''] : undefined
  // *tens of thousands*: 20,000 to 99,999
  if (further !== undefined && further[0] > own[0]) {
    const unit = further[0] / 2
    return read(at + 2, own[0] * unit, own[1] * unit + unit - 1)
  }
  return forms[at] === 'tens' ? null : read(at, ...own)
}

interface Cardinal extends NumberRead {
  /** The last scale, 1 without one. */
  readonly scale: number
}

function readCardinal(words: NumberWords, at: number): Cardinal | null {
  const { forms } = words
  const make = (last: number, value: number, form: NumberRead['form'], scale = 1, isShort = false): Cardinal => ({
    last,
    min: tidy(value),
    max: tidy(value),
    form,
    isShort,
    scale,
  })
  // *half a million*, *half a dozen*, *a half-million*
  const half = forms[at] === 'half' ? at : forms[at] === 'a' && forms[at + 1] === 'half' ? at + 1 : null
  if (half !== null) {
    const to = forms[half + 1] === 'a' || forms[half + 1] === '-' ? half + 2 : half + 1
    const scale = SCALES[forms[to] ?? '']
    return scale === undefined ? null : make(to, scale / 2, 'words', scale)
  }
  if (forms[at] === 'a' || forms[at] === 'an') {
    const scale = forms[at + 1] === 'hundred' ? 100 : SCALES[forms[at + 1] ?? '']
    return scale === undefined ? null : make(at + 1, scale, 'words', scale)
  }
  return readDigits(words, at, make) ?? readWords(words, at, make)
}

type Make = (last: number, value: number, form: NumberRead['form'], scale?: number, isShort?: boolean) => Cardinal

function readDigits(words: NumberWords, at: number, make: Make): Cardinal | null {
  const value = digitsOf(words.forms[at] ?? '')
  if (value === null) return null
  const short = SHORT[words.forms[at + 1] ?? '']
  if (short !== undefined && words.glued(at + 1)) return make(at + 1, value * short, 'digits', short, true)
  const { last, factor } = scalesAt(words, at + 1)
  return make(last, value * factor, 'digits', factor)
}

/** `1,200`, `2.5`, `2½`; null for dates, clock times, ordinals and all that is no plain number. */
function digitsOf(form: string): number | null {
  const match = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([½¼¾]?)$/.exec(form)
  return match ? Number(match[1]!.replaceAll(',', '')) + (HALVES[match[2]!] ?? 0) : null
}

/** Scales one after another (*million*, *lakh crore*), each perhaps behind a hyphen (*$2-billion*). */
function scalesAt({ forms }: NumberWords, from: number): { last: number; factor: number } {
  let factor = 1
  let last = from - 1
  for (;;) {
    const to = forms[last + 1] === '-' ? last + 2 : last + 1
    const scale = forms[to] === 'hundred' ? 100 : SCALES[forms[to] ?? '']
    if (scale === undefined) return { last, factor }
    factor *= scale
    last = to
  }
}

/** *twenty-five*, *one hundred and twenty*, *two thousand five hundred*, *one and a half million*. */
function readWords(words: NumberWords, at: number, make: Make): Cardinal | null {
  const { forms } = words
  let total = 0
  let group: number | null = null
  let last = at - 1
  let scale = 1
  for (let i = at; ; i++) {
    const joined: boolean =
      group !== null && (forms[i] === '-' || (forms[i] === 'and' && group % 100 === 0 && group > 0))
    const here: number = joined ? i + 1 : i
    const form: string = forms[here] ?? ''
    const small: number | undefined = UNITS[form] ?? TENS[form]
    if (small !== undefined && fits(group, small) && (!joined || forms[i] !== '-' || small < 10)) {
      group = (group ?? 0) + small
    } else if (group !== null && form === 'hundred' && group < 100) {
      group *= 100
      scale = 100
    } else if (group !== null && SCALES[form] !== undefined) {
      scale = SCALES[form]!
      total += group * scale
      group = null
    } else if (group !== null && isAndAHalf(forms, i)) {
      const end = scalesAt(words, i + 3)
      return make(end.last, total + (group + 0.5) * end.factor, 'words', end.factor)
    } else break
    last = here
    i = here
    // *two thousand five hundred*: a smaller group may follow.
    if (group === null && UNITS[forms[i + 1] ?? ''] === undefined && TENS[forms[i + 1] ?? ''] === undefined) break
  }
  return last < at ? null : make(last, total + (group ?? 0), 'words', scale)
}

const isAndAHalf = (forms: readonly string[], at: number): boolean =>
  forms[at] === 'and' && forms[at + 1] === 'a' && forms[at + 2] === 'half'

/** Whether a number below a hundred may follow the group read so far (*twenty* five, *two hundred* twelve). */
function fits(group: number | null, small: number): boolean {
  if (group === null) return true
  if (group >= 100) return group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && small < 10 && small > 0)
  return group >= 20 && group % 10 === 0 && small < 10 && small > 0
}
