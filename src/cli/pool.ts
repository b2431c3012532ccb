import { Worker } from 'node:worker_threads'
import { type Coder, createCoder, type KnowledgeOptions } from '../index.js'
import { ahead } from './ahead.js'
import type { Item } from './items.js'
import { codeItem, type Result } from './work.js'

/** Codes items in input order. */
export interface Pool {
  map(items: AsyncIterable<Item>): AsyncGenerator<Result>
  close(): Promise<void>
}

/** One coder in this thread for one job, worker threads with a coder each for more. */
export async function createPool(jobs: number, options: KnowledgeOptions = {}): Promise<Pool> {
  return jobs === 1 ? single(await createCoder(options)) : spread(jobs, options)
}

function single(coder: Coder): Pool {
  return {
    async *map(items) {
      for await (const item of items) yield await codeItem(coder, item)
    },
    close: () => coder.close(),
  }
}

/** A worker with at most one item in hand. */
class Hand {
  private readonly worker: Worker
  private free: Promise<unknown> = Promise.resolve()

  constructor(options: KnowledgeOptions) {
    this.worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: options })
  }

  run(item: Item): Promise<Result> {
    const result = this.free.then(
      () =>
        new Promise<Result>((resolve, reject) => {
          const settle = (act: () => void) => {
            this.worker.off('message', onMessage).off('error', onError)
            act()
          }
          const onMessage = (message: Result) => settle(() => resolve(message))
          const onError = (error: Error) => settle(() => reject(error))
          this.worker.on('message', onMessage).on('error', onError)
          this.worker.postMessage(item)
        }),
    )
    this.free = result.catch(() => undefined)
    return result
  }

  close(): Promise<unknown> {
    return this.worker.terminate()
  }
}

/** How many items each worker has in hand or waiting, so that reading ahead stays bounded. */
const AHEAD = 4

function spread(jobs: number, options: KnowledgeOptions): Pool {
  const hands = Array.from({ length: jobs }, () => new Hand(options))
  return {
    async *map(items) {
      let turn = 0
      yield* ahead(items, jobs * AHEAD, (item) => (hands[turn++ % jobs] as Hand).run(item))
    },
    close: async () => {
      await Promise.all(hands.map((h) => h.close()))
    },
  }
}
