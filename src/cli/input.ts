import { createReadStream, fstat } from 'node:fs'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { DemarcheError } from '../errors.js'
import { isDay } from '../text/day.js'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new TextDecoder('windows-1252')

/** Text of bytes that are UTF-8; null of others. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text of a file's bytes: UTF-8, or else Windows-1252, in which old wires come.
 * @throws DemarcheError `text/binary`
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const text = utf8(bytes)
  if (text !== null) return text
  if (!bytes.includes(0)) return windows1252.decode(bytes)
  throw new DemarcheError('text/binary', `Expected text in ${name(path)}, found binary data. Give a plain-text file.`, {
    path,
  })
}

/**
 * Reads a whole file, or standard input for `-`.
 * @throws DemarcheError `input/missing`, `input/unreadable`, `text/binary`
 */
export async function readText(path: string): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of readChunks(path)) chunks.push(chunk)
  return decodeText(Buffer.concat(chunks), path)
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

/** A line of a file. */
export interface Line {
  /** Without its end. */
  readonly line: string
  /** From 1. */
  readonly number: number
  /** As they stand in the file, with the line's end. */
  readonly bytes: Uint8Array
}

/**
 * Lines of a file or of standard input, read as they come.
 * @throws DemarcheError `input/missing`, `input/unreadable`
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let number = 0
  for await (const bytes of splitLines(readChunks(path))) {
    const text = utf8(bytes) ?? windows1252.decode(bytes)
    yield { line: text.replace(/\r?\n$/, ''), number: ++number, bytes }
  }
}

/** The lines of a file's bytes, each with its end. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const LINE_FEED = 10
  let begun: Buffer[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(LINE_FEED) + 1; to > 0; to = chunk.indexOf(LINE_FEED, from) + 1) {
      yield Buffer.concat([...begun, chunk.subarray(from, to)])
      begun = []
      from = to
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

const name = (path: string): string => (path === '-' ? 'standard input' : `\`${path}\``)

async function* readChunks(path: string): AsyncGenerator<Buffer> {
  await checkFile(path)
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) yield chunk
  } catch (cause) {
    throw new DemarcheError(
      'input/unreadable',
      `Expected a file that can be read, found that ${name(path)} cannot: ${cause instanceof Error ? cause.message : cause}. Check its permissions.`,
      { path },
      { cause },
    )
  }
}

async function checkFile(path: string): Promise<void> {
  // Node reads a folder that stands as standard input as if it were empty.
  const found = await (path === '-' ? promisify(fstat)(0) : stat(path)).catch((cause: unknown) => {
    if (path === '-') return null
    throw new DemarcheError(
      'input/missing',
      `There is no file ${name(path)}. Check the path, or give \`-\` for standard input.`,
      { path },
      { cause },
    )
  })
  if (found?.isDirectory()) {
    throw new DemarcheError('input/unreadable', `${name(path)} is a folder; expected a file. Name a file in it.`, {
      path,
    })
  }
}
