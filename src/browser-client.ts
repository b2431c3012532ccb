import type { BrowserOptions } from './browser.js'
import type { Coder } from './coder.js'
import { type BreakablePort, connectCoder } from './worker-protocol.js'

export type { BrowserOptions } from './browser.js'
export type { CodeOptions, Coder } from './coder.js'
export { DemarcheError } from './errors.js'

/**
 * A coder that reads in a worker, so that the page stays responsive: `new Worker(url of demarche/browser/worker, { type: 'module' })`.
 * Has nothing of the engine in it: a page that reads by worker alone loads this and no more.
 * @throws DemarcheError as `createCoder` of `demarche/browser`, or `worker/failed`
 */
export function createWorkerCoder(worker: BreakablePort, options: BrowserOptions): Promise<Coder> {
  return connectCoder(worker, options)
}
