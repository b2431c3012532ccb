import { semanticObject } from '../../grammar/slots.js'
import type { Tree } from '../../grammar/tree.js'
import { isOneOf } from '../../grammar/word-forms.js'

const HOLDING = new Set(
  'arrest|detain|hold|imprison|jail|kidnap|abduct|capture|seize|intern|take|apprehend|nab|round_up'.split('|'),
)

const RELEASING = new Set('free|release|hand|return|repatriate|send|deport|bail|let|liberate|ransom|swap'.split('|'))

/** Whether the mention is of somebody seized or held: *police detained forty marchers*, *the crew, held since May*. */
export function isHeld(tree: Tree, token: number): boolean {
  const first = tree.firstConjunct(token)
  const verb = tree.head(first)
  const isPatient = verb >= 0 && tree.isVerb(verb) && isOneOf(tree, verb, HOLDING)
  if (isPatient && (tree.base(first) === 'obj' || tree.relation(first) === 'nsubj:pass')) return true
  return tree.deps(token, 'acl').some((v) => isOneOf(tree, v, HOLDING) && semanticObject(tree, v) === token)
}

/** Whether a pronoun stands for somebody let go or handed back: *They were released*, *freed them*. */
export function isLetGo(tree: Tree, token: number): boolean {
  const verb = tree.head(token)
  if (verb < 0 || !tree.isVerb(verb) || !isOneOf(tree, verb, RELEASING)) return false
  return tree.isPassive(verb) ? tree.base(token) === 'nsubj' : tree.base(token) === 'obj'
}
