/**
 * Measures reading from raw text on the dev parts of EWT and GUM, as the CoNLL 2018 shared task did, names on ewt-dev, and mention
 * chains on gum-dev.
 *
 * Usage: tsx scripts/eval-language.ts [--data DIR] [--runtime native|wasm] [--models DIR] [--limit DOCUMENTS] [--json]
 *
 * DIR holds `treebank/` and `names/` as the project's data folder does (../shared/data by default).
 */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ChainModel, parseChainModel } from '../src/language/chains/model.js'
import { type LoadOptions, loadAnalyzer } from '../src/language/load.node.js'
import type { Analysis, Analyzer } from '../src/language/types.js'
import { type ChainDocument, reportChains } from './chain-scores.js'
import { addScores, addSpans, emptyScores, METRICS, Score, type ScoredText, type ScoredWord } from './conll-scores.js'
import { type GoldDocument, goldDocuments, readConllu } from './conllu-reader.js'
import { goldAnalysis, goldMentions } from './gold-chains.js'
import { goldText, wordSpans } from './gold-text.js'
import { needed } from './needed.js'

/** Every fifth document of ewt-dev, from the first on, had no part in training names. */
const NAME_FOLDS = 5
const HELD_OUT_FOLD = 0

interface Read {
  readonly document: GoldDocument
  readonly gold: ScoredText
  readonly analysis: Analysis
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      models: { type: 'string' },
      runtime: { type: 'string', default: 'native' },
      limit: { type: 'string', default: '100000' },
      json: { type: 'boolean', default: false },
    },
  })
  const started = performance.now()
  const runtime = values.runtime as LoadOptions['runtime']
  const analyzer = await loadAnalyzer({ runtime, ...(values.models === undefined ? {} : { folder: values.models }) })
  const loaded = performance.now() - started
  console.log(`${analyzer.description}\nloaded in ${loaded.toFixed(0)} ms`)
  const results: Record<string, unknown> = {}
  for (const name of ['ewt-dev', 'gum-dev']) {
    const treebank = join(values.data, 'treebank', `${name}.conllu`)
    needed(treebank)
    const documents = goldDocuments(readConllu(treebank))
    const { reads, wordsPerSecond } = await readAll(analyzer, documents.slice(0, Number(values.limit)))
    const scores = emptyScores()
    for (const { gold, analysis } of reads) addScores(scores, gold, systemText(analysis))
    console.log(`\n${name}: ${reads.length} documents, ${Math.round(wordsPerSecond)} words/s`)
    for (const metric of METRICS) console.log(`  ${row(metric, scores[metric])}`)
    results[name] = Object.fromEntries(METRICS.map((metric) => [metric, Number(scores[metric].f1.toFixed(2))]))
    const names = join(values.data, 'names', `${name}.iob2`)
    if (existsSync(names)) results[`${name} names`] = reportNames(reads, readNames(names))
    if (name === 'gum-dev')
      results[`${name} chains`] = reportChains(reads.map(chainDocument), chainModel(values.models))
  }
  console.log(`\nmemory: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB resident`)
  if (values.json) console.log(JSON.stringify(results))
  await analyzer.close()
}

/** Weights of the mention chains; null where the folder has none. */
function chainModel(folder = 'models'): ChainModel | null {
  const path = join(folder, 'en.chains.json')
  return existsSync(path) ? parseChainModel(readFileSync(path, 'utf8')) : null
}

function chainDocument({ document, gold, analysis }: Read): ChainDocument {
  const spans = wordSpans(gold)
  return {
    gold: goldMentions(document, spans),
    raw: analysis,
    goldWords: goldAnalysis(document, spans, analysis.names),
  }
}

function row(label: string, score: Score): string {
  const figure = (value: number): string => value.toFixed(2).padStart(7)
  return `${label.padEnd(16)}${figure(score.precision)}${figure(score.recall)}${figure(score.f1)}`
}

async function readAll(
  analyzer: Analyzer,
  documents: readonly GoldDocument[],
): Promise<{ reads: Read[]; wordsPerSecond: number }> {
  const reads: Read[] = []
  let words = 0
  let time = 0
  for (const document of documents) {
    const before = performance.now()
    const analysis = await analyzer.analyze(document.text)
    time += performance.now() - before
    const gold = goldText(document)
    words += gold.words.length
    reads.push({ document, gold, analysis })
  }
  return { reads, wordsPerSecond: (1000 * words) / time }
}

function systemText(analysis: Analysis): ScoredText {
  const tokens: [number, number][] = []
  const words: ScoredWord[] = []
  for (const sentence of analysis.sentences) {
    const base = words.length
    let multiwordEnd = 0
    for (const token of sentence.tokens) {
      if (token.index >= multiwordEnd) {
        const count = token.multiword ?? 1
        tokens.push([token.start, sentence.tokens[token.index + count - 1]!.end])
        multiwordEnd = count > 1 ? token.index + count : 0
      }
      const [start, end] = tokens.at(-1)!
      const head = token.head < 0 ? -1 : base + token.head
      words.push({ ...token, head, start, end, inMultiword: token.index < multiwordEnd })
    }
  }
  return { tokens, words, sentences: analysis.sentences.map((s) => [s.start, s.end]) }
}

/** Sentence id → BIO tags, from an IOB2 file of Universal NER. */
function readNames(path: string): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  let current: string[] = []
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    if (line.startsWith('# sent_id = ')) {
      current = []
      tags.set(line.slice(12), current)
    } else if (/^\d/.test(line)) current.push(line.split('\t')[2]!)
  }
  return tags
}

type NamedSpan = readonly [kind: string, start: number, end: number]

function reportNames(reads: readonly Read[], tags: ReadonlyMap<string, readonly string[]>): Record<string, number> {
  const scores = { 'held-out fold': new Score(), 'all (trained on the rest)': new Score() }
  reads.forEach((read, i) => {
    const gold = keyed(goldNames(read, tags))
    const system = keyed(read.analysis.names.map((n): NamedSpan => [n.kind, n.start, n.end]))
    if (i % NAME_FOLDS === HELD_OUT_FOLD) addSpans(scores['held-out fold'], gold, system)
    addSpans(scores['all (trained on the rest)'], gold, system)
  })
  console.log('  names (exact spans and kinds)')
  for (const [label, score] of Object.entries(scores))
    console.log(`    ${row(label.padEnd(26), score)}  n=${score.gold}`)
  return Object.fromEntries(Object.entries(scores).map(([label, score]) => [label, Number(score.f1.toFixed(2))]))
}

/** A span and its kind as a pair of numbers, so that equal means both. */
function keyed(names: readonly NamedSpan[]): (readonly [number, number])[] {
  const kinds = ['PER', 'ORG', 'LOC']
  return names.map(([kind, start, end]) => [start * 4 + kinds.indexOf(kind), end])
}

function goldNames(read: Read, tags: ReadonlyMap<string, readonly string[]>): NamedSpan[] {
  const names: NamedSpan[] = []
  const spans = wordSpans(read.gold)
  let base = 0
  for (const sentence of read.document.sentences) {
    const own = tags.get(sentence.id) ?? []
    for (let i = 0; i < own.length; i++) {
      if (!own[i]!.startsWith('B-')) continue
      const kind = own[i]!.slice(2)
      let last = i
      while (own[last + 1] === `I-${kind}`) last++
      if (kind === 'OTH') continue
      names.push([kind, spans[base + i]!.start, spans[base + last]!.end])
    }
    base += sentence.words.length
  }
  return names
}

await main()
