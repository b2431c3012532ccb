/**
 * What `coding/` hands to `record/`: the actors, acts and positions of one story before they are gathered. All offsets
 * are those of the story as given, like the record's own.
 */
import type {
  Actor,
  Attribution,
  Event,
  MeetingLevel,
  MeetingStatus,
  Place,
  RecordSpan,
  Stance,
  TextSpan,
  TimeSpan,
  Warning,
} from './schema/index.js'

/** What the clause of a meeting says beyond the event itself; null fields where it is silent. */
export interface MeetingFacts {
  /**
   * Own name without its quotation marks (`two plus two`), or null. A common noun phrase (`security talks`) is no
   * name. Tellings with the same name are one meeting.
   */
  readonly name: string | null
  /** talks, summit, visit, call, conference, signing, mediation, …; from the trigger's noun or frame. */
  readonly form: string | null
  /** Persons who led, met, chaired or spoke, as actor ids; not the bodies that they speak for. */
  readonly heads: readonly string[]
  /** Level that the clause states (`working-level`, `foreign ministers`, `leaders`), null = take it from the heads. */
  readonly level: MeetingLevel | null
  /** What became of it, where the words for it tell no act of their own; left out = what the acts say. */
  readonly status?: MeetingStatus
  /** When and where the meeting was to be and who was to meet, for the act that puts it off: its own time is when that was done. */
  readonly setFor?: {
    readonly time: TimeSpan | null
    readonly place: Place | null
    readonly parties?: readonly string[]
  }
  /** Where one telling tells several (*rounds in Lima in May and in Bern in June*): when and where each was. */
  readonly occasions?: readonly Occasion[]
  /** What was or is to be discussed, raised, taken up. */
  readonly agenda: readonly TextSpan[]
}

/** When and where one of several meetings was. */
export interface Occasion {
  readonly time: TimeSpan | null
  readonly place: Place | null
}

/** How two acts hang together by grammar. */
export interface EventLink {
  /**
   * - `arises-from`: this act was agreed, arranged or caused at or by the other (*part of the agreement reached when
   *   X met Y*)
   * - `alongside`: on the margins or sidelines of the other
   * - `preceded-by`: the other is an earlier one of its kind (*A follow-up*, *similar meetings in 2013*)
   * - `answers`: this act answers the other (*promised to do so*, *rejected the demand*)
   * - `before`, `after`, `during`: this act lies so to the other in time (*met before the vote*, *left after the talks*)
   * - `repeats`: the trigger refers back to the other (*the visit*, *did so*), as the mention chains say
   */
  readonly kind: 'arises-from' | 'alongside' | 'preceded-by' | 'answers' | 'repeats' | 'before' | 'after' | 'during'
  /** `key` of the other event. */
  readonly to: string
}

/**
 * One telling of one act: the record's event without `id` and `sameAs`, and what gathering needs to know.
 * `evidence.start`/`end` is the clause, `evidence.trigger` the predicate, `evidence.rule` the frame's id;
 * `evidence.sentence` indexes `CodedStory.sentences`.
 */
export interface CodedEvent extends Omit<Event, 'id' | 'sameAs'> {
  /** Unique in the story; how links and parents name this event. Any string. */
  readonly key: string
  /** Stands in the title. */
  readonly isHeadline: boolean
  /** The trigger stands in direct speech. */
  readonly isQuote: boolean
  /** Lower-cased lemma of the trigger; particle after `_` (call_off). */
  readonly triggerLemma: string
  readonly triggerPos: 'v' | 'n' | 'a'
  /**
   * A nominal that may point back at an act told before: definite article, demonstrative or possessive
   * (*the visit*, *this attack*, *Putin's trip*). False for verbs and for bare or indefinite nouns.
   */
  readonly isAnaphoric: boolean
  /** Such a nominal of which nothing is said: not whose it is, nor of what (*the request*, *the latest offer*); left out = false. */
  readonly isBareReference?: boolean
  /** Only the reader model holds the status; left out = the words say it. */
  readonly isStatusSeen?: boolean
  /** Lower-cased lemmas of the content's open-class words (nouns, names, verbs, adjectives, numerals); [] without content. */
  readonly contentLemmas: readonly string[]
  /**
   * Lower-cased lemmas of the clause's open-class words outside the content and the trigger: objects, obliques
   * (*expelled two diplomats* → two, diplomat). They tell acts of one type and the same parties apart.
   */
  readonly clauseLemmas: readonly string[]
  /** Key of the event in whose content this act stands (the act asked for, promised, threatened, denied), or null. */
  readonly parent: string | null
  /** All times joined on this act (*in 2013 and 2015* → two); `time` is the first; [] when `time` is null. */
  readonly times: readonly TimeSpan[]
  /**
   * Filled for a CONSULT at which parties meet, visit or call each other, for a signing, and for the REJECT that
   * postpones or cancels a meeting; null for every other act (a comment or a statement typed CONSULT is no meeting).
   */
  readonly meeting: MeetingFacts | null
  /** [] when grammar shows none; gathering also looks for them by itself. */
  readonly links: readonly EventLink[]
}

