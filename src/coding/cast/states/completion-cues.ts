/** Words and sectors that say whether somebody without a state is of the one at hand. Lemmas. Data only; `completion.ts` reads them. */

/** Sectors of those who are of a state, though the phrase names none. */
export const DOMESTIC: ReadonlySet<string> = new Set([
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'COP',
  'OPP',
  'PTY',
  'SPY',
  'CVL',
  'LAB',
  'BUS',
  'EDU',
  'AGR',
  'MED',
  'HLH',
  'JRN',
  'REB',
  'UAF',
  'CRM',
  'ELI',
])
/** Crowds and police are of the place where they act. */
export const LOCAL: ReadonlySet<string> = new Set([
  'COP',
  'CVL',
  'OPP',
  'LAB',
  'EDU',
  'AGR',
  'MED',
  'HLH',
  'CRM',
  'UAF',
  'REF',
])
/** Sectors of bodies that go by a common noun with a name before it. */
export const NAMED_BY_NOUN: ReadonlySet<string> = new Set(['PTY', 'OPP', 'REB', 'UAF', 'CRM'])
/** Who is sent by the one that acts (*Kenya sent troops*). */
export const SENDING: ReadonlySet<string> = new Set([
  'send',
  'deploy',
  'dispatch',
  'withdraw',
  'recall',
  'mobilize',
  'mobilise',
  'station',
  'mass',
  'redeploy',
  'rush',
  'pull',
  'amass',
  'commit',
  'contribute',
  'assign',
  'base',
  'offer',
  'lend',
  'lose',
])
/** … whoever it is. */
export const LENDING: ReadonlySet<string> = new Set(['send', 'dispatch', 'lend', 'offer', 'deploy'])
/** What is done to an envoy by the state whose guest he is. */
export const SUMMONING: ReadonlySet<string> = new Set([
  'summon',
  'expel',
  'receive',
  'convoke',
  'eject',
  'declare',
  'bar',
  'ban',
  'warn',
  'meet',
  'host',
])
/** Verbs and nouns of going to a capital, as guests do. */
export const GOING: ReadonlySet<string> = new Set([
  'travel',
  'fly',
  'go',
  'head',
  'come',
  'return',
  'trip',
  'visit',
  'journey',
  'arrive',
  'tour',
])
/** What is done to somebody or something where that is: *police broke up a rally in Tunis*; near-miss: *students condemned the coup in Niger*. */
export const ON_THE_SPOT: ReadonlySet<string> = new Set(
  'break|disperse|storm|raid|crush|quell|surround|besiege|cordon|block|occupy|burn|torch|ransack|trash|loot|attack|shoot|arrest|detain|search|hold|stage'.split(
    '|',
  ),
)
/** Words before a noun by which it is of another state than the story's, or of none. */
export const ABROAD_WORDS: ReadonlySet<string> = new Set([
  'foreign',
  'western',
  'international',
  'world',
  'global',
  'european',
  'arab',
  'african',
  'asian',
  'latin',
  'allied',
  'neighboring',
  'neighbouring',
  'other',
  'regional',
  'gulf',
  'nordic',
  'overseas',
  'multinational',
  'visiting',
  'african-led',
  'un',
  'u.n.',
  'baltic',
  'balkan',
  'islamic',
  'muslim',
  'kurdish',
])
/** What *foreign* stands before in the name of a state's own office (*foreign minister*). */
export const FOREIGN_OFFICE =
  /^(?:minist(?:er|ers|ry|ries)|secretar(?:y|ies)|policy|affairs|office|department|service)$/i
/** Nouns of places that a name or an owner gives a state to. */
export const PLACES: ReadonlySet<string> = new Set([
  'town',
  'city',
  'village',
  'province',
  'region',
  'district',
  'island',
  'port',
  'suburb',
  'area',
])
