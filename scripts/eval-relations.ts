/**
 * Types marked pairs and compares with their labels: `tsx scripts/eval-relations.ts [FILE.jsonl] [--errors] [--json]`, over the PLV set or
 * a file of its form. Prints accuracy, macro-F1 and quad accuracy for the reader model alone, the frames alone, and both, with the
 * reliability of the confidence and pairs per second.
 */
import { parseArgs } from 'node:util'
import { relateSeen, seePair } from '../src/coding/acts/relate.js'
import type { Answer } from '../src/coding/head/figures.js'
import { createKnowledge } from '../src/knowledge/knowledge.js'
import { loadAnalyzer } from '../src/language/load.node.js'
import { PLV_TRAIN, plvFigures, plvType, readPlvPairs, report } from './plv-set.js'

/** The set's type, ours, and the probability that we give it. */
interface SureAnswer extends Answer {
  readonly confidence: number
}

const measured = (answers: readonly SureAnswer[]): Record<string, number> => ({
  ...plvFigures(answers),
  calibration: calibrationError(answers),
})

/** Expected calibration error over ten bins of confidence, in percent. */
function calibrationError(answers: readonly SureAnswer[]): number {
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
  const pairs = readPlvPairs(positionals[0] ?? PLV_TRAIN)
  const analyzer = await loadAnalyzer()
  const knowledge = createKnowledge()
  const both: SureAnswer[] = []
  const frames: SureAnswer[] = []
  const model: SureAnswer[] = []
  const started = performance.now()
  let seconds = 0
  for (const { query, gold } of pairs) {
    const { sentence, source, target } = query
    const before = performance.now()
    const seen = await seePair(query, analyzer)
    const joined = relateSeen(query, seen, knowledge)
    seconds += (performance.now() - before) / 1000
    both.push({ gold, found: plvType(joined.type), confidence: joined.confidence })
    if (values.errors && plvType(joined.type) !== gold)
      console.log(
        `${gold} → ${joined.type} ${joined.confidence}: [${sentence.slice(...source)}] [${sentence.slice(...target)}] ${sentence}`,
      )
    const byFrames = relateSeen(query, { ...seen, pair: null }, knowledge)
    frames.push({ gold, found: plvType(byFrames.type), confidence: byFrames.confidence })
    if (seen.pair === null) continue
    const told = Object.entries(seen.pair.scores)
      .filter(([type]) => type !== 'NONE')
      .sort((a, b) => b[1] - a[1])
    const total = told.reduce((x, [, p]) => x + p, 0)
    model.push({ gold, found: plvType(told[0]![0]), confidence: told[0]![1] / total })
  }
  console.log(
    `${both.length} pairs, ${Math.round(both.length / seconds)} pairs/s (${((performance.now() - started) / 1000).toFixed(0)} s in all)`,
  )
  const figures = {
    both: report('model + frames', measured(both)),
    model: model.length > 0 ? report('model alone', measured(model)) : {},
    frames: report('frames alone', measured(frames)),
  }
  if (values.json) console.log(JSON.stringify(figures))
  await analyzer.close()
}

await main()
