import type { EventType } from '../../../knowledge/types.js'
import { WISHES } from '../../judgement/clause-top.js'
import { isSetting } from '../meetings/meeting.js'
import { governingReading, type Reading } from '../reading.js'
import { blamedOn } from './roles.js'

/** The reading of the word that another one's predicate hangs on. */
const above = ({ candidate }: Reading, readings: readonly Reading[]): Reading | undefined =>
  readings.find(
    (r) => r.candidate.tree === candidate.tree && r.candidate.predicate === candidate.tree.head(candidate.predicate),
  )

/**
 * *Condemned the bombing of a market by Chad*: who condemns an act is not the one who did it, and those condemned are who did it, not whom
 * it hit.
 */
export function withoutCritics(readings: readonly Reading[]): Reading[] {
  return readings.map((reading) => {
    const critic = criticOf(reading, readings)
    if (critic && isBlamedOn(reading, critic))
      return withRoles(reading, {
        sources: critic.roles.targets,
        targets: withoutAll(reading.roles.targets, critic.roles.targets),
      })
    if (critic)
      return withRoles(reading, { sources: reading.roles.sources.filter((id) => !critic.roles.sources.includes(id)) })
    // *Blamed the attack on Chad* says who did it.
    const act =
      reading.candidate.frame.mode === 'disapprove' &&
      readings.find((r) => isHarm(r) && criticOf(r, readings) === reading)
    if (!act || isBlamedOn(act, reading)) return reading
    const left = reading.roles.targets.filter((id) => !act.roles.targets.includes(id))
    const doers = act.roles.sources.filter((id) => !reading.roles.sources.includes(id))
    return withRoles(reading, { targets: left.length > 0 ? left : doers })
  })
}

const withoutAll = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => !others.includes(id))

/** *Blamed the attack on Chad*: the tree may hang the one blamed on what was done; who is blamed by *on* did it. */
function isBlamedOn({ candidate }: Reading, blaming: Reading): boolean {
  const { tree, frame, predicate } = blaming.candidate
  if (frame.lemma !== 'blame' || blaming.roles.targets.length === 0) return false
  const on = blamedOn(tree, predicate)
  return on !== null && blaming.roles.tokens.includes(on) && tree.isWithin(candidate.predicate, predicate)
}

const isHarm = ({ candidate }: Reading): boolean => ['ASSAULT', 'COERCE', 'SANCTION'].includes(candidate.frame.type)

const withRoles = (reading: Reading, roles: Partial<Reading['roles']>): Reading => ({
  ...reading,
  roles: { ...reading.roles, ...roles },
})

/** Who condemns, or backs, the act that a plain noun tells. */
function criticOf(reading: Reading, readings: readonly Reading[]): Reading | null {
  const { tree, predicate } = reading.candidate
  // A tree may take *condemned the killing* for a phrase without its preposition.
  const isObject = ['obj', 'ccomp'].includes(tree.base(predicate))
  const isBare = tree.base(predicate) === 'obl' && tree.preposition(predicate) === null
  const isPlainObject =
    !tree.isVerb(predicate) && (isObject || isBare) && tree.deps(predicate, 'nmod:poss').length === 0
  const critic = isPlainObject ? above(reading, readings) : undefined
  return critic && ['ACCUSE', 'SUPPORT'].includes(critic.candidate.frame.type) ? critic : null
}

/** *rejected a claim by Chad that …*, *denied an Omani accusation*: what somebody else charged came before it was denied. */
export function isDeniedCharge({ candidate: { tree, predicate, frame }, roles }: Reading, denial: Reading): boolean {
  const isCharge = frame.type === 'ACCUSE' && !tree.isVerb(predicate) && denial.candidate.frame.type === 'REJECT'
  return isCharge && roles.sources.length > 0 && roles.sources.every((id) => !denial.roles.sources.includes(id))
}

/** Who denies a charge tells nothing of it in his own voice, and is the one charged where nobody else is named. */
export function withDeniedCharges(readings: readonly Reading[]): Reading[] {
  return readings.map((reading) => {
    const denial = above(reading, readings)
    if (!denial || !isDeniedCharge(reading, denial)) return reading
    const { roles, judgement } = reading
    const targets = roles.targets.length > 0 ? roles.targets : denial.roles.sources
    return {
      ...reading,
      roles: { ...roles, targets },
      judgement: { ...judgement, voices: judgement.voices.slice(0, -1), certainty: 'stated', polarity: 'positive' },
    }
  })
}

/**
 * *declined to grant a Peruvian request for the maps*, *ruled in favour of an appeal that Peru had filed*: what somebody else had asked before it was
 * answered, told for the first time; near-miss: *rejected the request*.
 */
export const isOthersWish = ({ candidate: { tree, predicate, frame }, roles }: Reading, answer: Reading): boolean =>
  frame.type === 'REQUEST' &&
  WISHES.has(tree.lemma(predicate)) &&
  tree.deps(predicate, 'det').some((d) => tree.lemma(d) === 'a' || tree.lemma(d) === 'an') &&
  roles.sources.length > 0 &&
  roles.sources.every((id) => !answer.roles.sources.includes(id))

/** What had been asked was asked, whatever the answer makes of it (*declined to discuss a demand by Oman*). */
export const withOthersWishes = (readings: readonly Reading[]): Reading[] =>
  readings.map((reading) => {
    const answer = governingReading(reading, readings)
    return answer && isOthersWish(reading, answer)
      ? { ...reading, judgement: { ...reading.judgement, polarity: 'positive', status: 'occurred' } }
      : reading
  })

/** Acts said to somebody who is there. */
const SAID: ReadonlySet<EventType> = new Set(['REQUEST', 'AGREE', 'CONCEDE'])

/** *In a call on Monday the king assured the premier of help*: who is spoken to at a meeting that names nobody else takes part in it. */
export function withSettingParties(readings: readonly Reading[]): Reading[] {
  return readings.map((reading) => {
    const { candidate, roles } = reading
    const { tree, predicate, frame } = candidate
    if (frame.type !== 'CONSULT' || tree.isVerb(predicate) || !isSetting(tree, predicate)) return reading
    const told = new Set([...roles.sources, ...roles.targets])
    const act = told.size < 2 ? above(reading, readings) : undefined
    if (!act || !SAID.has(act.candidate.frame.type) || act.roles.sources.length === 0) return reading
    const parties = [...new Set([...act.roles.sources, ...act.roles.targets])]
    const isOfThem = [...told].every((id) => parties.includes(id))
    return isOfThem && parties.length > 1
      ? { ...reading, roles: { ...roles, sources: parties, targets: parties } }
      : reading
  })
}
