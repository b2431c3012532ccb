import { DemarcheError } from '../errors.js'

/** Exit codes of every command. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const

/** One line of text, without what steers a terminal. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')

/** A problem on standard error: code first, so that scripts can match it; what is wrong with tables has a line each. */
export function report({ code, message }: DemarcheError, item?: string): void {
  const lines = message.split('\n').map(printable)
  process.stderr.write(`demarche: ${code}: ${item ? `${printable(item)}: ` : ''}${lines.join('\n')}\n`)
}

/**
 * The format that an option names.
 * @throws DemarcheError `usage/format` where it is none of those that the command writes
 */
export function checkFormat<Format extends string>(format: string, formats: readonly Format[]): Format {
  const found = formats.find((known) => known === format)
  if (found !== undefined) return found
  throw new DemarcheError('usage/format', `Unknown format \`${format}\`; expected one of ${formats.join(', ')}.`, {
    format,
  })
}

/** Writes to standard output and waits while the pipe is full. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))
}

/** Colour only where a person looks on, and NO_COLOR (no-color.org) is not set. */
export function wantsColor(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}
