import type { RecordCues } from '../cues/cues.js'
import { wordSense } from '../words.js'
import { ENGLISH_ASKS } from './asks.js'
import { ENGLISH_FAMILIES, ENGLISH_NUMERALS } from './families.js'
import { ENGLISH_GRAMMAR } from './grammar.js'
import { ENGLISH_MEETINGS } from './meetings.js'

/** The words of English that gathering needs. */
export const ENGLISH_CUES: RecordCues = {
  words: wordSense(ENGLISH_FAMILIES, ENGLISH_NUMERALS),
  ...ENGLISH_GRAMMAR,
  ...ENGLISH_MEETINGS,
  ...ENGLISH_ASKS,
}
