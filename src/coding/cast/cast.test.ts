import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKnowledge } from '../../knowledge/knowledge.js'
import type { Knowledge } from '../../knowledge/types.js'
import { type LoadedAnalyzer, loadAnalyzer } from '../../language/load.node.js'
import { Tree } from '../grammar/tree.js'
import { Cast } from './cast.js'

/**
 * Every case (cast.cases.tsv) is a small story of invented persons, and what its words stand for. A key is a word of the
 * text (`They#2` is its second occurrence); the value lists the actors of the phrase that it heads, as `Name/CODE`, or as
 * the code of their state or body alone, `-` where they have none; nothing where nobody is meant.
 */
interface Case {
  readonly topic: string
  readonly text: string
  /** Countries of the dateline and, behind `@`, of the agency (`PER/CHL@JPN`), or null. */
  readonly home: string | null
  readonly means: readonly (readonly [word: string, actors: string])[]
}

const CASES: readonly Case[] = readFileSync(new URL('cast.cases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [topic, , home, text, means] = line.split('\t') as [string, string, string, string, string]
    return { topic, text, home: home || null, means: means.split('; ').map((m) => m.split('=') as [string, string]) }
  })

let analyzer: LoadedAnalyzer
let knowledge: Knowledge

beforeAll(async () => {
  analyzer = await loadAnalyzer()
  knowledge = createKnowledge()
})
afterAll(() => analyzer.close())

async function read({ text, home }: Pick<Case, 'text' | 'home'>): Promise<{ cast: Cast; trees: Tree[] }> {
  const analysis = await analyzer.analyze(text)
  const trees = analysis.sentences.map((s) => new Tree(s))
  const [places = '', agency = null] = home?.split('@') ?? []
  const [homeCountry = null, ...otherHomes] = places ? places.split('/') : []
  const origin = { homeCountry, otherHomes, agencyCountry: agency }
  const cast = new Cast({ analysis, trees, knowledge, published: '2024-06-18', ...origin })
  return { cast, trees }
}

function tokenOf(trees: readonly Tree[], key: string): { tree: Tree; token: number } {
  const [word, nth = '1'] = key.split('#') as [string, string?]
  const all = trees.flatMap((tree) => tree.tokens.filter((t) => t.form === word).map((t) => ({ tree, token: t.index })))
  const found = all[Number(nth) - 1]
  if (!found) throw new RangeError(`no ${key} in: ${trees.flatMap((t) => t.tokens.map((x) => x.form)).join(' ')}`)
  return found
}

/** What the case has wrong, one line a word. */
async function missesOf(c: Case): Promise<string[]> {
  const { cast, trees } = await read(c)
  return c.means.flatMap(([key, wanted]) => {
    const { tree, token } = tokenOf(trees, key)
    const actors = cast.actorsOf(tree, token).map((id) => {
      const { name, country, organization } = cast.roster.get(id)
      const code = country ?? organization ?? '-'
      return wanted.includes('/') ? `${name}/${code}` : code
    })
    const found = actors.join(' + ')
    return found === wanted ? [] : [`${key}: expected “${wanted}”, found “${found}” in: ${c.text}`]
  })
}

/** One case in twelve may fail: the trees come from the shipped reader model, and a retrained one reads some words otherwise. */
const TOLERATED = 1 / 12

it.each([...new Set(CASES.map((c) => c.topic))])('%s', async (topic) => {
  const cases = CASES.filter((c) => c.topic === topic)
  const misses: string[] = []
  for (const c of cases) misses.push(...(await missesOf(c)))
  expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(Math.floor(cases.length * TOLERATED))
})

it('records no mention of a state where its capital is only the place', async () => {
  const { cast, trees } = await read({ home: null, text: 'Finland met Sweden in Moscow. Moscow said nothing.' })
  const { tree, token } = tokenOf(trees, 'Moscow#2')
  const [russia] = cast.roster.actors(new Set(cast.actorsOf(tree, token)))
  expect(russia?.mentions.map((m) => m.start)).toEqual([30])
})

it('gives a person the mentions of the name and of what is said beside it, and the body as affiliation', async () => {
  const { cast, trees } = await read({
    home: null,
    text: 'The Malian army said its spokesman, Boubacar Keita, was safe. Keita had been held by rebels.',
  })
  const { tree, token } = tokenOf(trees, 'Boubacar')
  const ids = cast.actorsOf(tree, token)
  const [army, keita] = cast.roster.actors(new Set(ids))
  expect(keita).toMatchObject({
    kind: 'person',
    name: 'Boubacar Keita',
    country: 'MLI',
    title: 'spokesman',
    affiliation: army?.id,
  })
  expect(army).toMatchObject({ kind: 'institution', country: 'MLI', sector: 'MIL' })
  expect(keita?.mentions.map((m) => [m.text, m.form])).toEqual([
    ['its spokesman', 'nominal'],
    ['Boubacar Keita', 'name'],
    ['Keita', 'name'],
  ])
})

it('prefers the body that the story names to one that only its headline tells of', async () => {
  const text =
    'Rights group says accord lacks safeguards\n\nLevant Rights Monitor, a group based in London, criticized the accord. The group said 34 men were held.'
  const analysis = await analyzer.analyze(text)
  const trees = analysis.sentences.map((s) => new Tree(s))
  const isHeadline = (sentence: number) => sentence === 0
  const cast = new Cast({ analysis, trees, knowledge, published: '2024-06-18', homeCountry: null, isHeadline })
  const { tree, token } = tokenOf(trees, 'group#3')
  expect(cast.actorsOf(tree, token).map((id) => cast.roster.get(id).name)).toEqual(['Levant Rights Monitor'])
})
