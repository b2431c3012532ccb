import type { Knowledge } from '../knowledge/types.js'
import { findTimes, type TimeExpression } from '../language/times/times.js'
import type { Analysis, Span } from '../language/types.js'
import type {
  CodedEvent,
  CodedPosition,
  CodedSentence,
  CodedStory,
  CodedTime,
  MeetingSetting,
} from '../record/coded.js'
import type { Warning } from '../record/schema/index.js'
import { attribute, attributedAt, speakersOf } from './acts/attribution.js'
import type { EventContext } from './acts/event-context.js'
import { keyOf, readCandidates, toEvent } from './acts/events.js'
import { link } from './acts/links.js'
import { meetingMentions } from './acts/meetings/meeting-mentions.js'
import { type ConsideredSentence, considerations } from './acts/passed/considered.js'
import { withoutWeakInQuiet } from './acts/passed/quiet.js'
import type { Reading } from './acts/reading.js'
import { findCandidates, lookUpActs } from './acts/seen/candidates.js'
import { Cast } from './cast/cast.js'
import { resolveAnchored, type TimedSentence } from './circumstances/anchored-times.js'
import { CircumstanceReader } from './circumstances/circumstances.js'
import { lastTown, type Surroundings } from './circumstances/designated-places.js'
import { meetingSettings, settingPlaces } from './circumstances/meeting-settings.js'
import { inStretches } from './circumstances/stretches.js'
import { datelineCountries, datelineTown } from './dateline.js'
import type { SpanMaker } from './grammar/span.js'
import { Tree } from './grammar/tree.js'
import { quotedRanges } from './judgement/quotes.js'
import { findPositions } from './positions/positions.js'
import type { Quantity } from './quantities/quantity.js'
import { QuantityReader, quantitiesOf } from './quantities/quantity-reader.js'

/** An analysed story, and what is known of it beside its sentences. */
export interface CodeInput {
  readonly analysis: Analysis
  readonly knowledge: Knowledge
  /** ISO 8601 day of the story, or null. */
  readonly published: string | null
  /** Name of the dateline's place, or null. */
  readonly datelinePlace: string | null
  /** Name of the agency that sent the story, or null. */
  readonly agency: string | null
  /** Text as given, and the map from clean to given offsets. */
  readonly given: string
  readonly toGiven: (span: Span) => Span
  /** Span of the headline in the clean text, or null. */
  readonly headline: Span | null
}

/** A story as coded, for `record/` to gather. */
export interface CodeResult {
  readonly story: CodedStory
  /** What was considered in each sentence, chosen or not, and why. */
  readonly considered: () => readonly ConsideredSentence[]
}

/**
 * Codes an analysed story: finds the words that tell acts, types them, fills their roles, names actors, judges each act, and finds positions
 * (docs/architecture.md, *From a clause to an event*). Pure: the same analysis gives the same events.
 */
