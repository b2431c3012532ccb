// Codes a story with the browser bundle where no Node module can be had: its import hook refuses them, and `process`
// is gone. Usage: browser-like.mjs STORY DAY (in a folder where demarche is installed); prints the record.
import { readFileSync } from 'node:fs'
import { register } from 'node:module'

const hook = `export async function resolve(specifier, context, next) {
  const found = await next(specifier, context)
  if (found.url.startsWith('node:')) throw new Error('Node module in the browser bundle: ' + specifier)
  return found
}`
const [, , storyFile, published] = process.argv
const file = (name) => readFileSync(new URL(`./node_modules/demarche/${name}`, import.meta.url))
const options = {
  weights: new Uint8Array(file('models/en.onnx')),
  config: file('models/en.json').toString('utf8'),
  vocabulary: file('models/en.vocab.txt').toString('utf8'),
  wasm: new Uint8Array(file('dist/browser/ort-wasm-simd-threaded.wasm')),
}
const text = readFileSync(storyFile, 'utf8')
const { stdout } = process
register(`data:text/javascript,${encodeURIComponent(hook)}`)
delete globalThis.process
const { createCoder } = await import('./node_modules/demarche/dist/browser/index.js')
const coder = await createCoder(options)
stdout.write(JSON.stringify(await coder.code(text, { published })))
