import { isFramesTable, type Row, tableName } from '../pack.js'
import { nearest } from './nearest.js'
import type { Problem } from './problem.js'

/** A row of a table with its line in the file, from 1. */
export interface Line {
  readonly line: number
  readonly row: Row
}

/** Modes, CAMEO codes and classes that frames name, against the tables that hold them. */
export function checkCodes(tables: ReadonlyMap<string, readonly Line[]>, report: (problem: Problem) => void): void {
  const rows = (name: string) =>
    [...tables].filter(([file]) => tableName(file) === name).flatMap(([, lines]) => lines.map(({ row }) => row))
  const modes = new Set(rows('plover').map((row) => `${row.type} ${row.mode}`))
  const codes = rows('cameo').map((row) => row.code ?? '')
  const classes = [...rows('classes').map((row) => row.class ?? ''), 'actor', 'name', 'person']
  const ids = new Map<string, string>()
  for (const [file, lines] of tables) {
    const name = tableName(file)
    const isFrames = isFramesTable(name)
    if (!isFrames && name !== 'cameo') continue
    for (const { line, row } of lines) {
      const say = (column: string, found: string, message: string, known: readonly string[]) =>
        report({ file, line, column, found, message, suggestion: nearest(found, known) })
      if (row.type && modes.size > 0 && !modes.has(`${row.type} ${row.mode ?? ''}`))
        say('mode', row.mode ?? '', `expected a mode of ${row.type} in plover.tsv`, [])
      if (!isFrames) continue
      if (codes.length > 0 && !codes.includes(row.cameo ?? ''))
        say('cameo', row.cameo ?? '', 'expected a code in cameo.tsv', codes)
      for (const used of `${row.require};${row.forbid}`.matchAll(/@([a-z]+)/g)) {
        if (!classes.includes(used[1]!)) say('require', `@${used[1]}`, 'expected a class in classes.tsv', classes)
      }
      for (const column of ['require', 'forbid'])
        if (row.pos === 'v' && /(?:^|;)comp=/.test(row[column] ?? ''))
          say(
            column,
            'comp',
            "expected comp of nouns only; name a verb's object with its modifier, such as obj=air_strike",
            [],
          )
      const other = ids.get(row.id ?? '')
      if (other !== undefined) say('id', row.id ?? '', `expected an id that ${other} does not have`, [])
      ids.set(row.id ?? '', `${file}:${line}`)
    }
  }
}
