import type { StoryRecord } from '../schema/index.js'
import { type NoteLine, writeNote } from './note.js'

/** Options of {@link renderText}. */
export interface TextOptions {
  /** ANSI colours. */
  readonly color: boolean
  /** Columns to wrap at. */
  readonly width: number
}

type Style = 'bold' | 'who' | 'hedge' | 'faint' | 'plain'

/** Select Graphic Rendition parameters (ECMA-48). */
const CODES: Readonly<Record<Style, string>> = { bold: '1', who: '36', hedge: '33', faint: '2', plain: '' }

interface Piece {
  readonly text: string
  readonly style: Style
}

const NARROWEST = 40
const ID_COLUMN = 6
const WIDEST_WHO = 34

function paint(text: string, style: Style, color: boolean): string {
  return color && CODES[style] !== '' && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text
}

/** Words of the pieces, filled into lines of at most `width` columns; a longer word stands alone on its line. */
function fill(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  let length = 0
  for (const { text, style } of pieces) {
    for (const [index, word] of text.split(' ').entries()) {
      const gap = length === 0 ? '' : index === 0 ? '  ' : ' '
      if (length > 0 && length + gap.length + word.length > width) {
        lines.push(line)
        line = []
        length = 0
      }
      const lead = length === 0 ? '' : gap
      line.push({ text: lead + word, style })
      length += lead.length + word.length
    }
  }
  if (line.length > 0) lines.push(line)
  return lines
}

/** Wraps pieces with a hanging indent; `first` opens the first line. */
function block(first: string, indent: number, pieces: readonly Piece[], options: TextOptions): string[] {
  const lines = fill(pieces, Math.max(NARROWEST, options.width) - indent)
  return lines.map((line, index) => {
    const opening = index === 0 ? first : ' '.repeat(indent)
    return opening + line.map(({ text, style }) => paint(text, style, options.color)).join('')
  })
}

function headOf(line: NoteLine, whoWidth: number, options: TextOptions): string[] {
  const rest: Piece[] = [{ text: line.what, style: 'plain' }]
  for (const part of [line.when, line.where]) if (part !== null) rest.push({ text: part, style: 'bold' })
  if (line.hedges.length > 0) rest.push({ text: `[${line.hedges.join('; ')}]`, style: 'hedge' })
  const id = paint(line.id.padEnd(ID_COLUMN), 'faint', options.color)
  if (line.who.length <= whoWidth) {
    const who = paint(line.who, 'who', options.color) + ' '.repeat(whoWidth - line.who.length + 2)
    return block(id + who, ID_COLUMN + whoWidth + 2, rest, options)
  }
  const opening = block(id, ID_COLUMN, [{ text: line.who, style: 'who' }], options)
  return [...opening, ...block(' '.repeat(ID_COLUMN + 2), ID_COLUMN + 2, rest, options)]
}

function linesOf(line: NoteLine, whoWidth: number, options: TextOptions): string[] {
  const indent = ID_COLUMN + 2
  const under = (text: string, style: Style) => block(' '.repeat(indent), indent, [{ text, style }], options)
  return [
    ...headOf(line, whoWidth, options),
    ...line.details.flatMap(({ label, text }) => under(`${label}: ${text}`, 'plain')),
    ...line.evidence.flatMap(({ text }) => under(`“${text}”`, 'faint')),
  ]
}

/**
 * The record as an analyst's note for a terminal: groups, aligned lines, the evidence quoted beneath.
 * Wraps at `width` columns, 40 at least; ends with a line break.
 */
export function renderText(record: StoryRecord, options: TextOptions): string {
  const note = writeNote(record)
  const out = block('', 0, [{ text: note.title, style: 'bold' }], options)
  if (note.origin.length > 0) out.push(...block('', 0, [{ text: note.origin.join(' · '), style: 'faint' }], options))
  for (const group of note.groups) {
    const room = Math.max(NARROWEST, options.width) / 3
    const whoWidth = Math.min(WIDEST_WHO, Math.floor(room), Math.max(...group.lines.map((line) => line.who.length)))
    out.push('', paint(group.title.toUpperCase(), 'bold', options.color))
    for (const line of group.lines) out.push(...linesOf(line, whoWidth, options))
  }
  if (note.groups.length === 0) out.push('', 'No acts found.')
  for (const warning of note.warnings) out.push('', ...block('! ', 2, [{ text: warning, style: 'hedge' }], options))
  return `${out.join('\n')}\n`
}
