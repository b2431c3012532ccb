import { clauseKind } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { isOneOf } from '../grammar/word-forms.js'
import { NEGATORS } from '../judgement/doubt.js'
import { MAY } from './meeting-rounds.js'
import { isMeetingNoun } from './occasions.js'

/** A meeting on which a sentence says that its parties agreed. */
export interface AgreedMeeting {
  /** The verb of meeting, or the noun of what is to be held. */
  readonly told: number
  /** The word that is agreed on: the verb of meeting or holding, or the noun; and the word whose phrase holds when and where. */
  readonly verb: number
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
  return tree.tokens.flatMap(({ index: verb }) => {
    const first = tree.base(verb) === 'conj' ? tree.head(verb) : verb
    const agree = first < 0 ? -1 : tree.head(first)
    if (agree < 0 || !tree.isVerb(agree) || !isOneOf(tree, agree, AGREES) || !isSettled(tree, agree)) return []
    if (tree.isVerb(verb)) {
      if (!['xcomp', 'ccomp', 'advcl'].includes(tree.base(first)) || clauseKind(tree, first) !== 'inf') return []
      if (isOneOf(tree, verb, MEETS)) return [{ told: verb, verb, top: verb, agree }]
      if (!isOneOf(tree, verb, HOLDS)) return []
      return tree
        .deps(verb, 'obj')
        .flatMap((told) => (isMeetingNoun(tree, told) ? [{ told, verb, top: verb, agree }] : []))
    }
    const isMatter = tree.base(verb) === 'obl' && ON.has(tree.preposition(verb) ?? '')
    return isMatter && isMeetingNoun(tree, verb) ? [{ told: verb, verb, top: verb, agree }] : []
  })
}

const isSettled = (tree: Tree, verb: number): boolean =>
  !tree.deps(verb, 'advmod', 'aux', 'mark').some((d) => DOUBT.has(tree.lemma(d)))
