import { parentPort } from 'node:worker_threads'
import { createCoder } from '../index.js'
import type { Item } from './items.js'
import { codeItem } from './work.js'

const coder = createCoder()

parentPort?.on('message', async (item: Item) => {
  parentPort?.postMessage(await codeItem(await coder, item))
})
