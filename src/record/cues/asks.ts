/** Two words that stand together: one of the first list right before one of the second (*in return*). */
export interface WordPair {
  readonly before: readonly string[]
  readonly noun: readonly string[]
}

/** Words with which asks, and the answers to them, are told. */
export interface AskCues {
  /** Nouns that point back at an ask. */
  readonly askNouns: readonly string[]
  /** Of these, what is offered and not demanded. */
  readonly offerNouns: readonly string[]
  /** Of these, what is demanded and not offered. */
  readonly demandNouns: readonly string[]
  /** Nouns of what somebody has put forward for others to back or to reject. */
  readonly planNouns: readonly string[]
  /** Nouns of what somebody holds to be so. */
  readonly claimNouns: readonly string[]
  /** Nouns that point back at an accusation. */
  readonly accusationNouns: readonly string[]
  /** Nouns of what was said to somebody that do not name it more closely. */
  readonly remarkNouns: readonly string[]
  /** The same of what somebody did. */
  readonly deedNouns: readonly string[]
  /** Between the noun of an ask and who asks. */
  readonly madeBy: readonly string[]
  /** Before the noun of an ask that is like one told before: *a similar request*. */
  readonly alike: readonly string[]

  /** Verbs of asking, which are said to somebody (*met the premier and asked for rice*); *called for* is not. */
  readonly asking: readonly string[]
  /** Verbs of making an offer that asks the other to do a part. */
  readonly offering: readonly string[]
  /** Of these, those that put to another what both are to do. */
  readonly puttingForward: readonly string[]
  /** Verbs and nouns of asking somebody to come. */
  readonly invite: readonly string[]
  /** Verbs of coming. */
  readonly come: readonly string[]
  /** Verbs by which an ultimatum gives time. */
  readonly givingTime: readonly string[]
  /** Verbs of having an envoy come. */
  readonly summoning: readonly string[]
  /** Telling somebody that something is so, or to do something. */
  readonly telling: readonly string[]
  /** Saying with weight that something is so or is to be. */
  readonly insisting: readonly string[]
  /** The finite verbs by which a clause says that something is so, as they stand. */
  readonly indicative: readonly string[]
  /** Words by which a clause tells what somebody is to do, as they stand. */
  readonly duty: readonly string[]
  /** Forms of *have*: *has to leave*, *has not commented*, *I have his word*. */
  readonly having: readonly string[]
  /** Staying where one is to be: *must stay out of the fjord*. */
  readonly remaining: readonly string[]
  /** Words of where, behind these. */
  readonly away: readonly string[]
  /** Verbs of saying. */
  readonly speech: readonly string[]
  /** Verbs of saying what something is: who calls a charge a lie answers the one who made it. */
  readonly naming: readonly string[]
  /** Verbs that find fault with what was done without naming who did it. */
  readonly regretting: readonly string[]

  /** Nouns of what comes on another's word (*on the orders of*). */
  readonly behests: readonly string[]
  /** Before these. */
  readonly onBehest: readonly string[]
  /** Nouns of what is sent or said to somebody (*in a letter to*). */
  readonly messages: readonly string[]
  /** Before these. */
  readonly inMessage: readonly string[]
  /** Between these and whom they go to. */
  readonly spokenTo: readonly string[]
  /** Before those of whom something is asked: *appealed to Peru*, *called on it*. */
  readonly askedOf: readonly string[]
  /** Prepositions of whom the thing is about that is asked for: *the release of*, *a seat for*. */
  readonly ofThing: readonly string[]
  /** The same of whoever is no state: *access to*. */
  readonly aboutThing: readonly string[]
  /** Before a clause that hangs on what is asked (*until they had met*). */
  readonly hanging: readonly string[]
  /** What is asked of those who are to end something, or to do nothing. */
  readonly ending: readonly string[]
  /** Nouns of letting somebody or something go that is held. */
  readonly lettingGo: readonly string[]
  /** Nouns of letting others in to who is held. */
  readonly lettingIn: readonly string[]
  /** Prepositions of a day by which something is to be done. */
  readonly deadline: readonly string[]
  /** Nouns of such a day. */
  readonly deadlineNouns: readonly string[]

  /** Pronouns for what was asked, or for a meeting. */
  readonly pointing: readonly string[]
  /** Pronouns for a thing that is given. */
  readonly things: readonly string[]
  /** Pronouns for who asked. */
  readonly askers: readonly string[]
  /** Of these, for who speaks of themselves. */
  readonly ourselves: readonly string[]
  /** Whose those are of whom they speak: *Our brothers agreed*. */
  readonly ours: readonly string[]
  /** Nouns for those: *brothers*. */
  readonly friends: readonly string[]
  /** Pronouns for who was asked: *asked for ten and it sent nine*. */
  readonly doers: readonly string[]
  /** Before a clause that takes up the one before (*something it did a day later*). */
  readonly takingUp: readonly string[]
  /** Before a clause that stands for a thing: *half of what was asked*. */
  readonly freeRelative: readonly string[]
  /** Between an act and what came before it: *quit after the junta demanded it*. */
  readonly after: readonly string[]

