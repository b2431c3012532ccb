import { NEGATORS } from '../grammar/negation.js'
import { clauseKind } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { isMeetingNoun } from './occasions.js'
import { MAY } from './round-cues.js'

/** A meeting on which a sentence says that its parties agreed. */
export interface AgreedMeeting {
  /** The verb of meeting, or the noun of what is to be held. */
  readonly told: number
  /** The word whose phrase holds when and where: the verb of meeting or holding, or the noun. */
  readonly top: number
  /** The verb of agreeing. */
  readonly agree: number
}

const AGREES = new Set(['agree', 'decide', 'arrange', 'undertake', 'resolve'])
const MEETS = new Set(['meet', 'reconvene', 'gather', 'convene', 'assemble'])
const HOLDS = new Set(['hold', 'have', 'resume', 'continue', 'attend', 'organize', 'host'])
const DOUBT = new Set([...NEGATORS, ...MAY, 'if', 'unless'])
/** Prepositions of what one agrees on. */
const ON = new Set(['on', 'to', 'upon'])

/** Meetings on which the parties agreed: *agreed to meet again in Lima*, *decided to hold a third round in May*, *agreed on talks in Bern*. */
export function meetingsAgreed(tree: Tree): AgreedMeeting[] {
  return tree.tokens.flatMap(({ index: top }) => {
    const first = tree.base(top) === 'conj' ? tree.head(top) : top
    const agree = first < 0 ? -1 : tree.head(first)
    if (agree < 0 || !tree.isVerb(agree) || !isOneOf(tree, agree, AGREES) || !isSettled(tree, agree)) return []
    if (tree.isVerb(top)) {
      if (!['xcomp', 'ccomp', 'advcl'].includes(tree.base(first)) || clauseKind(tree, first) !== 'inf') return []
      if (isOneOf(tree, top, MEETS)) return [{ told: top, top, agree }]
      if (!isOneOf(tree, top, HOLDS)) return []
      return tree.deps(top, 'obj').flatMap((told) => (isMeetingNoun(tree, told) ? [{ told, top, agree }] : []))
    }
    const isMatter = tree.base(top) === 'obl' && ON.has(tree.preposition(top) ?? '')
    return isMatter && isMeetingNoun(tree, top) ? [{ told: top, top, agree }] : []
  })
}

const isSettled = (tree: Tree, verb: number): boolean =>
  !tree.deps(verb, 'advmod', 'aux', 'mark').some((d) => DOUBT.has(tree.lemma(d)))
