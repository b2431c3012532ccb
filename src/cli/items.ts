import { z } from 'zod'
import type { CodeOptions } from '../coder.js'
import { fieldProblems } from './json-lines.js'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}/)

const item = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  text: z.string(),
  title: z.string().nullish(),
  published: day.nullish(),
  agency: z.string().nullish(),
})

/** One story to code, or a line that is none. */
export type Item =
  | { readonly ok: true; readonly name: string; readonly text: string; readonly options: CodeOptions }
  | { readonly ok: false; readonly name: string; readonly code: string; readonly message: string }

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
    name: id === undefined ? name : `item \`${id}\``,
    text,
    options: {
      ...(id === undefined ? {} : { id }),
      title: title ?? null,
      published: published?.slice(0, 10) ?? defaults.published ?? null,
      agency: agency ?? defaults.agency ?? null,
    },
  }
}
