import type { EventType, Knowledge } from '../../knowledge/types.js'
import { isWilled } from '../grammar/word-forms.js'
import type { Judgement } from '../judgement/judge.js'
import type { Candidate } from './seen/frames.js'

/**
 * What the act of a pair comes to where it is not done: a kindness that one promises or will do is a promise (*agreed to lift the ban*, *will
 * free the captives*), one that one will not do or fails to do is refused (*will not lift the ban*, *failed to agree*), a blow that one will
 * strike is a threat (*will impose sanctions*). `promises`: the predicates of the sentence that a frame reads as a promise.
 */
export function asTold(
  { tree, frame, predicate }: Candidate,
  { polarity, governors }: Judgement,
  promises: ReadonlySet<number>,
  knowledge: Knowledge,
): EventType {
  const quad = knowledge.quad(frame.type)
  const willed = isWilled(tree, predicate)
  if (quad === 'material conflict') return willed && polarity === 'positive' ? 'THREATEN' : frame.type
  if (!quad.endsWith('cooperation')) return frame.type
  if (polarity === 'negative') return 'REJECT'
  return willed || governors.some((g) => promises.has(g)) ? 'AGREE' : frame.type
}

/** The model's probabilities with what it holds for the act itself given to what it comes to; a refusal takes all but what conflicts in words. */
export function shiftedTo(
  told: EventType,
  act: EventType,
  scores: Readonly<Record<string, number>>,
  knowledge: Knowledge,
): Readonly<Record<string, number>> {
  const isTaken = (type: string) =>
    type === act || (told === 'REJECT' && type !== 'NONE' && knowledge.quad(type as EventType) !== 'verbal conflict')
  const taken = Object.entries(scores).filter(([type]) => type !== told && isTaken(type))
  const given = taken.reduce((sum, [, p]) => sum + p, 0)
  return { ...scores, ...Object.fromEntries(taken.map(([type]) => [type, 0])), [told]: (scores[told] ?? 0) + given }
}
