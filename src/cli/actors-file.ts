import { DemarcheError } from '../errors.js'
import type { ListedActor } from '../knowledge/import/actor-list.js'

/**
 * Actors of a CSV file: a header row of field names, one actor a row.
 * @throws DemarcheError `knowledge/bad-import`
 */
export async function readCsvActors(file: string, text: string): Promise<ListedActor[]> {
  const { parse } = await import('csv-parse/sync')
  try {
    const rows = parse(text, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: false,
    }) as unknown as {
      info: { lines: number }
      record: Record<string, string>
    }[]
    return rows.map(({ info, record }) => ({ line: info.lines, fields: withoutEmpty(record) }))
  } catch (cause) {
    throw unreadable(file, 'CSV with a header row (name,aliases,country,sector,office,from,to)', cause)
  }
}

/**
 * Actors of a YAML file: a list of mappings from field names to a text or a list of texts.
 * @throws DemarcheError `knowledge/bad-import`
 */
export async function readYamlActors(file: string, text: string): Promise<ListedActor[]> {
  const { isMap, isSeq, LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  if (document.errors[0] !== undefined) throw unreadable(file, 'YAML', document.errors[0])
  if (!isSeq(document.contents))
    throw unreadable(file, 'a YAML list of actors ("- name: …")', new Error('the document is no list'))
  return document.contents.items.map((item) => {
    const line = lines.linePos((item as { range?: [number, number, number] }).range?.[0] ?? 0).line
    if (!isMap(item)) throw unreadable(file, 'a mapping such as "- name: …"', new Error(`line ${line} holds none`))
    return { line, fields: withoutEmpty(item.toJSON() as Record<string, unknown>) }
  })
}

function withoutEmpty(record: Readonly<Record<string, unknown>>): ListedActor['fields'] {
  const kept = Object.entries(record).filter(([, value]) => value !== '' && value !== null)
  return Object.fromEntries(
    kept.map(([field, value]) => [field, Array.isArray(value) ? value.map(String) : String(value)]),
  )
}

function unreadable(file: string, expected: string, cause: unknown): DemarcheError {
  const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
  return new DemarcheError(
    'knowledge/bad-import',
    `Expected ${expected} in \`${file}\`: ${reason}. Mend the file, or name its kind with --from.`,
    { file },
    { cause },
  )
}
