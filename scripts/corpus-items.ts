import type { EventType } from '../src/knowledge/types.js'

/** A part of an item's text: an exact substring, or `["it", 2]` for its second occurrence as whole words. */
export type Reference = string | readonly [string, number]

/** An event as training/corpus/GUIDE.md has it; what is left out has its default. */
export interface CorpusEvent {
  readonly trigger: Reference
  readonly type: EventType
  readonly mode?: string | null
  readonly cameo?: string | null
  readonly source?: readonly Reference[]
  readonly target?: readonly Reference[]
  readonly content?: Reference | null
  readonly time?: Reference | null
  readonly place?: Reference | null
  readonly quantity?: Reference | null
  readonly polarity?: 'positive' | 'negative'
  readonly status?: 'occurred' | 'ongoing' | 'planned' | 'habitual' | 'hypothetical'
  readonly certainty?: 'stated' | 'alleged' | 'suspected' | 'denied'
  readonly by?: readonly {
    readonly actor?: Reference | null
    readonly manner: string
    readonly cue?: Reference | null
  }[]
  readonly inside?: Reference
}

export interface CorpusItem {
  readonly id: string
  readonly form: 'body' | 'headline' | 'lead' | 'quote'
  readonly text: string
  readonly published?: string
  readonly events?: readonly CorpusEvent[]
  readonly none?: readonly { readonly trigger: Reference; readonly why: string }[]
  readonly same?: readonly (readonly Reference[])[]
}

const isWordCharacter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '')

/** Whether [start, end) does not cut a word at either end. */
function isWhole(text: string, start: number, end: number): boolean {
  const inside = (at: number) =>
    at > 0 && at < text.length && isWordCharacter(text, at - 1) && isWordCharacter(text, at)
  return !inside(start) && !inside(end)
}

/** UTF-16 offsets of a reference, or what is wrong with it. */
export function resolve(text: string, reference: Reference): readonly [number, number] | string {
  const [wanted, nth] = typeof reference === 'string' ? [reference, null] : [reference[0], reference[1]]
  const places: number[] = []
  for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + 1)) {
    if (isWhole(text, at, at + wanted.length)) places.push(at)
  }
  if (nth === null && places.length > 1) return `\`${wanted}\` stands there ${places.length} times`
  const start = places[(nth ?? 1) - 1]
  return start === undefined ? `\`${wanted}\` is not there` : [start, start + wanted.length]
}
