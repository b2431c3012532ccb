import type { ActSignal } from '../../language/types.js'
import { semanticSubject } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import type { Voice } from './asides.js'
import type { Judgement } from './judge.js'

/**
 * What the path above the predicate adds to the log-probability of its reading. Where it shows something (*is suspected of*, *regularly*,
 * *foiled*) it is more to be trusted than where it shows nothing and the default is all that it has; a past tense shows that something happened. Fitted on the corpus's dev batches and on
 * modality.cases.tsv.
 */
const PATH = {
  shown: { status: 2.5, polarity: 4.5, certainty: 5 },
  silent: { status: 1.2, polarity: 1.2, certainty: 1.2 },
} as const

const DEFAULTS = { status: 'occurred', polarity: 'positive', certainty: 'stated' } as const

/** Least probability at which the model's speaker is taken where the path shows none. */
const SPEAKER = 0.6

/** Joins what the path above an act says of it (`judge`) with what the reader model sees: log-linear, one choice at a time. */
export function weigh(judgement: Judgement, act: ActSignal | null, tree: Tree): Judgement {
  if (act === null) return judgement
  const status = decide(act.status, judgement.status, trust(judgement, 'status'))
  return {
    ...judgement,
    status,
    isStatusSeen: status !== judgement.status && judgement.status === DEFAULTS.status,
    polarity: decide(act.polarity, judgement.polarity, trust(judgement, 'polarity')),
    certainty: decide(act.certainty, judgement.certainty, trust(judgement, 'certainty')),
    voices:
      judgement.voices.length > 0 || judgement.isBackground || isTakenForGranted(tree, act.token)
        ? judgement.voices
        : seenVoices(act, tree),
  }
}

function trust(judgement: Judgement, field: keyof typeof DEFAULTS): number {
  const isTold = (field === 'status' && judgement.isPast) || (field === 'polarity' && judgement.isAffirmed === true)
  const isSilent = judgement[field] === DEFAULTS[field] && !isTold
  return PATH[isSilent ? 'silent' : 'shown'][field]
}

function decide<T extends string>(probabilities: Readonly<Record<string, number>>, byPath: T, weight: number): T {
  const labels = Object.keys(probabilities) as T[]
  const score = (label: T) => Math.log(Math.max(probabilities[label] ?? 0, 1e-4)) + (label === byPath ? weight : 0)
  return labels.reduce((best, label) => (score(label) > score(best) ? label : best), byPath)
}

/** Speakers that the model sees though no path leads to them; the speaker's own word is the cue. Who acts is not told by himself. */
function seenVoices(act: ActSignal, tree: Tree): Voice[] {
  const isTold = tree.base(act.token) === 'conj' || tree.deps(act.token, 'nsubj').length > 0
  const actor = isTold ? semanticSubject(tree, act.token) : null
  return act.roles
    .filter(
      (r) => r.role === 'by' && r.probability >= SPEAKER && r.token !== actor && !tree.isWithin(r.token, act.token),
    )
    .sort((a, b) => a.token - b.token)
    .map((r) => ({ speaker: r.token, manner: 'say', cue: Math.max(tree.head(r.token), 0) }))
}

/** *asked about a banker who was held in May*, *voiced concern over two fishermen seized by Chad*: what is told of a noun on the way is the writer's word; near-miss: *a claim that Chad had seized them*. */
const isTakenForGranted = (tree: Tree, clause: number): boolean =>
  tree.base(clause) === 'acl' && tree.deps(clause, 'mark').length === 0
