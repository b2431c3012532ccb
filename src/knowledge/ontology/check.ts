import { z } from 'zod'
import { DemarcheError } from '../../errors.js'
import { checkOverlay } from '../overlay/check.js'
import { type Packed, packTable, rowsOf, type TableSource } from '../pack.js'
import { packed as shipped } from '../packed.generated.js'
import { nearest } from '../tables/nearest.js'
import { describeProblem, type Problem } from '../tables/problem.js'
import { EVENT_TYPES } from '../types.js'
import { type ActRule, ONTOLOGY_FORMAT, type Ontology, type OntologyExample } from './ontology.js'

/** Text of an ontology file as plain values (texts, lists and mappings), and the line of each by its path. */
export interface OntologySource {
  readonly file: string
  readonly value: unknown
  /** Line from 1 of what the path leads to. */
  lineOf(path: readonly (string | number)[]): number
}

/** An ontology that was read, with its frames as tables of the user's own. */
export interface OntologyRead {
  readonly ontology: Ontology
  readonly frames: Packed
}

const text = z.string().trim().min(1, 'expected some text')
const slots = z.union([z.string(), z.array(z.string()).transform((items) => items.join('|'))]).default('')

const rule = z
  .strictObject({
    type: z.enum(EVENT_TYPES).optional(),
    mode: text.optional(),
    cameo: z
      .string()
      .regex(/^(0[1-9]|1\d|20)\d{0,2}$/, 'expected a CAMEO code of two to four digits')
      .optional(),
    context: text.optional(),
    polarity: z.enum(['positive', 'negative']).optional(),
    status: z.enum(['occurred', 'ongoing', 'planned', 'habitual', 'hypothetical']).optional(),
    certainty: z.enum(['stated', 'alleged', 'suspected', 'denied']).optional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'expected at least one condition')

const example = z.union([
  text.transform((sentence) => ({ sentence, source: null, target: null })),
  z
    .strictObject({ sentence: text, source: text.nullable().default(null), target: text.nullable().default(null) })
    .superRefine((given, context) => {
      for (const name of ['source', 'target'] as const) {
        const words = given[name]
        if (words !== null && given.sentence.split(words).length !== 2)
          context.addIssue({ code: 'custom', path: [name], message: 'expected words that stand once in the sentence' })
      }
    }),
])

/** Columns of a frame beside `id`, as docs/knowledge/frames.md has them. */
const frame = z.strictObject({
  lemma: text,
  pos: z.enum(['v', 'n', 'a']),
  type: z.enum(EVENT_TYPES),
  mode: z.string().default(''),
  cameo: text,
  source: slots,
  target: slots,
  content: slots,
  joint: z.enum(['', 'joint']).default(''),
  require: z.string().default(''),
  forbid: z.string().default(''),
  example: text,
  nearMiss: z.string().default(''),
})

const schema = z.strictObject({
  ontology: z.literal(ONTOLOGY_FORMAT),
  name: z.string().regex(/^[a-z][a-z0-9_-]*$/, 'expected a name in small letters, such as my-types'),
  description: text,
  types: z
    .array(
      z.strictObject({
        id: text,
        description: text,
        score: z.coerce.number().nullable().default(null),
        from: z.array(rule).default([]),
        frames: z.array(frame).default([]),
        examples: z.array(example).default([]),
        nearMisses: z.array(example).default([]),
      }),
    )
    .min(1),
  leaveOut: z.array(rule).default([]),
})
type Parsed = z.infer<typeof schema>
type Path = readonly (string | number)[]

/**
 * Reads an ontology; every problem with its line, in the order of the file, instead where there is any.
 * @param base the tables whose modes, codes, contexts and classes its rules and frames may name
 */
function checkOntology(source: OntologySource, base: Packed = shipped): OntologyRead | readonly Problem[] {
  const parsed = schema.safeParse(source.value)
  if (!parsed.success) return parsed.error.issues.flatMap((issue) => problemsOf(issue, source))
  const tables = framesOf(parsed.data)
  const problems = [
    ...referenceProblems(parsed.data, base, source),
    ...(tables === null ? [] : frameProblems(tables, base, source)),
  ]
  if (problems.length > 0) return problems.sort((a, b) => a.line - b.line)
  return {
    ontology: built(parsed.data, tables, source),
    frames: tables === null ? {} : { [tables.table]: packTable(tables.source.text) },
  }
}

/**
 * As `checkOntology`, for callers that want an ontology or nothing.
 * @throws DemarcheError `ontology/bad-file` with every problem and its line
 */
export function readOntology(source: OntologySource, base?: Packed): OntologyRead {
  const read = checkOntology(source, base)
  if ('ontology' in read) return read
  throw badOntology(read)
}

/** The error that tells all problems of a file. */
export function badOntology(problems: readonly Problem[]): DemarcheError {
  const count = problems.length === 1 ? 'Found 1 problem' : `Found ${problems.length} problems`
  const lines = problems.map(describeProblem).join('\n')
  return new DemarcheError('ontology/bad-file', `${count} in the ontology; mend each line:\n${lines}`, { problems })
}

function problemAt(
  source: OntologySource,
  path: Path,
  message: string,
  found: unknown,
  known: readonly string[] = [],
): Problem {
  const shown = typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing')
  return {
    file: source.file,
    line: source.lineOf(path),
    column: path.join('.') || null,
    found: shown.slice(0, 60),
    message,
    suggestion: known.length === 0 ? null : nearest(shown, known),
  }
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value)

/** One problem an unknown key, one for everything else. */
function problemsOf(issue: z.core.$ZodIssue, source: OntologySource): Problem[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol')
  const found = at(source.value, path)
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path)
    return issue.keys.map((key) => problemAt(source, [...path, key], `expected one of ${known.join(', ')}`, key, known))
  }
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : []
  const message =
    allowed.length > 0 ? `expected ${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')}` : innerMessage(issue)
  return [problemAt(source, path, message, found, allowed)]
}

