import { assembleCoder, type Coder } from './coder.js'
import { createKnowledge } from './knowledge/knowledge.js'
import { loadAnalyzer, type LoadOptions } from './language/load.node.js'

export type { CodeOptions, Coder } from './coder.js'
export type { Relation, RelationQuery } from './coding/relate.js'
export { DemarcheError } from './errors.js'
export type { Analysis, Name, Sentence, Token } from './language/types.js'
export * from './record/schema/index.js'
export { renderHtml, renderMarkdown, renderText } from './record/view/index.js'

/**
 * Loads the model and the knowledge that ship with the package, and returns a coder.
 * @throws DemarcheError `language/model-missing`, `language/model-format`, `language/model-load`, `language/native-missing`
 */
export async function createCoder(options: LoadOptions = {}): Promise<Coder> {
  return assembleCoder(await loadAnalyzer(options), createKnowledge())
}
