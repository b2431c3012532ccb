import { Worker } from 'node:worker_threads'
import { DemarcheError } from '../errors.js'
import { type Coder, createCoder, type KnowledgeOptions } from '../index.js'
import { ahead } from './ahead.js'
import type { Item } from './items.js'
import { codeItem, type Opened, type Result } from './work.js'

/** Codes items in input order. */
export interface Pool {
  map(items: AsyncIterable<Item>): AsyncGenerator<Result>
  close(): Promise<void>
}

/**
 * One coder in this thread for one job, worker threads with a coder each for more; each is open.
 * @throws DemarcheError as `createCoder`, `worker/failed`
 */
export async function createPool(jobs: number, options: KnowledgeOptions = {}, script = WORKER): Promise<Pool> {
  return jobs === 1 ? single(await createCoder(options)) : spread(jobs, options, script)
}

const WORKER = new URL('./worker.js', import.meta.url)

function single(coder: Coder): Pool {
  return {
    async *map(items) {
      for await (const item of items) yield await codeItem(coder, item)
    },
    close: () => coder.close(),
  }
}

/** A worker with at most one item in hand; one that dies loses that item, and another takes its place. */
class Hand {
  private readonly start: () => Worker
  private worker: Promise<Worker> | null = null
  private free: Promise<unknown> = Promise.resolve()
  private isClosed = false

  constructor(start: () => Worker) {
    this.start = start
  }

  /** @throws DemarcheError where its coder cannot be opened, or no more is wanted */
  open(): Promise<Worker> {
    if (this.isClosed) throw new DemarcheError('coder/closed', 'Expected an open pool, found one that was closed.')
    if (this.worker === null) {
      const worker = this.start()
      const opened = opening(worker)
      const forget = () => {
        if (this.worker === opened) this.worker = null
      }
      worker.on('error', forget).on('exit', forget)
      this.worker = opened
    }
    return this.worker
  }

  /** Never rejects. */
  run(item: Item): Promise<Result> {
    const result = this.free.then(() => this.code(item))
    this.free = result
    return result
  }

  private async code(item: Item): Promise<Result> {
    try {
      const worker = await this.open()
      const result = answer<Result>(worker)
      worker.postMessage(item)
      return await result
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error
      return { item: item.name, code: error.code, message: error.message }
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    const worker = await this.worker?.catch(() => null)
    await worker?.terminate()
  }
}

/** A worker once its coder is open. */
async function opening(worker: Worker): Promise<Worker> {
  const refused = await answer<Opened>(worker)
  if (refused === null) return worker
  throw new DemarcheError(refused.code, refused.message, refused.details)
}

/**
 * What a worker says next.
 * @throws DemarcheError `worker/failed` where it dies before
 */
function answer<Said>(worker: Worker): Promise<Said> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (said: Said) => settle(() => resolve(said))
    const onError = (cause: Error) => settle(() => reject(died(cause.message, cause)))
    const onExit = (code: number) => settle(() => reject(died(`exit code ${code}`)))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}

const died = (reason: string, cause?: Error): DemarcheError =>
  new DemarcheError(
    'worker/failed',
    `Expected an answer of a worker thread, found that it died: ${reason}. Try what it had in hand alone, or fewer --jobs.`,
    {},
    { cause },
  )

/** How many items each worker has in hand or waiting, so that reading ahead stays bounded. */
const AHEAD = 4

async function spread(jobs: number, options: KnowledgeOptions, script: URL): Promise<Pool> {
  const hands = Array.from({ length: jobs }, () => new Hand(() => new Worker(script, { workerData: options })))
  const close = async (): Promise<void> => {
    await Promise.all(hands.map((hand) => hand.close()))
  }
  try {
    await Promise.all(hands.map((hand) => hand.open()))
  } catch (error) {
    await close()
    throw error
  }
  return {
    async *map(items) {
      let turn = 0
      yield* ahead(items, jobs * AHEAD, (item) => (hands[turn++ % jobs] as Hand).run(item))
    },
    close,
  }
}
