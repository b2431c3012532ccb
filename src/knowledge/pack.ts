import { DemarcheError } from '../errors.js'

/** A table as the core carries it: column names, and the rows as one string (lines of tab-separated cells, no comments). */
export interface PackedTable {
  readonly columns: readonly string[]
  readonly rows: string
}

/** All tables by file name without `.tsv`. */
export type Packed = Readonly<Record<string, PackedTable>>

/** One row: column name → cell. Every column of the table is present; an empty cell is the empty string. */
export type Row = Readonly<Record<string, string>>

/** The text of one TSV file, with the name to report it under. */
export interface TableSource {
  readonly file: string
  readonly text: string
}

/** `states.tsv` and `some/folder/states.tsv` → `states`. */
export function tableName(file: string): string {
  return (file.split(/[\\/]/).pop() ?? file).replace(/\.tsv$/, '')
}

/** Lines of a TSV source that carry data (no comments, no blank lines), each with its line number from 1; the first is the header. */
export function dataLines(text: string): { line: number; cells: string[] }[] {
  const lines: { line: number; cells: string[] }[] = []
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((content, at) => {
      if (content.trim() !== '' && !content.startsWith('#')) lines.push({ line: at + 1, cells: content.split('\t') })
    })
  return lines
}

/** Packs a TSV source. Cells are kept as they are; the shape is checked by `checkTables`, not here. */
export function packTable(text: string): PackedTable {
  const [header, ...rows] = dataLines(text)
  return { columns: header?.cells ?? [], rows: rows.map((row) => row.cells.join('\t')).join('\n') }
}

/** Rows of a packed table, in file order. */
export function unpackRows(table: PackedTable): Row[] {
  if (table.rows === '') return []
  return table.rows.split('\n').map((line) => {
    const cells = line.split('\t')
    const row: Record<string, string> = {}
    for (let at = 0; at < table.columns.length; at++) row[table.columns[at]!] = cells[at] ?? ''
    return row
  })
}

/**
 * Rows of a table by name.
 * @throws DemarcheError `knowledge/missing-table` when the packed data lacks it.
 */
export function rowsOf(packed: Packed, name: string): Row[] {
  const table = packed[name]
  if (table === undefined) {
    throw new DemarcheError(
      'knowledge/missing-table',
      `Expected the table "${name}" in the packed knowledge, found only: ${Object.keys(packed).sort().join(', ') || 'nothing'}. Run scripts/pack-knowledge.ts after adding src/knowledge/data/${name}.tsv.`,
      { table: name },
    )
  }
  return unpackRows(table)
}

/** Items of a list cell (`a|b|c`); an empty cell has none. */
export function listOf(cell: string | undefined): string[] {
  return cell === undefined || cell === '' ? [] : cell.split('|')
}

/** A cell's text, or null when it is empty or the table has no such column. */
export function cellOf(row: Row, column: string): string | null {
  const cell = row[column]
  return cell === undefined || cell === '' ? null : cell
}
