// Runs the accuracy evaluations and fails where a figure falls under its floor in bench/scores.json.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const floors = JSON.parse(readFileSync('bench/scores.json', 'utf8'))
if (!existsSync('../shared/stories')) {
  if (process.env.CI) throw new Error('the evaluation data is not there, and in CI nothing may be skipped for that')
  console.log('skipped: the evaluation data (../shared) is not there')
  process.exit(0)
}

function run(args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return stdout
}

/** The JSON that a script of ours prints as its last line with --json. */
const figuresOf = (script, ...args) =>
  JSON.parse(
    run(['node_modules/tsx/dist/cli.mjs', script, ...args, '--json'])
      .trim()
      .split('\n')
      .pop(),
  )

let under = 0
function check(name, value, floor) {
  const ok = value >= floor
  if (!ok) under++
  console.log(`${ok ? 'ok' : 'UNDER'}  ${name}: ${value} (floor ${floor})`)
}
function checkAll(name, figures, wanted) {
  for (const [metric, floor] of Object.entries(wanted)) check(`${name} ${metric}`, figures?.[metric] ?? 0, floor)
}

const files = (folder, prefix) =>
  readdirSync(folder)
    .filter((f) => f.startsWith(prefix))
    .map((f) => `${folder}/${f}`)
const f1Of = (report, name) => Number(report.match(new RegExp(`^${name}: .* F1 ([\\d.]+)$`, 'm'))?.[1] ?? 0)

const stories = run(['scripts/eval-stories.mjs', '--quiet'])
for (const [name, floor] of Object.entries(floors.stories)) check(`story ${name} F1`, f1Of(stories, name), floor)
check('wires F1', f1Of(run(['scripts/eval-stories.mjs', '--wires', '--quiet']), 'all'), floors.wires.all)
checkAll('dev items', figuresOf('scripts/eval-corpus.ts', ...files('training/corpus', 'dev-')), floors.devItems)
checkAll('wire items', figuresOf('scripts/eval-corpus.ts', ...files('training/wire', 'labels-')), floors.wireItems)
checkAll('PETRARCH', figuresOf('scripts/eval-petrarch.ts'), floors.petrarch)
checkAll('relations', figuresOf('scripts/eval-relations.ts').both, floors.relations)
const language = figuresOf('scripts/eval-language.ts', '--limit', String(floors.languageDocuments))
for (const [set, figures] of Object.entries(floors.language)) checkAll(set, language[set], figures)
process.exit(under > 0 ? 1 : 0)
