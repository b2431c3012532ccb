import { parentPort, workerData } from 'node:worker_threads'
import { createCoder, type KnowledgeOptions } from '../index.js'
import type { Item } from './items.js'
import { codeItem } from './work.js'

const coder = createCoder(workerData as KnowledgeOptions)

parentPort?.on('message', async (item: Item) => {
  parentPort?.postMessage(await codeItem(await coder, item))
})
