import { rename, rm, writeFile } from 'node:fs/promises'
import { DemarcheError } from '../errors.js'

/**
 * Writes a file whole or not at all: to a temporary one beside it, which then takes its name.
 * @throws DemarcheError `output/unwritable`
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    await writeFile(draft, text)
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new DemarcheError(
      'output/unwritable',
      `The file \`${path}\` cannot be written: ${cause instanceof Error ? cause.message : cause}. Check that its folder is there and may be written to.`,
      { path },
      { cause },
    )
  }
}
