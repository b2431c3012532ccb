import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Coder } from './coder.js'
import { createCoder } from './index.js'

/** What rules look for, torn out of every sentence: names alone, numbers at an end, times that count from nothing, answers to nobody. */
const PARTS =
  `Netanyahu|Putin|Iran|the Huthis|NATO|U.S.|Reuters|he|they|both|the two|who|which|it|$5 mln|at least 12|Monday|last week|the night before|a day after|that month|in the 1980s|
said|agreed|refused|rejected|failed to|no longer|without a deal|talks|visit|request|another round|a third|of|with|between|and|to|in|at|by|if|when|here|there|the same city|,|:|"|“|”|-|.|?|!`
    .split(/\|\s*/)
    .filter(Boolean)

let coder: Coder
beforeAll(async () => {
  coder = await createCoder()
})
afterAll(() => coder.close())

it('codes any jumble of words that rules look for', async () => {
  const paragraph = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))
  const text = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((paragraphs) => paragraphs.join('\n\n'))
  const day = fc.constantFrom('2025-03-01', '2024-02-29', null)
  await fc.assert(
    fc.asyncProperty(text, day, async (story, published) => {
      expect((await coder.code(`Envoys met.\n\n${story}`, { published })).events).toBeInstanceOf(Array)
    }),
    { numRuns: 120, seed: 20251126 },
  )
}, 120_000)

it.each([
  'Chile blamed the constructor of 2019 for the collapse.',
  'Envoys met.\n\nTalks constructor Lima, 5 constructor tonnes, a constructors constructor.',
  'Peru fled constructor Lima on Monday. The constructor is a constructor, Chile said. It has no constructor.',
  'Peru asked Chile for constructors within 5 constructors. Chile refused the constructor.',
])('looks no word up among what every table has: %s', async (story) => {
  const { events } = await coder.code(story, { published: '2025-03-01' })
  expect(events).toBeInstanceOf(Array)
})

it('says what is wrong after it was closed', async () => {
  const closed = await createCoder()
  await Promise.all([closed.close(), closed.close()])
  const query = { id: '1', sentence: 'Kenya thanked Japan.', source: [0, 5], target: [14, 19] } as const
  for (const asked of [closed.code('Kenya thanked Japan.'), closed.parse('Kenya thanked Japan.'), closed.relate(query)])
    await expect(asked).rejects.toMatchObject({ code: 'coder/closed' })
})

it('says that a story is not in English, and in which language it is', async () => {
  const french = `PARIS, 3 mars (AFP) - Le président français a rencontré mardi à Berlin son homologue allemand. Les deux dirigeants
ont demandé à Moscou de retirer ses troupes et de respecter l'accord de paix signé l'an dernier à Paris. La chancellerie a précisé que des négociations reprendraient à Vienne.`
  const { story, warnings } = await coder.code(french, { published: '2026-03-03' })
  expect(story.language).toBe('fr')
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'other-language', start: null }))
  const english = await coder.code(
    'The French president met his German counterpart in Berlin on Tuesday, officials in Paris said.',
  )
  expect([english.story.language, english.warnings.filter(({ code }) => code === 'other-language')]).toEqual(['en', []])
})
