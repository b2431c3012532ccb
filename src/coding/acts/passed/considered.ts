import type { RecordSpan } from '../../../record/schema/index.js'
import type { Tree } from '../../grammar/tree.js'
import type { EventContext } from '../event-context.js'
import type { Reading } from '../reading.js'
import type { Passed, PassReason } from '../seen/candidates.js'
import { probabilityOfAct } from '../seen/propose.js'
import type { Drop } from './dropped.js'

/** A word that might tell an act, and what became of it. */
export interface Considered extends RecordSpan {
  readonly text: string
  /** Id of the frame that reads it, or null. */
  readonly frame: string | null
  /** Probability that the word tells an act, by the reader model; null where it saw nothing. */
  readonly told: number | null
  /** The model's two best types with their probabilities. */
  readonly types: readonly (readonly [string, number])[]
  /** Type of the event that it became, or null. */
  readonly type: string | null
  /** Why it became none; null where it became one. */
  readonly reason: PassReason | Drop['reason'] | null
}

/** A sentence with its words that might tell an act. */
export interface ConsideredSentence extends RecordSpan {
  readonly text: string
  readonly words: readonly Considered[]
}

/** Everything that was considered in a sentence, in the order of the text. */
export function considerations(
  tree: Tree,
  kept: readonly Reading[],
  dropped: readonly Drop[],
  passed: readonly Passed[],
  context: EventContext,
): ConsideredSentence {
  const row = (token: number, act: Passed['act'], rest: Pick<Considered, 'frame' | 'type' | 'reason'>): Considered => ({
    ...context.make(tree, token, token),
    told: act === null ? null : round(probabilityOfAct(act)),
    types: act === null ? [] : bestTypes(act.types),
    ...rest,
  })
  const words = [
    ...kept.map(({ candidate: c }) => row(c.predicate, c.act, { frame: c.frame.id, type: c.frame.type, reason: null })),
    ...dropped.map(({ candidate: c, reason }) => row(c.predicate, c.act, { frame: c.frame.id, type: null, reason })),
    ...passed.map((p) => row(p.token, p.act, { frame: p.frame, type: null, reason: p.reason })),
  ]
  return { ...context.make(tree, 0, tree.tokens.length - 1), words: words.sort((a, b) => a.start - b.start) }
}

function bestTypes(types: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(types)
    .filter(([type]) => type !== 'NONE')
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([type, p]) => [type, round(p)])
}

const round = (p: number): number => Math.round(p * 100) / 100
