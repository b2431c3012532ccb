import { DemarcheError } from '../errors.js'

/** The model's label inventories and vocabulary, as `models/en.json` has them. */
export interface ReaderModel {
  /** Language and identity of the weights. */
  readonly name: string
  readonly vocabulary: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly feats: readonly string[]
  readonly lemma: readonly string[]
  readonly deprel: readonly string[]
  readonly ner: readonly string[]
}

/** The format of `models/en.json` that this code reads. */
export const MODEL_FORMAT = 1

/**
 * Checks and reads a model's configuration.
 * @param vocabulary one piece a line, where the configuration does not hold the vocabulary itself
 * @throws DemarcheError `language/model-format`
 */
export function parseModel(json: string, vocabulary?: string): ReaderModel {
  const config = object(json)
  if (config.format !== MODEL_FORMAT) {
    fail(`format ${MODEL_FORMAT}`, `format ${String(config.format)}`, 'install the weights of this version')
  }
  const list = (key: string): readonly string[] => strings(config[key], key)
  return {
    name: modelName(config),
    vocabulary: vocabulary === undefined ? list('vocab') : vocabulary.replace(/\r?\n$/, '').split(/\r?\n/),
    upos: list('upos'),
    xpos: list('xpos'),
    feats: list('feats'),
    lemma: list('lemma'),
    deprel: list('deprel'),
    ner: list('ner'),
  }
}

/** Language and first digits of the weights' hash: enough to tell which weights made a record. */
function modelName(config: Record<string, unknown>): string {
  const language = typeof config.language === 'string' ? config.language : 'en'
  const weights = config.weights as { sha256?: unknown } | undefined
  return typeof weights?.sha256 === 'string' ? `${language}-${weights.sha256.slice(0, 12)}` : language
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
