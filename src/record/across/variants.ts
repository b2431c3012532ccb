/** One value of a field, and the stories that give it. */
export interface Variant {
  readonly value: string
  readonly stories: readonly string[]
}

/** What several stories say of one field, where they do not say the same; the value most give first. */
export interface Disagreement {
  readonly field: string
  readonly values: readonly Variant[]
}

/** The disagreements of a group: fields of which two different values are told. A story that is silent on one agrees with all. */
export function disagreements<T>(
  members: readonly T[],
  storyOf: (member: T) => string,
  fields: Readonly<Record<string, (member: T) => string | null>>,
): Disagreement[] {
  return Object.entries(fields).flatMap(([field, read]) => {
    const byValue = new Map<string, Set<string>>()
    for (const member of members) {
      const value = read(member)
      if (value === null) continue
      const stories = byValue.get(value)
      if (stories) stories.add(storyOf(member))
      else byValue.set(value, new Set([storyOf(member)]))
    }
    if (byValue.size < 2) return []
    const values = [...byValue].map(([value, stories]): Variant => ({ value, stories: [...stories].sort() }))
    return [
      { field, values: values.sort((a, b) => b.stories.length - a.stories.length || (a.value < b.value ? -1 : 1)) },
    ]
  })
}

/** How often something is told, and by how many that do not copy each other. */
export interface Counts {
  /** Stories that tell it. */
  readonly stories: number
  /** Dispatches, a wire story and its copies counted once. */
  readonly dispatches: number
  /** Agencies named. */
  readonly agencies: number
}

/** Which dispatch a story is a copy of; by default each is its own. */
export type DispatchOf = (story: string) => string

/** Each story its own dispatch. */
export const ownDispatch: DispatchOf = (story) => story

/** The counts of those that tell one thing. */
export function countsOf(
  members: readonly { readonly story: string; readonly agency: string | null }[],
  dispatchOf: DispatchOf,
): Counts {
  return {
    stories: new Set(members.map(({ story }) => story)).size,
    dispatches: new Set(members.map(({ story }) => dispatchOf(story))).size,
    agencies: new Set(members.flatMap(({ agency }) => agency ?? [])).size,
  }
}
