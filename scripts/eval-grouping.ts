/**
 * Measures grouping across stories: quality on real news, on variants made of it, on texts of our own told in other words, and on
 * made-up records of which the truth is known; then time for 1,000, 10,000 and 100,000 made-up records.
 * Usage: npx tsx scripts/eval-grouping.ts [--largest N] [--news FILE] [--show]
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AskLedger, HappeningIndex, MeetingIndex, StoryIndex } from '../src/record/across/index.js'
import { type Synthetic, storyRecord, synthetic } from '../src/record/across/synthetic.test-support.js'
import { addDays } from '../src/record/timeline/times.js'
import { HELD_OUT, OWN_TEXTS, type OwnText } from './grouping/texts.js'
import { variantsOf } from './grouping/variants.js'
import { readJsonLines } from './json-lines.js'

const { values } = parseArgs({
  options: {
    largest: { type: 'string', default: '100000' },
    news: { type: 'string', default: '../shared/data/news/sample.jsonl' },
    show: { type: 'boolean', default: false },
  },
})
const DAY = '2024-06-18'
const SEED = 20240618

interface Piece {
  readonly id: string
  readonly text: string
  /** The dispatch that it tells. */
  readonly of: string
  readonly kind: string
}

const share = (part: number, whole: number) => (whole === 0 ? '   –' : (part / whole).toFixed(3))

/** How many pairs of pieces of one dispatch were joined, by kind of the variant, and how many of two dispatches were. */
function measure(name: string, pieces: readonly Piece[]): void {
  const index = new StoryIndex()
  for (const [i, { id, text }] of pieces.entries())
    index.add(storyRecord({ id, text, published: addDays(DAY, i % 2) }).story)
  const groupOf = new Map(index.dispatches().flatMap(({ id, stories }) => stories.map((story) => [story, id] as const)))
  const originals = new Map(pieces.filter(({ kind }) => kind === 'original').map((piece) => [piece.of, piece]))
  const kinds = new Map<string, { found: number; all: number }>()
  for (const piece of pieces) {
    if (piece.kind === 'original') continue
    const count = kinds.get(piece.kind) ?? { found: 0, all: 0 }
    count.all++
    if (groupOf.get(piece.id) === groupOf.get(originals.get(piece.of)!.id)) count.found++
    kinds.set(piece.kind, count)
  }
  const ofOf = new Map(pieces.map(({ id, of }) => [id, of]))
  const mixed = index.dispatches().filter(({ stories }) => new Set(stories.map((story) => ofOf.get(story))).size > 1)
  console.log(`${name}: ${pieces.length} stories of ${originals.size} dispatches`)
  for (const [kind, { found, all }] of kinds)
    console.log(`  ${kind.padEnd(10)} found ${share(found, all)} (${found} of ${all})`)
  console.log(`  groups that mix two dispatches: ${mixed.length}`)
  if (values.show) for (const { stories } of mixed) console.log(`    ${stories.join(' ')}`)
}

/** Each text, what it is in other words where that is there, and its variants, which borrow the last sentences of the others. */
function withVariants(texts: readonly { id: string; text: string; reworded?: string }[]): Piece[] {
  const sentences = texts.map(({ text }) => text.match(/[^.!?]+[.!?]+/g)?.at(-1) ?? '')
  return texts.flatMap(({ id, text, reworded }, i): Piece[] => [
    { id, text, of: id, kind: 'original' },
    ...(reworded === undefined ? [] : [{ id: `${id}~reworded`, text: reworded, of: id, kind: 'reworded' }]),
    ...Object.entries(variantsOf(text, sentences, SEED + i)).map(([kind, body]) => ({
      id: `${id}~${kind}`,
      text: body,
      of: id,
      kind,
    })),
  ])
}

