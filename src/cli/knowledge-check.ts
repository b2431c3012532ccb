import type { Command } from 'commander'
import { checkOverlay } from '../knowledge/overlay/check.js'
import { readTableSources } from '../knowledge/overlay/load.node.js'
import { dataLines } from '../knowledge/pack.js'
import { describeProblem } from '../knowledge/tables/problem.js'
import { EXIT, write } from './output.js'

/** `demarche knowledge check`: what is wrong with tables of the user's own. */
export function registerCheck(knowledge: Command, done: (code: number) => void): void {
  knowledge
    .command('check')
    .description('Check tables of your own: every problem of every file, with its line.')
    .argument('<path...>', 'TSV files, or folders of them')
    .addHelpText('after', '\nExample:\n  demarche knowledge check my-tables\n\nExit code 1 where there are problems.\n')
    .action(async (paths: string[]) => {
      const sources = (await Promise.all(paths.map(readTableSources))).flat()
      const problems = checkOverlay(sources)
      for (const problem of problems) await write(`${describeProblem(problem)}\n`)
      const rows = sources.reduce((sum, source) => sum + Math.max(0, dataLines(source.text).length - 1), 0)
      await write(
        `${sources.length} ${sources.length === 1 ? 'table' : 'tables'}, ${rows} rows, ${problems.length === 0 ? 'no problems' : `${problems.length} problems`}\n`,
      )
      done(problems.length === 0 ? EXIT.done : EXIT.failed)
    })
}
