import { type DatelineMatch, matchDateLine, matchDateline } from './dateline.js'
import { isBoilerplate, isHeadline, isSectionLine, matchByline, matchLabel, matchSourceLine } from './furniture.js'
import { dropPrefix, isOverPoints, markOfPoint, type Paragraph } from './paragraphs.js'

export interface LayoutBlock {
  readonly kind: 'headline' | 'body'
  readonly label: string | null
  readonly paragraph: Paragraph
}

/** A story taken apart: what is read, and what is known about it. */
export interface Layout {
  readonly blocks: readonly LayoutBlock[]
  readonly section: string | null
  readonly byline: readonly string[]
  readonly agency: string | null
  readonly source: string | null
  /** `start` and `end` are offsets in the flat text. */
  readonly dateline: { readonly match: DatelineMatch; readonly start: number; readonly end: number } | null
  readonly dateLine: ReturnType<typeof matchDateLine>
}

type SourceLine = { readonly text: string; readonly agency: string | null }

const MAX_HEADLINES = 3
// Trailing lines beyond this many are not searched for the story's origin.
const MAX_TRAILING = 8

/** Tells headline, body and furniture apart. A text of one paragraph is body. */
export function layOut(paragraphs: readonly Paragraph[], furniture: 'strip' | 'keep'): Layout {
  if (furniture === 'keep') return plain(paragraphs)
  const kept = paragraphs.filter((paragraph) => !isBoilerplate(paragraph.text))
  const { body: untrailed, sources } = peelTrailing(kept)
  const head = peelHead(untrailed)
  const { blocks: body, dateline } = readBody(head.rest)
  const headlines = head.headlines.map((paragraph): LayoutBlock => ({ kind: 'headline', label: null, paragraph }))
  const bySource = sources.find((source) => source.agency !== null)
  return {
    blocks: [...headlines, ...body],
    section: head.section,
    byline: head.byline?.names ?? [],
    agency: bySource?.agency ?? dateline?.match.agency ?? head.byline?.agency ?? null,
    source: (bySource ?? sources[0])?.text ?? null,
    dateline,
    dateLine: head.dateLine,
  }
}

function plain(paragraphs: readonly Paragraph[]): Layout {
  const blocks = paragraphs.map((paragraph): LayoutBlock => ({ kind: 'body', label: null, paragraph }))
  return { blocks, section: null, byline: [], agency: null, source: null, dateline: null, dateLine: null }
}

function peelTrailing(paragraphs: readonly Paragraph[]): {
  body: readonly Paragraph[]
  sources: readonly SourceLine[]
} {
  const sources: SourceLine[] = []
  let end = paragraphs.length
  while (end > 1 && paragraphs.length - end < MAX_TRAILING) {
    const { text } = paragraphs[end - 1]!
    const match = matchSourceLine(text)
    if (match === null) break
    sources.unshift({ text, agency: match.agency })
    end -= 1
  }
  return { body: paragraphs.slice(0, end), sources }
}

interface Head {
  readonly section: string | null
  readonly headlines: readonly Paragraph[]
  readonly byline: ReturnType<typeof matchByline>
  readonly dateLine: ReturnType<typeof matchDateLine>
  readonly rest: readonly Paragraph[]
}

function peelHead(paragraphs: readonly Paragraph[]): Head {
  let section: string | null = null
  let byline: Head['byline'] = null
  let dateLine: Head['dateLine'] = null
  const headlines: Paragraph[] = []
  const points = pointsAmong(paragraphs)
  let at = 0
  // The last paragraph is always body: a story of one line is no headline.
  for (; at < paragraphs.length - 1; at += 1) {
    const paragraph = paragraphs[at]!
    if (isOverPoints(paragraph.text)) continue
    if (headlines.length > 0 && points.has(paragraph)) {
      headlines.push(dropPrefix(paragraph, markOfPoint(paragraph.text)))
      continue
    }
    const foundByline = matchByline(paragraph.text)
    const foundDate = matchDateLine(paragraph.text)
    if (foundByline !== null) byline ??= foundByline
    else if (foundDate !== null) dateLine ??= foundDate
    else if (headlines.length > 0 && byline === null && isDeck(paragraphs, at)) headlines.push(paragraph)
    else if (!isHeadline(paragraph.text) || matchDateline(paragraph.text) !== null || matchLabel(paragraph.text)) break
    else if (at === 0 && startsWithSection(paragraphs)) section = paragraph.text
    else if (byline !== null || !takesHeadline(paragraphs, at, headlines.length)) break
    else headlines.push(paragraph)
  }
  return { section, headlines, byline, dateLine, rest: paragraphs.slice(at) }
}

/** The longest sentence under a title that sums the story up. */
const LONGEST_DECK = 220

/** A sentence under the title that the byline or the day still follows: it belongs to the title. */
function isDeck(paragraphs: readonly Paragraph[], at: number): boolean {
  const { text } = paragraphs[at]!
  if (text.length > LONGEST_DECK || matchDateline(text) !== null || matchLabel(text) !== null) return false
  return paragraphs
    .slice(at + 1, at + 1 + MAX_HEADLINES)
    .some((next) => matchByline(next.text) !== null || matchDateLine(next.text) !== null)
}

/** Points that sum the story up: lines with the mark of a list, or right under the list's own name, whether the byline stands before or behind them. */
function pointsAmong(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const points = new Set<Paragraph>()
  let above: Paragraph | null = null
  for (const paragraph of paragraphs) {
    const isUnder: boolean = above !== null && above.lines.at(-1)!.end + 1 === paragraph.lines[0]!.start
    if (isUnder || markOfPoint(paragraph.text) > 0) points.add(paragraph)
    above = isUnder || isOverPoints(paragraph.text) ? paragraph : null
  }
  return points
}

/** A usual section name is a section even without a headline after it, if a sentence follows. */
function startsWithSection(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.length > 2 && isSectionLine(paragraphs[0]!.text) && isHeadline(paragraphs[1]!.text)
}

/** Past the first headline only decks before a sentence count, so that a list of lines is not all headline. */
function takesHeadline(paragraphs: readonly Paragraph[], at: number, found: number): boolean {
  if (found === 0) return true
  if (found >= MAX_HEADLINES) return false
  return paragraphs.slice(at + 1, at + 1 + MAX_HEADLINES).some((paragraph) => !isHeadline(paragraph.text))
}

function readBody(paragraphs: readonly Paragraph[]): { blocks: LayoutBlock[]; dateline: Layout['dateline'] } {
  const blocks: LayoutBlock[] = []
  let dateline: Layout['dateline'] = null
  paragraphs.forEach((paragraph) => {
    let rest = paragraph
    const match = blocks.length === 0 && dateline === null ? matchDateline(rest.text) : null
    if (match !== null) {
      const start = rest.pieces[0]!.from
      dateline = { match, start, end: endOfPrefix(rest, match.length) }
      rest = dropPrefix(rest, match.length)
    }
    const label = matchLabel(rest.text)
    if (label !== null) rest = dropPrefix(rest, label.length)
    if (rest.text !== '') blocks.push({ kind: 'body', label: label?.label ?? null, paragraph: rest })
  })
  return { blocks, dateline }
}

/** Offset in the flat text just past the paragraph's first `count` characters. */
function endOfPrefix(paragraph: Paragraph, count: number): number {
  let at = 0
  for (const piece of paragraph.pieces) {
    const length = piece.put?.length ?? piece.to - piece.from
    if (at + length >= count) return piece.put === null ? piece.from + count - at : piece.to
    at += length
  }
  return paragraph.pieces.at(-1)!.to
}
