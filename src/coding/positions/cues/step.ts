/** What it takes a line to condemn, to decline or to turn down. Lemmas. Data only; `stances.ts` and `stance-objects.ts` read them. */

import { STAYING } from './refusal.js'
import { TEXTS } from './siding.js'
import { IDEAS } from './stance.js'

/** What governments and courts do or lay down, which others may be for or against. */
export const STEPS: ReadonlySet<string> = new Set([
  ...STAYING.NOUNS,
  ...TEXTS,
  ...IDEAS,
  ...['move', 'step', 'launch', 'test', 'vote', 'referendum', 'election', 'sale', 'purchase', 'deployment', 'visit'],
  ...['trip', 'closure', 'expulsion', 'sentence', 'ruling', 'verdict', 'conviction', 'seizure', 'detention', 'arrest'],
  ...['deportation', 'annexation', 'invasion', 'occupation', 'settlement', 'buildup', 'build-up', 'pact', 'memorandum'],
  ...['extradition', 'imposition', 'suspension', 'withdrawal', 'summit', 'offensive', 'legislation', 'demolition'],
  ...['treatment', 'handling'],
  ...['pardon', 'amnesty', 'swap', 'exchange', 'embargo', 'sanctions', 'tariff', 'blockade', 'crackdown'],
  ...['claim', 'stance', 'recall', 'extension', 'cancellation', 'outcome', 'absence', 'refusal'],
])
/** *denounced the letter as a surrender*: what those who are against a thing take it for. */
export const GIVING_IN: ReadonlySet<string> = new Set([
  ...[
    'surrender',
    'capitulation',
    'humiliation',
    'betrayal',
    'sellout',
    'sell-out',
    'submission',
    'appeasement',
    'retreat',
  ],
  ...[
    'farce',
    'sham',
    'provocation',
    'interference',
    'meddling',
    'blackmail',
    'mistake',
    'insult',
    'affront',
    'trap',
    'ploy',
  ],
])
/** *Peru's condemnation of the vote*: nouns of the same, before *of*. */
export const CONDEMNATIONS: ReadonlySet<string> = new Set(['condemnation', 'denunciation', 'criticism', 'rejection'])
/** *rejected the demand*: of what is answered, what one holds out against. */
export const DEMANDS: ReadonlySet<string> = new Set(['demand', 'ultimatum', 'request', 'call', 'condition', 'offer'])
/** *insisted on an apology*: what is asked of somebody, and no line. */
export const OWED: ReadonlySet<string> = new Set([
  'apology',
  'compensation',
  'explanation',
  'refund',
  'repayment',
  'reply',
])
/** *declined the mediation*: a line only of one of `DECLINED`. */
export const DECLINING: ReadonlySet<string> = new Set(['decline'])
export const DECLINED: ReadonlySet<string> = new Set([
  ...IDEAS,
  ...['mediation', 'mission', 'membership', 'talks', 'help', 'aid', 'assistance', 'role', 'deal', 'offer', 'it'],
])
/** *expressed regret over the deaths*: of what one is sorry for, which takes no line. */
export const MOURNED: ReadonlySet<string> = new Set([
  'accident',
  'casualty',
  'crash',
  'death',
  'fatality',
  'inconvenience',
  'killing',
  'life',
  'loss',
  'suffering',
  'victim',
])
