/**
 * What the knowledge base holds and how much of real text it covers. `npm run knowledge:report [-- --stories N]`.
 * Coverage is printed twice, without and with the packed towns. A part whose data is not there says so and is passed over.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { framesAt } from '../src/coding/acts/seen/frames.js'
import { Cast } from '../src/coding/cast/cast.js'
import { isLocative } from '../src/coding/grammar/span.js'
import { Tree } from '../src/coding/grammar/tree.js'
import { loadCities } from '../src/knowledge/cities-load.js'
import { createKnowledge } from '../src/knowledge/knowledge.js'
import { listOf, type Packed, type Row, rowsOf } from '../src/knowledge/pack.js'
import { packed } from '../src/knowledge/packed.generated.js'
import type { Knowledge } from '../src/knowledge/types.js'
import { loadAnalyzer } from '../src/language/load.node.js'
import type { Analysis, Analyzer } from '../src/language/types.js'
import { readJsonLines } from './json-lines.js'
import { measureLoad } from './knowledge-load.js'
import { PLV_TRAIN, readPlv } from './plv-set.js'
import { UN_MEMBERS } from './un-members.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const NEWS = path('../../shared/data/news/sample.jsonl')

const argument = process.argv.indexOf('--stories')
const STORIES = argument < 0 ? 200 : Number(process.argv[argument + 1])

const percent = (part: number, whole: number) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`)
const line = (what: string, ...figures: (string | number)[]) =>
  console.log(`  ${what.padEnd(66)} ${figures.map((f) => String(f).padStart(9)).join(' ')}`)

/** Fresh processes for the load time; the best is told. */
const PROCESSES = 21

function reportLoad(): void {
  const { module, build, first } = measureLoad(PROCESSES)
  line(
    `core tables, best of ${PROCESSES} fresh processes: ms to load and be ready`,
    (module + build + first).toFixed(1),
  )
  line(
    '  reading the module, building the look-ups, the first look-ups',
    ...[module, build, first].map((ms) => ms.toFixed(1)),
  )
}

function countBy(rows: readonly Row[], column: string): string {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row[column]!, (counts.get(row[column]!) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([value, count]) => `${value} ${count}`)
    .join(', ')
}

function reportCounts(tables: Packed): void {
  const of = (prefix: string) =>
    Object.keys(tables)
      .filter((name) => name === prefix || name.startsWith(`${prefix}-`))
      .flatMap((name) => rowsOf(tables, name))
  console.log('\nWhat it holds')
  line('states and territories', of('states').length)
  line(
    '  names, demonyms, capitals, seats of power, former names',
    of('states').flatMap((row) =>
      [row.aliases, row.demonyms, row.plurals, row.capital, row.metonyms, row.former].flatMap(listOf),
    ).length + of('states').length,
  )
  const persons = of('persons')
  line('tenures of office holders', persons.length)
  line('  persons', new Set(persons.map((row) => `${row.name}|${row.country}`)).size)
  reportOffices(persons)
  line('organizations', of('organizations').length)
  line('  with members that act as one', of('organizations').filter((row) => row.members).length)
  line('institutions by name', of('institutions').filter((row) => row.form !== 'phrase').length)
  line(
    'institutions by pattern (phrases of any state)',
    of('institutions')
      .filter((row) => row.form === 'phrase')
      .flatMap((row) => [row.name, ...listOf(row.aliases)]).length,
  )
  const groups = of('groups')
  line('groups', groups.length)
  console.log(`    ${countBy(groups, 'sector')}`)
  line('titles and modifiers (phrases)', of('titles').flatMap((row) => [row.phrase, ...listOf(row.aliases)]).length)
  line('generic agents (phrases)', of('agents').flatMap((row) => [row.phrase, ...listOf(row.aliases)]).length)
  line('regions and waters, places by hand', of('regions').length, of('places').length)
  const frames = of('frames')
  line('frames', frames.length)
  console.log(`    ${countBy(frames, 'type')}`)
  // A code of two digits is the head of its kind: what has no further kind is told by the code that ends in 0.
  const cameo = of('cameo').filter((row) => row.type && row.code!.length > 2)
  const used = new Set(frames.map((row) => row.cameo))
  line(
    '  CAMEO codes with a PLOVER type that some frame gives',
    cameo.filter((row) => used.has(row.code!)).length,
    `of ${cameo.length}`,
  )
  const modes = of('plover').filter((row) => row.mode)
  const moded = new Set(frames.map((row) => `${row.type}/${row.mode}`))
  line(
    '  PLOVER modes that some frame gives',
    modes.filter((row) => moded.has(`${row.type}/${row.mode}`)).length,
    `of ${modes.length}`,
  )
  line('attitudes, adverbs, classes', of('attitudes').length, of('adverbs').length, of('classes').length)
  line('contexts, their terms', of('contexts').length, of('contexts').flatMap((row) => listOf(row.terms)).length)
}

