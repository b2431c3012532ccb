import { readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { DemarcheError } from '../errors.js'
import { createAnalyzer } from './analyzer.js'
import { parseModel, type ReaderModel } from './reader/model.js'
import { createNativeRuntime } from './reader/native.node.js'
import type { EncoderRuntime } from './reader/runtime.js'
import { createWasmRuntime } from './reader/wasm.js'
import type { Analyzer } from './types.js'

/** Options of {@link loadAnalyzer}. */
export interface LoadOptions {
  /** Folder with `en.onnx` and `en.json`; the package's own `models/` by default. */
  readonly folder?: string | URL
  /** `auto` takes the native build and falls back to WebAssembly, saying why in the analyzer's description. */
  readonly runtime?: 'auto' | 'native' | 'wasm'
  /** Threads of the native build; 1 by default. */
  readonly intraOpNumThreads?: number
}

/** An analyzer that holds native memory until it is closed. */
export interface LoadedAnalyzer extends Analyzer {
  close(): Promise<void>
}

const WASM_FILE = 'ort-wasm-simd-threaded.wasm'

/**
 * Loads the reader model that ships with the package.
 * @throws DemarcheError `language/model-missing`, `language/model-format`, `language/model-load`,
 *   `language/native-missing` (only where `native` was asked for)
 */
export async function loadAnalyzer(options: LoadOptions = {}): Promise<LoadedAnalyzer> {
  const folder = modelFolder(options.folder)
  const [model, opening] = await Promise.allSettled([loadModel(folder), loadRuntime(folder, options)])
  if (opening.status === 'rejected') throw opening.reason
  const runtime = opening.value
  if (model.status === 'rejected') {
    await runtime.close()
    throw model.reason
  }
  return { ...createAnalyzer(runtime, model.value), close: () => runtime.close() }
}

function modelFolder(folder: string | URL | undefined): URL {
  // Sources and build output both lie two folders below the package's root.
  if (folder === undefined) return new URL('../../models/', import.meta.url)
  const url = typeof folder === 'string' ? pathToFileURL(folder) : folder
  return url.href.endsWith('/') ? url : new URL(`${url.href}/`)
}

/** The label inventories, with the vocabulary and the weights of the mention chains, which stand in files of their own. */
async function loadModel(folder: URL): Promise<ReaderModel> {
  const optional = (name: string) => readFile(new URL(name, folder), 'utf8').catch(() => undefined)
  const [json, vocabulary, chains] = await Promise.all([
    read(new URL('en.json', folder)),
    optional('en.vocab.txt'),
    optional('en.chains.json'),
  ])
  return parseModel(json.toString('utf8'), vocabulary, chains)
}

async function loadRuntime(folder: URL, options: LoadOptions): Promise<EncoderRuntime> {
  const weights = new URL('en.onnx', folder)
  const wanted = options.runtime ?? 'auto'
  if (wanted === 'wasm') return wasmRuntime(weights)
  const native = createNativeRuntime(await read(weights), options)
  if (wanted === 'native') return native
  try {
    return await native
  } catch (error) {
    const reason =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error)
    const runtime = await wasmRuntime(weights)
    return { ...runtime, description: `${runtime.description}; native build unavailable: ${firstLine(reason)}` }
  }
}

async function wasmRuntime(weights: URL): Promise<EncoderRuntime> {
  const [model, wasm] = await Promise.all([read(weights), readWasm()])
  return createWasmRuntime(model, { wasm })
}

/** The binary beside this file, where the package's build puts it, else the one of the installed package. */
async function readWasm(): Promise<Uint8Array> {
  const beside = await readFile(new URL(WASM_FILE, import.meta.url)).catch(() => undefined)
  return beside ?? read(new URL(resolved(`onnxruntime-web/${WASM_FILE}`)))
}

/** @throws DemarcheError `language/wasm-missing` */
function resolved(name: string): string {
  try {
    return import.meta.resolve(name)
  } catch (cause) {
    throw new DemarcheError(
      'language/wasm-missing',
      `Expected ${name} beside the package or installed, found neither; reinstall the package.`,
      { name },
      { cause },
    )
  }
}

async function read(url: URL): Promise<Buffer> {
  try {
    return await readFile(url)
  } catch (cause) {
    const path = fileURLToPath(url)
    throw new DemarcheError(
      'language/model-missing',
      `Expected a model file at ${path}, found none that can be read; reinstall the package or name the model folder.`,
      { path },
      { cause },
    )
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.trim()
}
