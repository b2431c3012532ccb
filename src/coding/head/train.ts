import { DemarcheError } from '../../errors.js'
import type { Ontology } from '../../knowledge/ontology/ontology.js'
import type { Knowledge } from '../../knowledge/types.js'
import type { Analyzer } from '../../language/types.js'
import { relateSeen, seePair, toFourDecimals } from '../acts/relate.js'
import { checkExamples, type LabelledPair, nameOf } from './examples.js'
import { FEATURES, pairFeatures } from './features.js'
import { type Answer, type Figures, figuresOf } from './figures.js'
import { fitSoftmax, predict, type Softmax } from './fit.js'
import { countBy, foldsOf } from './folds.js'
import { HEAD_FORMAT, type HeadFile, packParameters } from './head.js'
import { priorOf } from './prior.js'

/** An example as the head sees it. */
export interface FeaturedExample {
  readonly sentence: string
  readonly label: string
  readonly features: Float64Array
}

/** Precision of the prior on the weights; measured in docs/decisions/0008. */
const PENALTY = 1
/** Most parts of the cross-validation; fewer where a label has fewer examples. */
const MOST_PARTS = 10

/** What `trainHead` may be told. */
export interface TrainOptions {
  /** Whose types the labels must be, `NONE` aside. */
  readonly ontology?: Ontology | null
  /** What to call each example in an error, such as `line 12`; by default its id. */
  readonly places?: readonly string[]
  /** Told after each example that was read. */
  readonly onProgress?: (done: number, of: number) => void
}

/** A head that is fitted, and how well it does. */
export interface TrainedHead {
  readonly file: HeadFile
  /** By cross-validation: every example is answered by a head that saw none of its part. */
  readonly figures: Figures
}

/**
 * Fits a head on labelled pairs over the frozen encoder, and measures it by cross-validation. Deterministic. Cost: reading takes some 8 ms
 * an example on one core, fitting a second a thousand.
 * @throws DemarcheError `train/encoder` where the engine reads no pairs, `train/spans`, `train/duplicate`, `train/label`,
 *   `train/one-label`, `train/too-few`, `train/far-apart`
 */
export async function trainHead(
  examples: readonly LabelledPair[],
  analyzer: Analyzer,
  knowledge: Knowledge,
  options: TrainOptions = {},
): Promise<TrainedHead> {
  const { ontology = null } = options
  checkExamples(examples, options.places, ontology)
  if (analyzer.weights === null) {
    throw new DemarcheError(
      'train/encoder',
      'Expected an engine that reads pairs of spans, found one without; use the weights that ship with the package.',
    )
  }
  const featured = await readExamples(examples, analyzer, knowledge, options)
  const labels = [...countBy(examples.map((e) => e.label))].sort(([a], [b]) => (a < b ? -1 : 1))
  const parts = Math.min(MOST_PARTS, ...labels.map(([, count]) => count))
  const figures = figuresOf(crossValidate(featured, parts, { ontology }))
  const { columns, parameters } = fitOn(
    featured,
    labels.map(([label]) => label),
    { ontology },
  )
  return {
    figures,
    file: {
      format: HEAD_FORMAT,
      features: FEATURES,
      encoder: analyzer.weights,
      ontology: ontology?.name ?? null,
      labels: labels.map(([label]) => label),
      examples: Object.fromEntries(labels),
      crossValidation: { parts, accuracy: toFourDecimals(figures.accuracy), macroF1: toFourDecimals(figures.macroF1) },
      columns,
      parameters: packParameters(parameters),
    },
  }
}

async function readExamples(
  examples: readonly LabelledPair[],
  analyzer: Analyzer,
  knowledge: Knowledge,
  { places, onProgress }: TrainOptions,
): Promise<FeaturedExample[]> {
  const read: FeaturedExample[] = []
  for (const [i, example] of examples.entries()) {
    const seen = await seePair(example, analyzer)
    const features = pairFeatures(seen, relateSeen(example, seen, knowledge).scores)
    if (features === null) {
      throw new DemarcheError(
        'train/far-apart',
        `${nameOf(example, places?.[i])}: source and target lie too far apart to be read at once. Cut the sentence to the clause that holds both.`,
        { id: example.id },
      )
    }
    read.push({ sentence: example.sentence, label: example.label, features })
    onProgress?.(i + 1, examples.length)
  }
  return read
}

/** What a fit may be told; what ships by default. */
export interface FitChoices {
  /** Whose types the labels are. */
  readonly ontology?: Ontology | null
  /** Scale of the scores among the features, for the prior. */
  readonly scale?: number
  readonly penalty?: number
}

/** The answer to each example by a head fitted on the parts that it is not in. */
export function crossValidate(examples: readonly FeaturedExample[], parts: number, choices: FitChoices = {}): Answer[] {
  const labels = [...new Set(examples.map((e) => e.label))].sort()
  const part = foldsOf(
    examples.map(({ sentence, label }) => ({ group: sentence, label })),
    parts,
  )
  const found: string[] = []
  for (let held = 0; held < parts; held++) {
    const others = examples.filter((_, i) => part[i] !== held)
    const softmax = fitOn(others, labels, choices)
    examples.forEach(({ features }, i) => {
      if (part[i] === held) found[i] = labelOf(softmax, labels, features)
    })
  }
  return examples.map(({ label }, i) => ({ gold: label, found: found[i]! }))
}

/** The most probable label. */
export function labelOf(softmax: Softmax, labels: readonly string[], features: Float64Array): string {
  const probabilities = predict(softmax, features)
  return labels[probabilities.indexOf(Math.max(...probabilities))]!
}

/** A head over examples that are read. */
export function fitOn(
  examples: readonly FeaturedExample[],
  labels: readonly string[],
  { ontology = null, scale, penalty = PENALTY }: FitChoices = {},
): Softmax {
  const columns = examples[0]!.features.length
  const values = new Float64Array(examples.length * columns)
  examples.forEach(({ features }, i) => {
    values.set(features, i * columns)
  })
  const classes = Int32Array.from(examples, (e) => labels.indexOf(e.label))
  const prior = priorOf(labels, columns, ontology, scale)
  return fitSoftmax({ rows: examples.length, columns, values }, classes, labels.length, { penalty, prior })
}
