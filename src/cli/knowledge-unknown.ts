import { type Command, InvalidArgumentError } from 'commander'
import { DemarcheError } from '../errors.js'
import { type Analysis, loadKnowledge } from '../index.js'
import { type ReadSentence, type UnknownName, UnknownNames } from '../knowledge/unknown.js'
import { loadAnalyzer } from '../language/load.node.js'
import { readLines } from './input.js'
import { parseItem } from './items.js'
import { checkFormat, EXIT, report, write } from './output.js'

const FORMATS = ['text', 'csv', 'json'] as const
type Format = (typeof FORMATS)[number]

interface Options {
  readonly format: string
  readonly limit: number
  readonly knowledge?: string
}

function parseLimit(value: string): number {
  const limit = Number(value)
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError('Expected a whole number from 1 on.')
  return limit
}

function sentencesOf(analysis: Analysis): ReadSentence[] {
  return analysis.sentences.map((sentence) => ({
    words: sentence.tokens.map((token) => token.form),
    lemmas: sentence.tokens.map((token) => token.lemma.toLowerCase()),
    names: analysis.names.filter((name) => name.sentence === sentence.index),
  }))
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)

const KIND: Readonly<Record<string, string>> = { PER: 'person', ORG: 'group', LOC: 'place' }

function render(names: readonly UnknownName[], format: Format): string {
  if (format === 'json') return `${JSON.stringify(names, null, 2)}\n`
  if (format === 'csv') {
    const rows = names.map(({ name, kind, country, sector, title }) =>
      [name, KIND[kind] ?? 'group', country ?? '', sector ?? '', title ?? ''].map(cell).join(','),
    )
    return `${['name,kind,country,sector,office', ...rows].join('\n')}\n`
  }
  const lines = names.map(({ country, example, kind, mentions, name, sector, stories, title }) => {
    const guess = [country, sector, title].filter((part) => part !== null).join(' ')
    return `${String(stories).padStart(5)} ${String(mentions).padStart(5)}  ${kind}  ${name}${guess ? `  [${guess}?]` : ''}\n               ${example}`
  })
  return `stories mentions\n${lines.join('\n')}\n`
}

/** `demarche knowledge unknown`: the names of a corpus that nobody told us about. */
export function registerUnknown(knowledge: Command, done: (code: number) => void): void {
  knowledge
    .command('unknown')
    .description('Rank the names of a corpus that demarche does not know, with what the words around them say.')
    .argument('<file>', 'JSON Lines file of stories ({"id","text"}), or - for standard input')
    .option('--limit <n>', 'how many names to print', parseLimit, 50)
    .option('--format <format>', `${FORMATS.join(' | ')}; csv is a list that demarche knowledge import reads`, 'text')
    .option('--knowledge <folder>', 'tables of your own, which win over the built-in ones')
    .addHelpText(
      'after',
      '\nExample:\n  demarche knowledge unknown stories.jsonl --format csv > unknown.csv\n  # fill in and mend unknown.csv, then\n  demarche knowledge import unknown.csv --out my-tables\n',
    )
    .action(async (file: string, options: Options) => {
      const format = checkFormat(options.format, FORMATS)
      const base = await loadKnowledge(options.knowledge === undefined ? {} : { knowledge: options.knowledge })
      const names = new UnknownNames(base)
      const failed = await readStories(file, names)
      const { known, mentions, stories } = names.counts()
      if (stories === 0 && failed === 0)
        throw new DemarcheError(
          'input/empty',
          'Expected at least one story, found none. Give JSON Lines with {"id","text"}.',
          { file },
        )
      await write(render(names.ranked().slice(0, options.limit), format))
      const share = mentions === 0 ? 0 : (100 * known) / mentions
      process.stderr.write(
        `demarche: ${stories} stories, ${mentions} names, ${known} of them (${share.toFixed(1)} %) known\n`,
      )
      done(failed > 0 ? EXIT.failed : EXIT.done)
    })
}

/** Reads every story; those that fail are told and passed over. */
async function readStories(file: string, names: UnknownNames): Promise<number> {
  const analyzer = await loadAnalyzer()
  let failed = 0
  try {
    for await (const { line, number } of readLines(file)) {
      if (line.trim() === '') continue
      const item = parseItem(line, number, {})
      try {
        if (!item.ok) throw new DemarcheError(item.code, item.message)
        names.story(sentencesOf(await analyzer.analyze(item.text)))
      } catch (error) {
        if (!(error instanceof DemarcheError)) throw error
        failed++
        report(error, item.name)
      }
      if (process.stderr.isTTY && number % 20 === 0) process.stderr.write(`\r${number} stories read`)
    }
    if (process.stderr.isTTY) process.stderr.write('\r')
  } finally {
    await analyzer.close()
  }
  return failed
}
