import type { RecordCues } from '../cues/cues.js'
import { ENGLISH_CUES } from '../english/cues.js'
import type { Story } from '../schema/index.js'
import { grouped } from './groups.js'
import { containment, resemblance } from './sketch.js'
import { type StoryFeatures, storyFeatures } from './story-features.js'

/**
 * How a story stands to an earlier one of the same dispatch: word for word, with a detail put right, taken further, cut, or told in
 * other words (as a translation and back would).
 */
export type CopyKind = 'same' | 'corrected' | 'updated' | 'shortened' | 'reworded'

/** A story that is a copy of an earlier one. */
export interface Copy {
  readonly story: string
  /** The earlier story that it is likest. */
  readonly of: string
  readonly kind: CopyKind
  /** Resemblance of the words in order, 0 to 1. */
  readonly likeness: number
}

/** One dispatch in all its copies. */
export interface Dispatch {
  /** Id of the earliest copy. */
  readonly id: string
  /** Earliest first. */
  readonly stories: readonly string[]
  readonly copies: readonly Copy[]
}

/** Days after which like words are another story of its kind. */
const WINDOW_DAYS = 7
/** Words below which likeness says nothing. */
const SHORTEST = 25

/** The kind of copy that the later of two stories is of the earlier, or null where they are two dispatches. */
function copyKind(earlier: StoryFeatures, later: StoryFeatures): CopyKind | null {
  if (earlier.day !== null && later.day !== null && later.day - earlier.day > WINDOW_DAYS) return null
  if (earlier.whole === later.whole) return 'same'
  if (Math.min(earlier.words, later.words) < SHORTEST) return null
  const like = resemblance(earlier.text, later.text)
  const held = containment(earlier.text, later.text)
  const shrunk = later.words < 0.8 * earlier.words
  const grown = earlier.words < 0.8 * later.words
  if (like >= 0.5 || held >= 0.72) {
    if (later.resent === 'corrected' && !shrunk) return 'corrected'
    if (shrunk) return 'shortened'
    if (grown || later.resent === 'updated') return 'updated'
    return like >= 0.8 ? 'corrected' : 'updated'
  }
  const marks = resemblance(earlier.marks, later.marks)
  if (resemblance(earlier.lead, later.lead) >= 0.5 && containment(earlier.marks, later.marks) >= 0.5)
    return shrunk ? 'shortened' : 'updated'
  // Told in other words: the same names and numbers, and mostly the same things, at about the same length.
  const isAlike = later.words > 0.6 * earlier.words && earlier.words > 0.6 * later.words
  return isAlike && marks >= 0.5 && resemblance(earlier.about, later.about) >= 0.3 ? 'reworded' : null
}

/** Of two stories the one that came out first; of one day, the one whose id comes first. */
const byAge = (a: StoryFeatures, b: StoryFeatures): number => {
  const [x, y] = [a.published ?? '9999', b.published ?? '9999']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * Finds near-duplicate wire copies. Add stories in any order, at any time; the dispatches hang on the stories alone. Candidates come
 * from locality-sensitive hashing, so that cost grows little faster than the number of stories; what they share is then estimated from
 * sketches of a fixed size.
 */
export class StoryIndex {
  private readonly stories = new Map<string, StoryFeatures>()

  constructor(private readonly cues: RecordCues = ENGLISH_CUES) {}

  /** Adds a story; one of the same id takes the place of the other. */
  add(story: Story): void {
    this.stories.set(story.id, storyFeatures(story, this.cues))
  }

  get size(): number {
    return this.stories.size
  }

  /** All dispatches, those of a single story too, the earliest first. */
  dispatches(): Dispatch[] {
    const stories = [...this.stories.values()].sort(byAge)
    const groups = grouped(
      stories,
      ({ keys }) => keys,
      (a, b) => copyKind(a, b) !== null,
    )
    return groups.map((members) => dispatchOf(members.map((member) => stories[member]!)))
  }
}

/** Each copy beside the earlier story that it is likest; groups are small, so that all pairs of one are looked at. */
function dispatchOf(members: readonly StoryFeatures[]): Dispatch {
  const copies = members.slice(1).map((story, index): Copy => {
    const earlier = members.slice(0, Math.min(index + 1, 24))
    const ranked = earlier.map((other) => ({ other, likeness: resemblance(other.text, story.text) }))
    const best = ranked.reduce((a, b) => (b.likeness > a.likeness ? b : a))
    const kind = copyKind(best.other, story) ?? 'reworded'
    return { story: story.id, of: best.other.id, kind, likeness: Math.round(best.likeness * 100) / 100 }
  })
  return { id: members[0]!.id, stories: members.map(({ id }) => id), copies }
}
