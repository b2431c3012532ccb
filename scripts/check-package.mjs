// Installs the packed tarball into empty folders and codes a story there: with ONNX Runtime's native part, without it
// (WebAssembly), and from the browser bundle with Node's modules out of reach.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'demarche-package-'))
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 })
let failures = 0
const expect = (name, ok, detail = '') => {
  console.log(`${ok ? 'ok' : 'FAILED'}  ${name} ${detail}`)
  if (!ok) failures++
}

const tarball = join(
  work,
  JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root))[0].filename,
)
expect('tarball', statSync(tarball).size < 40e6, `${(statSync(tarball).size / 1e6).toFixed(1)} MB`)
run('npx', ['publint', '--strict', tarball], root)

const story = join(root, 'examples/nairobi-grain.txt')

function install(name, extra) {
  const folder = join(work, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }))
  writeFileSync(join(folder, '.npmrc'), 'ignore-scripts=true\nfund=false\naudit=false\n')
  run('npm', ['install', '--silent', ...extra, tarball], folder)
  return folder
}

function code(folder) {
  const bin = join(folder, 'node_modules/.bin/demarche')
  return {
    version: run(bin, ['--version'], folder),
    record: JSON.parse(run(bin, ['code', story, '--date', '2025-02-12', '--format', 'json'], folder)),
  }
}

// The two builds' sums differ in their last bits, which may carry a confidence over an edge of its two digits. All else is the same.
const EDGE = 0.011
function isSame(a, b, key = '') {
  if (key === 'confidence') return Math.abs(a - b) <= EDGE
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((k) => k in b && isSame(a[k], b[k], k))
}

const native = code(install('native', []))
expect('native part runs', /onnxruntime-node/.test(native.version), native.version.trim().split('\n').pop())
expect('native: events', native.record.events.length > 5, `${native.record.events.length} events`)
const wasmFolder = install('wasm', ['--omit=optional'])
const wasm = code(wasmFolder)
expect('falls back to WebAssembly', /wasm/.test(wasm.version), wasm.version.trim().split('\n').pop())
expect('same record on both', isSame(wasm.record, native.record))

// The library as a page would load it: the browser bundle alone, in a context that has no Node modules. It knows no towns, so the record to
// compare with is that of Node without them.
copyFileSync(join(root, 'scripts/browser-like.mjs'), join(wasmFolder, 'browser-like.mjs'))
const browser = JSON.parse(run(process.execPath, ['browser-like.mjs', story, '2025-02-12'], wasmFolder))
const withoutTowns = `
  import { readFileSync } from 'node:fs'
  import { createCoder } from 'demarche'
  const coder = await createCoder({ cities: false })
  const record = await coder.code(readFileSync(process.argv[1], 'utf8'), { published: '2025-02-12' })
  process.stdout.write(JSON.stringify(record))
  await coder.close()`
const node = JSON.parse(run(process.execPath, ['--input-type=module', '-e', withoutTowns, story], join(work, 'native')))
expect('browser bundle gives the same record', isSame(browser, node))
const across = "import { HappeningIndex } from 'demarche/across'; console.log(typeof HappeningIndex)"
const kind = run(process.execPath, ['--input-type=module', '-e', across], join(work, 'native')).trim()
expect('subpath across', kind === 'function', kind)
rmSync(work, { recursive: true, force: true })
process.exit(failures > 0 ? 1 : 0)
