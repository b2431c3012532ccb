import type { Command } from 'commander'
import { DemarcheError } from '../errors.js'
import { toConllu } from '../language/conllu.js'
import { loadAnalyzer } from '../language/load.node.js'
import { readText } from './input.js'
import { EXIT, report, write } from './output.js'

/** `demarche parse`: raw text into trees. */
export function registerParse(program: Command, done: (code: number) => void): void {
  program
    .command('parse')
    .description('Parse raw text into Universal Dependencies trees (CoNLL-U).')
    .argument('[file]', 'text file, or - for standard input', '-')
    .option('--format <format>', 'conllu', 'conllu')
    .addHelpText('after', '\nExample:\n  echo "Seoul asked Beijing to mediate." | demarche parse\n')
    .action(async (file: string, options: { format: string }) => {
      if (options.format !== 'conllu') {
        throw new DemarcheError('usage/format', `Unknown format \`${options.format}\`; \`parse\` writes \`conllu\`.`, {
          format: options.format,
        })
      }
      const text = await readText(file)
      const analyzer = await loadAnalyzer()
      try {
        const analysis = await analyzer.analyze(text)
        for (const w of analysis.warnings) report(new DemarcheError(w.code, w.message))
        await write(toConllu(analysis))
        done(EXIT.done)
      } finally {
        await analyzer.close()
      }
    })
}
