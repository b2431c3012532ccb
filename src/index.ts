import { readFile } from 'node:fs/promises'
import { assembleCoder, type Coder } from './coder.js'
import { examplesOf, type LabelledPair } from './coding/head/examples.js'
import { type Head, type HeadFile, parseHead } from './coding/head/head.js'
import { type TrainedHead, type TrainOptions, trainHead as train } from './coding/head/train.js'
import { DemarcheError } from './errors.js'
import { loadCities } from './knowledge/cities-load.js'
import { createKnowledge } from './knowledge/knowledge.js'
import type { OntologyRead } from './knowledge/ontology/check.js'
import { loadOntology } from './knowledge/ontology/load.node.js'
import { loadOverlay } from './knowledge/overlay/load.node.js'
import type { Knowledge } from './knowledge/types.js'
import { type LoadOptions, loadAnalyzer } from './language/load.node.js'

export type { CodeOptions, Coder, Explanation } from './coder.js'
export type { Considered, ConsideredSentence } from './coding/acts/passed/considered.js'
export type { HeadAnswer, Relation, RelationQuery } from './coding/acts/relate.js'
export type { LabelledPair } from './coding/head/examples.js'
export type { Figures, LabelFigures } from './coding/head/figures.js'
export type { HeadFile } from './coding/head/head.js'
export type { TrainedHead } from './coding/head/train.js'
export { DemarcheError } from './errors.js'
export type { Analysis, Name, Sentence, Token } from './language/types.js'
export * from './record/schema/index.js'
export { renderHtml, renderMarkdown, renderText } from './record/view/index.js'

/** Options of {@link loadKnowledge}. */
export interface KnowledgeOptions {
  /** A folder of knowledge tables of your own, or several, the first of which wins (docs/knowledge/). */
  readonly knowledge?: string | URL | readonly (string | URL)[]
  /** Whether the world's towns of 15,000 people and more are known; true by default. */
  readonly cities?: boolean
  /** An ontology of your own (YAML or JSON), or several; `icews` names one that ships (docs/ontologies.md). */
  readonly ontology?: string | URL | readonly (string | URL)[]
}

/** Options of {@link createCoder}. */
export interface CoderOptions extends LoadOptions, KnowledgeOptions {
  /** A head of your own for `relate`: the path of a file that `demarche train` wrote, or its content. */
  readonly head?: string | URL | HeadFile
}

/**
 * The knowledge that ships with the package, under the user's own.
 * @throws DemarcheError `knowledge/overlay-missing`, `knowledge/overlay-unreadable`, `knowledge/overlay-empty`, `knowledge/bad-table`, `ontology/missing`,
 *   `ontology/bad-file`
 */
export async function loadKnowledge(options: KnowledgeOptions = {}): Promise<Knowledge> {
  return knowledgeUnder(options, await loadOntologies(options))
}

const listed = (paths: string | URL | readonly (string | URL)[] = []): readonly (string | URL)[] =>
  typeof paths === 'string' || paths instanceof URL ? [paths] : paths

const loadOntologies = ({ ontology }: Pick<KnowledgeOptions, 'ontology'>): Promise<OntologyRead[]> =>
  Promise.all(listed(ontology).map(loadOntology))

/** The user's tables come before the frames of their ontologies, and these before the shipped ones. */
async function knowledgeUnder(
  { knowledge, cities = true }: KnowledgeOptions,
  ontologies: readonly OntologyRead[],
): Promise<Knowledge> {
  const [index, tables] = await Promise.all([
    cities ? loadCities() : null,
    Promise.all(listed(knowledge).map(loadOverlay)),
  ])
  const frames = ontologies.map((read) => read.frames).filter((own) => Object.keys(own).length > 0)
  return createKnowledge(undefined, { cities: index, overlays: [...tables, ...frames] })
}

/**
 * Loads the model and the knowledge that ship with the package, and returns a coder.
 * @throws DemarcheError `language/model-missing`, `language/model-format`, `language/model-load`, `language/native-missing`,
 *   `knowledge/overlay-missing`, `knowledge/overlay-unreadable`, `knowledge/overlay-empty`, `knowledge/bad-table`, `ontology/missing`, `ontology/bad-file`, `head/missing`,
 *   `head/format`, `head/encoder`
 */
export async function createCoder(options: CoderOptions = {}): Promise<Coder> {
  const read = await loadOntologies(options)
  const knowledge = await knowledgeUnder(options, read)
  const analyzer = await loadAnalyzer(options)
  try {
    const head = await loadHead(options.head, analyzer.weights)
    const ontologies = read.map(({ ontology }) => ontology)
    return assembleCoder(analyzer, knowledge, head === null ? { ontologies } : { ontologies, head })
  } catch (error) {
    await analyzer.close()
    throw error
  }
}

async function loadHead(head: CoderOptions['head'], weights: string | null): Promise<Head | null> {
  if (head === undefined) return null
  if (typeof head === 'object' && !(head instanceof URL)) return parseHead(JSON.stringify(head), weights)
  const text = await readFile(head, 'utf8').catch((cause: unknown) => {
    throw new DemarcheError(
      'head/missing',
      `Expected a head file at \`${head}\`, found none that can be read. Check the path; \`demarche train\` writes such a file.`,
      { path: String(head) },
      { cause },
    )
  })
  return parseHead(text, weights)
}

/** Options of {@link trainHead}. */
export interface TrainHeadOptions extends LoadOptions, Pick<TrainOptions, 'places' | 'onProgress'> {
  /** An ontology whose types the labels are; its examples that name both parties are learned from too. */
  readonly ontology?: string | URL
}

/**
 * Fits a small classifier of your own on labelled pairs over the frozen model and the frames that ship, and measures it by cross-validation.
 * @throws DemarcheError `language/*` and `ontology/*` as `createCoder` does, `train/spans`, `train/duplicate`, `train/label`, `train/one-label`,
 *   `train/too-few`, `train/far-apart`, `train/encoder`
 */
export async function trainHead(
  examples: readonly LabelledPair[],
  options: TrainHeadOptions = {},
): Promise<TrainedHead> {
  const [read] = await loadOntologies(options)
  const own = read ? examplesOf(read.ontology, String(options.ontology)) : { examples: [], places: [] }
  const places = [...(options.places ?? examples.map(({ id }) => `example \`${id}\``)), ...own.places]
  const knowledge = await loadKnowledge()
  const analyzer = await loadAnalyzer(options)
  try {
    return await train([...examples, ...own.examples], analyzer, knowledge, {
      ...options,
      ontology: read?.ontology ?? null,
      places,
    })
  } finally {
    await analyzer.close()
  }
}
