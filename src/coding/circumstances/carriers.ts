import { PLANS, PROSPECTIVE } from '../../language/times/tense.js'
import type { TimeExpression } from '../../language/times/times.js'
import { isInfinitive } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { actOfDeed, isMadeThen, isSubjectHeld } from './along.js'
import { OCCASIONS } from './occasions.js'

/** Prepositions by which an act takes place while another does. */
export const AT_ONCE = new Set(['during', 'at', 'in'])

/** What one speaks or writes in, and nobody else does a thing in. */
export const WORDINGS = new Set(['call', 'conversation', 'interview', 'letter', 'message', 'speech', 'statement'])

/** First ancestor-or-self of a modifier that can carry a circumstance: a verb, or a noun that is an event. */
export function carrier(tree: Tree, token: number, isEvent: (t: number) => boolean): number | null {
  for (const at of tree.ancestors(token)) {
    // *in a note to the mission dated May 3*: a writing is, whatever the tree says
    if (tree.lemma(at) === 'date' && !tree.isPassive(at)) {
      const wording = tree.ancestors(at).find((t) => isOneOf(tree, t, WORDINGS))
      if (wording !== undefined) return wording
    }
    // *talks led by X in Seoul on Tuesday*: what a participle carries is the noun's.
    if (!isEvent(at) && isAttribute(tree, at) && isEvent(tree.head(at))) return tree.head(at)
    // *talks on the dam planned for Tuesday*, where the tree has it that the dam is planned
    if (!isEvent(at) && tree.relation(at) === 'acl' && PLANS.has(tree.lemma(at))) {
      const above = tree.head(tree.head(at))
      if (tree.base(tree.head(at)) === 'nmod' && isEvent(above) && !tree.isVerb(above)) return above
    }
    const act = isEvent(at) ? null : actOfDeed(tree, at, isEvent)
    if (act !== null) return act
    if (isEvent(at) || tree.isVerb(at)) return at
    // *and the king is due to visit Rome in May*, where the tree takes *is* for an auxiliary
    if (tree.deps(at, 'cop', 'aux').length > 0) return at
    // *the decision last week to withdraw*
    const aim = tree.deps(at, 'acl').find((a) => isEvent(a) && isInfinitive(tree, a))
    if (aim !== undefined && tree.head(token) === at) return aim
  }
  return null
}

/** Words that open a clause of another time than that of the noun that a tree hangs it on. */
const APART = new Set(['since', 'before', 'after', 'until', 'because', 'although', 'while', 'when'])

/** *talks held in May*; near-miss: *the first talks since they mended ties in May*, where the tree hangs the clause on the noun. */
export const isAttribute = (tree: Tree, clause: number): boolean =>
  tree.relation(clause) === 'acl' && !tree.deps(clause, 'mark').some((m) => APART.has(tree.lemma(m)))

/** What counts from the clause or noun behind it (*a week after Chad barred them*) dates what governs that clause, not the clause. */
export function hangsOn(tree: Tree, { head, anchorHead }: TimeExpression): number {
  return anchorHead !== null && tree.ancestors(head).includes(anchorHead) ? anchorHead : outOf(tree, head)
}

/** *took place in Lima on June 18 and in Bern on May 22*: the day of a second place is one more of the verb's. */
export function ofSecondPlace(tree: Tree, time: number): number | null {
  const place = tree.head(time)
  const isSecond = place >= 0 && tree.base(place) === 'conj' && tree.preposition(place) !== null
  return isSecond && tree.isNominal(place) ? (tree.ancestors(place).find((t) => tree.isVerb(t)) ?? null) : null
}

/** What stands before the word that opens a clause is not in it, whatever the tree says: *said within hours that they would meet*. */
export function outOf(tree: Tree, token: number): number {
  const clause = tree.head(token)
  if (clause < 0 || !['ccomp', 'xcomp', 'advcl'].includes(tree.base(clause)) || token < tree.head(clause)) return token
  const isOpened = tree.deps(clause, 'mark').some((m) => m > token && ['that', 'to'].includes(tree.lemma(m)))
  return isOpened ? clause : token
}

/** *a pledge to reopen the bridge from Monday*: from or until when a thing is to be done is of the doing, not of the word given; else null. */
export function ofDoing(tree: Tree, { kind, head }: TimeExpression): number | null {
  const verb = tree.head(head)
  const isOpen = kind === 'since' || kind === 'until'
  return isOpen && verb >= 0 && tree.relation(verb) === 'acl' && isInfinitive(tree, verb) ? verb : null
}

