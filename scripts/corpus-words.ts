// Turns the corpus's relation items into words and word spans for training, with the very tokenizer that reads at run
// time. Usage: tsx scripts/corpus-words.ts [FOLDER] > words.jsonl
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EVENT_TYPES } from '../src/knowledge/types.js'
import { tokenize } from '../src/language/tokenizer.js'

interface Item {
  readonly id: string
  readonly batch: string
  readonly text: string
  readonly pairs: readonly (readonly [string, string, string])[]
}

const LABELS: ReadonlySet<string> = new Set([...EVENT_TYPES, 'NONE'])
const folder = process.argv[2] ?? 'training/corpus'
const problems: string[] = []

/** The one place of `part` in the text; a part that is missing or occurs twice is a problem of the item. */
function place(item: Item, part: string): [number, number] | null {
  const at = item.text.indexOf(part)
  if (at >= 0 && item.text.indexOf(part, at + 1) < 0) return [at, at + part.length]
  problems.push(`${item.id}: \`${part}\` ${at < 0 ? 'is not in the text' : 'stands in the text more than once'}`)
  return null
}

for (const file of readdirSync(folder).filter((f) => f.startsWith('relations') && f.endsWith('.jsonl')).sort()) {
  for (const [index, line] of readFileSync(join(folder, file), 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    let item: Item
    try {
      item = JSON.parse(line) as Item
    } catch {
      problems.push(`${file}:${index + 1}: no JSON`)
      continue
    }
    const words = tokenize(item.text, { start: 0, end: item.text.length })
    const covered = ([start, end]: [number, number]): [number, number] => {
      const inside = words.flatMap((w, i) => (w.start < end && start < w.end ? [i] : []))
      return [inside[0] ?? 0, inside[inside.length - 1] ?? 0]
    }
    const pairs = item.pairs.flatMap(([source, target, label]) => {
      if (!LABELS.has(label)) problems.push(`${item.id}: unknown type \`${label}\``)
      const [s, t] = [place(item, source), place(item, target)]
      return s && t && LABELS.has(label) ? [[...covered(s), ...covered(t), label]] : []
    })
    const spaced = words.map((w, i) => [w.form, i === 0 || words[i - 1]!.spaceAfter ? 1 : 0])
    process.stdout.write(`${JSON.stringify({ id: item.id, batch: item.batch, words: spaced, pairs })}\n`)
  }
}
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0