/** Articles of the sample as they are: what is grouped, to be read. */
function measureNews(): void {
  if (!existsSync(values.news)) {
    console.log(`skipped: no ${values.news}`)
    return
  }
  const articles = readJsonLines<{ id: string; text: string; date?: string }>(values.news)
  const index = new StoryIndex()
  for (const { id, text, date } of articles)
    index.add(storyRecord({ id, text, published: date?.slice(0, 10) ?? null }).story)
  const groups = index.dispatches().filter(({ stories }) => stories.length > 1)
  console.log(`news as they come: ${articles.length} articles, ${groups.length} groups of copies`)
  for (const { copies } of groups)
    for (const { story, of, kind, likeness } of copies) console.log(`  ${story} of ${of}: ${kind} ${likeness}`)
  const copied = new Set(groups.flatMap(({ copies }) => copies.map(({ story }) => story)))
  const own = articles.filter(({ id, text }) => !copied.has(id) && text.split(' ').length > 80)
  measure('news and variants of it', withVariants(own))
}

function measureOwn(name: string, texts: readonly OwnText[]): void {
  measure(name, withVariants(texts))
}

/** Precision and recall over pairs of items of one group. */
function pairwise(groups: readonly (readonly string[])[], truth: (item: string) => number): string {
  const choose = (n: number) => (n * (n - 1)) / 2
  const total = new Map<number, number>()
  let right = 0
  let made = 0
  for (const group of groups) {
    const counts = new Map<number, number>()
    for (const item of group) {
      const key = truth(item)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      total.set(key, (total.get(key) ?? 0) + 1)
    }
    made += choose(group.length)
    for (const count of counts.values()) right += choose(count)
  }
  const wanted = [...total.values()].reduce((sum, count) => sum + choose(count), 0)
  return `precision ${share(right, made)} recall ${share(right, wanted)}`
}

function timed<T>(run: () => T): [T, number] {
  const from = performance.now()
  const result = run()
  return [result, (performance.now() - from) / 1000]
}

/** Seconds to add all records to all four indexes and to group them, and how good the groups are. */
function measureTime(count: number): number {
  const data = synthetic(count, SEED)
  const truth = new Map(data.map((item): [string, Synthetic] => [item.record.story.id, item]))
  const stories = new StoryIndex()
  const happenings = new HappeningIndex()
  const meetings = new MeetingIndex()
  const asks = new AskLedger()
  const [, adding] = timed(() => {
    for (const { record } of data) {
      stories.add(record.story)
      happenings.add(record)
      meetings.add(record)
      asks.add(record)
    }
  })
  const [dispatches, copying] = timed(() => stories.dispatches())
  const dispatchOf = new Map(dispatches.flatMap(({ id, stories: all }) => all.map((story) => [story, id] as const)))
  const [groups, grouping] = timed(() => happenings.happenings((story) => dispatchOf.get(story) ?? story))
  const [met, meeting] = timed(() => meetings.meetings())
  const [histories, asking] = timed(() => asks.histories())
  const total = adding + copying + grouping + meeting + asking
  const seconds = (value: number) => `${value.toFixed(2)} s`
  console.log(
    `${count} records: ${seconds(total)} (reading ${seconds(adding)}, copies ${seconds(copying)}, happenings ${seconds(grouping)}, meetings ${seconds(meeting)}, asks ${seconds(asking)})`,
  )
  console.log(
    `  dispatches ${dispatches.length}: ${pairwise(
      dispatches.map((d) => d.stories),
      (s) => truth.get(s)!.dispatch,
    )}`,
  )
  console.log(
    `  happenings ${groups.length}: ${pairwise(
      groups.map(({ tellings }) => tellings.map(({ story }) => story)),
      (s) => truth.get(s)!.happenings.e1!,
    )}; meetings ${met.length}, asks ${histories.length}`,
  )
  return total
}

measureOwn('texts of our own (thresholds were set on these)', OWN_TEXTS)
measureOwn('texts of our own, held out', HELD_OUT)
measureNews()
const largest = Number(values.largest)
let before: { count: number; seconds: number } | null = null
measureTime(1000)
for (const count of [1000, 10_000, 100_000].filter((n) => n <= largest)) {
  const seconds = measureTime(count)
  if (before) {
    const growth = seconds / before.seconds
    const bound = (count * Math.log2(count)) / (before.count * Math.log2(before.count))
    console.log(`  growth from ${before.count}: ${growth.toFixed(1)} times; n log n: ${bound.toFixed(1)} times`)
  }
  before = { count, seconds }
}
