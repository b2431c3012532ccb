/**
 * Turns sentences with bracketed names (training/names) and items of the corpus whose names are listed (training/names/corpus.tsv) into words with IOB
 * tags, with the tokenizer that reads at run time.
 *
 * A text of which a name does not end where a word does (*a non-NATO ally*: prefixes are no words) is left out and named on standard error; a text that is wrong ends
 * it with 1.
 *
 * Usage: tsx scripts/name-words.ts [FOLDER] > names.jsonl        {"id", "words": [[form, 1 where white space stands before]], "tags"}
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadAnalyzer } from '../src/language/load.node.js'
import { linesOf, readJsonLines } from './json-lines.js'

interface Named {
  readonly kind: string
  readonly start: number
  readonly end: number
}

interface NamedText {
  readonly text: string
  readonly names: readonly Named[]
}

const CORPUS = 'training/corpus'
const LISTED = 'corpus.tsv'

/** Takes the brackets of `[LOC Tulsa]` out. Offsets are into the text without them. */
function readBrackets(line: string): NamedText | string {
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

/** Finds the names that a line of corpus.tsv lists (`KIND surface|KIND surface`) in a text, one behind the other, as whole words. */
function findListed(text: string, listed: string): NamedText | string {
  const names: Named[] = []
  let from = 0
  for (const [, kind, surface] of listed.matchAll(/(PER|ORG|LOC) ([^|]+)/g)) {
    const escaped = surface!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu')
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match === null) return `\`${surface}\` does not stand there behind the names before it`
    from = match.index + surface!.length
    names.push({ kind: kind!, start: match.index, end: from })
  }
  return { text, names }
}

/** Where each text with names stands, and the text, or what is wrong with it. */
function* namedTexts(folder: string): Generator<[at: string, NamedText | string]> {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt')) continue
    for (const [number, line] of readFileSync(join(folder, file), 'utf8').split('\n').entries())
      if (line.trim() !== '') yield [`${file}:${number + 1}`, readBrackets(line)]
  }
  if (!existsSync(join(folder, LISTED))) return
  const items = linesOf(join(folder, LISTED))
  const texts = new Map(
    readdirSync(CORPUS)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) => readJsonLines<{ id: string; text: string }>(join(CORPUS, file)))
      .map(({ id, text }) => [id, text]),
  )
  for (const line of items) {
    const [id = '', listed = ''] = line.split('\t')
    const text = texts.get(id)
    yield [id, text === undefined ? `no item of ${CORPUS}` : findListed(text, listed)]
  }
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? 'training/names'
  const analyzer = await loadAnalyzer()
  const problems: string[] = []
  for (const [at, item] of namedTexts(folder)) {
    if (typeof item === 'string') {
      problems.push(`${at}: ${item}`)
      continue
    }
    const tokens = (await analyzer.analyze(item.text)).sentences.flatMap((s) => s.tokens)
    const tags: string[] = tokens.map(() => 'O')
    const isCut = item.names.every(({ kind, start, end }) => {
      const inside = tokens.flatMap((t, i) => (t.start < end && start < t.end ? [i] : []))
      for (const i of inside) tags[i] = `${i === inside[0] ? 'B' : 'I'}-${kind}`
      return tokens[inside[0]!]?.start === start && tokens[inside.at(-1)!]?.end === end
    })
    if (!isCut) {
      process.stderr.write(`${at}: left out, a name in it does not end where a word does\n`)
      continue
    }
    const words = tokens.map((t, i) => [t.form, i === 0 || tokens[i - 1]!.spaceAfter ? 1 : 0])
    process.stdout.write(`${JSON.stringify({ id: at, words, tags })}\n`)
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.exitCode = problems.length > 0 ? 1 : 0
  await analyzer.close()
}

await main()
