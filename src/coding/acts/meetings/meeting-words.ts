/** Words with which meetings are told. Data only; `meeting.ts`, `meeting-mentions.ts` and `delegations.ts` read them. */

import type { MeetingLevel } from '../../../record/schema/index.js'
import { wordTable } from '../../../text/word-table.js'

/** Form of a meeting by the lemma of its noun or verb. */
export const FORMS: Readonly<Record<string, string>> = wordTable({
  summit: 'summit',
  talk: 'talks',
  talks: 'talks',
  negotiation: 'talks',
  negotiate: 'talks',
  consultation: 'talks',
  consult: 'talks',
  dialogue: 'talks',
  discussion: 'talks',
  meeting: 'talks',
  meet: 'talks',
  host: 'talks',
  discuss: 'talks',
  session: 'talks',
  round: 'talks',
  hold: 'talks',
  confer: 'talks',
  parley: 'talks',
  huddle: 'talks',
  visit: 'visit',
  trip: 'visit',
  tour: 'visit',
  stop: 'visit',
  stopover: 'visit',
  appointment: 'talks',
  arrive: 'visit',
  travel: 'visit',
  fly: 'visit',
  call: 'call',
  phone: 'call',
  telephone: 'call',
  conversation: 'call',
  videoconference: 'call',
  teleconference: 'call',
  hotline: 'call',
  conference: 'conference',
  forum: 'conference',
  congress: 'conference',
  convention: 'conference',
  symposium: 'conference',
  assembly: 'conference',
  signing: 'signing',
  sign: 'signing',
  mediation: 'mediation',
  mediate: 'mediation',
  audience: 'audience',
  dinner: 'dinner',
  lunch: 'lunch',
  breakfast: 'breakfast',
})
/** Forms that say no more than that people met; a narrower one beside them wins. */
export const PLAIN_FORMS: ReadonlySet<string> = new Set(['talks'])
/** Means of meeting at a distance: *spoke by telephone*. */
export const REMOTE: ReadonlySet<string> = new Set([
  'telephone',
  'phone',
  'video',
  'videoconference',
  'teleconference',
  'link',
  'hotline',
  'line',
])
/** Nouns that a meeting is held on the way of, and that are meetings of their own: *met during a visit*. */
export const JOURNEYS: ReadonlySet<string> = new Set(['visit', 'trip', 'tour', 'stay', 'stop', 'stopover'])

/** Verbs whose object is what a meeting is about: *met to discuss the border*. */
export const AGENDA_VERBS: ReadonlySet<string> = new Set([
  'discuss',
  'address',
  'raise',
  'review',
  'tackle',
  'consider',
  'debate',
  'cover',
  'negotiate',
  'resolve',
  'prepare',
  'coordinate',
  'explore',
  'thrash_out',
  'settle',
  'finalise',
  'finalize',
])
/** Before it: *talks on the border*. */
export const AGENDA_PREPOSITIONS: readonly string[] = ['on', 'about', 'over', 'regarding', 'concerning']
/** *The talks covered X*, *focused on X*: the preposition before the item, or `obj`. */
export const COVERS: Readonly<Record<string, string>> = wordTable({
  cover: 'obj',
  include: 'obj',
  focus_on: 'on',
  centre_on: 'on',
  center_on: 'on',
  touch_on: 'on',
  concentrate_on: 'on',
  deal_with: 'with',
  revolve_around: 'around',
  concern: 'obj',
  address: 'obj',
})
/** *X dominated the talks*: the subject is the item. */
export const IS_ITEM: ReadonlySet<string> = new Set(['dominate', 'top', 'overshadow'])
/** What is dominated or topped beside the meeting itself: *topped the agenda*. */
export const AGENDA_NOUNS: ReadonlySet<string> = new Set(['agenda', 'topic', 'topics', 'discussion', 'discussions'])

/** Level that the words of a phrase state; the first that fits. */
export const LEVEL_WORDS: readonly (readonly [words: readonly string[], level: MeetingLevel])[] = [
  [['working', 'working-level', 'expert', 'technical'], 'working'],
  [['deputy', 'vice', 'vice-minister', 'undersecretary'], 'vice-minister'],
  [
    ['leader', 'leaders', 'president', 'premier', 'summit', 'chancellor', 'monarch', 'king'],
    'head-of-state-or-government',
  ],
  [['minister', 'ministerial', 'ministers'], 'minister'],
  [['ambassador', 'envoy', 'official', 'director', 'negotiator', 'senior-level'], 'senior-official'],
]

/** What somebody was at a meeting that is told of elsewhere. */
export const PARTS: Readonly<Record<string, 'chair' | 'host' | 'present' | 'absent'>> = wordTable({
  chair: 'chair',
  lead: 'chair',
  head: 'chair',
  host: 'host',
  open: 'chair',
  moderate: 'chair',
  preside_over: 'chair',
  attend: 'present',
  address: 'present',
  leave: 'present',
  skip: 'absent',
  boycott: 'absent',
  miss: 'absent',
})

/** Nouns of what is part of a journey or a day. */
export const STOPS: ReadonlySet<string> = new Set(['stop', 'stopover', 'appointment'])

/** Nouns of meetings that are chaired, missed or covered, beside those of the class `meeting`. */
export const MEETING_NOUNS: ReadonlySet<string> = new Set([
  'summit',
  'talk',
  'talks',
  'meeting',
  'conference',
  'session',
  'round',
  'negotiation',
  'forum',
])

/** *talks led by A*, *attended by A*: participles behind a meeting's noun before who was there; *led* also where its lemma is missed. */
export const LED: ReadonlySet<string> = new Set(['lead', 'led', 'chair', 'head', 'host', 'attend', 'moderate'])
/** *talks involving working-level officials*, *a meeting attended by ministers*: those that say who met. */
export const WHO_MET: ReadonlySet<string> = new Set(['involve', 'include', 'gather', 'attend'])
/** *will send a minister to Oslo*. */
export const SENDING: ReadonlySet<string> = new Set(['send', 'dispatch'])
/** *was to see Soto there*. */
export const SEEING: ReadonlySet<string> = new Set(['meet', 'see'])

/** *on the border*, *by telephone*: what stands where an item would, and says where or how. */
export const NO_ITEMS: ReadonlySet<string> = new Set([
  'island',
  'border',
  'coast',
  'ship',
  'sea',
  'frontier',
  'soil',
  'phone',
  'telephone',
  'eve',
  'occasion',
  'day',
  'basis',
  'invitation',
  'request',
])

/** Those who come to a meeting together for one side. */
export const SIDES: ReadonlySet<string> = new Set(['delegation', 'team', 'side', 'elder'])
/** Verbs of leading them, and nouns of who does. */
export const SIDE_LEADS: ReadonlySet<string> = new Set(['lead', 'head'])
export const SIDE_LEADERS: ReadonlySet<string> = new Set(['head', 'leader', 'chief'])
