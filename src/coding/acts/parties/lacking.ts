import type { CodeBook } from '../../../knowledge/types.js'
import type { ActSignal } from '../../../language/types.js'
import type { Cast } from '../../cast/cast.js'
import { semanticSubject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import type { Reading } from '../reading.js'

/** How talks come to an end. */
const ENDING = new Set(['end', 'break', 'close', 'conclude', 'finish', 'collapse', 'adjourn', 'part', 'wrap'])

/** How those who met part, or that they did: acts that tell something of their own. */
const LEAVING = new Set(['leave', 'depart', 'return', 'go', 'emerge', 'meet', 'talk', 'confer', 'negotiate'])

/** What talks may come to besides a deal. */
const OUTCOME = new Set(['breakthrough', 'conclusion', 'consensus', 'decision', 'outcome', 'result'])

/** The verb that a noun stands under, be it by what measures it (*broke up after two hours without a decision*). */
function verbOver(tree: Tree, noun: number): number {
  const head = tree.head(noun)
  return head >= 0 && !tree.isVerb(head) && tree.base(head) === 'obl' ? tree.head(head) : head
}

/** The verb with which talks or those who met are told to end without the deal that a noun names (*ended on Friday without an agreement*); null elsewhere. */
function endedWithout(tree: Tree, noun: number, codes: CodeBook): number | null {
  if (tree.preposition(noun) !== 'without') return null
  const verb = verbOver(tree, noun)
  if (verb < 0 || !(ENDING.has(tree.lemma(verb)) || LEAVING.has(tree.lemma(verb)))) return null
  if (codes.inClass(tree.lemma(noun), 'agreement')) return verb
  return OUTCOME.has(tree.lemma(noun)) && isOfTalks(tree, verb, codes) ? verb : null
}

const MEETING = new Set(['meet', 'talk', 'confer', 'negotiate'])

/** *The talks, held in Rome, ended*, *a round of talks broke up*, *they met*; near-miss: *the trial ended without a decision*. */
function isOfTalks(tree: Tree, verb: number, codes: CodeBook): boolean {
  const subject = semanticSubject(tree, verb)
  return MEETING.has(tree.lemma(verb)) || (subject !== null && codes.inClass(tree.lemma(subject), 'meeting'))
}

/** How a deal comes about. */
const REACHING = new Set(['reach', 'strike', 'sign', 'clinch', 'make', 'find', 'produce', 'secure', 'conclude', 'seal'])

/** The verb beside which a deal is told not to have been reached (*met on Friday without reaching an agreement*); null elsewhere. */
function toldWithout(tree: Tree, noun: number, codes: CodeBook): number | null {
  const reaching = tree.head(noun)
  const isReached = reaching >= 0 && REACHING.has(tree.lemma(reaching)) && tree.base(noun) === 'obj'
  if (!isReached || tree.preposition(reaching) !== 'without') return null
  return codes.inClass(tree.lemma(noun), 'agreement') && tree.isVerb(tree.head(reaching)) ? tree.head(reaching) : null
}

/** The verb that tells when and where the deal that a noun names was lacking, or null. */
export const lackedBy = (tree: Tree, noun: number, codes: CodeBook): number | null =>
  endedWithout(tree, noun, codes) ?? toldWithout(tree, noun, codes)

/**
 * *The talks broke up without a deal*: the deal that is lacking is an agreement that did not come about, whatever the reader model sees in the noun,
 * and the ending tells nothing else.
 */
export function asLacking(tree: Tree, token: number, codes: CodeBook, act: ActSignal | null): ActSignal | null {
  const isEnding = ENDING.has(tree.lemma(token)) && tree.isVerb(token)
  if (isEnding && tree.subtree(token).some((noun) => endedWithout(tree, noun, codes) === token)) return null
  if (tree.deps(token, 'obj').some((noun) => toldWithout(tree, noun, codes) !== null)) return null
  if (lackedBy(tree, token, codes) === null) return act
  const unseen = { sentence: tree.sentence.index, token, status: {}, polarity: {}, certainty: {}, roles: [] }
  return { ...(act ?? unseen), types: { AGREE: 0.7, NONE: 0.3 } }
}

/** Who did not agree are those who met, where the verb of ending is told of their meeting or of themselves (*parted without a deal*); what is lacking is not there. */
export function withoutDeal(readings: readonly Reading[], cast: Cast, codes: CodeBook): Reading[] {
  return readings.map((reading) => {
    const { tree, predicate, frame } = reading.candidate
    const verb = frame.type === 'AGREE' ? lackedBy(tree, predicate, codes) : null
    if (verb === null) return reading
    const subject = semanticSubject(tree, verb)
    const meeting = readings.find(
      ({ candidate: c }) =>
        c.tree === tree &&
        c.frame.type === 'CONSULT' &&
        (isJoined(tree, c.predicate, verb) || (subject !== null && tree.isWithin(c.predicate, subject))),
    )
    const ids = meeting?.roles.sources ?? (subject === null ? [] : cast.actorsOf(tree, subject))
    const roles =
      ids.length > 0 ? { ...reading.roles, sources: ids, targets: ids.length > 1 ? ids : [] } : reading.roles
    return { ...reading, roles, judgement: { ...reading.judgement, polarity: 'negative', status: 'occurred' } }
  })
}

/** *talked for six hours and parted*: the verb itself or one that it is joined to. */
const isJoined = (tree: Tree, verb: number, other: number): boolean =>
  tree.isVerb(verb) && tree.firstConjunct(verb) === tree.firstConjunct(other)
