import { combine, hashText } from '../../text/hashing.js'
import type { RecordCues } from '../cues/cues.js'
import { RESENT, STOPWORDS } from '../english/stopwords.js'
import type { Story } from '../schema/index.js'
import { dayOf } from './days.js'
import { bandKeys, type Sketch, sketchOf } from './sketch.js'

/** What finding copies needs to know of a story. */
export interface StoryFeatures {
  readonly id: string
  readonly agency: string | null
  /** Days since 1970, or null. */
  readonly day: number | null
  readonly published: string | null
  readonly words: number
  /** Hash of all words in order. */
  readonly whole: number
  /** Shingles of three words over the whole text, over its first words, and what it is about. */
  readonly text: Sketch
  readonly lead: Sketch
  readonly about: Sketch
  /** Names and numbers. */
  readonly marks: Sketch
  /** The dispatch says of itself that it is a correction or an update. */
  readonly resent: 'corrected' | 'updated' | null
  /** Band keys under which like stories meet. */
  readonly keys: Uint32Array
}

/** Words of a shingle, of a lead, and members of a sketch. */
const SHINGLE = 3
const LEAD_WORDS = 50
const SKETCH = 128
/** Bands and rows: whole texts are found from a resemblance of about 0.5 on, leads of 0.6, names and numbers of 0.5. */
const BANDS = { text: [16, 4], lead: [10, 3], marks: [20, 3] } as const

/** Words without what agencies put around them: datelines, mark-up and figures' commas do not count. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/(\d),(?=\d{3})/g, '$1')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function* shinglesOf(hashes: readonly number[]): Generator<number> {
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let shingle = hashes[i]!
    for (let j = 1; j < SHINGLE; j++) shingle = combine(shingle, hashes[i + j]!)
    yield shingle
  }
}

/** Reads a story for comparing with others. Cost: linear in its words but for one sort. */
export function storyFeatures(story: Story, cues: RecordCues): StoryFeatures {
  const body = withoutDateline(story.text)
  const words = wordsOf(body)
  const hashes = words.map((word) => hashText(word.toLowerCase()))
  const told = words.filter((word) => !STOPWORDS.has(word.toLowerCase()) && word.length > 1)
  const about = told.map((word) => hashText(cues.words.keyOf(word.toLowerCase())))
  const marks = told.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).map((word) => hashText(word.toLowerCase()))
  const text = [...shinglesOf(hashes)]
  const lead = [...shinglesOf(hashes.slice(0, LEAD_WORDS))]
  const opening = `${story.title ?? ''} ${story.text.slice(0, 120)}`
  return {
    id: story.id,
    agency: story.agency,
    day: dayOf(story.published),
    published: story.published,
    words: words.length,
    whole: hashes.reduce(combine, words.length),
    text: sketchOf(text, SKETCH),
    lead: sketchOf(lead, LEAD_WORDS),
    about: sketchOf(about, SKETCH),
    marks: sketchOf(marks, SKETCH),
    resent: RESENT.find(([mark]) => mark.test(opening))?.[1] ?? null,
    keys: Uint32Array.from([
      ...bandKeys(text, ...BANDS.text, 1),
      ...bandKeys(lead, ...BANDS.lead, 2),
      ...bandKeys(new Set(marks), ...BANDS.marks, 3),
    ]),
  }
}

/** The text without `PLACE, March 3 (Agency) -` before its first sentence, which every agency writes its own way. */
function withoutDateline(text: string): string {
  return text.replace(/^[^.!?\n]{0,80}?(?:--|—|–|\s-\s)\s*/u, '')
}
