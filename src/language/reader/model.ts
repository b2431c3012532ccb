import { DemarcheError } from '../../errors.js'
import { type ChainModel, parseChainModel } from '../chains/model.js'

/** The model's label inventories and vocabulary, as `models/en.json` has them. */
export interface ReaderModel {
  /** Language and identity of the weights. */
  readonly name: string
  /** SHA-256 of the graph's file, or null where the configuration does not name it. */
  readonly weights: string | null
  readonly vocabulary: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly feats: readonly string[]
  readonly lemma: readonly string[]
  readonly deprel: readonly string[]
  readonly ner: readonly string[]
  /** The event heads' labels and weights, or null where the weights have none. */
  readonly events: EventModel | null
  /** Weights of the mention chains, or null where there are none. */
  readonly chains: ChainModel | null
}

/** Labels of the event heads, and the part of the pair head that works outside the graph. */
export interface EventModel {
  /** Event types, then `NONE`. */
  readonly trigger: readonly string[]
  readonly status: readonly string[]
  readonly polarity: readonly string[]
  readonly certainty: readonly string[]
  readonly role: readonly string[]
  readonly pairs: PairModel
}

/** Sizes and weights of the pair head; matrices are rows of outputs. */
export interface PairModel {
  readonly span: number
  readonly heads: number
  readonly headSize: number
  readonly inner: number
  /** Size of one side of a role's product; beside the pair head, but a size of the same graph. */
  readonly roleSize: number
  readonly weights: Readonly<Record<string, Float32Array>>
}

/** The format of `models/en.json` that this code reads. */
const MODEL_FORMAT = 3

/**
 * Checks and reads a model's configuration.
 * @param vocabulary one piece a line, where the configuration does not hold the vocabulary itself
 * @param chains text of `models/en.chains.json`; without it chains are found by rules
 * @throws DemarcheError `language/model-format`
 */
export function parseModel(json: string, vocabulary?: string, chains?: string): ReaderModel {
  const config = object(json)
  if (config.format !== MODEL_FORMAT) {
    fail(`format ${MODEL_FORMAT}`, `format ${String(config.format)}`, 'install the weights of this version')
  }
  const list = (key: string): readonly string[] => strings(config[key], key)
  return {
    name: modelName(config),
    weights: weightsHash(config),
    vocabulary: vocabulary === undefined ? list('vocab') : vocabulary.replace(/\r?\n$/, '').split(/\r?\n/),
    upos: list('upos'),
    xpos: list('xpos'),
    feats: list('feats'),
    lemma: list('lemma'),
    deprel: list('deprel'),
    ner: list('ner'),
    events: config.events === undefined ? null : eventModel(config.events as Record<string, unknown>),
    chains: chains === undefined ? null : parseChainModel(chains),
  }
}

function eventModel(events: Record<string, unknown>): EventModel {
  const list = (key: string): readonly string[] => strings(events[key], `events.${key}`)
  const pairs = events.pairs as Record<string, unknown>
  const size = (key: string): number => {
    const value = pairs?.[key]
    if (typeof value !== 'number')
      fail(`a number under "events.pairs.${key}"`, typeof value, 'fetch the model files anew')
    return value as number
  }
  const packed = (pairs?.weights ?? {}) as Record<string, string>
  return {
    trigger: list('trigger'),
    status: list('status'),
    polarity: list('polarity'),
    certainty: list('certainty'),
    role: list('role'),
    pairs: {
      span: size('span'),
      heads: size('heads'),
      headSize: size('headSize'),
      inner: size('inner'),
      roleSize: size('roleSize'),
      weights: Object.fromEntries(Object.entries(packed).map(([name, base64]) => [name, floatsOf(base64)])),
    },
  }
}

/** Little-endian float32 values from base64. */
function floatsOf(base64: string): Float32Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return new Float32Array(bytes.buffer)
}

/** Language and first digits of the weights' hash: enough to tell which weights made a record. */
function modelName(config: Record<string, unknown>): string {
  const language = typeof config.language === 'string' ? config.language : 'en'
  const hash = weightsHash(config)
  return hash === null ? language : `${language}-${hash.slice(0, 12)}`
}

function weightsHash(config: Record<string, unknown>): string | null {
  const weights = config.weights as { sha256?: unknown } | undefined
  return typeof weights?.sha256 === 'string' ? weights.sha256 : null
}

function object(json: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new DemarcheError(
      'language/model-format',
      'Expected JSON in the model configuration, found text that does not parse; fetch the model files anew.',
      {},
      { cause },
    )
  }
  if (typeof value !== 'object' || value === null) fail('an object', typeof value, 'fetch the model files anew')
  return value as Record<string, unknown>
}

function strings(value: unknown, key: string): readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.some((item) => typeof item !== 'string')) {
    fail(
      `a list of strings under "${key}"`,
      value === undefined ? 'nothing' : typeof value,
      'fetch the model files anew',
    )
  }
  return value as string[]
}

function fail(expected: string, found: string, advice: string): never {
  throw new DemarcheError(
    'language/model-format',
    `Expected ${expected} in the model configuration, found ${found}; ${advice}.`,
    { expected, found },
  )
}
