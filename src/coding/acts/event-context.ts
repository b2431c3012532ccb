import type { Knowledge } from '../../knowledge/types.js'
import type { Span } from '../../language/types.js'
import type { Cast } from '../cast/cast.js'
import type { SpanMaker } from '../grammar/span.js'
import type { Tree } from '../grammar/tree.js'

/** What turning a story's readings into events needs to know of the story. */
export interface EventContext {
  readonly cast: Cast
  readonly knowledge: Knowledge
  readonly make: SpanMaker
  readonly toGiven: (span: Span) => Span
  readonly isHeadline: (sentence: number) => boolean
  readonly isQuoted: (tree: Tree, token: number) => boolean
  /** ISO 8601 day of the story, or null. */
  readonly published: string | null
}
