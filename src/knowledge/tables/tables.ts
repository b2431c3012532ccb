import type * as z from 'zod'
import { DemarcheError } from '../../errors.js'
import { dataLines, type TableSource, tableName } from '../pack.js'
import { checkCodes, type Line } from './codes.js'
import { nearest } from './nearest.js'
import { describeProblem, type Problem } from './problem.js'
import { schemaFor } from './schemas.js'

/** Column that must be unique, and columns that refer to a state or an organization. */
const KEYS: Readonly<Record<string, string>> = {
  states: 'code',
  organizations: 'id',
  'given-names': 'name',
  'person-names': 'country',
  homographs: 'name',
}
const COUNTRY_COLUMNS = ['country', 'members']

/** Rows of a source with their lines; problems of its shape go to `report`. */
function readLines(source: TableSource, report: (problem: Problem) => void): Line[] {
  const [header, ...rest] = dataLines(source.text)
  const at = { file: source.file, column: null, suggestion: null }
  if (header === undefined) {
    report({ ...at, line: 1, found: '', message: 'expected a header row' })
    return []
  }
  const seen = new Set<string>()
  for (const column of header.cells) {
    if (seen.has(column)) report({ ...at, line: header.line, found: column, message: 'expected each column once' })
    seen.add(column)
  }
  checkHeader(source.file, header, report)
  const lines: Line[] = []
  for (const { line, cells } of rest) {
    if (cells.length !== header.cells.length) {
      report({
        ...at,
        line,
        found: cells.slice(0, 3).join(' '),
        message: `expected ${header.cells.length} cells and not ${cells.length}`,
      })
      continue
    }
    lines.push({ line, row: Object.fromEntries(header.cells.map((column, index) => [column, cells[index]!])) })
  }
  return lines
}

function checkHeader(
  file: string,
  header: { line: number; cells: string[] },
  report: (problem: Problem) => void,
): void {
  const schema = schemaFor(tableName(file))
  if (schema === null) return
  const known = Object.keys(schema.shape)
  const at = { file, line: header.line }
  for (const column of header.cells) {
    if (!known.includes(column)) {
      report({
        ...at,
        column,
        found: column,
        message: `expected one of the columns ${known.join(', ')}`,
        suggestion: nearest(column, known),
      })
    }
  }
  for (const column of known) {
    if (!header.cells.includes(column) && !(schema.shape[column] as z.ZodType).safeParse(undefined).success) {
      report({
        ...at,
        column,
        found: header.cells.join(' '),
        message: `expected the column ${column}`,
        suggestion: null,
      })
    }
  }
}

/** Values that an enum column allows, for the suggestion. */
function allowedValues(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  if (issue.code === 'invalid_union')
    return issue.errors
      .flat()
      .flatMap(allowedValues)
      .filter((value) => value !== '')
  return []
}

function messageOf(issue: z.core.$ZodIssue, allowed: readonly string[]): string {
  if (allowed.length > 0) return `expected one of ${allowed.join(', ')}`
  if (issue.code === 'invalid_union')
    return issue.errors.flat().find((inner) => inner.code !== 'invalid_value')?.message ?? issue.message
  return issue.message
}

function checkRow(schema: z.ZodObject, file: string, { line, row }: Line, report: (problem: Problem) => void): void {
  const result = schema.safeParse(row)
  if (result.success) return
  for (const issue of result.error.issues) {
    const column = String(issue.path[0] ?? '')
    if (!(column in row)) continue
    const found = row[column]!
    const allowed = allowedValues(issue)
    report({ file, line, column, found, message: messageOf(issue, allowed), suggestion: nearest(found, allowed) })
  }
}

/** Duplicate keys, and codes that no state and no organization has. */
function checkReferences(tables: ReadonlyMap<string, readonly Line[]>, report: (problem: Problem) => void): void {
  const values = (name: string, column: string) =>
    [...tables]
      .filter(([file]) => tableName(file) === name)
      .flatMap(([, lines]) => lines.map(({ row }) => row[column] ?? ''))
  const states = values('states', 'code')
  const organizations = values('organizations', 'id')
  const check = (file: string, line: number, column: string, found: string, known: readonly string[], what: string) => {
    if (found === '' || known.length === 0 || known.includes(found)) return
    report({ file, line, column, found, message: `expected ${what}`, suggestion: nearest(found, known) })
  }
  for (const [file, lines] of tables) {
    const name = tableName(file)
    if (schemaFor(name) === null) continue
    const key = KEYS[name]
    const seen = new Map<string, number>()
    for (const { line, row } of lines) {
      for (const column of COUNTRY_COLUMNS) {
        for (const code of (row[column] ?? '').split('|'))
          check(file, line, column, code, states, 'the code of a state in states.tsv')
      }
      check(file, line, 'parent', row.parent ?? '', organizations, 'the id of an organization in organizations.tsv')
      check(
        file,
        line,
        'organization',
        row.organization ?? '',
        organizations,
        'the id of an organization in organizations.tsv',
      )
      if (key === undefined) continue
      const first = seen.get(row[key]!)
      if (first !== undefined)
        report({
          file,
          line,
          column: key,
          found: row[key]!,
          message: `expected a value that line ${first} does not have`,
          suggestion: null,
        })
      else seen.set(row[key]!, line)
    }
  }
}

/**
 * Checks sources (file name → table by `tableName`): shape, columns, cells, duplicate keys and references between them.
 * Returns every problem of every file, in file and line order.
 */
export function checkTables(sources: readonly TableSource[]): Problem[] {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const tables = new Map<string, readonly Line[]>()
  for (const source of sources) {
    const lines = readLines(source, report)
    tables.set(source.file, lines)
    const schema = schemaFor(tableName(source.file))
    if (schema !== null) for (const line of lines) checkRow(schema, source.file, line, report)
  }
  checkReferences(tables, report)
  checkCodes(tables, report)
  return problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/**
 * Refuses problems, where there are any.
 * @throws DemarcheError `knowledge/bad-table`, with all problems in the message and in `details.problems`.
 */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const lines = problems.map(describeProblem).join('\n')
  const count = problems.length === 1 ? 'Found 1 problem' : `Found ${problems.length} problems`
  throw new DemarcheError('knowledge/bad-table', `${count} in knowledge tables; mend each line:\n${lines}`, {
    problems,
  })
}
