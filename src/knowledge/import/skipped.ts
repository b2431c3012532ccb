/** An entry that an import left out, and why. */
export interface Skipped {
  readonly file: string
  readonly line: number
  readonly found: string
  readonly message: string
}

/** `file:line: message, found "x"`, as problems of tables are told. */
export function describeSkipped({ file, line, found, message }: Skipped): string {
  return `${file}:${line}: ${message}, found "${found}"`
}
