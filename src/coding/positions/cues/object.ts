/** Words of a stance that is told without a verb of holding one. Lemmas. Data only; `stance-objects.ts` reads them. */

/** *The plan worries Chad*: what is done to those who are concerned. */
export const WORRYING: ReadonlySet<string> = new Set(['alarm', 'worry', 'concern', 'trouble', 'unsettle', 'unnerve'])
/** Nouns that state their owner's stance wherever they stand: *despite Peru's opposition to the dam*. */
export const OWNED_NOUNS: ReadonlySet<string> = new Set(['opposition', 'objection', 'resistance', 'reservation'])
/** Before them, without a word of what they are to: *over Polish objections*. */
export const WEIGHED: ReadonlySet<string> = new Set([
  'over',
  'despite',
  'in_spite_of',
  'amid',
  'against',
  'notwithstanding',
])
/** *wants the tariffs lifted*: what is wanted of a thing by those who are against it. */
export const ENDED: ReadonlySet<string> = new Set([
  'scrap',
  'lift',
  'drop',
  'end',
  'stop',
  'halt',
  'remove',
  'cancel',
  'abolish',
  'repeal',
  'ban',
  'withdraw',
  'revoke',
  'reverse',
  'suspend',
  'dismantle',
  'overturn',
])
/** *wants the war to end*: what a thing does that is gone then. */
export const LAPSING: ReadonlySet<string> = new Set([
  'end',
  'stop',
  'cease',
  'expire',
  'lapse',
  'collapse',
  'fail',
  'go',
])
/** *wants them out*. */
export const OUT: ReadonlySet<string> = new Set(['out', 'gone', 'off'])
/** Nouns of being for what stands behind *for*: *alone in its push for a ban*. */
export const PUSHES: ReadonlySet<string> = new Set(['push', 'drive', 'support', 'backing', 'campaign', 'preference'])
/** *renewed its push*: verbs of going on with it. */
export const KEPT_UP: ReadonlySet<string> = new Set([
  'renew',
  'resume',
  'continue',
  'keep_up',
  'step_up',
  'intensify',
  'press',
])
/** *wants the ban kept*. */
export const UPHELD: ReadonlySet<string> = new Set([
  'keep',
  'maintain',
  'extend',
  'prolong',
  'preserve',
  'retain',
  'renew',
])
