import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DemarcheError } from '../../errors.js'
import type { Packed, TableSource } from '../pack.js'
import { readOverlay } from './check.js'

/**
 * The tables (`*.tsv`) of a folder, or one such file, as sources to check.
 * @throws DemarcheError `knowledge/overlay-missing`, `knowledge/overlay-empty`, `knowledge/overlay-unreadable`
 */
export async function readTableSources(path: string | URL): Promise<TableSource[]> {
  const place = typeof path === 'string' ? path : fileURLToPath(path)
  const found = await stat(place).catch((cause: unknown) => {
    throw new DemarcheError(
      'knowledge/overlay-missing',
      `Expected a folder of knowledge tables (*.tsv) at \`${place}\`, found nothing there. Check the path; \`demarche knowledge import\` writes such a folder.`,
      { path: place },
      { cause },
    )
  })
  const names = found.isDirectory() ? await readdir(place).catch(unreadable(place)) : null
  const files = names?.filter((file) => file.endsWith('.tsv')).sort() ?? null
  if (files !== null && files.length === 0) {
    throw new DemarcheError(
      'knowledge/overlay-empty',
      `Expected tables (*.tsv) in the folder \`${place}\`, found none. Name tables after what they hold, such as persons.tsv or frames-own.tsv.`,
      { path: place },
    )
  }
  const paths = files === null ? [place] : files.map((file) => join(place, file))
  return Promise.all(paths.map(async (file) => ({ file, text: await readFile(file, 'utf8').catch(unreadable(file)) })))
}

const unreadable =
  (place: string) =>
  (cause: unknown): never => {
    throw new DemarcheError(
      'knowledge/overlay-unreadable',
      `Expected a table or a folder of tables that can be read at \`${place}\`, found that it cannot: ${cause instanceof Error ? cause.message : cause}. Check what it is and its permissions.`,
      { path: place },
      { cause },
    )
  }

/**
 * Reads and checks an overlay folder.
 * @throws DemarcheError `knowledge/overlay-missing`, `knowledge/overlay-empty`, `knowledge/overlay-unreadable`, `knowledge/bad-table`
 */
export async function loadOverlay(path: string | URL): Promise<Packed> {
  return readOverlay(await readTableSources(path))
}
