import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { DemarcheError } from '../errors.js'

const draftOf = (path: string): string => `${path}.${process.pid}.tmp`

const remove = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined)

/**
 * Writes a file whole or not at all: to a temporary one beside it, which then takes its name.
 * @throws DemarcheError `output/unwritable`
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  try {
    await writeFile(draftOf(path), text)
    await rename(draftOf(path), path)
  } catch (cause) {
    await remove(draftOf(path))
    throw unwritable(path, cause)
  }
}

/**
 * Sees that `writeWhole` can write a file, before work is done for it.
 * @throws DemarcheError `output/unwritable`
 */
export async function checkWritable(path: string): Promise<void> {
  try {
    if ((await stat(path).catch(() => null))?.isDirectory()) throw new Error('it is a folder')
    await writeFile(draftOf(path), '')
  } catch (cause) {
    throw unwritable(path, cause)
  } finally {
    await remove(draftOf(path))
  }
}

/**
 * Makes a folder, and those that it lies in, where they are not there.
 * @throws DemarcheError `output/unwritable`
 */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: unknown) => {
    throw unwritable(path, cause)
  })
}

const unwritable = (path: string, cause: unknown): DemarcheError =>
  new DemarcheError(
    'output/unwritable',
    `\`${path}\` cannot be written: ${cause instanceof Error ? cause.message : cause}. Check that its folder is there, may be written to and has room.`,
    { path },
    { cause },
  )
