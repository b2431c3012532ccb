import type { EventType, Frame } from '../../knowledge/types.js'

/**
 * What the code book and not the wording parts: a deal reached, support voiced, a demand met or a meeting to come from a promise, troops on a peace mission from a
 * show of force (CAMEO 074), peacekeepers or observers withdrawn from troops pulled back (166). The type that a frame reads, how its code begins, and
 * what the model may take it for.
 */
const BY_BOOK: readonly (readonly [type: EventType, cameo: string, rival: EventType])[] = [
  ['SUPPORT', '', 'AGREE'],
  ['CONCEDE', '', 'AGREE'],
  ['CONSULT', '', 'AGREE'],
  ['AID', '074', 'MOBILIZE'],
  ['SANCTION', '166', 'RETREAT'],
  ['ACCUSE', '110', 'CONCEDE'],
]

/** The model's probabilities with what it holds for the rival of what the frame reads given to the frame's own type. */
export function byBook(
  scores: Readonly<Record<string, number>>,
  { type, cameo }: Pick<Frame, 'type' | 'cameo'>,
): Readonly<Record<string, number>> {
  const rival = BY_BOOK.find(([of, code]) => of === type && cameo.startsWith(code))?.[2]
  if (rival === undefined) return scores
  return { ...scores, [rival]: 0, [type]: (scores[type] ?? 0) + (scores[rival] ?? 0) }
}