export function codeStory(input: CodeInput): CodeResult {
  const { analysis, knowledge, published } = input
  const trees = analysis.sentences.map((s) => new Tree(s))
  const homes = datelineCountries(input.datelinePlace, knowledge)
  const cast = new Cast({
    analysis,
    trees,
    knowledge,
    published,
    homeCountry: homes[0] ?? null,
    otherHomes: homes.slice(1),
    agencyCountry: agencyCountry(input),
    isHeadline: headlineOf(input),
    toGiven: input.toGiven,
    given: input.given,
  })
  const context = createContext(input, cast)
  const considered: (() => ConsideredSentence)[] = []
  const acts = lookUpActs(analysis.acts)
  const events: CodedEvent[] = []
  const positions: CodedPosition[] = []
  const sentences: CodedSentence[] = []
  const earlier: TimedSentence[] = []
  const here = datelineTown(input.datelinePlace, knowledge)
  let told = here
  const read = trees.map((tree) => {
    const { candidates, passed } = findCandidates(tree, cast, knowledge, acts)
    const found = findTimes(tree.sentence, analysis.text, { published })
    const times = resolveAnchored({ tree, times: inStretches(tree, found, analysis.text) }, earlier, published)
    earlier.push({ tree, times })
    const quantities = quantitiesOf(tree, times, cast)
    return { tree, passed, times, quantities, ...readCandidates(candidates, quantities, context) }
  })
  for (const { tree, passed, times, quantities, kept, dropped } of withoutWeakInQuiet(read, cast)) {
    considered.push(() => considerations(tree, kept, dropped, passed, context))
    sentences.push(codedSentence(tree, times, analysis.text, context))
    events.push(...codeSentence(tree, kept, times, quantities, input, context, { here, told }))
    told = lastTown(tree, cast.phrasesOf(tree.sentence.index)) ?? told
    positions.push(...codePositions(tree, kept, context))
  }
  const linked = link(events, trees)
  const answers = new Set(linked.filter(isOpenAnswer).map(({ evidence }) => evidence.sentence - 1))
  const answered = sentences.map((sentence, index) =>
    answers.has(index) ? { ...sentence, speakers: speakersOf(trees[index]!, context) } : sentence,
  )
  const used = new Set([
    ...linked.flatMap((e) => [
      ...e.sources,
      ...e.targets,
      ...e.attribution.flatMap((a) => a.actor ?? []),
      ...[e.quantity, ...e.casualties].flatMap((q) => q?.of ?? []),
      ...(e.meeting?.heads ?? []),
      ...(e.meeting?.setFor?.parties ?? []),
    ]),
    ...sentences.flatMap((sentence) => sentence.meetingMentions?.flatMap((m) => m.actors) ?? []),
    ...sentences.flatMap((sentence) => sentence.settings?.flatMap(partiesOf) ?? []),
    ...answered.flatMap((sentence) => sentence.speakers ?? []),
    ...positions.flatMap((p) => [...(p.holder ? [p.holder] : []), ...p.attribution.flatMap((a) => a.actor ?? [])]),
  ])
  return {
    considered: () => considered.map((tell) => tell()),
    story: {
      actors: cast.roster.actors(used),
      levels: cast.roster.levels,
      events: linked,
      positions,
      sentences: answered,
      ...(analysis.otherLanguage === undefined ? {} : { otherLanguage: analysis.otherLanguage }),
      warnings: analysis.warnings.map((w): Warning => relocate(w, input)),
    },
  }
}

/** *rejected the accusation*, *called that a lie*: an act that answers somebody whom its sentence does not name. */
const isOpenAnswer = ({ type, targets }: CodedEvent): boolean =>
  targets.length === 0 && (type === 'REJECT' || type === 'ACCUSE')

/** Most tokens of a line that heads the paragraphs below it. */
const LONGEST_CROSSHEAD = 10