const TODAY = new Date().toISOString().slice(0, 10)

/** Of the members of the United Nations: whose holders of an office we know, and who holds it today as far as we know. */
function reportOffices(persons: readonly Row[]): void {
  const offices = ['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister']
  const holds = (row: Row, office: string) => row.office === office || listOf(row.role).includes(office)
  line(`of the ${UN_MEMBERS.size} members of the UN: states with holders, with one today; tenures`)
  for (const office of offices) {
    const rows = persons.filter((row) => UN_MEMBERS.has(row.country!) && holds(row, office))
    const states = (some: readonly Row[]) => new Set(some.map((row) => row.country)).size
    const open = rows.filter((row) => row.to === '' || row.to! >= TODAY)
    line(`  ${office}`, states(rows), states(open), rows.length)
  }
}

async function reportCities(): Promise<void> {
  const before = process.memoryUsage().heapUsed
  const start = performance.now()
  const cities = await loadCities()
  const loaded = performance.now()
  cities.named('aleppo')
  const first = performance.now()
  line(
    'towns and divisions: ms to load, ms of the first look-up',
    (loaded - start).toFixed(1),
    (first - loaded).toFixed(1),
  )
  line('  memory, MB of heap', ((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1))
}

/** The variants whose coverage is compared. */
interface Variant {
  readonly name: string
  readonly knowledge: Knowledge
}

function readers(analysis: Analysis, knowledge: Knowledge) {
  const trees = analysis.sentences.map((sentence) => new Tree(sentence))
  return { trees, cast: new Cast({ analysis, trees, knowledge }) }
}

/** What is known of the actors of a phrase: a state or an organization, and a sector. */
function resolved(cast: Cast, tree: Tree, token: number): { home: boolean; sector: boolean } {
  const actors = cast.actorsOf(tree, token).map((id) => cast.roster.get(id))
  return {
    home: actors.some((actor) => actor.country !== null || actor.designation.organization !== null),
    sector: actors.some((actor) => actor.sector !== null),
  }
}

function headOf(tree: Tree, first: number, last: number): number {
  for (let at = last; at >= first; at--) if (tree.head(at) < first || tree.head(at) > last) return at
  return last
}

async function reportNews(analyzer: Analyzer, variants: readonly Variant[]): Promise<void> {
  console.log(`\nNames of actors in news (${NEWS})`)
  if (!existsSync(NEWS)) return console.log('  passed over: the file is not there')
  const stories = readJsonLines<{ text: string }>(NEWS).slice(0, STORIES)
  const sums = variants.map(() => ({ mentions: 0, listed: 0, resolved: 0, sector: 0 }))
  for (const story of stories) {
    const analysis = await analyzer.analyze(story.text)
    variants.forEach(({ knowledge }, nth) => {
      const { trees, cast } = readers(analysis, knowledge)
      for (const name of analysis.names) {
        const tree = trees[name.sentence]!
        const head = headOf(tree, name.first, name.last)
        if (name.kind === 'LOC' && isLocative(tree, head)) continue
        const sum = sums[nth]!
        const words = tree.tokens.map((token) => token.form)
        const readings = words
          .slice(name.first, name.last + 1)
          .flatMap((_, at) => knowledge.nameAt(words, name.first + at)?.entries[0] ?? [])
        const found = resolved(cast, tree, head)
        const isListed = readings.some((entry) => entry.country !== null || entry.organization !== null)
        sum.mentions++
        if (isListed) sum.listed++
        if (isListed || found.home) sum.resolved++
        if (found.sector) sum.sector++
      }
    })
  }
  line(`${stories.length} stories; names of persons, bodies and acting places`, ...sums.map((sum) => sum.mentions))
  line('', ...variants.map((variant) => variant.name))
  line('  in the gazetteer, with a state or an organization', ...sums.map((sum) => percent(sum.listed, sum.mentions)))
  line(
    '  that, or given one by the text around (title, affiliation)',
    ...sums.map((sum) => percent(sum.resolved, sum.mentions)),
  )
  line('  given a sector', ...sums.map((sum) => percent(sum.sector, sum.mentions)))
}

/** The token that heads the words of a span, with its sentence; null where the span has no token. */
function headIn(trees: readonly Tree[], span: readonly [number, number] | null): { tree: Tree; head: number } | null {
  if (span === null) return null
  const [start, end] = span
  for (const tree of trees) {
    const inside = tree.tokens.filter((token) => token.start < end && start < token.end).map((token) => token.index)
    if (inside.length > 0) return { tree, head: headOf(tree, inside[0]!, inside.at(-1)!) }
  }
  return null
}

function pathBetween(tree: Tree, a: number, b: number): ReadonlySet<number> {
  const up = (token: number): number[] => [token, ...tree.ancestors(token)]
  const [fromA, fromB] = [up(a), up(b)]
  const meet = fromA.find((token) => fromB.includes(token))
  const upTo = (path: readonly number[]) => (meet === undefined ? path : path.slice(0, path.indexOf(meet) + 1))
  return new Set([...upTo(fromA), ...upTo(fromB)])
}

async function reportPlv(analyzer: Analyzer, variants: readonly Variant[]): Promise<void> {
  console.log(`\nSources and targets of the PLV sentences (${PLV_TRAIN})`)
  if (!existsSync(PLV_TRAIN)) return console.log('  passed over: the file is not there')
  const items = readPlv(PLV_TRAIN)
  const sums = variants.map(() => ({
    roles: 0,
    home: 0,
    sector: 0,
    both: 0,
    either: 0,
    sentences: 0,
    fires: 0,
    any: 0,
  }))
  for (const item of items) {
    const analysis = await analyzer.analyze(item.sentence)
    variants.forEach(({ knowledge }, nth) => {
      const { trees, cast } = readers(analysis, knowledge)
      const sum = sums[nth]!
      const ends = [headIn(trees, item.sourceSpan), headIn(trees, item.targetSpan)]
      for (const end of ends) {
        if (end === null) continue
        const { home, sector } = resolved(cast, end.tree, end.head)
        sum.roles++
        if (home) sum.home++
        if (sector) sum.sector++
        if (home && sector) sum.both++
        if (home || sector) sum.either++
      }
      const [source, target] = ends
      sum.sentences++
      if (trees.some((tree) => tree.tokens.some((token) => framesAt(tree, token.index, cast, knowledge).length > 0)))
        sum.any++
      if (!source || !target || source.tree !== target.tree) return
      const path = pathBetween(source.tree, source.head, target.head)
      if ([...path].some((token) => framesAt(source.tree, token, cast, knowledge).length > 0)) sum.fires++
    })
  }
  line(`${items.length} sentences`, ...variants.map((variant) => variant.name))
  line('  given a state or an organization', ...sums.map((sum) => percent(sum.home, sum.roles)))
  line('  given a sector', ...sums.map((sum) => percent(sum.sector, sum.roles)))
  line('  given either', ...sums.map((sum) => percent(sum.either, sum.roles)))
  line('  given both', ...sums.map((sum) => percent(sum.both, sum.roles)))
  line('  a frame reads some word of the sentence', ...sums.map((sum) => percent(sum.any, sum.sentences)))
  line(
    '  a frame reads a word on the path from source to target',
    ...sums.map((sum) => percent(sum.fires, sum.sentences)),
  )
}

console.log('Loading')
reportLoad()
await reportCities()
reportCounts(packed)
const variants: Variant[] = [
  { name: 'tables', knowledge: createKnowledge() },
  { name: '+ towns', knowledge: createKnowledge(undefined, { cities: await loadCities() }) },
]
if (existsSync(NEWS) || existsSync(PLV_TRAIN)) {
  const analyzer = await loadAnalyzer()
  await reportNews(analyzer, variants)
  await reportPlv(analyzer, variants)
  await analyzer.close()
} else console.log('\nCoverage is passed over: ../shared/data is not there.')
