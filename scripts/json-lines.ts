import { readFileSync } from 'node:fs'

/** The lines of a file that are not blank. */
export const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')

/** The values of a JSON Lines file; the caller knows their form. */
export const readJsonLines = <Value>(path: string): Value[] => linesOf(path).map((line) => JSON.parse(line) as Value)
