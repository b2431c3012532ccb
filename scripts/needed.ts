import { existsSync } from 'node:fs'

/**
 * Ends the script, saying so, where a file that it measures with is not there.
 * @throws Error in CI, where nothing may be skipped for that
 */
export function needed(...paths: readonly string[]): void {
  const missing = paths.find((path) => !existsSync(path))
  if (missing === undefined) return
  if (process.env.CI) throw new Error(`${missing} is not there, and in CI nothing may be skipped for that`)
  console.log(`skipped: ${missing} is not there to measure with`)
  process.exit(0)
}
