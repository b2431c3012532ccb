import { relationOf } from '../dependencies.js'
import type { Profile } from './profiles.js'

/** How the words of an earlier mention (a) and a later one (m) are alike, from nothing to the same words. */
export const WORD_MATCHES = ['none', 'head, other modifiers', 'head', 'head, no new words', 'same words'] as const

/** Index into {@link WORD_MATCHES}. */
export function wordMatch(a: Profile, m: Profile): number {
  if (a.pronoun !== null || m.pronoun !== null) return a.pronoun !== null && a.pronoun.base === m.pronoun?.base ? 4 : 0
  if (a.content !== '' && a.content === m.content) return 4
  if (a.lemma !== m.lemma || a.mention.joint !== m.mention.joint) return 0
  const isSubset = [...m.words].every((w) => a.words.has(w))
  if (isSubset) return 3
  return [...a.words].every((w) => m.words.has(w)) ? 2 : 1
}

/** How two names are related. */
export const NAME_RELATIONS = [
  'no names',
  'same',
  'last word',
  'part',
  'acronym',
  'other, one kind',
  'other kinds',
] as const

/** Index into {@link NAME_RELATIONS}. */
export function nameRelation(a: Profile, m: Profile): number {
  if (isAcronymOf(m, a) || isAcronymOf(a, m)) return 4
  const [first, second] = [a.nameWords, m.nameWords]
  if (first.length === 0 || second.length === 0) return 0
  if (first.length === second.length && first.every((w, i) => w === second[i])) return 1
  if (first.at(-1) === second.at(-1)) return 2
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  if (short.every((w) => long.includes(w))) return 3
  return a.mention.name === m.mention.name ? 5 : 6
}

/** Capitals with or without full stops; nothing longer than an acronym is looked at. */
export const isAcronym = (form: string): boolean => form.length < 32 && /^[\p{Lu}.&]{2,}$/u.test(form)

/** `IAEA` of `the International Atomic Energy Agency`, with or without full stops. */
function isAcronymOf(short: Profile, long: Profile): boolean {
  if (long.initials.length < 2 || short.mention.joint || !isAcronym(short.head.form)) return false
  return short.head.form.replace(/[.&]/g, '').toLowerCase() === long.initials
}

/** How two mentions stand to each other in one sentence's tree. */
export const TREE_RELATIONS = [
  'none',
  'apposition',
  'predicate',
  'around',
  'inside',
  'arguments of one verb',
  'owner in the subject’s clause',
  'coordinated',
  'in the clause below',
] as const

/** Index into {@link TREE_RELATIONS}. */
export function treeRelation(a: Profile, m: Profile): number {
  if (a.sentence !== m.sentence) return 0
  const [head, other] = [m.head, a.head]
  if (relationOf(head) === 'appos' && head.head === other.index) return 1
  // A nominal predicate has its subject below it, or shares a verb with it (`X became Y`).
  if (relationOf(other) === 'nsubj' && other.head === head.index) return 2
  if (relationOf(head) === 'nsubj' && head.head === other.index) return 2
  if (head.deprel === 'xcomp' && relationOf(other) === 'nsubj' && head.head === other.head) return 2
  if (a.mention.first <= m.mention.first && m.mention.last <= a.mention.last) return 3
  if (m.mention.first <= a.mention.first && a.mention.last <= m.mention.last) return 4
  if (relationOf(head) === 'conj' && (head.head === other.index || head.head === other.head)) return 7
  if (head.deprel === 'nmod:poss' && relationOf(other) === 'nsubj') return ownerBelow(a, m) ? 6 : 0
  if (head.head === other.head && head.head >= 0 && head.deprel !== 'nmod:poss') return 5
  return isBelow(m, other.head) ? 8 : 0
}

/** Whether a possessor hangs on an argument of the verb whose subject a is. */
function ownerBelow(a: Profile, m: Profile): boolean {
  return isBelow(m, a.head.head)
}

/** Longest way up that is followed. */
const STEPS = 6

function isBelow(m: Profile, verb: number): boolean {
  let at = m.head.head
  for (let steps = 0; at >= 0 && steps < STEPS; steps++) {
    if (at === verb) return true
    at = m.sentence.tokens[at]!.head
  }
  return false
}

/** Whether numbers can agree: a body of people is *it* or *they*. */
export function numberFit(a: Profile, m: Profile): 'same' | 'other' | 'unknown' {
  if (a.number === null || m.number === null) return 'unknown'
  if (a.number === m.number) return 'same'
  const isBody = (p: Profile) => p.sort === 'body' || p.sort === 'place'
  if ((m.pronoun?.base === 'they' && isBody(a)) || (a.pronoun?.base === 'they' && isBody(m))) return 'unknown'
  return 'other'
}

export function genderFit(a: Profile, m: Profile): 'same' | 'other' | 'unknown' {
  if (a.gender === null || m.gender === null) return 'unknown'
  return a.gender === m.gender ? 'same' : 'other'
}
