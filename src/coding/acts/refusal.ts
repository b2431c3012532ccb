import type { CodeBook } from '../../knowledge/types.js'
import type { Cast } from '../cast/cast.js'
import { clauses, prepositional } from '../grammar/slots.js'
import type { Tree } from '../grammar/tree.js'
import { type Judgement, judge } from '../judgement/judge.js'
import { type Candidate, framesAt } from './seen/frames.js'
import { gaining, isGeneral, retyped } from './seen/propose.js'
import { isKeeping } from './seen/refusing.js'

interface Told {
  readonly candidate: Candidate
  readonly judgement: Judgement
}

/**
 * What a negated act that only the reader model holds to be a refusal tells: of what is over, that it was not done (*made no commitment*,
 * *did not turn up*); of what is to come, that it is refused (*will not go back*, *cannot spare more*). Words that are themselves refusals
 * (*did not reject*) are left alone. Who stays away from a meeting, or will not attend it, does not meet.
 */
export function readRefusal(told: Told, cast: Cast, codes: CodeBook): Told {
  const { candidate, judgement } = told
  const { tree, predicate, frame } = candidate
  const isNegative = judgement.polarity === 'negative'
  if (isNegative && frame.type === 'REJECT' && isOfNone(candidate))
    return { candidate, judgement: { ...turned(judgement), status: 'occurred' } }
  const isRefusal = frame.type === 'REJECT' && isGeneral(frame)
  const meeting = isRefusal ? meetingAt(candidate, cast, codes) : frame.type === 'CONSULT' ? candidate : null
  if (meeting && isAbsence(meeting, codes))
    return { candidate: gaining('REJECT', meeting), judgement: turned(judgement) }
  if (meeting && isNegative) {
    const { status } = judge(tree, predicate, codes)
    return { candidate: gaining('REJECT', meeting), judgement: isRefusal ? { ...judgement, status } : judgement }
  }
  // *will stay shut*
  if (isRefusal && isKeeping(tree, predicate) && isAhead(tree, predicate))
    return { candidate, judgement: { ...judgement, status: 'occurred' } }
  if (!isRefusal || !isNegative) return told
  const isDiscord = isDisagreeing(tree, predicate)
  if (isAhead(tree, predicate) && !isDiscord)
    return { candidate, judgement: { ...turned(judgement), status: 'occurred' } }
  const other = retyped(candidate, cast, codes)
  if (other === null) return told
  return { candidate: other, judgement: isDiscord ? { ...judgement, status: 'occurred' } : judgement }
}

/** The word read as a meeting by a frame that holds on some condition. */
function meetingAt({ tree, predicate, act }: Candidate, cast: Cast, codes: CodeBook): Candidate | null {
  const found = framesAt(tree, predicate, cast, codes).find(
    ({ frame }) => frame.type === 'CONSULT' && frame.require.length > 0,
  )
  return found ? { ...found, act } : null
}

const isAbsence = ({ frame }: Candidate, codes: CodeBook): boolean =>
  frame.type === 'CONSULT' && codes.inClass(frame.lemma, 'absence')

/** *has no intention of leaving*, *sees no need for talks*, *There will be none*: what the frame itself counts on is that there is none. */
const isOfNone = ({ tree, trigger, consumed }: Candidate): boolean =>
  trigger.some((t) => tree.lemma(t) === 'no') ||
  consumed.some((t) => tree.lemma(t) === 'none' || tree.deps(t, 'det').some((d) => tree.lemma(d) === 'no'))

const turned = (judgement: Judgement): Judgement => ({
  ...judgement,
  polarity: judgement.polarity === 'negative' ? 'positive' : 'negative',
})

/** *could not agree on prices*, *cannot agree how to renew it*: those who do not come to terms refuse each other nothing; near-miss: *cannot agree to that*. */
const isDisagreeing = (tree: Tree, verb: number): boolean =>
  tree.lemma(verb) === 'agree' &&
  tree.deps(verb, 'aux').some((t) => ['can', 'could'].includes(tree.lemma(t))) &&
  prepositional(tree, verb, 'to').length === 0 &&
  clauses(tree, verb, 'inf').every((c) => tree.deps(c, 'mark', 'advmod', 'obj').some((t) => WH.has(tree.token(t).xpos)))

const WH = new Set(['WRB', 'WP', 'WDT'])

/** *will not …*, *cannot …*, *are not leaving*: what is not done from here on. */
function isAhead(tree: Tree, verb: number): boolean {
  const aux = tree.deps(verb, 'aux')
  const isProgressive = tree.token(verb).xpos === 'VBG' && aux.some((t) => ['VBZ', 'VBP'].includes(tree.token(t).xpos))
  return isProgressive || aux.some((t) => tree.token(t).xpos === 'MD')
}
