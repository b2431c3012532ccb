import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Command } from 'commander'
import { DemarcheError } from '../errors.js'
import { loadCities } from '../knowledge/cities-load.js'
import { ActorListImport } from '../knowledge/import/actor-list.js'
import { OverlayRows } from '../knowledge/import/overlay-rows.js'
import { looksLikePetrarch, PetrarchImport } from '../knowledge/import/petrarch.js'
import { describeSkipped, type Skipped } from '../knowledge/import/skipped.js'
import { WikidataImport } from '../knowledge/import/wikidata.js'
import { createKnowledge } from '../knowledge/knowledge.js'
import { checkOverlay } from '../knowledge/overlay/check.js'
import type { TableSource } from '../knowledge/pack.js'
import { packed as shipped } from '../knowledge/packed.generated.js'
import { refuse } from '../knowledge/tables/tables.js'
import type { Knowledge } from '../knowledge/types.js'
import { readCsvActors, readYamlActors } from './actors-file.js'
import { readLines, readText } from './input.js'
import { EXIT, printable, write } from './output.js'
import { makeFolder, writeWhole } from './write-file.js'

const KINDS = ['petrarch', 'csv', 'yaml', 'wikidata'] as const
type Kind = (typeof KINDS)[number]

const BY_EXTENSION: Readonly<Record<string, Kind>> = {
  '.csv': 'csv',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'wikidata',
  '.jsonl': 'wikidata',
  '.ndjson': 'wikidata',
}

/** How many entries that were left out are told one by one. */
const TOLD = 20

interface Options {
  readonly out: string
  readonly from?: string
  readonly force?: boolean
}

function checkKind(kind: string | undefined): Kind | undefined {
  const found = KINDS.find((known) => known === kind)
  if (kind === undefined || found !== undefined) return found
  throw new DemarcheError('usage/import-kind', `Unknown kind \`${kind}\`; expected one of ${KINDS.join(', ')}.`, {
    kind,
  })
}

/** Reads one file into the rows; what was left out. */
async function read(
  file: string,
  wanted: Kind | undefined,
  rows: OverlayRows,
  knowledge: Knowledge,
): Promise<readonly Skipped[]> {
  const kind = wanted ?? BY_EXTENSION[extname(file).toLowerCase()]
  if (kind === 'wikidata') {
    const dump = new WikidataImport(file, rows, knowledge)
    for await (const { line, number } of readLines(file)) dump.line(line, number)
    return dump.finish()
  }
  const text = await readText(file)
  if (kind === 'csv' || kind === 'yaml') {
    const list = new ActorListImport(rows, knowledge)
    list.read(file, await (kind === 'csv' ? readCsvActors : readYamlActors)(file, text))
    return list.skipped()
  }
  if (kind === undefined && !looksLikePetrarch(text)) {
    throw new DemarcheError(
      'knowledge/import-kind',
      `Expected a PETRARCH dictionary, a CSV or YAML list of actors, or a Wikidata dump in \`${file}\`, found none of these. Name its kind with --from ${KINDS.join('|')}.`,
      { file },
    )
  }
  const dictionary = new PetrarchImport(rows, knowledge)
  dictionary.read(file, text)
  return dictionary.skipped()
}

async function writeTables(folder: string, tables: readonly TableSource[], force: boolean): Promise<void> {
  await makeFolder(folder)
  for (const { file } of tables) {
    const path = join(folder, file)
    if (!force && (await stat(path).catch(() => null)) !== null) {
      throw new DemarcheError(
        'knowledge/import-exists',
        `The table \`${path}\` is there already. Name another folder with --out, or write over it with --force.`,
        { path },
      )
    }
  }
  for (const { file, text } of tables) await writeWhole(join(folder, file), text)
}

/** `demarche knowledge import`: dictionaries, lists and dumps into tables. */
export function registerImport(knowledge: Command, done: (code: number) => void): void {
  knowledge
    .command('import')
    .description('Turn dictionaries, lists and dumps of actors into tables of your own.')
    .argument(
      '<file...>',
      'PETRARCH or Phoenix dictionaries of actors or agents, CSV or YAML lists of actors, or slices of a Wikidata JSON dump',
    )
    .requiredOption('--out <folder>', 'folder to write the tables to')
    .option('--from <kind>', `${KINDS.join(' | ')}; by default after the file's ending`)
    .option('--force', 'write over tables that are there')
    .addHelpText(
      'after',
      '\nA CSV list has a header of these fields, a YAML list mappings of them; only name is required:\n  name, aliases (a|b), kind (person, group, population, institution, organization, place), country, organization, sector, office, level, from, to\n\nExamples:\n  demarche knowledge import Phoenix.Countries.actors.txt Phoenix.agents.txt --out phoenix\n  demarche knowledge import ministers.csv --out ministers\n  demarche knowledge import office-holders.json --from wikidata --out holders\n\nExit code 1 where entries were left out; each is told with its line.\n',
    )
    .action(async (files: string[], options: Options) => {
      const kind = checkKind(options.from)
      const knowledgeBase = createKnowledge(undefined, { cities: await loadCities() })
      const rows = new OverlayRows(shipped)
      const skipped: Skipped[] = []
      for (const file of files) skipped.push(...(await read(file, kind, rows, knowledgeBase)))
      const tables = rows.toSources()
      refuse(checkOverlay(tables))
      await writeTables(options.out, tables, options.force === true)
      for (const entry of skipped.slice(0, TOLD))
        process.stderr.write(`demarche: ${printable(describeSkipped(entry))}\n`)
      if (skipped.length > TOLD) process.stderr.write(`demarche: … and ${skipped.length - TOLD} more\n`)
      const counts = Object.entries(rows.counts()).map(([table, count]) => `${count} ${table}`)
      await write(`${counts.join(', ') || 'nothing'} → ${options.out}; ${skipped.length} left out\n`)
      done(skipped.length > 0 ? EXIT.failed : EXIT.done)
    })
}
