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

/** Whether a table holds frames: there are several, `frames-*.tsv`. */
export const isFramesTable = (name: string): boolean => name.startsWith('frames-')

/** Names of the tables of frames, in the order in which they are packed. */
export const frameTables = (packed: Packed): string[] => Object.keys(packed).filter(isFramesTable)

/** Whether a table holds tenures of persons: `persons.tsv`, `persons-*.tsv`. */
export const isPersonsTable = (name: string): boolean => name.startsWith('persons')

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

function rowOf(columns: readonly string[], line: string): Row {
  const cells = line.split('\t')
  const row: Record<string, string> = {}
  for (let at = 0; at < columns.length; at++) row[columns[at]!] = cells[at] ?? ''
  return row
}

/** Rows of a packed table, in file order. */
export function unpackRows(table: PackedTable): Row[] {
  return table.rows === '' ? [] : table.rows.split('\n').map((line) => rowOf(table.columns, line))
}

/** The cell of a line that stands `at` cells from its beginning. */
export function cellAt(line: string, at: number): string {
  let start = 0
  for (let passed = 0; passed < at; passed++) start = line.indexOf('\t', start) + 1
  const end = line.indexOf('\t', start)
  return end < 0 ? line.slice(start) : line.slice(start, end)
}

/**
 * Rows of large tables by two of their columns, in file order; lines are cut into cells only where they are asked for. The look-up takes the
 * cells of both columns.
 */
export function rowsBy(
  tables: readonly PackedTable[],
  first: string,
  second: string,
): (first: string, second: string) => readonly Row[] {
  const groups = new Map<string, Map<string, { readonly columns: readonly string[]; readonly line: string }[]>>()
  for (const { columns, rows } of tables) {
    const [a, b] = [columns.indexOf(first), columns.indexOf(second)]
    if (rows === '' || a < 0 || b < 0) continue
    for (const line of rows.split('\n')) {
      const [one, two] = [cellAt(line, a), cellAt(line, b)]
      if (!groups.has(one)) groups.set(one, new Map())
      const ofOne = groups.get(one)!
      const group = ofOne.get(two)
      if (group === undefined) ofOne.set(two, [{ columns, line }])
      else group.push({ columns, line })
    }
  }
  return (one, two) =>
    groups
      .get(one)
      ?.get(two)
      ?.map(({ columns, line }) => rowOf(columns, line)) ?? []
}

/**
 * A table by name.
 * @throws DemarcheError `knowledge/missing-table` when the packed data lacks it.
 */
export function tableOf(packed: Packed, name: string): PackedTable {
  const table = packed[name]
  if (table === undefined) {
    throw new DemarcheError(
      'knowledge/missing-table',
      `Expected the table "${name}" in the packed knowledge, found only: ${Object.keys(packed).sort().join(', ') || 'nothing'}. Run scripts/pack-knowledge.ts after adding src/knowledge/data/${name}.tsv.`,
      { table: name },
    )
  }
  return table
}

/**
 * Rows of a table by name.
 * @throws DemarcheError `knowledge/missing-table` when the packed data lacks it.
 */
export function rowsOf(packed: Packed, name: string): Row[] {
  return unpackRows(tableOf(packed, name))
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