/** *The talks, due on Friday, were put off*: the noun that is due at a time, where the tree takes *due* for a preposition; else null. */
export function awaited(tree: Tree, { head, first }: TimeExpression): number | null {
  const due = [first, first - 1].find((t) => t >= 0 && tree.lemma(t) === 'due')
  if (due === undefined || tree.relation(due) !== 'case') return null
  const noun = tree.head(head)
  if (noun < 0) return null
  return tree.isNominal(noun) ? noun : (tree.deps(noun, 'nsubj').find((n) => n < due) ?? null)
}

/** *Peru, its chief ally last year, quit*: what is set beside the name of who acts says who it is, whatever the tree hangs it on. */
export const isBesideName = (tree: Tree, { first, last }: TimeExpression): boolean =>
  tree.tokens[last + 1]?.form === ',' &&
  tree.tokens.slice(0, first).some(({ index, upos }) => {
    const name = tree.head(index)
    const isOfName = upos === 'NOUN' && tree.base(index) === 'appos' && tree.token(name).upos === 'PROPN'
    const isOpen = tree.tokens.slice(index, first).every(({ form, upos: tag }) => form !== ',' && tag !== 'VERB')
    return isOfName && isOpen && tree.base(name) === 'nsubj'
  })

/** *The president, in office since 2019, quit*: since when a subject is what it is, not what it did; near-miss: *Protests since May have stopped trade*. */
export function isOfSubject(tree: Tree, { kind, head }: TimeExpression, isEvent: (t: number) => boolean): boolean {
  const path = [head, ...tree.ancestors(head)]
  const above = path.findIndex((t) => isEvent(t) || tree.isVerb(t))
  return kind === 'since' && above > 0 && tree.base(path[above - 1]!) === 'nsubj'
}

/** Words that rank what is told among others of its kind. */
const RANKS = new Set(['first', 'only', 'last'])
/** Words of one noun phrase and its infinitive, in which a rank is told. */
const RANKED = 10

/** *the biggest*, *their most*; near-miss: *at least 40 men*, *most of them*. */
const isRank = (tree: Tree, index: number): boolean =>
  RANKS.has(tree.lemma(index)) ||
  (tree.token(index).xpos === 'JJS' &&
    (!/^(?:least|most)$/i.test(tree.token(index).form) ||
      ['the', "'s", '’s'].includes(tree.tokens[index - 1]?.form ?? '')))

/** *their first talks since 2020*, *the biggest raid since May*: back to when it has no like, not since when it goes on; near-miss: *first met in Lima and have talked since 2020*. */
export function isOfRank(tree: Tree, { kind, first }: TimeExpression): boolean {
  if (kind !== 'since') return false
  const before = tree.tokens.slice(Math.max(0, first - RANKED), first)
  const rank = before.findLastIndex(({ index }) => isRank(tree, index))
  return rank >= 0 && before.slice(rank).every(({ form, xpos }) => form !== ',' && !/^(?:VB[DPZ]|MD)$/.test(xpos))
}

/** *quit the 2015 accord*, *read Monday’s papers*: the time of a thing dates no act but its own, or what is done at it (*ousted him in a 2010 coup*). */
export function isOfAThing(tree: Tree, time: TimeExpression, isEvent: (t: number) => boolean): boolean {
  const { attributive, head, anchorHead } = time
  const noun = tree.head(head)
  // *Hours before the hearing* dates what governs both.
  return (
    attributive &&
    anchorHead !== noun &&
    tree.token(noun).upos === 'NOUN' &&
    !isEvent(noun) &&
    !isMadeThen(tree, noun) &&
    !(isOneOf(tree, noun, OCCASIONS) && isSubjectHeld(tree, noun)) &&
    !AT_ONCE.has(tree.preposition(noun) ?? '')
  )
}

const ALLOWING: ReadonlySet<string> = new Set(['give', 'allow'])

/** *demanded an answer by Friday*, *gave Chad until Friday to leave*: the end of what is asked or promised; near-miss: *gave them shelter until Friday*. */
export const isDeadline = (tree: Tree, { kind, text, last }: TimeExpression, at: number): boolean =>
  kind === 'until' &&
  (/^by /i.test(text)
    ? isOneOf(tree, at, PROSPECTIVE)
    : isOneOf(tree, at, ALLOWING) && tree.tokens[last + 1]?.lemma === 'to')