/** One telling of a stance. */
export interface CodedPosition {
  /** Actor id, or null where nobody is named. */
  readonly holder: string | null
  readonly issue: TextSpan | null
  readonly stance: Stance
  /** The words that state it. */
  readonly statement: TextSpan
  /** Who reports it, outermost first, not the holder's own saying; empty = the writer's own voice. */
  readonly attribution: readonly Attribution[]
  /** The clause. */
  readonly evidence: RecordSpan
  /** Index of the sentence. */
  readonly sentence: number
  readonly isHeadline: boolean
  /** Lower-cased lemmas of the issue's open-class words. */
  readonly issueLemmas: readonly string[]
  /** Key of the event that the same predicate codes, or null. */
  readonly event: string | null
  /** Somebody is told to say it, be it the holder. */
  readonly isSaid: boolean
  /** In the words of a side that speaks of itself (*We will not …*), which may go into what it has just said. */
  readonly isTalk: boolean
}

/** One sentence as read; tokens in the story's given offsets. */
export interface CodedSentence extends RecordSpan {
  readonly isHeadline: boolean
  readonly paragraph: number
  readonly tokens: readonly CodedToken[]
  /** Every expression of time in it, in order; left out = none known. */
  readonly times?: readonly CodedTime[]
  /** Every place at which it says that something is, in order; left out = none known. */
  readonly places?: readonly Place[]
  /** What it says somebody was at a meeting told of elsewhere; left out = nothing known. */
  readonly meetingMentions?: readonly MeetingMention[]
  /** Meetings that it names only as the setting of something else; left out = nothing known. */
  readonly settings?: readonly MeetingSetting[]
  /** Who is told to say what it says, act or not, where the next sentence answers somebody whom it does not name; left out = nobody known. */
  readonly speakers?: readonly string[]
}

/** *At a similar conference in 2021*, *on his last visit, in May*: a meeting named with its day as the setting of something else. */
export interface MeetingSetting extends RecordSpan {
  /** Lower-cased lemma of the meeting's noun. */
  readonly noun: string
  readonly isDefinite: boolean
  /** Whose meeting it is, and who deals with something there. */
  readonly actors: readonly string[]
  /** What is dealt with there, or null. */
  readonly item: TextSpan | null
  readonly time: TimeSpan | null
  readonly place: Place | null
  /** Of several that one noun tells, when and where each was; left out = it tells one. */
  readonly occasions?: readonly Occasion[]
  /** Who says so; left out = the writer. */
  readonly attribution?: readonly Attribution[]
  /** One of several (*a second was held in May*): what the sentence says became of it; left out = the setting of something else. */
  readonly round?: MeetingRound
}

/** A meeting that is told as one of several. */
export interface MeetingRound extends RecordSpan {
  readonly status: MeetingStatus
  /** *a third was held*: no noun says what it was one of. */
  readonly isBare: boolean
  /** *were held there*: where the meeting before was. */
  readonly isThere: boolean
  /** Near-miss: any meeting that did not come about; left out = one of several. */
  readonly isOfSeries?: boolean
  /** *agreed to meet in Lima*: it stands by itself, with no meeting told before it. */
  readonly isOwn?: boolean
}

/** An expression of time, with what it counts from. */
export interface CodedTime extends TimeSpan {
  /** `point` a day; `since`, `until` one end only; `duration` how long, not when; `habitual` again and again. */
  readonly kind: 'point' | 'interval' | 'since' | 'until' | 'duration' | 'habitual'
  /** Whether what it dates lies before or after what it counts from (*hours before Putin arrived*, *a day later*). */
  readonly anchor: 'before' | 'after' | 'same' | null
  /** The word in this sentence that it counts from; null where the text before tells, or without anchor. */
  readonly anchorAt: RecordSpan | null
  /** Days from the anchor, signed, or null where the text does not say. */
  readonly offsetDays: number | null
}

/** *X, who chaired the summit*, *the talks covered fish quotas*: the noun, and who was what there or what it was about. */
export interface MeetingMention extends RecordSpan {
  /** Lower-cased lemma of the meeting's noun. */
  readonly noun: string
  readonly actors: readonly string[]
  readonly part: 'chair' | 'host' | 'present' | 'absent' | 'agenda' | 'delegation'
  /** Whose delegation it was that the actors led, where `part` is `delegation`. */
  readonly of?: readonly string[]
  /** What was on the table, where `part` is `agenda`. */
  readonly item: TextSpan | null
}

/** A word of a sentence. */
export interface CodedToken extends RecordSpan {
  /** Lower-cased. */
  readonly lemma: string
  readonly upos: string
}

/** One story as coded, before its tellings are gathered. */
export interface CodedStory {
  /** Final: ids, names and mentions pass through as they are. */
  readonly actors: readonly Actor[]
  /** Level in a meeting by actor id, from titles and offices; actors without one may be left out. */
  readonly levels: Readonly<Record<string, MeetingLevel>>
  /** In any order; the record orders them by place in the text. */
  readonly events: readonly CodedEvent[]
  readonly positions: readonly CodedPosition[]
  /** All sentences, the title's included, in order. */
  readonly sentences: readonly CodedSentence[]
  /** ISO 639 code of the text's language where that is plainly not the one that was read. */
  readonly otherLanguage?: string
  readonly warnings: readonly Warning[]
}
