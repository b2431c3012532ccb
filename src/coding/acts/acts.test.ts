import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Coder, createCoder, type StoryRecord } from '../../index.js'

/** What small invented stories tell (acts.cases.tsv): who does what to whom. */
interface Case {
  readonly topic: string
  readonly text: string
  readonly tells: readonly string[]
}

const CASES: readonly Case[] = readFileSync(new URL('acts.cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [topic, , text, tells] = line.split('\t') as [string, string, string, string]
    return { topic, text, tells: tells.split('; ') }
  })

let coder: Coder
beforeAll(async () => {
  coder = await createCoder()
})
afterAll(() => coder.close())

const WANTED = /^(?<type>[A-Z]+)(?:\/(?<cameo>\d+))?(?: (?<from>\S+) > (?<to>\S+)(?<not> not)?)?$/

function isTold({ events, actors }: StoryRecord, wanted: string): boolean {
  const { type, cameo, from, to, not } = WANTED.exec(wanted)?.groups ?? {}
  const named = (ids: readonly string[]) =>
    [
      ...new Set(
        ids
          .map((id) => actors.find((a) => a.id === id))
          .map((a) => a?.country ?? a?.organization ?? a?.name.replaceAll(' ', '_')),
      ),
    ]
      .sort()
      .join('+') || '?'
  return events.some(
    (e) =>
      e.type === type &&
      (cameo === undefined || e.cameo.startsWith(cameo)) &&
      (from === undefined || from === '*' || named(e.sources) === from) &&
      (to === undefined || to === '*' || named(e.targets) === to) &&
      (from === undefined || (e.polarity === 'negative') === (not !== undefined)),
  )
}

/** One case in twelve may fail: a retrained reader model reads some sentences otherwise. */
const TOLERATED = 1 / 12

it.each([...new Set(CASES.map((c) => c.topic))])('%s', async (topic) => {
  const misses: string[] = []
  const cases = CASES.filter((c) => c.topic === topic)
  for (const { text, tells } of cases) {
    const record = await coder.code(text, { published: '2025-06-12' })
    const wrong = tells.filter((t) => (t.startsWith('!') ? isTold(record, t.slice(1)) : !isTold(record, t)))
    if (wrong.length > 0) misses.push(`${wrong.join('; ')} in: ${text}`)
  }
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(Math.floor(cases.length * TOLERATED))
})

it.each([
  ['a round of talks', 'Kenya and Uganda are due to hold a new round of talks on fish in Gulu on June 10.', 1],
  [
    'near-miss: talks that follow a round',
    'Kenya and Uganda held a round of talks in Gulu on June 2 and will meet in Lira.',
    2,
  ],
  ['a round and the second', 'Kenya and Uganda held a first round of talks in December and a second in January.', 2],
  ['a strike and who called it', 'The government of Kenya faced a strike called by the main union on Monday.', 1],
  ['power taken in a coup', 'Otieno, a former army colonel, seized power in Kenya in a coup in 2021.', 1],
  ['who says what his own side opposes', 'Chad, a neighbour of Niger, said it opposed the revised pact.', 1],
  ['near-miss: who asks and says what he opposes', 'Chad told Niger to leave and said it opposed the pact.', 2],
])('tells acts once: %s', async (_, text, count) => {
  const { events } = await coder.code(text, { published: '2025-06-12' })
  expect(events).toHaveLength(count)
})