function innerMessage(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message
  const inner = issue.errors.flat().find((each) => each.code === 'custom' || each.code === 'unrecognized_keys')
  return inner?.message ?? 'expected a sentence, or a mapping with sentence, source and target'
}

function knownKeys(path: Path): string[] {
  const shapes: Readonly<Record<string, z.ZodType>> = { frames: frame, from: rule, leaveOut: rule }
  const list = path.findLast((key) => typeof key === 'string')
  const shape = list === undefined ? schema : (shapes[list] ?? schema.shape.types.element)
  return Object.keys((shape as z.ZodObject).shape)
}

/** Ids, modes, codes, contexts, and rules that two types claim. */
function referenceProblems(data: Parsed, base: Packed, source: OntologySource): Problem[] {
  const problems: Problem[] = []
  const modes = rowsOf(base, 'plover').map((row) => ({ type: row.type!, mode: row.mode! }))
  const codes = rowsOf(base, 'cameo').map((row) => row.code!)
  const contexts = rowsOf(base, 'contexts').map((row) => row.context!)
  const say = (path: Path, message: string, found: string, known: readonly string[] = []) =>
    problems.push(problemAt(source, path, message, found, known))
  const checkRule = ({ type, mode, cameo, context }: ActRule, path: Path) => {
    const own = modes.filter((row) => type === undefined || row.type === type).map((row) => row.mode)
    if (mode !== undefined && !own.includes(mode))
      say([...path, 'mode'], `expected a mode of ${type ?? 'a type'} in plover.tsv`, mode, own)
    if (cameo !== undefined && !codes.includes(cameo))
      say([...path, 'cameo'], 'expected a code in cameo.tsv', cameo, codes)
    if (context !== undefined && !contexts.includes(context))
      say([...path, 'context'], 'expected a context in contexts.tsv', context, contexts)
  }
  const ids = new Set<string>()
  const claimed = new Map<string, string>()
  data.types.forEach((type, i) => {
    if (ids.has(type.id)) say(['types', i, 'id'], 'expected an id that no other type has', type.id)
    ids.add(type.id)
    if (type.from.length === 0 && type.frames.length === 0)
      say(['types', i], 'expected `from`, `frames` or both, so that some act can be of the type', type.id)
    type.from.forEach((each, k) => {
      checkRule(each, ['types', i, 'from', k])
      const key = JSON.stringify(Object.entries(each).sort())
      const other = claimed.get(key)
      if (other !== undefined) say(['types', i, 'from', k], `expected a rule that \`${other}\` does not have`, type.id)
      claimed.set(key, type.id)
    })
  })
  data.leaveOut.forEach((each, k) => {
    checkRule(each, ['leaveOut', k])
  })
  return problems
}

/** The ontology's frames as one table, with where each row stands in the file. */
interface FrameTable {
  readonly table: string
  readonly source: TableSource
  readonly rows: readonly { id: string; type: number; path: Path }[]
}

const COLUMNS = Object.keys(frame.shape)

function framesOf(data: Parsed): FrameTable | null {
  const counts = new Map<string, number>()
  const rows: { id: string; type: number; path: Path; cells: string[] }[] = []
  data.types.forEach((type, i) => {
    type.frames.forEach((each, k) => {
      const word = `${data.name}:${each.lemma}.${each.pos}`
      counts.set(word, (counts.get(word) ?? 0) + 1)
      const id = `${word}.${String(counts.get(word)).padStart(2, '0')}`
      const cells = COLUMNS.map((column) => each[column as keyof typeof each])
      rows.push({ id, type: i, path: ['types', i, 'frames', k], cells: [id, ...cells] })
    })
  })
  if (rows.length === 0) return null
  const table = `frames-ontology-${data.name}`
  const lines = [['id', ...COLUMNS], ...rows.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ')))]
  return { table, rows, source: { file: `${table}.tsv`, text: lines.map((cells) => cells.join('\t')).join('\n') } }
}

/** Problems of the frames as a table, told at their place in the file. */
function frameProblems({ source: table, rows }: FrameTable, base: Packed, source: OntologySource): Problem[] {
  return checkOverlay([table], base).map((problem) => {
    const path = rows[problem.line - 2]?.path ?? []
    const place = problem.column === null || problem.column === 'id' ? path : [...path, problem.column]
    return { ...problem, file: source.file, line: source.lineOf(place), column: place.join('.') }
  })
}

function built(data: Parsed, frames: FrameTable | null, source: OntologySource): Ontology {
  return {
    name: data.name,
    description: data.description,
    leaveOut: data.leaveOut,
    types: data.types.map((type, i) => {
      const examples = (list: 'examples' | 'nearMisses'): OntologyExample[] =>
        type[list].map((each, k) => ({ ...each, line: source.lineOf(['types', i, list, k]) }))
      return {
        id: type.id,
        description: type.description,
        score: type.score,
        from: type.from,
        frames: frames === null ? [] : frames.rows.filter((row) => row.type === i).map((row) => row.id),
        examples: examples('examples'),
        nearMisses: examples('nearMisses'),
      }
    }),
  }
}
