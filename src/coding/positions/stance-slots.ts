import type { Knowledge } from '../../knowledge/types.js'
import type { Stance } from '../../record/schema/index.js'
import type { Cast } from '../cast/cast.js'
import { clauses, prepositional, semanticObject, semanticSubject } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf, lookUp } from '../grammar/word-forms.js'
import type { Judgement } from '../judgement/judge.js'
import { ANSWERED_NOUNS } from './cues/stance.js'

/** A stance as a sentence states it. */
export interface Stated {
  readonly predicate: number
  /** Token whose actors hold it, for telling commentators; null where only the actors are known. */
  readonly subject: number | null
  readonly holders: readonly string[]
  readonly issue: number | null
  readonly stance: Stance
  /** The holder is whoever says it; the saying is then no report of it by another. */
  readonly isSpoken?: boolean
  /** Said by somebody without an office it is talk. */
  readonly needsOffice?: boolean
}

/** What finding a stance needs beside the tree. */
export interface StanceContext {
  readonly cast: Cast
  readonly knowledge: Knowledge
}

/**
 * The subject nearest before the verb: where a tree gives two, the other is a phrase before the clause. *Peru opposes the dam, an official
 * said*: a tree may hang both subjects on the *said* behind.
 */
export function subjectOf(tree: Tree, verb: number): number | null {
  // *Italy and Malta each insisted*: the word says how of the subject before it.
  const isFloating = (s: number) =>
    ['each', 'both', 'all'].includes(tree.lemma(s)) && tree.deps(verb, 'nsubj').some((o) => o < s)
  const own = tree.deps(verb, 'nsubj').filter((s) => s < verb && !isFloating(s))
  if (own.length > 1) return own.at(-1) as number
  return (own.length === 0 ? strayedSubject(tree, verb) : null) ?? semanticSubject(tree, verb)
}

/** The one of two subjects on a verb of saying that stands before the clause it belongs to. */
function strayedSubject(tree: Tree, verb: number): number | null {
  const above = tree.base(verb) === 'ccomp' ? [tree.head(verb)] : []
  const said = [...above, ...tree.deps(verb, 'parataxis')].find((at) => at > verb && tree.deps(at, 'nsubj').length > 1)
  const both = said === undefined ? [] : tree.deps(said, 'nsubj')
  return both.some((s) => s > verb) ? (both.find((s) => s < verb) ?? null) : null
}

/** Who holds what a token is the subject of; nobody where there is none. */
export function holdersAt(tree: Tree, subject: number | null, cast: Cast): readonly string[] {
  return subject === null ? [] : cast.actorsOf(tree, subject)
}

/** What a preposition ties to a word: also right behind an object, where the tree ties it to the verb (*voiced support for Peru*). */
export function marked(tree: Tree, t: number, preposition: string): number | undefined {
  const isIt = (n: number) => tree.preposition(n) === preposition
  return (
    prepositional(tree, t, preposition)[0] ??
    tree.deps(t, 'obl', 'nmod', 'obj', 'advcl').find(isIt) ??
    (tree.base(t) === 'obj' && !tree.isVerb(t)
      ? tree.deps(tree.head(t), 'obl').find((n) => isIt(n) && tree.subtree(n)[0] === t + 1)
      : undefined)
  )
}

/** What the first slot that is filled holds: `obj`, `that`, `ing`, `inf`, or `prep:` and a preposition. */
export function firstIssue(tree: Tree, predicate: number, slots: readonly string[]): number | null {
  for (const slot of slots) {
    const found =
      slot === 'obj'
        ? semanticObject(tree, predicate)
        : slot.startsWith('prep:')
          ? marked(tree, predicate, slot.slice(5))
          : clauses(tree, predicate, slot as 'that')[0]
    if (found !== null && found !== undefined) return found
  }
  return null
}

/** *welcomed us*, *opposes him*: what is met with is a person here, no issue. */
export const isPersonal = (tree: Tree, issue: number): boolean =>
  ['i', 'we', 'me', 'us', 'you', 'he', 'him', 'she', 'her'].includes(tree.token(issue).form.toLowerCase())

/** Whether a verb tells what somebody says or thinks. */
export const hasManner = (tree: Tree, t: number, knowledge: Knowledge): boolean =>
  lookUp(tree, t, (lemma) => (knowledge.attitudesFor(lemma, 'v').some((a) => a.manner !== null) ? true : undefined)) ??
  false

/** The clause stands under no verbs but those that tell what somebody says or thinks. */
export const isOnlyUnderSaying = (tree: Tree, { governors }: Judgement, knowledge: Knowledge): boolean =>
  governors.every((g) => hasManner(tree, g, knowledge))

/** The clause is the writer's own or somebody's words, and stands under no other verb and no condition. */
export const isSaid = (tree: Tree, judgement: Judgement, knowledge: Knowledge): boolean =>
  !judgement.conditional && isOnlyUnderSaying(tree, judgement, knowledge)

/** … and says of something real that it is so. */
export const isAsserted = (tree: Tree, judgement: Judgement, knowledge: Knowledge): boolean =>
  judgement.polarity === 'positive' && judgement.status !== 'hypothetical' && isSaid(tree, judgement, knowledge)

/** Whether one of these auxiliaries stands with the verb. */
export const hasAux = (tree: Tree, t: number, ...lemmas: readonly string[]): boolean =>
  tree.deps(t, 'aux').some((a) => lemmas.includes(tree.lemma(a)))

/** The state or body for which an actor speaks, by code where it has one. */
export function sideOf(id: string, { roster }: Cast): string {
  const { country, organization } = roster.get(id)
  return country ?? organization ?? id
}

/** *we*, who speak for a side. */
export const isWe = (tree: Tree, t: number): boolean => tree.token(t).form.toLowerCase() === 'we'

/** Those who say what was judged: the innermost voice's actors. */
export function speakersOf(tree: Tree, { voices }: Judgement, cast: Cast): readonly string[] {
  return holdersAt(tree, voices.at(-1)?.speaker ?? null, cast)
}

/** *rejected the demand*, *reject a third of the applications*: it answers something rather than holds a line. */
export const isAnswered = (tree: Tree, issue: number): boolean =>
  [issue, ...prepositional(tree, issue, 'of')].some((t) => isOneOf(tree, t, ANSWERED_NOUNS))
