/**
 * Prints where reading's time goes: stages, and inside the encoder ONNX Runtime's kinds of operations; and what memory holds.
 *
 * Usage: tsx scripts/profile-language.ts [--treebank FILE.conllu] [--models DIR]
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as onnx from 'onnxruntime-node'
import { createAnalyzer } from '../src/language/analyzer.js'
import { findChains } from '../src/language/chains/chains.js'
import { paragraphs } from '../src/language/paragraphs.js'
import { parseModel } from '../src/language/reader/model.js'
import { onnxRuntime } from '../src/language/reader/onnx.js'
import { WordPiece } from '../src/language/reader/wordpiece.js'
import { findTimes } from '../src/language/times/times.js'
import { tokenize } from '../src/language/tokens/tokenizer.js'
import type { Analysis } from '../src/language/types.js'
import { goldDocuments, readConllu } from './conllu-reader.js'

const { values } = parseArgs({
  options: {
    treebank: { type: 'string', default: '../shared/data/treebank/gum-dev.conllu' },
    models: { type: 'string', default: 'models' },
  },
})
const file = (name: string): string => readFileSync(join(values.models, name), 'utf8')
const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1e6)

const texts = goldDocuments(readConllu(values.treebank)).map((document) => document.text)
console.log(`memory before loading: ${megabytes()} MB (Node, the TypeScript loader, the treebank)`)
const model = parseModel(file('en.json'), file('en.vocab.txt'), file('en.chains.json'))
console.log(`with labels, vocabulary and chain weights: ${megabytes()} MB`)
const folder = mkdtempSync(join(tmpdir(), 'demarche-profile-'))
const options = { intraOpNumThreads: 1, interOpNumThreads: 1, graphOptimizationLevel: 'basic' } as const
const weights = readFileSync(join(values.models, 'en.onnx'))
const session = await onnx.InferenceSession.create(weights, options)
console.log(`with the session: ${megabytes()} MB`)

const runtime = onnxRuntime('native', session, (data, dims) => new onnx.Tensor('int64', data, dims))
let encoder = 0
const analyzer = createAnalyzer(
  {
    ...runtime,
    run: async (batch, events) => {
      const started = performance.now()
      const outputs = await runtime.run(batch, events)
      encoder += performance.now() - started
      return outputs
    },
  },
  model,
)
await analyzer.analyze(texts[0]!)
encoder = 0

const stages: [name: string, ms: number][] = []
const timed = async <T>(name: string, run: () => T | Promise<T>): Promise<T> => {
  const started = performance.now()
  const result = await run()
  stages.push([name, performance.now() - started])
  return result
}
const words = await timed('paragraphs and words', () =>
  texts.map((text) => paragraphs(text).flatMap((span) => tokenize(text, span))),
)
const wordPiece = new WordPiece(model.vocabulary)
await timed('word pieces', () => words.map((own) => own.map((word) => wordPiece.pieces(word.form))))
const started = performance.now()
const read: Analysis[] = []
for (const text of texts) read.push(await analyzer.analyze(text))
const total = performance.now() - started
const before = stages.reduce((sum, [, ms]) => sum + ms, 0)
stages.push(['encoder', encoder], ['tensors, trees, tags, names', total - encoder - before])
await timed('(asked for) mention chains', () => read.map((analysis) => findChains(analysis, model.chains)))
await timed('(asked for) times', () =>
  read.map((a) => a.sentences.map((sentence) => findTimes(sentence, a.text, { published: '2024-06-19' }))),
)
const count = words.reduce((sum, own) => sum + own.length, 0)
console.log(`after reading: ${megabytes()} MB\n\n${count} words, ${Math.round((1000 * count) / total)} words/s`)
for (const [name, ms] of stages) console.log(`  ${name.padEnd(30)}${((100 * ms) / total).toFixed(1).padStart(6)} %`)
await session.release()

const profiled = await onnx.InferenceSession.create(weights, {
  ...options,
  enableProfiling: true,
  profileFilePrefix: join(folder, 'run'),
})
const again = createAnalyzer(
  onnxRuntime('native', profiled, (data, dims) => new onnx.Tensor('int64', data, dims)),
  model,
)
await again.analyze(texts.slice(0, 6).join('\n\n'))
profiled.endProfiling()
const events = JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8')) as {
  cat: string
  name: string
  dur: number
  args: { op_name?: string }
}[]
const kinds = new Map<string, number>()
for (const { cat, name, dur, args } of events) {
  if (cat === 'Node' && name.endsWith('_kernel_time')) kinds.set(args.op_name!, (kinds.get(args.op_name!) ?? 0) + dur)
}
const all = [...kinds.values()].reduce((a, b) => a + b, 0)
console.log('\ninside the encoder, by kind of operation')
for (const [name, dur] of [...kinds].sort((a, b) => b[1] - a[1]).slice(0, 14)) {
  console.log(`  ${name.padEnd(30)}${((100 * dur) / all).toFixed(1).padStart(6)} %`)
}
await profiled.release()
rmSync(folder, { recursive: true, force: true })
