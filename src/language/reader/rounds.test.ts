import { describe, expect, it } from 'vitest'
import { inRounds } from './rounds.js'

describe('inRounds', () => {
  const counting = (most: number) => {
    const rounds: number[][] = []
    const ask = inRounds(most, async (requests: readonly number[]) => {
      rounds.push([...requests])
      await new Promise((resolve) => setTimeout(resolve, 2))
      return requests.map((n) => (n < 0 ? new RangeError(`${n} is negative`) : 10 * n))
    })
    return { rounds, ask }
  }

  it('answers requests of one moment together, and those that come meanwhile in the next round', async () => {
    const { rounds, ask } = counting(8)
    const early = [ask(1), ask(2)]
    const late = early[0]!.then(() => Promise.all([ask(4), ask(5)]))
    await Promise.resolve()
    const meanwhile = ask(3)
    expect(await Promise.all([...early, meanwhile])).toEqual([10, 20, 30])
    expect(await late).toEqual([40, 50])
    expect(rounds[0]).toContain(1)
    expect(rounds.flat()).toEqual([1, 2, 3, 4, 5])
  })

  it('never takes more than it may at once', async () => {
    const { rounds, ask } = counting(2)
    expect(await Promise.all([1, 2, 3, 4, 5].map(ask))).toEqual([10, 20, 30, 40, 50])
    expect(rounds).toEqual([[1, 2], [3, 4], [5]])
  })

  it('fails the request that cannot be answered, not its neighbours', async () => {
    const { ask } = counting(8)
    const [one, bad, two] = await Promise.allSettled([ask(1), ask(-1), ask(2)])
    expect([one, two]).toMatchObject([{ value: 10 }, { value: 20 }])
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: '-1 is negative' } })
  })

  it('fails the round that throws, and goes on with the next', async () => {
    let rounds = 0
    const ask = inRounds(1, async (requests: readonly number[]) => {
      if (rounds++ === 0) throw new Error('broken')
      return requests
    })
    const [first, second] = await Promise.allSettled([ask(1), ask(2)])
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'broken' } })
    expect(second).toMatchObject({ value: 2 })
  })
})
