/**
 * Packs src/knowledge/data/*.tsv into src/knowledge/packed.generated.ts, so that the core reads no files, and the given names of
 * one gender into src/language/chains/given-names.generated.ts.
 * Reports every problem of every table at once; tables with problems are left out and the exit code is 1.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SURNAME_FIRST } from '../src/knowledge/gazetteer/person-names.js'
import { fold } from '../src/knowledge/gazetteer/words.js'
import { listOf, type PackedTable, packTable, tableName, unpackRows } from '../src/knowledge/pack.js'
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

/** Given names that only men or only women bear wherever they are usual, for the mention chains, which know no tables. */
function givenNames(): string {
  const rows = unpackRows(packed['person-names']!)
  const keyOf = (name: string) => fold(name).toLowerCase().replaceAll(' ', '')
  const borne = (column: string) => new Set(rows.flatMap((row) => listOf(row[column]).map(keyOf)))
  const [male, female] = [borne('male'), borne('female')]
  const alone = (own: Set<string>, others: Set<string>) =>
    [...own]
      .filter((name) => !others.has(name))
      .sort()
      .join('|')
  const turned = rows.filter((row) => SURNAME_FIRST.includes(row.country!))
  const first = [...new Set(turned.flatMap((row) => listOf(row.surnames).map(keyOf)))].sort().join('|')
  return `// Made by scripts/pack-knowledge.ts from src/knowledge/data/person-names.tsv. Do not edit.
export const male = ${JSON.stringify(alone(male, female))}
export const female = ${JSON.stringify(alone(female, male))}
export const surnamesFirst = ${JSON.stringify(first)}
`
}

writeFileSync(new URL('../src/language/chains/given-names.generated.ts', import.meta.url), givenNames())

for (const problem of problems) console.error(describeProblem(problem))
console.log(`${Object.keys(packed).length} tables, ${rows} rows → ${fileURLToPath(target)}`)
if (problems.length > 0) {
  console.error(`${problems.length} problems; left out: ${[...broken].join(', ')}`)
  process.exitCode = 1
}
