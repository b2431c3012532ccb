/** Words by which an act has its time and place from another one that is told with it. Lemmas. Data only; `along.ts` reads them. */

/** Nouns of what people are held, hurt or killed in, which is where and when they are. */
export const DEEDS: ReadonlySet<string> = new Set([
  ...['raid', 'clash', 'attack', 'strike', 'airstrike', 'ambush', 'assault', 'offensive', 'battle', 'bombing'],
  ...['bombardment', 'shelling', 'blast', 'explosion', 'shooting', 'shootout', 'firefight', 'incursion', 'sweep'],
  ...['war', 'invasion', 'coup', 'uprising', 'siege'],
  ...['operation', 'crackdown', 'protest', 'demonstration', 'rally', 'march', 'riot', 'unrest', 'fighting'],
])
/** Prepositions of a deed that somebody comes to harm in. */
export const IN_DEEDS: ReadonlySet<string> = new Set(['in', 'during', 'at', 'by'])
/** Verbs that tell how what their subject names went. */
export const HAPPENS: ReadonlySet<string> = new Set([
  'take_place',
  'happen',
  'occur',
  'begin',
  'start',
  'open',
  'end',
  'conclude',
])
/** What is there by being declared. */
export const DECLARED: ReadonlySet<string> = new Set([
  ...['truce', 'ceasefire', 'amnesty', 'ban', 'embargo', 'moratorium', 'boycott', 'curfew', 'sanction', 'deal', 'pact'],
  ...['accord', 'agreement', 'treaty', 'pledge'],
])
/** Verbs of bringing it about. */
export const DECLARING: ReadonlySet<string> = new Set([
  'announce',
  'declare',
  'agree',
  'broker',
  'sign',
  'reach',
  'impose',
  'introduce',
])
/** Verbs of what a weapon does. */
export const HARM: ReadonlySet<string> = new Set(['kill', 'wound', 'injure', 'hit', 'strike', 'damage', 'destroy'])
/** Verbs of those who protest, and of those who meet them with force. */
export const DEMONSTRATING: ReadonlySet<string> = new Set([
  'march',
  'protest',
  'demonstrate',
  'rally',
  'gather',
  'riot',
])
export const POLICING: ReadonlySet<string> = new Set([
  ...['use', 'fire', 'disperse', 'arrest', 'detain', 'beat', 'charge', 'club', 'round_up', 'kill', 'wound', 'injure'],
])
/** What is there by being put in words. */
export const WORDED: ReadonlySet<string> = new Set([
  ...DECLARED,
  ...['offer', 'proposal', 'request', 'demand', 'appeal', 'call', 'plea', 'promise', 'threat', 'complaint', 'protest'],
])
/** Verbs of putting something in words. */
export const MADE: ReadonlySet<string> = new Set([
  ...['make', 'issue', 'announce', 'declare', 'propose', 'submit', 'extend', 'launch', 'lodge'],
  ...['file', 'sign', 'reach'],
])
/** Verbs of asking for a thing, and of giving or refusing it. */
export const ASKING: ReadonlySet<string> = new Set(['seek', 'request', 'demand', 'ask_for', 'call_for'])
export const GRANTING: ReadonlySet<string> = new Set(['deny', 'refuse', 'grant'])
/** Verbs that say of a meeting that it takes place. */
export const HELD: ReadonlySet<string> = new Set([...HAPPENS, 'hold', 'host', 'stage', 'convene'])
/** Verbs of taking something on oneself. */
export const RESOLVING: ReadonlySet<string> = new Set([
  'agree',
  'decide',
  'pledge',
  'promise',
  'resolve',
  'undertake',
  'vow',
])
/** Verbs of asking somebody to act. */
export const URGING: ReadonlySet<string> = new Set([
  ...['urge', 'ask', 'call', 'call_on', 'appeal', 'implore', 'press', 'tell', 'order', 'exhort', 'beg', 'demand'],
])
/** Verbs of handing something over, and what is handed over. */
export const GIVING: ReadonlySet<string> = new Set([
  ...['hand', 'hand_over', 'deliver', 'present', 'convey', 'extend', 'send', 'give', 'submit', 'relay', 'pass_on'],
])
export const GIVEN: ReadonlySet<string> = new Set([
  ...WORDED,
  'invitation',
  'letter',
  'message',
  'note',
  'petition',
  'ultimatum',
])
/** What one says to whom one meets. */
export const SAID_THERE: ReadonlySet<string> = new Set([
  ...URGING,
  ...['thank', 'warn', 'brief', 'inform', 'assure', 'congratulate', 'invite', 'offer', 'promise'],
  ...['pledge', 'hand', 'request'],
])
/** Verbs of meeting, whose object is the one who is met. */
export const MEETING_VERBS: ReadonlySet<string> = new Set([
  ...['meet', 'visit', 'call', 'call_on', 'phone', 'telephone', 'receive', 'greet', 'see', 'summon', 'host', 'welcome'],
])
