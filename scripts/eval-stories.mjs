// Codes every story of a folder and scores the records with its own check. Usage: eval-stories.mjs [FOLDER] [--quiet]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createCoder } from '../dist/node/index.js'

const folder = process.argv.slice(2).find((a) => !a.startsWith('--')) ?? '../shared/stories'
if (!existsSync(join(folder, 'check.mjs'))) {
  console.log(`skipped: ${folder} has no stories to score against`)
  process.exit(0)
}
const out = mkdtempSync(join(tmpdir(), 'demarche-stories-'))
const coder = await createCoder()
for (const file of readdirSync(folder).filter((f) => f.endsWith('.gold.json'))) {
  const name = basename(file, '.gold.json')
  const { published } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const record = await coder.code(readFileSync(join(folder, `${name}.txt`), 'utf8'), { published })
  writeFileSync(join(out, `${name}.record.json`), JSON.stringify(record))
}
await coder.close()
const args = [join(folder, 'check.mjs'), '--all', out, folder, ...process.argv.filter((a) => a === '--quiet')]
process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1)
