import { gather } from './build.js'
import type {
  CodedEvent,
  CodedPosition,
  CodedSentence,
  CodedStory,
  CodedTime,
  MeetingFacts,
  MeetingMention,
} from './coded.js'
import {
  type Actor,
  type EventType,
  type MeetingLevel,
  recordSchema,
  type Stance,
  type StoryRecord,
  type TextSpan,
  type TimeSpan,
} from './schema/index.js'

/** Closed-class words that a coder leaves out of the lemma bags. */
const CLOSED = new Set(
  'a an the to of in on at for and or by with from that which its their his her it is are was be would will not no'.split(
    ' ',
  ),
)

const LEMMAS: Readonly<Record<string, string>> = {
  asks: 'ask',
  asked: 'ask',
  talks: 'talk',
  meetings: 'meeting',
  discussed: 'discuss',
  diplomats: 'diplomat',
  drivers: 'driver',
  fees: 'fee',
  prices: 'price',
  expelled: 'expel',
  margins: 'margin',
  postponed: 'postpone',
  cancelled: 'cancel',
  agreed: 'agree',
  promised: 'promise',
  rejected: 'reject',
  declined: 'decline',
  troops: 'troop',
  attacked: 'attack',
  killed: 'kill',
  visited: 'visit',
  signed: 'sign',
  accused: 'accuse',
  urged: 'urge',
}

export const lemmaOf = (form: string): string => LEMMAS[form.toLowerCase()] ?? form.toLowerCase()
export const lemmasOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}.-]+/gu) ?? []).map(lemmaOf).filter((lemma) => !CLOSED.has(lemma))

export interface ActorDraft extends Partial<Actor> {
  readonly names: readonly string[]
  readonly level?: MeetingLevel
}

export interface EventDraft {
  readonly key: string
  /** Index of the sentence. */
  readonly in: number
  readonly trigger: string
  readonly type: EventType
  readonly from?: readonly string[]
  readonly to?: readonly string[]
  readonly content?: string
  /** `from/to`, or several of them; the words stand in the sentence as `when`. */
  readonly time?: readonly string[]
  readonly place?: string
  readonly by?: readonly string[]
  readonly noun?: boolean
  readonly anaphoric?: boolean
  readonly meeting?: Partial<Omit<MeetingFacts, 'agenda'>> & { readonly agenda?: readonly string[] }
  readonly more?: Partial<CodedEvent>
}

/** What those from do to those to. */
export const act = (
  key: string,
  at: number,
  trigger: string,
  type: EventType,
  from: readonly string[],
  to: readonly string[],
  extra: Partial<EventDraft> = {},
): EventDraft => ({ key, in: at, trigger, type, from, to, ...extra })

/** Those who do something with each other. */
export const among = (...ids: string[]): Pick<EventDraft, 'from' | 'to'> => ({ from: ids, to: ids })

/** The states that meet, unless told otherwise. */
export const both = ['NOR', 'CHL']

/** A telling of a meeting of both. */
export const met = (key: string, at: number, trigger: string, extra: Partial<EventDraft> = {}): EventDraft =>
  act(key, at, trigger, 'CONSULT', both, both, { meeting: {}, ...extra })

export interface PositionDraft {
  readonly in: number
  readonly holder: string
  readonly stance: Stance
  readonly issue: string
  readonly event?: string
  readonly by?: readonly string[]
}

/** An expression of time of a sentence, with its words; `kind` is a point unless it says otherwise. */
export interface TimeDraft extends Partial<CodedTime> {
  readonly in: number
  readonly words: string
  /** The word that it counts from. */
  readonly from_?: string
}

export interface StoryDraft {
  readonly times?: readonly TimeDraft[]
  /** Who was what at a meeting told of elsewhere. */
  readonly mentions?: readonly (Partial<MeetingMention> & { readonly in: number; readonly noun: string })[]
  readonly published?: string | null
  /** `# ` opens a headline, `¶ ` a new paragraph. */
  readonly sentences: readonly string[]
  readonly actors: Readonly<Record<string, ActorDraft>>
  readonly events?: readonly EventDraft[]
  readonly positions?: readonly PositionDraft[]
}

