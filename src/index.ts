import { assembleCoder, type Coder } from './coder.js'
import { loadCities } from './knowledge/cities-load.js'
import { createKnowledge } from './knowledge/knowledge.js'
import { loadOverlay } from './knowledge/overlay.node.js'
import type { Knowledge } from './knowledge/types.js'
import { type LoadOptions, loadAnalyzer } from './language/load.node.js'

export type { CodeOptions, Coder, Explanation } from './coder.js'
export type { Considered, ConsideredSentence } from './coding/considered.js'
export type { Relation, RelationQuery } from './coding/relate.js'
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
}

/** Options of {@link createCoder}. */
export interface CoderOptions extends LoadOptions, KnowledgeOptions {}

/**
 * The knowledge that ships with the package, under the user's own.
 * @throws DemarcheError `knowledge/overlay-missing`, `knowledge/overlay-empty`, `knowledge/bad-table`
 */
export async function loadKnowledge(options: KnowledgeOptions = {}): Promise<Knowledge> {
  const { knowledge = [], cities = true } = options
  const folders = typeof knowledge === 'string' || knowledge instanceof URL ? [knowledge] : knowledge
  const [index, overlays] = await Promise.all([cities ? loadCities() : null, Promise.all(folders.map(loadOverlay))])
  return createKnowledge(undefined, { cities: index, overlays })
}

/**
 * Loads the model and the knowledge that ship with the package, and returns a coder.
 * @throws DemarcheError `language/model-missing`, `language/model-format`, `language/model-load`, `language/native-missing`,
 *   `knowledge/overlay-missing`, `knowledge/overlay-empty`, `knowledge/bad-table`
 */
export async function createCoder(options: CoderOptions = {}): Promise<Coder> {
  const knowledge = await loadKnowledge(options)
  return assembleCoder(await loadAnalyzer(options), knowledge)
}
