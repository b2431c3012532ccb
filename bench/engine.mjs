// Measures one runtime in a process of its own, so that memory is its own too, and prints the rows as JSON.
// Usage: node bench/engine.mjs native|wasm NEWS.jsonl
import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { createCoder } from '../dist/node/index.js'
import { benchTexts, wordsOf } from './texts.mjs'

const [, , runtime, newsFile] = process.argv
const texts = benchTexts(newsFile)
const some = runtime === 'wasm' ? texts.slice(0, 12) : texts
const rows = []
const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6)
const row = (name, unit, value) =>
  rows.push({ name: `${name} (${runtime})`, unit, perSecond: Math.round(value), rssMb: megabytes() })

async function time(name, of, run) {
  await run(of[0])
  const started = performance.now()
  for (const text of of) await run(text)
  row(name, 'words/s', (1000 * wordsOf(of)) / (performance.now() - started))
}

const started = performance.now()
const coder = await createCoder({ runtime })
row('load', 'ms', performance.now() - started)
await time('raw text to trees, 1 thread', some, (text) => coder.parse(text))
await time('text to record, 1 thread', some, (text) => coder.code(text, { published: '2024-06-19' }))
// What a process that lives long comes to: every document of a dev set, one after the other.
const treebank = '../shared/data/treebank/ewt-dev.conllu'
if (runtime === 'native' && existsSync(treebank)) {
  const documents = readFileSync(treebank, 'utf8')
    .split(/^# newdoc/m)
    .slice(1)
  const raw = documents.map((d) => [...d.matchAll(/^# text = (.*)$/gm)].map((m) => m[1]).join(' '))
  await time('all of ewt-dev to trees, 1 thread', raw, (text) => coder.parse(text))
}
await coder.close()
console.log(JSON.stringify(rows))
