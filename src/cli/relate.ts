import type { Command } from 'commander'
import { z } from 'zod'
import { DemarcheError } from '../errors.js'
import { createCoder } from '../index.js'
import { readLines } from './input.js'
import { EXIT, report, write } from './output.js'

const span = z.tuple([z.int(), z.int()])
const query = z.object({ id: z.coerce.string(), sentence: z.string().min(1), source: span, target: span })

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
        for await (const { line, number } of readLines(file)) {
          if (line.trim() === '') continue
          try {
            await write(`${JSON.stringify(await coder.relate(parseLine(line, number)))}\n`)
          } catch (error) {
            if (!(error instanceof DemarcheError)) throw error
            failed++
            report(error, `line ${number}`)
          }
        }
      } finally {
        await coder.close()
      }
      done(failed > 0 ? EXIT.failed : EXIT.done)
    })
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
  throw new DemarcheError(
    'input/fields',
    `Expected id, sentence, source and target: ${z.prettifyError(parsed.error).replace(/\s*\n\s*/g, ' ')}`,
    { line: number },
  )
}
