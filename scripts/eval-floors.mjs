// Runs the accuracy evaluations and fails where a figure falls under its floor in bench/scores.json.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const floors = JSON.parse(readFileSync('bench/scores.json', 'utf8'))
if (!existsSync('../shared/stories')) {
  if (process.env.CI) throw new Error('the evaluation data is not there, and in CI nothing may be skipped for that')
  console.log('skipped: the evaluation data (../shared) is not there')
  process.exit(0)
}
const run = (args) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return stdout
}
let under = 0
const check = (name, value, floor) => {
  const ok = value >= floor
  if (!ok) under++
  console.log(`${ok ? 'ok' : 'UNDER'}  ${name}: ${value} (floor ${floor})`)
}

const stories = run(['scripts/eval-stories.mjs', '--quiet'])
for (const [name, floor] of Object.entries(floors.stories)) {
  const f1 = stories.match(new RegExp(`^${name}: .* F1 ([\\d.]+)$`, 'm'))?.[1]
  check(`story ${name} F1`, Number(f1 ?? 0), floor)
}
const language = JSON.parse(
  run([
    'node_modules/tsx/dist/cli.mjs',
    'scripts/eval-language.ts',
    '--json',
    '--limit',
    String(floors.languageSentences),
  ]),
)
for (const [set, figures] of Object.entries(floors.language))
  for (const [metric, floor] of Object.entries(figures)) check(`${set} ${metric}`, language[set]?.[metric] ?? 0, floor)
process.exit(under > 0 ? 1 : 0)
