import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** What loading the core tables costs a process that has done nothing before, in milliseconds. */
export interface LoadCost {
  /** Reading and compiling the module with the tables. */
  readonly module: number
  /** Building the look-ups. */
  readonly build: number
  /** The first name, role and frame looked up. */
  readonly first: number
}

const SOURCE = fileURLToPath(new URL('../src/knowledge/knowledge.ts', import.meta.url))

const PROBE = `
const start = performance.now()
const { createKnowledge } = await import('./knowledge.mjs')
const loaded = performance.now()
const knowledge = createKnowledge()
const built = performance.now()
knowledge.nameAt(['Vladimir', 'Putin'], 0, '2014-03-01')
knowledge.roleAt(['foreign', 'minister'], 0)
knowledge.framesFor('meet', 'v')
const done = performance.now()
console.log(JSON.stringify({ module: loaded - start, build: built - loaded, first: done - built }))
`

/** The best of several fresh processes: nothing is compiled or cached by an earlier look-up, as at a user's start. */
export function measureLoad(processes: number): LoadCost {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-load-'))
  try {
    buildSync({
      entryPoints: [SOURCE],
      outfile: join(folder, 'knowledge.mjs'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      minify: true,
    })
    const probe = join(folder, 'probe.mjs')
    writeFileSync(probe, PROBE)
    const costs = Array.from({ length: processes }, () => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [probe], { encoding: 'utf8' })
      if (status !== 0) throw new Error(`The probe of the load time failed: ${stderr}`)
      return JSON.parse(stdout) as LoadCost
    })
    const sum = (cost: LoadCost) => cost.module + cost.build + cost.first
    return costs.reduce((best, cost) => (sum(cost) < sum(best) ? cost : best))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
