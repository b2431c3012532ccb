/**
 * Prints how long reading takes for each character of texts that nobody should send, from 1 kB to 10 MB: where the time is
 * linear, a row's figures are alike.
 *
 * Usage: tsx scripts/eval-robustness.ts [--engine rules|native|wasm] [--sizes 1000,10000,…] [--kinds REGEX]
 *
 * `rules` reads with a stand-in for the encoder, so that everything but the encoder is measured; `native` and `wasm` are the
 * shipped engine. A size that took more than --patience seconds ends its row.
 */

import { parseArgs } from 'node:util'
import { createAnalyzer } from '../src/language/analyzer.js'
import { loadAnalyzer } from '../src/language/load.node.js'
import { FAKE_MODEL, fakeRuntime } from '../src/language/reader/fake.test-support.js'
import type { Analyzer } from '../src/language/types.js'
import { PATHOLOGICAL } from './pathological.js'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', default: 'rules' },
      sizes: { type: 'string', default: '1000,10000,100000,1000000,10000000' },
      kinds: { type: 'string', default: '' },
      patience: { type: 'string', default: '120' },
    },
  })
  const sizes = values.sizes.split(',').map(Number)
  const analyzer = await open(values.engine)
  console.log(`${analyzer.description}; microseconds a character (UTF-16 code unit), by length of the text`)
  console.log(`${''.padEnd(46)}${sizes.map((size) => size.toLocaleString('en').padStart(12)).join('')}`)
  for (const [kind, make] of Object.entries(PATHOLOGICAL)) {
    if (!new RegExp(values.kinds).test(kind)) continue
    const row: string[] = []
    for (const size of sizes) {
      const { microseconds, told } = await timed(analyzer, make(size))
      row.push(told === '' ? (microseconds / size).toFixed(3) : told)
      if (microseconds > 1e6 * Number(values.patience)) break
    }
    console.log(`${kind.padEnd(46)}${row.map((cell) => cell.padStart(12)).join('')}`)
  }
  console.log(`memory at most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB resident`)
}

async function open(engine: string): Promise<Analyzer> {
  if (engine === 'rules') return createAnalyzer(fakeRuntime(), FAKE_MODEL)
  return loadAnalyzer({ runtime: engine as 'native' | 'wasm' })
}

/** Time of one reading; `told` is the code of the error where it fails. */
async function timed(analyzer: Analyzer, text: string): Promise<{ microseconds: number; told: string }> {
  const started = performance.now()
  let told = ''
  try {
    await analyzer.analyze(text)
  } catch (error) {
    told = (error as { code?: string }).code ?? String(error)
  }
  return { microseconds: 1000 * (performance.now() - started), told }
}

await main()
