/** Words that tell one of several meetings and what became of it. Lemmas. Data only; `meeting-rounds.ts` reads them. */
import { PLANS } from '../../language/times/tense.js'

/** Nouns of one of several meetings. */
export const ROUNDS: ReadonlySet<string> = new Set(['round', 'follow-up'])
/** What says of another noun of a meeting, or of *one*, that it is one of several. */
export const OF_SERIES: ReadonlySet<string> = new Set([
  'inaugural',
  'next',
  'previous',
  'earlier',
  'follow-up',
  'similar',
])
/** Words that count or order those told before. */
export const ORDINALS: ReadonlySet<string> = new Set([
  'last',
  'latest',
  'next',
  'previous',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'another',
])
/** Verbs of how a meeting ends. */
export const ENDS: ReadonlySet<string> = new Set([
  'break_up',
  'break_off',
  'break_down',
  'collapse',
  'founder',
  'fail',
  'end',
  'conclude',
])
/** Verbs of taking talks up where they stopped. */
export const RESUMES: ReadonlySet<string> = new Set(['resume', 'reconvene', 'restart', 'recommence', 'reopen'])
/** Verbs of taking place, ends among them. */
export const TAKES_PLACE: ReadonlySet<string> = new Set([
  'hold',
  'host',
  'convene',
  'begin',
  'start',
  'open',
  ...RESUMES,
  ...ENDS,
])
/** Verbs of plans. */
export const IS_TO: ReadonlySet<string> = new Set([...PLANS, 'set', 'arrange'])
/** Verbs of coming about, which count only where they are denied (*never materialized*). */
export const COMES_ABOUT: ReadonlySet<string> = new Set(['materialize', 'materialise', 'happen', 'occur', 'go_ahead'])
/** Verbs of a meeting that is not to be. */
export const CALLED_OFF: ReadonlySet<string> = new Set(['call_off', 'cancel', 'scrap', 'abandon'])
/** Verbs of a meeting that is to be later. */
export const PUT_OFF: ReadonlySet<string> = new Set([
  'put_off',
  'postpone',
  'suspend',
  'delay',
  'defer',
  'push_back',
  'put_back',
])
/** What is given another day (*was moved to Thursday*), where it is a meeting. */
export const MOVED: ReadonlySet<string> = new Set(['move', 'shift', 'push', 'bump', 'reschedule'])
/** Verbs of one who does not come after all. */
export const LEAVES: ReadonlySet<string> = new Set(['pull_out', 'back_out', 'bow_out', 'withdraw'])
/** Nouns of meetings that are told by themselves, not as the setting of something. */
export const ENCOUNTERS: ReadonlySet<string> = new Set([
  ...['conversation', 'call', 'phone_call', 'videoconference', 'dinner', 'lunch', 'breakfast', 'audience', 'reception'],
  ...['visit', 'trip', 'tour', 'stop', 'stopover', 'retreat', 'workshop', 'forum', 'roundtable'],
])
/** Of a meeting that may be. */
export const MAY: ReadonlySet<string> = new Set(['would', 'could', 'should', 'may', 'might', 'must', 'can'])
/** What else has rounds. */
export const OF_OTHERS: ReadonlySet<string> = new Set([
  'vote',
  'voting',
  'election',
  'elections',
  'ballot',
  'poll',
  'cup',
  'tournament',
  'strike',
  'sanction',
  'layoff',
  'funding',
])
