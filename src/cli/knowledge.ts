import type { Command } from 'commander'
import { registerCheck } from './knowledge-check.js'
import { registerImport } from './knowledge-import.js'
import { registerShow } from './knowledge-show.js'
import { registerUnknown } from './knowledge-unknown.js'

/** `demarche knowledge …`: what demarche knows of actors, places and acts, and how to give it more. */
export function registerKnowledge(program: Command, done: (code: number) => void): void {
  const knowledge = program
    .command('knowledge')
    .description('See, check and extend what demarche knows of actors, places and acts.')
    .addHelpText(
      'after',
      '\nYour own tables are a folder of TSV files named after what they hold (persons.tsv, groups.tsv, frames-own.tsv …). They win over the built-in\nones: demarche code story.txt --knowledge my-tables\n\nExample:\n  demarche knowledge import my-actors.csv --out my-tables && demarche knowledge check my-tables\n',
    )
  registerShow(knowledge, done)
  registerCheck(knowledge, done)
  registerImport(knowledge, done)
  registerUnknown(knowledge, done)
}
