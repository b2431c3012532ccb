import { DemarcheError } from '../errors.js'
import { carryMarks, cleanCharacters, type Mark } from './characters.js'
import { isoDay } from './dateline.js'
import { type Layout, type LayoutBlock, layOut } from './layout.js'
import {
  type CleanOffset,
  type CleanSpan,
  chainLayers,
  type GivenOffset,
  type GivenSpan,
  LayerBuilder,
  type StoryMap,
} from './offsets.js'
import { groupLines, joinGroups, splitLines } from './paragraphs.js'

export interface StoryOptions {
  /** Metadata that the caller knows; each wins over what the text says. */
  readonly title?: string | null
  readonly section?: string | null
  readonly agency?: string | null
  /** ISO 8601 day. */
  readonly published?: string | null
  /** Year for a dateline that states a day without one; taken from `published` where that is given. */
  readonly year?: number | null
  /** Whether a lower-case word is in the vocabulary; without it only the text's own words mend broken ones. */
  readonly isWord?: (word: string) => boolean
  /** `keep` leaves every paragraph in the clean text (for sources whose parts are already apart). Default `strip`. */
  readonly furniture?: 'strip' | 'keep'
}

/** A paragraph of the clean text; `label` is a heading taken off its front, as `BACKGROUND`. */
export interface Block extends CleanSpan {
  readonly kind: 'headline' | 'body'
  readonly label: string | null
}

export interface Dateline extends GivenSpan {
  readonly text: string
  readonly place: string | null
  readonly date: string | null
}

/** A place where the clean text was mended: the given span reads `as`. */
export interface Repair extends GivenSpan {
  readonly as: string
}

export interface TextWarning {
  readonly code: 'text/damaged' | 'text/date-without-year' | 'text/no-body' | 'text/impossible-date'
  readonly message: string
  readonly start: number | null
  readonly end: number | null
}

export interface Story {
  readonly given: string
  /** Headline and paragraphs, each on one line, with one blank line between two. */
  readonly clean: string
  readonly title: string | null
  readonly section: string | null
  readonly agency: string | null
  readonly byline: readonly string[]
  readonly dateline: Dateline | null
  readonly published: string | null
  /** The line that names the story's origin, as written. */
  readonly source: string | null
  readonly blocks: readonly Block[]
  readonly repairs: readonly Repair[]
  readonly map: StoryMap
  readonly warnings: readonly TextWarning[]
}

/**
 * Reads a story as it came in: mends characters and broken words, takes headline, section, byline, dateline, source line and
 * page furniture apart from the body, and keeps for every clean character where it came from.
 * Pure; cost linear in the text.
 * @throws DemarcheError `text/empty` where there is nothing but blanks, `text/binary` where it is no text.
 */
export function readStory(given: string, options: StoryOptions = {}): Story {
  refuseNonText(given)
  const characters = cleanCharacters(given)
  const flat = characters.text
  const paragraphs = joinGroups(flat, groupLines(flat, splitLines(flat)), options.isWord)
  if (paragraphs.length === 0) throw empty(given)
  const layout = layOut(paragraphs, options.furniture ?? 'strip')
  const built = assemble(flat, layout.blocks)
  const layers = [...characters.layers, built.layer]
  const map = chainLayers(layers)
  const marks = [...carryMarks(characters.marks, built.layer), ...built.marks]
  const dated = resolvePublished(layout, options)
  return {
    given,
    clean: built.layer.text,
    title: options.title ?? headlineText(built.layer.text, built.blocks),
    section: options.section ?? layout.section,
    agency: options.agency ?? layout.agency,
    byline: layout.byline,
    dateline: layout.dateline && { ...toGivenOf(characters.layers, layout.dateline), ...datelineText(layout) },
    published: dated.published,
    source: layout.source,
    blocks: built.blocks,
    repairs: tellRepairs(built.layer.text, marks, map),
    map,
    warnings: [...damageWarnings(characters.damaged), ...dated.warnings, ...bodyWarnings(built.blocks)],
  }
}

function datelineText(layout: Layout): { text: string; place: string | null; date: string | null } {
  const { match } = layout.dateline!
  return { text: match.text, place: match.place, date: match.date }
}

function toGivenOf(layers: Parameters<typeof chainLayers>[0], span: { start: number; end: number }): GivenSpan {
  return chainLayers(layers).toGiven({ start: span.start as CleanOffset, end: span.end as CleanOffset })
}

