/** Words with which meetings are told. */
export interface MeetingCues {
  /** Nouns of a meeting: what is named by one is the meeting, not what it was about. */
  readonly meetingNouns: readonly string[]
  /** Nouns of a meeting to which one is invited. */
  readonly occasions: readonly string[]
  /** Nouns of being in touch, which alone tell no meeting (*in close contact*, *open to dialogue*). */
  readonly inTouch: readonly string[]
  /** The form of a meeting by its noun, where that says more than that people meet. */
  readonly nounForms: Readonly<Record<string, string>>
  /** Verbs of coming together, or of bringing others together. */
  readonly meeting: readonly string[]
  /** Verbs of talking a thing over. */
  readonly discussing: readonly string[]
  /** Verbs with which a host tells of a visit. */
  readonly receive: readonly string[]
  /** Verbs of having a meeting in one's house, where their object is one (*hosted the session*). */
  readonly hosting: readonly string[]
  /** Verbs of what somebody did at a meeting that the object names; they tell no second one. */
  readonly attendance: readonly string[]
  /** Of these, the verbs of being there, whose subject is a party of the meeting. */
  readonly presence: readonly string[]
  /** Nouns of being there. */
  readonly presenceNouns: readonly string[]
  /** Plurals and bodies that are named only by their part in a meeting (*the participants*, *the envoys*). */
  readonly attendants: readonly string[]
  /** Who is at a meeting and no party of it. */
  readonly lookingOn: readonly string[]
  /** Nouns of the ask or the help by which something comes about: *held at Chad's request*. */
  readonly requesting: readonly string[]
  /** Who holds the same office elsewhere. */
  readonly counterparts: readonly string[]
  /** Whose office another had or has. */
  readonly inOffice: readonly string[]
  /** Before an office: who stands in for who holds it. */
  readonly understudies: readonly string[]
  /** One after the other, not all at once. */
  readonly separate: readonly string[]
  /** What says of a meeting that it is of those who meet in the story. */
  readonly shared: readonly string[]

  /** Nouns of going somewhere. */
  readonly journeys: readonly string[]
  /** Before the noun of a journey: one for pleasure (*group tours*). */
  readonly outings: readonly string[]
  /** Words of going back to where one lives. */
  readonly goingBack: readonly string[]
  /** Those who live where they are sent. */
  readonly posted: readonly string[]

  /** Between two meetings: the first took place beside the second (*on the margins of*). */
  readonly alongside: readonly string[]
  /** Between a noun and its owner: *on the margins of*, *a round of*, *at the request of*. */
  readonly ofWhich: readonly string[]
  /** Between what was agreed and the talks that it came of (*after three days of talks*). */
  readonly outcomeOf: readonly string[]
  /** Before the noun of an agreement: what precedes follows from it (*part of the agreement*). */
  readonly partOf: readonly string[]
  /** Nouns that take up what was just told as said or agreed: *made the remarks at talks*. */
  readonly takenUp: readonly string[]
  /** Verbs of agreeing on what is to be. */
  readonly settling: readonly string[]
  /** Verbs of calling something into being, or back. */
  readonly founding: readonly string[]
  /** Nouns of that in which one meets again and again. */
  readonly formats: readonly string[]

  /** Modifiers of a meeting or an ask that say that it is another, earlier one of its kind. */
  readonly earlierOne: readonly string[]
  /** Triggers or modifiers that say that it is another, later one of its kind. */
  readonly laterOne: readonly string[]
  /** Words for the first of several. */
  readonly firstOne: readonly string[]
  /** Numbers of a series in their order, the first of them first. */
  readonly ordinals: readonly string[]
  /** Nouns that alone tell one meeting of a series: *a third round*. */
  readonly rounds: readonly string[]
  /** Adverbs behind the verb that say that it happened before. */
  readonly again: readonly string[]
  /** Words before the verb or noun that say that it was the time before. */
  readonly lastTime: readonly string[]

  /** Verbs and nouns of putting off. */
  readonly postpone: readonly string[]
  /** Of these, the words of the putting off of what is under way. */
  readonly interrupt: readonly string[]
  /** Verbs and nouns of calling off. */
  readonly cancel: readonly string[]
  /** Words for a plan, before its day. */
  readonly planning: readonly string[]
  /** Words that say of a plan told before them that it came to nothing (*but he cancelled*, *has never met*). */
  readonly contrary: readonly string[]

  /** Verbs of signing. */
  readonly sign: readonly string[]
  /** Nouns of what is signed. */
  readonly papers: readonly string[]
  /** Verbs of bringing about what others sign. */
  readonly brokering: readonly string[]
  /** Verbs of turning to somebody without meeting. */
  readonly writing: readonly string[]
  /** Verbs of dealing with an enemy, which one does or does not do on principle. */
  readonly bargaining: readonly string[]
  /** Words before the noun of talks that go on for years, by which a state joins a union. */
  readonly joining: readonly string[]
}
