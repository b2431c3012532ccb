import { breakKinds } from './broken-words.js'
import { type Join, type Line, type LineGroup, WIDEST_WRAP } from './lines.js'

/** One stretch of a joined paragraph: copied from the flat text, or put in place of a stretch of it. */
export interface Piece {
  readonly from: number
  readonly to: number
  /** Null for a copy. */
  readonly put: string | null
}

/** A paragraph on one line. `mends` are the offsets in `text` at which a broken word was put together. */
export interface Paragraph {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly mends: readonly number[]
  readonly lines: LineGroup
}

const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*$/
// Bounded, as an endless run of quotes overflows the stack of a `u` pattern.
const OPENS = /^["'“‘«([]{0,8}[\p{Lu}\p{N}]/u

/** Splits a text with `\n` line ends into trimmed lines; blank lines have `start === end`. */
export function splitLines(flat: string): Line[] {
  const lines: Line[] = []
  let at = 0
  while (at <= flat.length) {
    const next = flat.indexOf('\n', at)
    const stop = next === -1 ? flat.length : next
    let start = at
    let end = stop
    while (start < end && flat[start] === ' ') start += 1
    while (end > start && flat[end - 1] === ' ') end -= 1
    lines.push({ start, end, indent: start - at })
    if (next === -1) break
    at = next + 1
  }
  return lines
}

/**
 * Groups lines into paragraphs. Blank lines part them; where a text has none and its lines are whole sentences, every line
 * is one; and inside a group a line that ends a sentence although the next word would still have fitted ends a paragraph.
 */
export function groupLines(flat: string, lines: readonly Line[]): LineGroup[] {
  const groups: Line[][] = [[]]
  for (const line of lines) {
    if (line.start === line.end) groups.push([])
    else groups.at(-1)!.push(line)
  }
  const filled = groups.filter((group) => group.length > 0)
  const [only, ...more] = filled
  const isLines = only !== undefined && more.length === 0 && isLineByLine(flat, only)
  return attachStrayStops(
    flat,
    isLines ? only.map((line) => [line]) : filled.flatMap((group) => splitGroup(flat, group)),
  )
}

function isLineByLine(flat: string, lines: readonly Line[]): boolean {
  if (lines.length < 3) return false
  const whole = lines.slice(1).filter((line) => ENDS_SENTENCE.test(tail(flat, line)))
  return whole.length >= 0.8 * (lines.length - 1)
}

function textOf(flat: string, line: Line): string {
  return flat.slice(line.start, line.end)
}

function tail(flat: string, line: Line): string {
  return flat.slice(Math.max(line.start, line.end - 8), line.end)
}

/** The mark of a list before one of its points. */
const POINT = /^(?:[*•·▪●■]|--?|[–—]) +(?=\S)/
/** A line over the points of a story. */
const OVER_POINTS = /^(?:summary|highlights|key points|key takeaways|at a glance|in brief|main points)$/i

/** Length of the mark of a list that a paragraph begins with and the blanks after it; 0 where there is none. */
export const markOfPoint = (text: string): number => POINT.exec(text)?.[0].length ?? 0

/** Whether nothing but the name of a list of points stands in the line. */
export const isOverPoints = (text: string): boolean => OVER_POINTS.test(text)

/**
 * The points of a list, each with the lines that it runs on over: they begin with a mark (*- Lima recalls envoy*), or stand under the list's own
 * name; null where the lines are none. Near-miss: a dash at the start of a line of prose.
 */
function pointsOf(flat: string, group: readonly Line[]): LineGroup[] | null {
  let names = 0
  while (names < group.length && isOverPoints(textOf(flat, group[names]!))) names += 1
  if (names === 0) return partAtMarks(flat, group)
  const rest = group.slice(names)
  if (rest.some((line) => POINT.test(textOf(flat, line)))) {
    return [...group.slice(0, names).map((line) => [line]), ...(partAtMarks(flat, rest) ?? [rest])]
  }
  return group.slice(1).every((line) => OPENS.test(textOf(flat, line))) ? group.map((line) => [line]) : null
}

/** The lines parted before each mark of a list; null unless the first has one and another too. */
function partAtMarks(flat: string, group: readonly Line[]): LineGroup[] | null {
  const isMarked = group.map((line) => POINT.test(textOf(flat, line)))
  if (!isMarked[0] || !isMarked.includes(true, 1)) return null
  const points: Line[][] = []
  group.forEach((line, index) => {
    if (isMarked[index]) points.push([line])
    else points.at(-1)!.push(line)
  })
  return points
}

function splitGroup(flat: string, group: readonly Line[]): LineGroup[] {
  if (group.length === 1) return [group]
  const points = pointsOf(flat, group)
  if (points !== null) return points
  const width = group.reduce((most, line) => Math.max(most, line.indent + line.end - line.start), 0)
  const result: Line[][] = [[group[0]!]]
  for (let index = 1; index < group.length; index += 1) {
    const before = group[index - 1]!
    const line = group[index]!
    if (endsParagraph(flat, before, line, width)) result.push([line])
    else result.at(-1)!.push(line)
  }
  return result
}

function endsParagraph(flat: string, line: Line, next: Line, width: number): boolean {
  if (!ENDS_SENTENCE.test(tail(flat, line)) || !OPENS.test(flat.slice(next.start, next.start + 8))) return false
  const length = line.indent + line.end - line.start
  if (length > WIDEST_WRAP || next.indent > line.indent + 1) return true
  const room = width - length
  const word = flat.slice(next.start, Math.min(next.end, next.start + room)).indexOf(' ')
  return word === -1 ? next.end - next.start < room : word < room
}

const MOST_STRAY = 3
const STRAY = new RegExp(`^[.,;:!?”’)]{1,${MOST_STRAY}}$`)

/** Nothing but a few closing marks, on one line or on several, belongs to the paragraph before it, blank lines or not. */
function attachStrayStops(flat: string, groups: LineGroup[]): LineGroup[] {
  const result: Line[][] = []
  for (const group of groups) {
    const isStray = group.length <= MOST_STRAY && STRAY.test(group.map((line) => textOf(flat, line)).join(''))
    if (isStray && result.length > 0) result.at(-1)!.push(...group)
    else result.push([...group])
  }
  return result
}

/** Joins every group into one line: blanks folded, broken words mended as `breakKinds` decides. Linear in the text. */
export function joinGroups(
  flat: string,
  groups: readonly LineGroup[],
  isWord?: (word: string) => boolean,
): Paragraph[] {
  const kinds = breakKinds(flat, groups, isWord)
  return groups.map((group, index) => joinLines(flat, group, kinds[index]!))
}

function joinLines(flat: string, lines: LineGroup, joins: readonly Join[]): Paragraph {
  const pieces: Piece[] = []
  const texts: string[] = []
  const mends: number[] = []
  let length = 0
  const add = (from: number, to: number, put: string | null) => {
    const text = put ?? flat.slice(from, to)
    if (text === '') return
    pieces.push({ from, to, put })
    texts.push(text)
    length += text.length
  }
  lines.forEach((line, index) => {
    const join = joins[index]
    const end = join === 'drop-hyphen' ? line.end - 1 : line.end
    foldBlanks(flat, line.start, end, add)
    const next = lines[index + 1]
    if (next === undefined) return
    if (join === 'space') add(line.end, next.start, ' ')
    else mends.push(length)
  })
  return { text: texts.join(''), pieces, mends, lines }
}

function foldBlanks(flat: string, start: number, end: number, add: (a: number, b: number, put: string | null) => void) {
  let at = start
  for (const match of flat.slice(start, end).matchAll(/ {2,}/g)) {
    add(at, start + match.index, null)
    at = start + match.index + match[0].length
    add(start + match.index, at, ' ')
  }
  add(at, end, null)
}

/** The paragraph without its first `count` characters (a dateline, a label) and the blanks after them. */
export function dropPrefix(paragraph: Paragraph, count: number): Paragraph {
  let cut = count
  while (paragraph.text[cut] === ' ') cut += 1
  const pieces: Piece[] = []
  let at = 0
  for (const piece of paragraph.pieces) {
    const length = piece.put?.length ?? piece.to - piece.from
    if (at >= cut) pieces.push(piece)
    else if (at + length > cut) pieces.push({ ...piece, from: piece.from + cut - at })
    at += length
  }
  const mends = paragraph.mends.filter((mend) => mend > cut).map((mend) => mend - cut)
  return { text: paragraph.text.slice(cut), pieces, mends, lines: paragraph.lines }
}
