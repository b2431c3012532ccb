/**
 * Words with which somebody refuses, holds out or lays down what is to be. Lemmas, particles after `_`. Data only; the files
 * `stance-*.ts` read them.
 */

import type { Stance } from '../../record/schema/index.js'
import { wordTable } from '../../text/word-table.js'

/** What there is nothing left to do. */
export const DISCUSSING: ReadonlySet<string> = new Set(['discuss', 'negotiate', 'talk', 'mediate', 'renegotiate'])
/** Of these, giving way. */
export const BOWING: ReadonlySet<string> = new Set(['bow', 'submit', 'surrender', 'give_in', 'yield'])
/** The same of what is already held: the line stays. */
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
/** Of these, going back to what was given up. */
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
/** What *we* cannot or will not do without taking a line: know, say, feel, get by. */
export const EPISTEMIC: ReadonlySet<string> = new Set([
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
  /** Now or to come. */
  VERBS: new Set(['stay', 'stand', 'remain_in_force']),
  /** To come only: what *continues* now may be no more than what one sees. */
  TO_COME: new Set(['continue', 'remain']),
  /** Before *in place*, *in force*. */
  WITH_IN: new Set(['remain', 'stay', 'be']),
  IN: new Set(['place', 'force', 'effect']),
} as const

/** What a government says there will be none of. */
export const CONCESSIONS: ReadonlySet<string> = new Set([
  'talk',
  'talks',
  'negotiation',
  'dialogue',
  'compromise',
  'concession',
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

/** Adjectives of a line after *be*, plain and negated. */
export const UNACCEPTABLE: Readonly<
  Record<string, { readonly plain: Stance | null; readonly negated: Stance | null }>
> = wordTable({
  unacceptable: { plain: 'against', negated: null },
  intolerable: { plain: 'against', negated: null },
  null: { plain: 'against', negated: null },
  void: { plain: 'against', negated: null },
  invalid: { plain: 'against', negated: null },
  acceptable: { plain: null, negated: 'against' },
  negotiable: { plain: null, negated: 'unchanged' },
  'non-negotiable': { plain: 'unchanged', negated: null },
  nonnegotiable: { plain: 'unchanged', negated: null },
  irreversible: { plain: 'unchanged', negated: null },
  out_of_question: { plain: 'against', negated: null },
  off_table: { plain: 'against', negated: null },
  on_table: { plain: null, negated: 'against' },
  option: { plain: null, negated: 'against' },
  'non-starter': { plain: 'against', negated: null },
  nonstarter: { plain: 'against', negated: null },
  unthinkable: { plain: 'against', negated: null },
  inconceivable: { plain: 'against', negated: null },
  inadmissible: { plain: 'against', negated: null },
  sacrosanct: { plain: 'unchanged', negated: null },
  inviolable: { plain: 'unchanged', negated: null },
  indivisible: { plain: 'unchanged', negated: null },
  for_sale: { plain: null, negated: 'against' },
  for_debate: { plain: null, negated: 'unchanged' },
  on_agenda: { plain: null, negated: 'against' },
  under_discussion: { plain: null, negated: 'against' },
  under_consideration: { plain: null, negated: 'against' },
  for_negotiation: { plain: null, negated: 'unchanged' },
  for_discussion: { plain: null, negated: 'unchanged' },
})
/** Of these, what answers a wish also where it is only *that* or *it*. */
export const WISHED: ReadonlySet<string> = new Set([
  'out_of_question',
  'off_table',
  'on_table',
  'option',
  'non-starter',
  'nonstarter',
  'for_sale',
  'negotiable',
  'non-negotiable',
  'nonnegotiable',
  'for_negotiation',
  'for_debate',
])
/** Verbs of what a strict condition allows: *that could happen only after …*. */
export const COMING: ReadonlySet<string> = new Set([
  'happen',
  'take_place',
  'come',
  'begin',
  'start',
  'resume',
  'proceed',
])
/** Verbs of a yes to which a condition may be set, and of a no till then. */
export const GIVING_WORD: ReadonlySet<string> = new Set(['agree', 'accept', 'consent', 'offer', 'promise', 'pledge'])
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

/** Verbs of taking a thing for something, and the leaning in what it is taken for. */
export const VALENCE: { readonly REGARD: ReadonlySet<string>; readonly OF: Readonly<Record<string, Stance>> } = {
  REGARD: new Set(['consider', 'view', 'regard', 'see', 'deem', 'treat']),
  OF: wordTable({
    threat: 'against',
    danger: 'against',
    enemy: 'against',
    terrorist: 'against',
    aggressor: 'against',
    aggression: 'against',
    provocation: 'against',
    violation: 'against',
    illegal: 'against',
    illegitimate: 'against',
    unlawful: 'against',
    unjust: 'against',
    unfair: 'against',
    dangerous: 'against',
    harmful: 'against',
    unacceptable: 'against',
    null: 'against',
    void: 'against',
    invalid: 'against',
    hostile: 'against',
    terror: 'against',
    ally: 'for',
    friend: 'for',
    legitimate: 'for',
  }),
}
