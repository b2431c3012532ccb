import type { Knowledge } from './types.js'

/** A sentence as far as names need it. */
export interface ReadSentence {
  readonly words: readonly string[]
  /** Lower-cased. */
  readonly lemmas: readonly string[]
  /** Names that the reader recognised; word indexes, both inclusive. */
  readonly names: readonly { readonly kind: string; readonly first: number; readonly last: number }[]
}

/** A name of a corpus that the gazetteer does not know. */
export interface UnknownName {
  readonly name: string
  /** PER, ORG or LOC: what the reader most often took it for. */
  readonly kind: string
  readonly mentions: number
  readonly stories: number
  /** What the words around it most often say of it, or null. */
  readonly country: string | null
  readonly sector: string | null
  readonly title: string | null
  /** The words around its first mention. */
  readonly example: string
}

interface Tally {
  add(value: string | null): void
  best(): string | null
}

function tally(): Tally {
  const counts = new Map<string, number>()
  return {
    add: (value) => {
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
    },
    best: () => [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null,
  }
}

interface Draft {
  readonly name: string
  mentions: number
  readonly stories: Set<number>
  readonly kinds: Tally
  readonly countries: Tally
  readonly sectors: Tally
  readonly titles: Tally
  readonly example: string
}

/** How far before and after a name its title and its state are looked for. */
const REACH = 6

/** Gathers the names of a corpus that the gazetteer has no reading for. */
export class UnknownNames {
  readonly #knowledge: Knowledge
  readonly #drafts = new Map<string, Draft>()
  #stories = 0
  #mentions = 0
  #known = 0

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge
  }

  /** Takes the sentences of one story; names told in full stand for their last words later on (*Olena Zelenska … Zelenska*). */
  story(sentences: readonly ReadSentence[]): void {
    const story = this.#stories++
    const full = new Map<string, string>()
    for (const sentence of sentences) {
      for (const { first, last, kind } of sentence.names) {
        this.#mentions++
        const name = sentence.words
          .slice(first, last + 1)
          .join(' ')
          .replace(/ (?=[’'.,-])|(?<=-) /g, '')
        if (this.#isKnown(sentence, first, last)) {
          this.#known++
          continue
        }
        if (!/\p{L}{2}/u.test(name)) continue
        const whole = full.get(name) ?? name
        if (kind === 'PER' && last > first) full.set(sentence.words[last]!, name)
        this.#note(whole, kind, story, sentence, first, last)
      }
    }
  }

  /** A reading of ours covers the name's head: its first word on, or its last words. */
  #isKnown({ words }: ReadSentence, first: number, last: number): boolean {
    for (let at = first; at <= last; at++) {
      const match = this.#knowledge.nameAt(words, at)
      if (match !== null && (at === first || at + match.length > last)) return true
    }
    return false
  }

  #note(name: string, kind: string, story: number, sentence: ReadSentence, first: number, last: number): void {
    const draft = this.#drafts.get(name) ?? {
      name,
      mentions: 0,
      stories: new Set(),
      kinds: tally(),
      countries: tally(),
      sectors: tally(),
      titles: tally(),
      example: sentence.words.slice(Math.max(0, first - REACH), last + 1 + REACH).join(' '),
    }
    this.#drafts.set(name, draft)
    draft.mentions++
    draft.stories.add(story)
    draft.kinds.add(kind)
    const title = this.#titleAround(sentence, first, last)
    draft.titles.add(title?.phrase ?? null)
    draft.sectors.add(title?.sector ?? null)
    draft.countries.add(this.#countryAround(sentence, title?.at ?? first, last))
  }

  /** A title that ends right before the name, or opens the apposition after it. */
  #titleAround(
    { lemmas, words }: ReadSentence,
    first: number,
    last: number,
  ): { phrase: string; sector: string | null; at: number } | null {
    for (let back = 5; back > 0; back--) {
      const at = first - back
      const match = at < 0 ? null : this.#knowledge.roleAt(lemmas, at)
      if (match?.length === back && match.entries[0]!.role !== 'institution')
        return { phrase: match.entries[0]!.phrase, sector: match.entries[0]!.sector, at }
    }
    if (words[last + 1] !== ',') return null
    const open = last + 2 + (/^(?:the|a|an)$/i.test(words[last + 2] ?? '') ? 1 : 0)
    for (let at = open; at < open + 3; at++) {
      const match = this.#knowledge.roleAt(lemmas, at)
      if (match !== null) return { phrase: match.entries[0]!.phrase, sector: match.entries[0]!.sector, at: first }
    }
    return null
  }

  /** The state named right before the title or name, or within the apposition after it. */
  #countryAround({ words }: ReadSentence, first: number, last: number): string | null {
    for (let back = 1; back <= 3; back++) {
      const match = first - back < 0 ? null : this.#knowledge.nameAt(words, first - back)
      const entry = match !== null && match.length <= back ? match.entries[0] : undefined
      if (entry?.country && entry.kind !== 'person') return entry.country
    }
    if (words[last + 1] !== ',' && words[last + 1] !== 'of') return null
    for (let at = last + 2; at < last + 2 + REACH && words[at] !== '.'; at++) {
      const country = this.#knowledge.nameAt(words, at)?.entries[0]?.country
      if (country) return country
    }
    return null
  }

  /** How many stories and names were read, and how many of the names are known. */
  counts(): { readonly stories: number; readonly mentions: number; readonly known: number } {
    return { stories: this.#stories, mentions: this.#mentions, known: this.#known }
  }

  /** Unknown names by number of stories, then of mentions. */
  ranked(): UnknownName[] {
    return [...this.#drafts.values()]
      .map(
        (draft): UnknownName => ({
          name: draft.name,
          kind: draft.kinds.best()!,
          mentions: draft.mentions,
          stories: draft.stories.size,
          country: draft.countries.best(),
          sector: draft.sectors.best(),
          title: draft.titles.best(),
          example: draft.example,
        }),
      )
      .sort((a, b) => b.stories - a.stories || b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
  }
}
