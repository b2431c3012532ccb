import type { Candidate } from './candidates.js'
import { genderFit, nameRelation, numberFit, treeRelation, wordMatch } from './links.js'
import type { Profile } from './profiles.js'

/** Sentences that a pronoun looks back. */
const REACH = 3

/**
 * Antecedents by rules that are seldom wrong, one sieve after the other: apposition and nominal predicate, names, heads without
 * new modifiers, pronouns by agreement with subjects before others. After the manner of Lee et al. (2013); what the engine does
 * where it has no weights for chains, and what they are measured against. For each mention a position, or -1.
 */
export function ruledAntecedents(
  profiles: readonly Profile[],
  candidates: readonly (readonly Candidate[])[],
): Int32Array {
  return Int32Array.from(profiles, (m, at) => {
    const before = candidates[at]!.map(({ order }) => profiles[order]!)
    const found = m.pronoun === null ? nounAntecedent(m, before) : pronounAntecedent(m, before)
    return found?.order ?? -1
  })
}

function nounAntecedent(m: Profile, before: readonly Profile[]): Profile | undefined {
  return (
    before.find((a) => a.pronoun === null && (treeRelation(a, m) === 1 || treeRelation(a, m) === 2)) ??
    before.find((a) => isSameName(a, m)) ??
    (m.determiner === 'a' || m.determiner === 'counted'
      ? undefined
      : before.find((a) => wordMatch(a, m) >= 3 && numberFit(a, m) !== 'other' && !isNested(a, m)))
  )
}

function isSameName(a: Profile, m: Profile): boolean {
  const relation = nameRelation(a, m)
  if (relation === 1 || relation === 4) return true
  // A family name alone takes up the full one; a shorter name of a body or place may be another's.
  return relation === 2 && m.mention.name === 'PER' && m.nameWords.length === 1
}

function isNested(a: Profile, m: Profile): boolean {
  const relation = treeRelation(a, m)
  return relation === 3 || relation === 4
}

function pronounAntecedent(m: Profile, before: readonly Profile[]): Profile | undefined {
  const { person, base, reflexive } = m.pronoun!
  if (person < 3) return before.find((a) => a.pronoun?.base === base && a.quote === m.quote)
  if (base === 'here' || base === 'there') return undefined
  const near = before.filter((a) => m.mention.sentence - a.mention.sentence <= REACH && fits(a, m))
  if (reflexive) return near.find((a) => treeRelation(a, m) === 5)
  const free = near.filter((a) => treeRelation(a, m) !== 5 && !isNested(a, m))
  return free.sort((a, b) => salience(b, m) - salience(a, m))[0]
}

function fits(a: Profile, m: Profile): boolean {
  if (a.pronoun !== null && a.pronoun.person < 3) return false
  if (numberFit(a, m) === 'other' || genderFit(a, m) === 'other') return false
  const isPerson = a.sort === 'person'
  const { base } = m.pronoun!
  if (base === 'he' || base === 'she') return isPerson && (a.number === 'singular' || a.pronoun !== null)
  if (base === 'it') return !isPerson && a.sort !== 'time'
  return base === 'they' ? a.sort !== 'time' : a.pronoun?.base === base
}

function salience(a: Profile, m: Profile): number {
  const distance = m.mention.sentence - a.mention.sentence
  const role = /^nsubj/.test(a.role) ? 3 : /^(?:obj|iobj)/.test(a.role) ? 1.5 : a.role === 'compound' ? -2 : 0
  return role - 2 * distance - (m.order - a.order) * 0.02
}
