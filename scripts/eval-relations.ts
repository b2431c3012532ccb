/**
 * Types marked pairs and compares with their labels: `tsx scripts/eval-relations.ts FILE.jsonl [--json]`. Items are those of the PLV set
 * (`sentence`, `sourceSpan`, `targetSpan`, `root`; YIELD stands for CONCEDE and RETREAT). Prints accuracy, macro-F1 and quad
 * accuracy for the reader model alone, the frames alone, and both, with the reliability of the confidence and pairs per second.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { relate } from '../src/coding/acts/relate.js'
import { createKnowledge } from '../src/knowledge/knowledge.js'
import { loadAnalyzer } from '../src/language/load.node.js'
import type { Analyzer } from '../src/language/types.js'

interface Item {
  readonly id: string
  readonly sentence: string
  readonly sourceSpan: readonly [number, number] | null
  readonly targetSpan: readonly [number, number] | null
  readonly root: string
}

const QUADS = [
  ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
  ['COOPERATE', 'AID', 'RETREAT', 'YIELD'],
  ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
  ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
]
const quadOf = (type: string): number => QUADS.findIndex((q) => q.includes(type))
const fifteen = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)

interface Answer {
  readonly gold: string
  readonly found: string
  readonly confidence: number
}

function report(name: string, answers: readonly Answer[]): Record<string, number> {
  const types = [...new Set(answers.map((a) => a.gold))].sort()
  const f1 = types.map((t) => {
    const hit = answers.filter((a) => a.gold === t && a.found === t).length
    return (
      (2 * hit) / Math.max(1, answers.filter((a) => a.gold === t).length + answers.filter((a) => a.found === t).length)
    )
  })
  const share = (right: (a: Answer) => boolean) => (100 * answers.filter(right).length) / answers.length
  // CONCEDE is verbal and RETREAT material, and YIELD holds both: either is right.
  const quad = share((a) => a.found === a.gold || quadOf(a.gold) === quadOf(a.found))
  const figures = {
    accuracy: share((a) => a.gold === a.found),
    macroF1: (100 * f1.reduce((x, y) => x + y, 0)) / types.length,
    quad,
    calibration: calibrationError(answers),
  }
  console.log(
    `${name.padEnd(14)}${Object.entries(figures)
      .map(([k, v]) => `${k} ${v.toFixed(2)}`)
      .join('  ')}`,
  )
  return figures
}

/** Expected calibration error over ten bins of confidence, in percent. */
function calibrationError(answers: readonly Answer[]): number {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = answers.filter((a) => Math.min(9, Math.floor(a.confidence * 10)) === bin)
    if (inside.length === 0) continue
    const confidence = inside.reduce((x, a) => x + a.confidence, 0) / inside.length
    const right = inside.filter((a) => a.gold === a.found).length / inside.length
    error += (inside.length / answers.length) * Math.abs(confidence - right)
  }
  return 100 * error
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const path = positionals[0] ?? '../shared/data/relations/plv_train.jsonl'
  const items = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Item)
  const analyzer = await loadAnalyzer()
  const knowledge = createKnowledge()
  const { relate: _, ...framesOnly } = analyzer
  const both: Answer[] = []
  const frames: Answer[] = []
  const model: Answer[] = []
  const started = performance.now()
  let seconds = 0
  for (const item of items) {
    if (!item.sourceSpan || !item.targetSpan) continue
    const query = { id: item.id, sentence: item.sentence, source: item.sourceSpan, target: item.targetSpan }
    const gold = item.root
    const before = performance.now()
    const joined = await relate(query, analyzer, knowledge)
    seconds += (performance.now() - before) / 1000
    both.push({ gold, found: fifteen(joined.type), confidence: joined.confidence })
    if (values.errors && fifteen(joined.type) !== gold)
      console.log(
        `${gold} → ${joined.type} ${joined.confidence}: [${item.sentence.slice(...item.sourceSpan)}] [${item.sentence.slice(...item.targetSpan)}] ${item.sentence}`,
      )
    const byFrames = await relate(query, framesOnly as Analyzer, knowledge)
    frames.push({ gold, found: fifteen(byFrames.type), confidence: byFrames.confidence })
    const pair = await analyzer.relate?.(
      item.sentence,
      { start: item.sourceSpan[0], end: item.sourceSpan[1] },
      { start: item.targetSpan[0], end: item.targetSpan[1] },
    )
    if (!pair) continue
    const told = Object.entries(pair.scores)
      .filter(([type]) => type !== 'NONE')
      .sort((a, b) => b[1] - a[1])
    const total = told.reduce((x, [, p]) => x + p, 0)
    model.push({ gold, found: fifteen(told[0]![0]), confidence: told[0]![1] / total })
  }
  console.log(
    `${both.length} pairs, ${Math.round(both.length / seconds)} pairs/s (${((performance.now() - started) / 1000).toFixed(0)} s in all)`,
  )
  const figures = {
    both: report('model + frames', both),
    model: model.length > 0 ? report('model alone', model) : {},
    frames: report('frames alone', frames),
  }
  if (values.json) console.log(JSON.stringify(figures))
  await analyzer.close()
}

await main()
