import type { Actor, Ask, Event, EventType, Meeting, Quantity, StoryRecord } from '../schema/index.js'
import { addDays } from '../timeline/times.js'

/** Numbers from 0 to 1 from a seed (mulberry32, Ettinger): the same on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Draft {
  readonly id: string
  readonly agency?: string | null
  readonly published?: string | null
  readonly text?: string
  readonly events?: readonly EventDraft[]
  readonly meetings?: readonly Partial<Meeting>[]
  readonly asks?: readonly {
    asker: string
    addressee: string
    content: string
    answer?: Ask['responses'][number]['kind']
  }[]
}

export interface EventDraft extends Partial<Event> {
  readonly type: EventType
  /** Country codes, organizations, or names. */
  readonly from: readonly string[]
  readonly to?: readonly string[]
  readonly what?: string
  readonly on?: string
}

const span = (text: string) => ({ start: 0, end: text.length, text })

function actorOf(name: string): Actor {
  const isState = /^[A-Z]{3}$/.test(name)
  const isOrganization = /^[A-Z]{2}$/.test(name)
  const [country, sector] = name.includes(':') ? name.split(':') : [isState ? name : null, isState ? 'GOV' : null]
  return {
    id: name,
    kind: isState ? 'state' : isOrganization ? 'organization' : 'group',
    name: isState ? `State ${name}` : name,
    country: country ?? null,
    organization: isOrganization ? name : null,
    sector: sector ?? null,
    code: null,
    title: null,
    affiliation: null,
    mentions: [],
  }
}

const dayOf = (day: string | undefined) =>
  day === undefined
    ? null
    : { ...span('then'), from: day.split('/')[0]!, to: day.split('/').at(-1)!, basis: 'relative' as const }

/** A quantity of which only the words matter. */
export const countOf = (text: string): Quantity => ({
  ...span(text),
  kind: 'count',
  min: null,
  max: null,
  unit: null,
  of: null,
})

function eventOf({ from, to = [], what, on, ...rest }: EventDraft, index: number): Event {
  return {
    id: `e${index + 1}`,
    mode: null,
    contexts: [],
    cameo: '010',
    quad: 'verbal cooperation',
    sources: [...from],
    targets: [...to],
    others: [],
    content: what === undefined ? null : span(what),
    quantity: null,
    casualties: [],
    time: dayOf(on),
    place: null,
    polarity: 'positive',
    status: 'occurred',
    certainty: 'stated',
    attribution: [],
    evidence: { start: 0, end: 0, sentence: 0, trigger: span(''), rule: 'x' },
    sameAs: null,
    confidence: 0.9,
    ...rest,
  }
}

/** A record made by hand, with only what is compared across stories. */
export function storyRecord(draft: Draft): StoryRecord {
  const { id, agency = null, published = '2024-06-19', text = '', events = [], meetings = [], asks = [] } = draft
  const made = events.map(eventOf)
  const names = new Set([
    ...made.flatMap(({ sources, targets }) => [...sources, ...targets]),
    ...meetings.flatMap(({ parties = [] }) => parties),
    ...asks.flatMap(({ asker, addressee }) => [asker, addressee]),
  ])
  return {
    schema: 'demarche.record/1',
    story: { id, title: null, section: null, agency, language: 'en', published, text, repairs: [] },
    actors: [...names].map(actorOf),
    events: made,
    meetings: meetings.map((meeting, index) => ({
      id: `m${index + 1}`,
      name: null,
      form: 'talks',
      parties: [],
      heads: [],
      level: 'unknown',
      time: null,
      place: null,
      status: 'held',
      agenda: [],
      arisesFrom: null,
      precededBy: [],
      alongside: null,
      events: [],
      evidence: [],
      ...meeting,
    })),
    asks: asks.map(({ asker, addressee, content, answer }, index) => ({
      id: `k${index + 1}`,
      asker,
      addressee,
      beneficiary: null,
      content: span(content),
      time: null,
      deadline: null,
      meeting: null,
      events: [],
      responses: answer ? [{ event: null, position: null, kind: answer, evidence: null }] : [],
      outcome: 'unanswered',
    })),
    positions: [],
    timeline: { asOf: published, entries: [], relations: [] },
    warnings: [],
  }
}

