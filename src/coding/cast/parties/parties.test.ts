import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Coder, createCoder, type StoryRecord } from '../../../index.js'

/** Who acts upon whom (parties.cases.tsv), by the countries of the parties, coded by the shipped model. */
interface Case {
  readonly class: string
  readonly text: string
  readonly dyads: readonly string[]
}

const CASES: readonly Case[] = readFileSync(new URL('parties.cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [name, , text, dyads] = line.split('\t') as [string, string, string, string]
    return { class: name, text, dyads: dyads.split('; ') }
  })

let coder: Coder
beforeAll(async () => {
  coder = await createCoder({ cities: false })
})
afterAll(() => coder.close())

/** `TYPE source>target` of every source with every target other than itself. */
function dyadsOf({ actors, events }: StoryRecord): string[] {
  const countryOf = new Map(actors.map((a) => [a.id, a.country]))
  return events.flatMap(({ type, sources, targets }) =>
    sources.flatMap((from) =>
      targets.filter((to) => to !== from).map((to) => `${type} ${countryOf.get(from)}>${countryOf.get(to)}`),
    ),
  )
}

/** What of the case is not so, one line each. */
async function missesOf({ text, dyads }: Case): Promise<string[]> {
  const found = dyadsOf(await coder.code(text, { published: '2024-06-18' }))
  const isFound = (wanted: string) =>
    found.some((d) => d === wanted || (wanted.startsWith('* ') && d.endsWith(wanted.slice(1))))
  return dyads
    .filter((d) => isFound(d.replace(/^!/, '')) === d.startsWith('!'))
    .map((d) => `${d}; found ${found.join(', ') || 'none'} in: ${text}`)
}

/** One case in seven may fail: trees, types and roles come from the shipped reader model, and a retrained one reads some otherwise. */
const TOLERATED = 1 / 7

it.each([...new Set(CASES.map((c) => c.class))])('%s', async (name) => {
  const cases = CASES.filter((c) => c.class === name)
  const misses: string[][] = []
  for (const c of cases) misses.push(await missesOf(c))
  const wrong = misses.filter((m) => m.length > 0)
  if (process.env.PARTIES_ERRORS) console.log(wrong.flat().join('\n'))
  expect(wrong.length, wrong.flat().join('\n')).toBeLessThanOrEqual(Math.floor(cases.length * TOLERATED))
})
