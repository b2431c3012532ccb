import { describe, expect, it } from 'vitest'
import { ahead } from './ahead.js'

async function* given(values: readonly number[]): AsyncGenerator<number> {
  yield* values
}

async function all<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = []
  for await (const answer of answers) out.push(answer)
  return out
}

const later = (value: number, ms: number) => new Promise<number>((resolve) => setTimeout(() => resolve(value), ms))

describe('ahead', () => {
  it('gives answers in the order of the items, whichever is ready first', async () => {
    expect(await all(ahead(given([3, 1, 2]), 8, (n) => later(n, 5 * n)))).toEqual([3, 1, 2])
  })

  it('asks for as many as it may, never more', async () => {
    let [open, most] = [0, 0]
    const ask = async (n: number) => {
      most = Math.max(most, ++open)
      await later(0, 2)
      open--
      return n
    }
    expect(await all(ahead(given([1, 2, 3, 4, 5, 6, 7]), 3, ask))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  it('gives an answer that is ready while the next item is still to come', async () => {
    let send: (() => void) | null = null
    async function* slow() {
      yield 1
      await new Promise<void>((resolve) => {
        send = resolve
      })
      yield 2
    }
    const answers = ahead(slow(), 8, async (n) => n)
    expect((await answers.next()).value).toBe(1)
    expect(send).not.toBeNull()
    send!()
    expect((await answers.next()).value).toBe(2)
    expect((await answers.next()).done).toBe(true)
  })

  it('throws what an item failed with in its turn', async () => {
    const answers = ahead(given([1, 2]), 8, async (n) => {
      if (n === 2) throw new Error('second')
      return later(n, 5)
    })
    expect((await answers.next()).value).toBe(1)
    await expect(answers.next()).rejects.toThrow('second')
  })

  it('gives the answers that wait before it throws what its source failed with', async () => {
    async function* source() {
      yield 1
      yield 2
      throw new Error('source')
    }
    const answers = ahead(source(), 8, (n) => later(n, 5))
    expect((await answers.next()).value).toBe(1)
    expect((await answers.next()).value).toBe(2)
    await expect(answers.next()).rejects.toThrow('source')
  })

  it('throws what an item failed with while the next one never comes', async () => {
    async function* open() {
      yield 1
      await new Promise(() => undefined)
    }
    const answers = ahead(open(), 8, async () => {
      throw new Error('first')
    })
    await expect(answers.next()).rejects.toThrow('first')
  })

  it('lets go of its source when it is left early', async () => {
    let closed = false
    async function* source() {
      try {
        yield 1
        yield 2
      } finally {
        closed = true
      }
    }
    for await (const _ of ahead(source(), 1, async (n) => n)) break
    expect(closed).toBe(true)
  })
})
