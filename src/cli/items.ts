import { z } from 'zod'
import type { CodeOptions } from '../coder.js'
import { DemarcheError } from '../errors.js'
import { isDay } from '../text/day.js'
import { decodeText, type Line } from './input.js'
import { fieldProblems, id } from './json-lines.js'

const day = z.string().refine((text) => isDay(text.slice(0, 10)), 'Expected a day of the calendar, YYYY-MM-DD')

const item = z.object({
  id: id.optional(),
  text: z.string(),
  title: z.string().nullish(),
  published: day.nullish(),
  agency: z.string().nullish(),
})

/** One story to code, or a line that is none. */
export type Item =
  | { readonly ok: true; readonly name: string; readonly text: string; readonly options: CodeOptions }
  | { readonly ok: false; readonly name: string; readonly code: string; readonly message: string }

/** Names of files that hold JSON Lines, whatever their first line is. */
const JSON_LINES = /\.(?:jsonl|ndjson)$/i

const isObject = (line: string): boolean => {
  try {
    return line.trimStart().startsWith('{') && typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/** @throws DemarcheError `input/json` where the first filled line of a file begins a JSON array */
function refuseArray(first: string, file: string): void {
  if (!/^\s*\[\s*(?:\{|$)/.test(first)) return
  throw new DemarcheError(
    'input/json',
    'Expected one JSON object on each line, found a JSON array. Write its items one a line.',
    { file },
  )
}

/**
 * The items of a file: JSON Lines where its name says so, its first line begins like an object or any line is one, so that a broken line is reported
 * and the others are read; else one plain story.
 * @throws DemarcheError `input/json` where the file is one JSON array, `text/binary` where a plain story is no text
 */
export async function* readItems(
  lines: AsyncIterable<Line>,
  file: string,
  defaults: CodeOptions,
): AsyncGenerator<Item> {
  const plain: Line[] = []
  let isPlain = !JSON_LINES.test(file)
  let hasBegun = false
  for await (const read of lines) {
    const { line, number } = read
    const isBlank = line.trim() === ''
    const isFirst = !isBlank && !hasBegun
    if (isFirst) hasBegun = true
    if (isFirst && isPlain) refuseArray(line, file)
    if (isPlain && ((isFirst && line.trimStart().startsWith('{')) || isObject(line))) {
      isPlain = false
      for (const before of plain) if (before.line.trim() !== '') yield parseItem(before.line, before.number, defaults)
    }
    if (isPlain) plain.push(read)
    else if (!isBlank) yield parseItem(line, number, defaults)
  }
  if (!isPlain || !hasBegun) return
  const text = decodeText(Buffer.concat(plain.map(({ bytes }) => bytes)), file)
  yield { ok: true, name: file, text, options: defaults }
}

/**
 * Whether a file holds items of JSON Lines rather than a story.
 * @throws DemarcheError `input/json` where it holds one JSON array
 */
export function isItems(file: string, text: string): boolean {
  if (JSON_LINES.test(file)) return true
  const first = text.trimStart().split('\n', 1)[0]!
  refuseArray(first, file)
  return isObject(first)
}

/** Reads one line of JSON Lines; a bad one becomes an item that says why. */
export function parseItem(line: string, number: number, defaults: CodeOptions): Item {
  const name = `line ${number}`
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return {
      ok: false,
      name,
      code: 'input/json',
      message: 'Expected one JSON object on the line, found text that is no JSON.',
    }
  }
  const parsed = item.safeParse(value)
  if (!parsed.success) {
    const found = fieldProblems(parsed.error)
    return { ok: false, name, code: 'input/fields', message: `Expected {"id","text","title"?,"published"?}: ${found}` }
  }
  const { id, text, title, published, agency } = parsed.data
  return {
    ok: true,
    name: id === undefined ? name : `${name}, item \`${id}\``,
    text,
    options: {
      ...(id === undefined ? {} : { id }),
      title: title ?? null,
      published: published?.slice(0, 10) ?? defaults.published ?? null,
      agency: agency ?? defaults.agency ?? null,
    },
  }
}