interface Laid {
  readonly text: string
  readonly sentences: readonly CodedSentence[]
}

function layOut(sentences: readonly string[]): Laid {
  let text = ''
  let paragraph = -1
  const laid = sentences.map((marked): CodedSentence => {
    const isHeadline = marked.startsWith('# ')
    const opens = isHeadline || marked.startsWith('¶ ') || text === '' || laidHeadline(sentences, marked)
    const words = marked.replace(/^[#¶] /, '')
    if (text !== '') text += opens ? '\n\n' : ' '
    if (opens) paragraph += 1
    const start = text.length
    text += words
    const tokens = [...words.matchAll(/[\p{L}\p{N}.'’-]*[\p{L}\p{N}]|[^\s\p{L}\p{N}]/gu)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      lemma: lemmaOf(match[0]),
      upos: 'X',
    }))
    return { start, end: text.length, isHeadline, paragraph, tokens }
  })
  return { text, sentences: laid }
}

const laidHeadline = (all: readonly string[], marked: string): boolean =>
  all[all.indexOf(marked) - 1]?.startsWith('# ') ?? false

function spanIn(laid: Laid, sentence: number, words: string): TextSpan {
  const { start, end } = laid.sentences[sentence]!
  const at = laid.text.slice(start, end).indexOf(words)
  if (at < 0) throw new Error(`"${words}" is not in sentence ${sentence}`)
  return { start: start + at, end: start + at + words.length, text: words }
}

function actorOf(id: string, draft: ActorDraft, text: string): Actor {
  const { names, level: _level, ...given } = draft
  const mentions = names.flatMap((name) =>
    [...text.matchAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map((match) => ({
      start: match.index,
      end: match.index + name.length,
      text: name,
      form: 'name' as const,
    })),
  )
  const base = {
    id,
    kind: 'state' as const,
    name: names[0]!,
    country: /^[A-Z]{3}$/.test(id) ? id : null,
    organization: null,
  }
  return { ...base, sector: 'GOV', code: null, title: null, affiliation: null, mentions, ...given }
}

function timesOf(laid: Laid, draft: EventDraft): TimeSpan[] {
  const sentence = laid.sentences[draft.in]!
  return (draft.time ?? []).map((range) => {
    const [from, to] = range.split('/')
    return {
      start: sentence.start,
      end: sentence.start + 1,
      text: range,
      from: from || null,
      to: (to ?? from) || null,
      basis: 'relative',
    }
  })
}

function timeOf(laid: Laid, { in: at, words, from_, ...given }: TimeDraft): CodedTime {
  return {
    ...spanIn(laid, at, words),
    from: null,
    to: null,
    basis: 'relative',
    kind: 'point',
    anchor: null,
    anchorAt: from_ === undefined ? null : spanIn(laid, at, from_),
    offsetDays: null,
    ...given,
  }
}

function eventOf(laid: Laid, draft: EventDraft): CodedEvent {
  const sentence = laid.sentences[draft.in]!
  const content = draft.content === undefined ? null : spanIn(laid, draft.in, draft.content)
  const times = timesOf(laid, draft)
  const outside = laid.text
    .slice(sentence.start, sentence.end)
    .replace(draft.content ?? '', '')
    .replace(draft.trigger, '')
  const { agenda, ...facts } = draft.meeting ?? {}
  return {
    key: draft.key,
    type: draft.type,
    mode: null,
    contexts: [],
    cameo: '020',
    quad: 'verbal cooperation',
    sources: [...(draft.from ?? [])],
    targets: [...(draft.to ?? [])],
    others: [],
    content,
    quantity: null,
    casualties: [],
    time: times[0] ?? null,
    times,
    place: draft.place
      ? { ...spanIn(laid, draft.in, draft.place), name: draft.place, country: null, lat: null, lon: null }
      : null,
    polarity: 'positive',
    status: 'occurred',
    certainty: 'stated',
    attribution: (draft.by ?? []).map((actor) => ({
      actor,
      manner: 'say',
      start: sentence.start,
      end: sentence.start + 1,
    })),
    evidence: {
      start: sentence.start,
      end: sentence.end,
      sentence: draft.in,
      trigger: spanIn(laid, draft.in, draft.trigger),
      rule: `${lemmaOf(draft.trigger)}.v.01`,
    },
    confidence: 0.8,
    isHeadline: sentence.isHeadline,
    isQuote: false,
    triggerLemma: lemmaOf(draft.trigger),
    triggerPos: draft.noun || draft.anaphoric ? 'n' : 'v',
    isAnaphoric: draft.anaphoric ?? false,
    contentLemmas: lemmasOf(draft.content ?? ''),
    clauseLemmas: lemmasOf(outside),
    parent: null,
    meeting: draft.meeting
      ? {
          name: null,
          form: null,
          heads: [],
          level: null,
          ...facts,
          agenda: (agenda ?? []).map((words) => spanIn(laid, draft.in, words)),
        }
      : null,
    links: [],
    ...draft.more,
  }
}

function positionOf(laid: Laid, draft: PositionDraft): CodedPosition {
  const { start, end, isHeadline } = laid.sentences[draft.in]!
  return {
    holder: draft.holder,
    issue: draft.issue === '' ? null : spanIn(laid, draft.in, draft.issue),
    stance: draft.stance,
    statement: { start, end, text: laid.text.slice(start, end) },
    attribution: (draft.by ?? []).map((actor) => ({ actor, manner: 'say', start, end: start + 1 })),
    evidence: { start, end },
    sentence: draft.in,
    isHeadline,
    issueLemmas: lemmasOf(draft.issue),
    event: draft.event ?? null,
    isSaid: (draft.by ?? []).length > 0,
    isTalk: false,
  }
}

export function codedOf(draft: StoryDraft): { readonly text: string; readonly coded: CodedStory } {
  const laid = layOut(draft.sentences)
  const levels = Object.entries(draft.actors).flatMap(([id, { level }]) => (level ? [[id, level] as const] : []))
  return {
    text: laid.text,
    coded: {
      actors: Object.entries(draft.actors).map(([id, actor]) => actorOf(id, actor, laid.text)),
      levels: Object.fromEntries(levels),
      events: (draft.events ?? []).map((event) => eventOf(laid, event)),
      positions: (draft.positions ?? []).map((position) => positionOf(laid, position)),
      sentences: laid.sentences.map((sentence, index) => ({
        ...sentence,
        times: (draft.times ?? []).filter((time) => time.in === index).map((time) => timeOf(laid, time)),
        meetingMentions: (draft.mentions ?? [])
          .filter((mention) => mention.in === index)
          .map(({ in: at, ...mention }) => ({
            ...spanIn(laid, at, mention.noun),
            actors: [],
            part: 'chair' as const,
            item: null,
            ...mention,
          })),
      })),
      warnings: [],
    },
  }
}

/** The record of a story drafted by hand, checked against the schema. */
export function recordOf(draft: StoryDraft): StoryRecord {
  const { text, coded } = codedOf(draft)
  const published = draft.published === undefined ? '2024-06-19' : draft.published
  const title = draft.sentences.find((sentence) => sentence.startsWith('# '))?.slice(2) ?? null
  const story = { id: 's1', title, section: null, agency: 'Example Wire', language: 'en', published, text, repairs: [] }
  return recordSchema.parse(gather(story, coded))
}

/** Keys of the tellings of each event, in the order of the text: how a record grouped what the draft told. */
export function groupsOf(draft: StoryDraft): string[] {
  const { coded } = codedOf(draft)
  const record = recordOf(draft)
  const keyAt = (start: number, end: number) =>
    coded.events.find(({ evidence: { trigger } }) => trigger.start === start && trigger.end === end)!.key
  return record.events
    .filter((event) => event.sameAs === null)
    .map((event) =>
      record.events
        .filter((other) => other === event || other.sameAs === event.id)
        .map(({ evidence: { trigger } }) => keyAt(trigger.start, trigger.end))
        .join('+'),
    )
}
