import type { Reading } from './reading.js'
import { isOfReader, probabilityOfAct } from './seen/propose.js'

/** Logistic weights, fitted on the events of dev items (training/corpus/dev-*); the bias lies between what they and real wires ask for (scripts/eval-corpus.ts --confidence). */
const CONFIDENCE = { bias: -1.65, told: 0.62, type: 0.14, frame: 1.1 } as const

/** What is read at all is less sure to be kept where nobody is named and no frame reads it. */
const LIKELIHOOD = { bias: -1.75, told: 0.35, type: 0.42, frame: 0.23, parties: 0.16 } as const

const logit = (p: number): number => Math.log(Math.max(p, 1e-3) / Math.max(1 - p, 1e-3))

interface Signs {
  /** Log-odds that the word tells an act, and of its type among the types. */
  readonly told: number
  readonly type: number
  /** 1 where a frame reads it. */
  readonly frame: 0 | 1
  /** Of source and target, how many are named. */
  readonly parties: number
}

/** Null where no reader model saw the act. */
function signsOf({ candidate: { act, frame }, roles }: Reading): Signs | null {
  if (act === null) return null
  const share = (act.types[frame.type] ?? 0) / Math.max(probabilityOfAct(act), 1e-3)
  return {
    told: logit(probabilityOfAct(act)),
    type: logit(share),
    frame: isOfReader(frame) ? 0 : 1,
    parties: Number(roles.sources.length > 0) + Number(roles.targets.length > 0),
  }
}

const logistic = (score: number): number => 1 / (1 + Math.exp(-score))

/** How likely a reading is an act at all: what it must reach to become an event (`dropReason`). */
export function likelihoodOf(reading: Reading): number {
  const signs = signsOf(reading)
  if (signs === null) return 1
  const { bias, ...weights } = LIKELIHOOD
  return logistic(
    bias +
      weights.told * signs.told +
      weights.type * signs.type +
      weights.frame * signs.frame +
      weights.parties * signs.parties,
  )
}

/** Probability that the text tells this act and that it is of this type; 0.5 at most where no reader model saw it. */
export function confidenceOf(reading: Reading): number {
  const signs = signsOf(reading)
  if (signs === null) return Math.min(0.5, 0.3 + 0.05 * reading.candidate.score)
  const { bias, ...weights } = CONFIDENCE
  const score = bias + weights.told * signs.told + weights.type * signs.type + weights.frame * signs.frame
  return Math.round(100 * logistic(score)) / 100
}
