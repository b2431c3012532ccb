/**
 * Packs src/knowledge/data/*.tsv into src/knowledge/packed.generated.ts, so that the core reads no files.
 * Reports every problem of every table at once; tables with problems are left out and the exit code is 1.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type PackedTable, packTable, tableName } from '../src/knowledge/pack.js'
import { describeProblem } from '../src/knowledge/tables/problem.js'
import { checkTables } from '../src/knowledge/tables/tables.js'

const folder = new URL('../src/knowledge/data/', import.meta.url)
const target = new URL('../src/knowledge/packed.generated.ts', import.meta.url)

/** Tables that only the build reads (scripts/pack-places.ts). */
const BUILD_ONLY = new Set(['homographs'])

const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.tsv'))
  .sort()
  .map((file) => ({ file: `src/knowledge/data/${file}`, text: readFileSync(new URL(file, folder), 'utf8') }))

const problems = checkTables(sources)
const broken = new Set(problems.map((problem) => problem.file))
const packed: Record<string, PackedTable> = {}
let rows = 0
for (const source of sources) {
  if (broken.has(source.file) || BUILD_ONLY.has(tableName(source.file))) continue
  const table = packTable(source.text)
  packed[tableName(source.file)] = table
  rows += table.rows === '' ? 0 : table.rows.split('\n').length
}

const body = Object.entries(packed)
  .map(([name, table]) => `  ${JSON.stringify(name)}: ${JSON.stringify(table)},`)
  .join('\n')
writeFileSync(
  target,
  `// Made by scripts/pack-knowledge.ts from src/knowledge/data/*.tsv. Do not edit.\nexport const packed: Record<string, { columns: string[]; rows: string }> = {\n${body}\n}\n`,
)

for (const problem of problems) console.error(describeProblem(problem))
console.log(`${Object.keys(packed).length} tables, ${rows} rows → ${fileURLToPath(target)}`)
if (problems.length > 0) {
  console.error(`${problems.length} problems; left out: ${[...broken].join(', ')}`)
  process.exitCode = 1
}