  /** Saying yes, to which a condition sets a limit. */
  readonly agreeing: readonly string[]
  /** Verbs of taking up what another has offered. */
  readonly taking: readonly string[]
  /** Of these, those that take up whatever was asked, too (*Kenya asked for a truce. Sudan accepted*). */
  readonly accepting: readonly string[]
  /** Being glad of something. */
  readonly gladness: readonly string[]
  /** Committing oneself, which nobody does who leaves the matter open: *made no promise*. */
  readonly promise: readonly string[]
  /** Giving one's word, which a condition limits and does not take back: *promised to let them in once it is safe*. */
  readonly pledging: readonly string[]
  /** What one has who was promised something: *I have his word*. */
  readonly wordGiven: readonly string[]
  /** Verbs of granting an ask. */
  readonly granting: readonly string[]
  /** Doing as one was asked. */
  readonly comply: readonly string[]
  /** Verbs of giving what was asked for. */
  readonly giving: readonly string[]
  /** Words of help that is asked for and given. */
  readonly sending: readonly string[]
  /** Verbs of doing it, without a thing that is given. */
  readonly doing: readonly string[]
  /** Verbs of giving leave. */
  readonly letting: readonly string[]
  /** Words that stand together and say that something is done as it was to be (*will take place*). */
  readonly goingAhead: readonly (readonly string[])[]
  /** Verbs of getting what one asked for. */
  readonly getting: readonly string[]
  /** Of these, those behind which a number says how much of it came: *has received 40 names*. */
  readonly receiving: readonly string[]

  /** Verbs of saying no to an ask. */
  readonly turningDown: readonly string[]
  /** Words that stand together and refuse (*was out of the question*). */
  readonly refusals: readonly (readonly string[])[]
  /** Saying that something is not so. */
  readonly denying: readonly string[]
  /** What is asked, and what the one who was asked does who will not. */
  readonly opposites: readonly (readonly [asked: readonly string[], done: readonly string[]])[]
  /** Whole words of yes. */
  readonly yes: readonly string[]
  /** Whole words of no, which also stand before what there is none of (*held no talks*). */
  readonly bareNo: readonly string[]

  /** Words that open a condition. */
  readonly condition: readonly string[]
  /** Conditions that time alone will meet. */
  readonly inTime: readonly string[]
  /** Marks of a partial yes. */
  readonly partly: readonly string[]
  readonly inPart: WordPair
  /** Verbs of making a thing less. */
  readonly lessening: readonly string[]
  /** How often: *only twice a week*. */
  readonly times: readonly string[]
  /** Between a part and its whole: *three of them*. */
  readonly partitive: readonly string[]
  /** Parts of a whole, before *of*: *a third of the sum*. */
  readonly fractions: readonly string[]
  /** What tells one of several things by its place among them: *accepted the first*, *turned down the other two*. */
  readonly ofSeveral: readonly string[]
  /** Staying as one was, where something else is granted. */
  readonly staying: readonly string[]
  /** What is left unsaid, which takes nothing back: *agreed, but gave no date*. */
  readonly unsaid: readonly string[]
  /** Marks of another offer or an ask in return: *offered to halve it instead*, *demanded evidence first*. */
  readonly inExchange: readonly string[]
  /** The same in two words: *in return*. */
  readonly inReturn: WordPair
  /** What says that one side asks where the other has asked (*in turn*, *for its part*). */
  readonly inTurn: WordPair

  /** An ask put off rather than answered: *would study the request*. */
  readonly putOff: readonly string[]
  /** Of these, passing on what was asked. */
  readonly conveying: readonly string[]
  /** What is done with a request before it is answered. */
  readonly considering: readonly string[]
  /** Nouns for what was asked, behind these: *was weighing the matter*. */
  readonly matters: readonly string[]
  /** *Under review*. */
  readonly pending: { readonly under: readonly string[]; readonly noun: readonly string[] }
  /** What is left open where all of them are: *would consider all options*. */
  readonly options: readonly string[]
  /** Making up one's mind, which is put off where it is negated. */
  readonly decide: readonly string[]
  /** Passing an ask over without a word. */
  readonly ignore: readonly string[]
  /** Words that stand together and leave what was asked to another (*a matter for the courts*). */
  readonly passingOn: readonly (readonly string[])[]
  /** *Stopped short of it*. */
  readonly shortOf: readonly string[]
  /** Before *at* and what is felt at: *anger at the request*. */
  readonly feelings: readonly string[]

  /** What is not said to an ask: *had no comment*, *declined to reply*. */
  readonly silence: readonly string[]
  /** Before these: *declined to*, *had no*. */
  readonly declining: readonly string[]
  /** Of what is not said, a word on the matter: *would not comment*. */
  readonly noWord: readonly string[]
  /** Of what is not said, what an ask waits for: *no reply*. */
  readonly answer: readonly string[]
  /** Before these, where it is waited for: *no reply*, *nobody answered*. */
  readonly unanswered: readonly string[]
  /** Words that may stand between the two: *no immediate response*, *no one answered*. */
  readonly atOnce: readonly string[]
  /** Verbs of waiting for an answer. */
  readonly awaiting: readonly string[]
  /** Verbs of hearing from who has it. */
  readonly hearing: readonly string[]
  /** Before a reply that has not come: *has yet to respond*. */
  readonly yet: readonly string[]
  /** Verbs of replying. */
  readonly reply: readonly string[]
  /** Nouns of the phrase *in response*, *in reply*. */
  readonly inResponse: readonly string[]
  /** What reporters ask for, and the words before it: *a request for comment*, *calls seeking comment*. */
  readonly forComment: { readonly link: readonly string[]; readonly thing: readonly string[] }

  /** How the content of an answer begins that points at what was said last: *rejected that reading*. */
  readonly saidLast: RegExp
  /** … that names a thing told before: *welcomed the releases*. */
  readonly theThing: RegExp
  /** … that gives way to what was demanded: *agreed to the demand*. */
  readonly theDemand: RegExp
  /** … that sums up what was told: *an appeal that it brushed aside*. */
  readonly aSummary: RegExp
  /** … that names an ask, the first group, and what that is about: *rejected the request on the doctors*. */
  readonly askAbout: RegExp
  /** … that leaves a question without an answer: *declined to say whether it would*. */
  readonly withheld: RegExp
}
