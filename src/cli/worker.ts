import { parentPort, workerData } from 'node:worker_threads'
import { DemarcheError } from '../errors.js'
import { createCoder, type KnowledgeOptions } from '../index.js'
import type { Item } from './items.js'
import { codeItem, type Opened, type Result } from './work.js'

const say = (said: Opened | Result): void => parentPort?.postMessage(said)

try {
  const coder = await createCoder(workerData as KnowledgeOptions)
  parentPort?.on('message', async (item: Item) => say(await codeItem(coder, item)))
  say(null)
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error
  const { code, message, details } = error
  say({ code, message, details })
}
