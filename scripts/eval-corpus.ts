/**
 * Codes labelled items and compares event by event: `tsx scripts/eval-corpus.ts FILE.jsonl… [--errors] [--confidence] [--json]`. Items are in the corpus's form
 * (training/corpus/GUIDE.md), or labels on real articles (training/wire; the `measure` part). A coded event matches a labelled one where their triggers overlap; a
 * party is right where one of its mentions overlaps the labelled phrase. Prints F1 of finding and typing, and of each field,
 * with `--confidence` how reliable it is.
 */
import { parseArgs } from 'node:util'
import { createCoder } from '../src/index.js'
import type { Event, StoryRecord } from '../src/record/schema/index.js'
import { calibrationError, reliability, type SureAnswer } from './calibration.js'
import { type CorpusEvent, type CorpusItem, type Reference, resolve } from './corpus-items.js'
import { readJsonLines } from './json-lines.js'
import { readArticles, restore, type StandoffItem } from './wire-items.js'

const FIELDS = ['type', 'source', 'target', 'status', 'polarity', 'certainty', 'by'] as const
type Field = (typeof FIELDS)[number]

const overlaps = (a: { start: number; end: number }, [start, end]: readonly [number, number]): boolean =>
  a.start < end && start < a.end

/** Whether the parties of the record are those labelled: each labelled phrase is mentioned, and nobody is named where nobody is labelled. */
function samePartiesAs(
  ids: readonly string[],
  references: readonly Reference[],
  item: CorpusItem,
  record: StoryRecord,
): boolean {
  const spans = references.map((r) => resolve(item.text, r)).filter((s) => typeof s !== 'string')
  const actors = record.actors.filter((a) => ids.includes(a.id))
  if (spans.length === 0) return actors.length === 0
  return spans.every((span) => actors.some((a) => a.mentions.some((m) => overlaps(m, span))))
}

function rightFields(gold: CorpusEvent, found: Event, item: CorpusItem, record: StoryRecord): Record<Field, boolean> {
  const joint = found.sources.length > 0 && found.sources.every((id) => found.targets.includes(id))
  const both = [...(gold.source ?? []), ...(gold.target ?? [])]
  const by = (gold.by ?? []).flatMap((b) => (b.actor ? [b.actor] : []))
  return {
    type: gold.type === found.type,
    source: samePartiesAs(found.sources, joint ? both : (gold.source ?? []), item, record),
    target: samePartiesAs(found.targets, joint ? both : (gold.target ?? []), item, record),
    status: (gold.status ?? 'occurred') === found.status,
    polarity: (gold.polarity ?? 'positive') === found.polarity,
    certainty: (gold.certainty ?? 'stated') === found.certainty,
    by:
      by.length === 0
        ? found.attribution.length === 0
        : samePartiesAs(
            found.attribution.flatMap((a) => a.actor ?? []),
            by,
            item,
            record,
          ),
  }
}

const NEWS = '../shared/data/news/sample.jsonl'

/** Items of a file of either form. */
function readItems(file: string): CorpusItem[] {
  const rows = readJsonLines<CorpusItem | StandoffItem>(file)
  const articles = rows.some((row) => 'span' in row) ? readArticles(NEWS) : new Map<string, string[]>()
  return rows.flatMap((row) => ('span' in row ? (row.split === 'measure' ? [restore(row, articles)] : []) : [row]))
}

/** Prints the reliability of the confidence in ten bins, and the expected calibration error. */
function printReliability(answers: readonly SureAnswer[]): void {
  for (const bin of reliability(answers))
    console.log(
      `  confidence ${bin.from.toFixed(1)}: ${String(bin.answers).padStart(4)} events, mean ${bin.meanConfidence.toFixed(2)}, right ${bin.shareRight.toFixed(2)}`,
    )
  console.log(`  expected calibration error ${calibrationError(answers).toFixed(1)} %`)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      errors: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      confidence: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const coder = await createCoder()
  const certain: SureAnswer[] = []
  const counts = { gold: 0, found: 0, matched: 0, all: 0, core: 0 }
  const right = Object.fromEntries(FIELDS.map((f) => [f, 0])) as Record<Field, number>
  for (const file of positionals) {
    for (const item of readItems(file)) {
      const record = await coder.code(item.text, { published: item.published ?? null })
      // Inner acts that only might come about are right if found, and not missed if absent, as in the stories.
      const gold = item.events ?? []
      const isOptional = (e: CorpusEvent) =>
        e.inside !== undefined && (e.status === 'hypothetical' || e.status === 'planned')
      const free = new Set(record.events.filter((e) => !e.sameAs))
      const say = (text: string) => values.errors && console.log(`${item.id}: ${text}\n    ${item.text}`)
      counts.gold += gold.filter((e) => !isOptional(e)).length
      for (const event of gold) {
        const at = resolve(item.text, event.trigger)
        const near = typeof at === 'string' ? [] : [...free].filter((e) => overlaps(e.evidence.trigger, at))
        const found = near.find((e) => e.type === event.type) ?? near[0]
        if (!found) {
          if (!isOptional(event)) say(`missing ${event.type} "${String(event.trigger)}"`)
          continue
        }
        free.delete(found)
        certain.push({ confidence: found.confidence, right: found.type === event.type })
        if (isOptional(event)) continue
        counts.found++
        counts.matched++
        const fields = rightFields(event, found, item, record)
        for (const field of FIELDS) if (fields[field]) right[field]++
        const wrong = FIELDS.filter((f) => !fields[f])
        if (fields.type && fields.source && fields.target) counts.core++
        if (wrong.length === 0) counts.all++
        else
          say(
            `${event.type} "${String(event.trigger)}" wrong ${wrong.map((f) => (f === 'type' ? `type (${found.type})` : f === 'status' ? `status (${found.status})` : f)).join(', ')}`,
          )
      }
      counts.found += free.size
      for (const extra of free) certain.push({ confidence: extra.confidence, right: false })
      for (const extra of free) say(`extra ${extra.type} "${extra.evidence.trigger.text}" (${extra.evidence.rule})`)
    }
  }
  const f1 = (n: number) => Number(((200 * n) / Math.max(1, counts.gold + counts.found)).toFixed(1))
  const share = (n: number) => Number(((100 * n) / Math.max(1, counts.matched)).toFixed(1))
  const figures = {
    labelled: counts.gold,
    coded: counts.found,
    found: f1(counts.matched),
    typed: f1(right.type),
    withParties: f1(counts.core),
    allFields: f1(counts.all),
    ...Object.fromEntries(FIELDS.map((f) => [f, share(right[f])])),
  }
  console.log(
    Object.entries(figures)
      .map(([k, v]) => `${k} ${v}`)
      .join('  '),
  )
  if (values.confidence) printReliability(certain)
  if (values.json) console.log(JSON.stringify(figures))
  await coder.close()
}

await main()
