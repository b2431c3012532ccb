import { z } from 'zod'
import { DemarcheError } from '../errors.js'
import type { LabelledPair } from '../index.js'
import { readLines } from './input.js'
import { fieldProblems, id, span } from './json-lines.js'

const example = z.object({
  id: id.optional(),
  sentence: z.string().min(1),
  source: span,
  target: span,
  label: z.string().trim().min(1),
})

/** Most problems of a file that are told. */
const SHOWN = 10

/** Labelled pairs, and the line of each. */
export interface ExamplesFile {
  readonly examples: readonly LabelledPair[]
  readonly places: readonly string[]
}

/**
 * Reads examples, one JSON object a line.
 * @throws DemarcheError `train/lines` with every line that is no example, `input/missing`, `input/empty`
 */
export async function readExamples(file: string): Promise<ExamplesFile> {
  const examples: LabelledPair[] = []
  const places: string[] = []
  const problems: string[] = []
  for await (const { line, number } of readLines(file)) {
    if (line.trim() === '') continue
    const parsed = parseLine(line)
    if (typeof parsed === 'string') problems.push(`line ${number}: ${parsed}`)
    else {
      examples.push({ ...parsed, id: parsed.id ?? `line ${number}` })
      places.push(`line ${number}`)
    }
  }
  if (problems.length > 0) {
    const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : ''
    throw new DemarcheError(
      'train/lines',
      `Expected sentence, source, target and label on every line: ${problems.slice(0, SHOWN).join('; ')}${more}. Mend the lines.`,
      { file, problems },
    )
  }
  if (examples.length === 0)
    throw new DemarcheError('input/empty', 'Expected examples, found none. Give one JSON object a line.', { file })
  return { examples, places }
}

function parseLine(line: string): z.infer<typeof example> | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'no JSON'
  }
  const parsed = example.safeParse(value)
  return parsed.success ? parsed.data : fieldProblems(parsed.error)
}
