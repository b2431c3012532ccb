#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { inspect } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import { DemarcheError } from '../errors.js'
import { registerCode } from './code.js'
import { registerKnowledge } from './knowledge.js'
import { registerOntology } from './ontology.js'
import { EXIT, report } from './output.js'
import { registerParse } from './parse.js'
import { registerRelate } from './relate.js'
import { registerTrain } from './train.js'
import { describeEngine } from './version.js'

/**
 * How many bytes of bytecode a function runs through before V8 compiles it anew for speed; its own measure is 66 KB. The rules are many functions that
 * run a little each: compiling them early took longer than the compiled ones saved (docs/decisions/0005).
 */
setFlagsFromString('--interrupt-budget=2000000')

async function version(): Promise<string> {
  const file = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}

async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('demarche')
    .description('Reads wire news and writes the diplomatic record.')
    .configureOutput({
      writeErr: (text) => process.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'demarche: usage/option: ')),
    })
    .showHelpAfterError('(add --help for usage)')
    .exitOverride()
  if (argv.includes('--version') || argv.includes('-V')) {
    process.stdout.write(`demarche ${await version()}\n${await describeEngine()}\n`)
    return EXIT.done
  }
  program.option('-V, --version', 'print the version, the model and the runtime that reads')
  let code: number = EXIT.done
  const done = (result: number): void => {
    code = result
  }
  registerCode(program, done)
  registerParse(program, done)
  registerRelate(program, done)
  registerTrain(program, done)
  registerKnowledge(program, done)
  registerOntology(program, done)
  await program.parseAsync([...argv], { from: 'user' })
  return code
}

/** Tells what ended the run; the exit code for it. */
function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof DemarcheError) {
    report(error)
    return error.code.startsWith('usage/') ? EXIT.usage : EXIT.failed
  }
  const message = error instanceof Error ? error.message : String(error)
  report(
    new DemarcheError(
      'internal/unexpected',
      `${message}. This is a defect of demarche: please report it with what follows.`,
    ),
  )
  process.stderr.write(`${inspect(error)}\n`)
  return EXIT.failed
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes the pipe early (head, less) is no failure.
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  report(
    new DemarcheError(
      'output/unwritable',
      `Standard output cannot be written: ${error.message}. Check that where it goes has room.`,
    ),
  )
  process.exit(EXIT.failed)
})
// Problems that nobody can be told of lose no record.
process.stderr.on('error', () => undefined)

process.exitCode = await main(process.argv.slice(2)).catch(fail)
// Whoever still holds the other end of the pipe open keeps nobody here.
process.stdin.destroy()
