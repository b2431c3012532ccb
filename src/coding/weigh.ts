import type { ActSignal } from '../language/types.js'
import type { Judgement, Voice } from './judge.js'
import type { Tree } from './tree.js'

/** What the path above the predicate adds to the log-probability of its reading; fitted on the corpus's dev batches. */
const PATH = { status: 1.4, polarity: 1.4, certainty: 1.4 } as const

/** Least probability at which the model's speaker is taken where the path shows none. */
const SPEAKER = 0.6

/** Joins what the path above an act says of it (`judge`) with what the reader model sees: log-linear, one choice at a time. */
export function weigh(judgement: Judgement, act: ActSignal | null, tree: Tree): Judgement {
  if (act === null) return judgement
  return {
    ...judgement,
    status: decide(act.status, judgement.status, PATH.status),
    polarity: decide(act.polarity, judgement.polarity, PATH.polarity),
    certainty: decide(act.certainty, judgement.certainty, PATH.certainty),
    voices: judgement.voices.length > 0 ? judgement.voices : seenVoices(act, tree),
  }
}

function decide<T extends string>(probabilities: Readonly<Record<string, number>>, byPath: T, weight: number): T {
  const labels = Object.keys(probabilities) as T[]
  const score = (label: T) => Math.log(Math.max(probabilities[label] ?? 0, 1e-4)) + (label === byPath ? weight : 0)
  return labels.reduce((best, label) => (score(label) > score(best) ? label : best), byPath)
}

/** Speakers that the model sees though no path leads to them; the speaker's own word is the cue. */
function seenVoices(act: ActSignal, tree: Tree): Voice[] {
  return act.roles
    .filter((r) => r.role === 'by' && r.probability >= SPEAKER && !tree.isWithin(r.token, act.token))
    .sort((a, b) => a.token - b.token)
    .map((r) => ({ speaker: r.token, manner: 'say', cue: Math.max(tree.head(r.token), 0) }))
}
