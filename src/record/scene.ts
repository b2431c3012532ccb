import type { CodedEvent, CodedStory } from './coded.js'
import type { RecordCues } from './cues/cues.js'
import { Lexicon, without } from './lexicon.js'
import { Parties } from './parties.js'

/** A story with the look-ups that gathering shares. */
export interface Scene {
  readonly coded: CodedStory
  readonly published: string | null
  readonly cues: RecordCues
  readonly parties: Parties
  readonly lexicon: Lexicon
}

/** One telling with what comparing needs, worked out once. */
export interface Telling {
  readonly event: CodedEvent
  /** What the act is about, without its parties' names. */
  readonly content: ReadonlySet<string>
  /** Content and the rest of the clause, without the parties' names and the words of time and place. */
  readonly all: ReadonlySet<string>
}

/** The story with its look-ups; `published` is its day (ISO 8601), or null. */
export function sceneOf(coded: CodedStory, published: string | null, cues: RecordCues): Scene {
  return {
    coded,
    published,
    cues,
    parties: new Parties(coded.actors),
    lexicon: new Lexicon(coded.sentences, cues.words),
  }
}

/** The event with its words as comparing needs them. */
export function tellingOf(event: CodedEvent, scene: Scene): Telling {
  // A crowd has no name but what it is: *200 police officers* tells what was sent.
  const isNamed = (id: string) => !['group', 'population'].includes(scene.parties.get(id)?.kind ?? '')
  const names = scene.parties.wordsOf([...event.sources, ...event.targets].filter(isNamed))
  const settings = [event.time?.text, event.place?.text].flatMap(
    (text) => text?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  return {
    event,
    content: event.contentLemmas.length > 0 ? without(event.contentLemmas, names) : new Set(),
    all: without([...event.contentLemmas, ...event.clauseLemmas], new Set([...names, ...settings])),
  }
}

/** Who acts and to whom it is done, each once. */
export function everyone(event: Pick<CodedEvent, 'sources' | 'targets'>): string[] {
  return [...new Set([...event.sources, ...event.targets])]
}
