import { DemarcheError } from '../../errors.js'
import { MENTION_INPUTS, PAIR_INPUTS } from './features.js'

/** The mention-pair head: a small network over sparse inputs (training/chains.py). */
export interface ChainModel {
  /** Head lemmas that have an input of their own. */
  readonly lemmas: ReadonlyMap<string, number>
  readonly hidden: number
  /** Added to the score of every pair. */
  readonly lean: number
  /** Rows of `hidden` numbers, one for each input: of the later mention, the earlier one, the pair, a mention by itself. */
  readonly tables: Readonly<Record<Table, Float32Array>>
  /** For pairs, and for a mention by itself. */
  readonly bias: readonly [Float32Array, Float32Array]
  readonly out: readonly [Float32Array, Float32Array]
}

const TABLES = ['later', 'earlier', 'pair', 'alone'] as const
export type Table = (typeof TABLES)[number]

/** The format of `models/en.chains.json` that this code reads. */
const FORMAT = 1

/**
 * Reads the head's weights.
 * @throws DemarcheError `language/model-format` where they are damaged or of another version
 */
export function parseChainModel(json: string): ChainModel {
  const config = parsed(json)
  const expected = { format: FORMAT, mentionInputs: MENTION_INPUTS, pairInputs: PAIR_INPUTS }
  for (const [key, value] of Object.entries(expected)) {
    if (config[key] !== value) fail(`${key} ${value}`, `${String(config[key])}`)
  }
  const { lemmas, hidden, lean, tables, bias, out } = config as unknown as Weights
  if (!Array.isArray(lemmas) || typeof hidden !== 'number' || typeof lean !== 'number')
    fail('lemmas, hidden and lean', 'none')
  const rows = {
    later: MENTION_INPUTS + lemmas.length + 1,
    earlier: MENTION_INPUTS + lemmas.length + 1,
    pair: PAIR_INPUTS,
    alone: 0,
  }
  rows.alone = rows.later
  const read = Object.fromEntries(TABLES.map((name) => [name, unpacked(tables?.[name], rows[name] * hidden, name)]))
  const floats = (values: unknown): [Float32Array, Float32Array] => {
    const both = Array.isArray(values) ? values.map((v) => Float32Array.from(v as number[])) : []
    if (both.length !== 2 || both.some((v) => v.length !== hidden))
      fail(`two rows of ${hidden} numbers`, `${both.length} rows`)
    return both as [Float32Array, Float32Array]
  }
  return {
    lemmas: new Map(lemmas.map((lemma, i) => [lemma, i])),
    hidden,
    lean,
    tables: read as Record<Table, Float32Array>,
    bias: floats(bias),
    out: floats(out),
  }
}

interface Weights {
  readonly lemmas: readonly string[]
  readonly hidden: number
  readonly lean: number
  readonly tables: Readonly<Record<string, { readonly scale: number; readonly int8: string }>>
  readonly bias: unknown
  readonly out: unknown
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Told below.
  }
  return fail('a JSON object', 'text that does not parse as one')
}

function unpacked(table: { scale: number; int8: string } | undefined, count: number, name: string): Float32Array {
  const binary = typeof table?.int8 === 'string' ? atob(table.int8) : ''
  if (binary.length !== count) fail(`${count} numbers in table "${name}"`, `${binary.length}`)
  const values = new Float32Array(count)
  for (let i = 0; i < count; i++) values[i] = ((binary.charCodeAt(i) << 24) >> 24) * table!.scale
  return values
}

function fail(expected: string, found: string): never {
  throw new DemarcheError(
    'language/model-format',
    `Expected ${expected} in the weights of the mention chains, found ${found}; fetch the model files anew.`,
    { expected, found },
  )
}

/** Sum of the rows of a table at some inputs, added to `into` from an offset on. */
export function addRows(
  table: Float32Array,
  hidden: number,
  inputs: readonly number[],
  into: Float32Array,
  at = 0,
): void {
  for (const input of inputs) {
    const row = input * hidden
    for (let k = 0; k < hidden; k++) into[at + k]! += table[row + k]!
  }
}

/** Weighted sum of the positive parts of the sum of two rows. */
export function activate(out: Float32Array, sum: Float32Array, other: Float32Array, at: number): number {
  let score = 0
  for (let k = 0; k < out.length; k++) {
    const value = sum[k]! + other[at + k]!
    if (value > 0) score += value * out[k]!
  }
  return score
}
