/**
 * Words of the story's language that gathering needs beyond what the coder has resolved. A value of this type is handed
 * to `buildRecord`, so that another language brings its own; nothing else in this room knows a language.
 */
export interface RecordCues {
  /** Between two meetings: the first took place beside the second (*on the margins of*). */
  readonly alongside: readonly string[]
  /** Before the noun of an agreement: what precedes follows from it (*part of the agreement*). */
  readonly partOf: readonly string[]
  /** Modifiers of a meeting that say that it is another, earlier one of its kind. */
  readonly earlierOne: readonly string[]
  /** Triggers or modifiers that say that it is another, later one of its kind. */
  readonly laterOne: readonly string[]
  readonly postpone: readonly string[]
  readonly cancel: readonly string[]
  /** Verbs with which a meeting is opened, led or attended rather than told; they name it, they are no second one. */
  readonly topic: readonly string[]
  /** Nouns that point back at an ask. */
  readonly askNouns: readonly string[]
  /** What is not said to an ask: *had no comment*, *declined to reply*. */
  readonly silence: readonly string[]
  /** An ask put off rather than answered: *would study the request*. */
  readonly putOff: readonly string[]
  /** Marks of a partial yes. */
  readonly partly: readonly string[]
  /** Nouns of the phrase *in response*, *in reply*. */
  readonly inResponse: readonly string[]
  /** Not. */
  readonly negation: readonly string[]
}

export const ENGLISH_CUES: RecordCues = {
  alongside: ['margin', 'margins', 'sideline', 'sidelines', 'fringe', 'fringes'],
  partOf: ['part', 'under', 'line', 'accordance', 'follow', 'result', 'pursuant'],
  earlierOne: ['similar', 'previous', 'earlier', 'former', 'prior'],
  laterOne: ['follow-up', 'followup', 'another', 'further', 'second', 'third', 'fresh', 'separate'],
  postpone: ['postpone', 'postponement', 'put_off', 'delay', 'defer', 'suspend', 'push_back', 'adjourn', 'reschedule'],
  cancel: ['cancel', 'cancellation', 'call_off', 'scrap', 'abandon', 'scrub', 'axe', 'drop'],
  topic: ['discuss', 'raise', 'address', 'exchange', 'cover', 'review', 'touch', 'chair', 'open', 'lead', 'attend'],
  askNouns: ['request', 'demand', 'call', 'appeal', 'proposal', 'offer', 'plea', 'ultimatum', 'invitation', 'ask'],
  silence: ['comment', 'reply', 'respond', 'answer', 'elaborate'],
  putOff: ['study', 'consider', 'examine', 'weigh', 'review', 'assess', 'note', 'look_into', 'discuss', 'evaluate'],
  partly: ['partly', 'partially', 'partial', 'half', 'limited', 'temporarily'],
  inResponse: ['response', 'reply', 'answer', 'return'],
  negation: ['no', 'not', 'never', 'neither', 'without', 'decline', 'refuse', "n't"],
}