const CONSONANTS = 'bcdfghjklmnprstvz'
const VOWELS = 'aeiou'

/** A made-up word for a number: the same number, the same word. */
export function wordFor(number: number): string {
  let word = ''
  for (let n = number + 17; n > 0 || word.length < 4; n = Math.floor(n / 85)) {
    word += CONSONANTS[n % 17]! + VOWELS[Math.floor(n / 17) % 5]!
  }
  return word
}

const TYPES: readonly EventType[] = ['REQUEST', 'ACCUSE', 'AGREE', 'SANCTION', 'ASSAULT', 'AID', 'THREATEN', 'MOBILIZE']
const AGENCIES = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta']
const STATES = Array.from({ length: 120 }, (_, i) => {
  const letter = (n: number) => String.fromCharCode(65 + (n % 26))
  return letter(i) + letter(Math.floor(i / 5)) + letter(i * 7 + 3)
})

/** A record, and which happening each of its events is: the truth that grouping is measured against. */
export interface Synthetic {
  readonly record: StoryRecord
  /** Dispatch that the story is a copy of. */
  readonly dispatch: number
  /** Happening of each event, by event id. */
  readonly happenings: Readonly<Record<string, number>>
}

/**
 * Records of made-up stories: happenings between 120 states, thirty new ones a day and more, each told by one to six agencies, each
 * dispatch in one to three copies, with words left out, counts that differ and parties left unnamed.
 */
export function synthetic(count: number, seed: number): Synthetic[] {
  const next = random(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!
  const made: Synthetic[] = []
  let happening = 0
  let dispatch = 0
  const perDay = Math.max(30, count / 365)
  while (made.length < count) {
    const day = addDays('2024-01-01', Math.floor(made.length / (perDay * 4)))
    const [from, to] = [pick(STATES), pick(STATES)]
    if (from === to) continue
    const type = pick(TYPES)
    const topic = Array.from({ length: 6 }, () => wordFor(Math.floor(next() * next() * 20_000)))
    const filler = Array.from({ length: 110 }, () => wordFor(Math.floor(next() * 4_000)))
    const tellers = 1 + Math.floor(next() * next() * 6)
    for (let t = 0; t < tellers && made.length < count; t++) {
      const agency = AGENCIES[(happening + t) % AGENCIES.length]!
      const own = filler.map((word) => (next() < 0.75 ? wordFor(Math.floor(next() * 4_000)) : word))
      const told = topic.filter(() => next() < 0.8)
      const text = `${[...told, ...own].join(' ')}.`
      const copies = 1 + Math.floor(next() * next() * 3)
      for (let c = 0; c < copies && made.length < count; c++) {
        const words = text.split(' ')
        const body = c === 0 ? text : words.slice(0, Math.ceil(words.length * (0.6 + 0.4 * next()))).join(' ')
        const record = storyRecord({
          id: `s${made.length}`,
          agency,
          published: day,
          text: body,
          events: [
            {
              type,
              from: [from],
              to: next() < 0.85 ? [to] : [],
              what: told.join(' '),
              on: next() < 0.7 ? day : undefined,
              quantity: next() < 0.3 ? countOf(String(1 + Math.floor(next() * 40))) : null,
            },
          ],
          meetings: type === 'AGREE' ? [{ parties: [from, to], time: dayOf(day) }] : [],
          asks: type === 'REQUEST' ? [{ asker: from, addressee: to, content: told.join(' ') }] : [],
        })
        made.push({ record, dispatch, happenings: { e1: happening } })
      }
      dispatch++
    }
    happening++
  }
  return made
}

/** The items in another order, by a seed (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = random(seed)
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}
