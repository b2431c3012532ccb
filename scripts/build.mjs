// Builds dist/: the command line and the Node library (code split, so that both share one copy), and the files for browsers.
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = new URL('../', import.meta.url)
const path = (relative) => fileURLToPath(new URL(relative, root))

await rm(path('dist'), { recursive: true, force: true })

const shared = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  absWorkingDir: path('.'),
}

// Every output lies two folders below the package's root: that is where load.node.ts looks for models/ from.
await build({
  ...shared,
  platform: 'node',
  target: 'node20',
  // Node knows \p{…} since version 10: written as `new RegExp`, each use would compile it anew.
  supported: { 'regexp-unicode-property-escapes': true },
  splitting: true,
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  entryPoints: {
    'node/index': 'src/index.ts',
    'node/across': 'src/record/across/index.ts',
    'cli/main': 'src/cli/main.ts',
    'cli/worker': 'src/cli/worker.ts',
  },
  external: ['onnxruntime-node', 'zod', 'commander', 'csv-parse', 'yaml'],
})

// One file each: the library for a page's own thread, the script of a worker that reads for a page, and the page's end of it.
await build({
  ...shared,
  platform: 'browser',
  conditions: ['browser', 'import'],
  minify: true,
  outdir: 'dist/browser',
  entryPoints: { index: 'src/browser.ts', worker: 'src/browser-worker.ts', client: 'src/browser-client.ts' },
  // ONNX Runtime's file names these only on branches that run in Node.
  external: ['node:*', 'module', 'worker_threads', 'fs', 'path', 'url', 'os', 'perf_hooks'],
})

const wasm = 'ort-wasm-simd-threaded.wasm'
await mkdir(path('dist/chunks'), { recursive: true })
for (const folder of ['chunks', 'browser'])
  await copyFile(fileURLToPath(import.meta.resolve(`onnxruntime-web/${wasm}`)), path(`dist/${folder}/${wasm}`))
await chmod(path('dist/cli/main.js'), 0o755)
