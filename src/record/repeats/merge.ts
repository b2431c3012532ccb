import type { CodedEvent } from '../coded.js'
import type { Parties } from '../parties.js'
import type { Casualty, Event, OtherActor } from '../schema/index.js'
import { mostExact } from '../timeline/times.js'
import { type Happening, inTextOrder } from './repeats.js'

/** The telling that says most in the writer's own voice: body before title, plain before quoted, then the fullest. */
export function bestTelling(tellings: Happening): CodedEvent {
  const rank = (event: CodedEvent) => {
    const filled = [event.content, event.time, event.place, event.quantity].filter((field) => field !== null).length
    const known = Math.min(1, event.sources.length) + Math.min(1, event.targets.length)
    return (
      (event.isHeadline ? -100 : 0) + (event.attribution.length > 0 ? -2 : 0) + 2 * known + filled + event.confidence
    )
  }
  return inTextOrder(tellings).reduce((best, event) => (rank(event) > rank(best) ? event : best))
}

function bodyOf(tellings: Happening): Happening {
  const body = tellings.filter((event) => !event.isHeadline)
  return body.length > 0 ? body : tellings
}

function fullestContent(tellings: Happening): Event['content'] {
  const body = bodyOf(tellings).filter((event) => event.content !== null)
  const all = body.length > 0 ? body : tellings.filter((event) => event.content !== null)
  if (all.length === 0) return null
  return all.reduce((best, event) => (event.contentLemmas.length > best.contentLemmas.length ? event : best)).content
}

/** The longest list of known parties; a joint act holds all parties of all tellings. */
function partiesOf(tellings: Happening, best: CodedEvent, side: 'sources' | 'targets', parties: Parties): string[] {
  const joint = best.sources.length > 1 && best.sources.every((id) => best.targets.includes(id))
  if (!joint) {
    const first = [best, ...bodyOf(tellings), ...tellings].find((event) => event[side].length > 0)
    return [...(first?.[side] ?? [])]
  }
  const found = [...best[side]]
  const isFull = parties.principals(best[side]).length > 1
  // A noun that only points back adds nobody to a round that the text has told in full.
  const told = tellings.filter((event) => !(isFull && event.isAnaphoric))
  for (const id of told.flatMap((event) => event[side])) {
    if (!found.some((known) => parties.affinity(known, id) > 0.5)) found.push(id)
  }
  return found
}

function certaintyOf(tellings: Happening, best: CodedEvent): Event['certainty'] {
  const own = bodyOf(tellings).some((event) => event.certainty === 'stated' && event.attribution.length === 0)
  return own ? 'stated' : best.certainty
}

function unite<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Map<string, T>()
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item)
  return [...seen.values()]
}

/** The casualties of each outcome as the best telling that has any gives them. */
function casualtiesOf(ranked: Happening): Casualty[] {
  const told = new Set<Casualty['outcome']>()
  return ranked.flatMap(({ casualties }) => {
    const further = casualties.filter(({ outcome }) => !told.has(outcome))
    for (const { outcome } of further) told.add(outcome)
    return further
  })
}

/** The more exact code of the same root, where a telling has one (CAMEO's third digit 0 is "not specified below"). */
function mostExactCode(tellings: Happening, best: CodedEvent): string {
  const root = best.cameo.slice(0, 2)
  if (!/^\d\d0?$/.test(best.cameo)) return best.cameo
  return (
    tellings.find((event) => event.type === best.type && event.cameo.startsWith(root) && !/^\d\d0?$/.test(event.cameo))
      ?.cameo ?? best.cameo
  )
}

/** Who denies a thing refuses what is said of him: 016 is of CAMEO's root of statements, which none of PLOVER's types has. */
const codeOf = ({ type, cameo }: Pick<CodedEvent, 'type' | 'cameo'>): string =>
  type === 'REJECT' && cameo === '016' ? '120' : cameo

/** Acts of asking and blaming, which a noun only takes up: *the demand* does not vouch for what somebody says was demanded. */
const ASKING: readonly Event['type'][] = ['REQUEST', 'ACCUSE', 'THREATEN']

const vouchingOf = (tellings: Happening): Happening => {
  const told = tellings.filter((event) => !event.isAnaphoric || !ASKING.includes(event.type))
  return told.length > 0 ? told : tellings
}

/**
 * The event that stands for all tellings: id and place of the first, fields of all. Type, codes and rule are those of
 * the telling that says most; its attribution is empty if any telling in the body is in the writer's own voice.
 */
export function mergeTellings(tellings: Happening, id: string, parties: Parties): Event {
  const first = tellings[0]!
  const best = bestTelling(tellings)
  const ranked = [best, ...bodyOf(tellings), ...tellings]
  const pick = <K extends keyof CodedEvent>(field: K) => ranked.find((event) => event[field] !== null)?.[field] ?? null
  const vouching = vouchingOf(bodyOf(tellings))
  const ownVoice = vouching.some((event) => event.attribution.length === 0)
  return {
    ...eventOf(first, id, null),
    type: best.type,
    mode: pick('mode'),
    contexts: unite(
      ranked.flatMap((event) => event.contexts),
      (context) => context,
    ),
    cameo: codeOf({ type: best.type, cameo: mostExactCode(tellings, best) }),
    quad: best.quad,
    sources: partiesOf(tellings, best, 'sources', parties),
    targets: partiesOf(tellings, best, 'targets', parties),
    others: unite<OtherActor>(
      ranked.flatMap((event) => event.others),
      (other) => `${other.actor} ${other.role}`,
    ),
    content: fullestContent(tellings),
    quantity: pick('quantity'),
    casualties: casualtiesOf(ranked),
    time: mostExact(ranked.map((event) => event.time)),
    place: pick('place'),
    status: best.status,
    certainty: certaintyOf(tellings, best),
    attribution: ownVoice ? [] : [...bestTelling(vouching).attribution],
    evidence: { ...first.evidence, rule: best.evidence.rule },
    confidence: Math.max(...tellings.map((event) => event.confidence)),
  }
}

/** One telling as the record's event. */
export function eventOf(event: CodedEvent, id: string, sameAs: string | null): Event {
  return {
    id,
    type: event.type,
    mode: event.mode,
    contexts: [...event.contexts],
    cameo: codeOf(event),
    quad: event.quad,
    sources: [...event.sources],
    targets: [...event.targets],
    others: [...event.others],
    content: event.content,
    quantity: event.quantity,
    casualties: [...event.casualties],
    time: event.time,
    place: event.place,
    polarity: event.polarity,
    status: event.status,
    certainty: event.certainty,
    attribution: [...event.attribution],
    evidence: event.evidence,
    sameAs,
    confidence: event.confidence,
  }
}
