import type { Tree } from '../../grammar/tree.js'

/** What must be known of a mention to tell who meets. */
interface Mentioned {
  readonly id: string | null
  readonly sentence: number
  readonly token: number
  readonly kind: string
  readonly plural: boolean
  readonly subject: boolean
  readonly modifier: boolean
  readonly joint: number
}

/** Who does this does it with another. */
const RECIPROCAL = new Set(['meet', 'receive', 'host', 'phone', 'telephone', 'greet', 'welcome'])

/** *held talks with*, *had a meeting with*: verbs and nouns that together say as much. */
const HOLDING = new Set(['hold', 'have'])
const HELD = new Set(['talk', 'talks', 'meeting', 'consultation', 'discussion', 'conversation', 'call'])

/** *said after a meeting with*, *agreed in talks with*: before what those do is told. */
const AROUND = new Set(['after', 'at', 'during', 'following', 'in'])

/** *spoke by phone with*, *conferred with* */
const TALKING = new Set(['meet', 'speak', 'talk', 'confer', 'consult'])

/** What those who met do together. */
const TOGETHER = new Set([
  'agree',
  'discuss',
  'exchange',
  'explore',
  'reaffirm',
  'review',
  'sign',
  'stress',
  'tackle',
  'underline',
])

/** *They discussed a road*: the predicate tells what several did with one another. */
export const isDoneTogether = (tree: Tree, predicate: number): boolean => TOGETHER.has(tree.lemma(predicate))

/** One person or state that acts, and no part of several. */
const isOne = (s: Mentioned): boolean =>
  s.id !== null && !s.plural && (s.kind === 'person' || s.kind === 'state') && !s.modifier

/** Whether the phrase is the one whom the verb's subject meets: *met X*, *held talks with X*, *spoke by phone with X*. */
function isMet(tree: Tree, verb: number, token: number): boolean {
  const head = tree.head(token)
  if (tree.base(token) === 'obj') return head === verb && RECIPROCAL.has(tree.lemma(verb))
  if (tree.preposition(token) !== 'with') return false
  if (head === verb && TALKING.has(tree.lemma(verb))) return true
  // *said after a meeting with X*
  const isAt = HELD.has(tree.lemma(head)) && tree.head(head) === verb && AROUND.has(tree.preposition(head) ?? '')
  if (isAt) return true
  const held = HOLDING.has(tree.lemma(verb)) ? tree.deps(verb, 'obj').filter((t) => HELD.has(tree.lemma(t))) : []
  return held.length > 0 && (head === verb || held.includes(head))
}

/**
 * *Ruiz met Soto in Lima*, *Ruiz held talks with Soto*: the two of a sentence that meet each other there, told before the token if one
 * is given; near-miss: *Ruiz met Soto and Petkov*, who are three.
 */
export function metEachOther<T extends Mentioned>(
  tree: Tree,
  mentions: readonly T[],
  before = Number.POSITIVE_INFINITY,
): T[] {
  const here = mentions.filter((s) => s.sentence === tree.sentence.index && s.token < before)
  const told = here.filter(isOne)
  const isAlone = (s: T) => here.every((o) => o.id === s.id || o.id === null || o.joint !== s.joint)
  const subject = told.find(
    (s) => s.subject && isAlone(s) && (before > tree.tokens.length || !tree.isWithin(before, s.token)),
  )
  const verb = subject === undefined ? -1 : tree.head(subject.joint)
  if (subject === undefined || verb < 0) return []
  const other = told.find(
    (s) => s.id !== subject.id && s.kind === subject.kind && isAlone(s) && isMet(tree, verb, s.joint),
  )
  return other ? [subject, other] : []
}
