/**
 * What a head of one's own brings on marked pairs: `npm run eval:relations-cv -- [FILE.jsonl] [--nested] [--curve] [--json]`. Cross-validation in ten
 * parts on the PLV set, the head fitted on nine tenths over the shipped model; nothing of it ships. Prints
 * accuracy, macro-F1 and quad accuracy over its fifteen types.
 *
 * `--nested` chooses the weights of the feature groups anew within each nine tenths, by cross-validation in three parts, so that no choice has
 * seen what it is measured on; `--curve` fits on fewer examples.
 */
import { parseArgs } from 'node:util'
import { type Relation, relateSeen, type SeenPair, seePair } from '../src/coding/acts/relate.js'
import { pairFeatures, SCALES, type Scales } from '../src/coding/head/features.js'
import { type Answer, figuresOf } from '../src/coding/head/figures.js'
import { foldsOf } from '../src/coding/head/folds.js'
import { crossValidate, type FeaturedExample, fitOn, labelOf } from '../src/coding/head/train.js'
import { createKnowledge } from '../src/knowledge/knowledge.js'
import type { Ontology } from '../src/knowledge/ontology/ontology.js'
import { loadAnalyzer } from '../src/language/load.node.js'
import { PLV_TRAIN, plvFigures, plvType, readPlvPairs, report } from './plv-set.js'

const PARTS = 10

interface Read {
  readonly sentence: string
  readonly label: string
  readonly seen: SeenPair
  readonly scores: Relation['scores']
}

/** The set's labels as types of an ontology, so that the head starts from ours. */
const ONTOLOGY: Ontology = {
  name: 'plv',
  description: 'PLOVER with CONCEDE and RETREAT as one',
  leaveOut: [],
  types: [
    {
      id: 'YIELD',
      description: 'concessions, told or made',
      score: null,
      from: [{ type: 'CONCEDE' }, { type: 'RETREAT' }],
      frames: [],
      examples: [],
      nearMisses: [],
    },
  ],
}

/** Settings that nested cross-validation may choose; each group of features is also left out once. */
const GRID: readonly Scales[] = [
  { scores: 1, vector: 0, words: 0 },
  { scores: 1, vector: 4, words: 0 },
  { scores: 1, vector: 0, words: 4 },
  { scores: 1, vector: 2, words: 2 },
  { scores: 1, vector: 4, words: 4 },
  { scores: 1, vector: 8, words: 8 },
]

const examplesOf = (read: readonly Read[], scales: Scales): FeaturedExample[] =>
  read.map(({ sentence, label, seen, scores }) => ({ sentence, label, features: pairFeatures(seen, scores, scales)! }))

async function readItems(path: string): Promise<{ read: Read[]; ours: Answer[] }> {
  const analyzer = await loadAnalyzer()
  const knowledge = createKnowledge()
  const read: Read[] = []
  const ours: Answer[] = []
  for (const { query, gold } of readPlvPairs(path)) {
    const seen = await seePair(query, analyzer)
    if (seen.pair === null) continue
    const { type, scores } = relateSeen(query, seen, knowledge)
    read.push({ sentence: query.sentence, label: gold, seen, scores })
    ours.push({ gold, found: plvType(type) })
  }
  await analyzer.close()
  return { read, ours }
}

/** Cross-validation whose choices are made within each nine tenths. */
function nested(read: readonly Read[]): { answers: Answer[]; chosen: Scales[] } {
  const part = foldsOf(
    read.map(({ sentence, label }) => ({ group: sentence, label })),
    PARTS,
  )
  const answers: Answer[] = []
  const chosen: Scales[] = []
  for (let held = 0; held < PARTS; held++) {
    const train = read.filter((_, i) => part[i] !== held)
    const test = read.filter((_, i) => part[i] === held)
    const scored = GRID.map((scales) => {
      const inner = crossValidate(examplesOf(train, scales), 3, { ontology: ONTOLOGY, scale: scales.scores })
      return { scales, accuracy: figuresOf(inner).accuracy }
    })
    const { scales } = scored.reduce((best, each) => (each.accuracy > best.accuracy ? each : best))
    chosen.push(scales)
    answers.push(...answered(train, test, scales))
  }
  return { answers, chosen }
}

function answered(train: readonly Read[], test: readonly Read[], scales: Scales): Answer[] {
  const labels = [...new Set(train.map(({ label }) => label))].sort()
  const softmax = fitOn(examplesOf(train, scales), labels, { ontology: ONTOLOGY, scale: scales.scores })
  return examplesOf(test, scales).map(({ label, features }) => ({
    gold: label,
    found: labelOf(softmax, labels, features),
  }))
}

/** Heads fitted on one part of several, measured on the others: what few examples bring. */
function curve(read: readonly Read[]): void {
  for (const parts of [22, 11, 5, 3]) {
    const part = foldsOf(
      read.map(({ sentence, label }) => ({ group: sentence, label })),
      parts,
    )
    const tries = [0, 1, 2].flatMap((own) =>
      answered(
        read.filter((_, i) => part[i] === own),
        read.filter((_, i) => part[i] !== own),
        SCALES,
      ),
    )
    report(`on ${Math.round(read.length / parts)} examples`, plvFigures(tries))
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      nested: { type: 'boolean', default: false },
      curve: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const { read, ours } = await readItems(positionals[0] ?? PLV_TRAIN)
  console.log(`${read.length} pairs, ${PARTS} parts`)
  const started = performance.now()
  const withHead = crossValidate(examplesOf(read, SCALES), PARTS, { ontology: ONTOLOGY })
  const figures = {
    shipped: report('as shipped', plvFigures(ours)),
    head: report('with a head of its own', plvFigures(withHead)),
  }
  console.log(`${((performance.now() - started) / 1000 / PARTS).toFixed(1)} s a head`)
  if (values.nested) {
    const { answers, chosen } = nested(read)
    report('the same, choices nested', plvFigures(answers))
    for (const scales of GRID)
      console.log(`  ${JSON.stringify(scales)} chosen ${chosen.filter((each) => each === scales).length} times`)
    for (const scales of GRID)
      report(
        `  ${JSON.stringify(scales)}`,
        plvFigures(crossValidate(examplesOf(read, scales), PARTS, { ontology: ONTOLOGY, scale: scales.scores })),
      )
  }
  if (values.curve) curve(read)
  if (values.json) console.log(JSON.stringify(figures))
}

await main()
