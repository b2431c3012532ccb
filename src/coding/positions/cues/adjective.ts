/** Adjectives and participles that state what their subject holds. Lemmas. Data only; `stances.ts` and `stance-conditions.ts` read them. */

import { wordTable } from '../../../text/word-table.js'
import { cue, type StanceCue } from './stance.js'

/** Adjectives and participles after *be* or *remain*. */
export const ADJECTIVE_CUES: Readonly<Record<string, StanceCue>> = wordTable({
  opposed: cue('against', ['prep:to'], 'for'),
  concerned: cue('concerned', ['prep:about', 'prep:over', 'prep:at', 'prep:by', 'that']),
  worried: cue('concerned', ['prep:about', 'prep:over', 'prep:at', 'prep:by', 'that']),
  alarmed: cue('concerned', ['prep:about', 'prep:over', 'prep:at', 'prep:by', 'that']),
  troubled: cue('concerned', ['prep:about', 'prep:over', 'prep:at', 'prep:by', 'that']),
  committed: cue('for', ['prep:to'], 'against'),
  supportive: cue('for', ['prep:of'], 'against'),
  happy: cue('for', ['prep:with', 'prep:about', 'that'], 'against'),
  pleased: cue('for', ['prep:with', 'prep:about', 'that'], 'against'),
  satisfied: cue('for', ['prep:with', 'that'], 'against'),
  unhappy: cue('against', ['prep:with', 'prep:about', 'that']),
  dissatisfied: cue('against', ['prep:with', 'that']),
  open: cue('for', ['prep:to']),
  sceptical: cue('concerned', ['prep:about', 'prep:of']),
  skeptical: cue('concerned', ['prep:about', 'prep:of']),
  wary: cue('concerned', ['prep:of', 'prep:about']),
  uneasy: cue('concerned', ['prep:about', 'prep:over', 'prep:at', 'prep:with', 'that']),
  anxious: cue('concerned', ['prep:about', 'prep:over', 'that']),
  nervous: cue('concerned', ['prep:about', 'prep:over', 'prep:of', 'that']),
  apprehensive: cue('concerned', ['prep:about', 'prep:of', 'that']),
  fearful: cue('concerned', ['prep:of', 'prep:about', 'that']),
  cautious: cue('concerned', ['prep:about', 'prep:of']),
  disturbed: cue('concerned', ['prep:about', 'prep:by', 'prep:at', 'that']),
  disappointed: cue('concerned', ['prep:with', 'prep:about', 'prep:by', 'prep:at', 'prep:over', 'prep:in', 'that']),
  dismayed: cue('concerned', ['prep:about', 'prep:by', 'prep:at', 'that']),
  doubtful: cue('concerned', ['prep:about', 'prep:of']),
  suspicious: cue('concerned', ['prep:of', 'prep:about']),
  hostile: cue('against', ['prep:to', 'prep:toward', 'prep:towards'], 'for'),
  averse: cue('against', ['prep:to'], 'for'),
  resistant: cue('against', ['prep:to']),
  amenable: cue('for', ['prep:to'], 'against'),
  receptive: cue('for', ['prep:to'], 'against'),
  favourable: cue('for', ['prep:to', 'prep:toward', 'prep:towards'], 'against'),
  favorable: cue('for', ['prep:to', 'prep:toward', 'prep:towards'], 'against'),
  sympathetic: cue('for', ['prep:to', 'prep:toward', 'prep:towards']),
  keen: cue('for', ['prep:on'], 'against'),
  interested: cue(null, ['prep:in', 'inf'], 'against'),
  content: cue('for', ['prep:with'], 'against'),
  adamant: cue('unchanged', ['that', 'prep:about', 'prep:on']),
  favour: cue('for', ['prep:of'], 'against'),
  favor: cue('for', ['prep:of'], 'against'),
  conditional: cue('conditional', ['prep:on', 'prep:upon']),
  contingent: cue('conditional', ['prep:on', 'prep:upon']),
})
/** What one is *in*: *in favour of the dam*, *in support of it*. */
export const FAVOUR: ReadonlySet<string> = new Set(['favour', 'favor', 'support'])
/** Verbs of saying something for or against: *spoke in favour*, *came out against it*. */
export const ARGUING: ReadonlySet<string> = new Set(['speak', 'argue', 'come'])
/** What stands for *be* where something stays as it was. */
export const REMAIN: ReadonlySet<string> = new Set(['remain', 'stay', 'continue'])
/** What one is *open to* who would have it, or what was told before: the border is open to lorries. */
export const OPEN_TO: ReadonlySet<string> = new Set([
  'it',
  'this',
  'that',
  'talk',
  'talks',
  'dialogue',
  'negotiation',
  'discussion',
  'diplomacy',
  'compromise',
  'cooperation',
  'contact',
  'meeting',
  'mediation',
  'idea',
  'proposal',
  'offer',
  'suggestion',
  'solution',
  'deal',
  'agreement',
  'ceasefire',
  'truce',
  'reform',
  'change',
])
/** *is ready to recognise*: for, where the cue verb is. */
export const READY: ReadonlySet<string> = new Set(['ready', 'willing', 'prepared', 'determined'])
/** *is unwilling to sign*: against what it will not do. */
export const UNWILLING: ReadonlySet<string> = new Set([
  'unwilling',
  'reluctant',
  'loath',
  'loth',
  'disinclined',
  'unprepared',
])
