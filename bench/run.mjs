// Prints the benchmark table and writes bench/results/latest.json. Speeds are also given as ratios against wink-nlp and
// compromise where they are installed beside (npm install --no-save wink-nlp wink-eng-lite-web-model compromise): same
// machine, same text, same run. Usage: npm run bench [-- --news FILE.jsonl]
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { benchTexts, wordsOf } from './texts.mjs'

const flag = process.argv.indexOf('--news')
const newsFile = flag > 0 ? process.argv[flag + 1] : '../shared/data/news/sample.jsonl'
const texts = benchTexts(newsFile)
let words = wordsOf(texts)
const rows = []

async function time(name, unit, amount, run) {
  await run(texts.slice(0, 3))
  const started = performance.now()
  await run(texts)
  const seconds = (performance.now() - started) / 1000
  rows.push({ name, unit, value: Math.round(amount / seconds), rssMb: Math.round(process.memoryUsage.rss() / 1e6) })
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
  try {
    const told = execFileSync(process.execPath, ['bench/engine.mjs', runtime, newsFile], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    rows.push(...JSON.parse(told.trim().split('\n').pop()))
  } catch (error) {
    console.log(
      `${runtime}: left out, ${String(error.stderr || error.message)
        .trim()
        .split('\n')
        .pop()}`,
    )
  }
}
words = rows.find((r) => r.name === 'words of the texts (native)')?.value ?? words
const cold = performance.now()
execFileSync(process.execPath, ['dist/cli/main.js', 'code', 'examples/nairobi-grain.txt', '--date', '2025-02-12'])
rows.push({
  name: 'one story from a cold start',
  unit: 'ms',
  value: Math.round(performance.now() - cold),
  rssMb: null,
})
await peers()

console.log(`\n${words} words, ${cpus()[0].model} × ${cpus().length}, Node ${process.version}`)
console.table(
  Object.fromEntries(rows.map((r) => [r.name, { value: r.value, unit: r.unit, 'memory (MB)': r.rssMb ?? '' }])),
)
mkdirSync('bench/results', { recursive: true })
writeFileSync(
  'bench/results/latest.json',
  `${JSON.stringify({ node: process.version, cpu: cpus()[0].model, words, rows }, null, 2)}\n`,
)
