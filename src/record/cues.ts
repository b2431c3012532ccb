import type { WordSense } from './words.js'

/**
 * Words of the story's language that gathering needs beyond what the coder has resolved. A value of this type is handed
 * to `buildRecord`, so that another language brings its own; nothing else in this room knows a language.
 */
export interface RecordCues {
  /** Which words tell one thing. */
  readonly words: WordSense
  /** Between two meetings: the first took place beside the second (*on the margins of*). */
  readonly alongside: readonly string[]
  /** Behind such a word: whose margins they are is said (*on the margins of*). */
  readonly ofWhich: readonly string[]
  /** Between what was agreed and the talks that it came of (*after three days of talks*). */
  readonly outcomeOf: readonly string[]
  /** Before the noun of an agreement: what precedes follows from it (*part of the agreement*). */
  readonly partOf: readonly string[]
  /** Modifiers of a meeting that say that it is another, earlier one of its kind. */
  readonly earlierOne: readonly string[]
  /** Triggers or modifiers that say that it is another, later one of its kind. */
  readonly laterOne: readonly string[]
  /** Numbers of a series in their order, the first of them first. */
  readonly ordinals: readonly string[]
  /** What says of a meeting that it is of those who meet in the story. */
  readonly shared: readonly string[]
  /** Words for the first of several. */
  readonly firstOne: readonly string[]
  /** Adverbs behind the verb that say that it happened before. */
  readonly again: readonly string[]
  /** Adverbs before the verb that say that it was the time before. */
  readonly lastTime: readonly string[]
  /** Plurals and bodies that are named only by their part in a meeting (*the participants*, *the envoys*). */
  readonly attendants: readonly string[]
  readonly postpone: readonly string[]
  /** Words of the putting off of what is under way. */
  readonly interrupt: readonly string[]
  /** Verbs and nouns of bringing down what flies. */
  readonly downing: readonly string[]
  readonly cancel: readonly string[]
  /** Verbs of what somebody did at a meeting that the object names; they tell no second one. */
  readonly attendance: readonly string[]
  /** Of these, the verbs of being there, whose subject is a party of the meeting. */
  readonly presence: readonly string[]
  /** Nouns of being there. */
  readonly presenceNouns: readonly string[]
  /** Verbs of having a meeting in one's house, where their object is one (*hosted the session*). */
  readonly hosting: readonly string[]
  /** Verbs of talking a thing over. */
  readonly discussing: readonly string[]
  /** Verbs with which a host tells of a visit. */
  readonly receive: readonly string[]
  /** Prepositions of those with whom one does something. */
  readonly company: readonly string[]
  /** Nouns of going somewhere, and the preposition of what one goes there for. */
  readonly journeys: readonly string[]
  /** Before the noun of a journey: one for pleasure (*group tours*). */
  readonly outings: readonly string[]
  /** Words of going back to where one lives. */
  readonly goingBack: readonly string[]
  /** Those who live where they are sent. */
  readonly posted: readonly string[]
  /** Who holds the same office elsewhere. */
  readonly counterparts: readonly string[]
  readonly purpose: readonly string[]
  /** Before a verb that says what is to be done. */
  readonly infinitive: readonly string[]
  /** One after the other, not all at once; and words that say that there was but one. */
  readonly separate: readonly string[]
  readonly single: readonly string[]
  /** Nouns of being in touch, which alone tell no meeting (*in close contact*, *open to dialogue*). */
  readonly inTouch: readonly string[]
  /** Nouns of a meeting to which one is invited. */
  readonly occasions: readonly string[]
  /** Verbs of signing. */
  readonly sign: readonly string[]
  /** Nouns of what is signed. */
  readonly papers: readonly string[]
  /** Nouns of a meeting: what is named by one is the meeting, not what it was about. */
  readonly meetingNouns: readonly string[]
  /** Determiners that point back at what was told. */
  readonly definite: readonly string[]
  /** *Both*, and possessives, before what was told. */
  readonly both: readonly string[]
  readonly owners: readonly string[]
  readonly own: readonly string[]
  /** Verbs of saying no to an ask and of granting it, where it is their subject (*the request was turned down*). */
  readonly turningDown: readonly string[]
  readonly granting: readonly string[]
  /** Pronouns for who asked, and verbs of getting what one asked for. */
  readonly askers: readonly string[]
  /** Of these, for who speaks of themselves. */
  readonly ourselves: readonly string[]
  /** Whose those are of whom they speak, and those: *Our brothers agreed*. */
  readonly ours: readonly string[]
  readonly friends: readonly string[]
  readonly getting: readonly string[]
  readonly receiving: readonly string[]
  /** Pronouns for a thing that is given. */
  readonly things: readonly string[]
  /** Before a clause that takes up the one before (*something it did a day later*). */
  readonly takingUp: readonly string[]
  /** … of what is told elsewhere: *half of what was asked*. */
  readonly freeRelative: readonly string[]
  /** Joins a clause of what goes on beside (*while Chad …*). */
  readonly meanwhile: readonly string[]
  /** What a sentence adds to the one before. */
  readonly also: readonly string[]
  /** Before a clause that hangs on what is asked (*until they had met*). */
  readonly hanging: readonly string[]
  /** Nouns of what comes on another's word (*on the orders of*), and the words around them. */
  readonly behests: readonly string[]
  readonly onBehest: readonly string[]
  /** Nouns of what is sent or said to somebody (*in a letter to*), and what stands before it and before whom. */
  readonly messages: readonly string[]
  readonly inMessage: readonly string[]
  readonly spokenTo: readonly string[]
  /** Before those of whom something is asked: *appealed to Peru*, *called on it*. */
  readonly askedOf: readonly string[]
  /** Nouns that point back at an ask. */
  readonly askNouns: readonly string[]
  /** Nouns of what somebody holds to be so. */
  readonly claimNouns: readonly string[]
  /** Nouns of what somebody has put forward for others to back or to reject. */
  readonly planNouns: readonly string[]
  /** Between such a noun and who asks. */
  readonly madeBy: readonly string[]
  /** Of these, what is offered and not demanded, and what is demanded and not offered. */
  readonly offerNouns: readonly string[]
  readonly demandNouns: readonly string[]
  /** Verbs of taking up what another has offered. */
  readonly taking: readonly string[]
  /** Of these, those that take up whatever was asked, too (*Kenya asked for a truce. Sudan accepted*). */
  readonly accepting: readonly string[]
  /** Being glad of something. */
  readonly gladness: readonly string[]
  /** Verbs of making an offer that asks the other to do a part. */
  readonly offering: readonly string[]
  /** Of these, those that put to another what both are to do. */
  readonly puttingForward: readonly string[]
  /** Verbs of saying what something is: who calls a charge a lie answers the one who made it. */
  readonly naming: readonly string[]
  /** Verbs of asking, which are said to somebody (*met the premier and asked for rice*); *called for* is not. */
  readonly asking: readonly string[]
  /** Prepositions of whom the thing is about that is asked for: *the release of*, *a seat for*; of these, not of states: *access to*. */
  readonly ofThing: readonly string[]
  readonly aboutThing: readonly string[]
  /** Verbs of giving what was asked for. */
  readonly giving: readonly string[]
  /** Words of help that is asked for and given. */
  readonly sending: readonly string[]
  /** Verbs by which an ultimatum gives time. */
  readonly givingTime: readonly string[]
  /** Verbs of doing it, without a thing that is given. */
  readonly doing: readonly string[]
  /** Between joined things, and before what is told of one. */
  readonly and: readonly string[]
  readonly relative: readonly string[]
  /** Verbs of making a thing less. */
  readonly lessening: readonly string[]
  /** Words that deny a verb. */
  readonly not: readonly string[]
  /** Verbs of waiting for an answer, and hearing from those who have it. */
  readonly awaiting: readonly string[]
  readonly hearing: readonly string[]
  readonly yet: readonly string[]
  /** Nouns of letting somebody or something go that is held. */
  readonly lettingGo: readonly string[]
  readonly lettingIn: readonly string[]
  /** Verbs of having an envoy come. */
  readonly summoning: readonly string[]
  /** Nouns that take up what was just told as said or agreed: *made the remarks at talks*. */
  readonly takenUp: readonly string[]
  /** Nouns that point back at an accusation. */
  readonly accusationNouns: readonly string[]
  /** Nouns of what was said to somebody, and of what somebody did, that name neither more closely. */
  readonly remarkNouns: readonly string[]
  readonly deedNouns: readonly string[]
  /** Verbs that find fault with what was done without naming who did it. */
  readonly regretting: readonly string[]
  /** What is not said to an ask: *had no comment*, *declined to reply*. */
  readonly silence: readonly string[]
  /** Of these, what a word on the matter would be: *would not comment*. */
  readonly noWord: readonly string[]
  /** Of these, what an ask waits for, and the word before it that says that it waits: *no reply*. */
  readonly answer: readonly string[]
  readonly unanswered: readonly string[]
  /** Words that may stand between the two: *no immediate response*, *no one answered*. */
  readonly atOnce: readonly string[]
  /** Telling somebody that something is so, or to do something. */
  readonly telling: readonly string[]
  /** Saying with weight that something is so or is to be; and the finite verbs by which a clause says that it is. */
  readonly insisting: readonly string[]
  readonly indicative: readonly string[]
  /** Words by which a clause tells what somebody is to do, as they stand. */
  readonly duty: readonly string[]
  /** … before *to*. */
  readonly having: readonly string[]
  /** Committing oneself, which nobody does who leaves the matter open: *made no promise*. */
  readonly promise: readonly string[]
  /** Giving one's word, which a condition limits and does not take back: *promised to let them in once it is safe*. */
  readonly pledging: readonly string[]
  /** What one has who was promised something: *I have his word*. */
  readonly wordGiven: readonly string[]
  /** … of another ask that was told before: *a similar request*. */
  readonly alike: readonly string[]
  /** Conditions that time alone will meet. */
  readonly inTime: readonly string[]
  /** *Stopped short of it*. */
  readonly shortOf: readonly string[]
  /** Saying that something is not so. */
  readonly denying: readonly string[]
  /** Not wanting to. */
  readonly declining: readonly string[]
  /** Marks of a possessive. */
  readonly possessive: readonly string[]
  /** Verbs of saying. */
  readonly speech: readonly string[]
  /** The bare words of an answer. */
  readonly yes: readonly string[]
  readonly bareNo: readonly string[]
  /** Words for numbers, in their order from nought. */
  readonly numbers: readonly string[]
  /** Verbs of agreeing on what is to be. */
  readonly settling: readonly string[]
  /** Verbs of calling something into being, or back. */
  readonly founding: readonly string[]
  /** Nouns of that in which one meets again and again. */
  readonly formats: readonly string[]
  /** Who is at a meeting and no party of it. */
  readonly lookingOn: readonly string[]
  /** Nouns of asking for a meeting. */
  readonly requesting: readonly string[]
  /** Before *at* and what is felt at: *anger at the request*. */
  readonly feelings: readonly string[]
  /** Whose office another had or has. */
  readonly inOffice: readonly string[]
  /** Before an office: who stands in for who holds it. */
  readonly understudies: readonly string[]
  /** Words for a plan, before its day. */
  readonly planning: readonly string[]
  /** Verbs of turning to somebody without meeting. */
  readonly writing: readonly string[]
  /** Verbs of bringing about what others sign. */
  readonly brokering: readonly string[]
  /** Verbs of dealing with an enemy, which one does or does not do on principle. */
  readonly bargaining: readonly string[]
  /** Words before the noun of talks that go on for years, by which a state joins a union. */
  readonly joining: readonly string[]
  /** Words that say of a plan told before them that it came to nothing (*but he cancelled*, *has never met*). */
  readonly contrary: readonly string[]
  /** Words that stand together and leave what was asked to another (*a matter for the courts*). */
  readonly passingOn: readonly (readonly string[])[]
  /** Words that stand together and say that something is done as it was to be (*will take place*). */
  readonly goingAhead: readonly (readonly string[])[]
  /** Before a verb of what is to come or can be. */
  readonly modals: readonly string[]
  /** Verbs of giving leave. */
  readonly letting: readonly string[]
  /** How often: *only twice a week*. */
  readonly times: readonly string[]
  /** Words that stand together and refuse (*was out of the question*); and *none*, of what was asked for. */
  readonly refusals: readonly (readonly string[])[]
  readonly none: readonly string[]
  /** What is left open where all of them are. */
  readonly options: readonly string[]
  /** Saying yes, to which a condition sets a limit. */
  readonly agreeing: readonly string[]
  /** Nouns of offices by which somebody speaks or acts for a body; and words that say that it was theirs once. */
  readonly offices: readonly string[]
  readonly formerly: readonly string[]
  /** Verbs of replying. */
  readonly reply: readonly string[]
  /** *Only*. */
  readonly only: readonly string[]
  /** *All of them*. */
  readonly all: readonly string[]
  /** Pronouns for what was asked, or for a meeting. */
  readonly pointing: readonly string[]
  /** Words that join to these what reporters ask for: *a request for comment*, *calls seeking comment*. */
  readonly forComment: { readonly link: readonly string[]; readonly thing: readonly string[] }
  /** An ask put off rather than answered: *would study the request*. */
  readonly putOff: readonly string[]
  /** Of these, passing on what was asked. */
  readonly conveying: readonly string[]
  /** Of these, what is done with a request before it is answered. */
  readonly matters: readonly string[]
  readonly considering: readonly string[]
  /** Nouns of *under review*, and the word before them. */
  readonly pending: { readonly under: readonly string[]; readonly noun: readonly string[] }
  /** Passing an ask over without a word. */
  readonly ignore: readonly string[]
  /** Doing as one was asked. */
  readonly comply: readonly string[]
  /** Making up one's mind, which is put off where it is negated. */
  readonly decide: readonly string[]
  /** What is asked, and what the one who was asked does who will not. */
  readonly opposites: readonly (readonly [asked: readonly string[], done: readonly string[]])[]
  /** Marks of a partial yes. */
  readonly partly: readonly string[]
  /** What tells one of several things by its place among them: *accepted the first*, *turned down the other two*. */
  readonly ofSeveral: readonly string[]
  /** Pronouns for who was asked: *asked for ten and it sent nine*. */
  readonly doers: readonly string[]
  /** Between an act and what came before it: *quit after the junta demanded it*. */
  readonly after: readonly string[]
  /** Between a part and its whole: *three of them*. */
  readonly partitive: readonly string[]
  /** Parts of a whole, before *of*: *a third of the sum*. */
  readonly fractions: readonly string[]
  /** Marks of another offer or an ask in return: *offered to halve it instead*, *demanded evidence first*. */
  readonly inExchange: readonly string[]
  /** The same in two words: *in return*. */
  readonly inReturn: { readonly before: readonly string[]; readonly noun: readonly string[] }
  readonly inPart: { readonly before: readonly string[]; readonly noun: readonly string[] }
  /** What says that one side asks where the other has asked (*in turn*, *for its part*). */
  readonly inTurn: { readonly before: readonly string[]; readonly noun: readonly string[] }
  /** What goes on otherwise: *agreed to send doctors, but said that nobody else would come*. */
  readonly contrast: readonly string[]
  /** Staying as one was. */
  readonly staying: readonly string[]
  /** Of these, those that say where one is to be, and words of where: *must stay out of the fjord*. */
  readonly remaining: readonly string[]
  readonly away: readonly string[]
  /** What is left unsaid, which takes nothing back: *agreed, but gave no date*. */
  readonly unsaid: readonly string[]
  /** Relative pronouns for people. */
  readonly who: readonly string[]
  /** Words that open a condition. */
  readonly condition: readonly string[]
  /** Verbs and nouns of asking somebody to come, and the verbs of coming. */
  readonly invite: readonly string[]
  readonly come: readonly string[]
  /** What is asked of those who are to end something, or to do nothing. */
  readonly ending: readonly string[]
  /** Verbs of coming together, or of bringing others together. */
  readonly meeting: readonly string[]
  /** Prepositions of a day by which something is to be done. */
  readonly deadline: readonly string[]
  readonly deadlineNouns: readonly string[]
  /** Prepositions with which a length of time says when, not how long. */
  readonly notLength: readonly string[]
  /** Days of a unit of time. */
  readonly units: Readonly<Record<string, number>>
  /** Nouns of the phrase *in response*, *in reply*. */
  readonly inResponse: readonly string[]
  /** Not. */
  readonly negation: readonly string[]
}
