/** Verbs that cannot be joined to just any other. Lemmas. Data only; `conjunct-host.ts` reads them. */

/** What one does by speaking: told beside what somebody says of a state of things, it is the speaker who does it. */
export const SPOKEN_ACTS: ReadonlySet<string> = new Set([
  'accuse',
  'appeal',
  'ask',
  'beg',
  'blame',
  'call',
  'condemn',
  'criticise',
  'criticize',
  'demand',
  'denounce',
  'deny',
  'dismiss',
  'implore',
  'invite',
  'plead',
  'pledge',
  'praise',
  'promise',
  'reject',
  'thank',
  'threaten',
  'urge',
  'vow',
  'warn',
])
/** … and by which one answers to what is told: beside what somebody says had happened, these are the speaker's as well. */
export const ANSWERS: ReadonlySet<string> = new Set(
  'accuse|blame|condemn|denounce|deny|dismiss|pledge|reject|threaten|vow'.split('|'),
)
/** Verbs of how things stand. */
export const STATES: ReadonlySet<string> = new Set([
  'stand',
  'remain',
  'have',
  'need',
  'want',
  'deserve',
  'support',
  'oppose',
  'share',
  'believe',
])
/** Participles that tell how one feels or stands: *was opposed to it*, *were alarmed*. */
export const MOODS: ReadonlySet<string> = new Set([
  'alarm',
  'appal',
  'appall',
  'commit',
  'concern',
  'convince',
  'determine',
  'disappoint',
  'dismay',
  'disturb',
  'encourage',
  'oppose',
  'outrage',
  'please',
  'prepare',
  'sadden',
  'satisfy',
  'shock',
  'surprise',
  'trouble',
  'worry',
])
/** Verbs of saying, under which what is told stands. */
export const REPORTS: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'add',
  'note',
  'state',
  'announce',
  'declare',
  'stress',
  'insist',
  'explain',
  'write',
])
