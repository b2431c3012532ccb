import type { InferenceSession } from 'onnxruntime-node'
import { DemarcheError } from '../../errors.js'
import { onnxRuntime } from './onnx.js'
import type { EncoderRuntime } from './runtime.js'

/** Options of the native runtime. */
export interface NativeOptions {
  /** Threads inside one operation; 1 leaves the other cores to other stories. */
  readonly intraOpNumThreads?: number
}

/**
 * Opens the model with ONNX Runtime's native build.
 * @param model the ONNX file's bytes
 * @throws DemarcheError `language/native-missing` where the optional package cannot be loaded,
 *   `language/model-load` where the runtime refuses the model
 */
export async function createNativeRuntime(model: Uint8Array, options: NativeOptions = {}): Promise<EncoderRuntime> {
  const threads = options.intraOpNumThreads ?? 1
  const ort = await importNative()
  const session = await open(ort, model, threads)
  const version = ort.env.versions.node ?? ort.env.versions.common
  const description = `onnxruntime-node ${version}, ${threads === 1 ? '1 thread' : `${threads} threads`}`
  return onnxRuntime(description, session, (values, dims) => new ort.Tensor('int64', values, dims))
}

type Ort = typeof import('onnxruntime-node')

async function importNative(): Promise<Ort> {
  try {
    return await import('onnxruntime-node')
  } catch (cause) {
    throw new DemarcheError(
      'language/native-missing',
      'The optional package onnxruntime-node cannot be loaded; install it, or let the slower WebAssembly build run.',
      {},
      { cause },
    )
  }
}

async function open(ort: Ort, model: Uint8Array, threads: number): Promise<InferenceSession> {
  const options: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // The fusions beyond `basic` are slower here, and double the time of loading (docs/decisions/0005).
    graphOptimizationLevel: 'basic',
    logSeverityLevel: 3,
  }
  try {
    return await ort.InferenceSession.create(model, options)
  } catch (cause) {
    throw new DemarcheError(
      'language/model-load',
      `Expected an ONNX reader model, found ${model.length} bytes that ONNX Runtime cannot open; fetch the model files anew.`,
      { bytes: model.length },
      { cause },
    )
  }
}