/** Whether a sentence is the story's headline or part of it, or a line inside the story that heads what follows (*- Assets frozen -*). */
const headlineOf =
  ({ analysis, headline }: CodeInput) =>
  (index: number): boolean => {
    const sentence = analysis.sentences[index]
    if (sentence === undefined) return false
    if (headline !== null && sentence.start >= headline.start && sentence.start < headline.end) return true
    const isAlone = [index - 1, index + 1].every((i) => analysis.sentences[i]?.paragraph !== sentence.paragraph)
    const isLast = index === analysis.sentences.length - 1
    const last = sentence.tokens.at(-1)?.form ?? ''
    return (
      isAlone && index > 0 && !isLast && sentence.tokens.length <= LONGEST_CROSSHEAD && !/[.!?:…"”’)\]]$/.test(last)
    )
  }

/** Everybody whom a meeting named as a setting needs among the actors. */
const partiesOf = ({ actors, attribution }: MeetingSetting): string[] => [
  ...actors,
  ...(attribution ?? []).flatMap(({ actor }) => actor ?? []),
]

function createContext(input: CodeInput, cast: Cast): EventContext {
  const { analysis, given, toGiven } = input
  const quoted = quotedRanges(analysis.text)
  const make: SpanMaker = (tree, first, last) => {
    const span = toGiven({ start: tree.token(first).start, end: tree.token(last).end })
    return { start: span.start, end: span.end, text: given.slice(span.start, span.end) }
  }
  return {
    cast,
    knowledge: input.knowledge,
    published: input.published,
    make,
    toGiven,
    isHeadline: headlineOf(input),
    isQuoted: (tree, token) => quoted.some((q) => q.start <= tree.token(token).start && tree.token(token).end <= q.end),
  }
}

/** Agencies that write for the world rather than for one state. */
const WORLDWIDE = new Set(['Reuters', 'Associated Press', 'Agence France-Presse'])

function agencyCountry({ agency, knowledge }: CodeInput): string | null {
  const entry = agency ? knowledge.nameAt(agency.split(/\s+/), 0)?.entries[0] : undefined
  return entry && entry.sector === 'JRN' && !WORLDWIDE.has(entry.name) ? entry.country : null
}

function codeSentence(
  tree: Tree,
  kept: readonly Reading[],
  times: readonly TimeExpression[],
  quantities: readonly Quantity[],
  input: CodeInput,
  context: EventContext,
  around: Surroundings,
): CodedEvent[] {
  const predicates = new Set(kept.map((r) => r.candidate.predicate))
  const { cast, knowledge } = context
  const isAct = (t: number) => predicates.has(t)
  const circumstances = new CircumstanceReader(
    tree,
    times,
    cast,
    knowledge,
    input.analysis.text,
    isAct,
    around,
    context.published,
  )
  const acts = kept.map((r) => r.candidate)
  const counted = new QuantityReader(tree, quantities, acts, context.cast, context.make)
  return kept.map((reading) => toEvent(reading, kept, circumstances, counted, context))
}

function codePositions(tree: Tree, kept: readonly Reading[], context: EventContext): CodedPosition[] {
  const predicates = new Set(kept.map((r) => r.candidate.predicate))
  return findPositions(tree, {
    cast: context.cast,
    knowledge: context.knowledge,
    make: context.make,
    attribute: (t, judgement) => attribute(t, judgement.voices, context),
    keyAt: (sentence, predicate) => (predicates.has(predicate) ? keyOf(sentence, predicate) : null),
    isHeadline: context.isHeadline,
  })
}

function codedSentence(
  tree: Tree,
  times: readonly TimeExpression[],
  text: string,
  context: EventContext,
): CodedSentence {
  const { sentence } = tree
  return {
    ...context.toGiven(sentence),
    isHeadline: context.isHeadline(sentence.index),
    paragraph: sentence.paragraph,
    tokens: sentence.tokens.map((t) => {
      const { start, end } = context.toGiven(t)
      return { start, end, lemma: tree.lemma(t.index), upos: t.upos }
    }),
    times: codedTimes(tree, times, context),
    places: settingPlaces(tree, text, context),
    meetingMentions: meetingMentions(tree, context),
    settings: meetingSettings(tree, times, text, { ...context, saidBy: (t) => attributedAt(tree, t, context) }),
  }
}

/** The sentence's expressions of time in given offsets, with what they count from. */
function codedTimes(tree: Tree, times: readonly TimeExpression[], { toGiven }: EventContext): CodedTime[] {
  return times.map((t) => ({
    ...toGiven(t),
    text: t.text,
    from: t.from,
    to: t.to,
    basis: t.basis,
    kind: t.kind,
    anchor: t.anchor,
    anchorAt: t.anchorHead === null ? null : toGiven(tree.token(t.anchorHead)),
    offsetDays: t.offsetDays,
  }))
}

function relocate(w: Analysis['warnings'][number], input: CodeInput): Warning {
  if (w.start === null || w.end === null) return { code: w.code, message: w.message, start: null, end: null }
  const span = input.toGiven({ start: w.start, end: w.end })
  return { code: w.code, message: w.message, start: span.start, end: span.end }
}
