import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import type { Coder } from './coder.js'
import { DemarcheError } from './errors.js'
import { type BreakablePort, connectCoder, type Port, serveCoder } from './worker-protocol.js'

/** Two ends of a channel. */
function channel(): { page: BreakablePort & { close(): void }; worker: Port } {
  const { port1, port2 } = new MessageChannel()
  return { page: port1 as unknown as BreakablePort & { close(): void }, worker: port2 as unknown as Port }
}

const FAKE = {
  description: 'fake',
  parse: async (text: string) => {
    if (text === '') throw new DemarcheError('text/empty', 'Expected text, found none.', { length: 0 })
    // A longer text takes longer, so that replies come out of order.
    await new Promise((resolve) => setTimeout(resolve, text.length * 10))
    return { text, sentences: [], names: [], warnings: [] }
  },
  code: async () => {
    throw new TypeError('odd')
  },
  close: async () => {},
} as unknown as Coder

describe('connectCoder and serveCoder', () => {
  it('carry calls, values and errors', async () => {
    const { page, worker } = channel()
    let done = false
    serveCoder(
      worker,
      async () => FAKE,
      () => {
        done = true
      },
    )
    const coder = await connectCoder(page, { any: 'options' })
    expect(coder.description).toBe('fake, in a worker')
    const [long, short] = await Promise.all([coder.parse('longer'), coder.parse('x')])
    expect([long.text, short.text]).toEqual(['longer', 'x'])
    await expect(coder.parse('')).rejects.toMatchObject({ code: 'text/empty', details: { length: 0 } })
    await expect(coder.code('x')).rejects.toMatchObject({ code: 'worker/failed', message: 'odd' })
    await coder.close()
    expect(done).toBe(true)
    await expect(coder.parse('x')).rejects.toMatchObject({ code: 'coder/closed' })
    await coder.close()
    page.close()
  })

  it('pass on why a coder could not be opened', async () => {
    const { page, worker } = channel()
    serveCoder(worker, async () => {
      throw new DemarcheError('language/model-format', 'bad weights')
    })
    await expect(connectCoder(page, {})).rejects.toMatchObject({ code: 'language/model-format' })
    page.close()
  })

  it('fail what waits, and what comes after, when the worker breaks', async () => {
    const listeners = new Map<string, (event: { data: unknown; message?: string }) => void>()
    const port: BreakablePort = {
      postMessage: () => {},
      addEventListener: (type: string, listener: (event: { data: unknown; message?: string }) => void) => {
        listeners.set(type, listener)
      },
    }
    const opening = connectCoder(port, {})
    listeners.get('error')!({ data: null, message: 'no such script' })
    await expect(opening).rejects.toMatchObject({ code: 'worker/failed', details: { reason: 'no such script' } })
  })

  it('leave messages alone that are no requests', async () => {
    const { page, worker } = channel()
    serveCoder(worker, async () => FAKE)
    page.postMessage('hello')
    page.postMessage(null)
    expect((await connectCoder(page, {})).description).toMatch(/fake/)
    page.close()
  })
})
