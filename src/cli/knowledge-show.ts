import type { Command } from 'commander'
import { DemarcheError } from '../errors.js'
import { loadCities } from '../knowledge/cities-load.js'
import { createKnowledge } from '../knowledge/knowledge.js'
import { loadOverlay } from '../knowledge/overlay/load.node.js'
import { mergePacked } from '../knowledge/overlay/overlay.js'
import { packed as shipped } from '../knowledge/packed.generated.js'
import { isKnown, type ShowSources, show } from '../knowledge/show/show.js'
import { renderShown } from '../knowledge/show/text.js'
import { checkDate } from './input.js'
import { EXIT, write } from './output.js'

interface Options {
  readonly date?: string
  readonly countries?: string
  readonly knowledge?: string
  readonly json?: boolean
}

async function sources(folder: string | undefined): Promise<ShowSources> {
  const [cities, overlay] = await Promise.all([loadCities(), folder === undefined ? null : loadOverlay(folder)])
  const overlays = overlay === null ? [] : [overlay]
  const packed = overlay === null ? shipped : mergePacked(shipped, overlay)
  return { knowledge: createKnowledge(undefined, { overlays, cities }), packed, cities }
}

/** `demarche knowledge show`: what is known of a phrase. */
export function registerShow(knowledge: Command, done: (code: number) => void): void {
  knowledge
    .command('show')
    .description('Print every reading of a name, and what the code book has for a lemma.')
    .argument('<name...>', 'a name, a title, a verb or noun (call off), a CAMEO code')
    .option('--date <day>', 'the day, YYYY-MM-DD, for offices that change hands')
    .option(
      '--countries <codes>',
      'states that the story is about, such as LBN,SYR; they decide between towns of one name',
    )
    .option('--knowledge <folder>', 'tables of your own, which win over the built-in ones')
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      '\nExamples:\n  demarche knowledge show "Foggy Bottom"\n  demarche knowledge show Tripoli --countries LBN\n  demarche knowledge show call off\n\nExit code 1 where nothing is known.\n',
    )
    .action(async (words: string[], options: Options) => {
      const from = await sources(options.knowledge)
      const countries = options.countries?.split(',').map(checkCountry) ?? []
      const shown = show(words.join(' '), from, {
        date: options.date === undefined ? null : checkDate(options.date),
        countries,
      })
      if (options.json) await write(`${JSON.stringify(shown, null, 2)}\n`)
      else if (isKnown(shown)) await write(renderShown(shown, from.knowledge))
      else
        await write(
          `${shown.query}\n  nothing is known of it; a table of your own can say what it is (demarche knowledge --help)\n`,
        )
      done(isKnown(shown) ? EXIT.done : EXIT.failed)
    })
}

/** @throws DemarcheError `usage/country` */
function checkCountry(given: string): string {
  const code = given.trim()
  if (/^[A-Z]{3}$/.test(code)) return code
  throw new DemarcheError(
    'usage/country',
    `Bad country \`${code}\`; expected ISO 3166 codes of three letters, for example LBN,SYR.`,
    { code },
  )
}
