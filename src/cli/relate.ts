import type { Command } from 'commander'
import { z } from 'zod'
import { DemarcheError } from '../errors.js'
import { type Coder, createCoder, type Relation } from '../index.js'
import { ahead } from './ahead.js'
import { type Line, readLines } from './input.js'
import { fieldProblems, id, span } from './json-lines.js'
import { EXIT, report, write } from './output.js'

const query = z.object({ id, sentence: z.string().min(1), source: span, target: span })

/** `demarche relate`: what one marked span does to another, line by line. */
export function registerRelate(program: Command, done: (code: number) => void): void {
  program
    .command('relate')
    .description('Say what one marked span does to another in a sentence: JSON Lines in, JSON Lines out, in order.')
    .argument('[file]', 'JSON Lines file, or - for standard input', '-')
    .option('--head <file>', 'head of your own (demarche train), whose label and scores stand beside ours')
    .addHelpText(
      'after',
      '\nEach line: {"id":"1","sentence":"Kenya thanked Japan.","source":[0,5],"target":[14,19]}\nOffsets are UTF-16 code units, end exclusive.\n\nExample:\n  demarche relate pairs.jsonl > relations.jsonl\n',
    )
    .action(async (file: string, { head }: { readonly head?: string }) => {
      const coder = await createCoder(head === undefined ? {} : { head })
      let failed = 0
      try {
        for await (const { answer, number } of ahead(filled(file), AHEAD, (line) => answerLine(line, coder))) {
          if (answer instanceof DemarcheError) {
            failed++
            report(answer, `line ${number}`)
          } else {
            await write(`${JSON.stringify(answer)}\n`)
          }
        }
      } finally {
        await coder.close()
      }
      done(failed > 0 ? EXIT.failed : EXIT.done)
    })
}

/** Lines that are asked for at a time: twice as many as the engine reads together, so that the next ones wait in full when a round is read. */
const AHEAD = 256

async function* filled(file: string): AsyncGenerator<Line> {
  for await (const line of readLines(file)) if (line.line.trim() !== '') yield line
}

/** The relation that a line asks for, or what is wrong with it. */
async function answerLine(
  { line, number }: Line,
  coder: Coder,
): Promise<{ readonly answer: Relation | DemarcheError; readonly number: number }> {
  try {
    return { answer: await coder.relate(parseLine(line, number)), number }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return {
      answer: error instanceof DemarcheError ? error : new DemarcheError('internal/unexpected', message),
      number,
    }
  }
}

function parseLine(line: string, number: number): z.infer<typeof query> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new DemarcheError(
      'input/json',
      'Expected one JSON object, found text that is no JSON.',
      { line: number },
      { cause },
    )
  }
  const parsed = query.safeParse(value)
  if (parsed.success) return parsed.data
  throw new DemarcheError('input/fields', `Expected id, sentence, source and target: ${fieldProblems(parsed.error)}`, {
    line: number,
  })
}
