import type { Asked } from './features.js'
import { genderFit, isAcronym, numberFit } from './links.js'
import type { Profile } from './profiles.js'

/** Mentions right before one that are looked at, and sentences that a pronoun looks back. */
const WINDOW = 30
const PRONOUN_SENTENCES = 6
/** Earlier mentions of the same words that are looked at, however far back. */
const SAME_WORDS = 3

/** An earlier mention, with the number of fitting ones between. */
export interface Candidate {
  readonly order: number
  readonly rank: number
}

/** Profiles with what the whole text says of their words. */
export function askedOf(profiles: readonly Profile[], lemmas: ReadonlyMap<string, number>): Asked[] {
  const seen = new Map<string, number>()
  const contents = new Set<string>()
  const all = new Map<string, number>()
  for (const { lemma } of profiles) all.set(lemma, (all.get(lemma) ?? 0) + 1)
  return profiles.map((profile) => {
    const before = seen.get(profile.lemma) ?? 0
    seen.set(profile.lemma, before + 1)
    const repeated = contents.has(profile.content)
    contents.add(profile.content)
    const after = all.get(profile.lemma)! - before - 1
    const numerals = [...profile.words].filter((word) => /^\d/.test(word)).join()
    return { profile, before, after, repeated, numerals, lemma: lemmas.get(profile.lemma) ?? lemmas.size }
  })
}

/**
 * Earlier mentions that each mention may go back to, nearest first: those of a window, and the last few that share its head,
 * a word of its name or its initials. At most a fixed number a mention, so linear in their number.
 */
export function candidatesOf(profiles: readonly Profile[]): Candidate[][] {
  const index = new Map<string, number[]>()
  return profiles.map((m) => {
    const found = new Set<number>()
    for (let i = m.order - 1; i >= 0 && i >= m.order - WINDOW; i--) {
      if (m.pronoun && m.mention.sentence - profiles[i]!.mention.sentence > PRONOUN_SENTENCES) break
      found.add(i)
    }
    const keys = keysOf(m)
    for (const key of keys) for (const order of index.get(key)?.slice(-SAME_WORDS) ?? []) found.add(order)
    for (const key of keys) {
      const own = index.get(key)
      if (own) own.push(m.order)
      else index.set(key, [m.order])
    }
    return ranked(
      [...found].sort((a, b) => b - a),
      m,
      profiles,
    )
  })
}

function ranked(orders: readonly number[], m: Profile, profiles: readonly Profile[]): Candidate[] {
  let rank = 0
  return orders.map((order) => {
    const a = profiles[order]!
    const candidate = { order, rank }
    if (numberFit(a, m) !== 'other' && genderFit(a, m) !== 'other') rank++
    return candidate
  })
}

/** What a mention can be found again by. */
function keysOf(p: Profile): Set<string> {
  if (p.pronoun !== null) return new Set([`pronoun ${p.pronoun.base}`])
  const keys = new Set([`head ${p.lemma}`])
  for (const word of p.nameWords) keys.add(`name ${word}`)
  if (p.initials !== '') keys.add(`initials ${p.initials}`)
  if (isAcronym(p.head.form)) keys.add(`initials ${p.head.form.replace(/[.&]/g, '').toLowerCase()}`)
  return keys
}
