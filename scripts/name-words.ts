/**
 * Turns sentences with bracketed names (training/names) into words with IOB tags, with the tokenizer that reads at run time.
 *
 * Usage: tsx scripts/name-words.ts [FOLDER] > names.jsonl        {"id", "words": [[form, 1 where white space stands before]], "tags"}
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadAnalyzer } from '../src/language/load.node.js'

interface Named {
  readonly kind: string
  readonly start: number
  readonly end: number
}

/** Takes the brackets of `[LOC Tulsa]` out. Offsets are into the text without them. */
export function readBrackets(line: string): { text: string; names: Named[] } | string {
  let text = ''
  let from = 0
  const names: Named[] = []
  for (const match of line.matchAll(/\[(PER|ORG|LOC) ([^[\]]+)\]/g)) {
    text += line.slice(from, match.index)
    names.push({ kind: match[1]!, start: text.length, end: text.length + match[2]!.length })
    text += match[2]!
    from = match.index + match[0].length
  }
  text += line.slice(from)
  return /[[\]]/.test(text) ? 'a bracket that is no name of PER, ORG or LOC' : { text, names }
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? 'training/names'
  const analyzer = await loadAnalyzer()
  const problems: string[] = []
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()) {
    for (const [number, line] of readFileSync(join(folder, file), 'utf8').split('\n').entries()) {
      if (line.trim() === '') continue
      const at = `${file}:${number + 1}`
      const item = readBrackets(line)
      if (typeof item === 'string') {
        problems.push(`${at}: ${item}`)
        continue
      }
      const tokens = (await analyzer.analyze(item.text)).sentences.flatMap((s) => s.tokens)
      const tags: string[] = tokens.map(() => 'O')
      for (const { kind, start, end } of item.names) {
        const inside = tokens.flatMap((t, i) => (t.start < end && start < t.end ? [i] : []))
        const [first, last] = [tokens[inside[0]!], tokens[inside[inside.length - 1]!]]
        if (first?.start !== start || last?.end !== end)
          problems.push(`${at}: \`${item.text.slice(start, end)}\` is not cut at word ends`)
        else for (const i of inside) tags[i] = `${i === inside[0] ? 'B' : 'I'}-${kind}`
      }
      const words = tokens.map((t, i) => [t.form, i === 0 || tokens[i - 1]!.spaceAfter ? 1 : 0])
      process.stdout.write(`${JSON.stringify({ id: at, words, tags })}\n`)
    }
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
  await analyzer.close()
}

await main()
