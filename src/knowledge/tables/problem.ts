/** One thing wrong with a table. */
export interface Problem {
  readonly file: string
  /** From 1; the header's line for problems of the table as a whole. */
  readonly line: number
  readonly column: string | null
  readonly found: string
  readonly message: string
  /** The closest allowed value, or null. */
  readonly suggestion: string | null
}

/** `file:line: column: message, found "x"; did you mean "y"?` */
export function describeProblem(problem: Problem): string {
  const column = problem.column === null ? '' : `${problem.column}: `
  const hint = problem.suggestion === null ? '' : `; did you mean "${problem.suggestion}"?`
  return `${problem.file}:${problem.line}: ${column}${problem.message}, found "${problem.found}"${hint}`
}
