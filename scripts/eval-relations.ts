/**
 * Types marked pairs and compares with their labels: `tsx scripts/eval-relations.ts [FILE.jsonl] [--errors] [--json]`, over the PLV set or
 * a file of its form. Prints accuracy, macro-F1 and quad accuracy for the reader model alone, the frames alone, and both, with the
 * reliability of the confidence and pairs per second.
 */
import { parseArgs } from 'node:util'
import { type Relation, type RelationQuery, relateSeen, type SeenPair, seePair } from '../src/coding/acts/relate.js'
import type { Answer } from '../src/coding/head/figures.js'
import { createKnowledge } from '../src/knowledge/knowledge.js'
import { loadAnalyzer } from '../src/language/load.node.js'
import { calibrationError } from './calibration.js'
import { PLV_TRAIN, type PlvPair, plvFigures, plvType, readPlvPairs, report } from './plv-set.js'

/** The set's type, ours, and the probability that we give it. */
type PairAnswer = Answer & { readonly confidence: number }

const measured = (answers: readonly PairAnswer[]): Record<string, number> => ({
  ...plvFigures(answers),
  calibration: calibrationError(answers.map((a) => ({ ...a, right: a.gold === a.found }))),
})

/** Pairs that are read together, as in `demarche relate`. */
const TOGETHER = 128

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const pairs = readPlvPairs(positionals[0] ?? PLV_TRAIN)
  const analyzer = await loadAnalyzer()
  const knowledge = createKnowledge()
  const both: PairAnswer[] = []
  const frames: PairAnswer[] = []
  const model: PairAnswer[] = []
  const started = performance.now()
  let seconds = 0
  const read: {
    readonly query: RelationQuery
    readonly gold: string
    readonly seen: SeenPair
    readonly joined: Relation
  }[] = []
  for (let i = 0; i < pairs.length; i += TOGETHER) {
    const before = performance.now()
    const relate = async ({ query, gold }: PlvPair) => {
      const seen = await seePair(query, analyzer)
      return { query, gold, seen, joined: relateSeen(query, seen, knowledge) }
    }
    read.push(...(await Promise.all(pairs.slice(i, i + TOGETHER).map(relate))))
    seconds += (performance.now() - before) / 1000
  }
  for (const { query, gold, seen, joined } of read) {
    const { sentence, source, target } = query
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
