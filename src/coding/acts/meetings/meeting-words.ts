/** Words with which meetings are told. Data only; `meeting.ts` and `sentence-facts.ts` read them. */
import type { MeetingLevel } from '../../../record/schema/index.js'

/** Form of a meeting by the lemma of its noun or verb. */
export const FORMS: Readonly<Record<string, string>> = {
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
}
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
/** *The talks covered X*, *focused on X*: the preposition before the item, or null for the object. */
export const COVERS: Readonly<Record<string, string | null>> = {
  cover: null,
  include: null,
  focus_on: 'on',
  centre_on: 'on',
  center_on: 'on',
  touch_on: 'on',
  concentrate_on: 'on',
  deal_with: 'with',
  revolve_around: 'around',
  concern: null,
  address: null,
}
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
export const PARTS: Readonly<Record<string, 'chair' | 'host' | 'present' | 'absent'>> = {
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
}

/** Nouns of what is part of a journey or a day. */
export const STOPS: ReadonlySet<string> = new Set(['stop', 'stopover', 'appointment'])
