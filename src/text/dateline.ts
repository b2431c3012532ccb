import { monthNumber } from './month-names.js'

/** What stands before a wire story's first sentence: `DA NANG, Vietnam, June 18 (Agency) -- `. */
export interface DatelineMatch {
  /** Length of the dateline with its dash, in characters of the paragraph. */
  readonly length: number
  readonly text: string
  readonly place: string | null
  readonly agency: string | null
  /** The date as written, or null. */
  readonly date: string | null
  readonly month: number | null
  readonly day: number | null
  readonly year: number | null
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const MONTH_FIRST = `${MONTH} \\d{1,2}(?:st|nd|rd|th)?`
const DAY_FIRST = `\\d{1,2}(?:st|nd|rd|th)? ${MONTH}`
const DATE = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:${MONTH_FIRST}|${DAY_FIRST})(?:,? \\d{4})?`
const CAPS = "\\p{Lu}[\\p{Lu}\\p{M}.'’\\-]*[\\p{Lu}.]"
const CAPS_PLACE = `${CAPS}(?:[ /]${CAPS}){0,4}`
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’\\-]*"
const REGION = `(?:${NAME}(?: (?:of|and|the|de|del|la))*(?: ${NAME}){0,3})`
const MIXED_PLACE = `${NAME}(?:[ /](?:${NAME}|de|la|el|al|upon|on)){0,4}`
const AGENCY = '\\((?<agency>[\\p{L}][^()]{1,40})\\)'
const DASH = '(?:--|[—–]|-)'

const tail = `(?:, ${REGION}){0,2}`
// From the surest form to the least sure; the less sure ones ask that a sentence begins behind them.
const FORMS: readonly RegExp[] = [
  `^(?<place>${CAPS_PLACE}${tail}?)(?:, (?<date>${DATE}))? ${AGENCY} ?${DASH}(?=\\s|$)`,
  `^(?<place>${MIXED_PLACE}${tail}?)(?:, (?<date>${DATE}))? ${AGENCY} ?${DASH}(?=\\s|$)`,
  // `Karachi, Nov 13 (PTI) The governor …`: no dash, where the date and the agency leave no doubt.
  `^(?<place>${MIXED_PLACE}${tail}?), (?<date>${DATE}) ${AGENCY}(?=\\s+["“‘']?[\\p{Lu}\\p{N}])`,
  `^${AGENCY} ?${DASH}(?=\\s|$)`,
  `^(?<place>${MIXED_PLACE}${tail}?), (?<date>${DATE}) ?${DASH}(?=\\s|$)`,
  // `Tehran, May 5, IRNA – `: an agency without brackets behind the date.
  `^(?<place>${MIXED_PLACE}${tail}?), (?<date>${DATE}), (?<agency>\\p{Lu}[\\p{L}-]{1,20}(?: \\p{Lu}[\\p{L}-]{1,20})?) ?${DASH}(?=\\s|$)`,
  `^(?<date>${DATE}) ?(?:--|[—–])(?=\\s|$)`,
  `^(?<place>${CAPS_PLACE}${tail}) ?${DASH}(?=\\s+["“‘']?[\\p{Lu}\\p{N}])`,
  // `Doha, Qatar – Eritrea and …`: a long dash that no second one closes in the sentence.
  `^(?<place>${MIXED_PLACE}, ${REGION}) ?[—–](?=\\s+["“‘']?[\\p{Lu}\\p{N}])(?![^.!?]*[—–])`,
  // `LAHORE / DELHI: Pakistan …`
  `^(?<place>\\p{Lu}[\\p{Lu} ./'’\\-]{2,40})(?:, (?<date>${DATE}))?:(?=\\s+["“‘']?[\\p{Lu}\\p{N}])`,
].map((source) => new RegExp(source, 'u'))

// Words in capitals that head a note or a label; a place in front of a colon is none of them.
const LABEL =
  /^(?:ADVERTISEMENT|ALERT|ANALYSIS|BACKGROUND|BREAKING|BRIEF|CONTEXT|CORRECTION|EDITORIAL|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|INTERVIEW|LIVE|NEWS|NOTE|OPINION|PHOTOS?|PROFILE|Q|A|QUESTION|ANSWER|READ|RELATED|REPORT|SOURCE|SUMMARY|TIMELINE|UPDATE|URGENT|VIDEO|WATCH)\b/

// What every form ends with, so that most sentences need none of them tried.
const END = /[—–:)]|-(?:-|\s|$)/

/** The longest dateline looked for, in characters. */
const WINDOW = 160

/** Reads the dateline that a paragraph begins with, or null. */
export function matchDateline(paragraph: string): DatelineMatch | null {
  const head = paragraph.slice(0, WINDOW)
  if (!END.test(head) || LABEL.test(head)) return null
  for (const form of FORMS) {
    const match = form.exec(head)
    if (match === null) continue
    const { place = null, agency = null, date = null } = match.groups ?? {}
    return {
      length: match[0].length,
      text: match[0],
      place,
      agency: agency && dropDate(agency),
      date,
      ...parseDate(date),
    }
  }
  return null
}

/** `Reuters, June 18` in the brackets is an agency and a date. */
function dropDate(agency: string): string {
  return agency.replace(new RegExp(`, ?${DATE}$`, 'u'), '').trim()
}

interface CalendarDay {
  readonly month: number | null
  readonly day: number | null
  readonly year: number | null
}

/** Month, day and year of a date that names a month (`Oct 16`, `16 October 2024`); each null where not stated. */
function parseDate(text: string | null): CalendarDay {
  let [month, day, year]: (number | null)[] = [null, null, null]
  for (const word of text?.match(/[\p{L}]+|\d+/gu) ?? []) {
    if (/^\d{4}$/.test(word)) year = Number(word)
    else if (/^\d{1,2}$/.test(word)) day ??= Number(word)
    else month ??= monthNumber(word)
  }
  return { month: month ?? null, day: day ?? null, year: year ?? null }
}

/** The ISO 8601 day, or null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

const DATE_LINE = new RegExp(
  `^(?:(?:First )?(?:Published|Posted|Updated|Last updated|Date)(?: on| at)?:? )?(?<date>${DATE})(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,12})?$`,
  'iu',
)
const ISO_LINE =
  /^(?:(?:first )?(?:published|posted|updated|date)(?: on| at)?:? )?(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.{0,12})?$/i

/** A line that is nothing but the date of the story; null where it is something else. */
export function matchDateLine(line: string): (CalendarDay & { readonly date: string }) | null {
  if (line.length > 60) return null
  const iso = ISO_LINE.exec(line)?.[1]
  if (iso !== undefined) {
    return { date: iso, year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8)) }
  }
  const date = DATE_LINE.exec(line)?.groups?.date
  return date === undefined ? null : { date, ...parseDate(date) }
}
