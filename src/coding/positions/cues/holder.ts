/** Who comments on the news rather than making it. */
export const COMMENTATORS: ReadonlySet<string> = new Set([
  'critic',
  'analyst',
  'observer',
  'expert',
  'columnist',
  'commentator',
  'opponent',
  'supporter',
  'source',
  'diplomat',
  'reader',
  'user',
  'voter',
  'resident',
  'many',
  'some',
  'people',
  'others',
])
/** Of these, those from whom one knows what others hold: *Britain supported it, diplomats said*. */
export const INFORMANTS: ReadonlySet<string> = new Set(['source', 'diplomat'])
/** Sectors of those who take a line for others where they are only said to speak. */
export const POLITICAL: ReadonlySet<string> = new Set([
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'COP',
  'SPY',
  'OPP',
  'PTY',
  'REB',
  'SEP',
  'IGO',
  'LAB',
  'REL',
])
/** Of these, those whose groups hold a line of their own. */
export const MOVEMENTS: ReadonlySet<string> = new Set(['REB', 'SEP', 'PTY', 'OPP'])
/** Attributions of the holder's line by others that are too weak to record. */
export const WEAK_MANNERS: ReadonlySet<string> = new Set([
  'accuse',
  'claim',
  'suspect',
  'allege',
  'warn',
  'deny',
  'fear',
  'speculate',
])
