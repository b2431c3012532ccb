/**
 * Words with which somebody refuses, holds out or lays down what is to be. Lemmas, particles after `_`. Data only; the files
 * `stance-*.ts` read them.
 */

import { wordTable } from '../../../text/word-table.js'

/** What there is nothing left to do. */
export const DISCUSSING: ReadonlySet<string> = new Set(['discuss', 'negotiate', 'talk', 'mediate', 'renegotiate'])
/** *There is no question of a recount*: what there is none of for a thing, and the preposition of the thing. */
export const DENIED_ROOM: Readonly<Record<string, string>> = wordTable({
  question: 'of',
  room: 'for',
  justification: 'for',
})
/** What is done with a charge or a demand of one's own: *refused to drop the charges*. */
export const TAKING_BACK: ReadonlySet<string> = new Set(['withdraw', 'drop', 'retract', 'rescind', 'take_back'])
/** Giving way, whatever was asked: *will never bow to an ultimatum*. */
export const BOWING: ReadonlySet<string> = new Set(['bow', 'submit', 'surrender', 'give_in', 'yield'])
/** *will not budge*, *cannot give it up*: what is refused of a line that is held already; it stays. */
export const UNYIELDING: ReadonlySet<string> = new Set([
  'abandon',
  'give_up',
  'back_down',
  'budge',
  'compromise',
  'waver',
  'drop',
  'renounce',
  'change',
])
/** What *we are not* doing who hold on or hold out: leaving, giving, stopping. */
export const LEAVING: ReadonlySet<string> = new Set([
  'leave',
  'quit',
  'go',
  'pull_out',
  'withdraw',
  'retreat',
  'stop',
  'halt',
  'close',
  'move',
  'give',
  'sell',
  'buy',
  'let',
  'take',
])
/** Going back to what was given up; of it one yields, as `YIELDING` has it. */
export const GONE_BACK: ReadonlySet<string> = new Set(['go_back', 'return'])
/** Nouns of the reason that makes a *cannot* a line rather than a lack: *under current rules*. */
export const RULES: ReadonlySet<string> = new Set([
  'rule',
  'law',
  'treaty',
  'constitution',
  'agreement',
  'regulation',
  'circumstance',
  'term',
  'obligation',
  'sanction',
])
/** What somebody has none of: *no intention of leaving*. */
export const INTENTIONS: ReadonlySet<string> = new Set([
  'intention',
  'intent',
  'plan',
  'wish',
  'desire',
  'interest',
  'appetite',
  'ambition',
])
/** Verbs whose negation says so: *does not intend to leave*. */
export const INTENDING: ReadonlySet<string> = new Set(['intend', 'plan', 'want', 'wish', 'mean', 'seek', 'need'])
/** What *we* cannot or will not do without taking a line: know, say, tell the public, vouch, feel, get by. */
export const EPISTEMIC: ReadonlySet<string> = new Set([
  'vouch',
  'rule_out',
  'guarantee',
  'assure',
  'assess',
  'judge',
  'estimate',
  'determine',
  'establish',
  'identify',
  'explain',
  'answer',
  'inform',
  'announce',
  'notify',
  'report',
  'update',
  'say',
  'tell',
  'talk',
  'speak',
  'know',
  'comment',
  'confirm',
  'deny',
  'speculate',
  'verify',
  'see',
  'find',
  'imagine',
  'believe',
  'think',
  'understand',
  'remember',
  'predict',
  'guess',
  'exclude',
  'hesitate',
  'rest',
  'forget',
  'help',
  'reach',
  'breathe',
  'sleep',
  'be',
  'have',
  'live',
  'feel',
  'survive',
  'eat',
  'cope',
  'lose',
  'win',
  'afford',
  'fail',
  'get',
])

/** What lies *on the table*. */
export const PUT_FORWARD: ReadonlySet<string> = new Set(['offer', 'proposal', 'plan', 'invitation', 'deal'])

