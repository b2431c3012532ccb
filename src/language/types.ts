/** Half-open span of UTF-16 code units in the clean text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A syntactic word in the sense of Universal Dependencies. */
export interface Token extends Span {
  /** Position in the sentence, from 0. */
  readonly index: number
  /** The word's form; for a word split off a contraction, the slice of text that it covers. */
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** UD features as one string, `_` when none. */
  readonly feats: string
  /** Index of the head in the same sentence, -1 for the root. */
  readonly head: number
  /** UD basic relation with subtype, for example `nsubj:pass`. */
  readonly deprel: string
  /** Whether white space, or the end of the paragraph, follows. */
  readonly spaceAfter: boolean
  /** First word of a multiword token: how many words it has; otherwise absent. */
  readonly multiword?: number
}

export type NameKind = 'PER' | 'ORG' | 'LOC'

/** A proper name; `first` and `last` are token indexes in its sentence, both inclusive. */
export interface Name extends Span {
  readonly kind: NameKind
  readonly sentence: number
  readonly first: number
  readonly last: number
}

export type MentionKind = 'name' | 'nominal' | 'pronoun'

/** Words that stand for someone or something: a noun phrase with what modifies it, a name, a pronoun. */
export interface Mention extends Span {
  readonly kind: MentionKind
  readonly sentence: number
  /** Token indexes in the sentence, all inclusive; `head` is the one that the others modify. */
  readonly first: number
  readonly last: number
  readonly head: number
  /** Kind of the name that the head belongs to, else null. */
  readonly name: NameKind | null
  /** Joins two or more by *and*; its head is the first one's, which is a mention of its own. */
  readonly joint: boolean
}

/** Mentions that stand for the same, two or more, in the order of the text. */
export interface Chain {
  readonly mentions: readonly Mention[]
}

export interface Sentence extends Span {
  readonly index: number
  /** Index of the paragraph (block between blank lines) that it stands in. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}

export interface AnalysisWarning {
  readonly code: string
  readonly message: string
  readonly start: number | null
  readonly end: number | null
}

/** How well one word of the sentence fills a role of an act. */
export interface RoleSignal {
  readonly role: string
  readonly token: number
  /** 0 to 1. */
  readonly probability: number
}

/** What the reader model sees of an act at one word: a label, and how probable the model holds it to be. */
export interface ActSignal {
  readonly sentence: number
  /** The word that may tell an act. */
  readonly token: number
  /** Probability of each event type, and of `NONE`: that the word tells no act. Sums to 1. */
  readonly types: Readonly<Record<string, number>>
  readonly status: Readonly<Record<string, number>>
  readonly polarity: Readonly<Record<string, number>>
  readonly certainty: Readonly<Record<string, number>>
  /** Words of the same sentence that may fill a role, most probable first. */
  readonly roles: readonly RoleSignal[]
}

/** What reading a clean text gives: everything later stages know about its language. */
export interface Analysis {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  /** Words that may tell an act, in the order of the text; absent where the engine has no such head. */
  readonly acts?: readonly ActSignal[]
  /** Mentions that stand for the same, in the order of their first mention; absent where they were not asked for. */
  readonly chains?: readonly Chain[]
  /** The pair that was asked for; null where the engine has no such head or no window of reading holds both spans. */
  readonly pair?: PairReading | null
  /** ISO 639 code of the language that the text is in, where that is plainly not the engine's; absent otherwise. */
  readonly otherLanguage?: string
  readonly warnings: readonly AnalysisWarning[]
}

/** Reads clean text. The one asynchronous step of the pipeline, and the seam behind which engines are exchanged. */
export interface Analyzer {
  /** Name, version and runtime of the engine, for `--version` and model provenance. */
  readonly description: string
  /** SHA-256 of the weights in hexadecimal digits, or null where the engine has none: heads of the user's own belong to one of them. */
  readonly weights: string | null
  /** Whether a lower-cased string is a whole word of the engine's vocabulary; the text room mends broken words by it. */
  readonly isWord: (word: string) => boolean
  /** Reads a text; texts that are asked for at the same time are read together, which is faster for short ones. */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>
}

/** Two spans of a text as the engine sees them. */
export interface PairReading {
  /** What the first does to the second: probabilities of the event types and of `NONE`; they sum to 1. */
  readonly scores: Readonly<Record<string, number>>
  /** What they were computed from; its values mean something only to heads fitted over the same weights. */
  readonly vector: Float64Array
  /** The words around them, and how much of the look each has: those that tell the act have most. The shares sum to 1. */
  readonly attention: readonly (Span & { readonly share: number })[]
}

export interface AnalyzeOptions {
  /** Whether acts are wanted (`Analysis.acts`); false by default. */
  readonly acts?: boolean
  /** Whether mention chains are wanted (`Analysis.chains`); false by default. */
  readonly chains?: boolean
  /** Two spans: what the first does to the second is read in the same pass (`Analysis.pair`). */
  readonly pair?: readonly [source: Span, target: Span]
}
