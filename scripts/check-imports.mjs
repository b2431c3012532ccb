// Checks the import rules, and that the check itself works: a canary with a forbidden import must be caught.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'

const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs')
const run = async () => (await cruise(['src'], { ...options, validate: true })).output

const result = await run()
const cruised = result.summary.totalCruised
for (const v of result.summary.violations) console.error(`${v.rule.name}: ${v.from} → ${v.to}`)
if (cruised === 0) throw new Error('no module was cruised: the check is blind')
if (result.summary.violations.length > 0) process.exit(1)

const canary = 'src/text/canary'
try {
  await mkdir(canary, { recursive: true })
  await writeFile(
    `${canary}/canary.ts`,
    "import type { Frame } from '../../knowledge/types.js'\nimport 'node:fs'\nexport type Canary = Frame\n",
  )
  const caught = new Set(
    (await run()).summary.violations.filter((v) => v.from.startsWith(canary)).map((v) => v.rule.name),
  )
  for (const rule of ['text-imports', 'core-without-node'])
    if (!caught.has(rule)) throw new Error(`the canary's forbidden import was not caught by ${rule}`)
} finally {
  await rm(canary, { recursive: true, force: true })
}
console.log(`import rules hold in ${cruised} modules; the canary was caught`)
