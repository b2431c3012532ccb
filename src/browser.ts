import { assembleCoder, type Coder } from './coder.js'
import { type HeadFile, parseHead } from './coding/head/head.js'
import { createKnowledge } from './knowledge/knowledge.js'
import { readOntology } from './knowledge/ontology/check.js'
import { readOverlay } from './knowledge/overlay/check.js'
import type { TableSource } from './knowledge/pack.js'
import { createAnalyzer } from './language/analyzer.js'
import { parseModel } from './language/reader/model.js'
import { createWasmRuntime } from './language/reader/wasm.js'

export type { CodeOptions, Coder, Explanation } from './coder.js'
export type { Considered, ConsideredSentence } from './coding/acts/passed/considered.js'
export type { HeadAnswer, Relation, RelationQuery } from './coding/acts/relate.js'
export type { HeadFile } from './coding/head/head.js'
export { DemarcheError } from './errors.js'
export type { Analysis, Name, Sentence, Token } from './language/types.js'
export * from './record/schema/index.js'
export { renderHtml, renderMarkdown, renderText } from './record/view/index.js'

/** Options of {@link createCoder}: the files that the package ships, fetched by the page, and what is the user's own. */
export interface BrowserOptions {
  /** Bytes of `models/en.onnx`. */
  readonly weights: Uint8Array
  /** Text of `models/en.json`. */
  readonly config: string
  /** Text of `models/en.vocab.txt`, where the configuration does not hold the vocabulary. */
  readonly vocabulary?: string
  /** Text of `models/en.chains.json`; without it mention chains are found by rules. */
  readonly chains?: string
  /** Bytes or URL of `ort-wasm-simd-threaded.wasm`. */
  readonly wasm: Uint8Array | string
  /** Knowledge tables of your own (file name and text), which win over the built-in ones (docs/knowledge/). */
  readonly knowledge?: readonly TableSource[]
  /** A head of your own for `relate`: the content of a file that `demarche train` wrote. */
  readonly head?: HeadFile
  /** An ontology of your own: the content of its file as plain objects (docs/ontologies.md). */
  readonly ontology?: object
}

/**
 * A coder without `node:` modules, over ONNX Runtime's WebAssembly build; the same text gives the same record as in Node with
 * `cities: false`: of towns those of places.tsv are known.
 * @throws DemarcheError `language/model-format`, `language/model-load`, `language/wasm-missing`, `knowledge/bad-table`,
 *   `ontology/bad-file`, `head/format`, `head/encoder`
 */
export async function createCoder(options: BrowserOptions): Promise<Coder> {
  const { ontology } = options
  const read = ontology && readOntology({ file: 'ontology', value: ontology, lineOf: () => 1 })
  const tables = options.knowledge === undefined ? [] : [readOverlay(options.knowledge)]
  const overlays = [...tables, ...(read && Object.keys(read.frames).length > 0 ? [read.frames] : [])]
  const model = parseModel(options.config, options.vocabulary, options.chains)
  const knowledge = createKnowledge(undefined, { overlays })
  const own = {
    ...(read ? { ontologies: [read.ontology] } : {}),
    ...(options.head === undefined ? {} : { head: parseHead(JSON.stringify(options.head), model.weights) }),
  }
  const runtime = await createWasmRuntime(options.weights, { wasm: options.wasm })
  return assembleCoder({ ...createAnalyzer(runtime, model), close: () => runtime.close() }, knowledge, own)
}
