import { told } from './propose.js'
import type { Reading } from './reading.js'

/** Logistic weights of confidence: what share of dev events (training/corpus/dev-*) with such signs was labelled and of that type. */
const CONFIDENCE = { bias: -1.75, told: 0.35, type: 0.42, frame: 0.23, parties: 0.16 } as const

const logit = (p: number): number => Math.log(Math.max(p, 1e-3) / Math.max(1 - p, 1e-3))

/** Probability that the text tells this act and that it is of this type; 0.5 at most where no reader model saw it. */
export function confidenceOf({ candidate, roles }: Reading): number {
  const { act, frame } = candidate
  const hasFrame = frame.id.startsWith('reader.') ? 0 : 1
  if (act === null) return Math.min(0.5, 0.3 + 0.05 * candidate.score)
  const share = (act.types[frame.type] ?? 0) / Math.max(told(act), 1e-3)
  const parties = Number(roles.sources.length > 0) + Number(roles.targets.length > 0)
  const { bias, ...weights } = CONFIDENCE
  const score =
    bias +
    weights.told * logit(told(act)) +
    weights.type * logit(share) +
    weights.frame * hasFrame +
    weights.parties * parties
  return Math.round(100 / (1 + Math.exp(-score))) / 100
}
