import { open, readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { DemarcheError } from '../errors.js'
import { isDay } from '../text/day.js'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads a whole file, or standard input for `-`, as UTF-8.
 * @throws DemarcheError `input/missing`, `input/unreadable`, `text/binary`
 */
export async function readText(path: string): Promise<string> {
  const bytes = path === '-' ? await readStdin() : await readBytes(path)
  try {
    return strictUtf8.decode(bytes)
  } catch (cause) {
    if (bytes.includes(0)) {
      throw new DemarcheError(
        'text/binary',
        `Expected text in ${name(path)}, found binary data. Give a plain-text file.`,
        { path },
        { cause },
      )
    }
    // Old wires come in Windows-1252; what is no UTF-8 is read as that rather than refused.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * A day that an option names.
 * @throws DemarcheError `usage/date`
 */
export function checkDate(date: string): string {
  if (isDay(date)) return date
  throw new DemarcheError('usage/date', `Bad date \`${date}\`; expected a day as YYYY-MM-DD, for example 2024-06-19.`, {
    date,
  })
}

/** Lines of a file or of standard input with their numbers from 1, read as they come. */
export async function* readLines(path: string): AsyncGenerator<{ line: string; number: number }> {
  if (path !== '-') await checkFile(path)
  const handle = path === '-' ? null : await open(path)
  const input = handle ? handle.createReadStream({ encoding: 'utf8' }) : process.stdin.setEncoding('utf8')
  let number = 0
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      yield { line: number === 1 ? line.replace(/^\uFEFF/, '') : line, number }
    }
  } finally {
    await handle?.close()
  }
}

const name = (path: string): string => (path === '-' ? 'standard input' : `\`${path}\``)

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new DemarcheError(
      'input/missing',
      `There is no file ${name(path)}. Check the path, or give \`-\` for standard input.`,
      { path },
      { cause },
    )
  })
  if (found.isDirectory()) {
    throw new DemarcheError('input/unreadable', `${name(path)} is a folder; expected a file. Name a file in it.`, {
      path,
    })
  }
}

async function readBytes(path: string): Promise<Buffer> {
  await checkFile(path)
  try {
    return await readFile(path)
  } catch (cause) {
    throw new DemarcheError(
      'input/unreadable',
      `The file ${name(path)} cannot be read. Check its permissions.`,
      { path },
      { cause },
    )
  }
}
