/**
 * Turns labelled items (training/corpus) and unlabelled news into words, word indexes and word spans for training, with the
 * very tokenizer and trees that read at run time.
 *
 * Usage: tsx scripts/corpus-words.ts [FOLDER] > words.jsonl        labelled items, one line each
 *        tsx scripts/corpus-words.ts --relations FILE.jsonl > plv.jsonl  sentences with two marked spans, to measure on
 *        tsx scripts/corpus-words.ts --news FILE.jsonl > news.jsonl  windows of news with spans to pair, nothing labelled; articles that
 *                                                                    training/wire measures with are left out
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { EVENT_TYPES, type EventType } from '../src/knowledge/types.js'
import { loadAnalyzer } from '../src/language/load.node.js'
import type { Analysis, Analyzer, Sentence } from '../src/language/types.js'
import { type CorpusEvent, type CorpusItem, type Reference, resolve } from './corpus-items.js'
import { readJsonLines } from './json-lines.js'
import { quadOf, readPlv } from './plv-set.js'
import { measuredArticles } from './wire-items.js'

/** [form, 1 where white space stands before]. */
type Word = readonly [string, 0 | 1]
/** First and last word of two spans, and how much of each label the pair bears. */
type Pair = readonly [number, number, number, number, Readonly<Record<string, number>>]

interface Flat {
  readonly words: readonly Word[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Index of each word's head among all words, -1 for a root. */
  readonly heads: readonly number[]
}

/** All words of an analysis in a row. */
function flatten({ sentences }: { sentences: readonly Sentence[] }): Flat {
  const tokens = sentences.flatMap((s) => s.tokens)
  const offsets: number[] = []
  let at = 0
  for (const s of sentences) {
    offsets.push(at)
    at += s.tokens.length
  }
  return {
    words: tokens.map((t, i): Word => [t.form, i === 0 || tokens[i - 1]!.spaceAfter ? 1 : 0]),
    starts: tokens.map((t) => t.start),
    ends: tokens.map((t) => t.end),
    heads: sentences.flatMap((s, n) => s.tokens.map((t) => (t.head < 0 ? -1 : offsets[n]! + t.head))),
  }
}

function covered(flat: Flat, [start, end]: readonly [number, number]): [number, number] | null {
  const inside = flat.words.flatMap((_, i) => (flat.starts[i]! < end && start < flat.ends[i]! ? [i] : []))
  return inside.length === 0 ? null : [inside[0]!, inside[inside.length - 1]!]
}

/** The word of a span that hangs on a word outside it, the first one where several do. */
function headOf(flat: Flat, [first, last]: readonly [number, number]): number {
  for (let i = first; i <= last; i++) {
    const head = flat.heads[i]!
    if (head < first || head > last) return i
  }
  return first
}

/**
 * The label of a pair as PLOVER codes relations: future cooperation is AGREE, future conflict THREATEN, cooperation that
 * failed to come about REJECT; conflict that did not happen is no relation.
 */
function relationLabel(event: CorpusEvent): string {
  const { type, status = 'occurred', polarity = 'positive' } = event
  const quad = quadOf(type)
  const isCooperation = quad.endsWith('cooperation')
  if (polarity === 'negative') return isCooperation ? 'REJECT' : 'NONE'
  if (status === 'planned' && isCooperation) return 'AGREE'
  if (status === 'planned' && quad === 'material conflict') return 'THREATEN'
  return type
}

const JOINT: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])

function pairsOf(item: CorpusItem, span: (reference: Reference) => [number, number] | null): Pair[] {
  const found = new Map<string, { pair: [number, number, number, number]; labels: string[] }>()
  const add = (source: [number, number], target: [number, number], label: string): void => {
    const pair: [number, number, number, number] = [...source, ...target]
    const entry = found.get(pair.join()) ?? { pair, labels: [] }
    entry.labels.push(label)
    found.set(pair.join(), entry)
  }
  const each = (
    sources: readonly Reference[] | undefined,
    targets: readonly Reference[] | undefined,
    act: (source: [number, number], target: [number, number]) => void,
  ): void => {
    for (const s of sources ?? []) {
      for (const t of targets ?? []) {
        const [source, target] = [span(s), span(t)]
        if (source && target && source.join() !== target.join()) act(source, target)
      }
    }
  }
  for (const event of item.events ?? []) {
    const isInner = event.inside !== undefined && (event.status === 'hypothetical' || event.status === 'planned')
    const outer = isInner
      ? item.events?.find((e) => JSON.stringify(e.trigger) === JSON.stringify(event.inside))
      : undefined
    // What is asked for, promised or threatened is no relation yet: the asker has one to all whom it would touch.
    const label = isInner ? 'NONE' : relationLabel(event)
    each(event.source, event.target, (source, target) => {
      add(source, target, label)
      if (JOINT.has(event.type)) add(target, source, label)
    })
    if (outer)
      each(outer.source, [...(event.source ?? []), ...(event.target ?? [])], (source, target) =>
        add(source, target, relationLabel(outer)),
      )
  }
  // The other way round nothing is told, unless another event tells it.
  for (const { pair } of [...found.values()]) {
    const back: [number, number, number, number] = [pair[2], pair[3], pair[0], pair[1]]
    if (!found.has(back.join())) found.set(back.join(), { pair: back, labels: ['NONE'] })
  }
  return [...found.values()].map(({ pair, labels }): Pair => {
    const told = labels.filter((l) => l !== 'NONE')
    const counted = told.length > 0 ? told : ['NONE']
    return [
      ...pair,
      Object.fromEntries([...new Set(counted)].map((l) => [l, counted.filter((x) => x === l).length / counted.length])),
    ]
  })
}

