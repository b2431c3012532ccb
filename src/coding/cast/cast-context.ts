import type { Knowledge } from '../../knowledge/types.js'
import type { Analysis, Span } from '../../language/types.js'
import type { Tree } from '../grammar/tree.js'

/** What is read, and where it comes from; of a bare sentence the first three say all. */
export interface CastContext {
  readonly analysis: Analysis
  readonly trees: readonly Tree[]
  readonly knowledge: Knowledge
  /** Day of publication; null, the default, where it is not known. */
  readonly published?: string | null
  /** Country of the dateline; null, the default, without one. */
  readonly homeCountry?: string | null
  /** Countries of the dateline's other places; none unless told otherwise. */
  readonly otherHomes?: readonly string[]
  /** Country that the agency is the national one of; null, the default, where it is of none. */
  readonly agencyCountry?: string | null
  /** Whether a sentence is the headline; none is, unless told otherwise. */
  readonly isHeadline?: (sentence: number) => boolean
  /** The given text, which mentions are cut from; the analysis's own unless told otherwise. */
  readonly given?: string
  /** Where a span of the analysis's text lies in the given one; in the same place unless told otherwise. */
  readonly toGiven?: (span: Span) => Span
}
