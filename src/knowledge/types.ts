/** The sixteen PLOVER event types. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export type ActorKind = 'person' | 'state' | 'institution' | 'organization' | 'group' | 'population'

/**
 * How a phrase names its actor: `name` (South Korea, NATO, Kim Jong-un), `demonym` (South Korean, Koreans),
 * `capital` (Seoul: a place, or a metonym for the state), `metonym` (the Kremlin, Foggy Bottom), `place` (a region or city).
 */
export type NameForm = 'name' | 'demonym' | 'capital' | 'metonym' | 'place'

/** One reading of a proper phrase in the gazetteer. */
export interface NameEntry {
  /** Canonical name. */
  readonly name: string
  readonly kind: ActorKind | 'place'
  readonly form: NameForm
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null
  /** Short id of the organization (UN, EU, NATO), or null. */
  readonly organization: string | null
  /** PLOVER sector, or null. */
  readonly sector: string | null
  /** ISO 8601 days between which the entry holds; null = open. */
  readonly from: string | null
  readonly to: string | null
  /** Office held (persons), and its level in a meeting. */
  readonly office: string | null
  readonly level: MeetingLevel | null
  readonly lat: number | null
  readonly lon: number | null
  /** What the coordinates stand for, where the entry is a place or may stand for one; absent on persons, bodies and groups. */
  readonly precision?: PlacePrecision
}

/** How finely a reading says where: a state, a first-level division, a town or site, or any other stretch of land or water. */
export type PlacePrecision = 'country' | 'admin1' | 'city' | 'region'

export type MeetingLevel =
  | 'head-of-state-or-government'
  | 'minister'
  | 'vice-minister'
  | 'senior-official'
  | 'working'
  | 'unknown'

/** A phrase of common nouns that stands for an actor: office, institution or agent. */
export interface RoleEntry {
  readonly phrase: string
  /** `title` before or after a person's name (foreign minister), `institution` (foreign ministry), `agent` (protesters). */
  readonly role: 'title' | 'institution' | 'agent'
  readonly kind: ActorKind
  readonly sector: string | null
  readonly level: MeetingLevel | null
}

/** Longest match of a look-up from a token on. */
export interface PhraseMatch<T> {
  /** How many words matched. */
  readonly length: number
  /** All readings, best first. */
  readonly entries: readonly T[]
}

export interface Gazetteer {
  /**
   * Longest proper phrase that starts at `words[at]`; words are surface forms as tokenised (UD). Date filters office holders' readings to the
   * best one, never drops names. Countries are those that the story is about (ISO codes): among towns of one name, one there is taken.
   */
  nameAt(
    words: readonly string[],
    at: number,
    date?: string | null,
    countries?: readonly string[],
  ): PhraseMatch<NameEntry> | null
  /** Longest title, institution or agent phrase that starts at `lemmas[at]`; lower-cased lemmas. */
  roleAt(lemmas: readonly string[], at: number): PhraseMatch<RoleEntry> | null
  /** State by ISO 3166-1 alpha-3. */
  state(code: string): StateFact | null
  /** Organization by id. */
  organization(id: string): OrganizationFact | null
  /** Holders of an office of a country on a date: role is `head-of-state`, `head-of-government` or `foreign-minister`. */
  holder(country: string, role: string, date: string): string | null
  /** How much a person's name is like those usual in a state (0: like anybody's; higher is liker), or null for a state without names. */
  nameLikeness(name: string, country: string): number | null
  /** By the given name of a full name, whether it is a man's or a woman's, in the state where it is known there; null where it may be either. */
  nameGender(name: string, country: string | null): 'female' | 'male' | null
}

export interface StateFact {
  readonly code: string
  readonly name: string
  readonly capital: string | null
  readonly lat: number
  readonly lon: number
}

export interface OrganizationFact {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Id of the organization that it is a part of, or null. */
  readonly parent: string | null
  /** ISO codes of members where the body acts as one, else empty. */
  readonly members: readonly string[]
}

/** A condition on a slot of a frame: a list of lemmas, or `@class` of classes.tsv, or the built-in `@actor`, `@name` and `@person`. */
export interface SlotCondition {
  readonly slot: string
  readonly values: readonly string[]
}

/** A predicate entry. Slot names are explained in docs/knowledge/frames.md. */
export interface Frame {
  /** lemma.pos.nn */
  readonly id: string
  /** Lemma; particles after `_` (call_off). */
  readonly lemma: string
  readonly pos: 'v' | 'n' | 'a'
  readonly type: EventType
  readonly mode: string | null
  readonly cameo: string
  /** Slots tried in order for each role. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly content: readonly string[]
  /** A joint act: both lists hold all parties. */
  readonly joint: boolean
  readonly require: readonly SlotCondition[]
  readonly forbid: readonly SlotCondition[]
  readonly example: string
  readonly nearMiss: string | null
  /** True on frames of the user's own tables: where one reads a word, it decides. */
  readonly own?: true
}

/** What a predicate does to the act inside its complement. */
export interface Attitude {
  readonly lemma: string
  readonly pos: 'v' | 'n' | 'a'
  /** Slots that hold the inner act. */
  readonly slots: readonly string[]
  /** Manner of attribution (say, accuse, claim, deny, suspect, report …), or null when it attributes nothing. */
  readonly manner: string | null
  /** Effects on the inner act; null = none. `polarity: negative` flips. */
  readonly polarity: 'negative' | null
  readonly status: 'planned' | 'ongoing' | 'habitual' | 'hypothetical' | null
  readonly certainty: 'alleged' | 'suspected' | 'denied' | null
}

/** What an adverb says of the act that it modifies (regularly, allegedly, never); null = nothing. */
export interface AdverbEffect {
  readonly polarity: 'negative' | null
  readonly status: Attitude['status']
  readonly certainty: Attitude['certainty']
}

export interface CodeBook {
  /** Effect of an adverb of adverbs.tsv by its lower-cased lemma, or null. */
  adverbEffect(lemma: string): AdverbEffect | null
  /** Frames by lemma (particle included: `call_off`), in file order. */
  framesFor(lemma: string, pos: 'v' | 'n' | 'a'): readonly Frame[]
  attitudesFor(lemma: string, pos: 'v' | 'n' | 'a'): readonly Attitude[]
  /** Whether the lemma belongs to a class of classes.tsv. */
  inClass(lemma: string, className: string): boolean
  quad(type: EventType): string
  /** PLOVER type of a CAMEO code, or null. */
  typeOfCameo(code: string): EventType | null
  /** PLOVER contexts suggested by lower-cased lemmas, best first. */
  contextsOf(lemmas: readonly string[]): readonly string[]
}

export interface Knowledge extends Gazetteer, CodeBook {}