const ROLES = ['source', 'target', 'content', 'time', 'place', 'by'] as const

function labelled(item: CorpusItem, analysis: Analysis, batch: string, report: (problem: string) => void): object {
  const flat = flatten(analysis)
  const span = (reference: Reference): [number, number] | null => {
    const at = resolve(item.text, reference)
    const words = typeof at === 'string' ? null : covered(flat, at)
    if (!words) report(`${item.id}: ${typeof at === 'string' ? at : 'covers no word'}`)
    return words
  }
  const head = (reference: Reference): number | null => {
    const words = span(reference)
    return words === null ? null : headOf(flat, words)
  }
  const triggers: (readonly [number, string, string, string, string])[] = []
  const roles: (readonly [number, number, string])[] = []
  for (const event of item.events ?? []) {
    const trigger = head(event.trigger)
    if (trigger === null) continue
    triggers.push([
      trigger,
      event.type,
      event.status ?? 'occurred',
      event.polarity ?? 'positive',
      event.certainty ?? 'stated',
    ])
    const fill = (role: (typeof ROLES)[number], references: readonly (Reference | null | undefined)[]): void => {
      for (const r of references) {
        const at = r === null || r === undefined ? null : head(r)
        if (at !== null) roles.push([trigger, at, role])
      }
    }
    fill('source', event.source ?? [])
    fill('target', event.target ?? [])
    fill('content', [event.content])
    fill('time', [event.time])
    fill('place', [event.place])
    fill(
      'by',
      (event.by ?? []).map((b) => b.actor),
    )
  }
  return { id: item.id, batch, words: flat.words, triggers, roles, pairs: pairsOf(item, span) }
}

const PAIRED = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:agent', 'nmod', 'nmod:poss', 'conj'])
const MOST_PAIRS = 8

/** Noun phrases that could be a party: subjects, objects and obliques without their clauses. */
function phrasesOf(sentence: Sentence, offset: number): [number, number][] {
  return sentence.tokens.flatMap((t): [number, number][] => {
    if (!PAIRED.has(t.deprel) || !['NOUN', 'PROPN', 'PRON'].includes(t.upos)) return []
    const inside = sentence.tokens.filter((o) => {
      for (let at = o; ; at = sentence.tokens[at.head]!) {
        if (at.index === t.index) return true
        if (
          at.head < 0 ||
          ['acl', 'acl:relcl', 'appos', 'conj', 'case', 'punct', 'cc', 'advcl', 'parataxis'].includes(at.deprel)
        )
          return false
      }
    })
    const first = Math.min(...inside.map((o) => o.index))
    const last = Math.max(...inside.map((o) => o.index))
    return last - first > 14 ? [] : [[offset + first, offset + last]]
  })
}

/** Windows of consecutive sentences of up to about 90 words, with ordered pairs of phrases of one sentence; seeded by place. */
function windows(analysis: Analysis, id: string): object[] {
  const found: object[] = []
  for (let at = 0; at < analysis.sentences.length; ) {
    const group = [analysis.sentences[at]!]
    let words = group[0]!.tokens.length
    while (at + group.length < analysis.sentences.length) {
      const next = analysis.sentences[at + group.length]!
      if (next.paragraph !== group[0]!.paragraph || words + next.tokens.length > 90) break
      group.push(next)
      words += next.tokens.length
    }
    const flat = flatten({ sentences: group })
    const pairs: Pair[] = []
    let offset = 0
    for (const sentence of group) {
      const phrases = phrasesOf(sentence, offset)
      const all = phrases.flatMap((a, i) =>
        phrases.flatMap((b, j) => (i === j || (a[0] <= b[1] && b[0] <= a[1]) ? [] : [[...a, ...b] as const])),
      )
      for (let n = 0; n < Math.min(MOST_PAIRS, all.length); n++)
        pairs.push([...all[(n * 7919 + at * 31) % all.length]!, {}])
      offset += sentence.tokens.length
    }
    if (words >= 6 && words <= 150) found.push({ id: `${id}-${at}`, words: flat.words, pairs })
    at += group.length
  }
  return found
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { news: { type: 'string' }, relations: { type: 'string' } },
    allowPositionals: true,
  })
  const analyzer: Analyzer = await loadAnalyzer()
  const problems: string[] = []
  if (values.news) {
    const measured = measuredArticles('training/wire')
    for (const { id, text } of readJsonLines<{ id: string; text: string }>(values.news)) {
      if (measured.has(id)) continue
      for (const window of windows(await analyzer.analyze(text), id))
        process.stdout.write(`${JSON.stringify(window)}\n`)
    }
    return
  }
  if (values.relations) {
    for (const item of readPlv(values.relations)) {
      const flat = flatten(await analyzer.analyze(item.sentence))
      const [source, target] = [item.sourceSpan, item.targetSpan].map((span) => span && covered(flat, span))
      const label = item.root === 'YIELD' ? 'RETREAT' : item.root
      const pairs = source && target ? [[...source, ...target, { [label]: 1 }]] : []
      process.stdout.write(`${JSON.stringify({ id: item.id, batch: 'relations', words: flat.words, pairs })}\n`)
    }
    return
  }
  const folder = positionals[0] ?? 'training/corpus'
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('.jsonl'))
    .sort()) {
    for (const item of readJsonLines<CorpusItem>(join(folder, file))) {
      for (const event of item.events ?? [])
        if (!EVENT_TYPES.includes(event.type)) problems.push(`${item.id}: unknown type \`${event.type}\``)
      const analysis = await analyzer.analyze(item.text)
      process.stdout.write(
        `${JSON.stringify(labelled(item, analysis, file.replace(/\.jsonl$/, ''), (p) => problems.push(p)))}\n`,
      )
    }
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
}

await main()
