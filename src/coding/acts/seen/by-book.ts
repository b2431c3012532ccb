import type { EventType, Frame } from '../../../knowledge/types.js'

/** The type that a frame reads, how its code begins, and what the model may take it for. */
type Row = readonly [type: EventType, cameo: string, rival: EventType]

/**
 * What the code book and not the wording parts: a deal reached, support voiced, a demand met from a promise, troops on a peace mission from a
 * show of force (CAMEO 074), peacekeepers or observers withdrawn from troops pulled back (166), regret (110) from a concession, as fighting that ends (0871);
 * calls for sanctions against somebody (113) from a request; sanctions or tariffs eased (085) from what is over, a truce broken (196) from a deal not kept.
 */
const BY_BOOK: readonly Row[] = [
  ['SUPPORT', '', 'AGREE'],
  ['CONCEDE', '', 'AGREE'],
  ['AID', '074', 'MOBILIZE'],
  ['SANCTION', '166', 'RETREAT'],
  ['ACCUSE', '110', 'CONCEDE'],
  ['ACCUSE', '113', 'REQUEST'],
  ['RETREAT', '0871', 'CONCEDE'],
  ['RETREAT', '085', 'SANCTION'],
  ['RETREAT', '085', 'PROTEST'],
  ['ASSAULT', '196', 'REJECT'],
]

/**
 * … and for the word itself, where no pair's wider relation is asked: a meeting that one agrees to or plans is told as a meeting to come, and
 * sanctions that one approves or agrees on are imposed (163).
 */
const AT_THE_WORD: readonly Row[] = [
  ...BY_BOOK,
  ['CONSULT', '', 'AGREE'],
  ['SANCTION', '163', 'SUPPORT'],
  ['SANCTION', '163', 'CONCEDE'],
  ['SANCTION', '163', 'AGREE'],
]

/** The model's probabilities with what it holds for the rival of what the frame reads given to the frame's own type; `isWord` where they are a word's, not a pair's. */
export function byBook(
  scores: Readonly<Record<string, number>>,
  { type, cameo }: Pick<Frame, 'type' | 'cameo'>,
  isWord = false,
): Readonly<Record<string, number>> {
  const rows = (isWord ? AT_THE_WORD : BY_BOOK).filter(([of, code]) => of === type && cameo.startsWith(code))
  const rivals = rows.map(([, , rival]) => [rival, scores[rival] ?? 0] as const)
  const given = rivals.reduce((sum, [, p]) => sum + p, scores[type] ?? 0)
  return { ...scores, ...Object.fromEntries(rivals.map(([rival]) => [rival, 0])), [type]: given }
}
