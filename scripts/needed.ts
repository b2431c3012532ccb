import { existsSync } from 'node:fs'

/** Ends the script, saying so, where a file that it measures with is not there. */
export function needed(...paths: readonly string[]): void {
  const missing = paths.find((path) => !existsSync(path))
  if (missing === undefined) return
  console.log(`skipped: ${missing} is not there to measure with`)
  process.exit(0)
}
