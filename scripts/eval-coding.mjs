// One report on coding, `npm run eval:coding`: relations of marked pairs, events of dev items and of real wires field by field with the
// reliability of their confidence, dyads of PETRARCH's unit records, and whole stories and wires by check.mjs. Each part is a script of its own that prints the same.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const dev = readdirSync('training/corpus')
  .filter((f) => f.startsWith('dev-'))
  .map((f) => `training/corpus/${f}`)
const wires = readdirSync('training/wire')
  .filter((f) => f.startsWith('labels-'))
  .map((f) => `training/wire/${f}`)
const tsx = 'node_modules/tsx/dist/cli.mjs'
const parts = [
  [
    'Relations (plv_train, never trained on)',
    [tsx, 'scripts/eval-relations.ts'],
    '../shared/data/relations/plv_train.jsonl',
  ],
  ['Events of our dev batches', [tsx, 'scripts/eval-corpus.ts', ...dev, '--confidence'], null],
  [
    'Events of real wires, measured part',
    [tsx, 'scripts/eval-corpus.ts', ...wires, '--confidence'],
    '../shared/data/news/sample.jsonl',
  ],
  ["PETRARCH's unit records", [tsx, 'scripts/eval-petrarch.ts'], '../shared/data/events/petr_unit.jsonl'],
  ['Whole stories', ['scripts/eval-stories.mjs', '--quiet'], '../shared/stories/check.mjs'],
  ['Whole real wires', ['scripts/eval-stories.mjs', '--wires', '--quiet'], '../shared/data/news/sample.jsonl'],
]
for (const [title, args, needs] of parts) {
  console.log(`\n${title}`)
  if (needs && !existsSync(needs)) console.log(`skipped: ${needs} is not there`)
  else if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) process.exitCode = 1
}
