import type { EventType } from '../../knowledge/types.js'
import type { Tree } from '../grammar/tree.js'

/** What one does by saying that one feels so, will or will not. */
const SPOKEN_TYPES: readonly EventType[] = ['AGREE', 'CONCEDE', 'REJECT', 'SUPPORT']
const SPOKEN: ReadonlySet<string> = new Set(SPOKEN_TYPES)

/** Pronouns by which one who speaks is told of. */
export const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'we', 'i'])

/**
 * *said it would not take part*, *told them she was ready to meet*: the saying is the act, so that its speaker is who does it and nobody
 * else tells it; near-misses: *said it had refused*, *said Chad would not take part*. `cue` is the verb of saying.
 */
export function isDoneBySaying(tree: Tree, predicate: number, cue: number, type: string): boolean {
  if (isDoneBesideSaying(tree, predicate, cue, type) || isToldOfThing(tree, predicate, type)) return true
  if (isVerdict(tree, predicate, cue, type)) return true
  return predicate > cue && isSaidOfSelf(tree, predicate, cue, type)
}

/** The same, in whatever order: *"We will not leave," he said on Sunday* tells of a refusal on Sunday. */
export function isSaidOfSelf(tree: Tree, predicate: number, cue: number, type: string): boolean {
  if (!SPOKEN.has(type) || tree.base(predicate) !== 'ccomp' || tree.head(predicate) !== cue) return false
  const subject = tree.dep(predicate, 'nsubj')
  if (subject === null || !PERSONAL.has(tree.lemma(subject))) return false
  const auxiliaries = tree.deps(predicate, 'aux').filter((a) => tree.relation(a) === 'aux')
  if (auxiliaries.some((a) => tree.lemma(a) === 'have')) return false
  const isMinded = tree.isPassive(predicate) && MINDED.has(tree.lemma(predicate))
  return isMinded || tree.deps(predicate, 'cop').length > 0 || auxiliaries.some((a) => tree.token(a).xpos === 'MD')
}

/** How one is minded, where the tree takes it for what is done to one: *said it was opposed*. */
const MINDED = new Set(['oppose', 'prepare', 'commit', 'determine', 'resolve', 'incline', 'alarm', 'dismay', 'please'])

/** Acts that one does in words. */
const WORDED: ReadonlySet<string> = new Set<EventType>([...SPOKEN_TYPES, 'ACCUSE', 'REQUEST', 'THREATEN'])

/**
 * *said it was alarmed and called on Chad to yield*, *said traders had lost millions and urged Chad to yield*: a plain past joined to how the
 * speaker feels, or to what others did, goes on the saying and not what is said; near-misses: *said it summoned the envoy and urged
 * Chad to yield*, *said the request had been heard and turned down*.
 */
function isDoneBesideSaying(tree: Tree, predicate: number, cue: number, type: string): boolean {
  if (!WORDED.has(type) || tree.base(predicate) !== 'conj' || tree.token(cue).xpos !== 'VBD') return false
  const host = tree.head(predicate)
  if (tree.head(host) !== cue || tree.base(host) !== 'ccomp' || host < cue) return false
  const isTheirs = tree.deps(predicate, 'nsubj').every((s) => PERSONAL.has(tree.lemma(s)))
  const isPlain = tree.token(predicate).xpos === 'VBD' && isTheirs && tree.deps(predicate, 'aux').length === 0
  const isOfSomething = tree.deps(predicate, 'obj', 'iobj', 'obl', 'ccomp', 'xcomp').length > 0
  return isPlain && isOfSomething && !isOwnDeed(tree, host)
}

/** *said the claim was baseless*, *said the raid was a crime*: what one finds of a thing by saying so; near-miss: *said the claim had been rejected*. */
const isVerdict = (tree: Tree, predicate: number, cue: number, type: string): boolean =>
  WORDED.has(type) &&
  tree.base(predicate) === 'ccomp' &&
  tree.head(predicate) === cue &&
  cue < predicate &&
  tree.deps(predicate, 'cop').length > 0 &&
  tree.deps(predicate, 'nsubj').every((s) => !PERSONAL.has(tree.lemma(s)))

/** *denied any part in the attack, which it blamed on rebels*: what one says of a thing that one tells of. */
const isToldOfThing = (tree: Tree, predicate: number, type: string): boolean =>
  WORDED.has(type) &&
  tree.relation(predicate) === 'acl:relcl' &&
  /^VB[DZP]$/.test(tree.token(predicate).xpos) &&
  tree.deps(predicate, 'obj').some((o) => tree.lemma(o) === 'which') &&
  tree.deps(predicate, 'nsubj').some((s) => PERSONAL.has(tree.lemma(s)))

/** Whether a clause tells what *he*, *she* or *it* did. */
const isOwnDeed = (tree: Tree, clause: number): boolean =>
  tree.deps(clause, 'nsubj').every((s) => PERSONAL.has(tree.lemma(s))) && !isFeeling(tree, clause)

/** *was ready*, *was not opposed*, *was watching events*: how one is, or what one is at. */
const isFeeling = (tree: Tree, clause: number): boolean =>
  tree.deps(clause, 'cop').length > 0 ||
  tree.isPassive(clause) ||
  (tree.token(clause).xpos === 'VBG' && tree.deps(clause, 'aux').every((a) => tree.lemma(a) === 'be'))
