import type { WordSense } from '../words.js'
import type { AskCues } from './asks.js'
import type { GrammarCues } from './grammar.js'
import type { MeetingCues } from './meetings.js'

/**
 * Words of the story's language that gathering needs beyond what the coder has resolved. A value of this type is handed
 * to `buildRecord`, so that another language brings its own. Lower-cased lemmas, particles after `_` (*call_off*), but where a list says otherwise.
 */
export interface RecordCues extends GrammarCues, MeetingCues, AskCues {
  /** Which words tell one thing. */
  readonly words: WordSense
}
