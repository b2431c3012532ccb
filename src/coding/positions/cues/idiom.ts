/** Verbs that state a stance with the word behind them. Lemmas. Data only; `stance-idioms.ts` reads them. */

import type { Stance } from '../../../record/schema/index.js'
import { STEPS } from './step.js'

/** A verb and the noun behind it that state a stance together, and where the issue stands. */
interface Idiom {
  readonly verbs: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly issue: readonly string[]
  readonly stance: Stance
  /** *sees no need*: with a *no*; *its backing*: with a word of whose it is; *the door open*; *took issue*: without any. */
  readonly needs?: 'no' | 'own' | 'open' | 'bare'
  /** What alone it may be about. */
  readonly about?: ReadonlySet<string>
}

const set = (...words: readonly string[]): ReadonlySet<string> => new Set(words)
const GIVING = set('give', 'lend', 'offer', 'extend', 'throw', 'put')

/** The first that fits is taken. */
export const IDIOMS: readonly Idiom[] = [
  {
    verbs: set('see', 'find', 'have'),
    nouns: set('need', 'reason', 'point', 'sense', 'merit', 'justification', 'ground', 'basis', 'benefit', 'value'),
    issue: ['prep:for', 'prep:in', 'prep:of', 'inf', 'ing'],
    stance: 'against',
    needs: 'no',
  },
  // *sees no role for it*; near-miss: *has no role in it*, *has no room for them*
  {
    verbs: set('see', 'find'),
    nouns: set('role', 'place', 'room', 'scope'),
    issue: ['prep:for', 'prep:in', 'prep:of'],
    stance: 'against',
    needs: 'no',
  },
  // *wants no part in it*; near-miss: *had no part in the attack*
  { verbs: set('want'), nouns: set('part'), issue: ['prep:in', 'prep:of'], stance: 'against', needs: 'no' },
  { verbs: set('have', 'want'), nouns: set('truck'), issue: ['prep:with'], stance: 'against', needs: 'no' },
  { verbs: GIVING, nouns: set('weight'), issue: ['prep:behind'], stance: 'for' },
  {
    verbs: GIVING,
    nouns: set('support', 'backing', 'blessing', 'endorsement', 'approval', 'consent'),
    issue: ['prep:to'],
    stance: 'for',
    needs: 'own',
  },
  {
    verbs: set('take'),
    nouns: set('issue', 'exception'),
    issue: ['prep:with', 'prep:to'],
    stance: 'against',
    needs: 'bare',
  },
  {
    verbs: set('lodge', 'file', 'register', 'make', 'deliver'),
    nouns: set('protest'),
    issue: ['prep:over', 'prep:at', 'prep:about', 'prep:against'],
    stance: 'against',
    about: STEPS,
  },
  { verbs: set('close', 'shut', 'slam', 'bolt'), nouns: set('door'), issue: ['prep:to', 'prep:on'], stance: 'against' },
  {
    verbs: set('leave', 'keep', 'hold'),
    nouns: set('door'),
    issue: ['prep:to', 'prep:for'],
    stance: 'for',
    needs: 'open',
  },
]

/** *has no reason to doubt it*: what is felt or thought, and not done. */
export const FELT = set(
  'fear',
  'doubt',
  'worry',
  'believe',
  'think',
  'suspect',
  'complain',
  'panic',
  'celebrate',
  'hope',
  'regret',
  'know',
  'say',
)
/** *stood firm*. */
export const HOLDING_OUT = set('stand', 'hold')