const VISIBLE = /[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/
// A text with more control characters, or more undecodable ones, than these shares of its length is no text.
const CONTROL_SHARE = 0.05
const UNDECODABLE_SHARE = 0.3
// A few stray ones prove nothing, however short the text.
const MOST_STRAY = 2
// How much of the beginning decides.
const BINARY_WINDOW = 65_536

function refuseNonText(given: string): void {
  if (!VISIBLE.test(given)) throw empty(given)
  const head = given.slice(0, BINARY_WINDOW)
  const controls = (head.match(/\p{Cc}/gu)?.length ?? 0) - (head.match(/[\t-\r]/g)?.length ?? 0)
  // An unpaired surrogate becomes U+FFFD in the clean text, and counts as one.
  const undecodable = head.match(/[\uFFFD\p{Cs}]/gu)?.length ?? 0
  const isBinary =
    (controls > MOST_STRAY && controls > CONTROL_SHARE * head.length) ||
    (undecodable > MOST_STRAY && undecodable > UNDECODABLE_SHARE * head.length) ||
    /^%PDF-\d/.test(head)
  if (!isBinary) return
  throw new DemarcheError(
    'text/binary',
    `Expected text, found binary data: ${controls} control and ${undecodable} undecodable characters in the first ${head.length}. ` +
      'Extract the text first, or decode the bytes with their own encoding.',
    { controls, undecodable, examined: head.length },
  )
}

function empty(given: string): DemarcheError {
  return new DemarcheError(
    'text/empty',
    `Expected a story, found ${given.length === 0 ? 'an empty text' : `${given.length} characters without a printable one`}. Pass the story's text.`,
    { length: given.length },
  )
}

interface Assembled {
  readonly layer: ReturnType<LayerBuilder['build']>
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
}

function assemble(flat: string, layoutBlocks: readonly LayoutBlock[]): Assembled {
  const builder = new LayerBuilder(flat)
  const blocks: Block[] = []
  const marks: Mark[] = []
  let lastEnd = 0
  for (const { kind, label, paragraph } of layoutBlocks) {
    const from = paragraph.pieces[0]!.from
    // The break is made from the blanks after the block before, so that what was left out belongs to no clean character.
    if (blocks.length > 0) builder.put('\n\n', lastEnd, lastEnd + blanksAt(flat, lastEnd, from))
    const start = builder.length
    for (const piece of paragraph.pieces) {
      if (piece.put === null) builder.copy(piece.from, piece.to)
      else builder.put(piece.put, piece.from, piece.to)
    }
    lastEnd = paragraph.pieces.at(-1)!.to
    for (const mend of paragraph.mends) marks.push({ start: start + mend, end: start + mend, word: true })
    blocks.push({ kind, label, start: start as CleanOffset, end: builder.length as CleanOffset })
  }
  return { layer: builder.build(), blocks, marks }
}

function blanksAt(flat: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (flat[at] === ' ' || flat[at] === '\n')) at += 1
  return at - from
}

function headlineText(clean: string, blocks: readonly Block[]): string | null {
  const first = blocks[0]
  return first?.kind === 'headline' ? clean.slice(first.start, first.end) : null
}

const LETTER = /[\p{L}\p{M}\p{N}]/u
const CLOSING = /[.,;:!?…”’)\]%]/

/** Widens marks to what a reader would call the repaired word, and joins those that touch the same one. */
function tellRepairs(clean: string, marks: readonly Mark[], map: StoryMap): Repair[] {
  const spans = marks
    .map((mark) => (mark.word ? widen(clean, mark) : mark))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const merged: { start: number; end: number }[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else if (span.end > span.start) merged.push({ start: span.start, end: span.end })
  }
  return merged.map(({ start, end }) => {
    const { start: from, end: to } = map.toGiven({ start: start as CleanOffset, end: end as CleanOffset })
    return { start: from as GivenOffset, end: to as GivenOffset, as: clean.slice(start, end) }
  })
}

// Bound on the characters looked at on either side, so that a run of letters or stops without end stays linear.
const WIDEST_WORD = 60

function widen(clean: string, mark: Mark): Mark {
  let { start, end } = mark
  while (start > 0 && mark.start - start < WIDEST_WORD && LETTER.test(clean[start - 1]!)) start -= 1
  while (end < clean.length && end - mark.end < WIDEST_WORD && LETTER.test(clean[end]!)) end += 1
  if (end > mark.end) return { start, end, word: true }
  while (end < clean.length && end - mark.end < WIDEST_WORD && CLOSING.test(clean[end]!)) end += 1
  return { start, end, word: true }
}

interface Dated {
  readonly published: string | null
  readonly warnings: readonly TextWarning[]
}

function resolvePublished(layout: Layout, options: StoryOptions): Dated {
  if (options.published != null) return { published: options.published, warnings: [] }
  const stated = layout.dateLine ?? layout.dateline?.match ?? null
  if (stated === null || stated.month === null || stated.day === null) return { published: null, warnings: [] }
  const year = stated.year ?? options.year ?? null
  if (year === null) {
    const message = `The text is dated \`${stated.date}\`, without a year, and no year was passed. Pass the date of publication.`
    return { published: null, warnings: [{ code: 'text/date-without-year', message, start: null, end: null }] }
  }
  const published = isoDay(year, stated.month, stated.day)
  if (published !== null) return { published, warnings: [] }
  const message = `The text is dated \`${stated.date}\`, a day that ${year} does not have. Pass the date of publication.`
  return { published, warnings: [{ code: 'text/impossible-date', message, start: null, end: null }] }
}

function damageWarnings(damaged: number): TextWarning[] {
  if (damaged === 0) return []
  const message = `${damaged} control characters, unpaired surrogates or heaped combining marks were dropped or replaced; check how the text was decoded.`
  return [{ code: 'text/damaged', message, start: null, end: null }]
}

function bodyWarnings(blocks: readonly Block[]): TextWarning[] {
  if (blocks.some((block) => block.kind === 'body')) return []
  return [
    {
      code: 'text/no-body',
      message: 'Nothing but furniture was found; there is no body to read.',
      start: null,
      end: null,
    },
  ]
}
