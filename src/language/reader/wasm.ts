import type { InferenceSession } from 'onnxruntime-web/wasm'
import { DemarcheError } from '../../errors.js'
import { onnxRuntime } from './onnx.js'
import type { EncoderRuntime } from './runtime.js'

/** Where the WebAssembly binary `ort-wasm-simd-threaded.wasm` comes from. */
export interface WasmOptions {
  /** The binary's bytes, or a URL that the platform's `fetch` can get. */
  readonly wasm: Uint8Array | string
}

type Ort = typeof import('onnxruntime-web/wasm')

/**
 * Opens the model with ONNX Runtime's WebAssembly build: one thread, no worker, so it needs no special page headers.
 * Runs in browsers and in Node.
 * @param model the ONNX file's bytes
 * @throws DemarcheError `language/wasm-missing` where the build cannot be loaded, `language/model-load` where it refuses
 *   the model
 */
export async function createWasmRuntime(model: Uint8Array, options: WasmOptions): Promise<EncoderRuntime> {
  const ort = await importWasm()
  configure(ort, options)
  const session = await open(ort, model)
  const description = `onnxruntime-web ${ort.env.versions.web ?? ort.env.versions.common} wasm, 1 thread`
  return onnxRuntime(description, session, (values, dims) => new ort.Tensor('int64', values, dims))
}

async function importWasm(): Promise<Ort> {
  try {
    return await import('onnxruntime-web/wasm')
  } catch (cause) {
    throw new DemarcheError(
      'language/wasm-missing',
      'The WebAssembly build of ONNX Runtime cannot be loaded; it ships with the package, so install the package anew.',
      {},
      { cause },
    )
  }
}

function configure(ort: Ort, options: WasmOptions): void {
  ort.env.wasm.numThreads = 1
  ort.env.wasm.proxy = false
  if (typeof options.wasm === 'string') ort.env.wasm.wasmPaths = { wasm: options.wasm }
  else ort.env.wasm.wasmBinary = options.wasm
}

async function open(ort: Ort, model: Uint8Array): Promise<InferenceSession> {
  try {
    return await ort.InferenceSession.create(model, { executionProviders: ['wasm'], graphOptimizationLevel: 'basic' })
  } catch (cause) {
    throw new DemarcheError(
      'language/model-load',
      `Expected an ONNX reader model, found ${model.length} bytes that ONNX Runtime cannot open; fetch the model files anew.`,
      { bytes: model.length },
      { cause },
    )
  }
}
