import type { Command } from 'commander'
import { createCoder } from '../index.js'
import { loadOntology } from '../knowledge/ontology/load.node.js'
import type { Ontology, OntologyExample } from '../knowledge/ontology/ontology.js'
import { EXIT, write } from './output.js'

/** `demarche ontology …`: event types of the user's own. */
export function registerOntology(program: Command, done: (code: number) => void): void {
  const ontology = program
    .command('ontology')
    .description('Event types of your own beside ours: a YAML or JSON file (docs/ontologies.md).')
    .addHelpText(
      'after',
      '\nExample:\n  demarche ontology check my-types.yaml\n  demarche code story.txt --ontology my-types.yaml\n',
    )
  ontology
    .command('check')
    .description('Check an ontology: every problem with its line; then code its examples and say which get their type.')
    .argument('<file>', 'YAML or JSON file')
    .addHelpText(
      'after',
      '\nExample:\n  demarche ontology check my-types.yaml\n\nExit code 1 where an example does not get its type, or a near-miss does.\n',
    )
    .action(async (file: string) => {
      const { ontology: own } = await loadOntology(file)
      const failed = await checkExamples(own, file)
      done(failed > 0 ? EXIT.failed : EXIT.done)
    })
}

interface Sample extends OntologyExample {
  readonly type: string
  readonly isWanted: boolean
}

/** Codes every example and near-miss, and tells those that go wrong. */
async function checkExamples(ontology: Ontology, file: string): Promise<number> {
  const samples = ontology.types.flatMap(({ id, examples, nearMisses }): Sample[] => [
    ...examples.map((example) => ({ ...example, type: id, isWanted: true })),
    ...nearMisses.map((example) => ({ ...example, type: id, isWanted: false })),
  ])
  let failed = 0
  const coder = await createCoder({ ontology: file })
  try {
    for (const { sentence, type, isWanted, line } of samples) {
      const { events } = await coder.code(sentence)
      const found = events.flatMap(({ codes }) => codes?.[ontology.name]?.type ?? [])
      if (found.includes(type) === isWanted) continue
      failed++
      const told = found.length === 0 ? 'no type of it' : [...new Set(found)].join(', ')
      await write(`${file}:${line}: expected ${isWanted ? '' : 'no '}${type}, found ${told}: ${sentence}\n`)
    }
  } finally {
    await coder.close()
  }
  const { types } = ontology
  await write(
    `${ontology.name}: ${types.length} ${types.length === 1 ? 'type' : 'types'}, ${samples.length} examples, ${failed === 0 ? 'all as expected' : `${failed} not as expected`}\n`,
  )
  return failed
}
