import { listOf, type Packed, type Row, type TableSource, unpackRows } from '../pack.js'

/** Header comments of the tables that an import writes. */
const BANNER = '# Written by demarche knowledge import. Edit freely: the file is yours.'

/** Collects the rows of an overlay by table, and writes them as TSV with the columns of the shipped tables. */
export class OverlayRows {
  readonly #base: Packed
  readonly #tables = new Map<string, Map<string, Record<string, string>>>()

  constructor(base: Packed) {
    this.#base = base
  }

  /** Adds a row; one that is there already (same cells but aliases) takes the new aliases along. */
  add(table: string, row: Record<string, string>, aliases: readonly string[] = []): void {
    const rows = this.#tables.get(table) ?? new Map<string, Record<string, string>>()
    this.#tables.set(table, rows)
    const key = JSON.stringify(Object.entries(row).sort())
    const known = rows.get(key) ?? { ...row }
    const own = new Set([row.name, row.phrase])
    const all = new Set([...listOf(known.aliases), ...aliases].filter((alias) => !own.has(alias)))
    rows.set(key, { ...known, aliases: [...all].join('|') })
  }

  /** Gives a shipped row (a state, an organization) more names: the overlay's row is the shipped one with them. */
  addAliases(table: string, column: string, value: string, aliases: readonly string[]): boolean {
    const shipped = unpackRows(this.#base[table] ?? { columns: [], rows: '' }).find((row) => row[column] === value)
    if (shipped === undefined) return false
    const { aliases: known, ...cells } = shipped as Record<string, string>
    this.add(table, cells, [...listOf(known), ...aliases])
    return true
  }

  /** Rows by table. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#tables].map(([table, rows]) => [table, rows.size]))
  }

  /** The tables as files, rows sorted. */
  toSources(): TableSource[] {
    return [...this.#tables].map(([table, rows]) => {
      const columns = this.#columns(table)
      const lines = [...rows.values()].map((row: Row) => columns.map((column) => row[column] ?? '').join('\t'))
      return { file: `${table}.tsv`, text: `${[BANNER, columns.join('\t'), ...lines.sort()].join('\n')}\n` }
    })
  }

  #columns(table: string): readonly string[] {
    const name =
      this.#base[table] === undefined ? Object.keys(this.#base).find((other) => other.startsWith(`${table}-`)) : table
    return this.#base[name ?? '']?.columns ?? []
  }
}
