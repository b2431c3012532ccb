// Codes stories and scores the records with check.mjs. Usage: eval-stories.mjs [--own | --held | --wires] [--quiet]
// The stories beside check.mjs; with --own those of our writing that rules were developed on (training/stories/dev), with --held those that
// nobody looked into (training/stories/measure); with --wires the real articles whose expectations stand in training/wire/stories, quotes
// as offsets (code points); their texts are taken from the news folder, up to `until` where only a beginning is labelled.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createCoder } from '../dist/node/index.js'

// check.mjs tells whether it is run by the path that it is asked for, so not by a link.
const STORIES = existsSync('../shared/stories') ? realpathSync('../shared/stories') : '../shared/stories'
const NEWS = '../shared/data/news/sample.jsonl'
const FOLDERS = {
  '--own': 'training/stories/dev',
  '--held': 'training/stories/measure',
  '--wires': 'training/wire/stories',
}
const KINDS = ['events', 'optional', 'meetings', 'asks', 'positions']

const wires = process.argv.includes('--wires')
if (!existsSync(join(STORIES, 'check.mjs')) || (wires && !existsSync(NEWS))) {
  console.log(`skipped: ${STORIES}${wires ? ` or ${NEWS}` : ''} is not there to score against`)
  process.exit(0)
}
const out = mkdtempSync(join(tmpdir(), 'demarche-stories-'))

/** [name, text, gold] of each story; the gold's quotes are strings. */
function stories() {
  const folder = Object.entries(FOLDERS).find(([flag]) => process.argv.includes(flag))?.[1] ?? STORIES
  const articles = new Map(
    wires
      ? readFileSync(NEWS, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((l) => JSON.parse(l))
          .map((a) => [a.id, a.text])
      : [],
  )
  return readdirSync(folder)
    .filter((f) => f.endsWith('.gold.json'))
    .map((file) => {
      const name = basename(file, '.gold.json')
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      if (!wires) return [name, readFileSync(join(folder, `${name}.txt`), 'utf8'), gold]
      const points = Array.from(articles.get(gold.story))
      const quoted = (item) => ({ ...item, quote: item.quote.map(([start, end]) => points.slice(start, end).join('')) })
      const restored = Object.fromEntries(KINDS.filter((k) => gold[k]).map((k) => [k, gold[k].map(quoted)]))
      return [name, points.slice(0, gold.until ?? points.length).join(''), { ...gold, ...restored }]
    })
}

const { score } = await import(pathToFileURL(resolve(STORIES, 'check.mjs')).href)
const COUNTS = ['expected', 'found', 'records', 'right']
const byKind = Object.fromEntries(
  ['events', 'meetings', 'asks', 'positions'].map((k) => [k, { expected: 0, found: 0, records: 0, right: 0 }]),
)

/** Adds a story's counts of each kind: what check.mjs counts with the kind, less what it counts of the events alone. */
function addKinds(record, gold) {
  const { events, optional } = gold
  const alone = score(record, { events, optional })
  for (const [kind, sum] of Object.entries(byKind)) {
    const counts = kind === 'events' ? alone : score(record, { events, optional, [kind]: gold[kind] ?? [] })
    for (const c of COUNTS) sum[c] += counts[c] - (kind === 'events' ? 0 : alone[c])
  }
}

const coder = await createCoder()
for (const [name, text, gold] of stories()) {
  const record = await coder.code(text, { published: gold.published })
  writeFileSync(join(out, `${name}.record.json`), JSON.stringify(record))
  writeFileSync(join(out, `${name}.gold.json`), JSON.stringify(gold))
  addKinds(record, gold)
}
await coder.close()
const args = [join(STORIES, 'check.mjs'), '--all', out, out, ...process.argv.filter((a) => a === '--quiet')]
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
for (const [kind, { expected, found, records, right }] of Object.entries(byKind)) {
  const f1 = (200 * ((found / expected) * (right / records))) / (found / expected + right / records) || 0
  console.log(`kind ${kind}: found ${found} of ${expected}, right ${right} of ${records} records; F1 ${f1.toFixed(1)}`)
}
process.exit(status ?? 1)
