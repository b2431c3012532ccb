// Prints the benchmark table and writes bench/results/latest.json. Speeds are also given as ratios against wink-nlp and
// compromise where they are installed beside (npm install --no-save wink-nlp wink-eng-lite-web-model compromise): same
// machine, same text, same run. Usage: npm run bench [-- --news FILE.jsonl]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { createCoder } from '../dist/node/index.js'

const flag = process.argv.indexOf('--news')
const newsFile = flag > 0 ? process.argv[flag + 1] : '../shared/data/news/sample.jsonl'
const examples = readdirSync('examples').map((f) => readFileSync(`examples/${f}`, 'utf8'))
const texts = existsSync(newsFile)
  ? readFileSync(newsFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l).text)
      .filter((t) => t.length < 20_000)
      .slice(0, 40)
  : Array.from({ length: 40 }, (_, i) => examples[i % examples.length])
const words = texts.reduce((n, t) => n + t.split(/\s+/).length, 0)
const rows = []

async function time(name, unit, amount, run) {
  await run(texts.slice(0, 3))
  const started = performance.now()
  await run(texts)
  const seconds = (performance.now() - started) / 1000
  rows.push({ name, unit, perSecond: Math.round(amount / seconds), rssMb: Math.round(process.memoryUsage.rss() / 1e6) })
}

async function peers() {
  try {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model)
    await time('wink-nlp (tags, no trees)', 'words/s', words, async (ts) => {
      for (const t of ts) nlp.readDoc(t).tokens().out(nlp.its.pos)
    })
  } catch {}
  try {
    const { default: nlp } = await import('compromise')
    await time('compromise (tags, no trees)', 'words/s', words, async (ts) => {
      for (const t of ts) nlp(t).json()
    })
  } catch {}
}

for (const runtime of ['native', 'wasm']) {
  let coder
  const started = performance.now()
  try {
    coder = await createCoder({ runtime })
  } catch (error) {
    console.log(`${runtime}: left out, ${error.message}`)
    continue
  }
  rows.push({
    name: `load (${runtime})`,
    unit: 'ms',
    perSecond: Math.round(performance.now() - started),
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  })
  const some = runtime === 'wasm' ? texts.slice(0, 8) : texts
  const amount = some.reduce((n, t) => n + t.split(/\s+/).length, 0)
  const over = (run) => async (ts) => {
    for (const t of ts === texts ? some : ts.slice(0, 1)) await run(t)
  }
  await time(
    `raw text to trees (${runtime}, 1 thread)`,
    'words/s',
    amount,
    over((t) => coder.parse(t)),
  )
  await time(
    `text to record (${runtime}, 1 thread)`,
    'words/s',
    amount,
    over((t) => coder.code(t, { published: '2024-06-19' })),
  )
  await coder.close()
}
const cold = performance.now()
execFileSync(process.execPath, ['dist/cli/main.js', 'code', 'examples/nairobi-grain.txt', '--date', '2025-02-12'])
rows.push({
  name: 'one story from a cold start',
  unit: 'ms',
  perSecond: Math.round(performance.now() - cold),
  rssMb: null,
})
await peers()

console.log(`\n${words} words, ${cpus()[0].model} × ${cpus().length}, Node ${process.version}`)
console.table(
  Object.fromEntries(rows.map((r) => [r.name, { value: r.perSecond, unit: r.unit, 'memory (MB)': r.rssMb ?? '' }])),
)
mkdirSync('bench/results', { recursive: true })
writeFileSync(
  'bench/results/latest.json',
  `${JSON.stringify({ node: process.version, cpu: cpus()[0].model, words, rows }, null, 2)}\n`,
)
