import type { RecordSpan } from '../schema/index.js'
import type { Note } from './note.js'

/** Every place of the story that the note rests on. */
export function evidenceOf(note: Note): RecordSpan[] {
  return note.groups.flatMap(({ lines }) =>
    lines.flatMap(({ evidence, details }) => [...evidence, ...details.flatMap(({ quote }) => quote ?? [])]),
  )
}

/** A stretch of the text, `start` its offset, that is evidence as a whole or not at all. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly isEvidence: boolean
}

/** The text cut at every border of the spans, which may overlap. Linear in the pieces but for one sort. */
export function cut(text: string, spans: readonly RecordSpan[]): Piece[] {
  const borders = new Map<number, number>()
  for (const { start, end } of spans.filter((span) => span.end > span.start)) {
    borders.set(start, (borders.get(start) ?? 0) + 1)
    borders.set(end, (borders.get(end) ?? 0) - 1)
  }
  for (const edge of [0, text.length]) if (!borders.has(edge)) borders.set(edge, 0)
  const sorted = [...borders.keys()].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let open = 0
  for (const [index, start] of sorted.slice(0, -1).entries()) {
    open += borders.get(start)!
    pieces.push({ start, text: text.slice(start, sorted[index + 1]), isEvidence: open > 0 })
  }
  return pieces
}
