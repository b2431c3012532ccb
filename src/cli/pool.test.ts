import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Item } from './items.js'
import { createPool } from './pool.js'

/** A worker that dies of some items, and cannot be opened for some tables. */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads'
if (workerData.knowledge === 'missing')
  parentPort.postMessage({ code: 'knowledge/overlay-missing', message: 'none there', details: { path: 'missing' } })
else {
  parentPort.on('message', ({ name }) => {
    if (name === 'throws') throw new Error('out of memory')
    if (name === 'exits') process.exit(3)
    parentPort.postMessage({ item: name, line: name })
    if (name === 'dies later') setTimeout(() => { throw new Error('idle') })
  })
  parentPort.postMessage(null)
}`

let folder: string
let script: URL
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'))
  script = pathToFileURL(join(folder, 'worker.mjs'))
  await writeFile(script, WORKER)
})
afterAll(() => rm(folder, { recursive: true }))

async function* itemsOf(names: readonly string[], pause: number): AsyncGenerator<Item> {
  for (const name of names) {
    yield { ok: true, name, text: name, options: {} }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

async function resultsOf(names: readonly string[], pause = 0): Promise<string[]> {
  const pool = await createPool(2, {}, script)
  const results: string[] = []
  try {
    for await (const result of pool.map(itemsOf(names, pause)))
      results.push('line' in result ? result.line : `${result.item}: ${result.code}`)
  } finally {
    await pool.close()
  }
  return results
}

describe('a pool of workers', () => {
  it('loses no item but the one that a worker dies of, and keeps their order', async () => {
    expect(await resultsOf(['a', 'throws', 'b', 'c', 'exits', 'd', 'throws', 'e', 'f'])).toEqual([
      'a',
      'throws: worker/failed',
      'b',
      'c',
      'exits: worker/failed',
      'd',
      'throws: worker/failed',
      'e',
      'f',
    ])
  })

  it('replaces a worker that dies with nothing in hand', async () => {
    expect(await resultsOf(['dies later', 'a', 'b', 'c'], 200)).toEqual(['dies later', 'a', 'b', 'c'])
  })

  it('says why no coder can be opened', async () => {
    await expect(createPool(2, { knowledge: 'missing' }, script)).rejects.toMatchObject({
      name: 'DemarcheError',
      code: 'knowledge/overlay-missing',
      message: 'none there',
      details: { path: 'missing' },
    })
  })
})
