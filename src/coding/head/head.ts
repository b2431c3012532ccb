import { z } from 'zod'
import { DemarcheError } from '../../errors.js'
import { type HeadAnswer, toFourDecimals } from '../acts/relate.js'
import { FEATURES } from './features.js'
import { predict, type Softmax } from './fit.js'

/** The format of head files that this code reads and writes. */
export const HEAD_FORMAT = 'demarche.head/1'

const share = z.number().min(0).max(1)

const headSchema = z.object({
  format: z.literal(HEAD_FORMAT),
  features: z.string(),
  encoder: z.string().describe('SHA-256 of the weights that it was fitted over'),
  ontology: z.string().nullable().describe('Name of the ontology whose types its labels are, or null'),
  labels: z.array(z.string()).min(2),
  examples: z.record(z.string(), z.int()).describe('How many examples of each label it was fitted on'),
  crossValidation: z.object({ parts: z.int(), accuracy: share, macroF1: share }),
  columns: z.int().min(1),
  parameters: z.string().describe('[labels × columns] weights, then a bias a label: little-endian float32 in base64'),
})

/** The content of a head file: a small classifier of the user's own over the frozen encoder. */
export type HeadFile = z.infer<typeof headSchema>

/** A head ready to score pairs. */
export interface Head {
  readonly file: HeadFile
  readonly softmax: Softmax
}

/**
 * Reads a head from the text of its file, for the encoder at hand.
 * @param weights SHA-256 of the encoder's weights
 * @throws DemarcheError `head/format` where the text is no head that this build reads, `head/encoder` where it belongs to other weights
 */
export function parseHead(text: string, weights: string | null): Head {
  const file = readFile(text)
  if (file.features !== FEATURES) {
    throw new DemarcheError(
      'head/format',
      `Expected a head over the features \`${FEATURES}\`, found \`${file.features}\`. Fit it anew with \`demarche train\` of this version.`,
      { expected: FEATURES, found: file.features },
    )
  }
  if (weights !== null && file.encoder !== weights) {
    throw new DemarcheError(
      'head/encoder',
      `Expected a head fitted over the weights ${weights.slice(0, 12)}…, found one over ${file.encoder.slice(0, 12)}…. Its numbers mean nothing here: fit it anew with \`demarche train\` on the same examples, or use the weights that it belongs to.`,
      { expected: weights, found: file.encoder },
    )
  }
  return { file, softmax: softmaxOf(file) }
}

function readFile(text: string): HeadFile {
  const expected = `Expected a head file of format \`${HEAD_FORMAT}\`, as \`demarche train\` writes it`
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new DemarcheError('head/format', `${expected}, found text that is no JSON.`, {}, { cause })
  }
  const parsed = headSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new DemarcheError(
    'head/format',
    `${expected}: ${z.prettifyError(parsed.error).replace(/\s*\n\s*/g, ' ')}. Fit it anew.`,
  )
}

function softmaxOf({ labels, columns, parameters }: HeadFile): Softmax {
  const bytes = Uint8Array.from(atob(parameters), (c) => c.charCodeAt(0))
  const expected = labels.length * (columns + 1)
  if (bytes.length !== 4 * expected) {
    throw new DemarcheError(
      'head/format',
      `Expected ${expected} parameters in the head file, found ${bytes.length / 4}. The file is damaged: fit it anew.`,
      { expected, found: bytes.length / 4 },
    )
  }
  const view = new DataView(bytes.buffer)
  const values = Float64Array.from({ length: expected }, (_, i) => view.getFloat32(4 * i, true))
  return { classes: labels.length, columns, parameters: values }
}

/** Float32 values as a head file holds them. */
export function packParameters(values: Float64Array): string {
  const view = new DataView(new ArrayBuffer(4 * values.length))
  values.forEach((x, i) => {
    view.setFloat32(4 * i, x, true)
  })
  let binary = ''
  for (let i = 0; i < view.byteLength; i++) binary += String.fromCharCode(view.getUint8(i))
  return btoa(binary)
}

/**
 * The user's label of a pair, beside demarche's own type.
 * @throws DemarcheError `head/features` where the head expects another number of features than the engine gives
 */
export function askHead({ file, softmax }: Head, features: Float64Array): HeadAnswer {
  if (features.length !== softmax.columns) {
    throw new DemarcheError(
      'head/features',
      `Expected ${softmax.columns} features of a pair, found ${features.length}: the head belongs to other weights. Fit it anew with \`demarche train\`.`,
      { expected: softmax.columns, found: features.length },
    )
  }
  const probabilities = predict(softmax, features)
  const best = probabilities.indexOf(Math.max(...probabilities))
  return {
    label: file.labels[best]!,
    confidence: toFourDecimals(probabilities[best]!),
    scores: Object.fromEntries(file.labels.map((label, i) => [label, toFourDecimals(probabilities[i]!)])),
  }
}
