/**
 * A coder at the other end of a message channel: how a page talks to the worker that reads for it. Each request has a number,
 * each reply bears it; replies may come in any order. Values are plain data, as structured cloning carries them.
 */
import type { Coder } from './coder.js'
import { DemarcheError } from './errors.js'

/** What the page sends: `open` first, with the options of `createCoder`; then methods of the coder with their arguments. */
export interface Request {
  readonly id: number
  readonly method: 'open' | Method
  readonly args: readonly unknown[]
}

/** What can be asked of an open coder. */
type Method = Exclude<keyof Coder, 'description'>
const METHODS: Readonly<Record<Method, true>> = { code: true, explain: true, parse: true, relate: true, close: true }

/** What the worker answers: the value of the request of that number, or what it failed with. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | {
      readonly id: number
      readonly error: { readonly code: string; readonly message: string; readonly details: unknown }
    }

/** As much of a `Worker`, of a worker's `self` or of a `MessagePort` as is used; Node's ports have it too. */
export interface Port {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  /** Ports of a `MessageChannel` are silent until they are started. */
  start?(): void
}

/** A {@link Port} that can break: a `Worker`. */
export interface BreakablePort extends Port {
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: { readonly data: unknown; readonly message?: string }) => void,
  ): void
  terminate?(): unknown
}

/**
 * Answers requests from a port with a coder that `open` makes; the worker's end.
 * @param done called when the coder was closed
 */
export function serveCoder(port: Port, open: (options: unknown) => Promise<Coder>, done: () => void = () => {}): void {
  let coder: Promise<Coder> | null = null
  const answer = async ({ method, args }: Request): Promise<unknown> => {
    if (method === 'open') {
      coder = open(args[0])
      return (await coder).description
    }
    if (coder === null)
      throw new DemarcheError('worker/closed', `Expected \`open\` before \`${method}\`, found no open coder; open one.`)
    const own = await coder
    if (!(method in METHODS))
      throw new DemarcheError(
        'worker/method',
        `Expected a method of a coder, found \`${method}\`; load page and worker of one version.`,
      )
    if (method === 'close') coder = null
    return (own[method] as (...args: readonly unknown[]) => Promise<unknown>).apply(own, [...args])
  }
  port.addEventListener('message', async ({ data }) => {
    if (!isRequest(data)) return
    const { id } = data
    try {
      port.postMessage({ id, value: await answer(data) } satisfies Reply)
      if (data.method === 'close') done()
    } catch (error) {
      port.postMessage({ id, error: told(error) } satisfies Reply)
    }
  })
  port.start?.()
}

function isRequest(data: unknown): data is Request {
  const request = data as Partial<Request> | null
  return (
    typeof request === 'object' && request !== null && typeof request.id === 'number' && Array.isArray(request.args)
  )
}

function told(error: unknown): { code: string; message: string; details: unknown } {
  if (error instanceof DemarcheError) return { code: error.code, message: error.message, details: error.details }
  return { code: 'worker/failed', message: error instanceof Error ? error.message : String(error), details: {} }
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: DemarcheError) => void
}

/**
 * Opens a coder at the other end of a port; the page's end. What is sent and received is copied, so the caller's bytes stay usable.
 * @param options what the worker's `open` takes
 * @throws DemarcheError the worker's own, or `worker/failed` where the worker cannot be loaded or breaks; later calls then
 *   fail with the same
 */
export async function connectCoder(port: BreakablePort, options: unknown): Promise<Coder> {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let broken: DemarcheError | null = null
  const breakDown = (reason: string): void => {
    broken ??= new DemarcheError('worker/failed', `The worker broke: ${reason}; open another.`, { reason })
    for (const { reject } of waiting.values()) reject(broken)
    waiting.clear()
  }
  port.addEventListener('message', ({ data }) => {
    const reply = data as Reply
    const own = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('error' in reply) {
      const { code, message, details } = reply.error
      own?.reject(new DemarcheError(code, message, details as Readonly<Record<string, unknown>>))
    } else own?.resolve(reply.value)
  })
  port.addEventListener('error', (event) => breakDown(event.message ?? 'it could not be loaded or threw'))
  port.addEventListener('messageerror', () => breakDown('a message could not be read'))
  port.start?.()
  const ask = (method: Request['method'], ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (broken !== null) return reject(broken)
      const id = ++last
      waiting.set(id, { resolve, reject })
      port.postMessage({ id, method, args } satisfies Request)
    })
  const description = (await ask('open', options)) as string
  const remote = <M extends Method>(method: M): Coder[M] =>
    // The two ends have one interface, so the reply is what the method gives.
    ((...args: readonly unknown[]) => ask(method, ...args)) as Coder[M]
  return {
    description: `${description}, in a worker`,
    code: remote('code'),
    explain: remote('explain'),
    parse: remote('parse'),
    relate: remote('relate'),
    close: async () => {
      if (broken !== null) return
      const done = ask('close')
      broken = new DemarcheError('coder/closed', 'Expected an open coder, found one that was closed; open another.')
      await done
      for (const { reject } of waiting.values()) reject(broken)
      waiting.clear()
      port.terminate?.()
    },
  }
}
