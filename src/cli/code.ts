import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { DemarcheError } from '../errors.js'
import {
  createCoder,
  type KnowledgeOptions,
  renderHtml,
  renderMarkdown,
  renderText,
  type StoryRecord,
} from '../index.js'
import { renderExplanation } from './explain.js'
import { checkDate, readLines, readText } from './input.js'
import { isItems, readItems } from './items.js'
import { checkFormat, EXIT, report, wantsColor, write } from './output.js'
import { createPool } from './pool.js'

const FORMATS = ['text', 'json', 'jsonl', 'md', 'html'] as const
type Format = (typeof FORMATS)[number]

interface Options {
  readonly format: string
  readonly date?: string
  readonly agency?: string
  readonly jobs: number
  readonly knowledge?: string
  readonly ontology: readonly string[]
  readonly explain: boolean
}

/** `demarche code`: stories into records, or into notes for people. */
export function registerCode(program: Command, done: (code: number) => void): void {
  program
    .command('code')
    .description('Code a story, or many, into the diplomatic record.')
    .argument('<file>', 'text file, JSON Lines file (with --format jsonl), or - for standard input')
    .option('--date <day>', "the story's date, YYYY-MM-DD; relative times are resolved against it")
    .option('--agency <name>', 'the agency that sent the story')
    .option('--format <format>', FORMATS.join(' | '), 'text')
    .option('--knowledge <folder>', 'tables of your own, which win over the built-in ones (demarche knowledge --help)')
    .option(
      '--ontology <file>',
      'event types of your own, put beside ours (YAML or JSON; icews is built in); may be given again (demarche ontology --help)',
      (file: string, files: readonly string[]) => [...files, file],
      [],
    )
    .option(
      '--explain',
      'say for each sentence what was considered, what was chosen or dropped and why (text, or json)',
      false,
    )
    .option('--jobs <n>', 'worker threads for --format jsonl', parseJobs, 1)
    .addHelpText(
      'after',
      '\nExamples:\n  demarche code story.txt --date 2024-06-19\n  demarche code - --format json < story.txt\n  demarche code stories.jsonl --format jsonl --jobs 4 > records.jsonl\n\nA JSON Lines item is {"id","text","title"?,"published"?}. Items that fail are reported on standard error; the others go on.\n',
    )
    .action(async (file: string, options: Options) => {
      const format = checkFormat(options.format, FORMATS)
      checkTogether(format, options)
      const published = options.date === undefined ? null : checkDate(options.date)
      done(
        format === 'jsonl' ? await codeMany(file, published, options) : await codeOne(file, format, published, options),
      )
    })
}

/** @throws DemarcheError `usage/option` where options are given that the format does not heed */
function checkTogether(format: Format, { explain, jobs }: Options): void {
  if (explain && format !== 'text' && format !== 'json')
    throw new DemarcheError('usage/option', `--explain goes with --format text or json, not with ${format}.`, {
      format,
    })
  if (jobs > 1 && format !== 'jsonl')
    throw new DemarcheError('usage/option', `--jobs goes with --format jsonl, not with ${format}.`, { format })
}

const knowledgeOf = ({ knowledge, ontology }: Options): KnowledgeOptions => ({
  ...(knowledge === undefined ? {} : { knowledge }),
  ontology,
})

function parseJobs(value: string): number {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new InvalidArgumentError(
      `Expected a whole number from 1 to 256; this machine has ${availableParallelism()} cores.`,
    )
  return jobs
}

async function codeOne(
  file: string,
  format: Exclude<Format, 'jsonl'>,
  published: string | null,
  options: Options,
): Promise<number> {
  const text = await readText(file)
  if (isItems(file, text))
    throw new DemarcheError('usage/format', 'Expected a story, found JSON Lines. Add --format jsonl.', { file })
  const coder = await createCoder(knowledgeOf(options))
  try {
    const explained = await coder.explain(text, { published, agency: options.agency ?? null })
    if (!options.explain) await write(render(explained.record, format))
    else
      await write(
        format === 'json' ? `${JSON.stringify(explained.sentences, null, 2)}\n` : renderExplanation(explained),
      )
    return EXIT.done
  } finally {
    await coder.close()
  }
}

function render(record: StoryRecord, format: Exclude<Format, 'jsonl'>): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(record, null, 2)}\n`
    case 'md':
      return renderMarkdown(record)
    case 'html':
      return renderHtml(record)
    default:
      return renderText(record, { color: wantsColor(), width: Math.min(process.stdout.columns ?? 100, 120) })
  }
}

/** Codes an archive in input order; `--jobs` spreads it over worker threads. One bad item never loses the others. */
async function codeMany(file: string, published: string | null, options: Options): Promise<number> {
  const pool = await createPool(options.jobs, knowledgeOf(options))
  let failed = 0
  let items = 0
  try {
    for await (const result of pool.map(
      readItems(readLines(file), file, { published, agency: options.agency ?? null }),
    )) {
      items++
      if ('line' in result) await write(`${result.line}\n`)
      else {
        failed++
        report(new DemarcheError(result.code, result.message), result.item)
      }
    }
  } finally {
    await pool.close()
  }
  if (items === 0)
    throw new DemarcheError('input/empty', 'Expected at least one story, found none. Give JSON Lines or a text file.', {
      file,
    })
  if (failed > 0) process.stderr.write(`demarche: ${failed} of ${items} items failed\n`)
  return failed > 0 ? EXIT.failed : EXIT.done
}
