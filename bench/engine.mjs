// Measures one runtime in a process of its own, so that memory is its own too, and prints the rows as JSON.
// Usage: node bench/engine.mjs native|wasm NEWS.jsonl
import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { createCoder } from '../dist/node/index.js'
import { benchTexts } from './texts.mjs'

// As the command line sets it (src/cli/main.ts); a program that takes the library sets its own.
setFlagsFromString('--interrupt-budget=2000000')
const [, , runtime, newsFile] = process.argv
const texts = benchTexts(newsFile)
const some = runtime === 'wasm' ? texts.slice(0, 12) : texts
const rows = []
const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6)
/** Words as the treebanks count them: punctuation and both parts of *don't* are words. */
const wordsOf = (analysis) => analysis.sentences.reduce((n, sentence) => n + sentence.tokens.length, 0)
const row = (name, unit, value) =>
  rows.push({ name: `${name} (${runtime})`, unit, value: Math.round(value), rssMb: megabytes() })

async function time(name, of, words, run) {
  await run(of[0])
  const started = performance.now()
  for (const text of of) await run(text)
  row(name, 'words/s', (1000 * words) / (performance.now() - started))
}

const treebankWords = (file) => readFileSync(file, 'utf8').match(/^\d+\t/gm).length

const started = performance.now()
const coder = await createCoder({ runtime })
row('load', 'ms', performance.now() - started)
let words = 0
for (const text of some) words += wordsOf(await coder.parse(text))
row('words of the texts', 'words', words)
await time('raw text to trees, 1 thread', some, words, (text) => coder.parse(text))
const code = (text) => coder.code(text, { published: '2024-06-19' })
await time('text to record, 1 thread, at first', some, words, code)
await time('text to record, 1 thread, then', some, words, code)
// What a process that lives long comes to: every document of a dev set, one after the other.
const treebank = '../shared/data/treebank/ewt-dev.conllu'
if (runtime === 'native' && existsSync(treebank)) {
  const documents = readFileSync(treebank, 'utf8')
    .split(/^# newdoc/m)
    .slice(1)
  const raw = documents.map((d) => [...d.matchAll(/^# text = (.*)$/gm)].map((m) => m[1]).join(' '))
  const read = treebankWords(treebank)
  await time('all of ewt-dev to trees, 1 thread', raw, read, (text) => coder.parse(text))
}
await coder.close()
console.log(JSON.stringify(rows))
