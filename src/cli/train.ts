import type { Command } from 'commander'
import { type Figures, trainHead } from '../index.js'
import { readExamples } from './examples-file.js'
import { EXIT, write } from './output.js'
import { checkWritable, writeWhole } from './write-file.js'

interface Options {
  readonly out: string
  readonly ontology?: string
}

/** `demarche train`: a head of the user's own. */
export function registerTrain(program: Command, done: (code: number) => void): void {
  program
    .command('train')
    .description('Fit a small classifier of your own on labelled pairs of spans, for relate --head.')
    .argument('<file>', 'JSON Lines file of examples, or - for standard input')
    .requiredOption('--out <file>', 'file to write the head to')
    .option(
      '--ontology <file>',
      'ontology whose types the labels are; its examples that name both parties are learned from too',
    )
    .addHelpText(
      'after',
      '\nEach line: {"id":"1","sentence":"Kenya thanked Japan.","source":[0,5],"target":[14,19],"label":"PRAISE"}\nOffsets are UTF-16 code units, end exclusive. A few dozen examples will do, at least four of each label.\n\nExample:\n  demarche train examples.jsonl --out my-head.json\n  demarche relate pairs.jsonl --head my-head.json\n',
    )
    .action(async (file: string, options: Options) => {
      await checkWritable(options.out)
      const { examples, places } = await readExamples(file)
      const { file: head, figures } = await trainHead(examples, {
        places,
        onProgress,
        ...(options.ontology === undefined ? {} : { ontology: options.ontology }),
      })
      await writeWhole(options.out, `${JSON.stringify(head)}\n`)
      await write(renderFigures(figures, head.crossValidation.parts))
      await write(`\n${head.labels.length} labels, ${figures.count} examples → ${options.out}\n`)
      done(EXIT.done)
    })
}

/** Progress on a terminal alone, on one line. */
function onProgress(read: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\rread ${read} of ${of} examples${read === of ? '\n' : ''}`)
}

function renderFigures({ accuracy, macroF1, commonest, labels }: Figures, parts: number): string {
  const percent = (x: number): string => (100 * x).toFixed(1).padStart(10)
  const width = Math.max(8, ...Object.keys(labels).map((label) => label.length)) + 2
  const rows = Object.entries(labels).map(
    ([label, { count, precision, recall, f1 }]) =>
      label.padEnd(width) + String(count).padStart(9) + [precision, recall, f1].map(percent).join(''),
  )
  return [
    `Cross-validation in ${parts} parts: accuracy ${percent(accuracy).trim()}, macro-F1 ${percent(macroF1).trim()} (always the commonest label: ${percent(commonest).trim()})`,
    '',
    'label'.padEnd(width) +
      ['examples'.padStart(9), ...['precision', 'recall', 'F1'].map((h) => h.padStart(10))].join(''),
    ...rows,
    '',
  ].join('\n')
}
