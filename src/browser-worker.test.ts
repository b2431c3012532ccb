import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorkerCoder } from './browser-client.js'
import type { Coder } from './coder.js'
import { toConllu } from './language/conllu.js'
import { loadAnalyzer } from './language/load.node.js'
import type { BreakablePort } from './worker-protocol.js'

const file = (path: string): Buffer => readFileSync(new URL(`../${path}`, import.meta.url))

/** What a browser's worker has and a thread of Node has not: `self` with web-like messages. */
const AS_BROWSER = `
import { parentPort } from 'node:worker_threads'
globalThis.self = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (type, listener) => parentPort.on(type, (data) => listener({ data })),
  close: () => parentPort.close(),
}
await import(WORKER)
`

/** A thread of Node as a browser's `Worker`. */
function asWebWorker(thread: Worker): BreakablePort {
  return {
    postMessage: (message) => thread.postMessage(message),
    addEventListener: (type: string, listener: (event: { data: unknown; message?: string }) => void) => {
      thread.on(type, (value: unknown) =>
        listener(value instanceof Error ? { data: null, message: value.message } : { data: value }),
      )
    },
    terminate: () => thread.terminate(),
  }
}

describe('the browser’s worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-worker-'))
  let coder: Coder

  beforeAll(async () => {
    // As scripts/build.mjs bundles it.
    const outfile = join(folder, 'worker.mjs')
    const external = ['node:*', 'module', 'worker_threads', 'fs', 'path', 'url', 'os', 'perf_hooks']
    const entry = fileURLToPath(new URL('browser-worker.ts', import.meta.url))
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['browser', 'import'],
      external,
      logLevel: 'error',
    })
    const start = join(folder, 'start.mjs')
    writeFileSync(start, AS_BROWSER.replace('WORKER', JSON.stringify(pathToFileURL(outfile).href)))
    const wasm = new URL(import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'))
    coder = await createWorkerCoder(asWebWorker(new Worker(start)), {
      weights: new Uint8Array(file('models/en.onnx')),
      config: file('models/en.json').toString('utf8'),
      vocabulary: file('models/en.vocab.txt').toString('utf8'),
      wasm: new Uint8Array(readFileSync(wasm)),
    })
  })

  afterAll(async () => {
    await coder?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('reads as the same thread would, while this one stays free', async () => {
    const text = 'Foreign ministers met in Geneva on Monday. They didn’t agree.\n\nTalks resume.\n\n'.repeat(10)
    let ticks = 0
    const timer = setInterval(() => ticks++, 1)
    const analysis = await coder.parse(text)
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
    const wasm = await loadAnalyzer({ runtime: 'wasm' })
    expect(toConllu(analysis)).toBe(toConllu(await wasm.analyze(text)))
    await wasm.close()
    expect(coder.description).toMatch(/wasm.*in a worker/)
  })

  it('brings errors over', async () => {
    await expect(coder.code('')).rejects.toMatchObject({ code: 'text/empty' })
  })
})
