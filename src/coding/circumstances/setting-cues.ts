/** Words by which a verb or a noun says when and where another act is. Lemmas. Data only; `circumstances.ts` reads them. */
import { OCCASIONS } from './occasions.js'

/** Meetings and messages that somebody does something at or by. */
export const SETTINGS: ReadonlySet<string> = new Set([
  ...OCCASIONS,
  'call',
  'conversation',
  'visit',
  'trip',
  'ceremony',
  'hearing',
  'vote',
  'interview',
  'speech',
  'address',
  'statement',
  'letter',
  'message',
  'note',
  'report',
  'commentary',
  'editorial',
  'communique',
  'dispatch',
])
/** Verbs of being about to be where one comes for something. */
export const COMING: ReadonlySet<string> = new Set(['expect', 'due', 'gather', 'convene', 'assemble', 'meet', 'host'])
/** Verbs that bring about what they govern, where it takes place. */
export const CAUSES: ReadonlySet<string> = new Set([
  'allow',
  'let',
  'permit',
  'force',
  'compel',
  'oblige',
  'help',
  'enable',
  'make',
])
/** Verbs that tell how their subject went, and so when it was: *talks collapsed in July*. */
export const WENT: ReadonlySet<string> = new Set([
  'collapse',
  'end',
  'conclude',
  'founder',
  'stall',
  'break',
  'break_up',
  'break_down',
  'fall',
  'run',
  'close',
  'drag',
])
/** Verbs of being at a meeting or of staying away, whose object says when it was. */
export const ATTENDS: ReadonlySet<string> = new Set([
  'attend',
  'boycott',
  'chair',
  'address',
  'join',
  'skip',
  'miss',
  'snub',
  'shun',
  'walk_out',
])
/** *met on the sidelines of a summit*. */
export const MARGINS: ReadonlySet<string> = new Set(['sideline', 'sidelines', 'margin', 'margins', 'fringe', 'fringes'])
