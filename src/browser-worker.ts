import { type BrowserOptions, createCoder } from './browser.js'
import { type Port, serveCoder } from './worker-protocol.js'

/** The worker's own scope; the project's types know no page. */
declare const self: Port & { close(): void }

/** The worker's script: waits for the page's `connectCoder` (docs/browser.md). Loaded as a module worker. */
serveCoder(
  self,
  (options) => createCoder(options as BrowserOptions),
  () => self.close(),
)
