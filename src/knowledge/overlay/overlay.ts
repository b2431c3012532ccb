import { frameTables, isFramesTable, type Packed, type PackedTable, type Row, unpackRows } from '../pack.js'

/** Columns that say which row an overlay's row replaces. Tables of names have none: there an overlay's row adds a reading that comes first. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  states: ['code'],
  organizations: ['id'],
  'given-names': ['name'],
  'person-names': ['country'],
  plover: ['type', 'mode'],
  cameo: ['code'],
  contexts: ['context'],
  classes: ['class'],
  attitudes: ['lemma', 'pos'],
  adverbs: ['lemma'],
}

/** The key columns of a table; frames are replaced by id, whichever table of frames they stand in. */
function overlayKey(name: string): readonly string[] | null {
  return isFramesTable(name) ? ['id'] : (KEYS[name] ?? null)
}

const keyOf = (row: Row, columns: readonly string[]) => columns.map((column) => row[column] ?? '').join('\t')

function pack(columns: readonly string[], rows: readonly Row[]): PackedTable {
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '').join('\t')).join('\n') }
}

/** Ids of all frames in some tables. */
export function frameIds(packed: Packed): ReadonlySet<string> {
  return new Set(frameTables(packed).flatMap((name) => unpackRows(packed[name]!).map((row) => row.id ?? '')))
}

/** The base without the rows that the overlay replaces. */
export function withoutReplaced(base: Packed, overlay: Packed): Packed {
  const ids = frameIds(overlay)
  return Object.fromEntries(
    Object.entries(base).map(([name, table]) => {
      const key = overlayKey(name)
      const isFrames = isFramesTable(name)
      const over = overlay[name]
      if (key === null || (isFrames ? ids.size === 0 : over === undefined)) return [name, table]
      const replaced = isFrames ? ids : new Set(unpackRows(over!).map((row) => keyOf(row, key)))
      return [
        name,
        pack(
          table.columns,
          unpackRows(table).filter((row) => !replaced.has(keyOf(row, key))),
        ),
      ]
    }),
  )
}

/** Lays an overlay's tables over the base: its rows come first, and replace those of the same key. Tables that only it has come first too. */
export function mergePacked(base: Packed, overlay: Packed): Packed {
  const kept = withoutReplaced(base, overlay)
  const merged: Record<string, PackedTable> = {}
  for (const [name, table] of Object.entries(overlay)) {
    const under = kept[name]
    merged[name] = under === undefined ? table : pack(under.columns, [...unpackRows(table), ...unpackRows(under)])
  }
  for (const [name, table] of Object.entries(kept)) merged[name] ??= table
  return merged
}

/** The overlay's rows alone, with every table that the base has, so that it can be read by itself. */
export function overlayOnly(base: Packed, overlay: Packed): Packed {
  const own: Record<string, PackedTable> = {}
  for (const [name, table] of Object.entries(base)) own[name] = overlay[name] ?? { columns: table.columns, rows: '' }
  return { ...own, ...overlay }
}

/** Several overlays as one: the first wins. */
export function joinOverlays(overlays: readonly Packed[]): Packed | null {
  const [first, ...rest] = overlays
  if (first === undefined) return null
  const next = joinOverlays(rest)
  return next === null ? first : mergePacked(next, first)
}
