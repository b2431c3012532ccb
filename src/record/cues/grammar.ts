/** Words that say how others hang together, whatever the story tells of. */
export interface GrammarCues {
  /** Determiners that point back at what was told. */
  readonly definite: readonly string[]
  /** The same of all that were told: *both requests*. */
  readonly both: readonly string[]
  /** *All of them*. */
  readonly all: readonly string[]
  /** Before a noun of which there is but one, or that was not told before: *a separate call*. */
  readonly single: readonly string[]
  /** Possessives, and the pronouns that they are forms of. */
  readonly owners: readonly string[]
  /** *Its own doctors*: they are of whoever does it. */
  readonly own: readonly string[]
  /** Marks of a possessive. */
  readonly possessive: readonly string[]
  /** Between joined things. */
  readonly and: readonly string[]
  /** Before what is told of one. */
  readonly relative: readonly string[]
  /** Relative pronouns for people. */
  readonly who: readonly string[]
  /** What goes on otherwise: *agreed to send doctors, but said that nobody else would come*. */
  readonly contrast: readonly string[]
  /** Joins a clause of what goes on beside (*while Chad …*). */
  readonly meanwhile: readonly string[]
  /** What a sentence adds to the one before. */
  readonly also: readonly string[]
  /** Before a verb that says what is to be done. */
  readonly infinitive: readonly string[]
  /** Before what something is for: *flew there for talks*, *for humanitarian reasons*. */
  readonly purpose: readonly string[]
  /** Prepositions of those with whom one does something. */
  readonly company: readonly string[]
  /** Before what something is called: *denounced the step as theft*. */
  readonly as: readonly string[]
  /** Before a verb of what is to come or can be. */
  readonly modals: readonly string[]
  /** Words that deny a verb. */
  readonly not: readonly string[]
  /** Words by which something is not so, not done or not there. */
  readonly negation: readonly string[]
  /** *None* of what was asked for. */
  readonly none: readonly string[]
  /** *Only*. */
  readonly only: readonly string[]
  /** Words for numbers, in their order from nought. */
  readonly numbers: readonly string[]
  /** Days of a unit of time. */
  readonly units: Readonly<Record<string, number>>
  /** Prepositions with which a length of time says when, not how long. */
  readonly notLength: readonly string[]
  /** Names of the days of the week. */
  readonly weekdays: readonly string[]
  /** Nouns of offices by which somebody speaks or acts for a body. */
  readonly offices: readonly string[]
  /** Words that say that an office was theirs once. */
  readonly formerly: readonly string[]
  /** Verbs and nouns of bringing down what flies. */
  readonly downing: readonly string[]
  /** Words for what goes on for years or is done to the helpless, and for no single attack. */
  readonly noAttack: readonly string[]
}
