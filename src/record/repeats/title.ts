import type { CodedEvent } from '../coded.js'
import type { Parties } from '../parties.js'
import { areDescribed } from './again.js'

/** Sentences of the body, by their place in the story, that a title sums up. */
const LEAD = 4
/** How well two lists must agree to be the same parties in other words. */
const SAME_PARTY = 0.9

function titleAndLead(a: CodedEvent, b: CodedEvent): { title: CodedEvent; body: CodedEvent } | null {
  if (a.isHeadline === b.isHeadline) return null
  const [title, body] = a.isHeadline ? [a, b] : [b, a]
  return body.evidence.sentence <= LEAD && !body.isQuote ? { title, body } : null
}

const agree = (first: readonly string[], second: readonly string[], parties: Parties): boolean =>
  (parties.affinityOf(first, second) ?? 1) >= SAME_PARTY

/**
 * A title and the lead that tell an act of one type by and to the same parties tell one act, whatever the words (*Kenya asks Sudan to help end
 * famine*, *Kenya asked Sudan on Monday for safe passage for food trucks*).
 */
export function isOfLead(a: CodedEvent, b: CodedEvent, parties: Parties): boolean {
  const pair = titleAndLead(a, b)
  if (pair === null || a.type !== b.type || a.sources.length === 0 || b.sources.length === 0) return false
  return agree(a.sources, b.sources, parties) && agree(a.targets, b.targets, parties)
}

/** *Chad arrests spy suspect*, *The police arrested a former general*: a title and the lead that describe those whom it befell. */
export function isDescribedAnew(a: CodedEvent, b: CodedEvent, parties: Parties): boolean {
  if (titleAndLead(a, b) === null || a.type !== b.type || a.sources.length === 0 || b.sources.length === 0) return false
  return agree(a.sources, b.sources, parties) && areDescribed(a.targets, b.targets, parties)
}

/** *Blast kills 11*, *An explosion killed at least 11 people*: a title and the lead that count as many dead, hurt or held tell of one act. */
export function isSameToll(a: CodedEvent, b: CodedEvent): boolean {
  if (titleAndLead(a, b) === null || a.type !== b.type) return false
  return a.casualties.some(
    (x) => x.min !== null && x.min > 1 && b.casualties.some((y) => y.outcome === x.outcome && y.min === x.min),
  )
}

/** *Peru to take back fishermen*, *Peru agreed to take back 40 fishermen*: what a title has somebody about to do is what they agreed to. */
export function isPromised(a: CodedEvent, b: CodedEvent, parties: Parties): boolean {
  const pair = titleAndLead(a, b)
  if (pair === null || pair.title.status !== 'planned' || pair.body.type !== 'AGREE') return false
  if (a.sources.length === 0 || b.sources.length === 0 || !agree(a.sources, b.sources, parties)) return false
  return pair.title.triggerLemma.split('_').some((lemma) => pair.body.contentLemmas.includes(lemma))
}
