import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Coder, createCoder } from '../../index.js'

let coder: Coder
beforeAll(async () => {
  coder = await createCoder()
})
afterAll(() => coder.close())

describe('when one does a thing by saying so', () => {
  it.each([
    [
      'when it was said, not until when it holds',
      'Norway said last month that it could not accept the text before 2028.',
      '2024-05-01',
    ],
    [
      'near-miss: when a thing is told to have been done',
      'Norway said on Monday that it had rejected the text in May.',
      '2024-05-01',
    ],
    ['near-miss: until when a thing is refused', 'Norway could not accept the text before 2028.', null],
  ])('%s', async (_, text, from) => {
    const { events } = await coder.code(text, { published: '2024-06-19' })
    expect(events.find(({ type }) => type === 'REJECT')?.time?.from).toBe(from)
  })
})
