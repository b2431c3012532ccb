import { type Packed, type PackedTable, packTable, type TableSource, tableName } from '../pack.js'
import { packed as shipped } from '../packed.generated.js'
import { nearest } from '../tables/nearest.js'
import type { Problem } from '../tables/problem.js'
import { isTableName } from '../tables/schemas.js'
import { checkTables, refuse } from '../tables/tables.js'
import { withoutReplaced } from './overlay.js'

/** Tables that a file may hold, for the hint where a file's name is none. */
const EXPECTED =
  'states, organizations, institutions, titles, agents, groups, persons, persons-*, places, regions, given-names, person-names, frames-*, attitudes, adverbs, classes, contexts, plover or cameo'

function sourceOf(name: string, table: PackedTable): TableSource {
  return { file: `built-in/${name}.tsv`, text: [table.columns.join('\t'), table.rows].join('\n') }
}

/**
 * Every problem of a user's tables, in file and line order: their shape, their cells, and codes that neither they nor the shipped
 * tables hold (states, organizations, modes, CAMEO codes, classes).
 */
export function checkOverlay(sources: readonly TableSource[], base: Packed = shipped): Problem[] {
  const overlay = packSources(sources)
  const kept = Object.entries(withoutReplaced(base, overlay)).map(([name, table]) => sourceOf(name, table))
  const own = new Set(sources.map((source) => source.file))
  const unnamed = sources.filter((source) => !isTableName(tableName(source.file))).map(unknownTable)
  return [...unnamed, ...checkTables([...sources, ...kept]).filter((problem) => own.has(problem.file))]
}

function unknownTable({ file }: TableSource): Problem {
  const name = tableName(file)
  return {
    file,
    line: 1,
    column: null,
    found: `${name}.tsv`,
    message: `expected a file named after its table: ${EXPECTED}`,
    suggestion: nearest(name, EXPECTED.split(/, | or /)),
  }
}

function packSources(sources: readonly TableSource[]): Packed {
  return Object.fromEntries(sources.map((source) => [tableName(source.file), packTable(source.text)]))
}

/**
 * A user's tables, checked and packed, to be laid over the shipped ones (`createKnowledge`).
 * @throws DemarcheError `knowledge/bad-table` with every problem, its file and its line
 */
export function readOverlay(sources: readonly TableSource[], base: Packed = shipped): Packed {
  refuse(checkOverlay(sources, base))
  return packSources(sources)
}
