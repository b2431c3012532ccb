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

/** What reading a clean text gives: everything later stages know about its language. */
export interface Analysis {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly warnings: readonly AnalysisWarning[]
}

/** Reads clean text. The one asynchronous step of the pipeline, and the seam behind which engines are exchanged. */
export interface Analyzer {
  /** Name, version and runtime of the engine, for `--version` and model provenance. */
  readonly description: string
  /** Whether a lower-cased string is a whole word of the engine's vocabulary; the text room mends broken words by it. */
  readonly isWord: (word: string) => boolean
  analyze(text: string): Promise<Analysis>
}