/** What a government lays down, which it says will not change. */
export const MEASURES: ReadonlySet<string> = new Set([
  'policy',
  'position',
  'stance',
  'line',
  'plan',
  'reform',
  'bill',
  'law',
  'budget',
  'decision',
  'course',
  'strategy',
  'deadline',
  'date',
  'timetable',
  'schedule',
  'target',
  'programme',
  'program',
  'project',
  'term',
  'condition',
  'demand',
  'offer',
  'rule',
  'treaty',
  'agreement',
  'constitution',
  'border',
  'calendar',
])
/** What is not done to a measure that stays: *the deadline would not be moved*. */
export const CHANGING: ReadonlySet<string> = new Set([
  'change',
  'move',
  'shift',
  'alter',
  'amend',
  'modify',
  'soften',
  'dilute',
  'withdraw',
  'scrap',
  'drop',
  'abandon',
  'reverse',
  'delay',
  'postpone',
  'extend',
])
/** *has no plans to visit Rome*: where somebody goes is no line; near-miss: *no plans to go to war*, *to meet the demands*. */
export const GOING: ReadonlySet<string> = new Set(['visit', 'travel', 'fly'])
/** *The dispute should be settled by talks*: what is done with one. */
export const SETTLING: ReadonlySet<string> = new Set(['settle', 'resolve', 'solve', 'decide', 'address', 'tackle'])
/** … and the adverbs and prepositions of how. */
export const HOW: ReadonlySet<string> = new Set(['peacefully', 'diplomatically', 'bilaterally'])
export const WAYS: ReadonlySet<string> = new Set(['through', 'via', 'between'])
/** *The ban will stay*: measures and offers of which somebody in office says that they last, and the verbs that say so. */
export const STAYING = {
  NOUNS: new Set([
    ...MEASURES,
    'ban',
    'cap',
    'ceiling',
    'embargo',
    'sanction',
    'curb',
    'duty',
    'tariff',
    'levy',
    'tax',
    'quota',
    'blockade',
    'curfew',
    'restriction',
    'measure',
    'check',
    'control',
    'cut',
    'limit',
    'subsidy',
    'support',
    'aid',
    'assistance',
    'presence',
    'exercise',
    'drill',
    'patrol',
    'operation',
    'campaign',
    'enrichment',
    'construction',
    'production',
    'export',
    'delivery',
    'supply',
    'commitment',
    'promise',
    'pledge',
    'guarantee',
    'invitation',
    'proposal',
    'deal',
  ]),
  /** What those who wage it say will go on. */
  FIGHTING: new Set(['strike', 'attack', 'raid', 'offensive', 'bombing', 'bombardment', 'war', 'fight', 'struggle']),
  /** Now or to come. */
  VERBS: new Set(['stay', 'stand']),
  /** To come only: what *continues* now may be no more than what one sees. */
  TO_COME: new Set(['continue', 'remain', 'go_on']),
  /** Before *in place*, *in force*. */
  WITH_IN: new Set(['remain', 'stay', 'be']),
  IN: new Set(['place', 'force', 'effect']),
  /** What is to be held or done in spite of what is said against it: *the march would go ahead*. */
  ON_COURSE: new Set(['go_ahead', 'go_forward', 'proceed']),
  /** Verbs of *us* who will not go. */
  HERE: new Set(['stay', 'remain']),
} as const

/** What a government says there will be none of. */
export const CONCESSIONS: ReadonlySet<string> = new Set([
  'talk',
  'talks',
  'negotiation',
  'dialogue',
  'compromise',
  'concession',
  'exception',
  'exemption',
  'retreat',
  'withdrawal',
  'change',
  'amnesty',
  'recount',
  'rerun',
  'return',
  'deal',
  'ceasefire',
  'truce',
  'referendum',
  'election',
  'exemption',
  'exception',
  'extension',
  'pardon',
  'extradition',
  'u-turn',
  'apology',
  'compensation',
  'reparation',
  'ransom',
  'bailout',
  'waiver',
  'reprieve',
  'swap',
  'exchange',
  'inquiry',
  'inspection',
  'resignation',
  'reversal',
  'reconciliation',
  'normalisation',
  'normalization',
  'recognition',
  'pause',
  'let-up',
])
/** *None would be forthcoming*: verbs and adjectives of what comes when it is asked for. */
export const FORTHCOMING: ReadonlySet<string> = new Set(['forthcoming', 'come', 'follow', 'happen', 'take_place'])

/** Verbs of what a strict condition allows: *that could happen only after …*. */
export const COMING: ReadonlySet<string> = new Set([
  'happen',
  'take_place',
  'come',
  'begin',
  'start',
  'resume',
  'proceed',
  'follow',
  'flow',
  'go_ahead',
])
/** Verbs of a yes to which a condition may be set. */
export const GIVING_WORD: ReadonlySet<string> = new Set(['agree', 'accept', 'consent', 'offer', 'promise', 'pledge'])
/** Verbs of a no till then. */
export const WITHHOLDING: ReadonlySet<string> = new Set(['suspend', 'freeze', 'withhold', 'halt', 'block', 'stop'])
/** A yes without which something is not to be. */
export const CONSENT: ReadonlySet<string> = new Set([
  'consent',
  'approval',
  'agreement',
  'vote',
  'mandate',
  'permission',
  'referendum',
  'resolution',
  'treaty',
  'guarantee',
])
/** Adjectives that a condition restricts: *possible only if*. */
export const POSSIBLE: ReadonlySet<string> = new Set([
  'possible',
  'conceivable',
  'acceptable',
  'thinkable',
  'imaginable',
])
